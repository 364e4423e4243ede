/**
 * The sentences of agreement findings in Estonian, after the agreement they are about. The other agreement and the moment are
 * in the nominative.
 */
import type { FindingId } from "./agreement-finding.js";

/** Each with the conflicting agreement and the instant in question; empty texts where there is none. */
export const findingSentencesInEstonian: {
  readonly [Id in FindingId]: (other: string, at: string) => string;
} = {
  WITHOUT_GRID: () => "ei alga sama kliendi lepingu GRID kehtivuse ajal",
  BEYOND_GRID: (other) => `lõpeb hiljem kui ${other}`,
  OVERLAPPING_GRID: (other) => `kattub lepinguga ${other}`,
  OVERLAPPING_SUPPLY: (other) => `kattub lepinguga ${other}`,
  OVERLAPPING_AGGREGATION: (other) => `kattub lepinguga ${other}`,
  OVERLAPPING_PARTIES: (other) => `kattub lepinguga ${other}`,
  DAY_BOUNDARY: (_, at) => `${at} ei ole ööpäeva piir`,
  MONTH_BOUNDARY: (_, at) => `${at} ei ole kuu piir`,
  STARTS_TOO_SOON: (_, at) => `algus võib olla kõige varem ${at}`,
  ENDS_TOO_SOON: (_, at) => `lõpp võib olla kõige varem ${at}`,
  ENDED_IN_THE_PAST: (other, at) => `lõpp on minevikus (${at}), mistõttu lüheneb ${other}`,
  DELETED_AFTER_START: (_, at) => `kustutatakse, kuigi kehtivus on alanud (${at})`,
  CHANGED_AFTER_END: (_, at) => `muudetakse, kuigi kehtivus on lõppenud (${at})`,
  DELETED_TOO_LATE: (_, at) => `kustutada võib ainult siis, kui algus on ${at} või hiljem`,
  STARTS_INSIDE_MONTH: (_, at) => `algus on kuu sees (${at}), kus ükski leping GRID ei alga ega lõpe`,
  WITH_ITSELF: () => "teenusepakkuja ja klient on sama osapool",
  TERMINATION_FEE: () => "ennetähtaegse lõpetamise tasu ei tohi olla",
  NOT_AT_AGGREGATION_POINT: () => "mõõtepunkt ei ole agregeerimispunkt",
  NOT_AT_BORDER_POINT: () => "mõõtepunkt ei ole piirimõõtepunkt",
  SUPPLY_AT_BORDER_POINT: () => "mõõtepunkt on piirimõõtepunkt",
  OTHER_COMMODITY: () => "energialiik on teine kui mõõtepunktil",
};
