/**
 * A plan for a person: each request in UTC and local time, and what cannot be read.
 */
import type { Plan } from "../scan/index.js";
import { isIdRequest } from "../scan/index.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { dayInterval, formatLocal, localDateOf } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import { tableLines } from "./text-table.js";

const hour = 3_600_000;

/** What is unusual about a window on the local day of the autumn change: an hour that comes twice, a 25th hour. */
const dayNotes = ({ from, to }: Interval): string => {
  const day = dayInterval(localDateOf(from));
  if (day.to - day.from <= 24 * hour) return "";
  const clock = (at: Instant): string => formatLocal(at).slice(11, 16);
  const hours = Array.from(
    { length: Math.ceil((Math.min(to, day.to) - from) / hour) },
    (_, i) => from + i * hour,
  );
  const again = hours.find((at) => at - hour >= day.from && clock(at) === clock(at - hour));
  return [
    ...(again === undefined ? [] : [`← ${clock(again)} again`]),
    ...(to > day.from + 24 * hour ? ["← the 25th hour"] : []),
  ].join("  ");
};

export function* planTable(plan: Plan): Generator<string> {
  const rows = plan.requests.map((request, i) =>
    isIdRequest(request)
      ? [String(i + 1), String(request.idFrom), String(request.idTo), ""]
      : [
          String(i + 1),
          `${writeInstant(request.createdTimeFrom)} – ${writeInstant(request.createdTimeTo)}`,
          `${formatLocal(request.createdTimeFrom)} – ${formatLocal(request.createdTimeTo)}`,
          dayNotes({ from: request.createdTimeFrom, to: request.createdTimeTo }),
        ],
  );
  const ids = plan.requests.some(isIdRequest);
  yield* tableLines(ids ? ["#", "idFrom", "idTo", ""] : ["#", "UTC", "local time", ""], rows);
  const tellSpan = (what: string, span: Interval | null): string[] =>
    span === null ? [] : [`${what}: ${formatLocal(span.from)} – ${formatLocal(span.to)}`];
  yield* tellSpan("lost, older than seven days", plan.lost);
  yield* tellSpan("not yet", plan.notYet);
}
