import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { reconcileCommand } from "../../docs/playground/exports.js";
import { eventsText, setText } from "../../docs/playground/market.js";
import { nightEvents, nightSet } from "../../docs/playground/presets/night.js";
import { readInputs } from "../../docs/playground/reconcile/read-inputs.js";
import type { ReconcileRequest } from "../../docs/playground/reconcile/request.js";
import { CSV_NAME, HTML_NAME } from "../../docs/playground/reconcile/request.js";
import { runReconciliation } from "../../docs/playground/reconcile/run-reconciliation.js";
import type { EventDocument } from "../../src/documents/event-types.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { setOf } from "../market/built.js";
import { commandProgram } from "../setup/build-command.js";
import { ownFolder } from "../support/own-folder.js";

const deliveries = [...predict(setOf(nightSet), nightEvents() as readonly EventDocument[]).lines].filter(
  isDelivery,
);
const party = deliveries.find(({ resourceType }) => resourceType === "METERING_DATA")!.recipientEic;

/** The messages of the party, one of which has a quantity that is a little larger. */
const messages = deliveries
  .filter(({ recipientEic }) => recipientEic === party)
  .map(({ resourceType, reason, occurredAt, content }, i) => ({
    id: i + 1,
    createdTime: occurredAt,
    resourceType,
    reason,
    hasContent: true,
    content: JSON.stringify(content).replace(/"kwh":(\d+\.\d+)/, (_, kwh) => `"kwh":${Number(kwh) + 0.25}`),
  }));
const lines = (list: readonly unknown[]): string => list.map((each) => `${JSON.stringify(each)}\n`).join("");

const at = "2024-10-29T00:00Z";
const ledger = JSON.stringify({
  format: "levik-ledger",
  formatVersion: 1,
  entries: [
    {
      resourceType: "METERING_DATA",
      service: "search",
      version: "V1",
      read: [{ from: "2024-10-26T21:00Z", to: "2024-10-27T09:00Z" }],
      settled: [],
    },
  ],
});

const EMPTY = `{"format":"levik-ledger","formatVersion":1,"entries":[]}`;

const file = (name: string, ...content: readonly (string | Uint8Array)[]): File =>
  new File(content as (string | Uint8Array<ArrayBuffer>)[], name);

const request = (change: Partial<ReconcileRequest> = {}): ReconcileRequest => ({
  set: setText(nightSet),
  events: eventsText(nightEvents()),
  received: [file("received.ndjson", lines(messages))],
  party,
  edition: "en",
  readings: {},
  language: "en",
  at: Date.parse(at),
  ...change,
});

const reportOf = async (given: ReconcileRequest) => {
  const answer = await runReconciliation(given, () => undefined);
  if (answer.tag !== "Report") throw new Error(JSON.stringify(answer));
  return answer;
};

type Findings = readonly { readonly class: string }[];
const classesOf = async (given: ReconcileRequest): Promise<readonly string[]> => {
  const { json } = await reportOf(given);
  const { findings } = JSON.parse(await json.text()) as { readonly findings: Findings };
  return findings.map((finding) => finding.class);
};

const refused = async (given: ReconcileRequest): Promise<readonly string[]> => {
  const answer = await runReconciliation(given, () => undefined);
  return answer.tag === "Refused" ? answer.lines : [answer.tag];
};

describe("a reconciliation of the page", () => {
  it("is by its tolerance, its ledger, its readings and its moment", async () => {
    expect(await classesOf(request())).toEqual(["different"]);
    expect(await classesOf(request({ tolerance: 0.25 }))).toEqual([]);
    const nothing = { received: [file("none.json", `{"dataDistributions": []}`)] };
    expect(new Set(await classesOf(request(nothing)))).toEqual(new Set(["missing"]));
    const unread = { ...nothing, ledger: file("ledger.json", EMPTY) };
    expect(new Set(await classesOf(request(unread)))).toEqual(new Set(["unread"]));
    const { html } = await reportOf(request({ readings: { "MD-2": "point-above-too" } }));
    expect(await html.text()).toContain("MD-2=point-above-too");
  });

  it("with a file that is no ledger names it, in both languages", async () => {
    const given = { ledger: file("l.json", `{"format": "levik-ledger", "formatVersion": 2, "entries": []}`) };
    expect(await refused(request(given))).toEqual(["l.json: expected a ledger of formatVersion 1"]);
    expect(await refused(request({ ...given, language: "et" }))).toEqual([
      "l.json: oodatud lugemispäevik, mille formatVersion on 1",
    ]);
    expect(await refused(request({ ledger: file("l.json", ledger, ledger) }))).toEqual([
      "l.json:1: expected one ledger, got another value",
    ]);
    expect(await refused(request({ ledger: file("l.json", "[") }))).toEqual([
      expect.stringMatching(/^l\.json:1: expected JSON/),
    ]);
  });

  it("has a command that gives the same", async () => {
    const [one, two] = messages.map((message) => lines([message]));
    const received = [
      file("-it's $HOME.gz", gzipSync(one!), gzipSync(two ?? "")),
      file("more.ndjson", lines([{ ...messages[0], id: 99 }])),
    ];
    const more: readonly Partial<ReconcileRequest>[] = [
      {},
      {
        ledger: file("led ger.json.gz", gzipSync(ledger)),
        name: "Müüja & pojad",
        edition: "et",
        language: "et",
        readings: { "GEN-6": "everything", "MD-2": "point-above-too" },
        tolerance: 0.25,
        at: Date.parse(at) + 1.5,
      },
    ];
    for (const change of more) {
      const given = request({ received, ...change });
      const { json, csv } = await reportOf(given);
      const folder = ownFolder();
      writeFileSync(join(folder, "set.json"), given.set);
      writeFileSync(join(folder, "events.ndjson"), given.events);
      for (const each of [...given.received, ...(given.ledger ? [given.ledger] : [])])
        writeFileSync(join(folder, each.name), Buffer.from(await each.arrayBuffer()));
      const command = reconcileCommand(given).replace(/^levik/, `'${process.execPath}' '${commandProgram}'`);
      const { stdout, stderr, status } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
      expect(stderr).not.toMatch(/expected/);
      expect(status).toBe(1);
      expect(JSON.parse(stdout)).toEqual(JSON.parse(await json.text()));
      expect(readFileSync(join(folder, CSV_NAME), "utf8")).toBe(await csv.text());
      if (given.name !== undefined)
        expect(readFileSync(join(folder, HTML_NAME), "utf8")).toContain("Müüja &amp; pojad");
    }
  });
});

describe("the fields of a reconciliation", () => {
  it("are a moment and a tolerance, or nothing", () => {
    expect(readInputs({ at: " ", tolerance: "" }, "en")).toEqual({
      at: { value: undefined },
      tolerance: { value: undefined },
    });
    expect(readInputs({ at: ` ${at} `, tolerance: "0.5" }, "et")).toEqual({
      at: { value: Date.parse(at) },
      tolerance: { value: 0.5 },
    });
  });

  it("say what is wrong with them, in both languages", () => {
    for (const tolerance of ["-1", "1,5", "1e3", "x", "9".repeat(400)]) {
      const { tolerance: field } = readInputs({ at: "", tolerance }, "en");
      expect(field).toEqual({ trouble: `expected a number from 0 on, such as 0.5, got "${tolerance}"` });
    }
    expect(readInputs({ at: "2024-13", tolerance: "x" }, "en").at).toEqual({
      trouble:
        'expected an instant such as 2024-11-12T22:00Z, got "2024-13" (month 01 to 12 expected at character 6)',
    });
    expect(readInputs({ at: "2024-11-12T22:00", tolerance: "x" }, "et")).toEqual({
      at: {
        trouble:
          'oodatud ajahetk, näiteks 2024-11-12T22:00Z, saadud "2024-11-12T22:00" (17. märgil oodatud ajavöönd (Z või nihe, näiteks +02:00))',
      },
      tolerance: { trouble: 'oodatud arv alates nullist, näiteks 0.5, saadud "x"' },
    });
  });
});
