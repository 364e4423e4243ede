import type { Taken } from "../../../src/runtime/parallel/share.js";
import { describe, expect, it } from "vitest";
import { jsonText, jsonValue } from "../../../src/runtime/json-text.js";
import { outcomeOf, textOfOutcome } from "../../../src/runtime/cluster/outcome.js";
import { InputError } from "../../../src/runtime/files/input-error.js";
import { noCounts } from "../../../src/reconcile/finding.js";
import type { Outcome } from "../../../src/runtime/parallel/tasks.js";
import fc from "fast-check";

const takenWith = (clock: Float64Array, more: Partial<Taken> = {}): Outcome => ({
  tag: "Taken",
  taken: { clock, log: [], notices: [], pages: [], ...more },
});

const unexpected = {
  class: "unexpected",
  resourceType: "AGREEMENT",
  key: { agreementType: "GRID", validFrom: "2024-05-31T21:00Z", messageId: null },
  units: 1,
} as const;

describe("a text that is not an outcome", () => {
  const troubleOf = (text: string): string => {
    try {
      outcomeOf(text, "outcomes/take-0");
      return "none";
    } catch (error) {
      return error instanceof InputError ? error.lines.join("\n") : "another error";
    }
  };

  it.each([
    ["", "outcomes/take-0: expected JSON, got a text that is not, or not all of it"],
    ['{"tag":"Tak', "outcomes/take-0: expected JSON, got a text that is not, or not all of it"],
    ["[]", "outcomes/take-0: $: expected an object, got an array of 0"],
    ['{"tag":"Lost"}', 'outcomes/take-0: $.tag: expected one of Taken, Compared, Refused, got "Lost"'],
    ['{"tag":"Refused","lines":[1]}', "outcomes/take-0: $.lines[0]: expected a text, got 1"],
    [
      '{"tag":"Taken","clock":"AAA=","taken":{"log":[],"notices":[],"pages":[]}}',
      'outcomes/take-0: $.clock: expected the bytes of numbers in base64, got "AAA="',
    ],
    [
      '{"tag":"Taken","clock":"","taken":{"log":[],"notices":[{"order":[1],"text":""}],"pages":[]}}',
      "outcomes/take-0: $.taken.notices[0].order: expected two numbers, got an array of 1",
    ],
  ])("%s is refused in one line that names its place", (text, line) => {
    expect(troubleOf(text)).toBe(line);
  });

  it("is refused when truncated at any position", () => {
    const text = textOfOutcome({ tag: "Refused", lines: ["a line"] });
    for (let length = 0; length < text.length; length++)
      expect(troubleOf(text.slice(0, length))).toMatch(/^outcomes\/take-0: expected JSON/);
  });
});

describe("outcomes as text", () => {
  it("keep every number of an event clock bit for bit, NaN for events of other shares included", () => {
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

  it("keep an event clock that is a view of a longer array", () => {
    const part = Float64Array.from([1, NaN, 3, 4]).subarray(1, 3);
    expect(outcomeOf(textOfOutcome(takenWith(part)))).toEqual(takenWith(Float64Array.from([NaN, 3])));
  });

  it("keep open ends", () => {
    const times = { from: -Infinity, to: Infinity };
    const outcome: Outcome = {
      tag: "Compared",
      part: {
        part: {
          summary: { AGREEMENT: noCounts() },
          findings: [],
          coarser: {},
          gaps: { AGREEMENT: [times] },
          reread: 0,
          beside: 0,
          notCompared: {},
          incomplete: [],
          shifts: {},
        },
        open: [{ finding: unexpected, question: { look: { tag: "Activation", event: 3, at: NaN }, times } }],
        receivedTimes: { "38Z-A": times },
      },
    };
    expect(outcomeOf(textOfOutcome(outcome))).toEqual(outcome);
  });

  it("keep any JSON value, with any names of attributes", () => {
    const names = fc.constantFrom("\u0000number", "\u0000\u0000number", "\u0000", "__proto__", "a");
    const numbers = fc.constantFrom(Infinity, -Infinity, NaN, 0, -0, 1.5, 2 ** 60);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(numbers, fc.string(), fc.constant(null), fc.boolean()),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.array(fc.tuple(names, tie("value")), { maxLength: 3 }).map((all) => Object.fromEntries(all)),
      ),
    }));
    fc.assert(
      fc.property(value, (document) => {
        expect(jsonValue(jsonText({ document }))).toStrictEqual({ document });
      }),
    );
  });

  it("keep changes, notices, errors and refusals", () => {
    const notice = { order: [0, 7], text: "õ\u2028" } as const;
    const log = [{ event: 3, at: 5, document: { resourceType: "AGREEMENT", n: null, list: [1.5, "x"] } }];
    const taken = takenWith(Float64Array.of(0), { log, notices: [notice], trouble: notice });
    expect(outcomeOf(textOfOutcome(taken))).toEqual(taken);
    const refused: Outcome = { tag: "Refused", lines: ["one", "two"] };
    expect(outcomeOf(textOfOutcome(refused))).toEqual(refused);
  });
});
