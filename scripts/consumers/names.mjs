/**
 * `node names.mjs FOLDER`, a folder in which the package is installed: every exported name means one thing over all entries: the same
 * name exported by two entries is the very same value, and the same declaration once aliases are followed.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const clashes = (kind, exportsOfEntries) => {
  const meanings = new Map();
  for (const [entry, names] of exportsOfEntries)
    for (const [name, meaning] of names) {
      const byMeaning = meanings.get(name) ?? new Map();
      byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), entry]);
      meanings.set(name, byMeaning);
    }
  return [...meanings]
    .filter(([, byMeaning]) => byMeaning.size > 1)
    .map(([name, byMeaning]) => {
      const entries = [...byMeaning.values()].map((names) => names.join(" and "));
      return `${kind} ${name} is one thing in ${entries.join(", another in ")}`;
    });
};

const declarationsOf = (folder, entries, condition) => {
  const files = entries.map(([, conditions]) => join(folder, conditions[condition].types));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return entries.map(([entry], i) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(files[i]));
    const names = checker
      .getExportsOfModule(module)
      .map((symbol) => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      ]);
    return [entry, names];
  });
};

const folder = join(process.argv[2], "node_modules/levik");
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const entries = Object.entries(manifest.exports).filter(([entry]) => entry !== "./package.json");
const requireFrom = createRequire(join(folder, "package.json"));

const imported = await Promise.all(
  entries.map(async ([entry, conditions]) => [
    entry,
    Object.entries(await import(pathToFileURL(join(folder, conditions.import.default)))),
  ]),
);
const required = entries.map(([entry, conditions]) => [
  entry,
  Object.entries(requireFrom(join(folder, conditions.require.default))),
]);

const faults = [
  ...clashes("imported", imported),
  ...clashes("required", required),
  ...clashes("declared", declarationsOf(folder, entries, "import")),
  ...clashes("declared for require", declarationsOf(folder, entries, "require")),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
