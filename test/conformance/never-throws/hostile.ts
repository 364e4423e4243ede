/** Values that no caller should give, and real documents changed in a few places so that they hold such values. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { types } from "node:util";
import fc from "fast-check";

// --- made late ---

/** A value that is made when a call needs it: fast-check looks into what it is given, which may throw. */
class Late {
  constructor(readonly make: () => unknown) {}
}

/** The value of an arbitrary that fast-check is not to look into. */
export const late = (make: () => unknown): unknown => new Late(make);

const prototypes: readonly unknown[] = [Object.prototype, Array.prototype, null];

const isJsonObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && prototypes.includes(Object.getPrototypeOf(value));

/** The same with what is late in it made; what holds nothing of the kind is left as it is. */
export const inTime = (value: unknown, seen = new Set<unknown>()): unknown => {
  // One that is made already, as a call before this one has made it.
  if (types.isProxy(value)) return value;
  if (value instanceof Late) return value.make();
  if (!isJsonObject(value) || seen.has(value)) return value;
  seen.add(value);
  for (const [name, inner] of Object.entries(value)) {
    const there = inTime(inner, seen);
    if (!Object.is(there, inner)) put(value, name, there);
  }
  return value;
};

/** Sets an attribute of any name as JSON.parse does; the length of an array stays as it is. */
const put = (above: object, key: string, value: unknown): void => {
  Reflect.defineProperty(above, key, { value, enumerable: true, writable: true, configurable: true });
};

// --- JavaScript values ---

const fail = (): never => {
  throw new Error("thrown by the value itself");
};

const cycle = (): unknown => {
  const inner: Record<string, unknown> = { name: "cycle" };
  inner["self"] = inner;
  inner["list"] = [inner, [inner]];
  return inner;
};

const revoked = (target: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

const throwingProxy = (target: object): unknown =>
  new Proxy(
    target,
    Object.fromEntries(
      ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "apply", "set"].map((trap) => [
        trap,
        fail,
      ]),
    ),
  );

/** Gives every attribute a value that is again such a proxy: a document without an end. */
const endless = (): unknown =>
  new Proxy({}, { get: (_, name) => (typeof name === "symbol" ? undefined : endless()) });

/** A list of JSON whose methods are not those of arrays. */
class List extends Array<unknown> {
  override map = fail;
  override slice = fail;
}

/** A list with an attribute that hides what arrays have. */
const withOwn = (name: PropertyKey, list: readonly unknown[]): unknown =>
  Object.defineProperty([...list], name, { value: fail, configurable: true });

class Row {
  readonly meterEic = "38ZGO-1000000C-Y";
  get validFrom(): string {
    return fail();
  }
}

const throwingGetter = (name: string): unknown =>
  Object.defineProperty({ resourceType: "AGREEMENT" }, name, { enumerable: true, get: fail });

const nested = (levels: number, around: (inner: unknown) => unknown): unknown => {
  let value: unknown = null;
  for (let i = 0; i < levels; i++) value = around(value);
  return value;
};
const deepArray = nested(100_000, (inner) => [inner]);
const deepObject = nested(100_000, (inner) => ({ content: inner }));
const longText = "2024-05-22T21:00Z ".repeat(10_000);
const longJson = "[".repeat(100_000);

const makers: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => NaN,
  () => Infinity,
  () => -Infinity,
  () => -0,
  () => 1.5,
  () => Number.MAX_VALUE,
  () => -1,
  () => 0,
  () => 1n,
  () => Symbol("symbol"),
  () => Symbol.iterator,
  () => fail,
  () => () => 1,
  () => Row,
  () => new Row(),
  () => cycle(),
  () => revoked({}),
  () => revoked([]),
  () => revoked(fail),
  () => throwingProxy({}),
  () => throwingProxy([]),
  () => throwingProxy(fail),
  () => endless(),
  () => throwingGetter("agreement"),
  () => throwingGetter("from"),
  () => throwingGetter("year"),
  () => throwingGetter("length"),
  () => throwingGetter("toString"),
  () => throwingGetter("toJSON"),
  () => ({ toJSON: fail }),
  () => ({ toString: fail, valueOf: fail }),
  () => ({ [Symbol.toPrimitive]: fail }),
  () => ({ [Symbol.iterator]: fail }),
  () => Object.create(null) as unknown,
  () => Object.assign(Object.create(null) as object, { meterEic: "38ZGO-1000000C-Y", agreementType: "GRID" }),
  () => new Array<unknown>(5),
  () => new Array<unknown>(2 ** 32 - 1),
  () => Object.assign(new Array<unknown>(3), { 1: {} }),
  () => new List(),
  () => List.from([{}]),
  () => withOwn("constructor", []),
  () => withOwn("map", [{}]),
  () => withOwn("every", []),
  () => withOwn(Symbol.iterator, [1]),
  () => new Date(0),
  () => new Date("2024-05-22T21:00Z"),
  () => new Date(NaN),
  () => new Map([["from", 0]]),
  () => new Set([1]),
  () => new Uint8Array(3),
  () => /x/g,
  () => new Error("as a value"),
  () => new String("2024-05-22T21:00Z"),
  () => new Number(1),
  () => Promise.resolve(1),
  () => deepArray,
  () => deepObject,
  () => longText,
  () => longJson,
  () =>
    JSON.parse(
      '{"__proto__": {"agreementType": "GRID"}, "constructor": null, "hasOwnProperty": 1}',
    ) as unknown,
];

const texts = fc.oneof(
  fc.constantFrom(
    "",
    "__proto__",
    "constructor",
    "toString",
    "\ud800",
    "\u0000",
    "2024-05-22T21:00Z",
    "2024-02-30T00:00Z",
    "38X-EIN-OS-----J",
    "38ZGO-1000000C-Y",
    "UPDATE_BC_SUPPLY_CREATE",
    "METERING_DATA",
    "V2",
    "en",
    "[",
    "{}",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** A JavaScript value of any kind. */
export const javascript: fc.Arbitrary<unknown> = fc.constantFrom(...makers).map(late);

/** Any value at all: JSON, a text, a number, or a JavaScript value of any kind. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: javascript },
  { weight: 2, arbitrary: texts },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.anything({
      maxDepth: 2,
      maxKeys: 4,
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
  },
);

// --- real documents ---

const root = fileURLToPath(new URL("../../..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const json = (file: string): unknown => JSON.parse(read(file));
const lines = (file: string): unknown[] =>
  read(file)
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
const vectors = readdirSync(join(root, "test/vectors"));

/** The documents of the repository, by what they are; a run is events in their order, after a set. */
const runs = [
  { set: json("demo/set.json"), events: lines("demo/events.ndjson") },
  ...vectors.map((vector) => ({
    set: json(`test/vectors/${vector}/set.json`),
    events: lines(`test/vectors/${vector}/events.ndjson`),
  })),
];
export const documents = {
  runs,
  sets: runs.map(({ set }) => set),
  events: runs.flatMap(({ events }) => events),
  messages: ["en", "et"].flatMap((language) =>
    readdirSync(join(root, "test/fixtures/seeds", language)).map((file) =>
      json(`test/fixtures/seeds/${language}/${file}`),
    ),
  ),
} as const;

// --- documents changed in a few places ---

interface Change {
  readonly way: readonly number[];
  readonly action: "replace" | "drop" | "rename" | "double" | "wrap" | "add" | "hide";
  readonly value: unknown;
  readonly name: string;
}

/** The methods of arrays, which a list may hide by attributes of its own. */
const methods = fc.constantFrom(
  ...Reflect.ownKeys(Array.prototype).filter((name) => typeof name === "string" && name !== "length"),
) as fc.Arbitrary<string>;

const changes = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Change> =>
  fc.record({
    way: fc.array(fc.nat(), { maxLength: 8 }),
    action: fc.constantFrom("replace", "replace", "drop", "rename", "double", "wrap", "add", "hide"),
    value: values,
    name: fc.oneof(texts, methods),
  });

/** Changes a copy; what a change before put there is left as it is. */
const changed = (copy: unknown, { way, action, value, name }: Change): unknown => {
  const box = { root: copy };
  let above: Record<string, unknown> = box;
  let key = "root";
  for (const choice of way) {
    const here = above[key];
    if (!isJsonObject(here)) break;
    const keys = Object.keys(here);
    if (keys.length === 0) break;
    above = here;
    key = keys[choice % keys.length]!;
  }
  const here = above[key];
  if (action === "replace") put(above, key, value);
  else if (action === "wrap") put(above, key, [here]);
  else if (action === "double" && Array.isArray(here))
    put(above, key, [...(here as unknown[]), ...(here as unknown[])]);
  else if (action === "drop" && above !== box) Reflect.deleteProperty(above, key);
  else if (action === "rename" && above !== box && !Array.isArray(above)) {
    Reflect.deleteProperty(above, key);
    put(above, name, here);
  } else if (action === "add" && isJsonObject(here)) put(here, name, value);
  else if (action === "hide" && Array.isArray(here)) put(here, name, value);
  return box.root;
};

const nearlyWith = (values: fc.Arbitrary<unknown>, originals: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...originals.map((original) => JSON.stringify(original))),
      fc.array(changes(values), { maxLength: 3 }),
    )
    .map(([text, list]) => list.reduce<unknown>(changed, JSON.parse(text)));

/** One of the documents with up to three places changed to values of any kind. */
export const nearly = (originals: readonly unknown[]): fc.Arbitrary<unknown> =>
  nearlyWith(anything, originals);

/** The same with JSON values alone. */
export const nearlyJson = (originals: readonly unknown[]): fc.Arbitrary<unknown> =>
  nearlyWith(fc.oneof(texts, fc.jsonValue({ maxDepth: 3 })), originals);
