/**
 * `npm run consumers`: installs the tarball of plain `npm pack` into consumers in a temporary folder, each of which must
 * build and run: Node (import and require), TypeScript in three module resolutions, bundlers, test runners and a library that
 * takes codecs by Standard Schema. In each, the consumer's own io-ts and fp-ts are those of the package.
 *
 * Above the consumers are only the package, its dependencies and what it names as such: a type or value that needs more is
 * found. The tools are elsewhere: those of this repository, and what it has not in a folder of their own.
 */
import { execFile } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { pack, root } from "./pack.mjs";
import { faultsOf } from "./consumers/same-libraries.mjs";

const folder = mkdtempSync(join(tmpdir(), "levik-consumers-"));
const tools = join(folder, "tools");
const above = join(folder, "above");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const { dependencies, devDependencies, exports } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);

/** Tools that this repository does not have itself. */
const installedTools = [
  "@trpc/server@11.25.2",
  "jest@30.5.2",
  "rollup@4.65.0",
  "@rollup/plugin-commonjs@29.0.3",
  "@rollup/plugin-node-resolve@16.0.3",
  `@types/node@${devDependencies["@types/node"]}`,
];

// --- what runs them ---

const runFile = promisify(execFile);
const run = async (cwd, command, args) => {
  try {
    return await runFile(command, args, {
      cwd,
      maxBuffer: 2 ** 26,
      env: { ...process.env, NODE_OPTIONS: "" },
    });
  } catch (error) {
    throw new Error(`${basename(command)} ${args.join(" ")}\n${error.stdout ?? ""}${error.stderr ?? error}`);
  }
};
const node = (cwd, ...args) => run(cwd, process.execPath, args);

const install = async (into, packages, manifest = {}) => {
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, "package.json"), JSON.stringify({ private: true, ...manifest }));
  const flags = ["--no-save", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  await run(into, "npm", ["install", ...flags, ...packages]);
};

const consumer = (name, files, type = "module") => {
  const at = join(above, name);
  for (const [path, text] of Object.entries({ "package.json": JSON.stringify({ type }), ...files })) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return at;
};

// --- programs ---

const names = Object.keys(exports)
  .filter((entry) => entry !== "./package.json")
  .map((entry) => entry.replace(/^\./, "levik"));
/** Entries for every platform; the cluster and the simulator are for Node. */
const portable = names.filter((name) => !["levik/cluster", "levik/simulator"].includes(name));

const importAll = (entries) =>
  entries.map((name, i) => `import * as entry${i} from ${JSON.stringify(name)};\n`).join("") +
  `export const entries = [${entries.map((_, i) => `entry${i}`).join(", ")}];\n`;

const complain = (either) => `
const faults = (${faultsOf})(t, ${either}, levik, wire);
if (faults.length > 0) throw new Error(faults.join("\\n"));
`;
const importing = (either) => `import * as t from "io-ts";
import * as E from ${JSON.stringify(either)};
import * as levik from "levik";
import * as wire from "levik/documents";
`;
const requiring = (either) => `const t = require("io-ts");
const E = require(${JSON.stringify(either)});
const levik = require("levik");
const wire = require("levik/documents");
`;
/** The paths of fp-ts: one that works everywhere, and the one of its documentation, which plain Node cannot import. */
const everywhere = "fp-ts/lib/Either.js";
const documented = "fp-ts/Either";

const bundled =
  importing(documented) +
  `import * as own from ${JSON.stringify(everywhere)};\n${importAll(portable)}` +
  `${complain("E")}{${complain("own")}}\n`;

const folderOfPrograms = join(root, "test/consumers");
const programs = Object.fromEntries(
  readdirSync(folderOfPrograms).map((file) => [
    basename(file, ".ts"),
    readFileSync(join(folderOfPrograms, file), "utf8"),
  ]),
);
const readme = readFileSync(join(root, "README.md"), "utf8");
for (const [i, [, code]] of [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].entries())
  programs[`readme-${i + 1}`] = code;
programs.entries = importAll(portable);
const isForModulesOnly = (code) => /^(const .* = |for )?await /m.test(code);

/** Runs what was compiled; a program that exports a result has it as expected. */
const runner = (files) => `import assert from "node:assert/strict";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
for (const file of ${JSON.stringify(files)}) {
  const { result, expected } = file.endsWith(".cjs") ? require(file) : await import(file);
  assert.deepEqual(await result, expected, file);
}
`;

// --- consumers ---

const strict = {
  target: "es2022",
  lib: ["es2023"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  rootDir: "src",
  outDir: "out",
};
const compile = (at) => node(at, join(root, "node_modules/typescript/bin/tsc"), "-p", ".");

const typescript = (name, compilerOptions, extensions) => async () => {
  const sources = extensions.flatMap((extension) =>
    Object.entries(programs)
      .filter(([, code]) => extension !== "cts" || !isForModulesOnly(code))
      .map(([program, code]) => [`${program}.${extension}`, code]),
  );
  const at = consumer(name, {
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...strict, ...compilerOptions } }),
    ...Object.fromEntries(sources.map(([file, code]) => [`src/${file}`, code])),
    "run.mjs": runner(sources.map(([file]) => `./out/${file.replace(/ts$/, "js")}`)),
  });
  await compile(at);
  await node(at, "run.mjs");
};

const typescriptOfCluster = async () => {
  const compilerOptions = {
    ...strict,
    module: "nodenext",
    types: ["node"],
    typeRoots: [join(tools, "node_modules/@types")],
  };
  const code = importAll(names);
  const at = consumer("typescript-cluster", {
    "tsconfig.json": JSON.stringify({ compilerOptions }),
    "src/entries.mts": code,
    "src/entries.cts": code,
  });
  await compile(at);
  await node(at, "out/entries.mjs");
  await node(at, "out/entries.cjs");
};

/** The programs of examples/, compiled and run as a reader would, with the output that their test knows. */
const examples = async () => {
  const printed = JSON.parse(readFileSync(join(root, "test/examples/printed.json"), "utf8"));
  const names = readdirSync(join(root, "examples")).map((file) => basename(file, ".ts"));
  const compilerOptions = {
    ...strict,
    module: "nodenext",
    types: ["node"],
    typeRoots: [join(tools, "node_modules/@types")],
  };
  const at = consumer("examples", {
    "tsconfig.json": JSON.stringify({ compilerOptions }),
    ...Object.fromEntries(
      names.map((name) => [`src/${name}.mts`, readFileSync(join(root, "examples", `${name}.ts`), "utf8")]),
    ),
  });
  await compile(at);
  const levik = join(above, "node_modules/.bin/levik");
  await node(at, levik, "sample", "--points", "20", "--seed", "1", "--out", "market");
  const party = JSON.parse(readFileSync(join(at, "market/faults.json"), "utf8")).for;
  for (const name of names) {
    const words = name === "nightly-reconciliation" ? ["market", party, "parts"] : [];
    const { stdout } = await node(at, `out/${name}.mjs`, ...words);
    const wanted = printed[name] ?? stdout.split("\n").slice(0, -1);
    if (stdout === "" || stdout !== `${wanted.join("\n")}\n`) throw new Error(`${name} printed\n${stdout}`);
  }
};

const nodeImport = async () => {
  const code = importing(everywhere) + importAll(names) + complain("E");
  await node(consumer("node-import", { "main.mjs": code }), "main.mjs");
};

const nodeRequire = async () => {
  const all = `${names.map((name) => `require(${JSON.stringify(name)});`).join("\n")}\n`;
  const code = requiring(documented) + all + complain("E");
  const at = consumer("node-require", { "main.cjs": code }, "commonjs");
  await node(at, "main.cjs");
  await node(at, join(above, "node_modules/.bin/levik"), "--version");
};

/** A bundle has no need of Node; it is run there. */
const bundler = (name, home, build) => async () => {
  const at = consumer(name, {
    "main.js": bundled,
    "build.mjs": `import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
const { resolve } = createRequire(${JSON.stringify(join(home, "package.json"))});
const tool = async (name) => import(pathToFileURL(resolve(name)));
${build}`,
  });
  await node(at, "build.mjs");
  await node(at, "out/main.js");
};

const buildWithEsbuild = `const esbuild = await tool("esbuild");
await esbuild.build({ entryPoints: ["main.js"], bundle: true, format: "esm", platform: "browser", outfile: "out/main.js" });
`;

const buildWithRollup = `const [{ rollup }, resolvePlugin, commonjsPlugin] = await Promise.all(
  ["rollup", "@rollup/plugin-node-resolve", "@rollup/plugin-commonjs"].map(tool));
const bundle = await rollup({
  input: "main.js",
  plugins: [resolvePlugin.nodeResolve({ browser: true }), commonjsPlugin.default()],
  onwarn: ({ code, message }) => {
    if (["UNRESOLVED_IMPORT", "MISSING_EXPORT"].includes(code)) throw new Error(message);
  },
});
await bundle.write({ file: "out/main.js", format: "es", inlineDynamicImports: true });
`;

const buildWithVite = `const vite = await tool("vite");
await vite.build({ configFile: false, logLevel: "warn", build: {
  outDir: "out", minify: true, lib: { entry: "main.js", formats: ["es"], fileName: () => "main.js" } } });
`;

const vitest = async () => {
  const test = `${importing(everywhere)}test("libraries", () => {${complain("E")}});\n`;
  const at = consumer("vitest", { "main.test.js": test });
  await node(at, join(root, "node_modules/vitest/vitest.mjs"), "run", "--globals");
};

const jest = async () => {
  const test = `${requiring(documented)}test("libraries", () => {${complain("E")}});\n`;
  const at = consumer("jest", { "main.test.js": test }, "commonjs");
  await node(at, join(tools, "node_modules/jest/bin/jest.js"), "--rootDir", at);
};

/** A library of others that takes codecs of any kind by Standard Schema, and knows nothing of io-ts. */
const trpc = async () => {
  const at = consumer("trpc", {
    "main.mjs": `import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { AgreementDocument } from "levik/documents";
const { resolve } = createRequire(${JSON.stringify(join(tools, "package.json"))});
const { initTRPC } = await import(pathToFileURL(resolve("@trpc/server")));
const t = initTRPC.create();
const router = t.router({ typeOf: t.procedure.input(AgreementDocument).query(({ input }) => input.agreementType) });
const server = t.createCallerFactory(router)({});
const agreement = { agreementType: "JOINT_INVOICE", validFrom: "2024-05-31T21:00Z" };
assert.equal(await server.typeOf(agreement), "JOINT_INVOICE");
const error = await server.typeOf({ agreementType: "GRIT", validFrom: 1 }).catch((refused) => refused);
assert.equal(error.code, "BAD_REQUEST");
assert.deepEqual(error.cause.issues.map(({ path }) => path), [["agreementType"], ["validFrom"]]);
`,
  });
  await node(at, "main.mjs");
};

/** The package is installed with its dependencies, each once. */
const installedOnce = async () => {
  const own = join(above, "node_modules/levik/node_modules");
  if (existsSync(own)) throw new Error(`installed a second time: ${readdirSync(own).join(", ")}`);
  for (const name of Object.keys(dependencies))
    if (!existsSync(join(above, "node_modules", name))) throw new Error(`${name} is not installed`);
  if (existsSync(join(above, "node_modules/@types")))
    throw new Error("types are installed that hide what those of the package need");
};

const check = (script) => () => node(root, join(root, "scripts/consumers", script), above);

const consumers = {
  "each dependency once": installedOnce,
  "TypeScript nodenext": typescript("nodenext", { module: "nodenext" }, ["mts", "cts"]),
  "TypeScript node16": typescript("node16", { module: "node16" }, ["mts", "cts"]),
  "TypeScript bundler": typescript("bundler", { module: "esnext", moduleResolution: "bundler" }, ["ts"]),
  "TypeScript with the cluster": typescriptOfCluster,
  "one meaning of a name": check("names.mjs"),
  "hovers fit on a screen": check("hovers.mjs"),
  "Node import": nodeImport,
  "Node require": nodeRequire,
  "the examples": examples,
  esbuild: bundler("esbuild", root, buildWithEsbuild),
  rollup: bundler("rollup", tools, buildWithRollup),
  vite: bundler("vite", root, buildWithVite),
  vitest,
  jest,
  "tRPC by Standard Schema": trpc,
};

// --- the run ---

const ofTools = install(tools, installedTools);
ofTools.catch(() => {}); // looked at below; packing comes in between
const tarball = pack();
copyFileSync(tarball, join(folder, "levik.tgz"));
const own = ["fp-ts", "io-ts"].map((name) => `${name}@${dependencies[name]}`);
await Promise.all([ofTools, install(above, [join(folder, "levik.tgz"), ...own])]);

const waiting = Object.entries(consumers);
const work = async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, build] = next;
    const start = performance.now();
    try {
      await build();
      console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      console.error(`${name} FAILS\n${error.message}`);
      process.exitCode = 1;
    }
  }
};
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
