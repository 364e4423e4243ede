import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { circles, roomOf, sources, src } from "./source-tree.js";

/** Rooms in the order in which they may import: a room imports earlier ones only. */
const order = [
  "common",
  "time",
  "reason",
  "documents",
  "market",
  "rulebook",
  "rules",
  "split",
  "predict",
  "scan",
  "reconcile",
  "report",
  "analysis",
  "synthetic",
  "simulator",
  "runtime",
  "cli",
] as const;
const rank = new Map<string, number>(order.map((room, i) => [room, i]));

/** Chapters of the room rules, in the same sense. */
const chapters = ["distribution", "consequences", "access", "submission", "deadlines"];

/** Files without imports that earlier rooms may use: the words of the Datahub, and the editions of its rule book. */
const leaves = ["documents/vocabulary.ts", "documents/editions.ts"];

/** The package's entries export from any room. */
const isEntry = (path: string): boolean => roomOf(path) === "" || roomOf(path) === "entries";

describe("the rooms of src", () => {
  it("are all in the order of imports", () => {
    const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => name !== "entries" && !rank.has(name))).toEqual([]);
  });

  it("import only rooms before them", () => {
    const wrong = sources
      .filter(({ path }) => !isEntry(path))
      .flatMap(({ path, room, imports }) =>
        imports
          .filter((to) => roomOf(to) !== "" && !leaves.includes(to))
          .filter((to) => isEntry(to) || rank.get(roomOf(to))! > rank.get(room)!)
          .map((to) => `${path} imports ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it("of rules import only chapters before them", () => {
    const chapterOf = (path: string): number => chapters.indexOf(path.split("/")[1] ?? "");
    const wrong = sources
      .filter(({ room }) => room === "rules")
      .flatMap(({ path, imports }) =>
        imports
          .filter((to) => roomOf(to) === "rules" && chapterOf(to) > chapterOf(path) && chapterOf(path) >= 0)
          .map((to) => `${path} imports ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it("of distribution and consequences never read messages", () => {
    const wrong = sources.filter(
      ({ path, imports }) =>
        /^rules\/(distribution|consequences)\//.test(path) &&
        imports.some((to) => /^documents\/v\d\//.test(to)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it("have leaves that import nothing", () => {
    expect(leaves.map((leaf) => sources.find(({ path }) => path === leaf)?.imports)).toEqual([[], []]);
  });

  it("have an index that states what the room is for", () => {
    const first = order
      .filter((room) => room !== "cli" && existsSync(join(src, room)))
      .map((room) => [room, sources.find(({ path }) => path === `${room}/index.ts`)?.text.slice(0, 3)]);
    expect(first.filter(([, text]) => text !== "/**")).toEqual([]);
  });
});

describe("the files of src", () => {
  it("do not import each other in a cycle, types included", () => {
    expect(circles(sources)).toEqual([]);
  });

  it("would be found in a cycle", () => {
    const file = (path: string, ...imports: string[]) => ({ path, imports });
    expect(circles([file("a", "b"), file("b", "c"), file("c", "b"), file("d", "a")])).toEqual([["b", "c"]]);
  });

  it("are named in one case", () => {
    const wrong = sources
      .map(({ path }) => path)
      .filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*[/.])+ts$/.test(path));
    expect(wrong).toEqual([]);
  });

  it("have unique names, except for index.ts", () => {
    const names = sources.map(({ path }) => basename(path)).filter((name) => name !== "index.ts");
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("have at most 300 lines, or state at their top why they are longer", () => {
    const long = sources.filter(
      ({ text }) => text.split("\n").length > 301 && !text.slice(0, 1200).includes("Longer than 300 lines"),
    );
    expect(long.map(({ path, text }) => `${path} ${text.split("\n").length}`)).toEqual([]);
  });
});
