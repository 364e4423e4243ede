import { compareMessageRefs } from "../../src/reconcile/message-ref.js";
import type { MessageRef } from "../../src/reconcile/message-ref.js";
import { describe, expect, it } from "vitest";
import { Tally } from "../../src/reconcile/results.js";

const carrier = (id: MessageRef["id"], at: number): MessageRef => ({
  id,
  at,
  createdTime: "",
  reason: undefined,
});

describe("messages", () => {
  it("are ordered by when they were made, then by id: numbers as numbers, then texts", () => {
    const inOrder = [
      carrier("z", 1),
      carrier(9, 2),
      carrier(10, 2),
      carrier("1", 2),
      carrier("B", 2),
      carrier("a", 2),
    ];
    for (let i = 0; i < inOrder.length; i++)
      for (let j = 0; j < inOrder.length; j++)
        expect(Math.sign(compareMessageRefs(inOrder[i]!, inOrder[j]!))).toBe(Math.sign(i - j));
  });
});

describe("a tally", () => {
  it("adds up by resource type", () => {
    const tally = new Tally();
    tally.count("PERMISSION", "matched", 2);
    tally.count("PERMISSION", "matched", 3);
    tally.count("AGREEMENT", "late", 1);
    tally.countCoarser("AGREEMENT", 2);
    tally.countCoarser("AGREEMENT", 3);
    tally.leaveOut("NETWORK_BILL");
    tally.leaveOut("NETWORK_BILL");
    tally.ask("AGREEMENT", [{ from: 0, to: 2 }]);
    tally.ask("AGREEMENT", [{ from: 1, to: 3 }]);
    expect(tally.summary.get("PERMISSION")).toMatchObject({ matched: 5, late: 0 });
    expect(tally.summary.get("AGREEMENT")).toMatchObject({ matched: 0, late: 1 });
    expect([...tally.coarser]).toEqual([["AGREEMENT", 5]]);
    expect([...tally.notCompared]).toEqual([["NETWORK_BILL", 2]]);
    expect([...tally.gaps]).toEqual([["AGREEMENT", [{ from: 0, to: 3 }]]]);
  });

  it("counts the units of what it finds", () => {
    const tally = new Tally();
    const finding = { class: "missing", resourceType: "PERMISSION", key: {}, units: 4 } as const;
    tally.find({ ...finding, text: "t" });
    const unexpected = { ...finding, class: "unexpected" } as const;
    const question = { look: { tag: "Change", event: 0 }, times: { from: 0, to: 0 } } as const;
    tally.findUnexpected(unexpected, question);
    expect(tally.summary.get("PERMISSION")).toMatchObject({ missing: 4, unexpected: 4 });
    expect(tally.findings).toEqual([{ ...finding, text: "t" }]);
    expect(tally.open).toEqual([{ finding: unexpected, question }]);
  });
});
