/** The answers of explain about parties that no rule considers: never empty, and with remedies that work. */
import type { ChangedObject } from "../../src/predict/prediction-state.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import { startOf, step } from "../../src/predict/changes.js";
import type { ExplainedVerdict } from "../../src/predict/explain.js";
import { explain, verdictsOn } from "../../src/predict/explain.js";
import { completeOptions, isDelivery, predict } from "../../src/predict/predict.js";
import { grantsOf } from "../../src/rules/distribution/evaluate.js";
import { arbitraryMarketWithEvents, eicOf, parties } from "../arbitraries/market.js";
import { setOf } from "../market/built.js";
import { eventsOf } from "./documents.js";

const unknownParty = eicOf("38X-STRANGER---");
const newParty = eicOf("38X-NEW-PARTY--");
const newPoint = eicOf("38Z-NEW-POINT--");
const anyParty = fc.constantFrom(...parties, unknownParty);

describe("explain, for any party in the market or not", () => {
  it("answers every event, without duplicate lines, and with the grounds of a party that receives", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents(), anyParty, ({ market, events }, eic) => {
        const options = { lenient: true };
        const { lines } = explain(setOf(market), eventsOf(events), eic, options);
        const { lines: predicted, skipped } = predict(setOf(market), eventsOf(events), options);
        const failed = new Set(skipped.map(({ event }) => event));
        for (let event = 0; event < events.length; event++) {
          const ofEvent = lines.filter((line) => line.event === event);
          const texts = ofEvent.map(({ text }) => text);
          if (!failed.has(event)) expect(texts.length).toBeGreaterThan(0);
          expect(texts).toEqual([...new Set(texts)]);
          const receives = predicted.some(
            (line) => isDelivery(line) && line.event === event && line.recipientEic === eic,
          );
          expect(ofEvent.some(({ granted }) => granted)).toBe(receives);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The agreement that is missing by a line, as a document; undefined where an agreement is not the remedy. */
const remedyOf = ({ eic, cause }: ExplainedVerdict): AgreementDocument | undefined => {
  const named = cause as unknown as Readonly<Record<string, string | undefined>>;
  const { agreementType, meterEic, from, to, commodityType, as, followed, customerEic } = named;
  const span = { validFrom: from!, ...(to && { validTo: to }), ...(commodityType && { commodityType }) };
  const between = (type: string, provider: string, customer: string) =>
    ({
      agreementType: type,
      serviceProviderEic: provider,
      customerEic: customer,
      ...span,
    }) as AgreementDocument;
  switch (cause.tag) {
    case "NoAgreementAt":
      return {
        ...between(
          agreementType!,
          as === "customerEic" ? newParty : eic,
          as === "customerEic" ? eic : newParty,
        ),
        meterEic: meterEic!,
      };
    case "NoAgreementWith":
      return { ...between(agreementType!, eic, customerEic!), meterEic: newPoint };
    case "NotInPortfolioOf":
      return between("PORTFOLIO_SUPPLIER", eic, followed!);
    default:
      return undefined;
  }
};
const blocking = new Set(["GEN-4", "MP-1", "AGR-3", "AGR-4"]);

describe("each agreement that explain reports as missing", () => {
  it("makes the party a recipient once it exists, unless all parties are excluded", () => {
    const applied = new Map<string, number>();
    fc.assert(
      fc.property(arbitraryMarketWithEvents(), anyParty, ({ market, events }, eic) => {
        const [event] = eventsOf(events.slice(0, 1));
        const primary = (agreements: readonly unknown[]): ChangedObject | undefined =>
          [...step(startOf(setOf({ ...market, agreements } as never), completeOptions()), event).objects][0];
        const object = primary(market.agreements);
        if (object === undefined) return;
        const lines = [...verdictsOn(eic, [object])];
        const remedies = lines.flatMap((line) => remedyOf(line) ?? []);
        for (const remedy of lines.some(({ rule }) => blocking.has(rule)) ? [] : remedies) {
          const after = primary([...market.agreements, remedy]);
          expect(grantsOf(after!.situation).map((grant) => grant.eic)).toContain(eic);
          const key = `${object.resourceType} ${remedy.agreementType}`;
          applied.set(key, (applied.get(key) ?? 0) + 1);
        }
      }),
      { numRuns: 1000 },
    );
    // The remedies are many and of all kinds.
    expect([...applied.keys()].length).toBeGreaterThan(5);
  });
});
