/**
 * The files of a reconciliation of any length: one supplier's points, each day of each of them sent once and read once,
 * in time order.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { eicOf } from "./messages.js";

const DAY = 86_400_000;
const start = Date.UTC(2027, 0, 10, 22);
const operator = eicOf("X", 1);
const supplier = eicOf("X", 2);
const customer = eicOf("X", 3);

/** Points in one message, and messages on one page. */
const POINTS = 50;
const MESSAGES = 2;

const instant = (t: number): string => `${new Date(t).toISOString().slice(0, 16)}Z`;
const meter = (point: number): string => eicOf("Z", point);

/** A day of quarters of some points; what is measured follows from the point and the time. */
const dayOf = (points: readonly number[], from: number): string => {
  const starts = Array.from({ length: 96 }, (_, i) => instant(from + i * 900_000));
  const items = points.map((point) => {
    const aI = starts.map(
      (pS, i) => `{"pS":"${pS}","inQty":{"rType":"M","kwh":${((point * 31 + i * 17) % 997) / 1000}}}`,
    );
    return `{"meterEic":"${meter(point)}","periods":[{"r":"PT15M","aI":[${aI.join(",")}]}]}`;
  });
  return `[${items.join(",")}]`;
};

export interface ReconcileFiles {
  readonly directory: string;
  readonly set: string;
  readonly events: string;
  readonly received: string;
  readonly supplier: string;
  /** A moment when all has been read. */
  readonly at: string;
  /** Received account intervals. */
  readonly intervals: number;
}

/** Writes the files of so many points and days. */
export const writeReconcileFiles = (directory: string, points: number, days: number): ReconcileFiles => {
  mkdirSync(directory, { recursive: true });
  const file = (name: string): string => join(directory, name);
  const all = Array.from({ length: points }, (_, point) => point);
  const agreements = all.flatMap((point) =>
    (["GRID", "SUPPLY"] as const).map((agreementType) => ({
      agreementType,
      meterEic: meter(point),
      serviceProviderEic: agreementType === "GRID" ? operator : supplier,
      customerEic: customer,
      commodityType: "ELECTRICITY",
      validFrom: "2020-01-01T00:00+02:00",
    })),
  );
  const meteringPoints = all.map((point) => ({
    meterEic: meter(point),
    meteringPointType: "REGULAR",
    operatorEic: operator,
    commodityType: "ELECTRICITY",
  }));
  writeFileSync(file("set.json"), JSON.stringify({ meteringPoints, agreements }));
  const events = openSync(file("events.ndjson"), "w");
  const received = openSync(file("received.ndjson"), "w");
  let id = 0;
  for (let day = 0; day < days; day++) {
    const from = start + day * DAY;
    let page: string[] = [];
    const flush = (): void => {
      if (page.length > 0)
        writeSync(
          received,
          `{"dataDistributions":[${page.join(",")}],"pagination":{"page":0,"totalPages":1}}\n`,
        );
      page = [];
    };
    for (let first = 0; first < points; first += POINTS) {
      const sent = from + DAY + 3_600_000 + first;
      const content = dayOf(all.slice(first, first + POINTS), from);
      const occurredAt = new Date(sent).toISOString();
      writeSync(
        events,
        `{"resourceType":"METERING_DATA","action":"CREATE","occurredAt":"${occurredAt}","initiatorEic":"${operator}","content":${content}}\n`,
      );
      const createdTime = new Date(sent + 60_000).toISOString();
      page.push(
        `{"id":${++id},"createdTime":"${createdTime}","resourceType":"METERING_DATA","reason":"CREATE","hasContent":true,"content":${JSON.stringify(content)}}`,
      );
      if (page.length === MESSAGES) flush();
    }
    flush();
  }
  closeSync(events);
  closeSync(received);
  return {
    directory,
    set: file("set.json"),
    events: file("events.ndjson"),
    received: file("received.ndjson"),
    supplier,
    at: new Date(start + (days + 3) * DAY).toISOString(),
    intervals: points * days * 96,
  };
};
