/**
 * A type as an English sentence names it.
 */

/** The name of a type, such as AGGREGATION, with its indefinite article. */
export const withArticle = (type: string): string => `${/^[AEIOU]/.test(type) ? "an" : "a"} ${type}`;
