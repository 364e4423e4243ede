/**
 * A nightly reconciliation over files: lines are read one at a time, each finished part of the work is kept in a file, so that
 * a run that was ended goes on where it was, and the summary is posted. Arguments: a directory with the files of `levik sample`, the
 * party, a directory for the parts, and the address for the summary.
 */
import { createReadStream, existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { agreementSet, explainDecodeError } from "levik";
import type { Eic } from "levik";
import { mergeReports, reconcilePart, reportDocument, reportOf } from "levik/reconcile";
import type { PartialReport } from "levik/reconcile";
import { readLedger } from "levik/scan";

const [input = ".", party = "", work = "parts", address] = process.argv.slice(2);
const count = 4;

const built = agreementSet(JSON.parse(await readFile(join(input, "set.json"), "utf8")));
if (built._tag === "Left") throw new Error(built.left.map(explainDecodeError).join("\n"));
const ledger = readLedger(await readFile(join(input, "coverage.json"), "utf8"));
if (ledger._tag === "Left") throw new Error(`coverage.json: ${ledger.left.tag}`);

async function* valuesOf(file: string): AsyncGenerator<{ readonly value: unknown; readonly line: number }> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(join(input, file)) })) {
    line++;
    if (text !== "") yield { value: JSON.parse(text), line };
  }
}

// The same moment for all parts, also after an interruption.
const at = Date.parse("2027-03-31T05:00Z");
const options = { set: built.right.set, for: party as Eic, at, ledger: ledger.right };
const sources = {
  due: { basis: "events" as const, events: () => valuesOf("events.ndjson") },
  received: () => valuesOf("received.ndjson"),
};

await mkdir(work, { recursive: true });
let all: PartialReport | undefined;
for (let index = 0; index < count; index++) {
  const file = join(work, `part-${index}.json`);
  if (!existsSync(file)) {
    const made = await reconcilePart(options, sources, { index, count });
    if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
    await writeFile(`${file}.new`, JSON.stringify(made.right));
    await rename(`${file}.new`, file);
  }
  const part = JSON.parse(await readFile(file, "utf8")) as PartialReport;
  const merged = all === undefined ? undefined : mergeReports(all, part);
  if (merged?._tag === "Left")
    throw new Error(`${file}: ${merged.left.tag}; remove the parts of another run`);
  all = merged?.right ?? part;
}

const report = reportOf(all!, at);
if (report._tag === "Left") throw new Error(JSON.stringify(report.left));
const { summary, findings } = reportDocument(report.right);
if (address !== undefined) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ for: party, summary }),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
}
for (const finding of findings)
  console.log(`${finding.class} ${finding.resourceType} ${JSON.stringify(finding.key)}`);
