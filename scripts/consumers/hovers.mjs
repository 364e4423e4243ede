/**
 * `node hovers.mjs FOLDER`, a folder in which the package is installed: what an editor shows over each value of the main
 * entry, its type and its documentation, fits on a screen.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";

const MOST_LINES = 30;
const MOST_CHARACTERS = 2000;

const file = join(process.argv[2], "hovers.mts");
const names = Object.keys(createRequire(file)("levik"));
const text = `import * as levik from "levik";\n${names.map((name) => `levik.${name};\n`).join("")}`;

const read = (path) => (path === file ? text : ts.sys.readFile(path));
const service = ts.createLanguageService({
  ...ts.sys,
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (path) => {
    const found = read(path);
    return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
  },
  getCompilationSettings: () => ({
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    strict: true,
    types: [],
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => path === file || ts.sys.fileExists(path),
  readFile: read,
});

const faultOf = (name) => {
  const info = service.getQuickInfoAtPosition(file, text.indexOf(`levik.${name};`) + "levik.".length);
  const shown = ts.displayPartsToString(info?.displayParts);
  if (shown === "" || shown.endsWith(": any")) return `${name}: no type is shown`;
  const tags = (info.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
  const whole = [shown, ts.displayPartsToString(info.documentation), ...tags].join("\n");
  const lines = whole.split("\n").length;
  if (lines > MOST_LINES || whole.length > MOST_CHARACTERS)
    return `${name}: ${lines} lines, ${whole.length} characters`;
  return undefined;
};

const faults = names.map(faultOf).filter((fault) => fault !== undefined);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
