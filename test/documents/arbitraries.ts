/** Messages that are nearly right: samples with one to three places changed. */
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
