/**
 * Energy Identification Codes that are valid by construction. The check character is found by trying all of them
 * against the rule: weights 16 down to 2 for the first fifteen, and a check value of 36 - ((sum - 1) mod 37).
 */
import fc from "fast-check";

export const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

/** A code from its first fifteen characters. */
export const eicOf = (fifteen: string): string => {
  const sum = [...fifteen].reduce((total, character, i) => total + alphabet.indexOf(character) * (16 - i), 0);
  const fits = [...alphabet].find((_, value) => (36 - value - (sum - 1)) % 37 === 0);
  return fifteen + fits!;
};

/** A numbered market participant. */
export const partyNumber = (n: number): string => eicOf(`38X-P${String(n).padStart(10, "0")}`);

/** A numbered metering point. */
export const pointNumber = (n: number): string => eicOf(`38Z-M${String(n).padStart(10, "0")}`);

const characters = (of: string, length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...of), { minLength: length, maxLength: length }).map((parts) => parts.join(""));

/** Any code that may be issued: well-formed, with the right check character, which is not "-". */
export const eic: fc.Arbitrary<string> = fc
  .tuple(characters("0123456789", 2), characters("ATVWXYZ", 1), characters(alphabet, 12))
  .map((parts) => eicOf(parts.join("")))
  .filter((code) => !code.endsWith("-"));
