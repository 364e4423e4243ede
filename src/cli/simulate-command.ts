import { readFile } from "node:fs/promises";
import { checkEic } from "../documents/eic.js";
import type { Eic } from "../documents/eic.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { parseFault, serveSimulator, startSimulator } from "../simulator/index.js";
import type { Faults, InvalidEvent, SimulatorState } from "../simulator/index.js";
import type { Command } from "./command.js";
import {
  editionOption,
  file,
  flag,
  languageOption,
  readingOption,
  severalTexts,
  text,
} from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import { readSet } from "./market-input.js";
import type { Given } from "./options.js";
import {
  editionOf,
  instantOption,
  isStrict,
  oneFromStandardInput,
  optional,
  readingsOf,
  readOptions,
  required,
} from "./options.js";
import { Output, notify } from "./output.js";
import { simulateHelp } from "./simulate-help.js";

const numberOf = (
  given: Given,
  name: string,
  fallback: number,
  what: string,
  isRight: (value: number) => boolean,
): number => {
  const text = optional(given, name);
  if (text === undefined) return fallback;
  const value = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : NaN;
  if (!isRight(value)) throw new InputError(`--${name}: expected ${what}, got ${JSON.stringify(text)}`);
  return value;
};

const isWhole = (value: number): boolean => Number.isSafeInteger(value);
const isPort = (value: number): boolean => isWhole(value) && value <= 65_535;

/** Faults may be given one an option, several after one, or with commas between. */
const faultsOf = (given: Given): Faults => {
  const listed = given.values["fault"];
  const texts = [...(Array.isArray(listed) ? listed : []), ...given.positionals];
  const rates = texts
    .flatMap((text) => String(text).split(","))
    .reduce<Faults["rates"]>((known, text) => {
      const fault = parseFault(text);
      if (fault._tag === "Right") return { ...known, ...fault.right };
      const { expected, text: got } = fault.left;
      throw new InputError(`--fault: expected ${expected}, got ${JSON.stringify(got)}`);
    }, {});
  const seed = numberOf(given, "seed", 0, "a whole number", isWhole);
  return { seed, rates };
};

/** The tokens of a file; errors do not show any. */
const tokensOf = async (file: string): Promise<ReadonlyMap<string, Eic>> => {
  const wrong = (what: string) => new InputError(`--tokens: ${file}: expected {"token": "EIC"}, got ${what}`);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw wrong(`no file that can be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw wrong("a text that is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong("no object");
  return new Map(
    Object.entries(value).map(([token, eic], i) => {
      if (typeof eic !== "string" || checkEic(eic).tag === "Malformed")
        throw wrong(`no EIC at token ${i + 1} of the file`);
      return [token, eic];
    }),
  );
};

interface Events {
  readonly documents: readonly unknown[];
  readonly places: readonly string[];
}

const eventsOf = async (file: string): Promise<Events> => {
  const documents: unknown[] = [];
  const places: string[] = [];
  for await (const entry of readEntries(file)) {
    documents.push(entry.value);
    places.push(placeOf(entry));
  }
  return { documents, places };
};

const invalidLine = ({ places }: Events, { event, text }: InvalidEvent): string =>
  `${places[event]!}: event ${event}: ${text}`;

interface Signals {
  /** Resolves when the process receives a signal to end. */
  readonly ended: Promise<void>;
  readonly forget: () => void;
}

const signals = (): Signals => {
  let forget = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => resolve();
    process.on("SIGTERM", end);
    process.on("SIGINT", end);
    forget = () => {
      process.off("SIGTERM", end);
      process.off("SIGINT", end);
    };
  });
  return { ended, forget };
};

const start = async (given: Given, events: Events): Promise<SimulatorState> => {
  const strict = isStrict(given);
  const lenient = given.values["lenient"] === true;
  const set = await readSet(required(given, "set", "a file with an agreement set"), strict);
  const edition = editionOf(given);
  const readings = readingsOf(given);
  const tokens = optional(given, "tokens");
  const started = startSimulator({
    set,
    events: events.documents,
    now: instantOption(given, "now") ?? Date.now(),
    delay: numberOf(given, "delay", 0, "a whole number of milliseconds", isWhole),
    faults: faultsOf(given),
    lenient,
    strict,
    prediction: { strict, ...(edition && { edition }), ...(readings && { readings }) },
    ...(tokens !== undefined && { tokens: await tokensOf(tokens) }),
  });
  if (started._tag === "Left") throw new InputError(invalidLine(events, started.left));
  for (const invalid of started.right.invalid) notify(`skipped: ${invalidLine(events, invalid)}`);
  return started.right;
};

const options = {
  set: file,
  events: file,
  now: text,
  speed: text,
  port: text,
  host: text,
  tokens: file,
  delay: text,
  fault: severalTexts,
  seed: text,
  edition: editionOption,
  lenient: flag,
  reading: readingOption,
  lang: languageOption,
} satisfies Specification;

export const simulateCommand: Command = {
  options,
  help: simulateHelp,
  run: async (words) => {
    const given = readOptions(words, options, true);
    required(given, "set", "a file with an agreement set");
    const file = required(given, "events", "a file of events");
    oneFromStandardInput(given, ["set", "events"]);
    const speed = numberOf(given, "speed", 1, "a number, 0 or more", Number.isFinite);
    const port = numberOf(given, "port", 0, "a port (0 to 65535)", isPort);
    const host = optional(given, "host");
    // From the beginning, so that a signal while files are read ends it as well as a later one.
    const { ended, forget } = signals();
    try {
      const events = await eventsOf(file);
      const state = await start(given, events);
      const served = await serveSimulator(state, {
        speed,
        realTime: () => performance.now(),
        port,
        ...(host !== undefined && { host }),
        onInvalid: (invalid) => notify(`skipped: ${invalidLine(events, invalid)}`),
      });
      if (served._tag === "Left") {
        const { host: at, port: wanted, code } = served.left;
        throw new InputError(`expected an address that can be listened at, got ${at}:${wanted} (${code})`);
      }
      const output = new Output();
      await output.line(`{"url": ${JSON.stringify(served.right.url)}}`);
      await output.flush();
      await ended;
      await served.right.close();
      return 0;
    } finally {
      forget();
    }
  },
};
