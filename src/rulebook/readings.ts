/**
 * The readings a user may choose between where the text allows more than one and recipients depend on it. The first of
 * each list is the one chosen in the register of decisions.
 */
export const readingChoices = {
  /**
   * Which portfolio agreements count for METERING_POINT and AGREEMENT messages; with `everything`, whether portfolio
   * providers get CUSTOMER_DATA, PERMISSION and AGREEMENT_COORDINATION messages too.
   */
  "GEN-6": ["valid-now", "valid-from-now-on", "everything"],
  /** Whether metering data of a point also reaches the aggregator of an aggregation point below it. */
  "MD-2": ["own-point", "point-above-too"],
  /** Which agreements of the parent count for the overlap of an AGGREGATION. */
  "AGR-3": ["active-or-future", "any-time"],
  /** Whether a bill at a border point goes to the provider of its BORDER_SUPPLY. */
  "NB-2": ["as-table", "border-supply-too"],
  /** Whether the provider of a SUPPLY is notified when the Datahub applies a coordinated change of it. */
  "CON-9": ["others-only", "own-supplier-too"],
} as const;

/** The id of a choice that the text leaves open. */
export type ReadingId = keyof typeof readingChoices;
/** The reading chosen of each choice. */
export type Readings = { readonly [Id in ReadingId]: (typeof readingChoices)[Id][number] };

/** The readings chosen in the register of decisions. */
export const chosenReadings: Readings = {
  "GEN-6": "valid-now",
  "MD-2": "own-point",
  "AGR-3": "active-or-future",
  "NB-2": "as-table",
  "CON-9": "others-only",
};
