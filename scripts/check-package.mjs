/**
 * `npm run package`: the package as a consumer gets it. Unpacks the tarball of plain `npm pack` and looks at that alone:
 * the types of every entry are there, the values they declare are exactly those that exist at run time, import and
 * require agree, publint and attw find nothing, the command works.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { pack, root } from "./pack.mjs";

// Below node_modules, so that the dependencies of the unpacked package are found.
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const directory = mkdtempSync(join(cache, "package-"));
process.on("exit", () => rmSync(directory, { recursive: true, force: true }));

const run = (command, args, options = {}) =>
  execFileSync(command, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    ...options,
  });

// --- the tarball ---

const tarball = pack();
run("tar", ["-xzf", tarball, "-C", directory]);
const unpacked = join(directory, "package");
const manifest = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
const bin = (name) => join(root, "node_modules/.bin", name);
run(bin("publint"), ["--strict", tarball], { stdio: "inherit" });
run(bin("attw"), [tarball], { stdio: "inherit" });

// --- entries: types and values ---

/** The values that a declaration file declares, by the compiler's own account. */
const declaredValues = (files) => {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return files.map((file) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file));
    return checker
      .getExportsOfModule(module)
      .filter((symbol) => {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const isTypeOnly = symbol.declarations?.some((declaration) =>
          ts.isTypeOnlyImportOrExportDeclaration(declaration),
        );
        return !isTypeOnly && (target.flags & ts.SymbolFlags.Value) !== 0;
      })
      .map(({ name }) => name)
      .sort();
  });
};

const requireFrom = createRequire(join(unpacked, "package.json"));
const entries = Object.entries(manifest.exports).filter(([entry]) => entry !== "./package.json");
const declarations = entries.flatMap(([entry, conditions]) =>
  ["import", "require"].map((condition) => {
    const file = join(unpacked, conditions[condition].types);
    assert.ok(existsSync(file), `${entry}: ${conditions[condition].types} is not in the package`);
    return file;
  }),
);
const declared = declaredValues(declarations);

for (const [i, [entry, conditions]] of entries.entries()) {
  const name = entry.replace(/^\./, manifest.name);
  const imported = Object.keys(await import(pathToFileURL(join(unpacked, conditions.import.default)))).sort();
  const required = Object.keys(requireFrom(join(unpacked, conditions.require.default))).sort();
  assert.ok(imported.length > 0, `${name} exports nothing`);
  assert.deepEqual(required, imported, `${name}: import and require differ`);
  assert.deepEqual(declared[2 * i], imported, `${name}: declared values and those of import differ`);
  assert.deepEqual(declared[2 * i + 1], required, `${name}: declared values and those of require differ`);
}

// --- values of a consumer's own fp-ts, and the command ---

const { parseReason, version } = await import(
  pathToFileURL(join(unpacked, manifest.exports["."].import.default))
);
assert.equal(version, manifest.version, "src/version.ts and package.json differ");
const { isLeft, isRight } = requireFrom("fp-ts/Either");
assert.ok(isRight(parseReason("DELETE_BC_GRID_DELETE")), "an Either of the package is none of fp-ts");
assert.ok(isLeft(parseReason("SURPRISE")));

const levik = (...words) => run(process.execPath, [join(unpacked, manifest.bin.levik), ...words]);
assert.equal(levik("--version").trim(), manifest.version);
const [record] = JSON.parse(levik("reason", "UPDATE_BC_GRID_UPDATE"));
assert.equal(record.causeAction, "UPDATE");
console.log(
  `package: what npm pack makes has ${entries.length} entries with their types, and the command works`,
);
