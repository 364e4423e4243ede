import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entries: Readonly<Record<string, string>> = {
  levik: "src/index.ts",
  "levik/time": "src/time/index.ts",
  "levik/reason": "src/reason/index.ts",
  "levik/documents": "src/documents/index.ts",
  "levik/market": "src/market/index.ts",
  "levik/rules": "src/entries/rules-entry.ts",
  "levik/split": "src/split/index.ts",
  "levik/predict": "src/predict/index.ts",
  "levik/scan": "src/scan/index.ts",
  "levik/timeline": "src/report/timeline/index.ts",
  "levik/reconcile": "src/entries/reconcile-entry.ts",
  "levik/cluster": "src/runtime/cluster/index.ts",
  "levik/book": "src/report/rule-book/index.ts",
  "levik/simulator": "src/simulator/index.ts",
  "levik/analysis": "src/analysis/index.ts",
};
const folder = join(root, "node_modules/.cache/levik-examples");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesBelow = (at: string): string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(at, entry.name)) : [join(at, entry.name)],
  );

interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

const examplesOf = (file: string): readonly Example[] => {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const lines = comment[0]
      .split("\n")
      .map((line) => line.replace(/^\s*\/?\*+\/?\s?/, "").replace(/\s*\*\/$/, ""));
    const first = lines.findIndex((line) => line.trim().startsWith("@example"));
    if (first === -1) return [];
    const rest = lines.slice(first + 1);
    const end = rest.findIndex((line) => /^@\w/.test(line.trim()));
    const code = (end === -1 ? rest : rest.slice(0, end))
      .filter((line) => !line.startsWith("```"))
      .join("\n");
    const line = text.slice(0, comment.index).split("\n").length + first;
    return [{ file: relative(root, file), line, code }];
  });
};

/** `expression; // literal` becomes an assertion where the comment is a literal; prose stays a comment. */
const asserted = (code: string): string => {
  const lines = code.split("\n").map((line) => {
    const match = /^([^/]\S.*?);\s*\/\/ (.+)$/.exec(line);
    if (match === null || /^\s*(import|const|let|if|return)\b/.test(line)) return line;
    const literal = match[2]!.replace(/^=> /, "");
    try {
      const value: unknown = new Function(`"use strict"; return (${literal});`)();
      if (typeof value === "function") return line;
    } catch {
      return line;
    }
    return `__check(${match[1]!}, ${literal});`;
  });
  return lines.join("\n");
};

const examples = filesBelow(join(root, "src"))
  .filter((file) => file.endsWith(".ts"))
  .flatMap(examplesOf);

/** What an example may take for granted: the market of the demo, a GRID agreement and a supplier of it, a moment. */
const ambient: Readonly<Record<string, string>> = {
  set: `const set = (() => {
    const built = __agreementSet(JSON.parse(__read(${JSON.stringify(join(root, "demo/set.json"))}, "utf8")));
    if (built._tag === "Left") throw new Error("demo/set.json");
    return built.right.set;
  })();`,
  grid: 'const grid = Array.from(set.agreements()).find(({ type }) => type === "GRID")!;',
  agreement: "const agreement = grid;",
  meterEic: "const meterEic = grid.meterEic;",
  customerEic: "const customerEic = grid.customerEic;",
  point: "const point = meterEic;",
  supplier: 'const supplier = "38X-EIN-OS-----J";',
  now: "const now = Date.UTC(2024, 9, 28, 6);",
  yesterday: "const yesterday = now - 24 * 3_600_000;",
  from: "const from = now - 24 * 3_600_000;",
  to: "const to = now;",
  today: "const today = now;",
};
const ambientImports = `import { readFileSync as __read } from "node:fs";
import { agreementSet as __agreementSet } from ${JSON.stringify(join(root, "src/market/build-agreement-set.ts"))};`;

/** Ambient names come with those they need, in the order written above. */
const withAmbient = (code: string): string => {
  const free = (name: string, text: string): boolean =>
    new RegExp(`(?<![.\\w"])${name}\\b(?![:"])`).test(text) &&
    !new RegExp(`(?:const|let) \\{?[^=]*\\b${name}\\b[^=]*=`).test(code);
  let text = code;
  const lines = Object.entries(ambient)
    .reverse()
    .flatMap(([name, definition]) => {
      if (!free(name, text)) return [];
      text = `${definition}\n${text}`;
      return [definition];
    });
  return lines.length === 0 ? code : [ambientImports, ...lines.reverse(), code].join("\n");
};

/** An example without imports uses the names of its own module and of the entries. */
const withNames = async (code: string, file: string): Promise<string> => {
  const known = new Map<string, string>();
  // The program of the report's page needs a browser.
  const room = filesBelow(join(root, dirname(file)))
    .map((path) => relative(root, path))
    .filter((path) => path.endsWith(".ts") && !path.includes("page-program/"));
  for (const path of [...Object.values(entries), ...room, file]) {
    for (const name of Object.keys((await import(join(root, path))) as object)) known.set(name, path);
  }
  const imported = [...code.matchAll(/import (?:type )?\{([^}]*)\}/g)].flatMap(([, names]) =>
    names!.split(/[,\s]+/),
  );
  const declared = new Set(
    [...code.matchAll(/(?:const|let) (\w+)/g)].map(([, name]) => name).concat(imported),
  );
  const used = [...known].filter(([name]) => !declared.has(name) && new RegExp(`\\b${name}\\b`).test(code));
  return [
    ...used.map(([name, path]) => `import { ${name} } from ${JSON.stringify(join(root, path))};`),
    code,
  ].join("\n");
};

describe("examples in documentation comments", () => {
  it("are there", () => {
    expect(examples.length).toBeGreaterThan(100);
  });

  for (const [index, { file, line, code }] of examples.entries()) {
    it(`run: ${file}:${line}`, async () => {
      const checked = await withNames(withAmbient(asserted(code)), file);
      const resolved = checked.replace(/from "(levik[^"]*)"/g, (whole, name: string) =>
        name in entries ? `from ${JSON.stringify(join(root, entries[name]!))}` : whole,
      );
      const target = join(folder, `example-${index}.ts`);
      writeFileSync(
        target,
        `const __check = (actual: unknown, expected: unknown) => globalThis.__levikExpect(actual).toEqual(expected);\n${resolved}\nexport {};\n`,
      );
      (globalThis as unknown as { __levikExpect: typeof expect }).__levikExpect = expect;
      await import(/* @vite-ignore */ target);
    });
  }
});
