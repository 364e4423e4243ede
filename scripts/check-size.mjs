/**
 * `npm run size [-- --json]`: what the built package weighs in a browser, minified and gzipped. Each entry as a whole by
 * esbuild; one function of each entry by esbuild and by vite, since both must leave out what it does not use; and that
 * importing an entry does nothing else. Exits with 1 when a budget is exceeded. A budget is the size of the day it was
 * set and a little more; raise it knowingly. A target is what the size should be; docs/decisions/0009 says of those that
 * are not met why.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Budgets of each entry with all it exports, and of one function of it with what it needs, by esbuild and by vite. */
const budgets = {
  reason: { whole: 3_000, one: ["parseReason", 1_600, 1_600] },
  scan: { whole: 9_200, one: ["planTime", 1_000, 1_000] },
  split: { whole: 20_500, one: ["splitMeteringData", 20_500, 20_000] },
  wire: { whole: 12_500, one: ["decodeMessageV2", 6_900, 6_500] },
  reconcile: { whole: 72_000, one: ["messageKey", 1_000, 500] },
  book: { whole: 52_000, one: ["statementsInEstonian", 5_400, 5_000] },
  index: { whole: 71_000, one: ["checkEic", 700, 600] },
};
/** What the sizes should be, in bytes. */
const targets = {
  "reason, all of it": 3_000,
  "scan, all of it": 6_000,
  "scan, all that plans": 6_000,
  "all entries but the command": 35_000,
};

const entries = Object.keys(budgets);
const fileOf = (entry) => `${root}dist/${entry}.js`;
const gzipped = (code) => gzipSync(code, { level: 9 }).length;

const byEsbuild = async (source) => {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
    external: ["node:*", "date-fns/*", "date-fns-tz/*", "@date-fns/*"], // named libraries are not counted
    logLevel: "error",
  });
  return gzipped(outputFiles[0].contents);
};

const byVite = async (source) => {
  const name = "virtual:measured";
  const { output } = await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "measured",
        resolveId: (id) => (id === name ? `\0${name}` : undefined),
        load: (id) => (id === `\0${name}` ? source : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: "es2022",
      rollupOptions: {
        input: name,
        external: /^(node:|@?date-fns)/,
        preserveEntrySignatures: "strict",
        output: { format: "es" },
      },
    },
  });
  return gzipped(output.map(({ code }) => code ?? "").join(""));
};

const lines = [];
const weigh = (what, bytes, budget) =>
  lines.push({ what, bytes, budget, target: targets[what], fits: bytes <= budget });

for (const [entry, { whole, one }] of Object.entries(budgets)) {
  const [name, ofEsbuild, ofVite] = one;
  weigh(`${entry}, all of it`, await byEsbuild(`export * from ${JSON.stringify(fileOf(entry))}`), whole);
  const source = `export { ${name} } from ${JSON.stringify(fileOf(entry))}`;
  weigh(`${entry}, ${name} by esbuild`, await byEsbuild(source), ofEsbuild);
  weigh(`${entry}, ${name} by vite`, await byVite(source), ofVite);
}
const planning = [
  "checkRequest",
  "nextScans",
  "planDays",
  "planGaps",
  "planIds",
  "planTime",
  "halve",
  "planDocument",
];
weigh(
  "scan, all that plans",
  await byEsbuild(`export { ${planning.join(", ")} } from ${JSON.stringify(fileOf("scan"))}`),
  5_500,
);
const together = (names) =>
  byEsbuild(names.map((e, i) => `export * as e${i} from ${JSON.stringify(fileOf(e))}`).join("\n"));
weigh(
  "all entries but the command and the book",
  await together(entries.filter((e) => e !== "book")),
  111_000,
);
weigh("all entries but the command", await together(entries), 150_000);

/** Imports an entry after everything that it could change without being asked was frozen. */
const importFrozen = (entry) =>
  execFileSync(
    process.execPath,
    ["--frozen-intrinsics", "--input-type=module", "--no-warnings", "--eval"].concat(`
    const before = Reflect.ownKeys(globalThis).length;
    await import(${JSON.stringify(fileOf(entry))});
    if (Reflect.ownKeys(globalThis).length !== before) throw new Error("${entry} adds a global");`),
  );
for (const entry of entries) importFrozen(entry);

if (process.argv.includes("--json")) console.log(JSON.stringify(lines));
else {
  for (const { what, bytes, budget, target, fits } of lines) {
    const figures = `${String(bytes).padStart(8)} of at most ${String(budget).padStart(7)} bytes`;
    const aim = target === undefined ? "" : `, target ${target}${bytes <= target ? "" : " not met"}`;
    console.log(`${fits ? "  " : "! "}${what.padEnd(44)}${figures}${aim}`);
  }
}
if (lines.some(({ fits }) => !fits)) process.exitCode = 1;
