/**
 * Whether a value can be read as JSON at all, and how deep JSON values may be nested. What reads, writes, compares or clones values does so recursively and would
 * exhaust the stack; so depth is checked first, and here without recursion.
 */

/** The most levels of objects and arrays around a value; the Datahub's own documents have fewer than ten. */
export const MOST_NESTED = 200;

/** From so many values of one level on, those that several others share are looked at once. */
const MANY = 1024;

/** Why a value cannot be read as JSON. */
export interface Unfit {
  readonly tag: "NestedTooDeep" | "Unreadable";
  readonly expected: string;
  readonly actual: string;
}

const computed = (name: string): Unfit => ({
  tag: "Unreadable",
  expected: "plain data",
  actual: `an object whose attribute ${JSON.stringify(name)} is computed or inherited`,
});

/** The first attribute that is computed by a class or inherited; rows of database drivers have neither. */
const computedByClass = (value: object): string | undefined => {
  let prototype: unknown = Object.getPrototypeOf(value);
  while (prototype !== null && prototype !== Object.prototype && prototype !== Array.prototype) {
    for (const [name, { get, value: inherited, enumerable }] of Object.entries(
      Object.getOwnPropertyDescriptors(prototype),
    ))
      if (get !== undefined || (enumerable === true && typeof inherited !== "function")) return name;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
};

const childrenOf = (level: Iterable<object>): object[] | Unfit => {
  const children: object[] = [];
  for (const value of level) {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i];
        if (typeof item === "object" && item !== null) children.push(item);
      }
      continue;
    }
    if (value instanceof Date) continue;
    if (Object.getPrototypeOf(value) !== Object.prototype) {
      const name = computedByClass(value);
      if (name !== undefined) return computed(name);
    }
    for (const name of Object.keys(value)) {
      const attribute = Object.getOwnPropertyDescriptor(value, name);
      if (attribute?.get !== undefined) return computed(name);
      const inner: unknown = attribute?.value;
      if (typeof inner === "object" && inner !== null) children.push(inner);
    }
  }
  return children;
};

/** What is expected of a value that is nested too deep, in words for an error. */
export const shallowEnough = `a value of at most ${MOST_NESTED} levels of objects and arrays`;

const tooDeep: Unfit = { tag: "NestedTooDeep", expected: shallowEnough, actual: "a deeper one" };

/**
 * Why a value cannot be read as JSON: it has more than `MOST_NESTED` levels of objects and arrays, as every value that
 * contains itself has, or attributes that are computed. Takes one level after another, so that the depth of the value does
 * not matter.
 */
export const unfit = (value: unknown): Unfit | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  let level: Iterable<object> = [value];
  for (let depth = 1; depth <= MOST_NESTED; depth++) {
    const children = childrenOf(level);
    if (!Array.isArray(children)) return children;
    if (children.length === 0) return undefined;
    level = children.length < MANY ? children : new Set(children);
  }
  return tooDeep;
};

/** Whether a value has more than `MOST_NESTED` levels, or cannot be looked at so deep. */
export const isNestedTooDeep = (value: unknown): boolean => unfit(value) !== undefined;
