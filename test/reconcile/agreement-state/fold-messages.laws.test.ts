import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../../src/documents/agreement-set-document.js";
import type { EventDocument as Event } from "../../../src/documents/event-types.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldMessages } from "../../../src/reconcile/agreement-state/fold-messages.js";
import type { AgreementMessage } from "../../../src/reconcile/agreement-state/agreement-message.js";
import type { Unmatched } from "../../../src/reconcile/agreement-state/unmatched.js";
import type { Agreement as CompleteAgreement } from "../../../src/market/agreement.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { step } from "../../../src/predict/changes.js";
import { isDelivery, predict, startPrediction } from "../../../src/predict/predict.js";
import type { EventDocument, MarketDocument } from "../../arbitraries/market.js";
import { arbitraryMarketWithEvents, operators, parties, suppliers } from "../../arbitraries/market.js";
import type { Agreement } from "../../oracles/oracle-market.js";
import { sameIdentity, validity, without } from "../../oracles/oracle-market.js";
import { instant } from "../../oracles/oracle-time.js";
import { messageV1, messageV2, pageV1, pageV2, received } from "./messages.js";

// ---------------------------------------------------------------- markets in which every party is named

/** A service of the system never remembers an end: no GRID shortens it. */
const remembered = (a: Agreement): Agreement =>
  a.agreementType === "GENERAL_SERVICE" ? without(a, "originalValidTo") : a;

const completed = (a: Agreement): Agreement => ({
  ...remembered(a),
  serviceProviderEic: a.serviceProviderEic ?? operators[0]!,
  customerEic: a.customerEic ?? suppliers[0]!,
});

const samePlace = (a: Agreement, b: Agreement): boolean =>
  a.agreementType === b.agreementType &&
  (a.meterEic ?? "") === (b.meterEic ?? "") &&
  instant(a.validFrom) === instant(b.validFrom);

const onceEach = (
  agreements: readonly Agreement[],
  isSame: (a: Agreement, b: Agreement) => boolean,
): readonly Agreement[] => agreements.filter((a, i) => !agreements.slice(0, i).some((b) => isSame(a, b)));

/** Every party is named, and the system makes every change, so that nobody is left out as its maker. */
const run = arbitraryMarketWithEvents({ agreementsOnly: true, maxEvents: 12 }).map(({ market, events }) => ({
  market: { ...market, agreements: onceEach(market.agreements.map(completed), sameIdentity) },
  events: events.map((event): EventDocument => {
    const { initiatorEic: _maker, ...rest } = event;
    return "agreement" in rest ? { ...rest, agreement: completed(rest["agreement"] as Agreement) } : rest;
  }),
}));

const setOf = (document: MarketDocument): AgreementSet => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

// ---------------------------------------------------------------- messages sent

interface Told {
  readonly reason: string;
  readonly agreement: Agreement;
}

/** Every change of every agreement, and the set after all of them. */
const everyChange = (set: AgreementSet, events: readonly EventDocument[]) => {
  const told: Told[] = [];
  let progress = startPrediction(set);
  for (const event of events) {
    const next = step(progress, event);
    for (const { reason, content } of next.objects)
      told.push({ reason, agreement: content([]) as Agreement });
    progress = next.progress;
  }
  return { told, set: progress.set };
};

const asMessages = (told: readonly Told[]): readonly AgreementMessage[] =>
  received(...told.map(({ reason, agreement }, i) => messageV1(i + 1, reason, [agreement])));

// ---------------------------------------------------------------- comparison

/** The operator's own id may stay where a message leaves it out. */
const shown = ({ agreementId: _id, ...document }: AgreementDocument | Agreement): string =>
  JSON.stringify(
    Object.entries(document)
      .filter(([name, value]) => value !== null || name === "originalValidTo")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const all = (agreements: Iterable<{ readonly document: AgreementDocument }>): readonly string[] =>
  Array.from(agreements, ({ document }) => shown(document)).sort();

/** The generated agreement of an unplaced change of an unknown agreement; undefined for everything else. */
const unlistedService = (one: Unmatched): CompleteAgreement | undefined =>
  one.tag === "UnknownAgreement" &&
  (one.agreement.type === "GENERAL_SERVICE" || one.agreement.type === "BORDER_SUPPLY")
    ? one.agreement
    : undefined;

describe("folded messages", () => {
  it("give a party that is notified of every change the set after all changes, with remembered former ends", () => {
    fc.assert(
      fc.property(run, fc.constantFrom(...parties), ({ market, events }, recipient) => {
        const set = setOf(market);
        const { told, set: after } = everyChange(set, events);
        const { agreements, unplaced } = foldMessages(recipient, set.agreements(), asMessages(told));
        // Changes of agreements that the Datahub generates are sent also if the set does not list them (D-CON-PARTIAL).
        expect(unplaced.filter((one) => unlistedService(one) === undefined)).toEqual([]);
        // An updated one is in the set from then on, but a message of its update alone places nothing.
        const isUpdated = unplaced.some((one) => one.tag === "UnknownAgreement" && one.action === "UPDATE");
        if (!isUpdated) expect(all(agreements)).toEqual(all(after.agreements()));
      }),
      { numRuns: 200 },
    );
  });

  it("give the operator of a point its supply agreements and active general services, from its own deliveries alone", () => {
    fc.assert(
      fc.property(run, ({ market, events }) => {
        const { meterEic, operatorEic } = market.meteringPoints[0]!;
        const ofServices = (event: EventDocument): boolean =>
          event["action"] === "UPDATE" &&
          (event["agreement"] as Agreement).agreementType === "GENERAL_SERVICE";
        const orderly = events.filter((event) => !ofServices(event));
        const [first] = orderly;
        if (first === undefined) return;
        const start = instant(String(first["occurredAt"]));
        const isTold = (a: Agreement): boolean =>
          a.agreementType !== "GENERAL_SERVICE" || instant(a.validFrom) <= start;
        const set = setOf(market);
        const { lines, set: after } = predict(set, orderly as readonly unknown[] as readonly Event[], {
          lenient: true,
        });
        const deliveries = lines
          .filter(isDelivery)
          .filter(({ recipientEic }) => recipientEic === operatorEic);
        const told = deliveries.map(({ reason, content }) => ({ reason, agreement: content as Agreement }));
        const base = setOf({ ...market, agreements: market.agreements.filter(isTold) });
        const folded = foldMessages(operatorEic!, base.agreements(), asMessages(told));
        const until = instant(String(orderly.at(-1)!["occurredAt"]));
        const known = (agreements: Iterable<{ readonly document: AgreementDocument }>): readonly string[] =>
          all(
            [...agreements].filter(
              ({ document }) =>
                document.meterEic === meterEic &&
                (document.agreementType === "SUPPLY" ||
                  (document.agreementType === "GENERAL_SERVICE" && instant(document.validFrom) <= until)),
            ),
          );
        expect(known(folded.agreements)).toEqual(known(after.agreements()));
      }),
      { numRuns: 200 },
    );
  });

  it("are the same in any order of files, messages and copies, of either version", () => {
    fc.assert(
      fc.property(run, fc.infiniteStream(fc.nat(1000)), ({ market, events }, numbers) => {
        const next = (below: number): number => numbers.next().value! % below;
        const set = setOf(market);
        const { told } = everyChange(set, events);
        const straight = foldMessages(parties[0]!, set.agreements(), asMessages(told));
        const v1: unknown[] = [];
        const v2: unknown[] = [];
        const alone: unknown[] = [];
        told.forEach(({ reason, agreement }, i) => {
          const { meterEic, ...rest } = agreement;
          const inV2 = meterEic === undefined ? rest : { ...rest, meteringPointEic: meterEic };
          const isV2 = next(2) === 0;
          const message = isV2 ? messageV2(i + 1, reason, [inV2]) : messageV1(i + 1, reason, [agreement]);
          for (let copy = 0; copy <= next(3); copy++) {
            const list = next(3) === 0 ? alone : isV2 ? v2 : v1;
            list.splice(next(list.length + 1), 0, message);
          }
        });
        const files = [pageV1(v1), pageV2(v2), ...alone];
        if (next(2) === 0) files.reverse();
        const mixed = foldMessages(parties[0]!, set.agreements(), received(...files));
        expect(all(mixed.agreements)).toEqual(all(straight.agreements));
        expect(mixed.unplaced.map(({ tag }) => tag)).toEqual(straight.unplaced.map(({ tag }) => tag));
      }),
      { numRuns: 100 },
    );
  });

  it("change nothing when folded again onto their own result", () => {
    fc.assert(
      fc.property(run, ({ market, events }) => {
        const set = setOf(market);
        const messages = asMessages(everyChange(set, events).told);
        const once = foldMessages(parties[0]!, set.agreements(), messages);
        const twice = foldMessages(parties[0]!, once.agreements, messages);
        expect(all(twice.agreements)).toEqual(all(once.agreements));
      }),
      { numRuns: 200 },
    );
  });

  it("without parties give the same ends, or are listed as unmatched", () => {
    const withheld = fc.infiniteStream(fc.subarray(["serviceProviderEic", "customerEic"]));
    fc.assert(
      fc.property(run, withheld, fc.constantFrom(...parties), ({ market, events }, parts, recipient) => {
        const set = setOf({ ...market, agreements: onceEach(market.agreements, samePlace) });
        const { told, set: after } = everyChange(set, events);
        const everything = [
          ...[...set.agreements()].map((a) => a.document as Agreement),
          ...told.map((t) => t.agreement),
        ];
        const isOrderly = everything.every((a) =>
          everything.every((b) => !samePlace(a, b) || sameIdentity(a, b)),
        );
        fc.pre(isOrderly);
        const partly = told.map(({ reason, agreement }) => {
          const left = Object.entries(agreement).filter(([name]) => !parts.next().value!.includes(name));
          return { reason, agreement: Object.fromEntries(left) as unknown as Agreement };
        });
        const { agreements, unplaced } = foldMessages(recipient, set.agreements(), asMessages(partly));
        const spans = (of: Iterable<{ readonly document: AgreementDocument }>): readonly string[] =>
          Array.from(of, ({ document }) => {
            const { from, to } = validity(document as Agreement);
            return `${document.agreementType} ${document.meterEic ?? ""} ${from} ${to}`;
          }).sort();
        if (unplaced.length === 0) expect(spans(agreements)).toEqual(spans(after.agreements()));
        else if (unlistedService(unplaced[0]!) === undefined)
          expect(unplaced[0]!.tag).toBe("AmbiguousParties");
        for (const { document } of agreements) {
          const real = [...everything].filter((a) => samePlace(a, document as Agreement));
          expect(
            real.some(
              (a) =>
                (document.serviceProviderEic ?? a.serviceProviderEic) === a.serviceProviderEic &&
                (document.customerEic ?? a.customerEic) === a.customerEic,
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("are numerous in these markets, and some are caused by a GRID with a moved end", () => {
    const drawn = fc.sample(run, { numRuns: 200, seed: 11 });
    const told = drawn.flatMap(({ market, events }) => everyChange(setOf(market), events).told);
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter(({ reason }) => reason === "UPDATE_BC_GRID_UPDATE").length).toBeGreaterThan(0);
  });
});
