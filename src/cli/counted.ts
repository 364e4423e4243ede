/**
 * A number with its noun, in English and in Estonian, where the noun after a number is in the partitive.
 */
import type { Language } from "../reason/describe-reason.js";

const names = {
  agreement: { en: ["agreement", "agreements"], et: ["leping", "lepingut"] },
  bill: { en: ["bill", "bills"], et: ["arve", "arvet"] },
  delivery: { en: ["delivery", "deliveries"], et: ["teavitus", "teavitust"] },
  fault: { en: ["fault", "faults"], et: ["viga", "viga"] },
  finding: { en: ["finding", "findings"], et: ["leid", "leidu"] },
  interval: { en: ["interval", "intervals"], et: ["arvestusperiood", "arvestusperioodi"] },
  item: { en: ["item", "items"], et: ["objekt", "objekti"] },
  market: { en: ["market", "markets"], et: ["turg", "turgu"] },
  part: { en: ["part", "parts"], et: ["osa", "osa"] },
  point: { en: ["metering point", "metering points"], et: ["mõõtepunkt", "mõõtepunkti"] },
  recipient: { en: ["recipient", "recipients"], et: ["saaja", "saajat"] },
} as const;

/** The nouns that can be counted. */
export type CountedName = keyof typeof names;

/** A number with its noun. */
export const counted = (count: number, of: CountedName, language: Language = "en"): string =>
  `${count} ${names[of][language][count === 1 ? 0 : 1]}`;
