import type { Ground } from "../../src/rules/distribution/grounds.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, explainedVerdict, explainNext } from "../../src/predict/explain.js";
import { isDelivery, predict, startPrediction } from "../../src/predict/predict.js";
import type { Verdict } from "../../src/rules/distribution/verdict.js";
import {
  agreementChanged,
  between,
  eics,
  day,
  grid,
  meteringData,
  meteringPointUpdated,
  noon,
  point,
  portfolioOfA,
  supplyA,
} from "../../src/rules/example-parties.js";
import { arbitraryMarketWithEvents, parties } from "../arbitraries/market.js";
import { setOf } from "../market/built.js";
import { eventsOf } from "./documents.js";

const groundText = (ground: Omit<Ground, "category">): string => {
  const { rule, role, agreement, chain } = ground;
  return JSON.stringify([rule, role, agreement ?? null, chain ?? null]);
};

describe("an explanation", () => {
  it("grants a party exactly the grounds of its deliveries, event by event, for every recipient", () => {
    fc.assert(
      fc.property(
        arbitraryMarketWithEvents({ impossible: true }),
        fc.constantFrom<"en" | "et">("en", "et"),
        ({ market, events }, edition) => {
          const options = { edition, lenient: true };
          const deliveries = predict(setOf(market), eventsOf(events), options).lines.filter(isDelivery);
          for (const eic of parties) {
            const explained = explain(setOf(market), eventsOf(events), eic, options).lines;
            for (let event = 0; event < events.length; event++) {
              const granted = explained.filter((line) => line.event === event && line.granted);
              const received = deliveries.filter((line) => line.event === event && line.recipientEic === eic);
              expect(new Set(granted.map(groundText))).toEqual(
                new Set(received.flatMap(({ grounds }) => grounds).map(groundText)),
              );
            }
            expect(explained.every((line) => line.eic === eic)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("has for every line a cause with a tag and a sentence with rule and party, and no instant as a number", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents(), fc.constantFrom(...parties), ({ market, events }, eic) => {
        for (const { rule, cause, text, granted } of explain(setOf(market), eventsOf(events), eic, {
          lenient: true,
        }).lines) {
          expect(text.startsWith(`${rule}: ${eic} ${granted ? "receives" : "does not receive"} as `)).toBe(
            true,
          );
          expect(text).not.toMatch(/undefined|NaN|Infinity/);
          expect(Object.values(cause).filter((value) => typeof value === "number")).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("explain", () => {
  const set = setOf({
    meteringPoints: [point],
    agreements: [grid, { ...supplyA, validTo: day.mar2025 }, portfolioOfA],
  });

  it("returns the cause of a refusal, with its values", () => {
    const { lines, error } = explain(set, eventsOf([meteringPointUpdated(eics.point)]), eics.supplierA);
    expect(error).toBeUndefined();
    expect(lines).toEqual([
      {
        event: 0,
        rule: "MP-3",
        role: "OPEN_SUPPLIER",
        eic: eics.supplierA,
        granted: false,
        agreement: { ...supplyA, validTo: day.mar2025 },
        cause: { tag: "Ended", at: day.mar2025 },
        text: `MP-3: ${eics.supplierA} does not receive as OPEN_SUPPLIER, because the agreement ended on 2025-03-01 00:00 +02:00, before the change. Message: METERING_POINT UPDATE of ${eics.point}. Agreement: SUPPLY at ${eics.point} of ${eics.supplierA} for ${eics.customerX}, ${day.jan2025} to ${day.mar2025}.`,
      },
    ]);
  });

  it("contains the rule that removed a grant, and the chain", () => {
    const agreements = [grid, supplyA, portfolioOfA];
    const { lines } = explain(
      setOf({ agreements }),
      eventsOf([meteringPointUpdated(eics.point, eics.balanceA)]),
      eics.balanceA,
    );
    expect(lines.map(({ rule, granted, cause, chain }) => [rule, granted, cause, chain])).toEqual([
      [
        "GEN-5",
        false,
        { tag: "MadeTheChange", eic: eics.balanceA, by: "GEN-4" },
        [eics.supplierA, eics.balanceA],
      ],
    ]);
  });

  it("contains the market of an agreement of another market, also when it is that of its point", () => {
    const agreements = [{ ...grid, commodityType: "NATURAL_GAS" }, supplyA];
    const event = agreementChanged("UPDATE", { ...agreements[0]!, validTo: day.jan2026 }, eics.gridOperator);
    const { lines } = explain(
      setOf({ meteringPoints: [point], agreements }),
      eventsOf([event]),
      eics.supplierA,
    );
    expect(lines.filter(({ rule }) => rule === "AGR-7").map(({ cause }) => cause)).toEqual([
      { tag: "OtherMarket", market: "ELECTRICITY" },
    ]);
  });

  it("omits an open end in a cause", () => {
    const { lines } = explain(
      setOf({ agreements: [grid, supplyA] }),
      eventsOf([meteringPointUpdated(eics.point)]),
      eics.supplierA,
    );
    expect(lines[0]!.cause).toEqual({ tag: "ActiveOrFuture", from: day.jan2025 });
  });

  it("ends where the run ends, and continues when lenient", () => {
    const unknown = agreementChanged("DELETE", { ...supplyA, customerEic: eics.customerY });
    const updated = meteringPointUpdated(eics.point);
    const strict = explain(set, eventsOf([updated, unknown, updated]), eics.supplierA);
    expect(strict.lines).toHaveLength(1);
    expect(strict.error).toMatchObject({ tag: "ImpossibleChange", event: 1 });
    const lenient = explain(setOf({ agreements: [grid] }), eventsOf([unknown, updated]), eics.supplierA, {
      lenient: true,
    });
    expect(lenient.error).toBeUndefined();
    const backwards = explain(
      set,
      eventsOf([updated, { ...updated, occurredAt: day.jan2025 }]),
      eics.supplierA,
      {
        lenient: true,
      },
    );
    expect(backwards.error).toMatchObject({ tag: "OutOfOrder", event: 1 });
  });
});

/** A message about nothing in particular. */
const someMessage = { event: 0, name: "METERING_POINT UPDATE of M", changed: undefined };

describe("a verdict as a document", () => {
  it("writes every kind of cause as a sentence", () => {
    const t = Date.parse("2025-06-10T09:00Z");
    const base = { rule: "R-1", role: "OPEN_SUPPLIER", eic: eics.supplierA } as const;
    const local = "2025-06-10 12:00 +03:00";
    const textOfCause = (verdict: Verdict): string =>
      explainedVerdict(someMessage, verdict)
        .text.replace(/^R-1: \S+ (receives|does not receive) as OPEN_SUPPLIER, because /, "")
        .replace(" Message: METERING_POINT UPDATE of M.", "");
    const grants: readonly (readonly [Extract<Verdict, { granted: true }>["cause"], string])[] = [
      [{ tag: "ValidNow", from: t, to: Infinity }, `the agreement is valid (from ${local} on).`],
      [
        { tag: "ActiveOrFuture", from: t, to: t },
        `the agreement is active or in the future (${local} to ${local}).`,
      ],
      [
        { tag: "OverlapsData", meterEic: "M", from: t, to: Infinity },
        `the agreement (from ${local} on) overlaps data of M.`,
      ],
      [
        { tag: "OverlapsAggregation", from: -Infinity, to: t },
        `the agreement (open to ${local}) overlaps the aggregation.`,
      ],
      [{ tag: "ValidWithinTwelveMonths", since: t, to: Infinity }, "the general service is valid."],
      [
        { tag: "ValidWithinTwelveMonths", since: t, to: t },
        `the general service ended on ${local}, after ${local}, twelve months ago.`,
      ],
      [{ tag: "PartyOfChangedAgreement", as: "customerEic" }, "it is the customer of the changed agreement."],
      [
        { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" },
        "it is the service provider of the changed agreement.",
      ],
      [{ tag: "OperatesMeteringPoint", meterEic: "M" }, "it operates the metering point M."],
      [{ tag: "HasPartyInPortfolio", followed: "F" }, "it follows F through its portfolio."],
      [{ tag: "SubjectOfAuthorization" }, "it is the subject of the authorization."],
      [{ tag: "ListedAsCandidate" }, "it is listed as a candidate of the coordination."],
    ];
    for (const [cause, text] of grants) expect(textOfCause({ ...base, granted: true, cause })).toBe(text);
    const refusals: readonly (readonly [Extract<Verdict, { granted: false }>["cause"], string])[] = [
      [{ tag: "MadeTheChange", eic: "E" }, "it made the change itself."],
      [{ tag: "Ended", at: t }, `the agreement ended on ${local}, before the change.`],
      [{ tag: "NotValidYet", from: t }, `the agreement is not valid before ${local}.`],
      [
        { tag: "NoDataInValidity", meterEic: "M", from: t, to: Infinity },
        `the agreement covers from ${local} on, which overlaps no data of M.`,
      ],
      [
        { tag: "NoOverlapWithAggregation", from: t, to: Infinity },
        `the agreement covers from ${local} on, which does not overlap the aggregation.`,
      ],
      [
        { tag: "NothingOverlapsAtParent", parentMeterEic: undefined },
        "the parent metering point is unknown.",
      ],
      [
        { tag: "NothingOverlapsAtParent", parentMeterEic: "M" },
        "nothing at the parent metering point M overlaps the aggregation.",
      ],
      [
        { tag: "NoValidOrFutureAgreement", meterEic: "M" },
        "the metering point M has no valid or future agreement.",
      ],
      [{ tag: "NotActiveUntil", from: t }, `the general service is not active until ${local}.`],
      [
        { tag: "ProviderIsOperator", operatorEic: "O" },
        "the provider O of the general service is the operator, not a named supplier.",
      ],
      [
        { tag: "OtherMarket", market: "NATURAL_GAS" },
        "the agreement belongs to another market (NATURAL_GAS).",
      ],
      [
        { tag: "EndedBeforeTwelveMonths", since: t, to: t },
        `the general service ended on ${local}, not after ${local}, twelve months ago.`,
      ],
      [
        { tag: "NothingOfItsConcernChanged", changed: ["EMAIL", "PHONE"] },
        "no relevant metadata changed (changed: EMAIL, PHONE).",
      ],
      [{ tag: "NothingOfItsConcernChanged", changed: [] }, "no relevant metadata changed (changed: none)."],
      [
        { tag: "PortfolioNotValidThen", from: t, to: Infinity },
        `the portfolio agreement covers from ${local} on, not the relevant time.`,
      ],
      [{ tag: "NotOnThisAction", action: "DELETE" }, "it is not notified of DELETE of the agreement."],
      [{ tag: "DirectPartyOnly" }, "the message is for the direct party only."],
      [
        { tag: "OnlyOperatesMeteringPoint", followed: "O" },
        "O receives only as the operator, which portfolio providers do not follow.",
      ],
      [{ tag: "NotInThisEdition", edition: "et" }, "the edition et does not contain this."],
    ];
    for (const [cause, text] of refusals) expect(textOfCause({ ...base, granted: false, cause })).toBe(text);
    expect(
      explainedVerdict(someMessage, {
        ...base,
        granted: false,
        by: "GEN-4",
        chain: ["A", "B"],
        cause: { tag: "Ended", at: t },
      }),
    ).toEqual({
      ...base,
      event: 0,
      granted: false,
      chain: ["A", "B"],
      cause: { tag: "Ended", at: noon, by: "GEN-4" },
      text: `R-1: ${eics.supplierA} does not receive as OPEN_SUPPLIER (A → B), because the agreement ended on ${local}, before the change (GEN-4). Message: METERING_POINT UPDATE of M.`,
    });
  });
});

describe("an event with which only time passes", () => {
  const clock = { resourceType: "CLOCK", occurredAt: noon };
  const set = setOf({ agreements: [grid] });

  it("is explained by the rule of activation, in either language", () => {
    const expected = {
      event: 0,
      rule: "AGR-4",
      role: "NAMED_SUPPLIER",
      eic: eics.supplierA,
      granted: false,
      cause: { tag: "NothingActivated" },
    };
    expect(explain(set, eventsOf([clock]), eics.supplierA).lines).toEqual([
      {
        ...expected,
        text: `AGR-4: ${eics.supplierA} does not receive as NAMED_SUPPLIER, because only time passed and no GENERAL_SERVICE became active.`,
      },
    ]);
    expect([...explainNext(startPrediction(set), clock, eics.supplierA, "et").lines]).toEqual([
      {
        ...expected,
        text: `AGR-4: ${eics.supplierA} ei saa teavitust rollis NAMED_SUPPLIER, sest möödus ainult aeg ja ükski GENERAL_SERVICE ei hakanud sellega kehtima.`,
      },
    ]);
  });

  it("concerns no party where the EIC is not a text", () => {
    const none = undefined as unknown as string;
    expect(explain(set, eventsOf([clock]), none).lines.map(({ eic }) => eic)).toEqual([""]);
    const updated = meteringPointUpdated(eics.point);
    const { lines } = explain(set, eventsOf([updated]), none);
    expect(new Set(lines.map(({ eic }) => eic))).toEqual(new Set([""]));
  });
});

describe("a message for which no rule considered the party", () => {
  const named = between("NAMED_SUPPLIER", eics.supplierB, eics.gridOperator, day.jan2025);
  const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA, named] });
  const deleted = agreementChanged("DELETE", supplyA, eics.supplierA);
  const aboutOthers = ["OtherAgreement", "OtherAction", "IsConsequence", "NoConsequence"];
  /** The reason codes of the messages with a line of a rule about other messages, and of all messages. */
  const reasonsFor = (eic: string): readonly (readonly string[])[] => {
    const { lines } = explain(set, eventsOf([deleted]), eic);
    const reasonsOf = (chosen: typeof lines): readonly string[] => [
      ...new Set(chosen.map(({ text }) => /AGREEMENT (\w+) of/.exec(text)![1]!)),
    ];
    return [reasonsOf(lines.filter(({ cause }) => aboutOthers.includes(cause.tag))), reasonsOf(lines)];
  };
  const all = ["DELETE", "CREATE_BC_SUPPLY_DELETE"];

  it("has the lines of rules about other messages, for the first message of the event only", () => {
    expect(reasonsFor(eics.customerY)).toEqual([["DELETE"], all]);
  });

  it("has none of them where a rule considered the party for another message of the event", () => {
    expect(reasonsFor(eics.supplierB)).toEqual([[], all]);
  });
});

describe("the message in an explanation", () => {
  const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA] });
  const messageOf = (event: unknown, eic: string): string =>
    explain(set, eventsOf([event]), eic).lines[0]!.text.replace(/.*? Message: /, "");

  it("names the first metering points of data, and counts the others", () => {
    const meters = [eics.point, eics.borderPoint, eics.aggregationPoint, "38ZGO-10000013-K"];
    const dataOf = (count: number) => ({
      ...meteringData(eics.point, []),
      content: meters.slice(0, count).flatMap((meterEic) => {
        const { content } = meteringData(meterEic, ["2025-06-01T00:00Z"]) as { readonly content: unknown };
        return content as readonly unknown[];
      }),
    });
    expect(messageOf(dataOf(1), eics.customerY)).toBe(`METERING_DATA CREATE of ${meters[0]!}.`);
    const two = `METERING_DATA CREATE of ${meters[0]!}, ${meters[1]!}`;
    expect(messageOf(dataOf(2), eics.customerY)).toBe(`${two}.`);
    expect(messageOf(dataOf(3), eics.customerY)).toBe(`${two} and 1 more.`);
    expect(messageOf(dataOf(4), eics.customerY)).toBe(`${two} and 2 more.`);
    expect(messageOf(meteringData(eics.point, []), eics.customerY)).toBe(
      "METERING_DATA CREATE of no metering point.",
    );
  });

  it("is followed by the agreement of a right only if it is about another", () => {
    const ended = { ...supplyA, validTo: day.sep2025 };
    const supply = `SUPPLY at ${eics.point} of ${eics.supplierA} for ${eics.customerX}`;
    expect(messageOf(agreementChanged("UPDATE", ended, eics.gridOperator), eics.supplierA)).toBe(
      `AGREEMENT UPDATE of ${supply}, ${day.jan2025} to ${day.sep2025}.`,
    );
    const gridEnded = agreementChanged("UPDATE", { ...grid, validTo: day.sep2025 }, eics.gridOperator);
    expect(messageOf(gridEnded, eics.supplierA)).toBe(
      `AGREEMENT UPDATE of GRID at ${eics.point} of ${eics.gridOperator} for ${eics.customerX}, ${day.jan2024} to ${day.sep2025}. Agreement: ${supply}, ${day.jan2025} to open.`,
    );
  });

  it("has no value in a cause that is not known", () => {
    const unknownProvider = { ...supplyA, serviceProviderEic: undefined };
    for (const { cause } of explain(
      setOf({ agreements: [grid] }),
      eventsOf([agreementChanged("CREATE", unknownProvider as never)]),
      eics.customerY,
    ).lines)
      for (const value of Object.values(cause)) expect(value).toBeDefined();
  });
});
