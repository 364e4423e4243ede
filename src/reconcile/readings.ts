/**
 * Whether another reading of the rules would explain what does not match: where the register leaves a choice that
 * recipients depend on, the same messages are compared with what the other choice makes due.
 */
import type { ResourceType } from "../market/vocabulary.js";
import type { ReadingId, Readings } from "../rulebook/readings.js";
import { readingChoices } from "../rulebook/readings.js";
import type { FindingClass } from "./Finding.js";
import type { PartialReport } from "./partial.js";

/** One choice other than the one that was made, and how much better it fits. */
export interface ReadingFit {
  readonly reading: ReadingId;
  readonly choice: string;
  /** Units that match under it and do not without it. */
  readonly matched: number;
  /** Units that are no longer unexpected. */
  readonly unexpected: number;
  /** Units that are no longer missing or unread. */
  readonly missing: number;
}

/**
 * Every reading that differs from the given ones in one choice.
 *
 * @example
 * otherReadings({ "GEN-6": "valid-now", "MD-2": "own-point", "AGR-3": "active-or-future" }).length // 3
 */
export const otherReadings = (
  readings: Readings,
): readonly { readonly reading: ReadingId; readonly choice: string; readonly readings: Readings }[] =>
  (Object.keys(readingChoices) as ReadingId[]).flatMap((reading) =>
    readingChoices[reading]
      .filter((choice) => choice !== readings[reading])
      .map((choice) => ({ reading, choice, readings: { ...readings, [reading]: choice } as Readings })),
  );

/** The resource types whose recipients depend on a reading. */
const concerns: Readonly<Record<ReadingId, readonly ResourceType[]>> = {
  "GEN-6": ["METERING_POINT", "AGREEMENT"],
  "MD-2": ["METERING_DATA"],
  "AGR-3": ["AGREEMENT"],
};

/** Units of some classes over all parts, of the resource types a reading concerns. */
const unitsOf = (
  { parts }: PartialReport,
  reading: ReadingId,
  ...classes: readonly FindingClass[]
): number => {
  let units = 0;
  for (const { summary } of Object.values(parts))
    for (const type of concerns[reading]) for (const of of classes) units += summary[type]?.[of] ?? 0;
  return units;
};

/**
 * Whether there is anything that another choice of a reading could explain.
 *
 * @example
 * mayReadOtherwise({ for: "38X-EIN-OS-----J", count: 1, isCovered: true, parts: {} }, "MD-2") // false
 */
export const mayReadOtherwise = (report: PartialReport, reading: ReadingId): boolean =>
  unitsOf(report, reading, "unexpected", "missing", "unread") > 0;

/** How much better another reading fits; undefined when it does not. */
export const fitOfReading = (
  { reading, choice }: { readonly reading: ReadingId; readonly choice: string },
  chosen: PartialReport,
  other: PartialReport,
): ReadingFit | undefined => {
  const fewer = (...classes: readonly FindingClass[]): number =>
    unitsOf(chosen, reading, ...classes) - unitsOf(other, reading, ...classes);
  const matched = 0 - fewer("matched", "late");
  const unexpected = fewer("unexpected");
  const missing = fewer("missing", "unread");
  return unexpected + missing > 0 && matched >= 0 && unexpected >= 0 && missing >= 0
    ? { reading, choice, matched, unexpected, missing }
    : undefined;
};

/** A fit in one sentence. */
export const readingText = ({ reading, choice, matched, unexpected, missing }: ReadingFit): string =>
  `Read otherwise (${reading}: ${choice}), ${matched} units more would match, ${unexpected} fewer be unexpected and ${missing} fewer be missing.`;
