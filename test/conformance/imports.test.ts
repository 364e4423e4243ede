import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../../src", import.meta.url));

/** Rooms in the order in which they may import: a room imports earlier ones only. */
const order = [
  "time",
  "reason",
  "documents",
  "market",
  "rulebook",
  "scan",
  "rules",
  "consequences",
  "timeline",
  "split",
  "predict",
  "book",
  "submission",
  "access",
  "expect",
  "inbox",
  "reconcile",
  "files",
  "spread",
  "cluster",
  "sample",
  "cli",
] as const;
const rank = new Map<string, number>(order.map((room, i) => [room, i]));

/** Leaves that hold no logic and may be named from rooms before them: words, editions, ids, and shapes of documents. */
const exceptions = new Map<string, readonly string[]>([
  ["reason", ["documents/vocabulary", "rulebook/editions"]],
  ["consequences", ["rules/cast", "rules/Rule"]],
]);

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const imports: readonly Import[] = filesBelow(src).flatMap((file) => {
  const text = readFileSync(file, "utf8").replace(/\/\*\*[\s\S]*?\*\//g, "");
  return [...text.matchAll(/from "(\.[^"]+)\.js"/g)].map(([, path]) => {
    const inside = relative(src, file);
    return {
      file: inside,
      room: inside.includes("/") ? inside.split("/")[0]! : "",
      target: relative(src, join(dirname(file), path!)),
    };
  });
});

describe("rooms of the house", () => {
  it("are all known to the order of imports", () => {
    const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !rank.has(name))).toEqual([]);
  });

  it("import only rooms before them", () => {
    const wrong = imports.filter(({ room, target }) => {
      const to = target.includes("/") ? target.split("/")[0]! : "";
      if (room === "" || to === "" || to === room) return false;
      if (exceptions.get(room)?.includes(target) === true) return false;
      return rank.get(to)! > rank.get(room)!;
    });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it("of rules and consequences never read messages", () => {
    const wrong = imports.filter(
      ({ room, target }) => (room === "rules" || room === "consequences") && /^documents\/v\d\//.test(target),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
