/**
 * The metering data of one metering point against what was expected of it: by agreements and deadlines, whatever the
 * quantities.
 */
import type { Eic } from "../documents/eic.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { difference, emptySet, fromIntervals, overlapsSet, union } from "../time/interval-set.js";
import { writeInstant } from "../time/write-instant.js";
import type { AccountIntervals } from "./account-intervals.js";
import { quantityText } from "./account-intervals.js";
import { absenceByDeadline } from "./coverage.js";
import type { FindingWithoutText } from "./finding.js";
import type { PointData } from "./point-bucket.js";
import type { PointRules } from "./point-findings.js";
import { receivedOf, addAbsence, unitRecord } from "./point-findings.js";
import type { Cause } from "./finding-ranges.js";
import { Ranges } from "./finding-ranges.js";
import type { Settings, Results } from "./results.js";
import { coverageOf } from "./results.js";
import { endOfUnit, receivedOrder, statedUnit } from "./unit-order.js";

const resourceType = "METERING_DATA";

/** A text that equal units share. */
const unitText = (rows: AccountIntervals, row: number): string =>
  `${rows.from[row]!} ${rows.to[row]!} ${rows.direction[row]!} ${quantityText(rows, row)}`;

/** The content of each message for the point, its reason included, as a text that equal ones share. */
const textsByOwner = (
  { received, messages }: PointData,
  order: readonly number[],
): ReadonlyMap<number, string> => {
  const units = messages.map((): string[] => []);
  for (const r of order) units[received.owner[r]!]!.push(unitText(received, r));
  return new Map(units.map((own, owner) => [owner, `${messages[owner]!.reason ?? ""}\n${own.join("\n")}`]));
};

interface Segment extends Interval {
  /** Index of the expectation with the earliest deadline. */
  readonly expected: number;
}

/** The expected times of a point, none twice: each with its earliest deadline. */
const segmentsOf = ({ expected }: PointData): readonly Segment[] => {
  let covered: IntervalSet = emptySet;
  const segments: Segment[] = [];
  const order = [...expected.keys()].sort((a, b) => expected[a]!.deadline - expected[b]!.deadline);
  for (const index of order) {
    const { times } = expected[index]!;
    for (const part of difference(times, covered)) segments.push({ ...part, expected: index });
    covered = union(covered, times);
  }
  return segments.sort((a, b) => a.from - b.from);
};

/**
 * Compares the metering data of a point with the times expected of it, whatever the quantities: the first message of an
 * account interval matches or is late; a later one repeats it when all of its message about the point does, else it
 * replaces it.
 *
 * Statements: BEY-16, MD-3, SCAN-11.
 */
export const compareExpectedPoint = (
  meterEic: Eic,
  data: PointData,
  settings: Settings,
  results: Results,
  rules: PointRules,
): void => {
  const { received, messages, expected } = data;
  const order = receivedOrder(data);
  const segments = segmentsOf(data);
  const times = fromIntervals(order.map((r) => ({ from: received.from[r]!, to: received.to[r]! })));
  const beside = difference(times, fromIntervals(segments));
  const entitled = beside.length === 0 ? emptySet : rules.entitled(beside);
  const ranges = new Ranges();
  const add = (of: Cause["class"], due: number, r: number, repeated = -1): void =>
    ranges.add(
      { class: of, due, received: received.owner[r]!, of: repeated },
      received.from[r]!,
      received.to[r]!,
      -1,
      r,
    );
  /** The content of a message for the point, which distinguishes a repetition from a correction that leaves some units unchanged. */
  let texts: ReadonlyMap<number, string> | undefined;
  const textOf = (owner: number): string => (texts ??= textsByOwner(data, order)).get(owner)!;
  let matched = 0;
  let superseded = 0;
  let segment = 0;
  /** By the first of them, the rows with which a message contradicts itself. */
  const statements = new Map<number, readonly number[]>();
  for (let j = 0; j < order.length;) {
    const end = endOfUnit(received, order, j);
    const unit = { from: received.from[order[j]!]!, to: received.to[order[j]!]! };
    const { plain, contradictory } = statedUnit(received, order.slice(j, end));
    const [first, ...more] = plain;
    j = end;
    while (segment < segments.length && segments[segment]!.to <= unit.from) segment++;
    const over = segments[segment];
    const isDue = over !== undefined && over.from < unit.to;
    for (const rows of contradictory) {
      statements.set(rows[0]!, rows);
      add("contradictory", isDue ? over.expected : -1, rows[0]!);
    }
    if (first === undefined) continue;
    const isOurs = !isDue && overlapsSet(entitled, [unit]);
    if (isOurs) results.beside++;
    else if (!isDue) add("unexpected", -1, first);
    else if (messages[received.owner[first]!]!.at > expected[over.expected]!.deadline)
      add("late", over.expected, first);
    else matched++;
    if (more.length === 0) continue;
    const seen = new Map([[textOf(received.owner[first]!), received.owner[first]!]]);
    for (const r of more) {
      const owner = received.owner[r]!;
      const of = seen.get(textOf(owner));
      if (of !== undefined && of !== owner) add("duplicate", -1, r, of);
      else if (isOurs) results.beside++;
      else if (isDue) superseded++;
      else add("unexpected", -1, r);
      if (of === undefined) seen.set(textOf(owner), owner);
    }
  }
  if (matched > 0) results.count(resourceType, "matched", matched);
  if (superseded > 0) results.count(resourceType, "superseded", superseded);

  for (const range of ranges.list()) {
    const message = messages[range.received]!;
    const deadline = expected[range.due]?.deadline;
    const finding: FindingWithoutText = {
      class: range.class,
      resourceType,
      key: { meterEic },
      from: writeInstant(range.from),
      to: writeInstant(range.to),
      units: range.units,
      ...(deadline !== undefined && { expected: { deadline: writeInstant(deadline) } }),
      received: {
        ...receivedOf(message),
        ...(range.of >= 0 && { content: { sameAs: messages[range.of]!.id } }),
        ...(range.class === "contradictory" && {
          content: { values: statements.get(range.receivedRow)!.map((row) => unitRecord(received, row)) },
        }),
      },
    };
    if (range.class === "unexpected")
      results.addUnexpected(finding, rules.ask({ from: range.from, to: range.to }, message.at));
    else results.addFinding(finding, {});
  }
  const coverage = coverageOf(settings, resourceType);
  for (const { from, to, expected: index } of segments) {
    const { deadline, grounds, monthFinal } = expected[index]!;
    const rule = grounds?.[0]?.rule;
    for (const part of difference([{ from, to }], times)) {
      const absence = absenceByDeadline(coverage, part, deadline);
      const finding: FindingWithoutText = {
        class: absence.class,
        resourceType,
        key: { meterEic },
        from: writeInstant(part.from),
        to: writeInstant(part.to),
        units: Math.ceil((part.to - part.from) / rules.unit),
        expected: {
          deadline: writeInstant(deadline),
          ...(monthFinal === true && { content: { monthFinal } }),
        },
        ...(rule !== undefined && { rule }),
      };
      addAbsence(finding, absence, settings, results);
    }
  }
};
