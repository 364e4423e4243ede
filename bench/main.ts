/**
 * `npm run bench [-- NAME...] [--write]`: measures the rows of bench/rows, each in a process of its own and in plain Node, and
 * prints one table. The exit status is 1 when a target is missed or a row fails. `--write` puts the table and the
 * description of the machine into bench/RESULTS.md, where rows that were not measured stay.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Plugin } from "esbuild";
import type { Line } from "./Row.js";
import { isMet, linesOfOthers, markdownOf, printed } from "./table.js";
import type { Measured } from "./table.js";

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);
const compiled = join(bench, "node_modules", ".cache", "rows");

/** In a compiled row `import.meta.url` is still that of its source, and dist/ and packages stay outside. */
const asTheSource: Plugin = {
  name: "as-the-source",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/dist\// }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    }));
    onLoad({ filter: /bench\/.*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
    }));
  },
};

const compile = async (names: readonly string[]): Promise<void> => {
  await build({
    entryPoints: names.map((name) => join(bench, "rows", `${name}.ts`)),
    outdir: compiled,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    plugins: [asTheSource],
    logLevel: "warning",
  });
};

/** Runs a row in a process of its own; its lines come back through a file descriptor beside the standard ones. */
const measure = (name: string): Measured => {
  const module = JSON.stringify(pathToFileURL(join(compiled, `${name}.mjs`)).href);
  const script = `
    import { writeSync } from "node:fs";
    const { row } = await import(${module});
    const lines = JSON.stringify(await row.run());
    for (let at = 0; at < lines.length; ) at += writeSync(3, lines.slice(at, at + 4096));
    process.exit(0);`;
  const { status, output } = spawnSync(
    process.execPath,
    [
      "--expose-gc",
      "--single-threaded-gc",
      "--max-old-space-size=6144",
      "--input-type=module",
      "--eval",
      script,
    ],
    {
      cwd: root,
      env: { ...process.env, TZ: "UTC" },
      stdio: ["ignore", "inherit", "inherit", "pipe"],
      encoding: "utf8",
    },
  );
  const answer = output?.[3];
  return status === 0 && answer ? { name, lines: JSON.parse(answer) as Line[] } : { name, failed: true };
};

const machine = (): string => {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${String(cpus().length)} x ${cpu?.model.trim() ?? "?"}, ${memory} GiB of memory`;
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: { write: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const all = readdirSync(join(bench, "rows"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -3))
    .sort();
  const unknown = positionals.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no row ${unknown.join(", ")}; there are ${all.join(", ")}.`);
    return 2;
  }
  if (!existsSync(join(root, "dist", "index.js"))) {
    console.error("dist/ is not built: npm run build");
    return 2;
  }
  const names = positionals.length > 0 ? positionals : all;
  mkdirSync(compiled, { recursive: true });
  await compile(names);
  const measured: Measured[] = [];
  for (const name of names) {
    const row = measure(name);
    measured.push(row);
    console.log(printed(row));
  }
  if (values.write) {
    const page = join(bench, "RESULTS.md");
    const before = existsSync(page) ? linesOfOthers(readFileSync(page, "utf8"), names) : [];
    const known = before.filter((line) => all.some((name) => line.startsWith(`| ${name} |`)));
    writeFileSync(page, markdownOf(measured, machine(), known));
  }
  return measured.every(isMet) ? 0 : 1;
};

process.exitCode = await main();
