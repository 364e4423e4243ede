import type { Language } from "../reason/describe-reason.js";
import { file, languageOption, oneOfOption } from "./option-kinds.js";
import { marketSvg } from "../analysis/draw.js";
import { invariants } from "../analysis/invariants/all.js";
import type { Invariant } from "../analysis/invariants/invariant.js";
import type { Proof } from "../analysis/prove.js";
import { proving } from "../analysis/prove.js";
import { InputError } from "../runtime/files/read-entries.js";
import type { Command } from "./command.js";
import { analyse, boundOfFile, INTERRUPTED } from "./analysis-run.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { marketTable } from "./market-table.js";
import { isStrict, formatOf, optional, readOptions, languageOf } from "./options.js";
import { checkWritable, Output, notify, writeFileWhole } from "./output.js";
import { painted, tableLines } from "./text-table.js";

const chosen = (names: readonly string[]): readonly Invariant[] => {
  if (names.length === 0) return invariants;
  return names.map((name) => {
    const found = invariants.find((invariant) => invariant.name === name);
    if (found !== undefined) return found;
    const known = invariants.map((invariant) => invariant.name).join(", ");
    throw new InputError(`expected an invariant (${known}), got ${JSON.stringify(name)}`);
  });
};

const tableWords = {
  en: {
    heading: ["INVARIANT", "", "PAIRS", ""],
    holds: "holds",
    soFar: "holds so far",
    fails: "does not hold",
    smallest: (invariant: string) => `The smallest market where ${invariant} does not hold:`,
    interrupted: (invariant: string, pairs: number) =>
      `interrupted: ${invariant} was tried on ${pairs} markets with an event so far`,
  },
  et: {
    heading: ["INVARIANT", "", "PAARE", ""],
    holds: "kehtib",
    soFar: "seni kehtib",
    fails: "ei kehti",
    smallest: (invariant: string) => `Väikseim turg, kus ${invariant} ei kehti:`,
    interrupted: (invariant: string, pairs: number) =>
      `katkestatud: ${invariant} on seni läbi proovitud ${pairs} sündmusega turul`,
  },
} as const;

/** Each invariant in Estonian, by its name. */
const statementsInEstonian: Readonly<Record<string, string>> = {
  "within-validity":
    "Iga arvestusperiood või arve, mille osapool saab, kattub talle õiguse andvate lepingute ühise kehtivusajaga, ka kogu ahela ulatuses.",
  "not-reflected":
    "Ükski osapool ei saa omaenda muudatust tagasi; see, mida saavad teised, ei sõltu muudatuse tegijast.",
  "every-unit":
    "Iga arvestusperiood ja iga arve jõuab kõigi õigustatud osapoolteni peale saatja ega kellegi teiseni.",
  "portfolio-within-followed":
    "Andmed, mille saab portfelli pakkuja, on osa andmetest, mille saab osapool, kelle kaudu õigus tuleb, enne saatja väljajätmist.",
  "deletions-first": "Ühe muudatuse tagajärgedest eelnevad kõik kustutamised kõigile loomistele.",
  "services-beside-supply":
    "Muudatuse tagajärjel loodud leping GENERAL_SERVICE ei kattu kunagi mõõtepunkti lepinguga SUPPLY.",
  locality: "Teiste mõõtepunktide ja teiste klientide lepingud ei mõjuta midagi.",
  renaming:
    "Kui osapooled ja mõõtepunktid ümber nimetada, muutuvad ainult saajate nimed; erand on juhtum, kus võrguettevõtja kaks nimetatud müüjat kattuvad: siis võib otsustada väiksem EIC.",
  splitting:
    "Kui mõõteandmed jagada arvestusperioodi piiril kaheks teavituseks, saab iga osapool samad arvestusperioodid; erineda võib ainult mode.",
};

type ShownProof = Proof & { readonly interrupted?: true };

function* proofLines(proofs: readonly ShownProof[], language: Language): Generator<string> {
  const { heading, holds: yes, soFar, fails, smallest } = tableWords[language];
  const rows = proofs.map(({ invariant, statement, pairs, holds, interrupted }) => [
    invariant,
    holds ? painted("green", interrupted === true ? soFar : yes) : painted("red", fails),
    String(pairs),
    language === "et" ? (statementsInEstonian[invariant] ?? statement) : statement,
  ]);
  yield* tableLines(heading, rows);
  for (const { invariant, counterexample } of proofs) {
    if (counterexample === undefined) continue;
    yield "";
    yield smallest(invariant);
    yield* marketTable(counterexample.set, counterexample.events, language);
  }
}

const options = {
  bound: file,
  svg: file,
  format: oneOfOption(["json", "table"]),
  lang: languageOption,
} as const;

export const proveCommand: Command = {
  options,
  words: invariants.map(({ name }) => name),
  help: {
    en: `levik prove [INVARIANT...] [--bound FILE] [--svg FILE] [--lang en|et] [--format json|table]

Tries invariants on every admissible market with an event up to a bound: for each the
number of markets tried, and, where one does not hold, the smallest counterexample.
Without INVARIANT all of them:

${invariants.map(({ name }) => `  ${name}`).join("\n")}

An interrupt (Ctrl-C) ends it with the result so far.

  --bound FILE     how large markets are, JSON: points, agreements, instants, parties,
                   layouts (docs/analysis.md)
  --svg FILE       write a drawing of the first counterexample
  --lang en|et     the language of the table (en)
  --format FORMAT  json (default in a pipe) or table (default on a terminal)

Example:
  levik prove locality

Exit status: 0 all hold, 1 not, 2 bad input or usage, 130 interrupted.`,
    et: `levik prove [INVARIANT...] [--bound FILE] [--svg FILE] [--lang en|et] [--format json|table]

Proovib invariante igal lubatud turul, millel on sündmus, kuni piirini: näitab iga
invariandi kohta, mitu turgu läbi prooviti, ja kui see ei kehti, siis väikseima vastunäite.
Kui ühtegi INVARIANT ei ole antud, siis kõiki:

${invariants.map(({ name }) => `  ${name}`).join("\n")}

Katkestamine (Ctrl-C) lõpetab seni leitud tulemusega.

  --bound FILE     kui suured turud on, JSON: points, agreements, instants, parties,
                   layouts (docs/analysis.md)
  --svg FILE       siia kirjutatakse esimese vastunäite joonis
  --lang en|et     tabeli keel (en)
  --format FORMAT  json (torus vaikimisi) või table (terminalis vaikimisi)

Näide:
  levik prove locality

Väljumiskood: 0 kõik kehtivad, 1 ei kehti, 2 viga sisendis või käsureal, 130 katkestatud.`,
  },
  run: async (words) => {
    const given = readOptions(words, options, true);
    const asked = chosen(given.positionals);
    const format = formatOf(given, options.format);
    const boundFile = optional(given, "bound");
    const svg = optional(given, "svg");
    await checkDistinctFiles(named("bound", boundFile), named("svg", svg));
    if (svg !== undefined) await checkWritable(svg);
    const bound = boundFile === undefined ? undefined : await boundOfFile(boundFile, isStrict(given));

    const language = languageOf(given);
    const proofs: ShownProof[] = [];
    let isInterrupted = false;
    for (const invariant of asked) {
      const analysed = await analyse(proving(invariant, bound), language);
      isInterrupted = analysed.isInterrupted;
      proofs.push({ ...analysed.result, ...(isInterrupted && { interrupted: true }) });
      if (isInterrupted) break;
    }
    const output = new Output();
    if (format === "json") await output.line(JSON.stringify(proofs, null, 2));
    else for (const line of proofLines(proofs, language)) await output.line(line);
    await output.flush();
    if (svg !== undefined) {
      const failed = proofs.find(({ counterexample }) => counterexample !== undefined)?.counterexample;
      const drawn = failed && marketSvg(failed);
      if (drawn === undefined) notify("warning: there is no market to draw");
      else await writeFileWhole(svg, [drawn]);
    }
    if (isInterrupted) {
      const { invariant, pairs } = proofs.at(-1)!;
      notify(tableWords[language].interrupted(invariant, pairs));
      return INTERRUPTED;
    }
    return proofs.every(({ holds }) => holds) ? 0 : 1;
  },
};
