// The requests that read a day, kept in a ledger, so that the next run asks only for what is missing.
import * as E from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import { dayInterval } from "levik/time";
import { emptyLedger, foldAnswer, planGaps, readLedger, unread, writeLedger } from "levik/scan";
import type { Ledger, PeriodRequest, Source } from "levik/scan";

const source: Source = { resourceType: "METERING_DATA", service: "search", version: "V1" };
const day = dayInterval({ year: 2024, month: 10, day: 27 });
const now = Date.UTC(2024, 9, 28);

const requests = (ledger: Ledger): readonly PeriodRequest[] =>
  pipe(
    planGaps(source.resourceType, unread(ledger, source, day), { now }),
    E.match(
      () => [],
      (plan) => plan.requests,
    ),
  );

const answered = (ledger: Ledger, request: PeriodRequest) =>
  foldAnswer(ledger, { ...source, request, askedAt: now, endedAt: now, pages: 1, totalPages: 1 }, 600_000);

const [first] = requests(emptyLedger);
if (first === undefined) throw new Error("a day has requests");
const saved = pipe(answered(emptyLedger, first), E.map(writeLedger));

export const result = [
  requests(emptyLedger).length,
  pipe(
    saved,
    E.chainW(readLedger),
    E.match(
      () => Number.NaN,
      (ledger) => requests(ledger).length,
    ),
  ),
];
export const expected: typeof result = [25, 24];
