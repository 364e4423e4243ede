/** What is said of a conformance report, in English and Estonian: on the page and in the table of the command line. */
import type { Language } from "../../reason/describe-reason.js";

const vectors = (count: number): string => `${count} ${count === 1 ? "vector" : "vectors"}`;

const english = {
  title: "Conformance of an implementation",
  outcomes: {
    passed: "passed",
    failed: "failed",
    noAnswer: "without an answer",
    unsupported: "unsupported",
  },
  statement: "statement",
  summary: "Summary",
  byStatement: "By statement",
  noStatement: "The vectors name no statement.",
  failures: "Vectors that did not pass",
  noVector: "No vector was asked for.",
  allPassed: (passed: number, unsupported: number) =>
    `No vector failed: ${passed} passed${unsupported === 0 ? "" : `, ${unsupported} unsupported`}.`,
  notPassed: (wrong: number, all: number) => `${wrong} of ${vectors(all)} did not pass.`,
  missing: (count: number) => `${count} missing`,
  unexpected: (count: number) => `${count} unexpected`,
  firstOf: (shown: number) => `, the first ${shown} of them`,
  example: (what: string, first: string) => `${what}, such as ${first}`,
  noAnswer: (why: string) => `No answer: ${why}`,
  why: (why: string) => why,
  order: "a GENERAL_SERVICE is created before it is deleted",
  more: (count: number) => `And ${count} more: --format json has all of them.`,
  ignored: (lines: number) =>
    lines === 1
      ? "1 line of the command was not an answer and was ignored"
      : `${lines} lines of the command were not answers and were ignored`,
};

export type ConformanceWords = typeof english;

const estonian: ConformanceWords = {
  title: "Teostuse vastavus reeglitele",
  outcomes: {
    passed: "läbitud",
    failed: "ebaõnnestunud",
    noAnswer: "vastuseta",
    unsupported: "toetamata",
  },
  statement: "väide",
  summary: "Kokkuvõte",
  byStatement: "Väidete kaupa",
  noStatement: "Vektorid ei nimeta ühtegi väidet.",
  failures: "Läbimata vektorid",
  noVector: "Ühtegi vektorit ei küsitud.",
  allPassed: (passed, unsupported) =>
    `Ükski vektor ei ebaõnnestunud: läbitud ${passed}${unsupported === 0 ? "" : `, toetamata ${unsupported}`}.`,
  notPassed: (wrong, all) => `Läbimata on ${wrong} vektorit, kokku on neid ${all}.`,
  missing: (count) => `puudub ${count}`,
  unexpected: (count) => `ootamatuid ${count}`,
  firstOf: (shown) => `, neist esimesed ${shown}`,
  example: (what, first) => `${what}, näiteks ${first}`,
  noAnswer: (why) => `Vastuseta: ${why}`,
  why: (why) =>
    why
      .replace(/^the run was interrupted$/, "töö katkestati")
      .replace(/^the command ended too often$/, "käsk lõppes liiga sageli")
      .replace(/^no answer within (.+) s$/, "vastust ei tulnud $1 s jooksul")
      .replace(/^it ended with status (\d+)/, "käsk lõppes väljumiskoodiga $1")
      .replace(/^it ended with (\w+)/, "käsk lõppes signaaliga $1"),
  order: "GENERAL_SERVICE luuakse enne, kui see kustutatakse",
  more: (count) => `Ja veel ${count}: valikuga --format json on need kõik.`,
  ignored: (lines) => `käsu ridu, mis ei olnud vastused ja jäeti vahele: ${lines}`,
};

export const conformanceWords: Readonly<Record<Language, ConformanceWords>> = { en: english, et: estonian };
