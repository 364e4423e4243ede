/**
 * A rule book as the analysis takes it: an edition with readings.
 */
import type { PredictOptions } from "../predict/prediction-state.js";
import type { Edition } from "../documents/editions.js";
import type { Readings } from "../rulebook/readings.js";
import { chosenReadings } from "../rulebook/readings.js";

/** An edition, with other readings than the chosen ones where some are given. */
export interface RuleBook {
  readonly edition: Edition;
  readonly readings?: Partial<Readings>;
}

/** The options of a prediction by a rule book. */
export const optionsOf = ({ edition, readings }: RuleBook): PredictOptions => ({
  edition,
  readings: { ...chosenReadings, ...readings },
});
