/**
 * Attributes of objects as they are compared, made of JSON values.
 */
import type { Attribute } from "./comparable.js";
import { instantOf } from "../time/instant.js";
import { isObject } from "../common/attributes.js";

/** An object as JSON has it. */
export type Source = Readonly<Record<string, unknown>>;

/** A JSON value with attributes in one order. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter((name) => value[name] !== undefined && value[name] !== null)
      .sort()
      .map((name) => [name, canonical(value[name])]),
  );
};

/** A text that JSON values share where they differ in nothing but the order of attributes and absence written as null. */
export const canonicalText = (value: unknown): string => JSON.stringify(canonical(value));

const attributeOf = (value: unknown, optional: boolean): Attribute => {
  const moment = typeof value === "string" ? instantOf(value) : NaN;
  if (!Number.isNaN(moment)) return { kind: "instant", value: moment, shown: value, optional };
  return typeof value === "number"
    ? { kind: "quantity", value, shown: value, optional }
    : {
        kind: "text",
        value: typeof value === "string" ? value : canonicalText(value),
        shown: value,
        optional,
      };
};

const openEnd: Attribute = { kind: "instant", value: Infinity, shown: null, optional: false };

/** The attributes of an object, while they are read. */
export class AttributeCollector {
  readonly map = new Map<string, Attribute>();

  /** Adds an attribute where it is present. */
  add(name: string, value: unknown, optional: boolean): void {
    if (value !== undefined && value !== null) this.map.set(name, attributeOf(value, optional));
  }

  /** Adds a list of numbers or texts whose order has no meaning, where it is present; it counts where both sides have it. */
  addUnordered(name: string, value: unknown): void {
    if (!Array.isArray(value)) return this.add(name, value, true);
    const items = value.map((item) => (typeof item === "object" ? canonicalText(item) : String(item)));
    this.map.set(name, {
      kind: "text",
      value: JSON.stringify(items.sort()),
      shown: value,
      optional: true,
    });
  }

  /** Adds a validTo, whose absence means an open end. */
  addEnd(value: unknown): void {
    this.map.set("validTo", typeof value === "string" ? attributeOf(value, false) : openEnd);
  }
}

/** A text that objects with equal attributes share. */
export const identityOf = (attributes: ReadonlyMap<string, Attribute>): string =>
  JSON.stringify(
    [...attributes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { value }]) => [name, value === Infinity ? null : value]),
  );
