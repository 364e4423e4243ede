import type { FaultsDocument } from "../synthetic/due-messages.js";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { NotACount } from "../synthetic/sample.js";
import { sampleOf } from "../synthetic/sample.js";
import type { Command } from "./command.js";
import { directory, text, languageOption } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { checkDistinctFiles } from "./distinct-files.js";
import { InputError } from "../runtime/files/read-entries.js";
import type { Given } from "./options.js";
import { optional, readOptions, required, languageOf } from "./options.js";
import { Output, notify, writeFileWhole } from "./output.js";
import { counted } from "./counted.js";

const countOf = (given: Given, name: NotACount["name"], what: string): number => {
  const text = required(given, name, what);
  if (/^\d+$/.test(text)) return Number(text);
  throw new InputError(`--${name}: expected ${what}, got ${JSON.stringify(text)}`);
};

const directoryTroubles: Readonly<Record<string, string>> = {
  EEXIST: "expected a directory, got a file",
  ENOTDIR: "expected a directory, got a file on the way to it",
  EACCES: "expected a writable place, permission denied",
  EPERM: "expected a writable place, permission denied",
  EROFS: "expected a writable place, permission denied",
};

/** A directory and those above it; `recursive` of mkdir never ends where nothing can be made, as in /proc. */
const makeWithParents = async (directory: string): Promise<void> => {
  try {
    await mkdir(directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const above = dirname(directory);
    if (code === "ENOENT" && above !== directory) {
      await makeWithParents(above);
      await mkdir(directory);
    } else if (code !== "EEXIST" || !(await stat(directory)).isDirectory()) throw error;
  }
};

const makeDirectory = async (directory: string): Promise<void> => {
  await makeWithParents(resolve(directory)).catch((error: unknown) => {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new InputError(
      `--out: ${directory}: ${directoryTroubles[code] ?? `the directory cannot be made (${code})`}`,
    );
  });
};

/** The files that a sample consists of. */
const written = ["set.json", "events.ndjson", "received.ndjson", "coverage.json", "faults.json"] as const;

/** One fault a line. */
function* faultsText({ faults, ...head }: FaultsDocument): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"faults":[`;
  for (const [i, fault] of faults.entries()) yield `${i === 0 ? "\n" : ",\n"}${JSON.stringify(fault)}`;
  yield "\n]}\n";
}

const options = {
  points: text,
  seed: text,
  out: directory,
  lang: languageOption,
} satisfies Specification;

export const sampleCommand: Command = {
  options,
  help: {
    en: `levik sample --points N --seed S --out DIR [--lang en|et]

Writes a made-up market, around a day on which clocks change: the same files for
the same numbers. One supplier's messages and scans are among them, with planted faults.

  set.json         metering points and agreements
  events.ndjson    submissions and changes
  received.ndjson  the messages that the supplier read: pages and messages of both versions
  coverage.json    the ledger of its scans
  faults.json      the supplier ("for"), a moment when all had been read ("at"), and every
                   finding that "levik reconcile --coverage" has to report, at any --at

  --points N  how many metering points (1 to 10000000)
  --seed S    a whole number that determines the whole market
  --out DIR   the folder of the files; created where it does not exist
  --lang en|et
              the language of what is printed (en)

Example:
  levik sample --points 20 --seed 1 --out market

Exit status: 0 done, 2 bad input or usage.`,
    et: `levik sample --points N --seed S --out DIR [--lang en|et]

Kirjutab väljamõeldud turu kella keeramise päeva ümber: samade arvudega samad failid. Nende
hulgas on ühe tarnija saadud teavitused ja tema lugemispäevik, teadlikult tehtud vigadega.

  set.json         mõõtepunktid ja lepingud
  events.ndjson    esitatud andmed ja muudatused
  received.ndjson  teavitused, mille tarnija luges: mõlema versiooni leheküljed ja teavitused
  coverage.json    tema lugemispäevik
  faults.json      tarnija ("for"), hetk, milleks oli kõik loetud ("at"), ja kõik leiud,
                   millest "levik reconcile --coverage" peab mis tahes --at korral teatama

  --points N  mitu mõõtepunkti (1 kuni 10000000)
  --seed S    täisarv, mis määrab kogu turu
  --out DIR   failide kataloog; luuakse, kui seda ei ole
  --lang en|et
              väljundi keel (en)

Näide:
  levik sample --points 20 --seed 1 --out market

Väljumiskood: 0 tehtud, 2 viga sisendis või käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const points = countOf(given, "points", "a number of metering points");
    const seed = countOf(given, "seed", "a whole number");
    const directory = required(given, "out", "a directory");
    const made = sampleOf({ points, seed });
    if (made._tag === "Left") {
      const { name, least, most } = made.left;
      const text = optional(given, name);
      throw new InputError(`--${name}: expected a whole number from ${least} to ${most}, got ${text}`);
    }
    await makeDirectory(directory);
    await checkDistinctFiles(
      [],
      written.map((file) => ({ option: "--out", file: join(directory, file) })),
    );
    const write = async (name: (typeof written)[number], pieces: Iterable<string>): Promise<void> => {
      if (process.stderr.isTTY)
        notify(languageOf(given) === "et" ? `faili ${name} kirjutamine` : `writing ${name}`);
      await writeFileWhole(join(directory, name), pieces);
    };
    const { set, events, reception } = made.right;
    await write("set.json", set());
    await write("events.ndjson", events());
    const received = reception();
    await write("received.ndjson", received.lines());
    await write("coverage.json", [JSON.stringify(received.coverage()), "\n"]);
    const faults = received.faults();
    await write("faults.json", faultsText(faults));
    const output = new Output();
    const planted = faults.faults.length;
    const text =
      languageOf(given) === "et"
        ? `${counted(points, "point", "et")}, saaja ${faults.for}, tehtud ${counted(planted, "fault", "et")}`
        : `${counted(points, "point")}, received by ${faults.for}, ${counted(planted, "fault")} planted`;
    await output.line(`${directory}: ${text}`);
    await output.flush();
    return 0;
  },
};
