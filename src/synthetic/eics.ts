/**
 * Energy Identification Codes made from a kind and a number, with their check characters.
 */
import { checkEic } from "../documents/eic.js";
import type { Eic } from "../documents/eic.js";

const withCheck = (body: string): Eic => {
  const check = checkEic(`${body}0`);
  if (check.tag !== "WrongCheckCharacter") return `${body}0`;
  // Where the rule gives a dash, which is not a check character, the text states it in words.
  return `${body}${check.expected.length === 1 ? check.expected : "-"}`;
};

/**
 * The code of a number (whole, below 10^12) under a prefix of seven characters. Different numbers give different codes;
 * none ends with a dash, which issued codes never do.
 *
 * @example
 * checkEic(eicOf("38X-OS-", 7)).tag; // "Valid"
 */
export const eicOf = (prefix: string, number: number): Eic => {
  const codeOf = (n: number): Eic => withCheck(`${prefix}${n.toString(36).toUpperCase().padStart(8, "0")}`);
  const code = codeOf(2 * number);
  return code.endsWith("-") ? codeOf(2 * number + 1) : code;
};
