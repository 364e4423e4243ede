/**
 * What can be taken along: the deliveries as CSV, and the commands that give the same.
 */
import { csvLine } from "../../src/report/csv-line.js";
import type { Delivery } from "../../src/predict/predict.js";
import { writeInstant } from "../../src/time/write-instant.js";
import type { ReconcileRequest } from "./reconcile/request.js";
import { CSV_NAME, HTML_NAME } from "./reconcile/request.js";
import { readingWords } from "./rule-books.js";
import type { State } from "./state-type.js";

/** The deliveries of some steps, a line each. */
export const deliveriesCsv = (steps: readonly { readonly deliveries: readonly Delivery[] }[]): string =>
  [
    csvLine(["event", "occurredAt", "recipientEic", "resourceType", "reason", "mode", "rules", "roles"]),
    ...steps.flatMap(({ deliveries }) =>
      deliveries.map(({ event, occurredAt, recipientEic, resourceType, reason, mode, grounds }) =>
        csvLine([
          event,
          occurredAt,
          recipientEic,
          resourceType,
          reason,
          mode,
          [...new Set(grounds.map(({ rule }) => rule))].join(" "),
          [...new Set(grounds.map(({ role }) => role))].join(" "),
        ]),
      ),
    ),
  ].join("");

/** The options of a rule book. */
const bookOptions = ({ edition, readings }: Pick<State, "edition" | "readings">): readonly string[] => [
  ...(edition === "en" ? [] : [`--edition ${edition}`]),
  ...readingWords(readings).map((word) => `--reading ${word}`),
];

const MARKET = ["--set set.json", "--events events.ndjson"] as const;

/** The commands that give what the page shows, with the files that it offers. */
export const commandLines = (
  book: Pick<State, "edition" | "readings">,
  party: string | undefined,
  point: string | undefined,
): string => {
  const market = [...MARKET, ...bookOptions(book)].join(" ");
  return [
    `levik predict ${market}`,
    ...(party === undefined ? [] : [`levik explain ${market} --for ${party}`]),
    ...(point === undefined ? [] : [`levik timeline --set set.json --meter ${point}`]),
  ].join("\n");
};

/** A word quoted for a shell. */
const quoted = (word: string): string =>
  /^[\w./:=@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** A file that is not taken for an option. */
const fileWord = ({ name }: File): string => quoted(name.startsWith("-") ? `./${name}` : name);

/** The command that gives the report of a reconciliation, with the files that it read. */
export const reconcileCommand = (request: ReconcileRequest): string => {
  const { received, ledger, party, name, at, tolerance, language } = request;
  return [
    "levik reconcile",
    ...MARKET,
    ["--received", ...received.map(fileWord)].join(" "),
    ...(ledger === undefined ? [] : [`--coverage ${fileWord(ledger)}`]),
    `--for ${quoted(party)}`,
    `--at ${writeInstant(at)}`,
    ...bookOptions(request),
    ...(tolerance === undefined ? [] : [`--tolerance ${tolerance}`]),
    `--html ${HTML_NAME}`,
    `--csv ${CSV_NAME}`,
    ...(name === undefined || name === party ? [] : [`--name=${quoted(name)}`]),
    ...(language === "en" ? [] : [`--lang ${language}`]),
  ].join(" ");
};
