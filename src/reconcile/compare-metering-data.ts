/**
 * The metering data of one metering point: every account interval of each direction in its class.
 */
import { unitAttributes } from "./unit-attributes.js";
import { pairInTime } from "./pair-in-time.js";
import type { One, Fit } from "./pairing.js";
import type { MessageRef } from "./message-ref.js";
import type { Eic } from "../documents/eic.js";
import { writeInstant } from "../time/write-instant.js";
import type { AccountIntervals } from "./account-intervals.js";
import { isWithinTolerance, quantityText, sameQuantity, sameReadingType } from "./account-intervals.js";
import type { Absence, Coverage } from "./coverage.js";
import { absenceOf } from "./coverage.js";
import type { DueDeliveryRef } from "./due.js";
import { pairUp } from "./pair.js";
import type { PointData } from "./point-bucket.js";
import type { Cause, Range } from "./finding-ranges.js";
import { Ranges } from "./finding-ranges.js";
import type { ReasonFit } from "./compare-reason.js";
import { reasonFit } from "./compare-reason.js";
import type { PointRules } from "./point-findings.js";
import { receivedOf, addAbsence, unitRecord } from "./point-findings.js";
import type { Settings, Results } from "./results.js";
import { coverageOf } from "./results.js";
import { compareUnits, endOfUnit, orderOf, receivedOrder, statedUnit } from "./unit-order.js";

const resourceType = "METERING_DATA";

class Comparing {
  private readonly ranges = new Ranges();
  private readonly absences: Absence[] = [];
  private readonly reasonFits = new Map<string, ReasonFit>();
  /** By the first of them, the rows with which a message contradicts itself. */
  private readonly statements = new Map<number, readonly number[]>();
  private coverage: Coverage | undefined;
  private matched = 0;
  private superseded = 0;
  private coarser = 0;

  constructor(
    private readonly meterEic: Eic,
    private readonly data: PointData,
    private readonly settings: Settings,
    private readonly results: Results,
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
    const { results } = this;
    const matched = this.data.matched + this.matched;
    if (matched > 0) results.count(resourceType, "matched", matched);
    if (this.superseded > 0) results.count(resourceType, "superseded", this.superseded);
    if (this.coarser > 0) results.countCoarser(resourceType, this.coarser);
    for (const range of this.ranges.list()) this.addFindings(range);
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

  private several(ds: readonly number[], all: readonly number[]): void {
    const { due, received } = this.data;
    const { plain: rs, contradictory } = statedUnit(received, all);
    const pairing = pairUp(
      ds.map((d) => this.oneOf(due, d, this.deliveryOf(d).at, this.deliveryOf(d).reason)),
      rs.map((r) => {
        const { at, reason } = this.messageOf(r);
        const content = quantityText(received, r);
        return { ...this.oneOf(received, r, at, reason), content, message: received.owner[r]! };
      }),
      {
        tolerance: this.settings.tolerance,
        reasonFit: (a, b) => this.fitOfReasons(a, b),
        fitOf: (d, r) => this.fitOf(ds[d]!, rs[r]!),
      },
    );
    for (const { due: d, received: r, fit } of pairing.pairs) {
      if (fit.agrees) this.agreed(ds[d]!, rs[r]!, fit.isCoarser);
      else this.add("different", ds[d]!, rs[r]!);
    }
    const left = pairing.due.map((d) => ds[d]!);
    for (const d of this.contradicted(left, contradictory)) this.absent(d, ds.at(-1)!);
    for (const { received: r, of } of pairing.duplicates)
      this.add("duplicate", -1, rs[r]!, received.owner[rs[of]!]!);
    for (const r of pairing.received) this.add("unexpected", -1, rs[r]!);
  }

  /**
   * Due units that were received only in messages that contradict themselves count as answered: neither value
   * matches, yet the unit is not missing. Returns the due units that are still open.
   */
  private contradicted(left: readonly number[], messages: readonly (readonly number[])[]): readonly number[] {
    if (messages.length === 0) return left;
    const { owner } = this.data.due;
    const deliveries = left.filter((d, i) => i === 0 || owner[left[i - 1]!] !== owner[d]);
    const pairs = pairInTime(
      deliveries.map((d) => this.deliveryOf(d).at),
      messages.map(([first]) => this.messageOf(first!).at),
    );
    const dueOf = new Map(pairs.map(([d, m]) => [m, deliveries[d]!]));
    messages.forEach((rows, m) => {
      this.statements.set(rows[0]!, rows);
      this.add("contradictory", dueOf.get(m) ?? -1, rows[0]!);
    });
    const answered = new Set([...dueOf.values()].map((d) => owner[d]!));
    return left.filter((d) => !answered.has(owner[d]!));
  }

  private oneOf(rows: AccountIntervals, row: number, at: number, reason: string | undefined): One {
    return {
      at,
      reason,
      text: `${String(reason)} ${quantityText(rows, row)}`,
      version: "",
      attributes: () => unitAttributes(rows, row),
    };
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
    };
  }

  /** The names of the attributes that differ between a due and a received unit. */
  private differingOf(d: number, r: number): readonly string[] {
    const { due, received } = this.data;
    const { tolerance } = this.settings;
    const names: string[] = [];
    if (!isWithinTolerance(due.kwh[d]!, received.kwh[r]!, tolerance)) names.push("kwh");
    if (!isWithinTolerance(due.m3[d]!, received.m3[r]!, tolerance)) names.push("m3");
    const [a, b] = [due.net[d]!, received.net[r]!];
    if (!Number.isNaN(a) && !Number.isNaN(b) && !isWithinTolerance(a, b, tolerance)) names.push("net");
    if (!sameReadingType(due.rType[d], received.rType[r])) names.push("rType");
    if (!isWithinTolerance(due.rTime[d]!, received.rTime[r]!, 0)) names.push("rTime");
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
    const { lateAfter } = this.settings;
    this.coverage ??= coverageOf(this.settings, resourceType);
    return (this.absences[delivery] ??= absenceOf(this.coverage, resourceType, version, at, lateAfter));
  }

  private deliveryOf(d: number): DueDeliveryRef {
    return this.data.deliveries[this.data.due.owner[d]!]!;
  }

  private messageOf(r: number): MessageRef {
    return this.data.messages[this.data.received.owner[r]!]!;
  }

  private reasonOf(d: number, r: number): ReasonFit {
    return this.fitOfReasons(this.deliveryOf(d).reason, this.messageOf(r).reason);
  }

  private fitOfReasons(due: string, reason: string | undefined): ReasonFit {
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

  private addFindings(range: Range): void {
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
      ...(range.class === "contradictory" && {
        content: {
          values: this.statements.get(range.receivedRow)!.map((row) => unitRecord(data.received, row)),
        },
      }),
    };
    const finding = { ...base, ...(expected && { expected }), ...(received && { received }) };
    const rule = delivery?.rule;
    const withRule = { ...finding, ...(rule !== undefined && { rule }) };
    switch (range.class) {
      case "unread":
        return addAbsence(withRule, this.absenceOf(range.due), this.settings, this.results);
      case "unexpected":
        return this.results.addUnexpected(finding, this.rules.ask({ from, to }, message!.at));
      case "different":
        return this.results.addFinding(withRule, {
          differing: this.differingOf(range.dueRow, range.receivedRow),
        });
      default:
        return this.results.addFinding(withRule, {});
    }
  }
}

/**
 * Compares the metering data of a point with what events made due.
 *
 * Statements: MD-3, AGR-2, RSN-1, SCAN-11.
 */
export const comparePoint = (
  meterEic: Eic,
  data: PointData,
  settings: Settings,
  results: Results,
  rules: PointRules,
): void => new Comparing(meterEic, data, settings, results, rules).run();
