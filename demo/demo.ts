/**
 * The main job on real input: the sample messages of the Datahub's documents, and a few events beside them, given to a
 * small market built around their parties. `npm run demo` prints who gets which part, and why.
 */
import { readFileSync } from "node:fs";
import { agreementSet, explain, predict } from "../src/index.js";
import { predictedTable } from "../src/cli/predict-table.js";
import { paint, tableLines } from "../src/cli/table.js";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const print = (lines: Iterable<string>): void => {
  for (const line of lines) console.log(line);
};

const names = JSON.parse(read("names.json")) as Record<string, string>;
const nameOf = (text: string): string =>
  text.replace(/\b38[A-Z0-9-]{14}/g, (eic) => names[eic]?.replace(/ \(.*\)/, "") ?? eic);

const built = agreementSet(JSON.parse(read("set.json")));
if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
const { set } = built.right;
const events = read("events.ndjson")
  .trimEnd()
  .split("\n")
  .map((line): unknown => JSON.parse(line));

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
