/**
 * Missing and unread times, by metering point, as bars on the calendar.
 */
import type { Interval } from "../../time/interval.js";
import type { FindingRow } from "../html/page-data.js";

/** A metering point of the calendar: its rows, and how many units are of each class that is shown. */
export interface Lane {
  readonly name: string;
  readonly ids: readonly number[];
  readonly units: readonly number[];
}

/** A range of time of a lane: its class, whether it is a bill, and of how many ranges it is drawn. */
export interface Bar extends Interval {
  readonly of: number;
  readonly isBill: boolean;
  readonly count: number;
}

const sum = (units: readonly number[]): number => units.reduce((a, b) => a + b, 0);

/** The rows that are ranges of time of a metering point, by point, most units first; `absent` are the classes shown. */
export const lanesOf = (
  rows: readonly FindingRow[],
  ids: readonly number[],
  absent: readonly number[],
): readonly Lane[] => {
  const lanes = new Map<string, { name: string; ids: number[]; units: number[] }>();
  for (const id of ids) {
    const { point, from, of, units } = rows[id]!;
    const which = absent.indexOf(of);
    if (which < 0 || point === undefined || from === undefined) continue;
    let lane = lanes.get(point);
    if (lane === undefined) lanes.set(point, (lane = { name: point, ids: [], units: absent.map(() => 0) }));
    lane.ids.push(id);
    lane.units[which]! += units;
  }
  return [...lanes.values()].sort((a, b) => sum(b.units) - sum(a.units) || (a.name < b.name ? -1 : 1));
};

/** How many ranges a window has room for side by side. */
const ROOM = 250;

/** The part of a lane in a window; ranges too close to be distinguished are drawn as one. */
export const barsOf = (rows: readonly FindingRow[], { ids }: Lane, window: Interval): readonly Bar[] => {
  const near = (window.to - window.from) / ROOM;
  type Growing = { -readonly [Name in keyof Bar]: Bar[Name] };
  const last = new Map<string, Growing>();
  const bars: Growing[] = [];
  for (const id of [...ids].sort((a, b) => rows[a]!.at - rows[b]!.at)) {
    const row = rows[id]!;
    const from = Math.max(Number(row.from), window.from);
    const to = Math.min(Number(row.to), window.to);
    if (from >= to) continue;
    const isBill = row.finding.resourceType === "NETWORK_BILL";
    const kind = `${row.of} ${String(isBill)}`;
    const before = last.get(kind);
    if (before !== undefined && from <= before.to + near) {
      before.to = Math.max(before.to, to);
      before.count += 1;
      continue;
    }
    const bar = { from, to, of: row.of, isBill, count: 1 };
    last.set(kind, bar);
    bars.push(bar);
  }
  return bars;
};
