/**
 * Runs the analysis and keeps what it found, so that the page can be written without running it again.
 */
import type { Bound } from "../../src/analysis/bound.js";
import { boundOf, defaultBound } from "../../src/analysis/bound.js";
import { compare } from "../../src/analysis/compare.js";
import { enumerate } from "../../src/analysis/enumerate.js";
import { invariants } from "../../src/analysis/invariants/all.js";
import { necessity } from "../../src/analysis/necessity.js";
import { prove } from "../../src/analysis/prove.js";

/** A market with its events, as it is drawn and described. */
export interface RecordedMarket {
  readonly set: Parameters<typeof JSON.stringify>[0];
  readonly events: readonly unknown[];
}

/** The comparison of the two editions. */
export interface RecordedComparison {
  readonly relation: string;
  readonly pairs: number;
  readonly differing: number;
  readonly differingInRecipients: number;
  readonly byRule: Readonly<Record<string, number>>;
  readonly notCompared: readonly string[];
  readonly witness: RecordedMarket;
}

/** What one invariant was tried on. */
export interface RecordedProof {
  readonly invariant: string;
  readonly pairs: number;
  readonly holds: boolean;
}

/** A part of the rule book and its smallest market. */
export interface RecordedPart {
  readonly kind: string;
  readonly id: string;
  readonly status: string;
  readonly why?: string;
  readonly witness?: RecordedMarket;
}

/** What an analysis within some bounds found. */
export interface Found {
  readonly comparison: RecordedComparison;
  readonly proofs: readonly RecordedProof[];
}

/** All results on the page; seconds are of processor time. */
export interface Recorded {
  readonly found: Found;
  readonly seconds: { readonly comparison: number; readonly proofs: readonly number[] };
  /** How many markets with an event each layout has within the default bound. */
  readonly counts: Readonly<Record<string, number>>;
  readonly necessity: readonly RecordedPart[];
  /** The same within a smaller bound, which `npm run docs:check` runs again. */
  readonly small: Found;
}

const timed = <A>(work: () => A): readonly [A, number] => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, Math.round((user + system) / 1e6)];
};

const comparisonWithin = (bound: Bound): RecordedComparison => {
  const { witness, byResourceType: _types, ...found } = compare({ edition: "en" }, { edition: "et" }, bound);
  return { ...found, witness: { set: witness!.set, events: witness!.events } };
};

const proofWithin = (invariant: (typeof invariants)[number], bound: Bound): RecordedProof => {
  const { pairs, holds } = prove(invariant, bound);
  return { invariant: invariant.name, pairs, holds };
};

const smallBound = boundOf({ points: 1, agreements: 2, instants: 1, parties: 2, layouts: ["one-point"] });
const smaller = (bound: Bound): Bound =>
  bound.map((space) => ({
    ...space,
    agreements: Math.min(space.agreements, 1),
    instants: Math.min(space.instants, 2),
  }));

/** What is found within a bound that takes seconds. */
export const recordSmall = (): Found => ({
  comparison: comparisonWithin(smallBound),
  proofs: invariants.map((invariant) => proofWithin(invariant, smaller(invariant.bound))),
});

/** How many markets with an event there are in each layout. */
export const recordCounts = (): Readonly<Record<string, number>> =>
  Object.fromEntries(
    defaultBound.map((space) => {
      let count = 0;
      for (const _ of enumerate([space])) count++;
      return [space.layout, count];
    }),
  );

/** Runs all of it; minutes. */
export const recordAll = (tell: (text: string) => void): Recorded => {
  const [comparison, comparing] = timed(() => comparisonWithin(defaultBound));
  tell(`compare: ${comparison.pairs} pairs, ${comparing} s`);
  const proofs = invariants.map((invariant) => {
    const [proof, seconds] = timed(() => proofWithin(invariant, invariant.bound));
    tell(`${proof.invariant}: ${proof.pairs} pairs, ${seconds} s`);
    return { proof, seconds };
  });
  const parts = necessity();
  tell(`necessity: ${parts.length} parts`);
  return {
    found: { comparison, proofs: proofs.map(({ proof }) => proof) },
    seconds: { comparison: comparing, proofs: proofs.map(({ seconds }) => seconds) },
    counts: recordCounts(),
    necessity: parts,
    small: recordSmall(),
  };
};
