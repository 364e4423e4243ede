/** One event's messages: deletions first, whatever the order of reading, the millisecond or the repetition (BEY-5). */
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldMessages } from "../../../src/reconcile/agreement-state/fold-messages.js";
import type { AgreementMessage } from "../../../src/reconcile/agreement-state/agreement-message.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { step } from "../../../src/predict/changes.js";
import { startPrediction } from "../../../src/predict/predict.js";
import { at, eics, day } from "../../../src/rules/example-parties.js";
import { arbitraryMarketWithEvents, operators, suppliers } from "../../arbitraries/market.js";
import type { EventDocument, MarketDocument } from "../../arbitraries/market.js";
import type { Agreement } from "../../oracles/oracle-market.js";
import { sameIdentity } from "../../oracles/oracle-market.js";
import { messageV1, messageV2, received } from "./messages.js";

const start = Date.UTC(2026, 0, 1);
const moment = (ms: number): string => new Date(start + ms).toISOString();

/** A piece of general service that gives way to a longer one of the same identity. */
const piece = at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2025, day.jul2025);
const longer = { ...piece, validTo: day.jan2026 };

const v1 = (id: number, reason: string, agreement: object, ms: number): unknown =>
  messageV1(id, reason, [agreement], { createdTime: moment(ms) });
const v2 = (id: number, reason: string, agreement: object, ms: number, eventTime = 0): unknown =>
  messageV2(id, reason, [agreement], { createdTime: moment(ms), eventTime: moment(eventTime) });

const endsOf = (...messages: readonly unknown[]): readonly (string | null | undefined)[] =>
  foldMessages(eics.supplierA, [], received(v1(1, "CREATE", piece, -10_000), ...messages)).agreements.map(
    ({ document }) => document.validTo,
  );

const created = "CREATE_BC_SUPPLY_DELETE";
const deleted = "DELETE_BC_SUPPLY_DELETE";

describe("a piece that is deleted and created in one event remains as created", () => {
  it("in V1 if the creation message is up to a second older than the deletion, at the same point with the same cause", () => {
    expect(endsOf(v1(2, created, longer, 0), v1(3, deleted, piece, 999))).toEqual([day.jan2026]);
    expect(endsOf(v1(3, deleted, piece, 999), v1(2, created, longer, 0))).toEqual([day.jan2026]);
  });

  it("in V2 if they have the same eventTime, for any creation times", () => {
    expect(endsOf(v2(2, created, longer, 0), v2(3, deleted, piece, 60_000))).toEqual([day.jan2026]);
  });

  it("also with simple reasons, or reasons of no catalogue", () => {
    expect(endsOf(v1(2, "CREATE", longer, 0), v1(3, "DELETE", piece, 5))).toEqual([day.jan2026]);
    const [first] = received(v1(2, "CREATE", longer, 0));
    const [second] = received(v1(3, "DELETE", piece, 5));
    const unknown = (message: AgreementMessage | undefined, reason: string) =>
      ({ ...message, reason }) as AgreementMessage;
    const { agreements, unplaced } = foldMessages(
      eics.supplierA,
      [],
      [
        ...received(v1(1, "CREATE", piece, -10_000)),
        unknown(first, "CREATE_BC_STORAGE_DELETE"),
        unknown(second, "DELETE_BC_STORAGE_DELETE"),
      ],
    );
    expect(agreements.map(({ document }) => document.validTo)).toEqual([day.jan2026]);
    expect(unplaced).toEqual([]);
  });

  it("and is deleted if the deletion is of a later event: a second later, with another cause, or with another eventTime", () => {
    expect(endsOf(v1(2, created, longer, 0), v1(3, deleted, longer, 1000))).toEqual([]);
    expect(endsOf(v1(2, created, longer, 0), v1(3, "DELETE_BC_GRID_DELETE", longer, 5))).toEqual([]);
    expect(endsOf(v2(2, created, longer, 0), v2(3, deleted, longer, 5, 1))).toEqual([]);
  });
});

// ---------------------------------------------------------------- histories

const completed = (a: Agreement): Agreement => {
  const { originalValidTo: _memory, ...rest } = a;
  return {
    ...(a.agreementType === "GENERAL_SERVICE" ? rest : a),
    serviceProviderEic: a.serviceProviderEic ?? operators[0]!,
    customerEic: a.customerEic ?? suppliers[0]!,
  } as Agreement;
};

/** Every party is named and the system makes every change, so that every change is sent. */
const histories = arbitraryMarketWithEvents({ agreementsOnly: true, maxEvents: 8 }).map(
  ({ market, events }) => ({
    market: {
      ...market,
      agreements: market.agreements
        .map(completed)
        .filter((a, i, all) => !all.slice(0, i).some((b) => sameIdentity(a, b))),
    },
    events: events.map((event): EventDocument => {
      const { initiatorEic: _maker, ...rest } = event;
      return "agreement" in rest ? { ...rest, agreement: completed(rest["agreement"] as Agreement) } : rest;
    }),
  }),
);

const setOf = (document: MarketDocument): AgreementSet => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

const shown = (agreements: Iterable<{ readonly document: object }>): readonly string[] =>
  Array.from(agreements, ({ document }) => {
    const { agreementId: _id, originalValidTo: _memory, ...rest } = document as Agreement;
    const given = Object.entries(rest).filter(([, value]) => value !== null);
    return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
  }).sort();

describe("the messages of a history", () => {
  it("give the set after it in any order, with any creation millisecond within their event, and read any number of times", () => {
    let made = 0;
    let reversed = 0;
    fc.assert(
      fc.property(
        histories,
        fc.infiniteStream(fc.nat(10_000)),
        fc.boolean(),
        ({ market, events }, numbers, isV2) => {
          const next = (below: number): number => numbers.next().value! % below;
          let progress = startPrediction(setOf(market));
          const told: unknown[] = [];
          for (const [i, event] of events.entries()) {
            const { occurredAt } = event;
            const activated = [...step(progress, { resourceType: "CLOCK", occurredAt }).objects];
            const { objects, progress: after } = step(progress, event);
            progress = after;
            // An activation is an event of its own, also before an event of the same moment.
            const moments = [...new Set(activated.map((object) => object.occurredAt))];
            for (const [n, object] of [...objects].entries()) {
              const place = n < activated.length ? moments.indexOf(object.occurredAt) : moments.length;
              const eventAt = (i * 50 + place) * 10_000;
              const createdAt = eventAt + next(isV2 ? 5000 : 999);
              const id = told.length + 1;
              const agreement = object.content([]) as Agreement;
              const message = isV2
                ? v2(id, object.reason, agreement, createdAt, eventAt)
                : v1(id, object.reason, agreement, createdAt);
              told.push(message);
              made++;
              if (object.reason.startsWith("CREATE_BC")) reversed++;
            }
          }
          const read = told.flatMap((message) => Array.from({ length: 1 + next(2) }, () => message));
          for (let i = read.length - 1; i > 0; i--) {
            const j = next(i + 1);
            [read[i], read[j]] = [read[j], read[i]];
          }
          const { agreements, unplaced } = foldMessages(
            eics.supplierA,
            setOf(market).agreements(),
            received(...read),
          );
          // Changes of generated agreements are sent also if the set does not list them (D-CON-PARTIAL).
          const strange = unplaced.filter(
            (one) =>
              one.tag !== "UnknownAgreement" ||
              !["GENERAL_SERVICE", "BORDER_SUPPLY"].includes(one.agreement.type),
          );
          expect(strange).toEqual([]);
          if (unplaced.length === 0) expect(shown(agreements)).toEqual(shown(progress.set.agreements()));
        },
      ),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(reversed);
    expect(reversed).toBeGreaterThan(0);
  });
});
