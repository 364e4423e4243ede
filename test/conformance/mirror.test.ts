import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const rooms = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "entries")
  .map((entry) => entry.name);

describe("the tree of tests", () => {
  it("has a folder for each room of src", () => {
    expect(rooms.filter((room) => !existsSync(join(root, "test", room)))).toEqual([]);
  });

  it("names no source file that does not exist", () => {
    const strange = rooms
      .flatMap((room) => filesBelow(join(root, "test", room)))
      .flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(/from "((?:\.\.\/)+src\/[^"]+)\.js"/g)]
          .map(([, path]) => join(file, "..", `${path!}.ts`))
          .filter((source) => !existsSync(source))
          .map((source) => `${relative(root, file)} names ${relative(root, source)}`),
      );
    expect(strange).toEqual([]);
  });

  it("has no test that is skipped, and none left to do", () => {
    const marks = new RegExp(`\\b(?:it|test|describe)\\.(?:${["skip", "todo", "only"].join("|")})\\b`);
    const marked = filesBelow(join(root, "test"))
      .filter((file) => file.endsWith(".ts"))
      .filter((file) => marks.test(readFileSync(file, "utf8")));
    expect(marked.map((file) => relative(root, file))).toEqual([]);
  });
});
