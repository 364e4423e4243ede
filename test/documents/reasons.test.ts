import { describe, expect, it } from "vitest";
import { reasonNotices, reasonOf, remarksInEdition } from "../../src/documents/reasons.js";
import type { Remark } from "../../src/documents/remarks.js";

describe("the reason of a message", () => {
  it("is absent if it is null or blank", () => {
    expect([undefined, null, "", " \t"].map(reasonOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(reasonOf(" CREATE ")).toBe(" CREATE ");
  });

  it.each([
    ["CREATE", "METERING_DATA", []],
    ["CREATE", "SOMETHING", []],
    ["CREATE", undefined, []],
    [undefined, "AGREEMENT", [{ tag: "AbsentAttribute", expected: "a reason such as CREATE" }]],
    [7, "AGREEMENT", [{ tag: "AbsentAttribute", expected: "a reason such as CREATE" }]],
    [" ", "AGREEMENT", [{ tag: "AbsentAttribute", expected: "a reason such as CREATE" }]],
    [
      "DELETE",
      "METERING_POINT",
      [{ tag: "Contradiction", actual: '"DELETE"', expected: "CREATE, UPDATE for METERING_POINT" }],
    ],
    ["GIVE", "AGREEMENT", [{ tag: "UnknownValue", actual: '"GIVE"', known: expect.any(Array) }]],
  ])("%s of %s has the remarks %j", (reason, type, remarks) => {
    expect(reasonNotices(reason, type)).toEqual(remarks.map((remark) => ({ attribute: "reason", remark })));
  });
});

describe("a missing reason", () => {
  const missing: Remark = { tag: "AbsentAttribute", path: "$.reason", expected: "a reason", times: 1 };
  const others: readonly Remark[] = [
    { ...missing, path: "$.eventTime" },
    { tag: "UnknownAttribute", path: "$.reason", times: 1 },
  ];

  it("is no remark in an edition without reasons for the resource type (RSN-1)", () => {
    expect(remarksInEdition("et", "NETWORK_BILL", [others[0]!, missing, others[1]!])).toEqual(others);
    expect(remarksInEdition("et", "AGREEMENT", [missing, ...others])).toEqual([missing, ...others]);
  });
});
