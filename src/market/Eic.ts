/**
 * Energy Identification Codes.
 *
 *     eic = digit digit type character{12} check
 *     type      = A | T | V | W | X | Y | Z
 *     character = 0-9 | A-Z | "-"
 *
 * The check character follows from the fifteen before it; a wrong one is worth a warning only, because codes
 * with a wrong one are in use.
 */

/** A sixteen character code; plain text, so that documents pass through unchanged. */
export type Eic = string;

export type EicCheck =
  | { readonly tag: "Valid" }
  | { readonly tag: "WrongCheckCharacter"; readonly expected: string }
  | { readonly tag: "Malformed"; readonly what: string };

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
const objectTypes = "ATVWXYZ";
const valid: EicCheck = { tag: "Valid" };

/** The value of one character, 0 to 36, or -1 outside the alphabet. */
const valueOf = (code: number): number =>
  code >= 48 && code <= 57 ? code - 48 : code >= 65 && code <= 90 ? code - 55 : code === 45 ? 36 : -1;

const malformed = (what: string): EicCheck => ({ tag: "Malformed", what });

/**
 * Says whether a text is an EIC: well-formed with the right check character, well-formed with another one, or
 * malformed and why. Total on every text.
 *
 * @example
 * import { checkEic } from "levik";
 * checkEic("38X-EIN-OS-----J"); // { tag: "Valid" }
 * checkEic("38X-EIN-OS-----K"); // { tag: "WrongCheckCharacter", expected: "J" }
 */
export const checkEic = (text: string): EicCheck => {
  if (text.length !== 16) return malformed(`16 characters, not ${text.length}`);
  let sum = 0;
  for (let i = 0; i < 16; i++) {
    const value = valueOf(text.charCodeAt(i));
    if (value < 0) return malformed(`0-9, A-Z or "-" at character ${i + 1}`);
    if (i < 2 && value > 9) return malformed("two digits first");
    if (i === 2 && !objectTypes.includes(text[2]!)) {
      return malformed("one of A, T, V, W, X, Y, Z as third character");
    }
    if (i < 15) sum += value * (16 - i);
  }
  const expected = alphabet[36 - ((sum - 1) % 37)]!;
  return text[15] === expected ? valid : { tag: "WrongCheckCharacter", expected };
};

/** Whether a text is well-formed as an EIC, its check character aside. */
export const isEic = (text: string): boolean => checkEic(text).tag !== "Malformed";
