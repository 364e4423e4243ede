/** levik simulate as a process, and a client of it that shares no code with levik. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleOf } from "../../src/synthetic/sample.js";
import { commandProgram } from "../setup/build-command.js";
import { given, ndjson, pathOf, run } from "./console.js";
import { market, operator, supplier, update } from "./market-fixture.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Served {
  readonly url: string;
  readonly errors: () => string;
  /** Ends it by a signal; the exit status. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

const simulate = async (words: readonly string[]): Promise<Served> => {
  const args = [commandProgram, "simulate"].concat(words);
  const child = spawn(process.execPath, args, { cwd: root });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const closed = once(child, "close") as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    closed.then(() => {
      throw new Error(errors);
    }),
  ]);
  expect(first).toMatch(/^\{"url": "http:\/\/127\.0\.0\.1:\d+"\}$/);
  return {
    url: (JSON.parse(first) as { url: string }).url,
    errors: () => errors,
    end: async (signal = "SIGTERM") => {
      child.kill(signal);
      return (await closed)[0];
    },
  };
};

const files = (events: readonly unknown[]): readonly string[] => [
  "--set",
  given("set.json", market),
  "--events",
  given("events.ndjson", ndjson(events)),
];

const read = async (url: string, token: string): Promise<Response> =>
  fetch(
    `${url}/api/v2/data-distributions/agreement?createdTimeFrom=2026-08-03T00:00Z&createdTimeTo=2026-08-03T12:00Z`,
    {
      headers: {
        authorization: `Bearer ${token}`,
        "x-document-identification": "dc8bbc4c-c021-4dc5-a5be-ead707e1dcfc",
        "x-market-participant-eic": supplier,
        "x-market-participant-role": "OPEN_SUPPLIER",
        "x-commodity-type": "ELECTRICITY",
      },
    },
  );

const at = ["--now", "2026-08-03T12:00Z", "--speed", "0"];

describe("levik simulate", () => {
  it("prints its address, serves until a signal, and ends with 0", async () => {
    const events = [
      update("2026-08-03T09:00Z"),
      update("2026-08-03T13:00Z"),
      { ...update("2026-08-03T14:00Z"), meterEic: "?" },
    ];
    const { url, errors, end } = await simulate([...files(events), ...at, "--delay", "60000"]);
    const state = async (): Promise<unknown> => (await fetch(`${url}/_control/state`)).json();
    expect(await state()).toEqual({ now: "2026-08-03T12:00Z", messages: 1 });
    await fetch(`${url}/_control/now`, { method: "POST", body: '{"now": "2026-08-03T15:00Z"}' });
    expect(await state()).toEqual({ now: "2026-08-03T15:00Z", messages: 2 });
    expect((await read(url, supplier)).status).toBe(200);
    expect(await end("SIGINT")).toBe(0);
    expect(errors()).toMatch(/^skipped: .*events\.ndjson:3: event 2: \$\.meterEic: [^\n]*\n$/);
  });

  it("accepts the tokens of a file, and shows none", async () => {
    const tokens = given("tokens.json", { "secret-4711": supplier, "secret-4712": operator });
    const { url, errors, end } = await simulate([...files([]), ...at, "--tokens", tokens]);
    const answers = await Promise.all(
      ["secret-4711", "secret-4712", "secret-4713", supplier].map((token) => read(url, token)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 401, 401]);
    for (const answer of answers) expect(await answer.text()).not.toContain("secret");
    expect(await end()).toBe(0);
    expect(errors()).toBe("");
  });

  it.each<[string, string]>([
    ['{"secret-1": "38X"}', "no EIC at token 1 of the file"],
    ['{"secret-1": ', "a text that is not JSON"],
    ['["secret-1"]', "no object"],
  ])("refuses the tokens %s without showing them", async (text, what) => {
    const tokens = given("tokens.json", text);
    const { status, errors } = await run("simulate", ...files([]), ...at, "--tokens", tokens);
    expect([status, errors]).toEqual([
      2,
      [`levik: --tokens: tokens.json: expected {"token": "EIC"}, got ${what}`],
    ]);
  });

  it.each([
    [["--speed=-1"], /^levik: --speed: expected a number, 0 or more, got "-1"$/],
    [["--speed", "fast"], /^levik: --speed: expected a number/],
    [["--port", "70000"], /^levik: --port: expected a port/],
    [["--delay", "0.5"], /^levik: --delay: expected a whole number of milliseconds/],
    [["--seed", "x"], /^levik: --seed: expected a whole number/],
    [["--fault", "burn=1"], /^levik: --fault: expected one of 500, .*, cut, .*, all, got "burn"$/],
    [
      ["--fault", "cut=0.1", "late=2"],
      /^levik: --fault: expected late=RATE with a rate from 0 to 1, got "late=2"$/,
    ],
    [
      ["--tokens", "/nowhere"],
      /^levik: --tokens: \/nowhere: expected .* no file that can be read \(ENOENT\)$/,
    ],
    [
      ["--host", "192.0.2.1"],
      /^levik: expected an address that can be listened at, got 192\.0\.2\.1:0 \(E\w+\)$/,
    ],
  ])("refuses %j", async (words, message) => {
    const { status, errors } = await run("simulate", ...files([]), "--now", "2026-08-03T12:00Z", ...words);
    expect([status, errors]).toEqual([2, [expect.stringMatching(message)]]);
  });

  it("refuses an invalid event before now, and names its line", async () => {
    const events = [update("2026-08-03T09:00Z"), { ...update("2026-08-03T09:01Z"), meterEic: "?" }];
    const { status, errors } = await run("simulate", ...files(events), ...at);
    expect([status, errors]).toEqual([
      2,
      [expect.stringMatching(/events\.ndjson:2: event 1: \$\.meterEic: /)],
    ]);
  });
});

describe("a client in Python", () => {
  const made = sampleOf({ points: 40, seed: 3 });
  if (made._tag === "Left") throw new Error("no sample");
  const { set, events, reception } = made.right;

  interface Read {
    readonly resourceType: string;
    readonly message: Record<string, unknown>;
  }

  /** Each message as resource type, reason and content. */
  const shown = ({ resourceType, message: { reason, content } }: Read): string => {
    const value = (typeof content === "string" ? JSON.parse(content) : content) as unknown;
    const own =
      resourceType === "AGREEMENT"
        ? (value as unknown[])[0]
        : resourceType === "METERING_POINT"
          ? { meterEic: (value as { meteringPoint: { meterEic: string } }).meteringPoint.meterEic }
          : value;
    return JSON.stringify([resourceType, reason, own]);
  };

  it.each([
    [[]],
    [["--fault", "cut=0.2", "total-pages=0.3", "reorder=0.3", "repeat-page=0.3", "500=0.1", "503=0.1"]],
  ])("reads all messages due to the party, with %j", async (faults) => {
    writeFileSync(pathOf("set.json"), [...set()].join(""));
    writeFileSync(pathOf("events.ndjson"), [...events()].join(""));
    const { for: eic, at: now } = reception().faults();
    const words = ["--set", pathOf("set.json"), "--events", pathOf("events.ndjson")];
    const { url, end } = await simulate([...words, "--now", now, "--speed", "0", "--port", "0", ...faults]);
    const from = new Date(Date.parse(now) - 7 * 24 * 3_600_000).toISOString();
    const client = promisify(execFile)("python3", ["test/simulator/client.py", url, eic, from, now], {
      cwd: root,
      maxBuffer: 1 << 28,
    });
    const { stdout } = await client.finally(() => end());
    const messages = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Read);
    const { lines } = await run("predict", ...words, "--for", eic);
    const due = lines.map((line) => {
      const { resourceType, reason, content } = JSON.parse(line) as Record<string, unknown>;
      return JSON.stringify([resourceType, reason, content]);
    });
    expect(due.length).toBeGreaterThan(20);
    expect(messages.map(shown).sort()).toEqual([...due].sort());
  });
});
