/**
 * Agreements and the findings about them, as their English lines describe them, in Estonian.
 */
import type { FindingId } from "../rules/consequences/agreement-finding.js";
import { findingSentencesInEstonian } from "../rules/consequences/finding-sentences-in-estonian.js";

const AGREEMENT = /\b([A-Z_]+)(?: at (\S+))? of (\S+) for (\S+), (\S+) to ([^\s:;,]+(?::\d\d[^\s:;,]*)*)/;
const MOMENT = /\d{4}-\d\d-\d\d \d\d:\d\d\S* [+-]\d\d:\d\d/;

const orUnknown = (eic: string): string => (eic === "unknown" ? "teadmata" : eic);

/** An agreement as `describeAgreement` writes it. */
export const agreementText = (english: string): string =>
  english.replace(
    AGREEMENT,
    (
      _,
      type: string,
      meter: string | undefined,
      provider: string,
      customer: string,
      from: string,
      to: string,
    ) => {
      const where = meter === undefined ? "" : ` mõõtepunktis ${meter}`;
      const parties = `teenusepakkuja ${orUnknown(provider)}, klient ${orUnknown(customer)}`;
      const validity = to === "open" ? `alates ${from} tähtajatult` : `${from} kuni ${to}`;
      return `${type}${where}, ${parties}, ${validity}`;
    },
  );

export const isFinding = (id: string): id is FindingId => Object.hasOwn(findingSentencesInEstonian, id);

/** The sentence of an agreement finding: its agreement, then what is wrong with another agreement or a moment in it. */
export const findingText = (id: FindingId, english: string): string => {
  const about = AGREEMENT.exec(english)?.[0] ?? "";
  const rest = english.slice(about.length);
  const other = AGREEMENT.exec(rest)?.[0] ?? "";
  const at = MOMENT.exec(rest)?.[0] ?? "";
  return `${agreementText(about)}: ${findingSentencesInEstonian[id](agreementText(other), at)}`;
};
