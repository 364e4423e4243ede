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

/** What is right or wrong with the form of an EIC. */
export type EicCheck =
  | { readonly tag: "Valid" }
  | { readonly tag: "WrongCheckCharacter"; readonly expected: string }
  | { readonly tag: "Malformed"; readonly what: string };

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
const valid: EicCheck = { tag: "Valid" };

/** The value of "-", which is not a check character: codes that would have it are not issued. */
const DASH = 36;
const endsWithDash: EicCheck = { tag: "WrongCheckCharacter", expected: "0-9 or A-Z" };

/** The value of each ASCII character, 0 to 36; -1 outside the alphabet. */
const values: Int8Array = Int8Array.from({ length: 128 }, (_, code) =>
  alphabet.indexOf(String.fromCharCode(code)),
);

/** Whether a value is that of an object type: A, T, or V to Z. */
const isObjectType = (value: number): boolean => value === 10 || value === 29 || (value >= 31 && value <= 35);

/** Whether two digits and an object type come first, in sixteen characters of the alphabet. */
const beginsWell = (text: string): boolean =>
  values[text.charCodeAt(0)]! < 10 &&
  values[text.charCodeAt(1)]! < 10 &&
  isObjectType(values[text.charCodeAt(2)]!);

/** The first error of sixteen characters that are not an EIC. */
const faultOf = (text: string): string => {
  for (let i = 0; ; i++) {
    const value = alphabet.indexOf(text[i]!);
    if (value < 0) {
      const isSmall = /^[a-z]$/.test(text[i]!);
      return `${isSmall ? "in upper case, " : ""}0-9, A-Z or "-" at character ${i + 1}`;
    }
    if (i < 2 && value > 9) return "two digits first";
    if (i === 2 && !isObjectType(value)) return "one of A, T, V, W, X, Y, Z as third character";
  }
};

const malformed = (what: string): EicCheck => ({ tag: "Malformed", what });

/**
 * Says whether a text is an EIC: well-formed with the right check character, well-formed with another one, or
 * malformed and why. Total on every text.
 *
 * @category Agreement sets
 *
 * @example
 * import { checkEic } from "levik";
 * checkEic("38X-EIN-OS-----J"); // { tag: "Valid" }
 * checkEic("38X-EIN-OS-----K"); // { tag: "WrongCheckCharacter", expected: "J" }
 */
export const checkEic = (text: string): EicCheck => {
  if (typeof text !== "string") return malformed("a text of 16 characters");
  if (text.length !== 16) return malformed(`16 characters, not ${text.length}`);
  // The first character counts sixteen times, the fifteenth twice: the sum of all sums so far, and the last once more.
  let soFar = 0;
  let sum = 0;
  let codes = text.charCodeAt(15);
  const last = values[codes & 127]!;
  let signs = last;
  for (let i = 0; i < 15; i++) {
    const code = text.charCodeAt(i);
    const value = values[code & 127]!;
    codes |= code;
    signs |= value;
    soFar += value;
    sum += soFar;
  }
  if (codes > 127 || signs < 0 || !beginsWell(text)) return malformed(faultOf(text));
  const check = 36 - ((sum + soFar - 1) % 37);
  if (last === check) return check === DASH ? endsWithDash : valid;
  return { tag: "WrongCheckCharacter", expected: alphabet[check]! };
};

/** Whether a text is well-formed as an EIC, its check character aside. */
export const isEic = (text: string): boolean => checkEic(text).tag !== "Malformed";
