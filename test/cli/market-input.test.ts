import { describe, expect, it } from "vitest";
import { given, ndjson, pathOf, run } from "./console.js";
import {
  customer,
  grid,
  market,
  meteringPoint,
  operator,
  otherPoint,
  point,
  supply,
  update,
} from "./market-fixture.js";

const events = () => given("events.ndjson", ndjson([update("2024-05-01T12:00Z")]));
const withSet = (content: unknown) => run("predict", "--set", given("set", content), "--events", events());

const eicExpected = "expected an EIC: 16 characters, not 5";

describe("an agreement set from a file", () => {
  it.each([
    ["a document", market],
    ["a document with one list only", { agreements: [supply] }],
    ["an array of points and agreements", [meteringPoint, grid, supply]],
    ["an array of sets", [{ meteringPoints: [meteringPoint] }, { agreements: [grid, supply] }]],
    ["NDJSON of points and agreements", ndjson([supply, meteringPoint, grid])],
    [
      "NDJSON with CRLF and blank lines",
      `\uFEFF${ndjson([supply, meteringPoint, grid]).replaceAll("\n", "\r\n\r\n")}`,
    ],
    ["a pretty-printed document", JSON.stringify(market, undefined, 4)],
  ])("may be %s", async (_, content) => {
    const { status, lines, errors } = await withSet(content);
    expect(errors).toEqual([]);
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    [
      "a wrong type",
      { agreements: [grid, { ...supply, serviceProviderEic: 7 }] },
      ["set: $.agreements[1].serviceProviderEic: expected an EIC of 16 characters, got 7"],
    ],
    [
      "a malformed EIC",
      { meteringPoints: [{ ...meteringPoint, operatorEic: "38X--" }] },
      [`set: $.meteringPoints[0].operatorEic: ${eicExpected}, got "38X--"`],
    ],
    [
      "a malformed EIC in NDJSON",
      ndjson([grid, { ...supply, meterEic: "38X--" }]),
      [`set:2: $.meterEic: ${eicExpected}, got "38X--"`],
    ],
    [
      "a malformed EIC in an array",
      [grid, { ...supply, meterEic: "38X--" }],
      [`set: $[1].meterEic: ${eicExpected}, got "38X--"`],
    ],
    [
      "a malformed EIC in an array of sets",
      [{ agreements: [{ ...supply, meterEic: "38X--" }] }],
      [`set: $[0].agreements[0].meterEic: ${eicExpected}, got "38X--"`],
    ],
    [
      "a reversed validity",
      { agreements: [{ ...supply, validTo: "2023-01-01T00:00Z" }] },
      [
        'set: $.agreements[0].validTo: expected an instant after validFrom 2024-01-01T00:00+02:00, got "2023-01-01T00:00Z"',
      ],
    ],
    [
      "an empty validity",
      { agreements: [{ ...supply, validTo: "2023-12-31T22:00Z" }] },
      [
        'set: $.agreements[0].validTo: expected an instant after validFrom 2024-01-01T00:00+02:00, got "2023-12-31T22:00Z"',
      ],
    ],
    [
      "no validFrom",
      { agreements: [{ ...supply, validFrom: undefined }] },
      ["set: $.agreements[0].validFrom: missing, expected an instant such as 2024-05-22T21:00Z"],
    ],
    [
      "a duplicate point",
      ndjson([meteringPoint, meteringPoint]),
      [`set:2: $.meterEic: expected a metering point not listed before, got ${point}`],
    ],
    [
      "an unknown parent",
      [{ ...meteringPoint, parentMeterEic: otherPoint }],
      [`set: $[0].parentMeterEic: expected a parent among the listed metering points, got ${otherPoint}`],
    ],
    [
      "a point on a party agreement",
      [{ ...supply, agreementType: "JOINT_INVOICE" }],
      [`set: $[0].meterEic: expected no meterEic on an agreement of type JOINT_INVOICE, got "${point}"`],
    ],
    [
      "no point where there must be one",
      [{ ...supply, meterEic: null }],
      ["set: $[0].meterEic: expected a meterEic on an agreement of type SUPPLY, got null"],
    ],
    [
      "no point at all where there must be one",
      [{ ...supply, meterEic: undefined }],
      ["set: $[0].meterEic: missing, expected a meterEic on an agreement of type SUPPLY"],
    ],
    [
      "lists that are none",
      { meteringPoints: {}, agreements: null },
      ["set: $.meteringPoints: expected an array, got an object"],
    ],
    ["an item that is no object", { agreements: [1] }, ["set: $.agreements[0]: expected an object, got 1"]],
  ])("is refused for %s, with the place", async (_, content, errors) => {
    expect(await withSet(content)).toMatchObject({
      status: 2,
      lines: [],
      errors: errors.map((error) => `levik: ${error}`),
    });
  });

  it("is refused for the same agreement twice, also written with another offset", async () => {
    const again = { ...supply, validFrom: "2023-12-31T22:00:00.000Z", agreementId: "other" };
    const { status, errors } = await withSet({ agreements: [supply, grid, again] });
    expect(status).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(
      /^levik: set: \$\.agreements\[2\]: expected an agreement not listed before, got SUPPLY from 2023-12-31T22:00:00\.000Z of set: \$\.agreements\[0\] again$/,
    );
  });

  it("is refused for an unknown type, with the known ones", async () => {
    const { status, errors } = await withSet([{ ...supply, agreementType: "GIFT" }]);
    expect(status).toBe(2);
    expect(errors).toEqual([
      'levik: set: $[0].agreementType: expected one of GRID, BORDER_GRID, SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE, AGGREGATION, PORTFOLIO_SUPPLIER, NAMED_SUPPLIER, JOINT_INVOICE, got "GIFT"',
    ]);
  });

  it.each([
    ["{}", "an object without them"],
    ["[[]]", "an array"],
    ["12", "12"],
    ['"set"', "a text"],
    ["null", "null"],
  ])("is not %s", async (content, kind) => {
    const { status, errors } = await withSet(content);
    expect(status).toBe(2);
    expect(errors).toEqual([
      `levik: set${content === "[[]]" ? ": [0]" : ""}: expected an agreement set, a metering point (meteringPointType) or an agreement (agreementType), got ${kind}`,
    ]);
  });

  it("is read with a warning if a check character is wrong or a value unknown", async () => {
    const wrong = `${operator.slice(0, 15)}A`;
    const { status, lines, errors } = await withSet({
      meteringPoints: [{ ...meteringPoint, operatorRole: "OWNER" }],
      agreements: [{ ...grid, serviceProviderEic: wrong }, supply],
    });
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    expect(errors).toEqual([
      expect.stringMatching(
        /^warning: set: \$\.meteringPoints\[0\]\.operatorRole: unknown value "OWNER", known are GRID_OPERATOR, /,
      ),
      `warning: set: $.agreements[0].serviceProviderEic: the check character of ${wrong} should be P`,
    ]);
  });

  it("is read with a warning for each unknown attribute, also of the set itself", async () => {
    const point = { ...meteringPoint, note: 1 };
    const { status, errors } = await withSet({
      meteringPoints: [point, { ...point, meterEic: otherPoint }],
      agreement: [supply],
    });
    expect(status).toBe(0);
    expect([...errors].sort()).toEqual([
      "warning: set: $.agreement: unknown attribute, did you mean agreements?",
      "warning: set: $.meteringPoints[0].note: unknown attribute (2 times)",
    ]);
  });

  it("reports all its errors, a thousand at most", async () => {
    const bad = Array.from({ length: 130_000 }, () => ({ ...grid, customerEic: customer.slice(1) }));
    const { status, errors } = await withSet(bad);
    expect(status).toBe(2);
    expect(errors).toHaveLength(1001);
    expect(errors.at(-1)).toBe("levik: and 129000 more like these");
  });

  it.each([
    ["a missing file", () => pathOf("none"), "none: expected a file, there is none"],
    ["an empty file", () => given("empty", ""), "empty: expected JSON or NDJSON, got an empty file"],
    [
      "a cut document",
      () => given("cut", JSON.stringify(market, undefined, 1).slice(0, -8)),
      "cut:22: expected JSON with a comma or }, got the end of the file",
    ],
  ])("is not %s", async (_, file, error) => {
    expect(await run("predict", "--set", file(), "--events", events())).toMatchObject({
      status: 2,
      errors: [`levik: ${error}`],
    });
  });
});
