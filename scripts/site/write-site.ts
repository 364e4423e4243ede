/**
 * Writes the site: every Markdown file as a page, the files that pages have links to, the index of the search, the
 * playground and the reference.
 */
import { build } from "esbuild";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as buildPage } from "vite";
import { layout } from "./layout.js";
import type { Section } from "./markdown.js";
import { contentOf, escapeHtml } from "./markdown.js";
import type { SearchIndex } from "./search-words.js";
import { wordsOf } from "./search-words.js";
import {
  addressFrom,
  entriesOf,
  kindOf,
  markdownFiles,
  pageOf,
  playground,
  reference,
  root,
} from "./sources.js";

/** What was written. */
export interface Written {
  readonly pages: number;
  readonly files: number;
  readonly sections: number;
}

interface Indexed {
  readonly page: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

const indexOf = (pages: readonly Indexed[]): SearchIndex => {
  const sections: SearchIndex["sections"][number][] = [];
  const words = new Map<string, number[]>();
  for (const { page, title, sections: parts } of pages) {
    for (const { anchor, heading, level, text } of parts) {
      const number = sections.push([page, level === 1 ? "" : anchor, title, level === 1 ? "" : heading]) - 1;
      for (const word of wordsOf(`${heading} ${text}`)) {
        const known = words.get(word);
        if (known === undefined) words.set(word, [number]);
        else known.push(number);
      }
    }
  }
  return { sections, words: Object.fromEntries(words) };
};

/** A file of the repository in a page, with its lines as they are. */
const filePage = (path: string): string => {
  const text = readFileSync(join(root, path), "utf8");
  return layout(
    pageOf(path),
    path,
    `<h1>${escapeHtml(path)}</h1>\n<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`,
  );
};

const folderPage = (path: string): string => {
  const items = entriesOf(path).map((name) => `<li>${escapeHtml(name)}</li>`);
  return layout(pageOf(path), path, `<h1>${escapeHtml(path)}</h1>\n<ul>${items.join("")}</ul>`);
};

const RULE_BOOK = "docs/rulebook/";

/** Where the rule book is from the playground, and the page of each statement and decision in it. */
const ruleBookOf = (pages: readonly Indexed[]): unknown => ({
  folder: `${addressFrom(playground, RULE_BOOK)}/`,
  pages: Object.fromEntries(
    pages
      .filter(({ page }) => page.startsWith(`${RULE_BOOK}en/`))
      .flatMap(({ page, sections }) =>
        sections
          .filter(({ anchor }) => /^(?:[a-z]+-\d+|d-[a-z0-9-]+)$/.test(anchor))
          .map(({ anchor }) => [anchor, page.slice(`${RULE_BOOK}en/`.length)]),
      ),
  ),
});

/** The program of every page: a classic script, as a module cannot be loaded from a folder. */
const writeProgram = (folder: string): Promise<unknown> =>
  build({
    absWorkingDir: root,
    entryPoints: ["scripts/site/program/search.ts"],
    bundle: true,
    outfile: join(folder, "assets/site.js"),
    format: "iife",
    target: "es2022",
    minify: true,
    logLevel: "error",
  });

/** Writes the site into a folder, anew; the reference is written by who is given, as it takes longest. */
export const writeSite = async (
  folder: string,
  writeReference: (folder: string) => void,
): Promise<Written> => {
  rmSync(folder, { recursive: true, force: true });
  const write = (page: string, text: string): void => {
    mkdirSync(dirname(join(folder, page)), { recursive: true });
    writeFileSync(join(folder, page), text);
  };

  const linked = new Set<string>();
  const indexed: Indexed[] = [];
  // Markdown that only a link leads to is a page as well: the list grows while it is gone through.
  const files = new Set(markdownFiles());
  for (const file of files) {
    const content = contentOf(file, readFileSync(join(root, file), "utf8"));
    const page = pageOf(file);
    const title = content.title === "" ? file : content.title;
    write(page, layout(page, title, content.html, content.sections));
    indexed.push({ page, title, sections: content.sections });
    for (const path of content.linked) (kindOf(path) === "markdown" ? files : linked).add(path);
  }
  for (const path of linked) {
    const kind = kindOf(path);
    if (kind === "picture") {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path));
    } else if (kind === "file") write(pageOf(path), filePage(path));
    else if (!pageOf(path).endsWith("/index.html")) write(pageOf(path), folderPage(path));
  }

  const index = indexOf(indexed);
  write("assets/search-index.js", `window.siteIndex=${JSON.stringify(index)}`);
  cpSync(fileURLToPath(new URL("style.css", import.meta.url)), join(folder, "assets/style.css"));
  await writeProgram(folder);
  await buildPage({
    configFile: join(root, "docs/playground/vite.config.ts"),
    logLevel: "warn",
    define: { RULE_BOOK: JSON.stringify(ruleBookOf(indexed)) },
    build: { outDir: join(folder, dirname(playground)) },
  });
  writeReference(join(folder, dirname(reference)));
  return { pages: indexed.length, files: linked.size, sections: index.sections.length };
};
