/**
 * Binary search in sorted lists.
 */

/**
 * The first index from 0 up to a length (excluded) at which a condition holds, and the length where it holds nowhere. The condition must hold
 * at every index after the first at which it holds.
 *
 * @example
 * firstIndexWhere(3, (i) => [1, 4, 9][i]! >= 4) // 1
 */
export const firstIndexWhere = (length: number, holds: (index: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
