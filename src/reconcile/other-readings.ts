/**
 * Whether another reading of the rules would explain what does not match: where the register leaves a choice that
 * recipients depend on, what the other choice makes due is compared with the same messages.
 */
import type { Shift } from "../documents/outcome-codec.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { ReadingId, Readings } from "../rulebook/readings.js";
import { readingChoices } from "../rulebook/readings.js";
import type { FindingClass } from "./finding.js";

/** One choice other than the one in use, and how much better it fits. */
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
 * otherReadings(chosenReadings).length // 6
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
  "GEN-6": ["METERING_POINT", "AGREEMENT", "CUSTOMER_DATA", "PERMISSION", "AGREEMENT_COORDINATION"],
  "MD-2": ["METERING_DATA"],
  "AGR-3": ["AGREEMENT"],
  "NB-2": ["NETWORK_BILL"],
  "CON-9": ["AGREEMENT"],
};

/** Whether who receives messages of a resource type depends on a reading. */
export const isConcerned = (reading: ReadingId, resourceType: ResourceType): boolean =>
  concerns[reading].includes(resourceType);

export type { Shift } from "../documents/outcome-codec.js";

/** The name of a choice, by which shifts are kept. */
export const choiceName = (reading: ReadingId, choice: string): string => `${reading} ${choice}`;

/** The other readings that fit better than the chosen ones, by what each would shift in all. */
export const fittingReadings = (shifts: Readonly<Record<string, readonly Shift[]>>): readonly ReadingFit[] =>
  (Object.keys(readingChoices) as ReadingId[]).flatMap((reading) =>
    readingChoices[reading].flatMap((choice): readonly ReadingFit[] => {
      const more = (...classes: readonly FindingClass[]): number => {
        let units = 0;
        for (const shift of shifts[choiceName(reading, choice)] ?? [])
          for (const type of concerns[reading]) for (const of of classes) units += shift[type]?.[of] ?? 0;
        return units;
      };
      const matched = more("matched", "late");
      const unexpected = 0 - more("unexpected");
      const missing = 0 - more("missing", "unread");
      return unexpected + missing > 0 && matched >= 0 && unexpected >= 0 && missing >= 0
        ? [{ reading, choice, matched, unexpected, missing }]
        : [];
    }),
  );

/** A fit in one sentence. */
export const readingText = ({ reading, choice, matched, unexpected, missing }: ReadingFit): string =>
  `With another reading (${reading}: ${choice}) ${matched} more units would match, ${unexpected} fewer would be unexpected and ${missing} fewer missing.`;
