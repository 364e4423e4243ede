import { describe, expect, it } from "vitest";
import { agreementTypes } from "../../src/documents/vocabulary.js";
import {
  allReasons,
  becauseOfAgreement,
  becauseOfCoordination,
  causes,
  simpleReason,
} from "../../src/reason/reason-code.js";

describe("the union", () => {
  it("has 51 reasons: 3 simple, 45 because of an agreement, 3 because of a coordination", () => {
    const count = (kind: string) => allReasons.filter((reason) => reason.kind === kind).length;
    expect(allReasons.length).toBe(51);
    expect([count("simple"), count("agreement"), count("coordination")]).toEqual([3, 45, 3]);
    expect(new Set(allReasons.map((reason) => JSON.stringify(reason))).size).toBe(51);
  });

  it("is frozen, as it is shared", () => {
    expect(allReasons.every((reason) => Object.isFrozen(reason))).toBe(true);
  });

  it("names only agreement types as causes", () => {
    for (const cause of causes) expect(agreementTypes).toContain(cause);
  });
});

describe("the constructors", () => {
  it("make one reason of each kind", () => {
    expect(simpleReason("DELETE")).toEqual({ kind: "simple", action: "DELETE" });
    expect(becauseOfAgreement("UPDATE", "BORDER_GRID", "CREATE")).toEqual({
      kind: "agreement",
      action: "UPDATE",
      cause: "BORDER_GRID",
      causeAction: "CREATE",
    });
    expect(becauseOfCoordination("CREATE")).toEqual({ kind: "coordination", action: "CREATE" });
  });
});
