/**
 * Faults on request: which kinds there are, and whether one strikes. All of them have happened to the Datahub (EDH-7055,
 * EDH-7376, EDH-3844, EDH-2142, EDH-3087). The same seed strikes the same answers and the same messages.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { bitsOf } from "../synthetic/random.js";

/** What can go wrong with an answer; each answer is struck or not, so that asking again helps. */
export const answerFaults = {
  cut: "the body ends in the middle",
  "total-pages": "totalPages is one more or one less than there are",
  reorder: "the messages of a page are in another order",
  "repeat-page": "a page after the first holds the messages of the one before it",
  "500": "status 500",
  "503": "status 503 with Retry-After",
  slow: "the answer is kept back for up to two seconds",
} as const;

/** What can go wrong with a message; it stays so. */
export const messageFaults = {
  "missing-rtime": "metering data without rTime",
  late: "readable only up to five minutes after its createdTime",
  duplicate: "there again under a new id",
  contentless: "hasContent is false, with one of its reasons; nothing there in a new service",
} as const;

/** A kind of fault of an answer. */
export type AnswerFault = keyof typeof answerFaults;
/** A kind of fault of a message. */
export type MessageFault = keyof typeof messageFaults;
/** A kind of fault. */
export type FaultKind = AnswerFault | MessageFault;

/** Every kind with what it does. */
export const faultKinds: Readonly<Record<FaultKind, string>> = { ...answerFaults, ...messageFaults };

/** How often each kind strikes, from 0 to 1, and the seed of when. */
export interface Faults {
  readonly seed: number;
  readonly rates: Readonly<Partial<Record<FaultKind, number>>>;
}

/** No faults at all. */
export const noFaults: Faults = { seed: 0, rates: {} };

/** Why `KIND=RATE` is not one. */
export interface FaultTextError {
  readonly tag: "UnknownFault" | "NotARate";
  readonly expected: string;
  readonly text: string;
}

const allKinds = Object.keys(faultKinds) as readonly FaultKind[];

/** A kind however it is spelt: total-pages, totalPages, missing-rTime. */
const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, "");

/**
 * Reads `KIND=RATE`; the kind `all` stands for every one. Upper case and hyphens do not count.
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

/** 32 bits that follow from the seed for one kind and one answer or message. */
export const bitsFor = ({ seed }: Faults, kind: string, index: number): number => bitsOf(seed, kind, index);

/** Whether a kind strikes an answer or a message, by its number. */
export const strikes = (faults: Faults, kind: FaultKind, index: number): boolean => {
  const rate = faults.rates[kind] ?? 0;
  return rate > 0 && bitsFor(faults, kind, index) / 0x100000000 < rate;
};
