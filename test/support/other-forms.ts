/** Documents in the other forms that callers give them in. */

/** An instant with its zone, and nothing else. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const mapped = (value: object, change: (inner: unknown, name: string) => unknown): object =>
  Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, change(inner, name)]),
  );

/** A document with each of its instants in another form; attributes that `keeps` names stay as they are. */
export const withInstants = (
  value: unknown,
  form: (text: string) => unknown,
  keeps: (above: object, name: string) => boolean = () => false,
): unknown => {
  if (typeof value === "string") return INSTANT.test(value) ? form(value) : value;
  if (Array.isArray(value)) return value.map((item) => withInstants(item, form, keeps));
  if (typeof value !== "object" || value === null) return value;
  return mapped(value, (inner, name) => (keeps(value, name) ? inner : withInstants(inner, form, keeps)));
};

/** The class of rows of a database driver. */
export class Row {
  toString(): string {
    return "a row";
  }
}

/** A document whose objects are rows. */
export const asRows = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asRows);
  if (typeof value !== "object" || value === null) return value;
  return Object.assign(new Row(), mapped(value, asRows));
};
