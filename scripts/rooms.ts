/**
 * The rooms of src as a picture and a table in ARCHITECTURE.md, from the imports and the first sentences of their indexes.
 */
import { filesBelow, textOf } from "./rulebook/files.js";

const BEGIN = "<!-- rooms: written by npm run docs -->";
const END = "<!-- end of rooms -->";

const roomOf = (path: string): string => path.split("/")[1]!;

/** Which rooms each room imports. */
const importsOfRooms = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const path of filesBelow("src")) {
    const room = roomOf(path);
    if (room.endsWith(".ts") || room === "entries") continue;
    const imported = found.get(room) ?? new Set<string>();
    found.set(room, imported);
    const code = textOf(path).replace(/\/\*\*[\s\S]*?\*\//g, "");
    for (const [, target] of code.matchAll(/from "(\.[^"]+)"/g)) {
      const to = new URL(target!, `file:///${path}`).pathname.slice(1);
      if (to.split("/").length > 2 && roomOf(to) !== room) imported.add(roomOf(to));
    }
  }
  return found;
};

/** Every room after those that it imports. Two rooms that import each other (words of leaves) keep their first order. */
const ordered = (imports: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] => {
  const done: string[] = [];
  const visit = (room: string, open: readonly string[]): void => {
    if (done.includes(room) || open.includes(room)) return;
    for (const to of [...(imports.get(room) ?? [])].sort()) visit(to, [...open, room]);
    if (!done.includes(room)) done.push(room);
  };
  for (const room of [...imports.keys()].sort()) visit(room, []);
  return done;
};

const purposeOf = (room: string): string => {
  const text = filesBelow(`src/${room}`).includes(`src/${room}/index.ts`)
    ? textOf(`src/${room}/index.ts`)
    : "";
  const comment =
    /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? " The command line: reads, calls, prints; no logic. ";
  return comment.replace(/\s*\n\s*\*\s?/g, " ").trim();
};

/** Imports that do not follow from others: what a room imports by way of another one is left out of the picture. */
const direct = (
  room: string,
  imports: ReadonlyMap<string, ReadonlySet<string>>,
  order: readonly string[],
): readonly string[] => {
  const reaches = (from: string, to: string, seen: ReadonlySet<string> = new Set()): boolean =>
    [...(imports.get(from) ?? [])]
      .filter((next) => order.indexOf(next) < order.indexOf(from) && !seen.has(next))
      .some((next) => next === to || reaches(next, to, new Set([...seen, next])));
  const own = [...(imports.get(room) ?? [])].filter((to) => order.indexOf(to) < order.indexOf(room));
  return own.filter((to) => !own.some((other) => other !== to && reaches(other, to))).sort();
};

const section = (): string => {
  const imports = importsOfRooms();
  const order = ordered(imports);
  const arrows = order.flatMap((room) => direct(room, imports, order).map((to) => `  ${room} --> ${to}`));
  const rows = order.map((room) => `| \`${room}\` | ${purposeOf(room)} |`);
  return [
    BEGIN,
    "",
    "```mermaid",
    "graph BT",
    ...arrows,
    "```",
    "",
    "| room | what it is for |",
    "| --- | --- |",
    ...rows,
    "",
    END,
  ].join("\n");
};

/** ARCHITECTURE.md with the section of the rooms as the sources have it. */
export const architecture = (): string => {
  const text = textOf("ARCHITECTURE.md");
  const [before, rest] = [text.slice(0, text.indexOf(BEGIN)), text.slice(text.indexOf(END) + END.length)];
  return `${before}${section()}${rest}`;
};
