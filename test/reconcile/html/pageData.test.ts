import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedded, findingRow, pageData } from "../../../src/reconcile/html/pageData.js";
import { instantOf } from "../../../src/time/Instant.js";
import { empty, findings, hostile, mixed } from "./reports.js";

const rows = pageData(mixed).rows;

describe("a finding as a line", () => {
  it("is named by its metering point, else by the first word of its key", () => {
    expect(rows.map(({ name, about }) => [name, about])).toEqual([
      ["38ZT00000000100Y", ""],
      ["38ZT00000000200U", ""],
      ["38ZT00000000200U", ""],
      ["38ZT00000000200U", ""],
      ["38ZT00000000100Y", "SUPPLY · from 27 Oct 2024 · UPDATE"],
      ["38ZT00000000100Y", "65dd8b49"],
      ["message 12", ""],
      ["message m-13", ""],
      ["38ZT00000000100Y", "38XC · from someday"],
    ]);
    expect(rows.map(({ point }) => point)).toEqual([
      "38ZT00000000100Y",
      "38ZT00000000200U",
      "38ZT00000000200U",
      "38ZT00000000200U",
      "38ZT00000000100Y",
      "38ZT00000000100Y",
      undefined,
      undefined,
      "38ZT00000000100Y",
    ]);
    const bare = findingRow({
      class: "missing",
      resourceType: "AGREEMENT",
      key: { meterEic: null },
      units: 1,
      text: "",
    });
    expect(bare).toMatchObject({ name: "", about: "", when: "", at: 0, local: {} });
    const due = findingRow({
      ...findings[5]!,
      received: undefined!,
      expected: { content: { meterEic: "38Z" } },
    });
    expect(due.point).toBe("38Z");
  });

  it("has the time it covers, else the moment it was due or came", () => {
    expect(rows.map(({ when }) => when)).toEqual([
      "27 Oct 2024",
      "27 Oct 2024 03:00 +03 – 03:00 +02",
      "27 Oct 2024 03:00 +02 – 04:00 +02",
      "1 Oct 2024 – 31 Oct 2024",
      "28 Oct 2024 08:00",
      "28 Oct 2024 08:01",
      "28 Oct 2024 08:01",
      "28 Oct 2024 08:01",
      "28 Oct 2024 08:00",
    ]);
    expect(rows[0]).toMatchObject({
      from: instantOf("2024-10-26T21:00Z"),
      to: instantOf("2024-10-27T22:00Z"),
    });
    const backwards = findingRow({ ...findings[0]!, from: findings[0]!.to!, to: findings[0]!.from! });
    expect(backwards).not.toHaveProperty("from");
    expect(backwards.when).toBe("28 Oct 2024 08:00");
  });

  it("has every instant in local time, limits to the minute", () => {
    expect(rows[2]!.local).toEqual({ occurredAt: "28 Oct 2024 08:00", recoverableUntil: "4 Nov 2024 08:00" });
    expect(rows[2]!.until).toBe(instantOf("2024-11-04T06:00:30Z"));
    expect(rows[1]!.local).toEqual({ deadline: "28 Oct 2024 14:00" });
    expect(rows[4]!.local.createdTime).toBe("28 Oct 2024 08:01:02.500");
    expect(pageData(hostile).rows[1]!.local).toEqual({});
  });
});

describe("the data of the page", () => {
  it("have every finding as it is, and the titles of the rules they name", () => {
    expect(rows.map(({ finding }) => finding)).toEqual(mixed.findings);
    const data = pageData(mixed);
    expect(Object.keys(data.rules).sort()).toEqual(["AGR-9", "AUT-1", "GEN-6", "MD-3", "NB-2"]);
    expect(data.rules["MD-3"]!.et).toMatch(/^Mõõteandmed/);
    expect(rows.map(({ of }) => data.classes[of])).toEqual(findings.map((finding) => finding.class));
    expect(rows.map(({ type }) => data.types[type])).toEqual(findings.map((finding) => finding.resourceType));
    expect(pageData(empty)).toMatchObject({ rows: [], rules: {} });
  });

  it("stand in the page as JSON that ends neither the element nor a line", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, text) => {
        const json = embedded({ value, [text]: `${text}</script><!--\u2028\u2029` });
        expect(json).not.toMatch(/[<\u2028\u2029\n]/);
        expect(JSON.parse(json)).toEqual(
          JSON.parse(JSON.stringify({ value, [text]: `${text}</script><!--\u2028\u2029` })),
        );
      }),
    );
  });
});
