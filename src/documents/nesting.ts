/**
 * Whether a value can be read as JSON at all. What reads, writes, compares or clones values does so recursively and would
 * exhaust the stack; so depth is checked first, here level by level, or, in plain data, by a recursion that ends at the limit.
 */
import { MOST_NESTED } from "../common/input-limits.js";
import { isComputed } from "../common/getter.js";
import { isOnlyItems } from "../common/plain-list.js";
import type { PathStep } from "./path.js";
import { guarded } from "../time/guarded.js";

/** From so many values of one level on, those that several others share are looked at once. */
const MANY = 1024;

/** Why a value cannot be read as JSON. */
interface Unfit {
  readonly tag: "NestedTooDeep" | "Unreadable";
  readonly expected: string;
  readonly actual: string;
}

const notPlain = (actual: string): Unfit => ({ tag: "Unreadable", expected: "plain data", actual });

const computed = (name: string): Unfit =>
  notPlain(`an object whose attribute ${JSON.stringify(name)} is computed or inherited`);

const withHoles = notPlain("an array with holes");

const withMoreThanItems = notPlain("an array with more than its items");

const throwing = notPlain("an object that throws when it is read");

/** JSON writes neither, and every document is written back. */
const notJson = (actual: "a bigint" | "a function"): Unfit => ({
  tag: "Unreadable",
  expected: "a JSON value",
  actual,
});

/**
 * Whether an array has every item from its first to its last; it ends at the first hole, as an array may be as long as
 * 2^32 and empty.
 */
export const isDense = (list: readonly unknown[]): boolean => {
  for (let i = 0; i < list.length; i++) if (list[i] === undefined && !Object.hasOwn(list, i)) return false;
  return true;
};

/** Whether an array can be read as JSON, its items aside: it has all of them and nothing else. */
export const isPlainList = (list: readonly unknown[]): boolean => isDense(list) && isOnlyItems(list);

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

/** Whether an object has its own conversion to JSON, such as a computed attribute. */
const writesItself = (value: object): boolean => "toJSON" in value && typeof value.toJSON === "function";

const childrenOf = (level: Iterable<object>): object[] | Unfit => {
  const children: object[] = [];
  for (const value of level) {
    if (value instanceof Date && Object.keys(value).length === 0) continue;
    if (writesItself(value)) return computed("toJSON");
    const isList = Array.isArray(value);
    if (isList) {
      if (!isDense(value)) return withHoles;
      if (!isOnlyItems(value)) return withMoreThanItems;
    } else if (Object.getPrototypeOf(value) !== Object.prototype) {
      const name = computedByClass(value);
      if (name !== undefined) return computed(name);
    }
    const names: Iterable<string | number> = isList ? value.keys() : Object.keys(value);
    for (const name of names) {
      if (isComputed(value, name)) return computed(String(name));
      const inner: unknown = (value as Readonly<Record<PathStep, unknown>>)[name];
      if (typeof inner === "object" && inner !== null) children.push(inner);
      else if (typeof inner === "bigint") return notJson("a bigint");
    }
  }
  return children;
};

/** What is expected of a value that is nested too deep, in words for an error. */
const shallowEnough = `a value of at most ${MOST_NESTED} levels of objects and arrays`;

const tooDeep: Unfit = { tag: "NestedTooDeep", expected: shallowEnough, actual: "a deeper one" };

const unfitAt = (value: unknown): Unfit | undefined => {
  if (typeof value === "bigint") return notJson("a bigint");
  if (typeof value === "function") return notJson("a function");
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

/** A number that JSON writes as null, and where it is. */
interface NotWritten {
  readonly steps: readonly PathStep[];
  readonly value: number;
}

/**
 * The first number of a value that is not finite: what is written back would not be the document that was read. The value is
 * one that is fit to be read.
 */
export const firstNotFinite = (value: unknown): NotWritten | undefined => {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : { steps: [], value };
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let i = 0; i < list.length; i++) {
      const found = firstNotFiniteAt(i, list[i]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const attributes = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(attributes)) {
    const found = firstNotFiniteAt(name, attributes[name]);
    if (found !== undefined) return found;
  }
  return undefined;
};

const firstNotFiniteAt = (step: PathStep, inner: unknown): NotWritten | undefined => {
  if (typeof inner === "string") return undefined;
  const found = firstNotFinite(inner);
  return found && { ...found, steps: [step, ...found.steps] };
};

const isDeeperThan = (levels: number, value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let i = 0; i < list.length; i++) if (isDeeperThan(levels - 1, list[i])) return true;
    return false;
  }
  const attributes = value as Readonly<Record<string, unknown>>;
  for (const name in attributes) if (isDeeperThan(levels - 1, attributes[name])) return true;
  return false;
};

/** `unfit` of plain data, which can only be nested too deep. */
export const unfitPlain = (value: unknown): Unfit | undefined =>
  isDeeperThan(MOST_NESTED, value) ? tooDeep : undefined;

/**
 * Why a value cannot be read as JSON: it has more than `MOST_NESTED` levels of objects and arrays, as every value that
 * contains itself has, attributes that are computed, holes, bigints, or it throws when it is read. Takes one level after
 * another, so that the depth of the value does not matter.
 */
export const unfit = (value: unknown): Unfit | undefined =>
  guarded(
    () => unfitAt(value),
    () => throwing,
  );
