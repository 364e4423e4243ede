import type { PeriodRequest } from "../../src/scan/scan-request.js";

const RETENTION = 7 * 24 * 3_600_000;

/** A message of the simulated Datahub, which shows it from `visibleAt` on, not before its createdTime. */
export interface Message {
  readonly id: number;
  readonly createdTime: number;
  readonly visibleAt: number;
}

/** What is not documented for the real Datahub: which ends of a period are included, how pages are sorted, how often it fails. */
export interface Manners {
  readonly startBelongs: boolean;
  readonly endBelongs: boolean;
  readonly newestFirst: boolean;
  /** The share of pages that are not answered at all. */
  readonly failures: number;
  /** An answer with more messages than this is truncated and unusable. */
  readonly cutAbove: number;
}

export type Page =
  | { readonly tag: "Failed" }
  | { readonly tag: "Cut" }
  | {
      readonly tag: "Page";
      readonly page: number;
      readonly totalPages: number;
      readonly messages: readonly Message[];
    };

/** Numbers 0 to 1 (excluded) that follow from a seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A Datahub with these messages of one type and one recipient, sorted by createdTime. */
export const datahubOf =
  (messages: readonly Message[], manners: Manners, random: () => number) =>
  ({ createdTimeFrom, createdTimeTo }: PeriodRequest, page: number, at: number): Page => {
    if (random() < manners.failures) return { tag: "Failed" };
    let low = 0;
    let high = messages.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (messages[middle]!.createdTime < createdTimeFrom) low = middle + 1;
      else high = middle;
    }
    const found: Message[] = [];
    for (let i = low; i < messages.length && messages[i]!.createdTime <= createdTimeTo; i += 1) {
      const message = messages[i]!;
      if (
        (message.createdTime > createdTimeFrom || manners.startBelongs) &&
        (message.createdTime < createdTimeTo || manners.endBelongs) &&
        message.visibleAt <= at &&
        message.createdTime >= at - RETENTION
      )
        found.push(message);
    }
    if (found.length > manners.cutAbove) return { tag: "Cut" };
    if (manners.newestFirst) found.reverse();
    return {
      tag: "Page",
      page,
      totalPages: Math.ceil(found.length / 100),
      messages: found.slice(page * 100, page * 100 + 100),
    };
  };
