/**
 * The repository's own files, as paths from its root with forward slashes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The files below a folder whose names end so, in order. */
export const filesBelow = (folder: string, ending = ".ts"): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(`${folder}/${entry.name}`, ending)
        : entry.name.endsWith(ending)
          ? [`${folder}/${entry.name}`]
          : [],
    )
    .sort();

/** The text of a file. */
export const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
