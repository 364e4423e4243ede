/**
 * Errata of the documents: texts that cannot be meant, and the corrections used instead. Used only to print the rule book.
 */
import type { StatementId } from "./statements.js";

interface InBothLanguages {
  readonly en: string;
  readonly et: string;
}

/** An erratum of one document, by the name used in the sources of statements. */
interface Erratum {
  readonly document: "EN" | "ET" | "CA";
  readonly says: InBothLanguages;
  readonly taken: InBothLanguages;
  readonly statements: readonly StatementId[];
}

export const errata: readonly Erratum[] = [
  {
    document: "ET",
    says: {
      en: "The request table types createdTimeFrom and createdTimeTo as int.",
      et: "Päringu tabelis on createdTimeFrom ja createdTimeTo tüübiks int.",
    },
    taken: { en: "They are instants written as text.", et: "Need on tekstina kirjutatud ajahetked." },
    statements: ["REQ-1"],
  },
  {
    document: "ET",
    says: {
      en: "The request table types resourceType and pagination as int; EN has taken it over.",
      et: "Päringu tabelis on resourceType ja pagination tüübiks int; EN on selle üle võtnud.",
    },
    taken: {
      en: "resourceType is a word of the list of types, pagination an object.",
      et: "resourceType on sõna tüüpide loetelust, pagination objekt.",
    },
    statements: ["REQ-2", "REQ-3"],
  },
  {
    document: "ET",
    says: {
      en: "subjectPeriodTo is called the beginning of the period.",
      et: "subjectPeriodTo on nimetatud ajaperioodi alguseks.",
    },
    taken: { en: "It is the end, not included.", et: "See on lõpp, mis ise perioodi ei kuulu." },
    statements: ["OBJ-6", "AUT-3"],
  },
  {
    document: "ET",
    says: {
      en: "The texts of the four BORDER_GRID codes name GRID as the cause.",
      et: "Nelja BORDER_GRID koodi selgitus nimetab põhjustajaks GRID lepingu.",
    },
    taken: { en: "The code counts: BORDER_GRID.", et: "Loeb kood: BORDER_GRID." },
    statements: ["RSN-7"],
  },
  {
    document: "ET",
    says: {
      en: "The table of message attributes gives CREATE, UPDATE and DELETE as all values of reason.",
      et: "Sõnumi atribuutide tabelis on reason väärtusteks ainult CREATE, UPDATE ja DELETE.",
    },
    taken: {
      en: "The codes listed earlier in the same document occur too.",
      et: "Esinevad ka samas dokumendis eespool loetletud koodid.",
    },
    statements: ["RSN-1", "RES-1"],
  },
  {
    document: "EN",
    says: {
      en: "The text states that complex values always have four parts.",
      et: "Liitväärtustel öeldakse olevat alati neli osa.",
    },
    taken: {
      en: "The three coordination codes of the same catalogue have three (D-RSN-PARTS).",
      et: "Sama kataloogi kolmel kooskõlastuse koodil on kolm osa (D-RSN-PARTS).",
    },
    statements: ["RSN-4", "RSN-6"],
  },
  {
    document: "CA",
    says: {
      en: "The list of messages has POST customer-authorization for a search, the text a service called search.",
      et: "Sõnumite loetelus on otsinguks POST customer-authorization, tekstis aga teenus nimega search.",
    },
    taken: {
      en: "Both mean one service, which public pages call customer-authorization/search.",
      et: "Mõlemad tähendavad üht ja sama teenust, mille avalik nimi on customer-authorization/search.",
    },
    statements: ["AUT-5"],
  },
];
