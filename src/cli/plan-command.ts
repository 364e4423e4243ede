import { stat } from "node:fs/promises";
import { resourceTypes } from "../documents/vocabulary.js";
import type {
  Answer,
  Ledger,
  LedgerError,
  Order,
  Plan,
  PlanError,
  ScanRequest,
  ServiceId,
} from "../scan/index.js";
import {
  emptyLedger,
  errorCodes,
  foldAnswer,
  gapsOver,
  isIdRequest,
  planDays,
  planDocument,
  planGaps,
  planIds,
  planTime,
  readLedger,
  services,
  servicesFor,
  unsettled,
  writeLedger,
} from "../scan/index.js";
import type { Instant } from "../time/instant.js";
import { parseInstant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import type { LocalDate } from "../time/local-date.js";
import { formatLocalDate, parseLocalDate } from "../time/local-date.js";
import { dayInterval, formatLocal, localDateOf } from "../time/tallinn.js";
import { describeValue } from "../documents/decode-error.js";
import { writeInstant } from "../time/write-instant.js";
import type { Command } from "./command.js";
import { checkDistinctFiles, named } from "./distinct-files.js";
import { readText } from "../runtime/files/bytes.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { instantOption, oneOf, optional, readOptions, required } from "./options.js";
import { Output, tell, writeFileWhole } from "./output.js";
import { tableLines } from "./text-table.js";

const hour = 3_600_000;
/** The longest a message is taken to become visible after its createdTime. */
const overlap = hour;

const dateOf = (name: string, text: string): LocalDate => {
  const read = parseLocalDate(text);
  if (read._tag === "Right") return read.right;
  throw new InputError(`--${name}: expected a date such as 2024-10-27, got ${JSON.stringify(text)}`);
};

const idOf = (text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InputError(`--ids: expected two ids such as 4000..9000, got ${JSON.stringify(text)}`);
};

const pairOf = (name: string, text: string, example: string): readonly [string, string] => {
  const parts = text.split("..");
  if (parts.length === 2 && parts[0] !== "" && parts[1] !== "") return [parts[0]!, parts[1]!];
  throw new InputError(`--${name}: expected ${example}, got ${JSON.stringify(text)}`);
};

const planErrorText = (error: PlanError): string => {
  switch (error.tag) {
    case "UnknownResourceType":
      return `--type: expected one of ${resourceTypes.join(", ")}, got ${JSON.stringify(error.resourceType)}`;
    case "EmptyInterval":
      return `--to: expected an instant after --from, got the same (${errorCodes.notForward})`;
    case "ReversedInterval":
      return `--to: expected an instant after --from ${writeInstant(error.from)}, got ${writeInstant(error.to)}`;
    case "ReversedDays":
      return `--days: expected the earlier day first, got ${formatLocalDate(error.from)}..${formatLocalDate(error.to)}`;
    case "ReversedIds":
      return "--ids: expected the smaller id first";
    case "NotALocalDate":
      return "--day: expected a day of the calendar";
    case "NotACount":
    case "NotAMoment":
      return `expected a usable ${error.what}`;
  }
};

const ledgerErrorText = (error: LedgerError): string => {
  switch (error.tag) {
    case "Truncated":
      return `expected a whole ledger, got one cut after ${error.length} characters`;
    case "NotJson":
      return "expected a ledger (JSON), got a text that is not";
    case "UnknownFormatVersion":
      return `expected a ledger of format version 1, got ${JSON.stringify(error.formatVersion) ?? "none"}`;
    case "WrongShape":
      return `${error.path}: expected ${error.expected}`;
  }
};

const isMissing = (file: string): Promise<boolean> =>
  stat(file).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT",
  );

/** The ledger of a file; a file that is not there yet is a ledger of nothing read. */
export const ledgerOfFile = async (file: string): Promise<Ledger> => {
  if (await isMissing(file)) return emptyLedger;
  const read = readLedger(await readText(file));
  if (read._tag === "Left") throw new InputError(`${file}: ${ledgerErrorText(read.left)}`);
  return read.right;
};

type Attributes = Readonly<Record<string, unknown>>;

/** The service that answered, the old one unless said, and the version it speaks, which may be said. */
const sourceOf = (
  { service = "search", version }: Attributes,
  place: string,
): Pick<Answer, "service" | "version"> => {
  if (typeof service !== "string" || !Object.hasOwn(services, service))
    throw new InputError(
      `${place}: service: expected one of ${Object.keys(services).join(", ")}, got ${describeValue(service)}`,
    );
  const spoken = services[service as ServiceId].version;
  if (version !== undefined && version !== spoken)
    throw new InputError(
      `${place}: version: expected ${spoken} of ${service}, got ${describeValue(version)}`,
    );
  return { service, version: spoken };
};

/** One answer that was read, as a document: instants as text, the request as `levik plan` printed it. */
const answerOf = (value: unknown, place: string): Answer | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  const source = value as Attributes;
  const request = source["request"] as Attributes | undefined;
  const instant = (text: unknown): Instant => {
    const read = typeof text === "string" ? parseInstant(text) : undefined;
    return read?._tag === "Right" ? read.right : NaN;
  };
  if (typeof request !== "object" || request === null) return undefined;
  const resourceType = request["resourceType"] as ScanRequest["resourceType"];
  const asked: ScanRequest =
    "idFrom" in request
      ? { resourceType, idFrom: Number(request["idFrom"]), idTo: Number(request["idTo"]) }
      : {
          resourceType,
          createdTimeFrom: instant(request["createdTimeFrom"]),
          createdTimeTo: instant(request["createdTimeTo"]),
        };
  const { newestId } = source;
  return {
    ...sourceOf(source, place),
    request: asked,
    askedAt: instant(source["askedAt"]),
    endedAt: instant(source["endedAt"] ?? source["askedAt"]),
    pages: Number(source["pages"]),
    totalPages: Number(source["totalPages"]),
    ...(typeof newestId === "number" && { newestId }),
  };
};

const foldAnswers = async (ledger: Ledger, file: string): Promise<Ledger> => {
  let folded = ledger;
  for await (const entry of readEntries(file)) {
    const answer = answerOf(entry.value, placeOf(entry));
    const next = answer && foldAnswer(folded, answer, overlap);
    if (next?._tag === "Left" && next.left.tag === "Incomplete") {
      const { pages, totalPages } = next.left;
      tell(`warning: ${placeOf(entry)}: ${pages} of ${totalPages} pages: the answer counts as not read`);
      continue;
    }
    if (next === undefined || next._tag === "Left") {
      const why = next === undefined ? "" : ` (${next.left.tag})`;
      throw new InputError(
        `${placeOf(entry)}: expected an answer with request, askedAt, pages and totalPages${why}`,
      );
    }
    folded = next.right;
  }
  return folded;
};

/** What of a span may still hold unread messages, over every service that carries the type. */
const missingIn = (ledger: Ledger, resourceType: string, span: Interval): IntervalSet => {
  const carriages = servicesFor(resourceType, span);
  if (carriages._tag === "Left") throw new InputError(planErrorText(carriages.left));
  return gapsOver(carriages.right, ({ service, span: part }) =>
    unsettled(ledger, { resourceType, service, version: services[service].version }, part),
  );
};

const valueOf = (
  plan:
    { readonly _tag: "Left"; readonly left: PlanError } | { readonly _tag: "Right"; readonly right: Plan },
): Plan => {
  if (plan._tag === "Left") throw new InputError(planErrorText(plan.left));
  return plan.right;
};

/** What is unusual about a window on the local day of the autumn change: an hour that comes twice, a 25th hour. */
const dayNotes = ({ from, to }: Interval): string => {
  const day = dayInterval(localDateOf(from));
  if (day.to - day.from <= 24 * hour) return "";
  const clock = (at: Instant): string => formatLocal(at).slice(11, 16);
  const hours = Array.from(
    { length: Math.ceil((Math.min(to, day.to) - from) / hour) },
    (_, i) => from + i * hour,
  );
  const again = hours.find((at) => at - hour >= day.from && clock(at) === clock(at - hour));
  return [
    ...(again === undefined ? [] : [`← ${clock(again)} again`]),
    ...(to > day.from + 24 * hour ? ["← the 25th hour"] : []),
  ].join("  ");
};

function* planTable(plan: Plan): Generator<string> {
  const rows = plan.requests.map((request, i) =>
    isIdRequest(request)
      ? [String(i + 1), String(request.idFrom), String(request.idTo), ""]
      : [
          String(i + 1),
          `${writeInstant(request.createdTimeFrom)} – ${writeInstant(request.createdTimeTo)}`,
          `${formatLocal(request.createdTimeFrom)} – ${formatLocal(request.createdTimeTo)}`,
          dayNotes({ from: request.createdTimeFrom, to: request.createdTimeTo }),
        ],
  );
  const ids = plan.requests.some(isIdRequest);
  yield* tableLines(ids ? ["#", "idFrom", "idTo", ""] : ["#", "UTC", "local time", ""], rows);
  const tellSpan = (what: string, span: Interval | null): string[] =>
    span === null ? [] : [`${what}: ${formatLocal(span.from)} – ${formatLocal(span.to)}`];
  yield* tellSpan("lost, older than seven days", plan.lost);
  yield* tellSpan("not yet", plan.notYet);
}

export const planCommand: Command = {
  name: "plan",
  summary: "the queries that read a span of messages, within the Datahub's limits",
  help: `levik plan --type TYPE (--from I --to I | --day D | --days D..D | --ids A..B) [--now I]
           [--ledger FILE] [--answers FILE] [--newest-first] [--format json|table]

The fewest requests that cover a span exactly; what is older than seven days is lost,
what lies ahead is not yet.

  --type TYPE      a resource type, METERING_DATA for example
  --from I --to I  instants such as 2024-10-26T21:00Z
  --day D          a local day such as 2024-10-27 (the autumn change has 25 hours)
  --days D..D      local days, both included
  --ids A..B       message ids, both included
  --now I          the moment to plan for (the clock, read once)
  --ledger FILE    plan only what this ledger does not hold as safely read; the file is
                   made when it is not there and replaced as a whole
  --answers FILE   answers read since, folded into the ledger first: JSON or NDJSON of
                   {"request", "service", "version", "askedAt", "endedAt", "pages",
                   "totalPages", "newestId"?}; the service is search, agreement,
                   agreement-coordination, metering-data-electricity or network-bill; one
                   of fewer pages than totalPages counts as not read
  --newest-first   newest first instead of oldest first
  --format FORMAT  json (default in a pipe) or table (default on a terminal)

Exit status: 0 done, 2 bad input or usage.`,
  run: async (words) => {
    const given = readOptions(words, {
      type: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      day: { type: "string" },
      days: { type: "string" },
      ids: { type: "string" },
      now: { type: "string" },
      ledger: { type: "string" },
      answers: { type: "string" },
      "newest-first": { type: "boolean" },
      format: { type: "string" },
    });
    const type = required(given, "type", `one of ${resourceTypes.join(", ")}`);
    const spans = [["from", "to"], ["day"], ["days"], ["ids"]].filter((names) =>
      names.some((name) => optional(given, name) !== undefined),
    );
    if (spans.length !== 1) {
      throw new InputError("expected one of --from with --to, --day, --days, --ids");
    }
    const order: Order = given.values["newest-first"] === true ? "newest-first" : "oldest-first";
    const now = instantOption(given, "now") ?? Date.now();
    const options = { now, order };
    const ledgerFile = optional(given, "ledger");
    const answers = optional(given, "answers");
    if (answers !== undefined && ledgerFile === undefined) {
      throw new InputError("--answers: expected --ledger with it, to fold the answers into");
    }
    const format = oneOf(given, "format", ["json", "table"]) ?? (process.stdout.isTTY ? "table" : "json");
    await checkDistinctFiles(named("answers", answers), named("ledger", ledgerFile));

    const day = optional(given, "day");
    const days = optional(given, "days");
    const ids = optional(given, "ids");
    let plan: Plan;
    let span: Interval | undefined;
    if (ids !== undefined) {
      if (ledgerFile !== undefined) throw new InputError("--ledger: expected a span of time, not --ids");
      const [from, to] = pairOf("ids", ids, "two ids such as 4000..9000");
      plan = valueOf(planIds(type, idOf(from), idOf(to), order));
    } else if (day !== undefined || days !== undefined) {
      const [first, last] =
        day !== undefined ? [day, day] : pairOf("days", days!, "two days such as 2024-10-26..2024-10-27");
      const [from, to] = [dateOf(day === undefined ? "days" : "day", first), dateOf("days", last)];
      plan = valueOf(planDays(type, from, to, options));
      span = { from: dayInterval(from).from, to: dayInterval(to).to };
    } else {
      required(given, "from", "an instant such as 2024-05-22T21:00Z");
      required(given, "to", "an instant such as 2024-05-22T21:00Z");
      span = { from: instantOption(given, "from")!, to: instantOption(given, "to")! };
      plan = valueOf(planTime(type, span, options));
    }
    if (ledgerFile !== undefined && span !== undefined) {
      const known = await ledgerOfFile(ledgerFile);
      const ledger = answers === undefined ? known : await foldAnswers(known, answers);
      plan = valueOf(planGaps(type, missingIn(ledger, type, span), options));
      await writeFileWhole(ledgerFile, [writeLedger(ledger), "\n"]);
    }
    const output = new Output();
    if (format === "json") await output.line(JSON.stringify(planDocument(plan), null, 2));
    else for (const line of planTable(plan)) await output.line(line);
    await output.flush();
    return 0;
  },
};
