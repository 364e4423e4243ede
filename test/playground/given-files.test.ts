import { describe, expect, it } from "vitest";
import { commandLines, deliveriesCsv } from "../../docs/playground/exports.js";
import { givenFile } from "../../docs/playground/given-files.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { workedCases } from "../../src/rules/consequences/worked-cases.js";
import { setOf } from "../market/built.js";

const point = "38ZGO-1000000C-Y";

describe("a file that is opened", () => {
  it("is recognized by its content, as one document or one per line", () => {
    const agreement = { agreementType: "GRID", meterEic: point };
    const event = { resourceType: "CLOCK", occurredAt: "2024-05-23T10:08Z" };
    expect(givenFile(JSON.stringify({ meteringPoints: [], agreements: [] })).tag).toBe("Set");
    expect(givenFile(`${JSON.stringify(agreement)}\n${JSON.stringify(agreement)}\n`).tag).toBe("Set");
    expect(givenFile(JSON.stringify([{ meterEic: point, meteringPointType: "REGULAR" }])).tag).toBe("Set");
    expect(givenFile(JSON.stringify(event)).tag).toBe("Events");
    expect(givenFile(`\uFEFF${JSON.stringify([event])}`).tag).toBe("Events");
    expect(givenFile(JSON.stringify({ [point]: "Kesk 1" }))).toEqual({
      tag: "Names",
      names: { [point]: "Kesk 1" },
    });
    expect(givenFile(JSON.stringify({ levik: "playground", state: { step: 1 } }))).toEqual({
      tag: "Shared",
      state: { step: 1 },
    });
  });

  it("is unknown if it is none of these", () => {
    for (const text of ["", "[", "[]", "{}", "1", '{"a": "b"}', `{"${point}": 1}`, "null"]) {
      expect(givenFile(text).tag, text).toBe("Unknown");
    }
  });
});

describe("an export", () => {
  it("has a line of CSV for each delivery", () => {
    const { set, steps } = workedCases[0]!;
    const { lines } = predict(
      setOf(set),
      steps.map(({ event }) => event),
    );
    const deliveries = [...lines].filter(isDelivery);
    const rows = deliveriesCsv([{ deliveries }]).split("\r\n");
    expect(rows).toHaveLength(deliveries.length + 2);
    expect(rows[0]).toBe("event,occurredAt,recipientEic,resourceType,reason,mode,rules,roles");
    expect(rows[1]).toContain(`,${deliveries[0]!.recipientEic},AGREEMENT,${deliveries[0]!.reason},`);
  });

  it("has commands for the files, the edition, the party and the point", () => {
    expect(commandLines({ edition: "en", readings: {} }, undefined, undefined)).toBe(
      "levik predict --set set.json --events events.ndjson",
    );
    expect(
      commandLines({ edition: "et", readings: { "MD-2": "point-above-too" } }, "38X-AVP-ZW6700C6", point),
    ).toBe(
      [
        "levik predict --set set.json --events events.ndjson --edition et --reading MD-2=point-above-too",
        "levik explain --set set.json --events events.ndjson --edition et --reading MD-2=point-above-too --for 38X-AVP-ZW6700C6",
        `levik timeline --set set.json --meter ${point}`,
      ].join("\n"),
    );
  });
});
