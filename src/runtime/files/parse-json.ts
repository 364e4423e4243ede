/**
 * JSON.parse without exceptions.
 */

/** The value of a text, or that it is not JSON. */
export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Parses a text. */
export const parse = (text: string): Parsed => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
};
