import type { Language } from "../reason/describe-reason.js";
import { editions } from "../documents/editions.js";
import { InputError } from "../runtime/files/read-entries.js";
import { editionOption, file, languageOption, oneOfOption, readingOption } from "./option-kinds.js";
import type { ComparedWitness, Comparison } from "../analysis/compare.js";
import { comparing } from "../analysis/compare.js";
import { marketSvg } from "../analysis/draw.js";
import type { RuleBook } from "../analysis/compared-rule-book.js";
import type { Command } from "./command.js";
import { analyse, boundOfFile, INTERRUPTED } from "./analysis-run.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { marketTable } from "./market-table.js";
import type { Given } from "./options.js";
import { formatOf, isStrict, languageOf, oneOf, optional, readingsOf, readOptions } from "./options.js";
import { checkWritable, Output, notify, writeFileWhole } from "./output.js";
import { counted } from "./counted.js";
import { predictedTable } from "./predict-table.js";
import { tableLines } from "./text-table.js";

const words = {
  en: {
    relations: {
      equivalent: "the rule books are equivalent within the bound",
      more: "the left rule book delivers all that the right one delivers, and more",
      less: "the right rule book delivers all that the left one delivers, and more",
      different: "the rule books differ",
    },
    and: "and",
    smallest: "The smallest market where they differ:",
    by: (book: string, deliveries: number) => `By ${book}: ${counted(deliveries, "delivery")}`,
    pairs: "markets with an event",
    differing: "that differ",
    inRecipients: "in recipients",
    byRule: (rule: string) => `by ${rule}`,
    notCompared: "not compared: one of the editions does not have it",
  },
  et: {
    relations: {
      equivalent: "reegliraamatud on piiri ulatuses samaväärsed",
      more: "vasak reegliraamat annab kõik, mida parem, ja rohkemgi",
      less: "parem reegliraamat annab kõik, mida vasak, ja rohkemgi",
      different: "reegliraamatud erinevad",
    },
    and: "ja",
    smallest: "Väikseim turg, kus need erinevad:",
    by: (book: string, deliveries: number) => `${book}: ${counted(deliveries, "delivery", "et")}`,
    pairs: "sündmusega turge",
    differing: "neist erinevaid",
    inRecipients: "saajate poolest",
    byRule: (rule: string) => `reegel ${rule}`,
    notCompared: "ei võrreldud: ühes redaktsioonis seda ei ole",
  },
} as const;

const nameOf = ({ edition, readings = {} }: RuleBook): string =>
  [edition, ...Object.entries(readings).map(([id, choice]) => `${id}=${choice}`)].join(" ");

function* witnessLines(
  { set, events, left, right }: ComparedWitness,
  books: readonly [RuleBook, RuleBook],
  language: Language,
): Generator<string> {
  const { smallest, by } = words[language];
  yield "";
  yield smallest;
  yield* marketTable(set, events, language);
  for (const [i, lines] of [left, right].entries()) {
    yield "";
    yield by(nameOf(books[i]!), lines.length);
    yield* predictedTable(lines, undefined, language);
  }
}

function* comparisonLines(
  found: Comparison,
  books: readonly [RuleBook, RuleBook],
  language: Language,
): Generator<string> {
  const { relations, and, pairs, differing, inRecipients, byRule, notCompared } = words[language];
  yield `${nameOf(books[0])} ${and} ${nameOf(books[1])}: ${relations[found.relation]}`;
  yield* tableLines(
    ["", "", ""],
    [
      [pairs, String(found.pairs), ""],
      [differing, String(found.differing), ""],
      [inRecipients, String(found.differingInRecipients), ""],
      ...Object.entries(found.byResourceType).map(([type, count]) => [`  ${type}`, String(count), ""]),
      ...Object.entries(found.byRule).map(([rule, count]) => [`  ${byRule(rule)}`, String(count), ""]),
      ...found.notCompared.map((type) => [type, "-", notCompared]),
    ],
  );
  if (found.witness !== undefined) yield* witnessLines(found.witness, books, language);
}

/** The rule book on one side: its edition, and its readings. */
const ruleBookOf = (given: Given, side: "left" | "right"): RuleBook => {
  const edition = oneOf(given, side, editions);
  if (edition === undefined)
    throw new InputError(`--${side} is missing, expected one of ${editions.join(", ")}`);
  return { edition, readings: readingsOf(given, `${side}-reading`) ?? {} };
};

const options = {
  left: editionOption,
  right: editionOption,
  "left-reading": readingOption,
  "right-reading": readingOption,
  bound: file,
  svg: file,
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
} as const;

export const compareCommand: Command = {
  options,
  help: {
    en: `levik compare --left en|et --right en|et [--left-reading K=V]... [--right-reading K=V]...
              [--bound FILE] [--svg FILE] [--lang en|et] [--format json|table]

Tries every admissible market with an event up to a bound, and reports whether two rule
books, each an edition with readings, notify the same parties of the same changes for the
same reasons. Where they do not: how often, by which rules, and the smallest market
where they differ. An interrupt (Ctrl-C) ends it with the result so far.

  --left en|et         the edition of one rule book
  --right en|et        the edition of the other
  --left-reading K=V   another reading of the left one, MD-2=point-above-too for example
  --right-reading K=V  another reading of the right one
  --bound FILE         how large markets are, JSON: points, agreements, instants, parties,
                       layouts (docs/analysis.md)
  --svg FILE           write a drawing of the smallest market
  --lang en|et         the language of the table (en)
  --format FORMAT      json (default in a pipe) or table (default on a terminal)

Example:
  levik compare --left en --right et

Exit status: 0 equivalent, 1 not, 2 bad input or usage, 130 interrupted.`,
    et: `levik compare --left en|et --right en|et [--left-reading K=V]... [--right-reading K=V]...
              [--bound FILE] [--svg FILE] [--lang en|et] [--format json|table]

Proovib läbi iga lubatud turu, millel on sündmus, kuni piirini ja näitab, kas kaks
reegliraamatut, kumbki redaktsioon oma tõlgendustega, teavitavad samu osapooli samadest
muudatustest samadel põhjustel. Kui ei, siis kui sageli, milliste reeglite järgi ja milline
on väikseim turg, kus need erinevad. Katkestamine (Ctrl-C) lõpetab seni leitud tulemusega.

  --left en|et         ühe reegliraamatu redaktsioon
  --right en|et        teise redaktsioon
  --left-reading K=V   vasaku teine tõlgendus, näiteks MD-2=point-above-too
  --right-reading K=V  parema teine tõlgendus
  --bound FILE         kui suured turud on, JSON: points, agreements, instants, parties,
                       layouts (docs/analysis.md)
  --svg FILE           siia kirjutatakse väikseima turu joonis
  --lang en|et         tabeli keel (en)
  --format FORMAT      json (torus vaikimisi) või table (terminalis vaikimisi)

Näide:
  levik compare --left en --right et

Väljumiskood: 0 samaväärsed, 1 ei ole, 2 viga sisendis või käsureal, 130 katkestatud.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const books = [ruleBookOf(given, "left"), ruleBookOf(given, "right")] as const;
    const format = formatOf(given, options.format);
    const boundFile = optional(given, "bound");
    const svg = optional(given, "svg");
    await checkDistinctFiles(named("bound", boundFile), named("svg", svg));
    if (svg !== undefined) await checkWritable(svg);
    const bound = await boundOfFile(boundFile, isStrict(given));

    const { result, isInterrupted } = await analyse(comparing(books[0], books[1], bound), languageOf(given));
    const output = new Output();
    const document = { ...result, ...(isInterrupted && { interrupted: true }) };
    if (format === "json") await output.line(JSON.stringify(document, null, 2));
    else for (const line of comparisonLines(result, books, languageOf(given))) await output.line(line);
    await output.flush();
    if (svg !== undefined) {
      const drawn = result.witness && marketSvg(result.witness);
      if (drawn === undefined) notify("warning: there is no market to draw");
      else await writeFileWhole(svg, [drawn]);
    }
    if (isInterrupted) {
      notify(
        languageOf(given) === "et"
          ? `katkestatud: seni läbi vaadatud ${counted(result.pairs, "market", "et")} koos sündmusega`
          : `interrupted: ${counted(result.pairs, "market")} with an event tried so far`,
      );
      return INTERRUPTED;
    }
    return result.relation === "equivalent" ? 0 : 1;
  },
};
