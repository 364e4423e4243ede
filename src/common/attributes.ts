/** Objects of unknown attributes: what JSON calls an object. */

/** The attributes of a value that was not decoded. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Whether a value is an object and no array; a revoked proxy, which throws when it is looked at, is none. */
export const isObject = (value: unknown): value is Attributes => {
  try {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};
