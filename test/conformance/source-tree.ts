import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const src = fileURLToPath(new URL("../../src", import.meta.url));

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** A source file, its room (the first folder; "" for the main entry) and the files it imports. */
export interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

export const roomOf = (path: string): string => (path.includes("/") ? path.split("/")[0]! : "");

export const sources: readonly SourceFile[] = filesBelow(src)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => {
    const text = readFileSync(file, "utf8");
    const code = text.replace(/\/\*\*[\s\S]*?\*\//g, "");
    return {
      path: relative(src, file),
      room: roomOf(relative(src, file)),
      text,
      imports: [...code.matchAll(/(?:from|import) "(\.[^"]+)\.js"/g)].map(([, path]) =>
        relative(src, `${join(dirname(file), path!)}.ts`),
      ),
    };
  });

/** Groups of files that import each other, directly or by way of others (strongly connected components, Tarjan). */
export const circles = (
  files: readonly Pick<SourceFile, "path" | "imports">[],
): readonly (readonly string[])[] => {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.get(path)!);
    stack.push(path);
    for (const next of importsOf.get(path) ?? []) {
      if (!importsOf.has(next)) continue;
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(path, Math.min(low.get(path)!, low.get(next)!));
    }
    if (low.get(path) === index.get(path)) {
      const circle = stack.splice(stack.indexOf(path));
      if (circle.length > 1 || importsOf.get(path)!.includes(path)) found.push(circle.sort());
    }
  };
  for (const { path } of files) if (!index.has(path)) visit(path);
  return found;
};
