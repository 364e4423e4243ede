/**
 * Names of the Datahub as markup.
 */
import { escaped } from "../markup.js";

/** A name that may be broken after its underscores. */
export const nameMarkup = (name: string): string => escaped(name).replace(/_/g, "_<wbr>");
