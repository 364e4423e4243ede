/** Nearly valid messages: samples with one to three changes. */
import { Row } from "../support/other-forms.js";
import fc from "fast-check";
import { fresh } from "./samples.js";

const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    0,
    -1,
    1.5,
    true,
    [],
    {},
    "38X-EIN-OS-----J",
    "38X-EIN-OS-----K",
    "38B-EIN-OS-----J",
    "2024-02-30T00:00Z",
    "2024-05-22T21:00Z",
    "2024-05-22T21:00:00.123456789-02:00",
    "PT1H",
    "P2D",
    "M",
    "X",
    [null],
    [[]],
    [{}],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const names = fc.oneof(
  fc.constantFrom("note", "__proto__", "constructor", "toString", "0", "inQty", "kwh", "m3", "rTime"),
  fc.string({ maxLength: 6 }),
);

/** One change: where, as a choice at every level, and what happens there. */
const changes = fc.record({
  way: fc.array(fc.nat(), { maxLength: 7 }),
  action: fc.constantFrom("replace", "remove", "add", "double"),
  value: values,
  name: names,
});
type Change = typeof changes extends fc.Arbitrary<infer A> ? A : never;

const change = (root: unknown, { way, action, value, name }: Change): unknown => {
  let above: Record<string, unknown> | undefined;
  let key = "";
  let here = root;
  for (const choice of way) {
    if (typeof here !== "object" || here === null) break;
    const keys = Object.keys(here);
    if (keys.length === 0) break;
    above = here as Record<string, unknown>;
    key = keys[choice % keys.length]!;
    here = above[key];
  }
  const put = (new_: unknown): unknown => {
    if (above === undefined) return new_;
    Object.defineProperty(above, key, { value: new_, enumerable: true, writable: true, configurable: true });
    return root;
  };
  if (action === "replace") return put(value);
  if (action === "double" && Array.isArray(here)) return put([...here, ...here]);
  if (action === "add" && typeof here === "object" && here !== null && !Array.isArray(here)) {
    Object.defineProperty(here, name, { value, enumerable: true, writable: true, configurable: true });
    return root;
  }
  if (action === "remove" && above !== undefined && !Array.isArray(above)) {
    Reflect.deleteProperty(above, key);
    return root;
  }
  return root;
};

/** A JSON value with up to three changes. */
export const nearly = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(changes, { maxLength: 3 })
    .map((list) => list.reduce((root, one) => change(root, fresh(one) as Change), fresh(value)));

/** A property of an object, as defineProperty takes it. */
const shown = { enumerable: true, configurable: true };

class RowWithAGetter {
  get pS(): string {
    return "2024-03-21T05:00Z";
  }
}

/** Lists are not changed in this way. */
const ofAnother = (above: object, prototype: object | null): object =>
  Array.isArray(above) ? above : (Object.setPrototypeOf(above, prototype) as object);

/** Changes after which an object is not plain JSON, although it has the same attributes. */
const kinds = {
  getter: (above: object, key: string, value: unknown) =>
    Object.defineProperty(above, key, { ...shown, get: () => value }),
  accessors: (above: object, key: string, value: unknown) =>
    Object.defineProperty(above, key, { ...shown, get: () => value, set: () => undefined }),
  throwing: (above: object, key: string) =>
    Object.defineProperty(above, key, {
      ...shown,
      get: () => {
        throw new Error("it cannot be read");
      },
    }),
  hidden: (above: object, key: string, value: unknown) =>
    Object.defineProperty(above, key, { value, enumerable: false }),
  toJSON: (above: object) => Object.defineProperty(above, "toJSON", { value: () => 1 }),
  row: (above: object) => ofAnother(above, Row.prototype),
  computedByClass: (above: object) => ofAnother(above, RowWithAGetter.prototype),
  noPrototype: (above: object) => ofAnother(above, null),
  date: (above: object, key: string, value: unknown) =>
    Object.assign(above, { [key]: new Date(typeof value === "string" ? value : NaN) }),
  null: (above: object, key: string) => Object.assign(above, { [key]: null }),
  undefined: (above: object, key: string) => Object.assign(above, { [key]: undefined }),
  frozen: (above: object) => Object.freeze(above),
} as const;

/** How a part of an object may be changed. */
export type Unlikeness = keyof typeof kinds;

/** Every object and array of a value, with its keys. */
const placesIn = (value: unknown): readonly (readonly [above: object, key: string])[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [[value, key] as const, ...placesIn(inner)]);

/** A JSON value with one part changed in one of some ways. */
export const changedSomewhere = (value: unknown, how: readonly Unlikeness[]): fc.Arbitrary<unknown> =>
  fc.tuple(fc.nat(), fc.constantFrom(...how)).map(([place, kind]) => {
    const root = fresh(value);
    const places = placesIn(root);
    const [above, key] = places[place % places.length]!;
    kinds[kind](above, key, (above as Record<string, unknown>)[key]);
    return root;
  });

/** A JSON value with one part changed so that it is not plain JSON. */
export const unlikeJson = (value: unknown): fc.Arbitrary<unknown> =>
  changedSomewhere(value, Object.keys(kinds) as Unlikeness[]);

/** The value at a path as errors write it, or undefined; an oracle that knows nothing of codecs. */
export const valueAt = (root: unknown, path: string): unknown => {
  const steps = path.slice(1).match(/\.[A-Za-z_][A-Za-z0-9_]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\]/g) ?? [];
  return steps.reduce<unknown>((here, step) => {
    const key = step.startsWith(".") ? step.slice(1) : String(JSON.parse(step.slice(1, -1)));
    return typeof here === "object" && here !== null && Object.hasOwn(here, key)
      ? (here as Record<string, unknown>)[key]
      : undefined;
  }, root);
};
