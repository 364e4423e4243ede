/**
 * What was due and what was received of the metering data of one metering point, until it is compared.
 */
import type { MessageRef } from "./message-ref.js";
import { AccountIntervals } from "./account-intervals.js";
import { withoutAgreeing } from "./agreeing-blocks.js";
import type { Counting, Differing } from "./copies.js";
import { PlaceCopies } from "./copies.js";
import type { DataBlock } from "./data-block.js";
import { spanOfBlock, unpack } from "./data-block.js";
import type { DueDeliveryRef, ExpectedDataRecord } from "./due.js";
import type { DueData, ReceivedData } from "./record.js";
import type { Interval } from "../time/interval.js";

/** The data of one point to compare: rows, and the deliveries and messages that they belong to. */
export interface PointData {
  readonly due: AccountIntervals;
  readonly deliveries: readonly DueDeliveryRef[];
  readonly received: AccountIntervals;
  readonly messages: readonly MessageRef[];
  readonly expected: readonly ExpectedDataRecord[];
  /** Units in addition to the rows, already known to match. */
  readonly matched: number;
}

const rowsOf = (owned: readonly (readonly DataBlock[])[]): AccountIntervals => {
  const rows = new AccountIntervals();
  owned.forEach((blocks, owner) => {
    for (const block of blocks) unpack(block, owner, rows);
  });
  return rows;
};

/** The metering data of one metering point. */
export class PointBucket {
  private readonly due: DueData[] = [];
  private readonly received = new PlaceCopies<ReceivedData>();
  private readonly expected: ExpectedDataRecord[] = [];

  addDue(due: DueData): void {
    this.due.push(due);
  }

  /** The data of a message; of copies that differ the one that counts is compared. */
  addReceived(received: ReceivedData): void {
    this.received.add(received);
  }

  /** From the first received interval to the end of the last; undefined where none was received. */
  receivedTimes(counting: Counting): Interval | undefined {
    let [from, to] = [Infinity, -Infinity];
    for (const { blocks } of this.received.counted(counting))
      for (const block of blocks) {
        const span = spanOfBlock(block);
        from = Math.min(from, span.from);
        to = Math.max(to, span.to);
      }
    return from < to ? { from, to } : undefined;
  }

  /** Copies of one message whose content differs here. */
  differing(counting: Counting): readonly Differing<ReceivedData>[] {
    return this.received.differing(counting);
  }

  addExpected(expected: ExpectedDataRecord): void {
    this.expected.push(expected);
  }

  /** The readings under which other data was due. */
  readings(): ReadonlySet<string> {
    return new Set(this.due.flatMap(({ reading }) => reading ?? []));
  }

  /** The data to compare by the chosen readings, or by another: its data replaces that of the same event. */
  data(lateAfter: number, counting: Counting, reading?: string): PointData {
    const others = this.due.filter((due) => due.reading === reading);
    const replaced = new Set(reading === undefined ? [] : others.map(({ delivery }) => delivery.event));
    const own = this.due.filter((due) => due.reading === undefined && !replaced.has(due.delivery.event));
    const due = reading === undefined ? own : [...own, ...others];
    due.sort((a, b) => a.delivery.event - b.delivery.event);
    const received = this.received.counted(counting);
    const left = withoutAgreeing(due, received, lateAfter);
    return {
      due: rowsOf(left.due),
      deliveries: due.map(({ delivery }) => delivery),
      received: rowsOf(left.received),
      messages: received.map(({ messageRef }) => messageRef),
      expected: this.expected,
      matched: left.matched,
    };
  }
}
