/** Whole samples, read back as a user would read the files. */
import type { EventDocument } from "../../src/documents/event-types.js";
import type { Eic } from "../../src/documents/eic.js";
import type { Fault } from "../../src/synthetic/index.js";
import { sampleOf } from "../../src/synthetic/index.js";

export interface Sampled {
  readonly set: unknown;
  readonly events: readonly EventDocument[];
  readonly received: readonly unknown[];
  readonly coverage: unknown;
  readonly faults: { readonly for: Eic; readonly at: string; readonly faults: readonly Fault[] };
}

/** The five files as texts. */
export const filesOf = (points: number, seed: number): Readonly<Record<keyof Sampled, string>> => {
  const made = sampleOf({ points, seed });
  if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
  const reception = made.right.reception();
  return {
    set: [...made.right.set()].join(""),
    events: [...made.right.events()].join(""),
    received: [...reception.lines()].join(""),
    coverage: JSON.stringify(reception.coverage()),
    faults: JSON.stringify(reception.faults()),
  };
};

const linesOf = (text: string): readonly unknown[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));

export const sampled = (points: number, seed: number): Sampled => {
  const { set, events, received, coverage, faults } = filesOf(points, seed);
  return {
    set: JSON.parse(set),
    events: linesOf(events) as readonly EventDocument[],
    received: linesOf(received),
    coverage: JSON.parse(coverage),
    faults: JSON.parse(faults) as Sampled["faults"],
  };
};
