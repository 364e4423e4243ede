/**
 * An edition is a state of the rule book: `"en"` is the current English text, `"et"` the older Estonian one. It selects
 * the recipients of AGR-8, the catalogue of reasons (RSN-5, RSN-7), the resource types (SCAN-6) and what a received
 * reason may look like (RSN-1).
 */
export const editions = ["en", "et"] as const;
/** A state of the rule book: the English text or the older Estonian one. */
export type Edition = (typeof editions)[number];
