/**
 * Numbers in the texts of the page, alone and with what they count.
 */

/** Between the digits of a number, where no line may break. */
const THIN = "\u202f";

/**
 * A whole number for people, its thousands apart.
 *
 * @example
 * numberText(10921).length; // 6
 */
export const numberText = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, THIN);

/** A function that counts nouns, each with a form for one and a form for more. */
export const counting =
  <Noun extends string>(nouns: Readonly<Record<Noun, readonly [one: string, many: string]>>) =>
  (n: number, of: Noun): string =>
    `${numberText(n)} ${nouns[of][n === 1 ? 0 : 1]}`;
