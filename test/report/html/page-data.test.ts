import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/reconcile/finding.js";
import { runsOf } from "../../../src/report/finding-runs.js";
import { embedded, pageData, rowOf } from "../../../src/report/html/page-data.js";
import { instantOf } from "../../../src/time/instant.js";
import { empty, findings, hostile, mixed } from "./reports.js";

const findingRow = (finding: Finding) => rowOf(runsOf([finding])[0]!);
const rows = pageData(mixed.findings).rows;

describe("a finding as a line", () => {
  it("has its metering point as name, otherwise the first text of its key", () => {
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

  it("has the time that it covers, otherwise the moment at which it was due or received", () => {
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
    expect(pageData(hostile.findings).rows[1]!.local).toEqual({});
  });
});

const from = "2024-11-12T22:00Z";
const to = "2024-11-13T22:00Z";

describe("a whole line", () => {
  it("of metering data that can still be read", () => {
    const unread: Finding = {
      class: "unread",
      resourceType: "METERING_DATA",
      key: { meterEic: "38Z-A" },
      from,
      to,
      units: 96,
      expected: { event: 3, occurredAt: "2024-11-14T10:00:05Z" },
      recoverableUntil: "2024-11-21T10:00:05Z",
      text: "Not read.",
    };
    expect(findingRow(unread)).toStrictEqual({
      of: 2,
      type: 1,
      name: "38Z-A",
      about: "",
      point: "38Z-A",
      when: "13 Nov 2024",
      from: instantOf(from),
      to: instantOf(to),
      at: instantOf(from),
      until: instantOf("2024-11-21T10:00:05Z"),
      id: "174k4t4dxceki",
      units: 96,
      count: 1,
      more: [],
      local: { occurredAt: "14 Nov 2024 12:00:05", recoverableUntil: "21 Nov 2024 12:00" },
      finding: unread,
    });
  });

  it("of a message without content is lost once it cannot be requested again; other lines never are", () => {
    const contentless: Finding = {
      class: "contentless",
      resourceType: "METERING_DATA",
      key: { messageId: 12 },
      units: 1,
      received: { messageId: 12, createdTime: "2024-11-14T10:00Z" },
      text: "No content.",
    };
    expect(findingRow(contentless).isLost).toBe(true);
    expect(findingRow({ ...contentless, class: "unread" }).isLost).toBe(true);
    const kept = findingRow({ ...contentless, recoverableUntil: "2024-11-21T10:00Z" });
    expect("isLost" in kept).toBe(false);
    for (const of of ["missing", "late", "unreadable"] as const)
      expect("isLost" in findingRow({ ...contentless, class: of })).toBe(false);
  });

  it("of a message that cannot be decoded has no metering point, no span and no limit", () => {
    const unreadable: Finding = {
      class: "unreadable",
      resourceType: "UNKNOWN",
      key: { messageId: 12 },
      units: 1,
      received: { messageId: 12, createdTime: "2024-11-14T10:00:05.5Z", content: { errors: ["one"] } },
      text: "Does not decode.",
    };
    expect(findingRow(unreadable)).toStrictEqual({
      of: 9,
      type: 7,
      name: "message 12",
      about: "",
      when: "14 Nov 2024 12:00",
      at: instantOf("2024-11-14T10:00:05.5Z"),
      local: { createdTime: "14 Nov 2024 12:00:05.500" },
      id: "1oebc6j12omxnu",
      units: 1,
      count: 1,
      more: [],
      finding: unreadable,
    });
  });

  it("of a bill has its period in the span only", () => {
    const key = { meterEic: "38Z-A", periodStart: from, periodEnd: to };
    const bill = findingRow({
      class: "missing",
      resourceType: "NETWORK_BILL",
      key,
      from,
      to,
      units: 1,
      text: "",
    });
    expect([bill.name, bill.about, bill.when]).toEqual(["38Z-A", "", "13 Nov 2024"]);
  });

  it("of a permission has its metering point as name, then the authorized party and the start", () => {
    const permission = (validFrom: string): readonly string[] => {
      const key = { mandateCustomerEic: "38X-C", meteringPointEic: "38Z-A", validFrom };
      const row = findingRow({ class: "missing", resourceType: "PERMISSION", key, units: 1, text: "" });
      return [row.name, row.about, row.point!];
    };
    expect(permission(from)).toEqual(["38Z-A", "38X-C · from 13 Nov 2024", "38Z-A"]);
    expect(permission("someday")).toEqual(["38Z-A", "38X-C · from someday", "38Z-A"]);
  });

  it("of a coordination has the metering point of the received content, otherwise of the due content", () => {
    const coordination = {
      class: "different",
      resourceType: "AGREEMENT_COORDINATION",
      units: 1,
      text: "",
    } as const;
    const [came, due] = [{ messageId: 1, createdTime: from }, { occurredAt: from }];
    const nameOf = (received: unknown, expected: unknown): readonly (string | undefined)[] => {
      const { name, about, point } = findingRow({
        ...coordination,
        key: { id: "65dd8b49" },
        received: { ...came, content: received },
        expected: { ...due, content: expected },
      });
      return [name, about, point];
    };
    expect(nameOf({ meterEic: "38Z-A" }, { meterEic: "38Z-B" })).toEqual(["38Z-A", "65dd8b49", "38Z-A"]);
    expect(nameOf(null, { meterEic: "38Z-B" })).toEqual(["38Z-B", "65dd8b49", "38Z-B"]);
    expect(nameOf(null, null)).toEqual(["65dd8b49", "", undefined]);
  });

  it("has no span if its ends are the same moment, or one of them is not known", () => {
    const missing = { class: "missing", resourceType: "METERING_DATA", key: {}, units: 1, text: "" } as const;
    const spans = [{ from, to: from }, { from }, { to }, { from, to: "someday" }];
    for (const span of spans) {
      const row = findingRow({ ...missing, ...span, expected: { deadline: "2024-11-15T10:00Z" } });
      expect(row.when).toBe("15 Nov 2024 12:00");
      expect(row).not.toHaveProperty("from");
      expect(row).not.toHaveProperty("to");
    }
  });
});

describe("the data of the page", () => {
  it("has the clock changes from a year before the first span to a year after the last", () => {
    const missing = { class: "missing", resourceType: "METERING_DATA", key: {}, units: 1, text: "" } as const;
    const twoYears: Finding = { ...missing, from: "2022-01-01T00:00Z", to: "2024-01-01T00:00Z" };
    expect(pageData([missing, twoYears]).clock).toEqual([
      [instantOf("2020-12-31T00:00Z"), 120],
      [instantOf("2021-03-28T01:00Z"), 180],
      [instantOf("2021-10-31T01:00Z"), 120],
      [instantOf("2022-03-27T01:00Z"), 180],
      [instantOf("2022-10-30T01:00Z"), 120],
      [instantOf("2023-03-26T01:00Z"), 180],
      [instantOf("2023-10-29T01:00Z"), 120],
      [instantOf("2024-03-31T01:00Z"), 180],
      [instantOf("2024-10-27T01:00Z"), 120],
    ]);
  });

  it("has every finding unchanged, and the titles of the rules in them", () => {
    expect(rows.map(({ finding }) => finding)).toEqual(mixed.findings);
    const data = pageData(mixed.findings);
    expect(Object.keys(data.rules).sort()).toEqual(["AGR-9", "AUT-1", "GEN-6", "MD-3", "NB-2"]);
    expect(data.rules["MD-3"]!.et).toMatch(/^Mõõteandmed/);
    expect(rows.map(({ of }) => data.classes[of])).toEqual(findings.map((finding) => finding.class));
    expect(rows.map(({ type }) => data.types[type])).toEqual(findings.map((finding) => finding.resourceType));
    expect(pageData(empty.findings)).toMatchObject({ rows: [], rules: {} });
  });

  it("is in the page as JSON that ends neither the element nor a line", () => {
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
