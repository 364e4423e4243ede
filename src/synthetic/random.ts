/**
 * Pseudo-random numbers that depend on a seed alone: the same seed, purpose and index give the same numbers on any
 * machine, in any order of calls.
 */

import { fnv1a, mixBits } from "../common/hash.js";

/**
 * The 32 bits of a seed (a whole number), a purpose and an index.
 *
 * @example
 * bitsOf(1, "season", 0) === bitsOf(1, "season", 0); // true
 */
export const bitsOf = (seed: number, purpose: string, index: number): number =>
  mixBits(
    mixBits((seed % 0x100000000) ^ fnv1a(purpose)) +
      mixBits(Math.floor(seed / 0x100000000) + 0x9e3779b9) +
      Math.imul(index, 0x9e3779b1),
  );

/** A sequence of numbers (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number, purpose: string, index = 0) {
    this.state = bitsOf(seed, purpose, index);
  }

  /** From 0 to 1, 1 excluded. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  }

  /** A whole number from 0, below another one. */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** True in a share of all cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** An element of a non-empty list. */
  pick<A>(list: readonly A[]): A {
    return list[this.below(list.length)]!;
  }

  /** An index chosen by weights. */
  weighted(weights: readonly number[]): number {
    let rest = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const chosen = weights.findIndex((weight) => (rest -= weight) < 0);
    return Math.max(chosen, 0);
  }

  /** A UUID. */
  uuid(): string {
    const hex = (digits: number): string =>
      this.below(16 ** digits)
        .toString(16)
        .padStart(digits, "0");
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${"89ab"[this.below(4)]!}${hex(3)}-${hex(6)}${hex(6)}`;
  }
}
