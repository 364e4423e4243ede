/**
 * What was due and what was received of the metering data of one metering point, until it is compared.
 */
import { AccountIntervals, quantityText } from "./AccountIntervals.js";
import type { DueCarrier, DueDelivery, ExpectedData } from "./due.js";
import type { ReadableMessage } from "./normalise.js";
import type { Carrier } from "./Tally.js";

const carrierOf = ({ id, createdTime, at, reason }: ReadableMessage): Carrier => ({
  id,
  createdTime,
  at,
  reason,
});

const rowText = (rows: AccountIntervals, i: number): string =>
  `${rows.from[i]!} ${rows.to[i]!} ${rows.direction[i]!} ${quantityText(rows, i)}`;

/** Rows as one text; only ever made where two copies of a message differ. */
const rowsText = (rows: AccountIntervals, from: number, to: number): string => {
  const texts: string[] = [];
  for (let i = from; i < to; i++) texts.push(rowText(rows, i));
  return texts.join("\n");
};

/** The metering data of one metering point. */
export class PointBucket {
  readonly due = new AccountIntervals();
  readonly deliveries: DueCarrier[] = [];
  readonly expected: ExpectedData[] = [];
  readonly received = new AccountIntervals();
  readonly messages: Carrier[] = [];
  /** The messages that count: of several copies of one, one. */
  readonly counts: boolean[] = [];
  private readonly starts: number[] = [];
  private readonly byIdentity = new Map<string, number>();

  /** A new owner of due rows. */
  addDelivery({ content: _content, ...carrier }: DueDelivery): number {
    return this.deliveries.push(carrier) - 1;
  }

  /** A new owner of received rows, which are to be added next. */
  beginMessage(message: ReadableMessage): number {
    this.starts.push(this.received.length);
    this.counts.push(true);
    return this.messages.push(carrierOf(message)) - 1;
  }

  /**
   * After the rows of a message: a copy of a message that is there already is dropped. Where copies differ the one that
   * comes first in the order of texts stays, whatever the order they were read in.
   */
  endMessage(owner: number, identity: string): void {
    const known = this.byIdentity.get(identity);
    if (known === undefined || this.comesFirst(owner, known)) {
      if (known !== undefined) this.counts[known] = false;
      this.byIdentity.set(identity, owner);
      return;
    }
    this.received.cut(this.starts[owner]!);
    this.starts.pop();
    this.counts.pop();
    this.messages.pop();
  }

  private comesFirst(owner: number, known: number): boolean {
    const a = this.messages[owner]!;
    const b = this.messages[known]!;
    const [start, end] = [this.starts[known]!, this.starts[known + 1]!];
    const isCopy =
      a.createdTime === b.createdTime &&
      a.reason === b.reason &&
      this.hasRowsOf(start, end, this.starts[owner]!);
    if (isCopy) return false;
    const textOf = ({ createdTime, reason }: Carrier, rows: string): string =>
      `${createdTime}\n${String(reason)}\n${rows}`;
    return (
      textOf(a, rowsText(this.received, this.starts[owner]!, this.received.length)) <
      textOf(b, rowsText(this.received, start, end))
    );
  }

  /** Whether the rows from an index to the end are those of another stretch. */
  private hasRowsOf(start: number, end: number, from: number): boolean {
    const { received } = this;
    if (received.length - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) {
      const [a, b] = [start + i, from + i];
      if (
        received.from[a] !== received.from[b] ||
        received.to[a] !== received.to[b] ||
        received.direction[a] !== received.direction[b] ||
        received.rType[a] !== received.rType[b] ||
        !Object.is(received.kwh[a], received.kwh[b]) ||
        !Object.is(received.m3[a], received.m3[b]) ||
        !Object.is(received.net[a], received.net[b])
      )
        return false;
    }
    return true;
  }
}
