/**
 * Copies of one message that differ at one place: the content of each.
 */
import type { Comparable } from "./comparable.js";
import type { MessageRef } from "./message-ref.js";
import type { Eic } from "../documents/eic.js";
import { writeInstant } from "../time/write-instant.js";
import { AccountIntervals, quantityText } from "./account-intervals.js";
import { shownAttributes } from "./comparing.js";
import type { Differing } from "./copies.js";
import { unpack } from "./data-block.js";
import type { FindingWithoutText } from "./finding.js";
import { receivedOf, unitRecord } from "./point-findings.js";
import { Ranges } from "./finding-ranges.js";
import type { ReceivedData, ReceivedObjects } from "./record.js";
import type { Results } from "./results.js";
import { endOfUnit, orderOf } from "./unit-order.js";

/** A copy as a finding shows it; `content` is absent where it does not have what the other has. */
interface CopyRecord {
  readonly createdTime?: string;
  readonly reason?: string;
  readonly content?: unknown;
}

const copyRecord = (messageRef: MessageRef | undefined, content: unknown): CopyRecord => ({
  ...(messageRef && { createdTime: messageRef.createdTime }),
  ...(messageRef?.reason !== undefined && { reason: messageRef.reason }),
  ...(content !== undefined && { content }),
});

const addContradiction = (
  base: Omit<FindingWithoutText, "class" | "received">,
  { counted, other }: Differing<{ readonly messageRef: MessageRef }>,
  contents: readonly [counted: unknown, other: unknown],
  results: Results,
): void => {
  const copies = [copyRecord(counted?.messageRef, contents[0]), copyRecord(other?.messageRef, contents[1])];
  const finding: FindingWithoutText = {
    class: "contradictory",
    ...base,
    received: { ...receivedOf((counted ?? other)!.messageRef), content: { copies } },
  };
  results.addFinding(finding, {});
};

// ---------------------------------------------------------------------------------------------------- metering data

const COUNTED = 0;
const OTHER = 1;

const oneOrAll = <A>(values: readonly A[]): A | readonly A[] | undefined =>
  values.length > 1 ? values : values[0];

/** Finds the intervals of a point in which two copies differ, as ranges of those that both have or one alone. */
export const addDifferingData = (
  meterEic: Eic,
  differing: Differing<ReceivedData>,
  results: Results,
): void => {
  const { counted, other } = differing;
  const rows = new AccountIntervals();
  for (const [owner, copy] of [counted, other].entries())
    for (const block of copy?.blocks ?? []) unpack(block, owner, rows);
  const isOtherReason = counted?.messageRef.reason !== other?.messageRef.reason;
  const order = orderOf(rows, [COUNTED, OTHER]);
  const ranges = new Ranges();
  const statements = new Map<number, readonly [readonly number[], readonly number[]]>();
  for (let start = 0; start < order.length;) {
    const end = endOfUnit(rows, order, start);
    const unit = order.slice(start, end);
    start = end;
    const of = (owner: number): readonly number[] => unit.filter((row) => rows.owner[row] === owner);
    const [mine, theirs] = [of(COUNTED), of(OTHER)];
    const text = (own: readonly number[]): string =>
      own
        .map((row) => quantityText(rows, row))
        .sort()
        .join("\n");
    if (!isOtherReason && text(mine) === text(theirs)) continue;
    const first = unit[0]!;
    statements.set(first, [mine, theirs]);
    const kind = mine.length === 0 ? OTHER : theirs.length === 0 ? COUNTED : -1;
    ranges.add(
      { class: "contradictory", due: -1, received: kind, of: rows.direction[first]! },
      rows.from[first]!,
      rows.to[first]!,
      -1,
      first,
    );
  }
  for (const { from, to, units, receivedRow } of ranges.list()) {
    const [mine, theirs] = statements.get(receivedRow)!;
    const shown = (own: readonly number[]): unknown => oneOrAll(own.map((row) => unitRecord(rows, row)));
    addContradiction(
      {
        resourceType: "METERING_DATA",
        key: { meterEic },
        from: writeInstant(from),
        to: writeInstant(to),
        units,
      },
      differing,
      [shown(mine), shown(theirs)],
      results,
    );
  }
};

// ---------------------------------------------------------------------------------------------------------- objects

/** What of some objects is not among others, by their contents. */
const beyond = (objects: readonly Comparable[], others: readonly Comparable[]): readonly Comparable[] => {
  const known = new Map<string, number>();
  for (const { identity } of others) known.set(identity, (known.get(identity) ?? 0) + 1);
  return objects.filter(({ identity }) => {
    const left = known.get(identity) ?? 0;
    known.set(identity, left - 1);
    return left <= 0;
  });
};

const namesApart = (a: Comparable, b: Comparable): readonly string[] =>
  [...new Set([...a.attributes.keys(), ...b.attributes.keys()])]
    .filter((name) => a.attributes.get(name)?.value !== b.attributes.get(name)?.value)
    .sort();

/** Finds the objects of one place in which two copies differ. */
export const addDifferingObjects = (differing: Differing<ReceivedObjects>, results: Results): void => {
  const { counted, other } = differing;
  const [mine, theirs] = [counted?.objects ?? [], other?.objects ?? []];
  const isOtherReason = counted?.messageRef.reason !== other?.messageRef.reason;
  const [onlyMine, onlyTheirs] = isOtherReason
    ? [mine, theirs]
    : [beyond(mine, theirs), beyond(theirs, mine)];
  const one = onlyMine[0] ?? onlyTheirs[0];
  if (one === undefined) return;
  const [a, b] = [onlyMine[0], onlyTheirs[0]];
  const names =
    a !== undefined && b !== undefined && onlyMine.length === 1 && onlyTheirs.length === 1
      ? namesApart(a, b)
      : [];
  const shown = (objects: readonly Comparable[]): unknown =>
    oneOrAll(
      objects.map((object) => (names.length === 0 ? object.document : shownAttributes(object, names))),
    );
  const { resourceType, key, period } = one;
  addContradiction(
    { resourceType, key, ...period, units: Math.max(onlyMine.length, onlyTheirs.length) },
    differing,
    [shown(onlyMine), shown(onlyTheirs)],
    results,
  );
};
