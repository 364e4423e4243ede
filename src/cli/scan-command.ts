import { HOUR } from "../time/durations.js";
import { directory, file, flag, languageOption, oneOfOption, severalTexts, text } from "./option-kinds.js";
import { resourceTypes } from "../documents/vocabulary.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { DayFiles } from "../runtime/files/day-files.js";
import { InputError } from "../runtime/files/input-error.js";
import { openLedgerFile } from "../runtime/files/ledger-file-store.js";
import { explainScanError, fetchTransport, nextScans, scan, sleep, spanDocument } from "../scan/index.js";
import { scanErrorInEstonian } from "../scan/scan-error-in-estonian.js";
import type {
  RunError,
  Scan,
  ScanError,
  ScanEvent,
  ScanOptions,
  SourceSpan,
  WindowError,
} from "../scan/index.js";
import type { Instant } from "../time/instant.js";
import { fromIntervals } from "../time/interval-set.js";
import { formatLocal } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import type { Language } from "../reason/describe-reason.js";
import type { Command } from "./command.js";
import { lineInEstonian } from "./lines-in-estonian.js";
import { instantOption, languageOf, readOptions, required } from "./options.js";
import { Output, notify } from "./output.js";
import { scanHelp } from "./scan-help.js";
import { counted } from "./counted.js";
import { checkPlaces, participantOf, tokenOf, typesOf, urlOf } from "./scan-options.js";

// --------------------------------------------------------------------------------------------------------- results

interface Results {
  read: number;
  again: number;
  lost: readonly SourceSpan[];
  /** Of the last scan of each type. */
  readonly open: Map<ResourceType, readonly (SourceSpan & { readonly error?: WindowError })[]>;
  error?: RunError;
}

interface SpanLine {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** Parts of time by type, whatever the service. */
const linesOf = (spans: readonly SourceSpan[]): readonly SpanLine[] =>
  resourceTypes.flatMap((type) =>
    fromIntervals(
      spans.filter(({ resourceType }) => resourceType === type).map(({ from, to }) => ({ from, to })),
    ).map((span) => ({ type, ...spanDocument(span) })),
  );

const summary = ({ read, again, lost, open }: Results): string =>
  JSON.stringify({
    read,
    again,
    lost: linesOf(lost),
    open: linesOf([...open.values()].flat()),
  });

const errorText = (error: ScanError, language: Language): string => {
  if (language === "en") return explainScanError(error);
  return scanErrorInEstonian(
    error.tag === "StoreFailed" ? { ...error, reason: lineInEstonian(error.reason) } : error,
  );
};

/** Every reason why something is open, once, with the types that it concerns. */
const tellReasons = (results: Results, language: Language): void => {
  const types = new Map<string, Set<string>>();
  for (const { resourceType, error } of [...results.open.values()].flat()) {
    if (error === undefined) continue;
    const text = errorText(error, language);
    types.set(text, (types.get(text) ?? new Set()).add(resourceType));
  }
  for (const [text, of] of types) notify(`levik: ${[...of].join(", ")}: ${text}`);
};

/** Anything but an error of the input may succeed the next time. */
const isOfInput = (error: RunError): boolean => error.tag !== "Unreachable";

const statusOf = ({ error, lost, open }: Results): number => {
  if (error !== undefined && isOfInput(error)) return 2;
  return error !== undefined || lost.length > 0 || [...open.values()].flat().length > 0 ? 1 : 0;
};

// -------------------------------------------------------------------------------------------------------- messages

interface Pass {
  readonly options: Omit<ScanOptions, "types">;
  readonly files: DayFiles;
  readonly language: Language;
}

const dayOf = (at: Instant, now: Instant): string => formatLocal(Number.isNaN(at) ? now : at).slice(0, 10);

const progressWords = {
  en: (read: number, type: string, until: string) => `${read} messages; ${type} until ${until} `,
  et: (read: number, type: string, until: string) =>
    `${counted(read, "delivery", "et")}; ${type} kuni ${until} `,
} as const;

const showProgress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};

/** Writes the events of a scan. Messages before any other event are on the disk before the next is requested. */
const written = async (found: Scan, { files, language, options: { now } }: Pass): Promise<void> => {
  const take = async (event: ScanEvent): Promise<void> => {
    if (event.tag === "message") {
      const { resourceType, createdTime, message } = event;
      const name = `${resourceType}-${dayOf(createdTime, now())}.ndjson`;
      if (files.add(name, JSON.stringify(message))) await files.flush();
      return;
    }
    await files.flush();
    if (event.tag === "window")
      showProgress(progressWords[language](found.report().read, event.resourceType, formatLocal(event.to)));
    if (event.tag === "lost") {
      const { resourceType, service, from, to } = event;
      notify(
        `lost: ${resourceType} of ${service} created from ${writeInstant(from)} to ${writeInstant(to)}: kept no longer, not read`,
      );
    }
  };
  for await (const event of found) await take(event);
  showProgress("");
};

// ------------------------------------------------------------------------------------------------------------ runs

const scanned = async (pass: Pass, types: readonly ResourceType[], results: Results): Promise<void> => {
  const found = scan({ ...pass.options, types });
  await written(found, pass);
  const { read, again, lost, open } = found.report();
  results.read += read;
  results.again += again;
  results.lost = results.lost.concat(lost);
  for (const type of types)
    results.open.set(
      type,
      open.filter(({ resourceType }) => resourceType === type),
    );
  const error = found.error();
  if (error === undefined) delete results.error;
  else results.error = error;
};

/** When each type is to be scanned next (SCAN-4, SCAN-5). */
const momentsAfter = (
  types: readonly ResourceType[],
  eic: string,
  after: Instant,
): ReadonlyMap<ResourceType, Instant> =>
  new Map(
    types.map((type) => {
      const moments = nextScans(type, eic, { after });
      if (moments._tag === "Left") throw new InputError(`--for: ${moments.left.tag}`);
      return [type, moments.right[0]!];
    }),
  );

/** Scans each type at its moments until the signal. */
const scannedOnAndOn = async (
  pass: Pass,
  types: readonly ResourceType[],
  signal: AbortSignal,
  results: Results,
): Promise<void> => {
  const { as, now } = pass.options;
  const next = new Map(momentsAfter(types, as.eic, now()));
  await scanned(pass, types, results);
  while (!signal.aborted && !(results.error !== undefined && isOfInput(results.error))) {
    const first = Array.from(next.values()).reduce((least, moment) => Math.min(least, moment));
    // An hour at most at a time: a machine that was suspended wakes up later than the timer.
    const wait = Math.min(Math.max(first - now(), 0), HOUR);
    await sleep(wait, signal);
    const at = now();
    const due = types.filter((type) => next.get(type)! <= at);
    if (due.length === 0 || signal.aborted) continue;
    for (const [type, moment] of momentsAfter(due, as.eic, at)) next.set(type, moment);
    await scanned(pass, due, results);
  }
};

/** Aborted by SIGINT or SIGTERM; at the second signal the process ends as it would without this. */
const untilSignal = (): { readonly signal: AbortSignal; readonly forget: () => void } => {
  const controller = new AbortController();
  const end = (): void => {
    forget();
    controller.abort();
  };
  const forget = (): void => {
    process.off("SIGINT", end);
    process.off("SIGTERM", end);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  return { signal: controller.signal, forget };
};

const options = {
  url: text,
  "token-env": text,
  "token-command": text,
  for: text,
  role: text,
  commodity: oneOfOption(["ELECTRICITY", "NATURAL_GAS"]),
  type: severalTexts,
  ledger: file,
  out: directory,
  since: text,
  now: text,
  once: flag,
  lang: languageOption,
} as const;

export const scanCommand: Command = {
  options,
  help: scanHelp,
  run: async (words) => {
    const given = readOptions(words, options, true);
    const url = urlOf(given);
    const as = participantOf(given);
    const types = typesOf(given);
    const ledger = required(given, "ledger", "the file of the ledger");
    const out = required(given, "out", "a directory for messages");
    checkPlaces(ledger, out);
    const token = tokenOf(given);
    const language = languageOf(given);
    const since = instantOption(given, "since");
    const fixed = instantOption(given, "now");
    const now = fixed === undefined ? (): Instant => Date.now() : (): Instant => fixed;
    const files = new DayFiles(out);
    const { signal, forget } = untilSignal();
    try {
      const store = await openLedgerFile(ledger, writeInstant(now()));
      try {
        await files.prepare();
        const options: Pass["options"] = {
          as,
          transport: fetchTransport({ url, token }),
          store,
          now,
          sleep,
          signal,
          ...(since !== undefined && { since }),
        };
        const results: Results = { read: 0, again: 0, lost: [], open: new Map() };
        const pass = { options, files, language };
        if (given.values["once"] === true || fixed !== undefined) await scanned(pass, types, results);
        else await scannedOnAndOn(pass, types, signal, results);
        const output = new Output();
        await output.line(summary(results));
        await output.flush();
        tellReasons(results, language);
        if (results.error !== undefined) notify(`levik: ${errorText(results.error, language)}`);
        return statusOf(results);
      } finally {
        await store.close();
      }
    } finally {
      forget();
    }
  },
};
