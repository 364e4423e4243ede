/** Random choices of a seed. */
export interface Sampler {
  /** A whole number below another. */
  readonly below: (end: number) => number;
  readonly pick: <A>(list: readonly A[]) => A;
}

/** The choices of a seed (mulberry32). */
export const samplerOf = (seed: number): Sampler => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * Math.max(1, end));
  return { below, pick: (list) => list[below(list.length)]! };
};
