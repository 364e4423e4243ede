import type { Taken } from "../../../src/runtime/parallel/share.js";
import { describe, expect, it } from "vitest";
import { outcomeOf, textOfOutcome } from "../../../src/runtime/cluster/outcome.js";
import type { Outcome } from "../../../src/runtime/parallel/tasks.js";
import fc from "fast-check";

const takenWith = (clock: Float64Array, more: Partial<Taken> = {}): Outcome => ({
  tag: "Taken",
  taken: { clock, log: [], notices: [], pages: [], ...more },
});

describe("outcomes as text", () => {
  it("keep every number of a clock, those of other shares too, bit for bit", () => {
    fc.assert(
      fc.property(fc.float64Array({ noNaN: false }), (clock) => {
        const read = outcomeOf(textOfOutcome(takenWith(clock)));
        expect(read).toEqual(takenWith(clock));
        expect(read.tag === "Taken" && new Uint8Array(read.taken.clock.buffer)).toEqual(
          new Uint8Array(clock.buffer, clock.byteOffset, clock.byteLength),
        );
      }),
    );
  });

  it("keep a clock that is a part of a longer one", () => {
    const part = Float64Array.from([1, NaN, 3, 4]).subarray(1, 3);
    expect(outcomeOf(textOfOutcome(takenWith(part)))).toEqual(takenWith(Float64Array.from([NaN, 3])));
  });

  it("keep ends that are open", () => {
    const question = { times: { from: -Infinity, to: Infinity }, at: NaN };
    const part = { part: { findings: [] }, open: [{ finding: {}, question }] };
    const outcome = { tag: "Compared", part } as unknown as Outcome;
    expect(outcomeOf(textOfOutcome(outcome))).toEqual(outcome);
  });

  it("keep changes, notices, trouble and refusals", () => {
    const notice = { order: [0, 7], text: "õ\u2028" } as const;
    const log = [{ event: 3, at: 5, document: { resourceType: "AGREEMENT", n: null, list: [1.5, "x"] } }];
    const taken = takenWith(Float64Array.of(0), { log, notices: [notice], trouble: notice });
    expect(outcomeOf(textOfOutcome(taken))).toEqual(taken);
    const refused: Outcome = { tag: "Refused", lines: ["one", "two"] };
    expect(outcomeOf(textOfOutcome(refused))).toEqual(refused);
  });
});
