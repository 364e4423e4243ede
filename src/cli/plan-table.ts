/**
 * A plan for a person: each request in Estonian time and UTC, and the times that cannot be read.
 */
import { HOUR } from "../time/durations.js";
import type { Language } from "../reason/describe-reason.js";
import type { Plan } from "../scan/index.js";
import { isIdRequest } from "../scan/index.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { momentText, spanText } from "../report/local-times.js";
import { dayInterval, formatLocal, localDateOf } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import { tableLines } from "./text-table.js";

const words = {
  en: {
    again: (clock: string) => `← ${clock} again`,
    longDay: "← the 25th hour",
    heading: ["#", "Estonian time", "UTC", ""],
    lost: "lost, older than seven days",
    notYet: "not yet",
  },
  et: {
    again: (clock: string) => `← ${clock} teist korda`,
    longDay: "← 25. tund",
    heading: ["#", "Eesti aeg", "UTC", ""],
    lost: "kadunud, vanem kui seitse päeva",
    notYet: "veel ei saa lugeda",
  },
} as const;

/** What is unusual about a window on the local day of the autumn change: an hour that occurs twice, a 25th hour. */
const dayNotes = ({ from, to }: Interval, language: Language): string => {
  const day = dayInterval(localDateOf(from));
  if (day.to - day.from <= 24 * HOUR) return "";
  const clock = (at: Instant): string => formatLocal(at).slice(11, 16);
  const hours = Array.from(
    { length: Math.ceil((Math.min(to, day.to) - from) / HOUR) },
    (_, i) => from + i * HOUR,
  );
  const again = hours.find((at) => at - HOUR >= day.from && clock(at) === clock(at - HOUR));
  return [
    ...(again === undefined ? [] : [words[language].again(clock(again))]),
    ...(to > day.from + 24 * HOUR ? [words[language].longDay] : []),
  ].join("  ");
};

/** A window as one moment to another, since a plan has more than one on a day. */
const windowText = ({ from, to }: Interval, language: Language): string =>
  `${momentText(from, language)} – ${momentText(to, language)}`;

export function* planTable(plan: Plan, language: Language = "en"): Generator<string> {
  const { heading, lost, notYet } = words[language];
  const rows = plan.requests.map((request, i) =>
    isIdRequest(request)
      ? [String(i + 1), String(request.idFrom), String(request.idTo), ""]
      : [
          String(i + 1),
          windowText({ from: request.createdTimeFrom, to: request.createdTimeTo }, language),
          `${writeInstant(request.createdTimeFrom)} – ${writeInstant(request.createdTimeTo)}`,
          dayNotes({ from: request.createdTimeFrom, to: request.createdTimeTo }, language),
        ],
  );
  const ids = plan.requests.some(isIdRequest);
  yield* tableLines(ids ? ["#", "idFrom", "idTo", ""] : heading, rows);
  const tellSpan = (what: string, span: Interval | null): string[] =>
    span === null ? [] : [`${what}: ${spanText(span, language)}`];
  yield* tellSpan(lost, plan.lost);
  yield* tellSpan(notYet, plan.notYet);
}
