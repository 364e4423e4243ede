/**
 * `npm run size [-- --json]`: what each entry of the built package weighs in a browser, bundled by esbuild, minified and
 * gzipped: its own code, and with the libraries it imports. Exits with 1 when an entry is larger than its target
 * (docs/decisions/0003) or changes something in the process when it is imported.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const { dependencies, exports } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

/** Bytes of own code that an entry may have; reason counts with its libraries. Other entries are reported only. */
const targets = {
  "scan without the scanner": { own: 20_000 },
  split: { own: 30_000 },
  reason: { total: 5_000 },
};

/** Entries that need Node are never in a browser. */
const needsNode = ["./package.json", "./cluster", "./simulator"];
const entries = Object.keys(exports)
  .filter((entry) => !needsNode.includes(entry))
  .map((entry) => (entry === "." ? "index" : entry.slice(2)));
const fileOf = (entry) => `${root}dist/${entry}.js`;

/** What runs requests; who only plans them imports the rest, and bundlers leave this out. */
const scanner = ["explainScanError", "fetchTransport", "memoryStore", "scan"];
const withoutScanner = Object.keys(await import(pathToFileURL(fileOf("scan")))).filter(
  (name) => !scanner.includes(name),
);

/** Modules to weigh: every entry, and `scan` as one imports it who only plans. */
const modules = [
  ...entries.map((entry) => [entry, `export * from "./${entry}.js";`]),
  ["scan without the scanner", `export { ${withoutScanner.join(", ")} } from "./scan.js";`],
];

const weigh = async (contents, external) => {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: `${root}dist` },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["node:*", ...external],
    logLevel: "error",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
};

/** Imports an entry after everything that it could change without being asked was frozen. */
const importFrozen = (entry) =>
  execFileSync(
    process.execPath,
    ["--frozen-intrinsics", "--input-type=module", "--no-warnings", "--eval"].concat(`
    const before = Reflect.ownKeys(globalThis).length;
    await import(${JSON.stringify(fileOf(entry))});
    if (Reflect.ownKeys(globalThis).length !== before) throw new Error("${entry} adds a global");`),
  );

const lines = [];
const libraries = Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]);
for (const [entry, contents] of modules) {
  const weights = { own: await weigh(contents, libraries), total: await weigh(contents, []) };
  for (const [kind, bytes] of Object.entries(weights)) {
    const target = targets[entry]?.[kind];
    lines.push({ what: `${entry}, ${kind}`, bytes, ...(target !== undefined && { target }) });
  }
}
for (const entry of entries) importFrozen(entry);

if (process.argv.includes("--json")) console.log(JSON.stringify(lines));
else
  for (const { what, bytes, target } of lines)
    console.log(
      `${what.padEnd(34)}${String(bytes).padStart(8)} bytes${target === undefined ? "" : `, at most ${target}`}`,
    );
if (lines.some(({ bytes, target }) => bytes > (target ?? Infinity))) process.exitCode = 1;
