import { describe, expect, it } from "vitest";
import { verdictsInWords, verdictWords } from "../../docs/playground/words/verdict.js";
import { explain, explainNext } from "../../src/predict/explain.js";
import { startPrediction } from "../../src/predict/predict.js";
import { eics } from "../../src/rules/example-parties.js";
import { workedCases } from "../../src/rules/consequences/worked-cases.js";
import { setOf } from "../market/built.js";

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

const point = "38ZGO-1000000C-Y";
const supplier = "38X-EIN-OS-----J";
const endedSupply = (validTo: string) =>
  setOf({
    agreements: [
      {
        agreementType: "SUPPLY",
        meterEic: point,
        serviceProviderEic: supplier,
        validFrom: "2023-01-01T00:00+02:00",
        validTo,
      },
    ],
  });
const updated = {
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt: "2024-05-23T10:08Z",
  meterEic: point,
} as const;

describe("a verdict in the page", () => {
  it("on an agreement that ended states its last day", () => {
    const [ended] = explain(endedSupply("2024-01-01T00:00+02:00"), [updated], supplier).lines;
    expect(verdictWords(ended!, "en")).toEqual({
      reason: "the agreement ended on 31 Dec 2023, before the change",
      message: `METERING_POINT UPDATE · ${point}`,
    });
  });

  it("on an agreement that ended within a day states the moment", () => {
    const [ended] = explain(endedSupply("2024-01-01T14:30+02:00"), [updated], supplier).lines;
    expect(verdictWords(ended!, "en").reason).toBe(
      "the agreement ended on 1 Jan 2024 14:30, before the change",
    );
  });

  it("in Estonian is the library's Estonian sentence, without the message", () => {
    const [ended] = explainNext(
      startPrediction(endedSupply("2024-01-01T00:00+02:00")),
      updated,
      supplier,
      "et",
    ).lines;
    expect(verdictWords(ended!, "et").reason).toBe("lepingu viimane päev oli 31.12.2023, enne muudatust");
  });

  it("has no instant in the format of documents, in any worked case", () => {
    for (const language of ["en", "et"] as const) {
      for (const { set, steps } of workedCases) {
        let progress = startPrediction(setOf(set));
        for (const { event } of steps) {
          for (const eic of Object.values(eics)) {
            const lines = [...explainNext(progress, event, eic, language).lines];
            for (const { reason, messages } of verdictsInWords(lines, language)) {
              expect([reason, ...messages].join(" ")).not.toMatch(/\d{4}-\d\d-\d\d|(?:Message|Teavitus):/);
              expect(messages.join(" ")).not.toMatch(/ of /);
            }
          }
          progress = explainNext(progress, event, eics.point).progress;
        }
      }
    }
  });

  it("on two messages is one, with both messages in order", () => {
    const { set, steps } = workedCases.find(
      ({ number }, i) => number === 7 && workedCases[i - 1]!.number === 7,
    )!;
    const { lines } = explain(
      setOf(set),
      steps.map(({ event }) => event),
      eics.gridOperator,
    );
    expect(lines).toHaveLength(3);
    const merged = verdictsInWords(lines, "en");
    expect(merged.map(({ rule, messages }) => [rule, messages.length])).toEqual([
      ["AGR-9", 1],
      ["AGR-10", 2],
    ]);
    expect(merged[1]!.messages.map((message) => spaced(message).split(" · ")[0])).toEqual([
      "AGREEMENT UPDATE_BC_SUPPLY_CREATE",
      "AGREEMENT DELETE_BC_SUPPLY_CREATE",
    ]);
  });
});
