/** Objects of unknown attributes: what JSON calls an object. */

/** The attributes of a value that was not decoded. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Whether an attribute is absent: left out, or null, which has the same meaning. */
export const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

/** The items of an array, or a single one. */
export const listOf = (content: unknown): readonly Attributes[] =>
  (Array.isArray(content) ? content : [content]) as readonly Attributes[];

/** Whether a value is an object and no array; a revoked proxy, which throws when it is looked at, is none. */
export const isObject = (value: unknown): value is Attributes => {
  try {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};
