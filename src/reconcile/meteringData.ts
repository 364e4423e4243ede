/**
 * The metering data of one metering point: every account interval of each direction in its class.
 */
import type { Eic } from "../documents/eic.js";
import type { Instant } from "../time/Instant.js";
import type { Interval } from "../time/Interval.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { difference, emptySet, fromIntervals, overlapsSet, union } from "../time/IntervalSet.js";
import { writeInstant } from "../time/Written.js";
import type { AccountIntervals } from "./AccountIntervals.js";
import { directionName, isWithin, quantityRecord, quantityText, sameQuantity } from "./AccountIntervals.js";
import type { Question } from "./closest.js";
import type { Absence } from "./coverage.js";
import { absenceByDeadline, absenceOf } from "./coverage.js";
import type { DueCarrier } from "./due.js";
import type { Received, Untold } from "./Finding.js";
import { findingText } from "./findingText.js";
import type { Fit } from "./pair.js";
import { pairUp } from "./pair.js";
import type { PointData } from "./PointBucket.js";
import type { Cause, Range } from "./Ranges.js";
import { Ranges } from "./Ranges.js";
import type { ReasonFit } from "./reasons.js";
import { reasonFit } from "./reasons.js";
import type { Carrier, Settings, Tally } from "./Tally.js";
import { compareCarriers } from "./Tally.js";

const resourceType = "METERING_DATA";

/** What the rules say of data of a metering point that nobody was known to owe. */
export interface PointRules {
  /** Asks which rule came closest to giving it, at the moment the message was made. */
  readonly ask: (times: Interval, at: Instant) => Question;
  /** Which of some times the rules give to the party, whoever sent the data; asked with expectation only. */
  readonly entitled: (times: IntervalSet) => IntervalSet;
  /** How long an account interval of the point is taken to be where none came, in milliseconds. */
  readonly unit: number;
}

// ---------------------------------------------------------------------------------------------------------- order

/** Rows by start, end and direction, then by owner; `rank` orders the owners. */
const orderOf = (rows: AccountIntervals, rank: readonly number[]): readonly number[] => {
  const order: number[] = [];
  for (let i = 0; i < rows.length; i++) order.push(i);
  const compare = (i: number, j: number): number =>
    compareUnits(rows, i, rows, j) || rank[rows.owner[i]!]! - rank[rows.owner[j]!]! || i - j;
  for (let k = 1; k < order.length; k++)
    if (compare(order[k - 1]!, order[k]!) > 0) return order.sort(compare);
  return order;
};

/** Orders units: by start, end and direction. */
const compareUnits = (a: AccountIntervals, i: number, b: AccountIntervals, j: number): number =>
  a.from[i]! - b.from[j]! || a.to[i]! - b.to[j]! || a.direction[i]! - b.direction[j]!;

/** The index after the last row of the unit at an index. */
const endOfUnit = (rows: AccountIntervals, order: readonly number[], at: number): number => {
  let end = at + 1;
  while (end < order.length && compareUnits(rows, order[at]!, rows, order[end]!) === 0) end++;
  return end;
};

const ranksOf = (messages: readonly Carrier[]): readonly number[] => {
  const ranks: number[] = [];
  [...messages.keys()]
    .sort((a, b) => compareCarriers(messages[a]!, messages[b]!) || a - b)
    .forEach((message, rank) => (ranks[message] = rank));
  return ranks;
};

const receivedOrder = ({ received, messages }: PointData): readonly number[] =>
  orderOf(received, ranksOf(messages));

// ------------------------------------------------------------------------------------------------- against events

class Comparing {
  private readonly ranges = new Ranges();
  private readonly absences: Absence[] = [];
  private readonly reasonFits = new Map<string, ReasonFit>();
  private matched = 0;
  private superseded = 0;
  private coarser = 0;

  constructor(
    private readonly meterEic: Eic,
    private readonly data: PointData,
    private readonly settings: Settings,
    private readonly tally: Tally,
    private readonly rules: PointRules,
  ) {}

  run(): void {
    const { due, received } = this.data;
    const dueOrder = orderOf(due, [...this.data.deliveries.keys()]);
    const order = receivedOrder(this.data);
    let i = 0;
    let j = 0;
    while (i < dueOrder.length || j < order.length) {
      const side =
        i === dueOrder.length
          ? 1
          : j === order.length
            ? -1
            : compareUnits(due, dueOrder[i]!, received, order[j]!);
      const iEnd = side <= 0 ? endOfUnit(due, dueOrder, i) : i;
      const jEnd = side >= 0 ? endOfUnit(received, order, j) : j;
      if (iEnd - i === 1 && jEnd - j === 1) this.pair(dueOrder[i]!, order[j]!);
      else if (iEnd - i === 1 && jEnd === j) this.absent(dueOrder[i]!, dueOrder[i]!);
      else if (iEnd === i && jEnd - j === 1) this.add("unexpected", -1, order[j]!);
      else this.several(dueOrder.slice(i, iEnd), order.slice(j, jEnd));
      i = iEnd;
      j = jEnd;
    }
    const { tally } = this;
    const matched = this.data.matched + this.matched;
    if (matched > 0) tally.count(resourceType, "matched", matched);
    if (this.superseded > 0) tally.count(resourceType, "superseded", this.superseded);
    if (this.coarser > 0) tally.countCoarser(resourceType, this.coarser);
    for (const range of this.ranges.list()) this.tell(range);
  }

  /** One due, one received. */
  private pair(d: number, r: number): void {
    const { due, received } = this.data;
    const reason = this.reasonOf(d, r);
    if (reason !== "other" && sameQuantity(due, d, received, r, this.settings.tolerance))
      this.agreed(d, r, reason === "coarser");
    else this.add("different", d, r);
  }

  private agreed(d: number, r: number, isCoarser: boolean): void {
    if (isCoarser) this.coarser++;
    if (this.isLate(d, r)) this.add("late", d, r);
    else this.matched++;
  }

  private isLate(d: number, r: number): boolean {
    return this.messageOf(r).at - this.deliveryOf(d).at > this.settings.lateAfter;
  }

  private several(ds: readonly number[], rs: readonly number[]): void {
    const { due, received } = this.data;
    const pairing = pairUp(
      ds.map((d) => ({
        at: this.deliveryOf(d).at,
        text: `${this.deliveryOf(d).reason} ${quantityText(due, d)}`,
      })),
      rs.map((r) => {
        const { at, reason } = this.messageOf(r);
        const content = quantityText(received, r);
        return { at, text: `${String(reason)} ${content}`, content, message: received.owner[r]! };
      }),
      (d, r) => this.fitOf(ds[d]!, rs[r]!),
    );
    for (const { due: d, received: r, fit } of pairing.pairs) {
      if (fit.agrees) this.agreed(ds[d]!, rs[r]!, fit.isCoarser);
      else this.add("different", ds[d]!, rs[r]!);
    }
    for (const d of pairing.due) this.absent(ds[d]!, ds.at(-1)!);
    for (const { received: r, of } of pairing.duplicates)
      this.add("duplicate", -1, rs[r]!, received.owner[rs[of]!]!);
    for (const r of pairing.received) this.add("unexpected", -1, rs[r]!);
  }

  private fitOf(d: number, r: number): Fit {
    const { due, received } = this.data;
    const { tolerance } = this.settings;
    const reason = this.reasonOf(d, r);
    const differing = this.differingOf(d, r);
    const same = sameQuantity(due, d, received, r, tolerance);
    return {
      agrees: same && reason !== "other",
      isCoarser: reason === "coarser",
      differing,
      equal: 0,
    };
  }

  /** The names of what differs between a due and a received unit. */
  private differingOf(d: number, r: number): readonly string[] {
    const { due, received } = this.data;
    const { tolerance } = this.settings;
    const names: string[] = [];
    if (!isWithin(due.kwh[d]!, received.kwh[r]!, tolerance)) names.push("kwh");
    if (!isWithin(due.m3[d]!, received.m3[r]!, tolerance)) names.push("m3");
    const [a, b] = [due.net[d]!, received.net[r]!];
    if (!Number.isNaN(a) && !Number.isNaN(b) && !isWithin(a, b, tolerance)) names.push("net");
    if (due.rType[d] !== received.rType[r]) names.push("rType");
    if (!isWithin(due.rTime[d]!, received.rTime[r]!, 0)) names.push("rTime");
    if (this.reasonOf(d, r) === "other") names.push("reason");
    return names;
  }

  /** Due and not received: replaced by what is due later, or missing, or not read. */
  private absent(d: number, last: number): void {
    const [own, later] = [this.deliveryOf(d), this.deliveryOf(last)];
    if (own.event !== later.event || own.at !== later.at) {
      this.superseded++;
      return;
    }
    this.add(this.absenceOf(this.data.due.owner[d]!).class, d, -1);
  }

  private absenceOf(delivery: number): Absence {
    const { version, at } = this.data.deliveries[delivery]!;
    const { ledger, lateAfter } = this.settings;
    return (this.absences[delivery] ??= absenceOf(ledger, resourceType, version, at, lateAfter));
  }

  private deliveryOf(d: number): DueCarrier {
    return this.data.deliveries[this.data.due.owner[d]!]!;
  }

  private messageOf(r: number): Carrier {
    return this.data.messages[this.data.received.owner[r]!]!;
  }

  private reasonOf(d: number, r: number): ReasonFit {
    const due = this.deliveryOf(d).reason;
    const { reason } = this.messageOf(r);
    if (due === reason) return "same";
    const key = `${due} ${String(reason)}`;
    const known = this.reasonFits.get(key) ?? reasonFit(this.settings.edition, resourceType, due, reason);
    this.reasonFits.set(key, known);
    return known;
  }

  private add(of: Cause["class"], d: number, r: number, repeated = -1): void {
    const { due, received } = this.data;
    const cause: Cause = {
      class: of,
      due: d < 0 ? -1 : due.owner[d]!,
      received: r < 0 ? -1 : received.owner[r]!,
      of: repeated,
    };
    const rows = d < 0 ? received : due;
    const row = d < 0 ? r : d;
    this.ranges.add(cause, rows.from[row]!, rows.to[row]!, d, r);
  }

  // -------------------------------------------------------------------------------------------------- findings

  private tell(range: Range): void {
    const { from, to } = range;
    const { data } = this;
    const delivery = data.deliveries[range.due];
    const message = data.messages[range.received];
    const base = {
      class: range.class,
      resourceType,
      key: { meterEic: this.meterEic },
      from: writeInstant(from),
      to: writeInstant(to),
      units: range.units,
    } as const;
    const isDifferent = range.class === "different";
    const expected = delivery && {
      event: delivery.event,
      occurredAt: delivery.occurredAt,
      reason: delivery.reason,
      ...(isDifferent && { content: unitRecord(data.due, range.dueRow) }),
    };
    const received = message && {
      ...receivedOf(message),
      ...(isDifferent && { content: unitRecord(data.received, range.receivedRow) }),
      ...(range.of >= 0 && { content: { sameAs: data.messages[range.of]!.id } }),
    };
    const finding = { ...base, ...(expected && { expected }), ...(received && { received }) };
    const rule = delivery?.rule;
    const withRule = { ...finding, ...(rule !== undefined && { rule }) };
    switch (range.class) {
      case "unread":
        return tellAbsence(withRule, this.absenceOf(range.due), this.settings, this.tally);
      case "unexpected":
        return this.tally.findUnexpected(finding, this.rules.ask({ from, to }, message!.at));
      case "different":
        return this.tally.find({
          ...withRule,
          text: findingText(withRule, { differing: this.differingOf(range.dueRow, range.receivedRow) }),
        });
      default:
        return this.tally.find({ ...withRule, text: findingText(withRule, {}) });
    }
  }
}

const receivedOf = ({ id, createdTime, reason }: Carrier): Received => ({
  messageId: id,
  createdTime,
  ...(reason !== undefined && { reason }),
});

/** A text that equal units share. */
const unitText = (rows: AccountIntervals, row: number): string =>
  `${rows.from[row]!} ${rows.to[row]!} ${rows.direction[row]!} ${quantityText(rows, row)}`;

/** One unit as a finding shows it. */
const unitRecord = (rows: AccountIntervals, row: number): Readonly<Record<string, unknown>> => ({
  from: writeInstant(rows.from[row]!),
  to: writeInstant(rows.to[row]!),
  direction: directionName(rows, row),
  ...quantityRecord(rows, row),
});

/** Finds what did not come, and notes what is to be asked for again. */
const tellAbsence = (untold: Untold, absence: Absence, { at }: Settings, tally: Tally): void => {
  if (absence.class === "missing") {
    tally.find({ ...untold, text: findingText(untold, {}) });
    return;
  }
  tally.ask(untold.resourceType, absence.gaps);
  const until = writeInstant(absence.until);
  const finding = absence.until > at ? { ...untold, recoverableUntil: until } : untold;
  tally.find({ ...finding, text: findingText(finding, { lostSince: until }) });
};

/**
 * Compares the metering data of a point with what events made due.
 *
 * Statements: MD-3, AGR-2, RSN-1, SCAN-11.
 */
export const comparePoint = (
  meterEic: Eic,
  data: PointData,
  settings: Settings,
  tally: Tally,
  rules: PointRules,
): void => new Comparing(meterEic, data, settings, tally, rules).run();

// ------------------------------------------------------------------------------------------- against expectation

/** What each message says of the point, its reason included, as a text that equal ones share. */
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
  tally: Tally,
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
  /** What a message says of the point, for telling a repetition from a correction that leaves some units as they were. */
  let texts: ReadonlyMap<number, string> | undefined;
  const textOf = (owner: number): string => (texts ??= textsByOwner(data, order)).get(owner)!;
  let matched = 0;
  let superseded = 0;
  let segment = 0;
  for (let j = 0; j < order.length;) {
    const end = endOfUnit(received, order, j);
    const [first, ...more] = order.slice(j, end) as [number, ...number[]];
    const unit = { from: received.from[first]!, to: received.to[first]! };
    j = end;
    while (segment < segments.length && segments[segment]!.to <= unit.from) segment++;
    const over = segments[segment];
    const isDue = over !== undefined && over.from < unit.to;
    const isOurs = !isDue && overlapsSet(entitled, [unit]);
    if (isOurs) tally.beside++;
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
      else if (isOurs) tally.beside++;
      else if (isDue) superseded++;
      else add("unexpected", -1, r);
      if (of === undefined) seen.set(textOf(owner), owner);
    }
  }
  if (matched > 0) tally.count(resourceType, "matched", matched);
  if (superseded > 0) tally.count(resourceType, "superseded", superseded);

  for (const range of ranges.list()) {
    const message = messages[range.received]!;
    const deadline = expected[range.due]?.deadline;
    const untold: Untold = {
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
      },
    };
    if (range.class === "unexpected")
      tally.findUnexpected(untold, rules.ask({ from: range.from, to: range.to }, message.at));
    else tally.find({ ...untold, text: findingText(untold, {}) });
  }
  for (const { from, to, expected: index } of segments) {
    const { deadline, grounds, monthFinal } = expected[index]!;
    const rule = grounds?.[0]?.rule;
    for (const part of difference([{ from, to }], times)) {
      const absence = absenceByDeadline(settings.ledger, part, deadline);
      const untold: Untold = {
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
      tellAbsence(untold, absence, settings, tally);
    }
  }
};
