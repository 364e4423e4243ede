/**
 * Rows of account intervals in the order in which their units are compared, and those of one unit apart by message.
 */
import { compareMessageRefs } from "./message-ref.js";
import type { MessageRef } from "./message-ref.js";
import type { AccountIntervals } from "./account-intervals.js";
import { quantityText } from "./account-intervals.js";
import type { PointData } from "./point-bucket.js";

/** Rows by start, end and direction, then by owner; `rank` orders the owners. */
export const orderOf = (rows: AccountIntervals, rank: readonly number[]): readonly number[] => {
  const order: number[] = [];
  for (let i = 0; i < rows.length; i++) order.push(i);
  const compare = (i: number, j: number): number =>
    compareUnits(rows, i, rows, j) || rank[rows.owner[i]!]! - rank[rows.owner[j]!]! || i - j;
  for (let k = 1; k < order.length; k++)
    if (compare(order[k - 1]!, order[k]!) > 0) return order.sort(compare);
  return order;
};

/** Orders units: by start, end and direction. */
export const compareUnits = (a: AccountIntervals, i: number, b: AccountIntervals, j: number): number =>
  a.from[i]! - b.from[j]! || a.to[i]! - b.to[j]! || a.direction[i]! - b.direction[j]!;

/** The index after the last row of the unit at an index. */
export const endOfUnit = (rows: AccountIntervals, order: readonly number[], at: number): number => {
  let end = at + 1;
  while (end < order.length && compareUnits(rows, order[at]!, rows, order[end]!) === 0) end++;
  return end;
};

const ranksOf = (messages: readonly MessageRef[]): readonly number[] => {
  const ranks: number[] = [];
  [...messages.keys()]
    .sort((a, b) => compareMessageRefs(messages[a]!, messages[b]!) || a - b)
    .forEach((message, rank) => (ranks[message] = rank));
  return ranks;
};

export const receivedOrder = ({ received, messages }: PointData): readonly number[] =>
  orderOf(received, ranksOf(messages));

/** The rows of one unit: those whose message states it once, or always alike, and those of one that contradicts itself. */
interface StatedUnit {
  readonly plain: readonly number[];
  /** By message, in order of the messages; of each the rows whose values differ. */
  readonly contradictory: readonly (readonly number[])[];
}

/** Rows of one unit, in order of their messages, apart by whether a message gives it different values. */
export const statedUnit = (rows: AccountIntervals, of: readonly number[]): StatedUnit => {
  const plain: number[] = [];
  const contradictory: number[][] = [];
  for (let start = 0; start < of.length;) {
    let end = start + 1;
    while (end < of.length && rows.owner[of[end]!] === rows.owner[of[start]!]) end++;
    const byValue = new Map<string, number>();
    if (end - start > 1)
      for (let k = start; k < end; k++) {
        const text = quantityText(rows, of[k]!);
        if (!byValue.has(text)) byValue.set(text, of[k]!);
      }
    if (byValue.size > 1) contradictory.push([...byValue.values()]);
    else for (let k = start; k < end; k++) plain.push(of[k]!);
    start = end;
  }
  return { plain, contradictory };
};
