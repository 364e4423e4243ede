/**
 * Writes what is generated: the rule book, the museum, JSON Schemas, docs/formats.md, docs/limits.md, docs/analysis.md (from what the analysis
 * recorded), the table of tests in the source, the program of the report's page and the rooms in ARCHITECTURE.md; with --check only compares, and fails where
 * something differs. Either way it fails on a rule book that
 * does not hold together.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { staleParts } from "./analysis/check.js";
import { drawings, page } from "./analysis/page.js";
import type { Recorded } from "./analysis/record.js";
import { vectorFiles, vectorFolder } from "./conformance/vectors.js";
import { formatsPage, formatsFile } from "./formats/page.js";
import { schemaFiles, schemaFolder } from "./formats/schemas.js";
import { limitsFile, limitsPage } from "./limits.js";
import { museumFolder, museumPages } from "./museum/pages.js";
import { book } from "./rulebook/book.js";
import { faultsOf } from "./rulebook/checks.js";
import { folder } from "./rulebook/markdown.js";
import { pages } from "./rulebook/pages/index.js";
import { pageProgramFile, pageProgramText } from "./page-program.js";
import { architecture } from "./rooms.js";
import { shownByFile, shownByText } from "./rulebook/shown-by.js";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The folders in which every file is written here. */
const folders = [folder, museumFolder, schemaFolder, vectorFolder] as const;

const filesIn = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );

const isAsMade = (path: string, text: string): boolean => {
  try {
    return readFileSync(join(root, path), "utf8") === text;
  } catch {
    return false;
  }
};

/** What the analysis found when it was last run (npm run analysis). */
const recorded = JSON.parse(readFileSync(join(root, "docs/analysis.json"), "utf8")) as Recorded;

const faults = faultsOf(book());
if (faults.length > 0) {
  for (const fault of faults) console.error(`rule book: ${fault}`);
  process.exitCode = 1;
} else {
  const made = new Map<string, string>([
    ...Object.entries(pages()).map(([name, text]) => [`${folder}/${name}`, text] as const),
    ...Object.entries(await museumPages()).map(([name, text]) => [`${museumFolder}/${name}`, text] as const),
    ...Object.entries(schemaFiles()).map(([name, text]) => [`${schemaFolder}/${name}`, text] as const),
    [formatsFile, formatsPage()],
    [limitsFile, limitsPage()],
    [shownByFile, await shownByText()],
    [pageProgramFile, await pageProgramText()],
    ["ARCHITECTURE.md", architecture()],
    ["docs/analysis.md", page(recorded)],
    ...drawings(recorded),
    ...Object.entries(vectorFiles(recorded)).map(
      ([name, text]) => [`${vectorFolder}/${name}`, text] as const,
    ),
  ]);
  if (process.argv.includes("--check")) {
    for (const one of folders) mkdirSync(join(root, one), { recursive: true });
    const wrong = [...made].filter(([path, text]) => !isAsMade(path, text)).map(([path]) => path);
    const stale = folders.flatMap(filesIn).filter((path) => !made.has(path));
    for (const part of staleParts(recorded)) {
      console.error(`docs/analysis.json: ${part} is no longer so; npm run analysis records it again`);
      process.exitCode = 1;
    }
    for (const path of [...wrong, ...stale]) console.error(`${path} is not what the rules say`);
    if (wrong.length + stale.length > 0) {
      console.error("npm run docs writes it again");
      process.exitCode = 1;
    } else console.log(`${folders.join(", ")}: ${made.size} files as the rules say`);
  } else {
    for (const one of folders) rmSync(join(root, one), { recursive: true, force: true });
    for (const [path, text] of made) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
}
