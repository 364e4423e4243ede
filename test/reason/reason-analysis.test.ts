import { describe, expect, it } from "vitest";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import { editions } from "../../src/documents/editions.js";
import {
  allReasons,
  becauseOfAgreement,
  becauseOfCoordination,
  simpleReason,
} from "../../src/reason/reason-code.js";
import {
  categoryOfReason,
  decomposeReason,
  groupByCategory,
  isCoarserWording,
  reasonCategories,
  receivedReasonAgrees,
  sameEvent,
} from "../../src/reason/reason-analysis.js";
import { catalogue, predictedReason } from "../../src/reason/catalogue.js";
import { formatReason, reasonEq } from "../../src/reason/format-reason.js";

describe("decomposeReason", () => {
  it("states what happened, why and by which agreement", () => {
    expect(decomposeReason(simpleReason("UPDATE"))).toEqual({
      code: "UPDATE",
      category: "SIMPLE",
      happened: "UPDATE",
      why: "OWN_CHANGE",
      by: null,
      byAction: null,
    });
    expect(decomposeReason(becauseOfAgreement("DELETE", "BORDER_GRID", "UPDATE"))).toEqual({
      code: "DELETE_BC_BORDER_GRID_UPDATE",
      category: "BORDER_GRID",
      happened: "DELETE",
      why: "OTHER_AGREEMENT",
      by: "BORDER_GRID",
      byAction: "UPDATE",
    });
    expect(decomposeReason(becauseOfCoordination("CREATE"))).toEqual({
      code: "CREATE_BC_AGREEMENT_COORDINATION",
      category: "SUPPLY",
      happened: "CREATE",
      why: "AGREEMENT_COORDINATION",
      by: "SUPPLY",
      byAction: null,
    });
  });

  it("is lossless: the parts without the code distinguish all reasons", () => {
    const parts = allReasons.map((reason) => JSON.stringify({ ...decomposeReason(reason), code: "" }));
    expect(new Set(parts).size).toBe(51);
  });
});

describe("groupByCategory", () => {
  it("groups the English catalogue as the document does", () => {
    const groups = groupByCategory(catalogue("en"), (reason) => reason);
    expect([...groups].map(([category, members]) => [category, members.length])).toEqual([
      ["SIMPLE", 3],
      ["GRID", 7],
      ["BORDER_GRID", 9],
      ["SUPPLY", 12],
      ["PORTFOLIO_SUPPLIER", 9],
      ["NAMED_SUPPLIER", 9],
    ]);
  });

  it("keeps the order of values and omits empty categories", () => {
    const messages = [
      { id: 3, reason: becauseOfCoordination("CREATE") },
      { id: 1, reason: simpleReason("CREATE") },
      { id: 2, reason: becauseOfAgreement("CREATE", "SUPPLY", "DELETE") },
    ];
    const groups = groupByCategory(messages, (message) => message.reason);
    expect([...groups].map(([category, members]) => [category, members.map(({ id }) => id)])).toEqual([
      ["SIMPLE", [1]],
      ["SUPPLY", [3, 2]],
    ]);
    expect(groupByCategory([], simpleReason).size).toBe(0);
  });

  it("puts every reason into its category, exactly once", () => {
    const groups = groupByCategory(allReasons, (reason) => reason);
    expect([...groups.keys()]).toEqual(reasonCategories);
    expect([...groups.values()].flat().length).toBe(51);
    for (const [category, members] of groups)
      for (const reason of members) expect(categoryOfReason(reason)).toBe(category);
  });
});

describe("coarser wording", () => {
  it("of every complex creation is CREATE, and nothing else", () => {
    for (const fine of allReasons) {
      for (const coarse of allReasons) {
        const fineCode = formatReason(fine);
        const coarseCode = formatReason(coarse);
        expect(isCoarserWording(coarse, fine)).toBe(fineCode.startsWith(`${coarseCode}_BC_`));
      }
    }
  });

  it("is irreflexive, antisymmetric and transitive", () => {
    for (const a of allReasons) {
      expect(isCoarserWording(a, a)).toBe(false);
      for (const b of allReasons) {
        expect(isCoarserWording(a, b) && isCoarserWording(b, a)).toBe(false);
        if (!isCoarserWording(a, b)) continue;
        expect(allReasons.filter((c) => isCoarserWording(b, c) && !isCoarserWording(a, c))).toEqual([]);
      }
    }
  });

  it("gives every complex reason one coarser wording, its own simple one", () => {
    for (const fine of allReasons) {
      const coarser = allReasons.filter((coarse) => isCoarserWording(coarse, fine));
      expect(coarser).toEqual(fine.kind === "simple" ? [] : [{ kind: "simple", action: fine.action }]);
    }
  });

  it("is predicted by an edition that does not list the reason", () => {
    for (const edition of editions) {
      for (const reason of allReasons) {
        const predicted = predictedReason(edition, reason);
        expect(reasonEq.equals(predicted, reason) || isCoarserWording(predicted, reason)).toBe(true);
      }
    }
  });
});

describe("the same event", () => {
  it("is reflexive and symmetric", () => {
    for (const a of allReasons) {
      expect(sameEvent(a, { ...a })).toBe(true);
      for (const b of allReasons) expect(sameEvent(a, b)).toBe(sameEvent(b, a));
    }
  });

  it("never has two actions", () => {
    for (const a of allReasons)
      for (const b of allReasons) expect(sameEvent(a, b) && a.action !== b.action).toBe(false);
  });

  it("has no two complex wordings", () => {
    const coordination = becauseOfCoordination("UPDATE");
    const supply = becauseOfAgreement("UPDATE", "SUPPLY", "UPDATE");
    expect(sameEvent(coordination, supply)).toBe(false);
    expect(sameEvent(coordination, simpleReason("UPDATE"))).toBe(true);
    expect(sameEvent(simpleReason("UPDATE"), supply)).toBe(true);
  });

  it("is what both editions predict of one change", () => {
    for (const reason of allReasons)
      expect(sameEvent(predictedReason("en", reason), predictedReason("et", reason))).toBe(true);
  });
});

describe("a received reason (RSN-1)", () => {
  it("agrees with a predicted one of the same event, in both editions and every resource type", () => {
    const pairs = allReasons.flatMap((predicted) =>
      allReasons
        .filter((received) => sameEvent(predicted, received))
        .map((received) => ({ predicted, received })),
    );
    expect(pairs.length).toBe(51 + 2 * 48);
    for (const edition of editions)
      for (const resourceType of resourceTypes)
        for (const { predicted, received } of pairs)
          expect(receivedReasonAgrees(edition, resourceType, predicted, received)).toBe(true);
  });

  it("may be absent or CREATE in Estonian where it is not significant", () => {
    const update = simpleReason("UPDATE");
    expect(receivedReasonAgrees("et", "METERING_DATA", update, undefined)).toBe(true);
    expect(receivedReasonAgrees("et", "METERING_DATA", update, simpleReason("CREATE"))).toBe(true);
    expect(receivedReasonAgrees("et", "METERING_DATA", update, simpleReason("DELETE"))).toBe(false);
    expect(receivedReasonAgrees("et", "METERING_POINT", update, undefined)).toBe(false);
    expect(receivedReasonAgrees("et", "AGREEMENT", update, simpleReason("CREATE"))).toBe(false);
  });

  it("may be neither in English", () => {
    const update = simpleReason("UPDATE");
    for (const resourceType of resourceTypes) {
      expect(receivedReasonAgrees("en", resourceType, update, undefined)).toBe(false);
      expect(receivedReasonAgrees("en", resourceType, update, simpleReason("CREATE"))).toBe(false);
    }
  });
});
