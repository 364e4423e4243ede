import { readFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import type { Plugin } from "esbuild";

/** fp-ts and io-ts are bundled from their ES modules, which can be tree-shaken; sources name the CommonJS ones. */
const fromEs6: Plugin = {
  name: "fp-ts-from-es6",
  setup(build) {
    build.onResolve({ filter: /^(fp-ts|io-ts)\/lib\// }, ({ path, ...rest }) =>
      build.resolve(path.replace("/lib/", "/es6/"), { ...rest, kind: "import-statement" }),
    );
  },
};

/**
 * Codecs are made by calls, and a call that may do more than make something must stay, with all it names, also where nobody
 * uses the codec. These do no more, so the calls are marked: in io-ts, which marks nothing, in the codecs of the wire, and
 * in the statements, which are made in the same way.
 */
const markedMakers: Plugin = {
  name: "marked-makers",
  setup(build) {
    const pure = "/* @__PURE__ */ ";
    build.onLoad({ filter: /[\\/]io-ts[\\/]es6[\\/]index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8"))
        .replaceAll("/** @class */ (function", `${pure}(function`)
        .replaceAll(/= (?=new \w+Type\(|brand\(|refinement\()/g, `= ${pure}`),
    }));
    const maker =
      /(?<!^ \*.*|[\w.])(?=(?:t\.(?:type|partial|intersection|readonlyArray)|leaf|word|oneOf|maybe|oneOrMore|mustHold|shouldHold|decoderOf|wrongKind|said|rulesOf|object)\()/gm;
    build.onLoad(
      { filter: /[\\/]src[\\/](?:wire[\\/].*|rulebook[\\/]statements)\.ts$/ },
      async ({ path }) => ({
        contents: (await readFile(path, "utf8")).replaceAll(maker, pure),
        loader: "ts",
      }),
    );
  },
};

/**
 * The book asks the main entry for the rules, so that neither has what the other is for: no rule stands in the package
 * twice, and the main entry has none of the examples, which stand beside the rules in the same files.
 */
const rulesFromMainEntry: Plugin = {
  name: "rules-from-main-entry",
  setup(build) {
    const extension = build.initialOptions.outExtension?.[".js"] ?? ".js";
    build.onResolve({ filter: /\/(rules|consequences)\/all\.js$/ }, () => ({
      path: `./index${extension}`,
      external: true,
      sideEffects: false,
    }));
  },
};

const shared = {
  target: "node20",
  platform: "neutral" as const,
  noExternal: [/^fp-ts/, /^io-ts/],
  esbuildPlugins: [fromEs6, markedMakers],
  sourcemap: false,
  treeshake: true,
};

/** What computes; the entries share what they have in common. */
const computing = {
  index: "src/index.ts",
  reason: "src/reason/index.ts",
  scan: "src/scan/index.ts",
  reconcile: "src/reconcile/index.ts",
  split: "src/split/index.ts",
  wire: "src/wire/index.ts",
};
const book = { book: "src/book/index.ts" };
const cluster = { cluster: "src/cluster/index.ts" };

export default defineConfig([
  {
    ...shared,
    clean: true,
    entry: computing,
    format: ["esm", "cjs"],
    // The types of all entries are made together: they share them, and no build cleans away those of another.
    dts: { entry: { ...computing, ...book, ...cluster }, compilerOptions: { ignoreDeprecations: "6.0" } },
    splitting: true,
  },
  {
    ...shared,
    entry: book,
    esbuildPlugins: [fromEs6, markedMakers, rulesFromMainEntry],
    format: ["esm", "cjs"],
    splitting: false,
  },
  {
    ...shared,
    platform: "node",
    entry: { cli: "src/cli/main.ts", worker: "src/spread/worker.ts" },
    format: ["esm"],
    splitting: true,
  },
  {
    ...shared,
    platform: "node",
    entry: cluster,
    // The threads of a worker are found beside the file that starts them, in either format.
    shims: true,
    format: ["esm", "cjs"],
    splitting: true,
  },
]);
