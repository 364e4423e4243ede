import { compareMessageRefs } from "../../src/reconcile/message-ref.js";
import type { MessageRef } from "../../src/reconcile/message-ref.js";
import { describe, expect, it } from "vitest";
import { Results } from "../../src/reconcile/results.js";

const messageRef = (id: MessageRef["id"], at: number): MessageRef => ({
  id,
  at,
  createdTime: "",
  reason: undefined,
});

describe("messages", () => {
  it("are ordered by creation time, then by id: numbers as numbers, then texts", () => {
    const inOrder = [
      messageRef("z", 1),
      messageRef(9, 2),
      messageRef(10, 2),
      messageRef("1", 2),
      messageRef("B", 2),
      messageRef("a", 2),
    ];
    for (let i = 0; i < inOrder.length; i++)
      for (let j = 0; j < inOrder.length; j++)
        expect(Math.sign(compareMessageRefs(inOrder[i]!, inOrder[j]!))).toBe(Math.sign(i - j));
  });
});

describe("results", () => {
  it("add up by resource type", () => {
    const results = new Results();
    results.count("PERMISSION", "matched", 2);
    results.count("PERMISSION", "matched", 3);
    results.count("AGREEMENT", "late", 1);
    results.countCoarser("AGREEMENT", 2);
    results.countCoarser("AGREEMENT", 3);
    results.leaveOut("NETWORK_BILL");
    results.leaveOut("NETWORK_BILL");
    results.addGaps("AGREEMENT", [{ from: 0, to: 2 }]);
    results.addGaps("AGREEMENT", [{ from: 1, to: 3 }]);
    expect(results.summary.get("PERMISSION")).toMatchObject({ matched: 5, late: 0 });
    expect(results.summary.get("AGREEMENT")).toMatchObject({ matched: 0, late: 1 });
    expect([...results.coarser]).toEqual([["AGREEMENT", 5]]);
    expect([...results.notCompared]).toEqual([["NETWORK_BILL", 2]]);
    expect([...results.gaps]).toEqual([["AGREEMENT", [{ from: 0, to: 3 }]]]);
  });

  it("count the units of findings", () => {
    const results = new Results();
    const finding = { class: "missing", resourceType: "PERMISSION", key: {}, units: 4 } as const;
    results.add({ ...finding, text: "t" });
    const unexpected = { ...finding, class: "unexpected" } as const;
    const question = { look: { tag: "Change", event: 0 }, times: { from: 0, to: 0 } } as const;
    results.addUnexpected(unexpected, question);
    expect(results.summary.get("PERMISSION")).toMatchObject({ missing: 4, unexpected: 4 });
    expect(results.findings).toEqual([{ ...finding, text: "t" }]);
    expect(results.open).toEqual([{ finding: unexpected, question }]);
  });
});
