/**
 * What the site is made of: the Markdown of the repository, and where each file of the repository is in the site.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the reference and the playground are, in the site. */
export const reference = "reference/index.html";
export const playground = "playground/index.html";

const markdownBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((path) => !path.includes("node_modules"))
    .sort();

/** Every page that is Markdown, by its path in the repository. */
export const markdownFiles = (): readonly string[] => [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...markdownBelow("docs"),
];

/** What a path of the repository is. */
export const kindOf = (path: string): "markdown" | "picture" | "file" | "folder" | "absent" => {
  const place = join(root, path);
  if (!existsSync(place)) return "absent";
  if (statSync(place).isDirectory()) return "folder";
  return path.endsWith(".md") ? "markdown" : /\.(svg|png|jpg)$/.test(path) ? "picture" : "file";
};

/** The page of a path of the repository: a README is the index of its folder, other files are shown in a page. */
export const pageOf = (path: string): string => {
  switch (kindOf(path)) {
    case "markdown":
      return path.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");
    case "folder":
      return kindOf(posix.join(path, "README.md")) === "markdown"
        ? posix.join(path, "index.html")
        : posix.join(path, "folder.html");
    case "picture":
      return path;
    default:
      return `${path}.html`;
  }
};

/** The address of one page of the site from another. */
export const addressFrom = (page: string, to: string): string => {
  const relative = posix.relative(posix.dirname(page), to);
  return relative === "" ? posix.basename(to) : relative;
};

/** The files of a folder, and the folders in it. */
export const entriesOf = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();
