/**
 * The chapters of the rule book: one for each section of the source document, then what goes beyond it.
 */
import type { StatementId } from "../../src/rulebook/statements.js";
import { statementIds } from "../../src/rulebook/statements.js";
import type { Sentence } from "../../src/rules/distribution/rule.js";

/** A chapter: its page, its title, which statements it has, and their sections in the documents. */
export interface Chapter {
  readonly page: string;
  readonly title: Sentence;
  readonly prefixes: readonly string[];
  /** The sections of the documents, by their own headings. */
  readonly sections: readonly string[];
  /** What a reader must know before. */
  readonly remark?: Sentence;
}

const underDevelopment: Sentence = {
  en: "The source marks agreement coordination as under development; this chapter may change with it.",
  et: "Lähtetekst märgib lepingute kooskõlastuse arendamisel olevaks; siin kirjas olev võib koos sellega muutuda.",
};

export const chapters: readonly Chapter[] = [
  {
    page: "general-rules.md",
    title: { en: "General rules", et: "Üldreeglid" },
    prefixes: ["GEN"],
    sections: ["EN: Distributing data updates, General rules", "ET: Andmeuuenduste levitamine, Üldreeglid"],
  },
  {
    page: "metering-points.md",
    title: { en: "Metering points", et: "Mõõtepunktid" },
    prefixes: ["MP"],
    sections: [
      "EN: Distributing data updates, Metering point rules",
      "ET: Andmeuuenduste levitamine, Mõõtepunkti reeglid",
    ],
  },
  {
    page: "agreements.md",
    title: { en: "Agreements", et: "Lepingud" },
    prefixes: ["AGR"],
    sections: [
      "EN: Distributing data updates, Agreement rules",
      "ET: Andmeuuenduste levitamine, Lepingute reeglid",
    ],
  },
  {
    page: "metering-data.md",
    title: { en: "Metering data", et: "Mõõteandmed" },
    prefixes: ["MD"],
    sections: [
      "EN: Distributing data updates, Metering data rules",
      "ET: Andmeuuenduste levitamine, Mõõteandmete reeglid",
    ],
  },
  {
    page: "network-bills.md",
    title: { en: "Network bills", et: "Võrguteenuse arved" },
    prefixes: ["NB"],
    sections: [
      "EN: Distributing data updates, Network bill rules",
      "ET: Andmeuuenduste levitamine, Võrguteenuse arve reeglid",
    ],
  },
  {
    page: "customer-metadata.md",
    title: { en: "Customer metadata", et: "Kliendi metaandmed" },
    prefixes: ["CUS"],
    sections: [
      "EN: Distributing data updates, Customer metadata rules",
      "ET: Andmeuuenduste levitamine, Kliendi metaandmete reeglid",
    ],
  },
  {
    page: "customer-authorizations.md",
    title: { en: "Customer authorizations", et: "Ligipääsuõigused" },
    prefixes: ["AUT"],
    sections: [
      "EN: Distributing data updates, Customer authorization rules",
      "ET: Andmeuuenduste levitamine, Ligipääsuõiguste reeglid",
      "CA: Customer authorization",
    ],
  },
  {
    page: "agreement-coordination.md",
    title: { en: "Agreement coordination", et: "Lepingute kooskõlastus" },
    prefixes: ["COO"],
    sections: ["EN: Distributing data updates, Agreement coordination rules"],
    remark: underDevelopment,
  },
  {
    page: "scanning.md",
    title: { en: "Scanning data updates", et: "Andmeuuenduste skaneerimine" },
    prefixes: ["SCAN"],
    sections: ["EN: Scanning data updates", "ET: Andmeuuenduste skaneerimine"],
  },
  {
    page: "reasons.md",
    title: { en: "Reasons", et: "Muudatuse põhjused" },
    prefixes: ["RSN"],
    sections: ["EN: Scanning data updates, Reason", "ET: Andmeuuenduste skaneerimine, Muudatuse põhjus"],
  },
  {
    page: "services.md",
    title: { en: "Services", et: "Teenused" },
    prefixes: ["API"],
    sections: ["EN: API messages, Versions; New services; Old services"],
  },
  {
    page: "requests-and-answers.md",
    title: { en: "Requests and answers", et: "Päringud ja vastused" },
    prefixes: ["REQ", "RES"],
    sections: [
      "EN: API messages, Old services, Request; Response",
      "ET: Andmeuuenduste skaneerimine; Sõnumi struktuur",
    ],
  },
  {
    page: "messages.md",
    title: { en: "Messages", et: "Sõnumid" },
    prefixes: ["OBJ"],
    sections: ["EN: API messages, Resource types", "ET: Andmetüübid"],
  },
  {
    page: "consequences.md",
    title: { en: "Consequences", et: "Tagajärjed" },
    prefixes: ["CON"],
    sections: ["PUBLIC"],
    remark: {
      en: "What one agreement change does to others, and what the passing of time does. The facts are public, not in the source document.",
      et: "Mida üks lepingu muudatus teeb teistega ja mida teeb aja möödumine. Asjaolud on avalikud, kuid mitte lähtedokumendist.",
    },
  },
  {
    page: "beyond.md",
    title: { en: "Beyond the source document", et: "Lähtedokumendist väljas" },
    prefixes: ["BEY"],
    sections: ["PUBLIC"],
    remark: {
      en: "Public facts that the source document does not have.",
      et: "Avalikud asjaolud, mida lähtedokumendis ei ole.",
    },
  },
];

const prefixOf = (id: StatementId): string => id.slice(0, id.indexOf("-"));

/** The statements of a chapter, in order. */
export const statementsOf = ({ prefixes }: Chapter): readonly StatementId[] =>
  statementIds.filter((id) => prefixes.includes(prefixOf(id)));

/** The chapter that has a statement. */
export const chapterOf = (id: StatementId): Chapter =>
  chapters.find(({ prefixes }) => prefixes.includes(prefixOf(id)))!;

/** A link to a statement from any page of the same language. */
export const statementLink = (id: StatementId): string =>
  `[${id}](${chapterOf(id).page}#${id.toLowerCase()})`;

/** The documents, by the names statements cite them under. */
export const documents: readonly { readonly code: string; readonly name: Sentence }[] = [
  {
    code: "EN",
    name: {
      en: "Data distribution, the English text: edition `en`, the current one",
      et: "Data distribution, ingliskeelne tekst: redaktsioon `en`, kehtiv",
    },
  },
  {
    code: "ET",
    name: {
      en: "Andmete levitamine, the Estonian text: edition `et`, an older state of the same document",
      et: "Andmete levitamine, eestikeelne tekst: redaktsioon `et`, sama dokumendi vanem seis",
    },
  },
  {
    code: "CA",
    name: {
      en: "Customer authorization, in English; one edition",
      et: "Customer authorization, inglise keeles; üks redaktsioon",
    },
  },
  {
    code: "PUBLIC",
    name: {
      en: "public facts beyond these documents; the same in both editions",
      et: "avalikud asjaolud väljaspool neid dokumente; mõlemas redaktsioonis samad",
    },
  },
];
