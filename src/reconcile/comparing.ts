/**
 * Two objects of one place compared, attribute by attribute.
 */
import type { Comparable, Attribute } from "./comparable.js";
import type { Attributes } from "./pairing.js";
import { isWithinTolerance } from "./account-intervals.js";

const agree = (a: Attribute, b: Attribute, tolerance: number): boolean =>
  a.kind === "quantity" && b.kind === "quantity"
    ? isWithinTolerance(a.value as number, b.value as number, tolerance)
    : a.value === b.value;

/**
 * The names of the attributes that differ between what was due and what was received: parties and other attributes that may be withheld
 * or unknown count only where both sides have them (AGR-2), an absent validTo is an open end.
 */
export const differingNames = (
  expected: Comparable,
  received: Comparable,
  tolerance: number,
): readonly string[] => {
  const differing: string[] = [];
  for (const [name, a] of expected.attributes) {
    const b = received.attributes.get(name);
    if (b === undefined ? !a.optional : !agree(a, b, tolerance)) differing.push(name);
  }
  for (const [name, b] of received.attributes) {
    if (!b.optional && !expected.attributes.has(name)) differing.push(name);
  }
  return differing.sort();
};

/** The named attributes of an object as they were in the document; an absent one is null. */
export const shownAttributes = (
  { attributes }: Comparable,
  names: readonly string[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(names.map((name) => [name, attributes.get(name)?.shown ?? null]));

// --------------------------------------------------------------------------------------------------------- pairing

/** The attributes that distinguish versions of one object with different contents. */
const versionNames: Readonly<Record<Comparable["resourceType"], readonly string[]>> = {
  AGREEMENT: ["validTo", "agreementId"],
  NETWORK_BILL: ["calculationTimestamp"],
  AGREEMENT_COORDINATION: ["change"],
  CUSTOMER_DATA: [],
  METERING_POINT: [],
  PERMISSION: [],
};

const valueText = (value: Attribute["value"] | undefined): string =>
  value === undefined ? "" : `${typeof value} ${String(value)}`;

/** A text that versions of one object share. */
export const versionText = ({ resourceType, attributes }: Comparable): string =>
  versionNames[resourceType].map((name) => valueText(attributes.get(name)?.value)).join("\n");

/** An object as pairing compares it. */
export const attributesOf = ({ attributes }: Comparable): Attributes => {
  const sorted = [...attributes].sort(([a], [b]) => (a < b ? -1 : 1));
  const strict = sorted.filter(([, { optional }]) => !optional);
  const chosen = (names: readonly string[]): readonly (readonly [string, Attribute])[] => [
    ...strict,
    ...names.map((name) => [name, attributes.get(name)!] as const),
  ];
  return {
    optional: sorted.filter(([, { optional }]) => optional).map(([name]) => name),
    text: (names) =>
      JSON.stringify(
        chosen(names).map(([name, { kind, value }]) => [name, kind === "quantity" ? kind : valueText(value)]),
      ),
    quantities: (names) =>
      chosen(names).flatMap(([, { kind, value }]) => (kind === "quantity" ? [Number(value)] : [])),
  };
};
