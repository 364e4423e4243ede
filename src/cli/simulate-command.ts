import { readFile } from "node:fs/promises";
import { checkEic } from "../documents/eic.js";
import type { Eic } from "../documents/eic.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { faultKinds, parseFault, serveSimulator, startSimulator } from "../simulator/index.js";
import type { Faults, InvalidEvent, SimulatorState } from "../simulator/index.js";
import type { Command } from "./command.js";
import { editionOption, file, flag, readingOption, severalTexts, text } from "./option-kinds.js";
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

const width = Object.keys(faultKinds).reduce((most, kind) => Math.max(most, kind.length), 0);

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
} satisfies Specification;

export const simulateCommand: Command = {
  options,
  help: `levik simulate --set FILE --events FILE [--now I] [--speed X] [--port N] [--host H]
               [--tokens FILE] [--delay MS] [--fault KIND=RATE...] [--seed N]
               [--edition en|et] [--reading KEY=VALUE...] [--lenient]

Serves the Datahub's distribution and submission services of both generations. Each party
reads what "levik predict" returns for it. Prints {"url": ...} when it is ready and runs until
SIGTERM or SIGINT.

  --set FILE       metering points and agreements, JSON or NDJSON (- is standard input)
  --events FILE    events in order of occurredAt; each is processed at its time
  --now I          the moment at which its time begins (the clock)
  --speed X        how fast its time runs (1); 0: it stops until it is set by
                   POST /_control/now {"now": I}; GET /_control/state shows it
  --port N         where it listens; 0 is any free port (0)
  --host H         the address it listens at (127.0.0.1); control requests are accepted
                   from this machine only, all others from any machine
  --tokens FILE    {"token": "EIC"}: the party of each token (each EIC is its own token)
  --delay MS       by how much a message's createdTime is later than its event (0)
  --fault KIND=RATE...  faults, and how often they occur (0 to 1); kinds are
${Object.entries(faultKinds)
  .map(([kind, text]) => `                     ${kind.padEnd(width)}  ${text}`)
  .join("\n")}
                     ${"all".padEnd(width)}  every one of them
  --seed N         which requests have faults: the same for the same number (0)
  --edition en|et  the state of the rule book (en)
  --reading KEY=VALUE
                   another reading where the text leaves a choice, such as
                   MD-2=point-above-too; several times for several choices (levik rules
                   shows them)
  --lenient        leave out invalid events instead of refusing to start

Requests that the Datahub would refuse for reasons that rarely matter in a test (a missing
document identification, a service that has ended) are answered with the header
x-levik-remark; with --strict they are refused.

Example (with the files of levik sample --points 20 --seed 1 --out market):
  levik simulate --set market/set.json --events market/events.ndjson --port 8080 \\
    --now 2027-03-27T05:00Z --fault late=0.1

Exit status: 0 ended by a signal, 2 bad input or usage.`,
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
