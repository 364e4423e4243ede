/**
 * An index of rows by key: the rows with one key form a chain. Keys are not stored; the table holds row numbers, and keys
 * are read from the rows when needed. Four bytes a row and eight to sixteen a key, where a Map needs some 45 a key.
 */
import { hashOf } from "../common/hash.js";

const NONE = -1;

export class RowsByKey {
  /** The last row of each key at the position given by its hash, or at the next free one. */
  private readonly last: Int32Array;

  /**
   * @param rows how many rows there are
   * @param before the previous row in the chain of each row; tables may share it if no row has keys in two of them
   * @param keyOf the key of a row; absent for a row that is in no chain
   */
  constructor(
    rows: number,
    private readonly before: Int32Array,
    private readonly keyOf: (row: number) => string | null | undefined,
  ) {
    const hashes = new Int32Array(rows); // so that no key is read again while the table grows
    let last = new Int32Array(16).fill(NONE);
    let keys = 0;
    for (let row = 0; row < rows; row++) {
      const key = keyOf(row);
      if (key === undefined || key === null) continue;
      const mask = last.length - 1;
      const hash = hashOf(key) | 0;
      let place = hash & mask;
      let other = last[place]!;
      while (other !== NONE && (hashes[other] !== hash || keyOf(other) !== key)) {
        place = (place + 1) & mask;
        other = last[place]!;
      }
      hashes[row] = hash;
      before[row] = other;
      last[place] = row;
      if (other === NONE && ++keys * 2 > last.length) last = grown(last, hashes);
    }
    this.last = last;
  }

  /** The last row of a key; -1 when it has none. */
  lastOf(key: string): number {
    const mask = this.last.length - 1;
    let place = hashOf(key) & mask;
    let row = this.last[place]!;
    while (row !== NONE && this.keyOf(row) !== key) {
      place = (place + 1) & mask;
      row = this.last[place]!;
    }
    return row;
  }

  /** The row before a row in its chain; -1 when it is the first. */
  rowBefore(row: number): number {
    return this.before[row]!;
  }

  /** The last row of every key, in order. */
  lastRows(): Int32Array {
    return this.last.filter((row) => row !== NONE).sort();
  }
}

/** A table of twice the size with the same rows. */
const grown = (last: Int32Array, hashes: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(last.length * 2).fill(NONE);
  const mask = larger.length - 1;
  for (const row of last) {
    if (row === NONE) continue;
    let place = hashes[row]! & mask;
    while (larger[place] !== NONE) place = (place + 1) & mask;
    larger[place] = row;
  }
  return larger;
};
