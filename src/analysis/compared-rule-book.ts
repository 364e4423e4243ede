/**
 * A rule book in the analysis: an edition with readings.
 */
import type { PredictOptions } from "../predict/prediction-state.js";
import type { Edition } from "../documents/editions.js";
import type { Readings } from "../rulebook/readings.js";
import { chosenReadings } from "../rulebook/readings.js";

/** An edition, optionally with readings that differ from the chosen ones. */
export interface RuleBook {
  readonly edition: Edition;
  readonly readings?: Partial<Readings>;
}

/** The prediction options of a rule book. */
export const optionsOf = ({ edition, readings }: RuleBook): PredictOptions => ({
  edition,
  readings: { ...chosenReadings, ...readings },
});
