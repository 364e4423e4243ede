/**
 * Decimals of quantities.
 */

/**
 * The number of decimals of a finite number as JSON writes it, without trailing zeros.
 *
 * @example
 * decimalsOf(12.803) // 3
 * decimalsOf(1e-7) // 7
 */
export const decimalsOf = (value: number): number => {
  const [digits, exponent] = String(value).split("e") as [string, string?];
  const fraction = digits.split(".")[1];
  return Math.max(0, (fraction?.length ?? 0) - Number(exponent ?? 0));
};

/**
 * The difference of two quantities of at most three decimals, exactly.
 *
 * @example
 * exactDifference(0.3, 0.1) // 0.2
 */
export const exactDifference = (a: number, b: number): number =>
  (Math.round(a * 1000) - Math.round(b * 1000)) / 1000;
