/** levik scan against levik simulate, both as separate processes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import { sampleOf } from "../../src/synthetic/sample.js";
import { given, ndjson, pathOf, run } from "./console.js";
import { market, supplier, update } from "./market-fixture.js";
import type { Ended, Program } from "./programs.js";
import { program } from "./programs.js";

const started: Program[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) {
    one.kill("SIGKILL");
    await one.ended;
  }
});

const simulate = async (words: readonly string[]): Promise<string> => {
  const served = program(["simulate"].concat(words));
  started.push(served);
  return (JSON.parse(await served.firstLine) as { url: string }).url;
};

const small = (events: readonly unknown[], ...words: string[]): Promise<string> =>
  simulate(
    [
      "--set",
      given("set.json", market),
      "--events",
      given("events.ndjson", ndjson(events)),
      "--speed",
      "0",
    ].concat(words),
  );

interface Asked {
  readonly url: string;
  readonly eic?: string;
  readonly words: readonly string[];
  readonly token?: string;
}

const scanned = ({ url, eic = supplier, words, token = eic }: Asked): Program => {
  const all = [
    "scan",
    "--url",
    url,
    "--token-env",
    "SCAN_TOKEN",
    "--for",
    eic,
    "--role",
    "OPEN_SUPPLIER",
  ].concat(["--ledger", pathOf("ledger.json"), "--out", pathOf("out")], words);
  const scan = program(all, { SCAN_TOKEN: token });
  started.push(scan);
  return scan;
};

const scan = (asked: Asked): Promise<Ended> => scanned(asked).ended;

const resultOf = ({ out }: Ended): unknown => JSON.parse(out);

/** Every line of the files, with the type in the name of its file. */
const linesThere = (): readonly (readonly [string, string])[] =>
  readdirSync(pathOf("out")).flatMap((name) => {
    expect(name).toMatch(/^[A-Z_]+-\d{4}-\d\d-\d\d\.ndjson$/);
    const text = readFileSync(pathOf(`out/${name}`), "utf8");
    expect(text.endsWith("\n")).toBe(true);
    return text
      .trimEnd()
      .split("\n")
      .map((line) => [name.split("-")[0]!, line] as const);
  });

const sample = (seed: number) => {
  const made = sampleOf({ points: 40, seed });
  if (made._tag === "Left") throw new Error("no sample");
  const { set, events, reception } = made.right;
  writeFileSync(pathOf("set.json"), [...set()].join(""));
  writeFileSync(pathOf("events.ndjson"), [...events()].join(""));
  const { for: eic, at: now } = reception().faults();
  return { eic, now, files: ["--set", pathOf("set.json"), "--events", pathOf("events.ndjson")] };
};

describe("levik scan", () => {
  it("reads all messages due to the party, with every fault and a kill, and reconcile agrees", async () => {
    const { eic, now, files } = sample(3);
    const faults = ["cut=0.1", "total-pages=0.2", "reorder=0.3", "repeat-page=0.2", "500=0.05", "503=0.02"];
    const words = files.concat(["--now", now, "--speed", "0", "--fault"], faults, ["contentless=0.1"]);
    const url = await simulate(words);
    const asked = { url, eic, words: ["--type"].concat(resourceTypes, ["--once", "--now", now]) };
    const killed = scanned(asked);
    setTimeout(() => killed.kill("SIGKILL"), 4000);
    await killed.ended;
    const done = await scan(asked);
    expect([done.status, done.errors]).toEqual([0, ""]);
    expect(resultOf(done)).toMatchObject({ lost: [], open: [] });
    expect(readdirSync(pathOf("."))).not.toContain("ledger.json.lock");

    const again = await scan(asked);
    expect([again.status, resultOf(again)]).toMatchObject([0, { read: 0, lost: [], open: [] }]);

    const lines = linesThere();
    const ids = lines.map(([, line]) => (JSON.parse(line) as { id: unknown }).id);
    const { lines: due } = await run("predict", ...files, "--for", eic);
    const recipients = due.filter((line) => line.includes("recipientEic"));
    expect(new Set(ids).size).toBe(recipients.length);

    const received = readdirSync(pathOf("out")).map((name) => pathOf(`out/${name}`));
    const words2 = ["--coverage", pathOf("ledger.json"), "--at", now, "--for", eic];
    const report = await run("reconcile", ...files, "--received", ...received, ...words2);
    const { summary } = JSON.parse(report.out) as { summary: Record<string, Record<string, number>> };
    for (const [, { unread, different, unexpected }] of Object.entries(summary))
      expect({ unread, different, unexpected }).toEqual({ unread: 0, different: 0, unexpected: 0 });
  });

  it("needs no more requests than the plan if nothing fails, and reads the overlap again", async () => {
    const url = await small([update("2026-08-03T11:50Z")], "--now", "2026-08-03T12:00Z");
    const words = ["--type", "METERING_POINT,AGREEMENT", "--once", "--now", "2026-08-03T12:00Z"];
    const first = await scan({ url, words });
    expect([first.status, first.errors, resultOf(first)]).toEqual([
      0,
      "",
      { read: 1, again: 0, lost: [], open: [] },
    ]);
    const second = await scan({ url, words });
    expect(resultOf(second)).toEqual({ read: 0, again: 1, lost: [], open: [] });
    expect(linesThere()).toHaveLength(1);
  });

  it("reports lost times once, with status 1", async () => {
    const url = await small([], "--now", "2026-08-20T00:00Z");
    const words = ["--type", "METERING_POINT", "--once", "--since", "2026-08-10T00:00Z"];
    const now = ["--now", "2026-08-20T00:00Z"];
    const first = await scan({ url, words: words.concat(now) });
    expect([first.status, resultOf(first)]).toEqual([
      1,
      {
        read: 0,
        again: 0,
        lost: [{ type: "METERING_POINT", from: "2026-08-10T00:00Z", to: "2026-08-13T00:00Z" }],
        open: [],
      },
    ]);
    expect(first.errors).toMatch(/^lost: METERING_POINT of search created from 2026-08-10T00:00Z /);
    const second = await scan({ url, words: words.concat(now) });
    expect([second.status, resultOf(second)]).toMatchObject([0, { lost: [] }]);
  });

  it("runs by the clock until a signal, and leaves a valid ledger", async () => {
    const url = await simulate([
      ...["--set", given("set.json", market), "--events", given("events.ndjson", "")],
    ]);
    const scan = scanned({ url, words: ["--type", "METERING_POINT"] });
    while (
      !existsSync(pathOf("ledger.json")) ||
      readFileSync(pathOf("ledger.json"), "utf8").split('"from"').length < 3
    )
      await new Promise((resolve) => setTimeout(resolve, 50));
    const other = await scanned({ url, words: ["--type", "METERING_POINT", "--once"] }).ended;
    expect([other.status, other.errors]).toEqual([
      2,
      expect.stringMatching(
        /^levik: .*ledger\.json: expected a ledger that no other process writes, .*\.lock says it is in use \(by process \d+ of .* since .*Z\)/,
      ),
    ]);
    scan.kill("SIGINT");
    const { status, out, errors } = await scan.ended;
    expect([errors, JSON.parse(out)]).toMatchObject(["", { read: 0, again: 0, lost: [] }]);
    expect(status).toBe((JSON.parse(out) as { open: unknown[] }).open.length === 0 ? 0 : 1);
    expect(existsSync(pathOf("ledger.json.lock"))).toBe(false);
    const plan = await run(
      "plan",
      "--type",
      "METERING_POINT",
      "--days",
      "2026-08-01..2026-08-02",
      "--ledger",
      pathOf("ledger.json"),
    );
    expect(plan.status).toBe(0);
  });

  it("replaces an abandoned lock, and removes an incomplete line", async () => {
    const url = await small([update("2026-08-03T11:50Z")], "--now", "2026-08-03T12:00Z");
    mkdirSync(pathOf("out"));
    writeFileSync(pathOf("out/METERING_POINT-2026-08-03.ndjson"), '{"id": 0}\n{"id": 1, "res');
    given("ledger.json.lock", { host: hostname(), pid: 2 ** 22 + 1, since: "2026-08-01T00:00Z" });
    const words = ["--type", "METERING_POINT", "--once", "--now", "2026-08-03T12:00Z"];
    expect((await scan({ url, words })).status).toBe(0);
    expect(linesThere().map(([, line]) => (JSON.parse(line) as { id: number }).id)).toEqual([0, 1]);
  });

  it("gets the token from a command, and shows no token", async () => {
    const tokens = given("tokens.json", { "secret-4711": supplier });
    const url = await small([], "--now", "2026-08-03T12:00Z", "--tokens", tokens);
    const words = ["--type", "METERING_POINT", "--once", "--now", "2026-08-03T12:00Z"];
    const right = await scan({ url, words, token: "secret-4711" });
    expect([right.status, right.errors]).toEqual([0, ""]);
    const wrong = await scan({ url, words, token: "secret-4712" });
    expect([wrong.status, wrong.errors]).toEqual([
      2,
      "levik: the token is refused (401), and so is the one that the provider gave next\n",
    ]);
    const texts = [wrong.out, readFileSync(pathOf("ledger.json"), "utf8")];
    for (const text of texts) expect(text).not.toContain("secret");
  });
});

describe("levik scan refuses", () => {
  const words = (changed: Record<string, string | undefined> = {}): string[] =>
    Object.entries({
      url: "http://127.0.0.1:9",
      "token-env": "PATH",
      for: supplier,
      role: "OPEN_SUPPLIER",
      type: "AGREEMENT",
      ledger: pathOf("ledger.json"),
      out: pathOf("out"),
      now: "2026-08-03T12:00Z",
      ...changed,
    }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));

  it.each<[Record<string, string | undefined>, RegExp]>([
    [{ type: "AGREEMENTS" }, /^levik: --type: expected a resource type \(.*\), got "AGREEMENTS"$/],
    [{ type: undefined }, /^levik: --type is missing, expected one or more of /],
    [{ role: "KING" }, /^levik: --role: expected a role \(.*\), got "KING"$/],
    [{ for: "38X" }, /^levik: --for: expected an EIC/],
    [{ url: "datahub" }, /^levik: --url: expected an address .*, got a text that is not one$/],
    [{ url: "https://me:secret@datahub.example" }, /^levik: --url: .*, got one with a user or a password$/],
    [{ url: "ftp://datahub.example" }, /^levik: --url: .*, got one of ftp:$/],
    [{ "token-env": "NO_SUCH_VARIABLE_HERE" }, /^levik: --token-env: expected the name of a variable/],
    [{ "token-env": undefined }, /^levik: expected one of --token-env and --token-command$/],
    [
      { "token-env": undefined, "token-command": "exit 3" },
      /^levik: there is no token: the token provider failed \(exit status 3\)$/,
    ],
    [{ commodity: "STEAM" }, /^levik: --commodity: expected one of ELECTRICITY, NATURAL_GAS, got "STEAM"$/],
  ])("%j", async (changed, text) => {
    const { status, errors } = await run("scan", ...words(changed));
    expect([status, errors]).toEqual([2, [expect.stringMatching(text)]]);
  });

  it("a ledger among the messages", async () => {
    const { status, errors } = await run("scan", ...words({ ledger: pathOf("out/ledger.json") }));
    expect([status, errors]).toEqual([
      2,
      ["levik: --ledger: expected a file outside --out, which holds nothing but messages"],
    ]);
  });

  it("an invalid ledger", async () => {
    given("ledger.json", '{"format": "levik-ledger"');
    const { status, errors } = await run("scan", ...words());
    expect([status, errors]).toEqual([
      2,
      [
        "levik: the ledger cannot be read: ledger.json: expected a ledger (JSON), got a text that is not, or not all of it",
      ],
    ]);
  });

  it("only bad input: if the Datahub is unreachable, its time is open, with status 1", async () => {
    const { status, errors, out } = await run("scan", ...words());
    expect([status, errors]).toEqual([1, [expect.stringMatching(/^levik: the Datahub does not answer: /)]]);
    expect(JSON.parse(out)).toMatchObject({ open: [{ type: "AGREEMENT" }] });
  });
});
