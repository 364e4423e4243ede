/**
 * Compares what an implementation answers with what it must answer: instants as instants, JSON values as values, lines in
 * any order; but within one event a deleted GENERAL_SERVICE comes before a created one.
 */
import { isObject } from "../../common/attributes.js";
import { groupBy } from "../../common/multimap.js";
import { unfit } from "../../documents/nesting.js";
import { guarded } from "../../time/guarded.js";
import { parseInstant } from "../../time/instant.js";

/** How an answer differs. */
export interface Difference {
  /** Lines that were not answered. */
  readonly missing: readonly unknown[];
  /** Lines that were answered and should not be. */
  readonly unexpected: readonly unknown[];
  /** The first event in which a GENERAL_SERVICE was created before one was deleted. */
  readonly createdBeforeDeleted?: number;
}

/** Instants as numbers, attributes in one order. */
const canonical = (value: unknown): unknown => {
  if (typeof value === "string") {
    const instant = parseInstant(value);
    return instant._tag === "Right" ? { instant: instant.right } : value;
  }
  if (Array.isArray(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, canonical(inner)]));
};

/** A line without its grounds, and its grounds: rule and role, each pair once; undefined where they are left out. */
interface Comparable {
  readonly line: unknown;
  readonly text: string;
  readonly grounds: string | undefined;
}

const groundText = (ground: unknown): string =>
  isObject(ground) ? JSON.stringify([ground["rule"], ground["role"]]) : JSON.stringify(ground);

const comparable = (line: unknown): Comparable => {
  if (!isObject(line)) return { line, text: JSON.stringify(canonical(line)) ?? "", grounds: undefined };
  const { grounds, ...rest } = line;
  return {
    line,
    text: JSON.stringify(canonical(rest)),
    grounds: Array.isArray(grounds) ? [...new Set(grounds.map(groundText))].sort().join() : undefined,
  };
};

/** Takes one of the expected lines that an answered one equals; lines without grounds equal any grounds. */
const take = (expected: Comparable[], { grounds }: Comparable): boolean => {
  const at = expected.findIndex((one) => grounds === undefined || (one.grounds ?? "") === grounds);
  if (at >= 0) expected.splice(at, 1);
  return at >= 0;
};

const createdBeforeDeleted = (lines: readonly unknown[]): number | undefined => {
  const created = new Set<unknown>();
  for (const line of lines) {
    if (!isObject(line) || line["resourceType"] !== "AGREEMENT") continue;
    const { event, reason, content } = line;
    if (!isObject(content) || content["agreementType"] !== "GENERAL_SERVICE") continue;
    if (String(reason).startsWith("CREATE")) created.add(event);
    if (String(reason).startsWith("DELETE") && created.has(event)) return Number(event);
  }
  return undefined;
};

const compare = (expected: readonly unknown[], answered: readonly unknown[]): Difference | undefined => {
  const open = groupBy(expected.map(comparable), ({ text }) => text);
  // Lines with grounds first: those without would take what they need.
  const lines = answered.map(comparable);
  const inOrder = [
    ...lines.filter(({ grounds }) => grounds !== undefined),
    ...lines.filter(({ grounds }) => grounds === undefined),
  ];
  const unexpected = inOrder.filter((line) => !take(open.get(line.text) ?? [], line));
  const missing = [...open.values()].flat();
  const early = createdBeforeDeleted(answered);
  if (missing.length === 0 && unexpected.length === 0 && early === undefined) return undefined;
  return {
    missing: missing.map(({ line }) => line),
    unexpected: unexpected.map(({ line }) => line),
    ...(early !== undefined && { createdBeforeDeleted: early }),
  };
};

/**
 * What differs between the lines that must be answered and those that were; undefined where nothing does. What is not
 * JSON differs without a line that does.
 *
 * @example
 * import { compareDeliveries } from "levik/analysis";
 * compareDeliveries([{ at: "2024-05-01T00:00Z" }], [{ at: "2024-05-01T03:00+03:00" }]); // undefined
 */
export const compareDeliveries = (
  expected: readonly unknown[],
  answered: readonly unknown[],
): Difference | undefined =>
  unfit(expected) === undefined && unfit(answered) === undefined
    ? guarded(
        () => compare(expected, answered),
        () => ({ missing: [], unexpected: [] }),
      )
    : { missing: [], unexpected: [] };
