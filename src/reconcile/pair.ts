/**
 * Which of the messages that came is which of those that were due, where several of one interval or object did.
 *
 * In this order: equal ones, as they follow each other in time; then ones that agree, the best fit first; what repeats
 * one that is paired is a duplicate; of the rest the best fit is taken for the due one with other content.
 */
import type { Instant } from "../time/Instant.js";

// ---------------------------------------------------------------------------------------------------------- model

/** How a due and a received one compare. */
export interface Fit {
  readonly agrees: boolean;
  /** Whether one side words the reason more coarsely than the other. */
  readonly isCoarser: boolean;
  /** The names of what differs. */
  readonly differing: readonly string[];
  /** How many attributes are equal. */
  readonly equal: number;
}

/** One due; `text` is shared by exactly those received ones that are equal to it, reason included. */
export interface DueOne {
  readonly at: Instant;
  readonly text: string;
}

/** One received; `content` is shared by those with the same content, whatever their reason. */
export interface ReceivedOne {
  readonly at: Instant;
  readonly text: string;
  readonly content: string;
  /** What tells the message it came in from others. */
  readonly message: string | number;
}

export interface Pair {
  readonly due: number;
  readonly received: number;
  readonly fit: Fit;
}

/** Indices into both lists: pairs, and what is left over. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly due: readonly number[];
  readonly duplicates: readonly { readonly received: number; readonly of: number }[];
  readonly received: readonly number[];
}

const equalFit: Fit = { agrees: true, isCoarser: false, differing: [], equal: 0 };

// ------------------------------------------------------------------------------------------------------- in time

/**
 * Pairs ones that are all alike, both lists in order of time: what came is the latest due before it that is still free,
 * else the first due after it; among those chosen the first to come is the first due.
 */
export const pairInTime = (
  due: readonly Instant[],
  received: readonly Instant[],
): readonly (readonly [due: number, received: number])[] => {
  const before: number[] = [];
  const chosenDue: number[] = [];
  let next = 0;
  for (const at of received) {
    while (next < due.length && due[next]! <= at) before.push(next++);
    const chosen = before.pop() ?? (next < due.length ? next++ : undefined);
    if (chosen === undefined) break;
    chosenDue.push(chosen);
  }
  return chosenDue.sort((a, b) => a - b).map((d, r) => [d, r] as const);
};

// ------------------------------------------------------------------------------------------------------- best fit

interface Candidate extends Pair {
  readonly isBefore: boolean;
  readonly distance: number;
}

const byFit = (a: Candidate, b: Candidate): number =>
  a.fit.differing.length - b.fit.differing.length ||
  b.fit.equal - a.fit.equal ||
  Number(a.fit.isCoarser) - Number(b.fit.isCoarser) ||
  Number(a.isBefore) - Number(b.isBefore) ||
  a.distance - b.distance ||
  a.due - b.due ||
  a.received - b.received;

/**
 * Pairs due with received ones, both lists in order of time.
 *
 * @example
 * const one = { at: 0, text: "v1", content: "v1", message: 0 };
 * pairUp([{ at: 0, text: "v1" }], [one], () => ({ agrees: false, isCoarser: false, differing: ["kwh"], equal: 0 })).pairs.length // 1
 */
export const pairUp = (
  due: readonly DueOne[],
  received: readonly ReceivedOne[],
  fitOf: (due: number, received: number) => Fit,
): Pairing => {
  const pairs: Pair[] = [];
  const freeDue = new Set(due.keys());
  const freeReceived = new Set(received.keys());
  const take = (pair: Pair): void => {
    pairs.push(pair);
    freeDue.delete(pair.due);
    freeReceived.delete(pair.received);
  };

  const alike = new Map<string, { readonly due: number[]; readonly received: number[] }>();
  due.forEach(({ text }, d) => {
    const known = alike.get(text);
    if (known === undefined) alike.set(text, { due: [d], received: [] });
    else known.due.push(d);
  });
  received.forEach(({ text }, r) => alike.get(text)?.received.push(r));
  for (const { due: ds, received: rs } of alike.values()) {
    const inTime = pairInTime(
      ds.map((d) => due[d]!.at),
      rs.map((r) => received[r]!.at),
    );
    for (const [d, r] of inTime) take({ due: ds[d]!, received: rs[r]!, fit: equalFit });
  }

  const takeBest = (wanted: (fit: Fit) => boolean): void => {
    const candidates: Candidate[] = [];
    for (const d of freeDue) {
      for (const r of freeReceived) {
        const fit = fitOf(d, r);
        if (!wanted(fit)) continue;
        const wait = received[r]!.at - due[d]!.at;
        candidates.push({ due: d, received: r, fit, isBefore: wait < 0, distance: Math.abs(wait) });
      }
    }
    for (const { due: d, received: r, fit } of candidates.sort(byFit))
      if (freeDue.has(d) && freeReceived.has(r)) take({ due: d, received: r, fit });
  };
  takeBest(({ agrees }) => agrees);

  const duplicates: { received: number; of: number }[] = [];
  const firstWith = new Map<string, number>();
  const setAsideDuplicates = (): void => {
    for (const r of [...freeReceived]) {
      const of = firstWith.get(received[r]!.content);
      if (of === undefined || received[of]!.message === received[r]!.message) continue;
      duplicates.push({ received: r, of });
      freeReceived.delete(r);
    }
  };
  const remember = (r: number): void => {
    const { content } = received[r]!;
    if (!firstWith.has(content)) firstWith.set(content, r);
  };
  const rememberPaired = (): void =>
    pairs
      .map((pair) => pair.received)
      .sort((a, b) => a - b)
      .forEach(remember);
  rememberPaired();
  setAsideDuplicates();
  takeBest(() => true);
  rememberPaired();
  freeReceived.forEach(remember);
  setAsideDuplicates();

  return {
    pairs: pairs.sort((a, b) => a.due - b.due),
    due: [...freeDue],
    duplicates: duplicates.sort((a, b) => a.received - b.received),
    received: [...freeReceived],
  };
};
