/**
 * Faults on request: their kinds, and whether one occurs. All of them have happened in the Datahub (EDH-7055,
 * EDH-7376, EDH-3844, EDH-2142, EDH-3087). The same seed gives faults in the same answers and messages.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { bitsOf } from "../synthetic/random.js";

/** The faults of an answer; each answer has its own chance, so that repeating a request helps. */
const answerFaults = {
  cut: "the body is truncated",
  "total-pages": "totalPages is too high or too low by one",
  reorder: "the messages of a page are in another order",
  "repeat-page": "a page after the first contains the messages of the previous one",
  "500": "status 500",
  "503": "status 503 with Retry-After",
  slow: "the answer is delayed by up to two seconds",
} as const;

/** The faults of a message; they are permanent. */
const messageFaults = {
  "missing-rtime": "metering data without rTime",
  late: "readable up to five minutes later than its createdTime",
  duplicate: "repeated under a new id",
  contentless: "hasContent is false, with one of its reasons; empty content in a new service",
} as const;

/** A kind of fault of an answer. */
export type AnswerFault = keyof typeof answerFaults;
/** A kind of fault of a message. */
export type MessageFault = keyof typeof messageFaults;
/** A kind of fault. */
export type FaultKind = AnswerFault | MessageFault;

/** Every kind with its description. */
export const faultKinds: Readonly<Record<FaultKind, string>> = { ...answerFaults, ...messageFaults };

/** The rate of each kind, from 0 to 1, and the seed that selects answers and messages. */
export interface Faults {
  readonly seed: number;
  readonly rates: Readonly<Partial<Record<FaultKind, number>>>;
}

/** No faults at all. */
export const noFaults: Faults = { seed: 0, rates: {} };

/** Why a text is not `KIND=RATE`. */
export interface FaultTextError {
  readonly tag: "UnknownFault" | "NotARate";
  readonly expected: string;
  readonly text: string;
}

const allKinds = Object.keys(faultKinds) as readonly FaultKind[];

/** A kind in any spelling: total-pages, totalPages, missing-rTime. */
const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, "");

/**
 * Reads `KIND=RATE`; the kind `all` sets every one. Case and hyphens are ignored.
 *
 * @example
 * parseFault("cut=0.1") // right({ cut: 0.1 })
 */
export const parseFault = (text: string): Either<FaultTextError, Faults["rates"]> => {
  if (typeof text !== "string")
    return left({ tag: "UnknownFault", expected: "KIND=RATE", text: typeof text });
  const sign = text.indexOf("=");
  const kind = sign === -1 ? text : text.slice(0, sign);
  const number = sign === -1 ? "" : text.slice(sign + 1);
  const kinds = allKinds.filter((known) => plain(kind) === "all" || plain(kind) === plain(known));
  if (kinds.length === 0)
    return left({ tag: "UnknownFault", expected: `one of ${allKinds.join(", ")}, all`, text: kind });
  const rate = /^(\d+(\.\d*)?|\.\d+)$/.test(number) ? Number(number) : NaN;
  return rate >= 0 && rate <= 1
    ? right(Object.fromEntries(kinds.map((known) => [known, rate])))
    : left({ tag: "NotARate", expected: `${kind}=RATE with a rate from 0 to 1`, text });
};

/** 32 bits derived from the seed, for one kind and one answer or message. */
export const bitsFor = ({ seed }: Faults, kind: string, index: number): number => bitsOf(seed, kind, index);

/** Whether a kind occurs in an answer or a message, by its number. */
export const strikes = (faults: Faults, kind: FaultKind, index: number): boolean => {
  const rate = faults.rates[kind] ?? 0;
  return rate > 0 && bitsFor(faults, kind, index) / 0x100000000 < rate;
};
