/**
 * The readings a user may choose between where the text allows more than one and recipients depend on it. The first of
 * each list is the one chosen in the register of decisions.
 */
export const readingChoices = {
  /** Which portfolio agreements count for METERING_POINT and AGREEMENT messages. */
  "GEN-6": ["valid-now", "valid-from-now-on"],
  /** Whether metering data of a point also reaches the aggregator of an aggregation point below it. */
  "MD-2": ["own-point", "point-above-too"],
  /** Which agreements of the parent count for the overlap of an AGGREGATION. */
  "AGR-3": ["active-or-future", "any-time"],
} as const;

export type ReadingId = keyof typeof readingChoices;
export type Readings = { readonly [Id in ReadingId]: (typeof readingChoices)[Id][number] };

/** The readings chosen in the register of decisions. */
export const chosenReadings: Readings = {
  "GEN-6": "valid-now",
  "MD-2": "own-point",
  "AGR-3": "active-or-future",
};
