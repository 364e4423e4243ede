/**
 * The little Markdown that the pages are made of.
 */
import { posix } from "node:path";
import type { Language } from "./language.js";
import { say } from "./language.js";

/** Where the pages are, from the root of the repository. */
export const folder = "docs/rulebook";

/** The first line of every page. */
export const note = "<!-- Written by npm run docs; changes belong into the rules and registers. -->";

/** A table; bars within cells are escaped. */
export const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => "---"), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`)
    .join("\n");

/** The anchor that a heading gets. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

/** The path from a page of a language to a file of the repository. */
export const toFile = (language: Language, file: string): string =>
  posix.relative(`${folder}/${language}`, file);

/** A link from a page of a language to a file of the repository, named by its path. */
export const fileLink = (language: Language, file: string): string => `[${file}](${toFile(language, file)})`;

/** A whole page: its title, the way back to the index and to the other language, its parts. */
export const page = (language: Language, name: string, title: string, parts: readonly string[]): string => {
  const other = language === "en" ? "et" : "en";
  const back = name === "README.md" ? [] : [`[${say(language, "The rule book", "Reegliraamat")}](README.md)`];
  const ways = [...back, `[${say(language, "Eesti keeles", "In English")}](../${other}/${name})`];
  return `${[note, `# ${title}`, ways.join(" · "), ...parts].join("\n\n")}\n`;
};
