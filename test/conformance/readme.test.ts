import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "node_modules/.cache/levik-readme");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readme = readFileSync(join(root, "README.md"), "utf8");
const guides = readdirSync(join(root, "docs/guides")).map((name) =>
  readFileSync(join(root, "docs/guides", name), "utf8"),
);
const blocks = [readme, ...guides].flatMap((page) =>
  [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!),
);

/** The source of each entry, as the build has it. */
const built = readFileSync(join(root, "tsup.config.ts"), "utf8");
const entry = (name: string): string => {
  const short = name === "levik" ? "index" : name.replace("levik/", "");
  return join(root, new RegExp(`\\b${short}: "(src/[^"]+)"`).exec(built)![1]!);
};

/** `expression; // literal` is what the reader is promised. */
const promise = /^(\S.*?);\s*\/\/ (.+)$/;

describe("README and guides", () => {
  it("have examples with stated results", () => {
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) expect(block.split("\n").some((line) => promise.test(line))).toBe(true);
  });

  for (const [index, block] of blocks.entries()) {
    it(`have the stated results of example ${index + 1}`, async () => {
      const checks: string[] = [];
      const lines = block.split("\n").map((line) => {
        const match = promise.exec(line);
        if (match === null || /^\s*(import|const|if)\b/.test(line)) return line;
        checks.push(match[1]!);
        return `results.push([${match[1]!}, ${match[2]!}]);`;
      });
      const code = `export const results: [unknown, unknown][] = [];\n${lines.join("\n")}\n`.replace(
        /from "(levik[^"]*)"/g,
        (_, name: string) => `from ${JSON.stringify(entry(name))}`,
      );
      const file = join(folder, `example-${index}.ts`);
      writeFileSync(file, code);
      const { results } = (await import(/* @vite-ignore */ file)) as { results: [unknown, unknown][] };
      expect(results).toHaveLength(checks.length);
      for (const [actual, expected] of results) expect(actual).toEqual(expected);
    });
  }

  it("link to existing pages", () => {
    for (const [, target] of readme.matchAll(/\]\(([^)#:]+)\)/g)) {
      expect(() => readFileSync(join(root, target!))).not.toThrow();
    }
  });
});
