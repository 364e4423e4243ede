/**
 * `npm run mutation [-- ROOM...]`: changes the code of a room in one small place at a time and sees whether its tests
 * fail; then writes the results into docs/mutation.md. Rooms that are not named keep their last result. Takes
 * from some minutes to half an hour a room, less where reports/ has the last report; `scripts/mutation/survivors.json` explains the mutants that no test
 * detects.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const rooms = [
  "time",
  "reason",
  "documents",
  "market",
  "rules/distribution",
  "rules/consequences",
  "rules/access",
  "rules/submission",
  "rules/deadlines",
  "split",
  "predict",
  "scan",
  "reconcile",
  "report/html",
  "runtime/files",
] as const;
type Room = (typeof rooms)[number];

/** The share of a property's cases that is tried on each mutant. */
const RUNS = "0.1";

// ------------------------------------------------------------------------------------------------------- the report

interface Mutant {
  readonly status:
    "Killed" | "Timeout" | "Survived" | "NoCoverage" | "Ignored" | "RuntimeError" | "CompileError";
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** A mutant that no test detected. */
interface Survivor {
  readonly file: string;
  /** The line of code, and the replacement of a part of it. */
  readonly code: string;
  readonly mutant: string;
}

/** The results of a room. */
interface Result {
  readonly killed: number;
  readonly timedOut: number;
  /** Mutants in code that runs when a module is loaded: not tried. */
  readonly leftOut: number;
  readonly survivors: readonly Survivor[];
}

type Results = Partial<Record<Room, Result>>;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const resultOf = ({ files }: MutationReport): Result => {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants.map((mutant) => ({ file, code: lines[mutant.location.start.line - 1]!, ...mutant }));
  });
  const count = (status: Mutant["status"]): number => all.filter((mutant) => mutant.status === status).length;
  return {
    killed: count("Killed") + count("RuntimeError"),
    timedOut: count("Timeout"),
    leftOut: count("Ignored"),
    survivors: all
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(({ file, code, mutatorName, replacement = "" }) => ({
        file,
        code: oneLine(code),
        mutant: `${mutatorName}: ${oneLine(replacement).slice(0, 100)}`,
      })),
  };
};

// -------------------------------------------------------------------------------------------------------- the reasons

/** Why no test detects a mutant, by file and line; for all mutants of the line unless some are named. */
interface Reason {
  readonly code: string;
  readonly mutants?: readonly string[];
  readonly why: string;
}

const place = (name: string): string => join(root, "scripts/mutation", name);
const read = <A>(name: string, otherwise: A): A =>
  existsSync(place(name)) ? (JSON.parse(readFileSync(place(name), "utf8")) as A) : otherwise;

const reasons = read<Readonly<Record<string, readonly Reason[]>>>("survivors.json", {});

const reasonFor = ({ file, code, mutant }: Survivor): string | undefined =>
  reasons[file]?.find(
    (reason) => reason.code === code && (reason.mutants === undefined || reason.mutants.includes(mutant)),
  )?.why;

// ---------------------------------------------------------------------------------------------------------- the page

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const cell = (text: string): string => text.replaceAll("|", "\\|");
const quoted = (text: string): string => `\`\` ${cell(text)} \`\``;

const rowOf = (room: Room, { killed, timedOut, leftOut, survivors }: Result): string => {
  const noticed = killed + timedOut;
  const explained = survivors.filter((survivor) => reasonFor(survivor) !== undefined).length;
  const tried = noticed + survivors.length;
  const figures = [tried, noticed, timedOut, survivors.length, explained, leftOut];
  return `| ${room} | ${figures.join(" | ")} | ${share(noticed, tried)} | ${share(noticed, tried - explained)} |`;
};

const survivorsOf = (room: Room, { survivors }: Result): readonly string[] => [
  `## ${room}`,
  "",
  "| file | code | replacement | why it has no effect |",
  "|---|---|---|---|",
  ...survivors.map((survivor) => {
    const { file, code, mutant } = survivor;
    const cells = [file.replace("src/", ""), quoted(code), quoted(mutant), cell(reasonFor(survivor) ?? "")];
    return `| ${cells.join(" | ")} |`;
  }),
  "",
];

const pageOf = (results: Results): string => {
  const known = rooms.flatMap((room) => (results[room] ? [[room, results[room]] as const] : []));
  return [
    "# Mutants",
    "",
    "Each mutant is the code with one small change. A room's own tests (those of `predict` as well for `rules`)",
    `run against it with ${RUNS} of each property's cases; a mutant is detected when a test fails or does not`,
    "end. Mutants in code that runs when a module is loaded are left out, as each would need all tests. Some survive because",
    "the changed code is equivalent, which is explained below; the last column does not count these.",
    "",
    "Written by `npm run mutation`.",
    "",
    "| room | tried | detected | of these, by timeout | survived | of these, equivalent | left out | detected of tried | detected without equivalent |",
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...known.map(([room, result]) => rowOf(room, result)),
    "",
    ...known.flatMap(([room, result]) => (result.survivors.length === 0 ? [] : survivorsOf(room, result))),
  ].join("\n");
};

// --------------------------------------------------------------------------------------------------------------- run

const reportFile = (room: Room): string => join(root, "reports/mutation", `${room}.json`);

const run = (room: Room): void => {
  const env = { ...process.env, TZ: "UTC", LEVIK_ROOM: room, LEVIK_RUNS: RUNS };
  spawnSync("npx", ["stryker", "run"], { cwd: root, env, stdio: "inherit" });
};

const main = async (): Promise<void> => {
  const words = process.argv.slice(2);
  const isOnlyTable = words[0] === "--table";
  const named = isOnlyTable ? words.slice(1) : words;
  const wrong = named.filter((name) => !(rooms as readonly string[]).includes(name));
  if (wrong.length > 0)
    throw new Error(`There is no room ${wrong.join(", ")}; there are ${rooms.join(", ")}.`);
  const results = { ...read<Results>("results.json", {}) };
  for (const room of rooms) {
    if (named.length > 0 && !named.includes(room)) continue;
    if (!isOnlyTable) run(room);
    if (existsSync(reportFile(room)))
      results[room] = resultOf(JSON.parse(readFileSync(reportFile(room), "utf8")) as MutationReport);
  }
  const write = async (file: string, text: string): Promise<void> =>
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  await write(place("results.json"), JSON.stringify(results));
  writeFileSync(join(root, "docs/mutation.md"), pageOf(results));
};

await main();
