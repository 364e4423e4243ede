/**
 * The ends in the document of an agreement, as instants.
 */
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";

/** The instant of an end; one that is absent or null is open. */
export const endOf = (text: string | null | undefined): Instant =>
  text === undefined || text === null ? Infinity : instantOf(text);

/** The end before a GRID shortened the agreement (CON-1): null is an open one; undefined where none is stated. */
export const originalEndOf = ({ originalValidTo }: AgreementDocument): Instant | undefined =>
  originalValidTo === undefined ? undefined : endOf(originalValidTo);
