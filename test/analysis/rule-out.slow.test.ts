import type { EventDocument } from "../../src/documents/event-types.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import { ruleBooks } from "../../src/analysis/rule-books.js";
import { ruleOut } from "../../src/analysis/rule-out.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import type { Delivery, PredictionOptions } from "../../src/predict/predict.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import {
  agreementChanged,
  aggregation,
  aggregationPoint,
  at,
  between,
  borderPoint,
  eics,
  day,
  grid,
  meteringData,
  networkBill,
  point,
} from "../../src/rules/example-parties.js";
import { messageV1, NOW, sentOf } from "../reconcile/messages.js";

/** A market in which the editions and most readings differ for some party. */
const set: AgreementSetDocument = {
  meteringPoints: [point, aggregationPoint, borderPoint],
  agreements: [
    grid,
    at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025),
    { ...aggregation, validFrom: day.jan2025 },
    at(eics.borderPoint, "BORDER_SUPPLY", eics.supplierB, eics.neighbour, day.jan2024),
    between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, day.sep2025),
  ],
};
const events = [
  meteringData(eics.point, [day.jun2025]),
  networkBill(day.jan2025, day.mar2025, eics.borderPoint),
  agreementChanged(
    "UPDATE",
    at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025, day.jan2026),
    eics.supplierA,
    "AGREEMENT_COORDINATION",
  ),
  agreementChanged("DELETE", grid, eics.gridOperator),
] as unknown as readonly EventDocument[];

const deliveriesTo = (
  eic: string,
  options: PredictionOptions,
  document = set,
  happened = events,
): readonly Delivery[] => {
  const built = agreementSet(document);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return predict(built.right.set, happened, options)
    .lines.filter(isDelivery)
    .filter(({ recipientEic }) => recipientEic === eic);
};

const inboxOf = (eic: string, options: PredictionOptions): readonly unknown[] =>
  deliveriesTo(eic, options).map((delivery, i) => messageV1(sentOf(delivery, i + 1)));

const ruledOut = async (eic: string, received: readonly unknown[]) => {
  const found = await ruleOut(set, events, received, { for: eic, at: NOW });
  if (found._tag === "Left") throw new Error(JSON.stringify(found.left));
  return found.right;
};

/** The distinguishable parts of deliveries in an inbox, without coarser wordings of the reason. */
const visible = (deliveries: readonly Delivery[]): string =>
  JSON.stringify(
    deliveries.map(({ event, resourceType, reason, content }) => [
      event,
      resourceType,
      reason.split("_")[0],
      content,
    ]),
  );

describe("ruling out", () => {
  const parties = [eics.gridOperator, eics.supplierA, eics.supplierB, eics.aggregator, eics.balanceA];

  it.each(parties)("excludes exactly the rule books that the messages of %s refute", async (eic) => {
    const classes = new Map(ruleBooks.map((book) => [visible(deliveriesTo(eic, book)), book]));
    for (const [own, book] of classes) {
      const { ruleBooks: all } = await ruledOut(eic, inboxOf(eic, book));
      expect(all.map(({ edition, readings }) => ({ edition, readings }))).toEqual(ruleBooks);
      for (const other of all) {
        const fits = visible(deliveriesTo(eic, other)) === own;
        expect([other.edition, other.readings, other.status]).toEqual([
          other.edition,
          other.readings,
          fits ? "consistent" : "refuted",
        ]);
      }
    }
  });

  it("is tested with messages that depend on the edition, CON-9, NB-2, MD-2 or GEN-6", () => {
    const counts = parties.map(
      (eic) => new Set(ruleBooks.map((book) => visible(deliveriesTo(eic, book)))).size,
    );
    expect(counts).toEqual([2, 2, 2, 2, 2]);
  });

  it("returns the smallest part of the market that refutes a rule book, and its due deliveries", async () => {
    const { ruleBooks: all } = await ruledOut(
      eics.gridOperator,
      inboxOf(eics.gridOperator, { edition: "et" }),
    );
    const { witness } = all.find(({ status }) => status === "refuted")!;
    expect(witness!.finding).toMatchObject({ class: "missing", resourceType: "AGREEMENT" });
    expect(witness!.set.agreements!.map(({ agreementType }) => agreementType)).toEqual(["GRID", "SUPPLY"]);
    expect(witness!.events).toMatchObject([{ action: "DELETE" }]);
    expect(witness!.expected).toEqual(
      deliveriesTo(eics.gridOperator, { edition: "en" }, witness!.set, witness!.events),
    );
    expect(witness!.instead).toEqual(
      deliveriesTo(eics.gridOperator, { edition: "et" }, witness!.set, witness!.events),
    );
  });

  it("returns the undecided choices", async () => {
    const { undecided } = await ruledOut(eics.supplierB, inboxOf(eics.supplierB, { edition: "en" }));
    expect(undecided.map(({ choice }) => choice)).toEqual(["edition", "GEN-6", "MD-2", "AGR-3", "CON-9"]);
    expect(undecided[0]!.values).toEqual(["en", "et"]);
    for (const { choice, observation } of undecided) {
      const { left, right } = observation!;
      const textsOf = (deliveries: readonly Delivery[]) =>
        deliveries.map(({ recipientEic, reason }) => `${recipientEic} ${reason}`);
      expect([choice, textsOf(left)]).not.toEqual([choice, textsOf(right)]);
    }
    const { set: market, events: happened, left } = undecided[0]!.observation!;
    expect(market.agreements).toHaveLength(2);
    expect(left).toHaveLength(3);
    expect(happened).toMatchObject([{ action: "DELETE", agreement: { agreementType: "GRID" } }]);
  });

  it("has no alternative rule book if all are refuted", async () => {
    const unrelated = messageV1({
      id: 7,
      createdTime: day.jul2025,
      resourceType: "METERING_POINT",
      reason: "CREATE",
      content: { meterEic: eics.point },
    });
    const { ruleBooks: all, undecided } = await ruledOut(eics.neighbour, [unrelated]);
    expect(all.every(({ status, witness }) => status === "refuted" && witness!.instead === undefined)).toBe(
      true,
    );
    expect(undecided).toEqual([]);
  });

  it("ends with an error for an event or a message that cannot be read", async () => {
    const options = { for: eics.supplierA, at: NOW };
    expect(await ruleOut(set, events, [7], options)).toMatchObject({ left: { tag: "BadReceived" } });
    const twice = [...events, events[3]!];
    expect(await ruleOut(set, twice, [], options)).toMatchObject({ left: { tag: "BadEvent" } });
  });
});
