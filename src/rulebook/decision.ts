import type { ReadingId } from "./readings.js";
import type { StatementId } from "./statements.js";

/** A decision in one language. */
export interface DecisionInWords {
  readonly question: string;
  readonly readings: readonly [taken: string, ...others: string[]];
  readonly why: string;
}

/** A decision about a choice that the text leaves open. */
export interface Decision extends DecisionInWords {
  readonly estonian: DecisionInWords;
  readonly statements: readonly StatementId[];
  /** The option that changes the reading; without it the reading is constant. */
  readonly switch?: ReadingId;
  /** The reading differs between the editions. */
  readonly byEdition?: true;
  /** The reading taken is a guess. */
  readonly open?: true;
  readonly evidence?: Evidence;
}

/**
 * A public text of the repository Elering/estfeed-datahub-docs: a page by its number, in one language where the languages
 * differ, an entry of the change log, or the published OpenAPI files.
 */
export type PublicText = `page ${string}` | `EDH-${number}` | "OpenAPI";

/** The public texts that settle a decision, support the reading taken, or contradict it. */
export interface Evidence {
  readonly settles?: readonly PublicText[];
  readonly supports?: readonly PublicText[];
  readonly contradicts?: readonly PublicText[];
}
