import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { anchorOf } from "../../scripts/rulebook/markdown.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const pagesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? pagesBelow(join(folder, entry.name))
      : entry.name.endsWith(".md")
        ? [join(folder, entry.name)]
        : [],
  );

const pages = [
  ...[
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/analysis.md",
    "docs/cluster.md",
    "docs/formats.md",
    "docs/mutation.md",
    "bench/RESULTS.md",
  ].map((name) => join(root, name)),
  ...pagesBelow(join(root, "docs/decisions")),
  ...pagesBelow(join(root, "docs/rulebook")),
  ...pagesBelow(join(root, "docs/museum")),
];

/** The text of a page without what stands in code. */
const proseOf = (text: string): string => text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "code");

const anchors = new Map<string, ReadonlySet<string>>();
const anchorsOf = (page: string): ReadonlySet<string> => {
  const known =
    anchors.get(page) ??
    new Set([...readFileSync(page, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!)));
  anchors.set(page, known);
  return known;
};

/** What is wrong with the relative links and pictures of a page. */
const brokenIn = (page: string): readonly string[] =>
  [...proseOf(readFileSync(page, "utf8")).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => {
    if (/^[a-z]+:/.test(target!)) return [];
    const [path, anchor] = target!.split("#") as [string, string | undefined];
    const file = path === "" ? page : join(dirname(page), path);
    if (!existsSync(file)) return [`${relative(root, page)}: ${target!} is not there`];
    if (anchor !== undefined && file.endsWith(".md") && !anchorsOf(file).has(anchor))
      return [`${relative(root, page)}: ${target!} has no such heading`];
    return [];
  });

describe("the links of the documentation", () => {
  it("are many", () => {
    expect(pages.length).toBeGreaterThan(50);
  });

  it("lead to existing files and headings", () => {
    expect(pages.flatMap(brokenIn)).toEqual([]);
  });
});
