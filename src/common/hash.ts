/**
 * Hashes of texts.
 */

/** FNV-1a over the UTF-16 code units of a text: a number 0 to 2^32 - 1. */
export const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** Spreads the bits of a number over 32 (the finalizer of MurmurHash3). */
export const mixBits = (n: number): number => {
  let hash = n | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** A number 0 to 2^32 - 1 that a text always gives; similar texts give numbers far apart: FNV-1a, then mixed. */
export const hashOf = (text: string): number => mixBits(fnv1a(text));
