/**
 * The main job on real input: the sample messages of the Datahub's documents, and a few events beside them, given to a
 * small market built around their parties. `npm run demo` prints who gets which part, and why; then it reconciles what
 * a supplier of a larger, made-up market should have received with what it did, some of it lost on the way.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { agreementSet, explain, predict } from "../src/index.js";
import type { EventDocument } from "../src/index.js";
import { ledgerOf } from "../src/scan/index.js";
import { instantOf } from "../src/time/index.js";
import { predictedTable } from "../src/cli/predict-table.js";
import { paint, tableLines } from "../src/cli/text-table.js";
import { htmlReport, reconcile, reportText } from "../src/entries/reconcile-entry.js";
import { sampleOf } from "../src/synthetic/sample.js";

// A reader that has seen enough, such as `head`, ends it.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const print = (lines: Iterable<string>): void => {
  for (const line of lines) console.log(line);
};

const names = JSON.parse(read("names.json")) as Record<string, string>;
const nameOf = (text: string): string =>
  text.replace(/\b(metering point )?(38[A-Z0-9-]{14})/g, (_, noun: string | undefined, eic: string) => {
    const name = names[eic]?.replace(/ \(.*\)/, "") ?? eic;
    return noun === undefined || name.startsWith(noun) ? name : noun + name;
  });

const built = agreementSet(JSON.parse(read("set.json")));
if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
const { set } = built.right;
const events = read("events.ndjson")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as EventDocument);

print([
  "",
  paint(
    "bold",
    "levik - who receives which message of the Estonian energy Datahub, which part, when and why",
  ),
  "",
  "The parties (their EICs are those of the Datahub's own sample messages, or made like them):",
  ...tableLines(
    ["", ""],
    Object.entries(names).map(([eic, name]) => [eic, name]),
    "  ",
  ),
  "",
]);

const { lines, error } = predict(set, events);
if (error !== undefined) throw new Error(JSON.stringify(error));
print(predictedTable(lines, nameOf));

const asked = "38X-EIN-NS-----R";
print([
  "",
  paint("bold", `Why did ${nameOf(asked)} get some of it and not the rest? Every rule that looked at it:`),
  ...tableLines(
    ["", "", ""],
    explain(set, events, asked).lines.map(({ event, granted, text }) => [
      `event ${event}`,
      granted ? paint("green", "yes") : paint("red", "no"),
      nameOf(text),
    ]),
    "  ",
  ),
  "",
  "The same from the command line: npx levik predict --set demo/set.json --events demo/events.ndjson",
]);

// --- what should have come against what did ---

/** What a function gave; the sample is good, so that nothing else can come. */
const rightOf = <A>(
  result: { readonly _tag: "Left"; readonly left: unknown } | { readonly _tag: "Right"; readonly right: A },
): A => {
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
};
const valuesOf = (lines: Iterable<string>): readonly unknown[] =>
  [...lines]
    .join("")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));

const points = 120;
const sample = rightOf(sampleOf({ points, seed: 1 }));
const reception = sample.reception();
const faults = reception.faults();
const report = rightOf(
  await reconcile(
    {
      set: rightOf(agreementSet(JSON.parse([...sample.set()].join("")))).set,
      for: faults.for,
      at: instantOf(faults.at),
      ledger: rightOf(ledgerOf(reception.coverage())),
    },
    { events: valuesOf(sample.events()), received: valuesOf(reception.lines()) },
  ),
);
const page = fileURLToPath(new URL("../.cache/demo/report.html", import.meta.url));
mkdirSync(fileURLToPath(new URL("../.cache/demo", import.meta.url)), { recursive: true });
writeFileSync(page, htmlReport(report));
const [supplier, ...rest] = reportText(report);
const summary = rest.slice(0, 1 + Object.keys(report.summary).length);
print([
  "",
  paint("bold", `What should ${supplier} have received by ${faults.at}, and what did it? A made-up market`),
  paint("bold", `of ${points} points, ${faults.faults.length} faults planted among its messages:`),
  ...summary.map((line) => `  ${line}`),
  "",
  `${report.findings.length} findings, each with what was expected, what was received and why: open ${relative(process.cwd(), page)}`,
  "The same on your own messages: npx levik reconcile --help",
]);
