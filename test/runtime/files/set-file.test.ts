import { expect, it } from "vitest";
import { readBuiltSet } from "../../../src/runtime/files/set-file.js";
import { given, ndjson } from "../../cli/console.js";
import { grid, market, meteringPoint, point } from "../../cli/market-fixture.js";

it("a set is one document, or one point or agreement a line", async () => {
  for (const content of [market, ndjson([meteringPoint, ...market.agreements])]) {
    const { set } = await readBuiltSet(given("set", content));
    expect([set.point(point)?.meterEic, set.agreementsOf(point).length]).toEqual([point, 2]);
  }
});

it("a value that is not part of a set, and a fault in one, are errors with their line", async () => {
  const lines = ndjson([grid, { id: 7 }, { ...grid, validFrom: "2024-02-30T00:00Z" }]);
  await expect(readBuiltSet(given("set", lines))).rejects.toMatchObject({
    lines: [
      expect.stringMatching(/set:2: expected an agreement set, .*, got an object without them$/),
      expect.stringMatching(/set:3/),
    ],
  });
});

const expected =
  "expected an agreement set, a metering point (meteringPointType) or an agreement (agreementType)";

it.each([
  ["an object without them", { meterEic: point }],
  ["an array", [[grid]]],
  ["a text", '"agreements"'],
  ["7", "7"],
  ["null", "null"],
])("a file is no set if it has %s", async (what, content) => {
  const file = given("other", content);
  await expect(readBuiltSet(file)).rejects.toMatchObject({
    lines: [expect.stringContaining(`${expected}, got ${what}`)],
  });
});

it("a set may lack one of its lists, and be followed by more lines", async () => {
  const file = given("set", ndjson([{ meteringPoints: [meteringPoint] }, { agreements: [grid] }]));
  const { set } = await readBuiltSet(file);
  expect([set.point(point)?.meterEic, set.agreementsOf(point).length]).toEqual([point, 1]);
});

it("an empty file is no set", async () => {
  await expect(readBuiltSet(given("empty", ""))).rejects.toThrow(
    "expected JSON or NDJSON, got an empty file",
  );
});

it("remarks are errors if that is asked for", async () => {
  const file = given("set", { ...market, agreements: [{ ...grid, validFom: 1 }] });
  const { remarks } = await readBuiltSet(file);
  expect(remarks).toMatchObject([{ tag: "UnknownAttribute", path: "$.agreements[0].validFom", file }]);
  await expect(readBuiltSet(file, true)).rejects.toMatchObject({
    lines: [
      `${file}: $.agreements[0].validFom: expected a known attribute such as validFrom, got an unknown one`,
    ],
  });
});

it("errors have the line of their value, unless it is the only one", async () => {
  const wrong = { ...grid, validFrom: "soon" };
  const one = given("one.json", { meteringPoints: [], agreements: [wrong] });
  await expect(readBuiltSet(one)).rejects.toThrow(/one\.json: \$\.agreements\[0\]\.validFrom: /);
  const lines = given("lines.ndjson", ndjson([meteringPoint, wrong]));
  await expect(readBuiltSet(lines)).rejects.toThrow(/lines\.ndjson:2: \$\.validFrom: /);
  const both = given("both.ndjson", ndjson([7, wrong]));
  await expect(readBuiltSet(both)).rejects.toMatchObject({
    lines: [
      expect.stringContaining("both.ndjson:1: expected an agreement set"),
      expect.stringContaining(":2: $.validFrom"),
    ],
  });
});
