/**
 * The known name that a misspelt one was most likely meant to be.
 */
import { distance } from "fastest-levenshtein";

/** Longer names are not compared; comparing takes the product of the lengths. */
const MOST_CHARACTERS = 60;

/**
 * The nearest of the known names, whatever the case of its letters, the first among equals; undefined where more than
 * `most` characters, or more than half of the name, would have to be changed.
 */
export const nearestName = (name: string, known: Iterable<string>, most: number): string | undefined => {
  if (name.length > MOST_CHARACTERS) return undefined;
  let nearest: string | undefined;
  let least = Math.floor(Math.min(most, name.length / 2)) + 1;
  for (const candidate of known) {
    const apart = distance(name.toLowerCase(), candidate.toLowerCase());
    if (apart >= least) continue;
    nearest = candidate;
    least = apart;
  }
  return nearest;
};
