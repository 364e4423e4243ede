import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reconcileCommand } from "../../src/cli/reconcile-command.js";
import { given, ndjson, pathOf, run as levik, standardInput } from "./console.js";
import { customer, market, operator, point, supplier, supply, update } from "./market-fixture.js";

const run = (...words: readonly string[]) => levik("reconcile", ...words);

const at = "2024-05-02T00:00Z";
const message = (id: number, createdTime = "2024-05-01T12:00Z") => ({
  id,
  createdTime,
  resourceType: "METERING_POINT",
  reason: "UPDATE",
  hasContent: true,
  content: JSON.stringify({ meterEic: point }),
});
const page = (...messages: readonly unknown[]) => ({
  dataDistributions: messages,
  pagination: { page: 0, totalPages: 1 },
});

interface Inputs {
  readonly set?: unknown;
  readonly events?: unknown;
  readonly received?: unknown;
}

const withInputs = ({ set = market, events, received }: Inputs, ...more: readonly string[]) =>
  run(
    "--set",
    given("set", set),
    "--events",
    given("events", events ?? ndjson([update("2024-05-01T12:00Z")])),
    "--received",
    given("received", received ?? ndjson([message(1)])),
    "--for",
    supplier,
    "--at",
    at,
    ...more,
  );

describe("levik reconcile", () => {
  it("ends with 0 if there is nothing to report", async () => {
    const { status, out, errors } = await withInputs({});
    expect(errors).toEqual([]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      for: supplier,
      summary: { METERING_POINT: { matched: 1 } },
      findings: [],
      refetch: { requests: [], lost: null, notYet: null },
    });
  });

  it("ends with 1 if there are differences, in every format", async () => {
    const json = await withInputs({ received: [page()] });
    expect(json.status).toBe(1);
    expect((JSON.parse(json.out) as { findings: unknown[] }).findings).toHaveLength(1);
    const lines = await withInputs({ received: [page()] }, "--format", "ndjson");
    expect(lines.out.trimEnd().split("\n")).toHaveLength(2);
    const table = await withInputs({ received: [page()] }, "--format", "table");
    expect(table.out).toContain("missing  METERING_POINT");
    expect(table.status).toBe(1);
  });

  it("reads several files of received messages, given in either way", async () => {
    const one = given("one", page(message(1)));
    const two = given("two", page(message(2)));
    const base = [
      "--set",
      given("set", market),
      "--events",
      given("events", ndjson([update("2024-05-01T12:00Z"), update("2024-05-01T12:00Z")])),
      "--for",
      supplier,
      "--at",
      at,
    ];
    expect((await run(...base, "--received", one, two)).status).toBe(0);
    expect((await run(...base, `--received=${one}`, two)).status).toBe(0);
    expect((await run("--received", one, "--received", two, ...base)).status).toBe(0);
    expect((await run(...base, "--received", given("none", page()))).status).toBe(1);
  });

  it("accepts a ledger, a tolerance, a threshold, an edition, workers", async () => {
    const ledger = given("ledger", { format: "levik-ledger", formatVersion: 1, entries: [] });
    const { out } = await withInputs({ received: [page()] }, "--coverage", ledger);
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ class: "unread", recoverableUntil: "2024-05-08T12:00Z" }],
      refetch: { requests: [{ resourceType: "METERING_POINT" }] },
    });
    const received = ndjson([message(1, "2024-05-01T12:31Z")]);
    const more = ["--tolerance", "0.5", "--edition", "et", "--workers", "2"];
    expect((await withInputs({ received }, ...more)).status).toBe(0);
    expect((await withInputs({ received }, ...more, "--late", "30")).status).toBe(1);
  });

  it("writes a page and JUnit XML", async () => {
    const [html, junit] = [pathOf("report.html"), pathOf("report.xml")];
    await withInputs({ received: [page()] }, "--html", html, "--junit", junit);
    expect(readFileSync(html, "utf8")).toMatch(/^<!doctype html>/);
    expect(readFileSync(junit, "utf8")).toContain("<failure");
  });

  it("compares with an expectation", async () => {
    const period = "2024-04-29T21:00Z..2024-04-30T21:00Z";
    const files = ["--set", given("set", market), "--received", given("received", page())];
    const { status, out } = await run(...files, "--expect", period, "--for", supplier, "--at", at);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      findings: [
        {
          class: "missing",
          key: { meterEic: point },
          units: 96,
          expected: { deadline: "2024-05-01T07:00Z" },
        },
      ],
    });
  });

  it("reads the present moment from the clock by default", async () => {
    const words = [
      "--set",
      given("set", market),
      "--events",
      given("events", ndjson([update("2024-05-01T12:00Z")])),
    ];
    const { status } = await run(...words, "--received", given("received", message(1)), "--for", supplier);
    expect(status).toBe(0);
  });

  it("prints a table on a terminal, including unreadable messages", async () => {
    const before = Object.getOwnPropertyDescriptor(process.stdout, "isTTY");
    Object.defineProperty(process.stdout, "isTTY", { value: true, configurable: true });
    const { status, out } = await withInputs({ received: [message(1), { id: 2 }] });
    if (before === undefined) Reflect.deleteProperty(process.stdout, "isTTY");
    else Object.defineProperty(process.stdout, "isTTY", before);
    expect(status).toBe(1);
    expect(out).toContain("unreadable  UNKNOWN 2: the message at");
  });

  it("prints warnings and continues", async () => {
    const odd = { ...message(1), reason: "SOMETHING" };
    const content = { customerType: "X", customerMetadata: [], customerEic: "38XT00000000031A" };
    const events = ndjson([
      {
        resourceType: "CUSTOMER_DATA",
        action: "UPDATE",
        occurredAt: "2024-05-01T11:00Z",
        changed: [],
        content,
      },
      {
        resourceType: "AGREEMENT",
        action: "CREATE",
        occurredAt: "2024-05-01T11:30Z",
        initiatorEic: operator,
        agreement: { ...supply, customerEic: "38XT00000000031A", validFrom: "2024-06-01T00:00+03:00" },
      },
    ]);
    const customerMessage = {
      ...message(2),
      resourceType: "CUSTOMER_DATA",
      content: JSON.stringify({ ...content, customerEic: customer, note: 1 }),
    };
    const { errors } = await withInputs({ events, received: [odd, customerMessage] });
    const unknownType =
      '$.content.customerType: unknown value "X", known are PHYSICAL_PERSON, LEGAL_PERSON, ORGANIZATION, MARKET_PARTICIPANT';
    const wrongCheck = "the check character of 38XT00000000031A should be I";
    expect(errors).toEqual([
      `warning: events:1: ${unknownType}`,
      `warning: events:1: $.content.customerEic: ${wrongCheck}`,
      `warning: events:2: $.agreement.customerEic: ${wrongCheck}`,
      'warning: received: [0]: message 1: $.reason: unknown value "SOMETHING", known are CREATE, UPDATE, DELETE, ..._BC_...',
      `warning: received: [1]: message 2: ${unknownType}`,
      "warning: received: [1]: message 2: $.content.note: unknown attribute",
    ]);
  });

  it("skips invalid events when lenient, and ends with 2 otherwise", async () => {
    const again = {
      resourceType: "AGREEMENT",
      action: "CREATE",
      occurredAt: "2024-05-01T11:00Z",
      initiatorEic: supplier,
      agreement: supply,
    };
    const events = ndjson([again, update("2024-05-01T12:00Z")]);
    const strict = await withInputs({ events });
    expect(strict.status).toBe(2);
    expect(strict.errors).toEqual([expect.stringMatching(/^levik: events:1: event 0: /)]);
    const lenient = await withInputs({ events }, "--lenient");
    expect(lenient.status).toBe(0);
    expect(lenient.errors).toEqual([expect.stringMatching(/^skipped: events:1: event 0: /)]);
  });

  it("reads one file from standard input", async () => {
    standardInput([Buffer.from(JSON.stringify(page(message(1), message(2))))]);
    const files = [
      "--set",
      given("set", market),
      "--events",
      given("events", ndjson([update("2024-05-01T12:00Z")])),
    ];
    const { status, out } = await run(...files, "--received", "-", "--for", supplier, "--at", at);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ class: "duplicate" }] });
  });

  it.each<readonly [string, readonly string[], string]>([
    ["no set", [], "--set is missing, expected a file with an agreement set"],
    ["neither events nor expectation", ["--set", "s"], "expected one of --events FILE and --expect I..I"],
    [
      "both",
      ["--set", "s", "--events", "e", "--expect", "a"],
      "expected one of --events FILE and --expect I..I",
    ],
    [
      "an expectation of one instant",
      ["--set", "s", "--expect", at],
      `--expect: expected two instants with .. between, got "${at}"`,
    ],
    [
      "an expectation that is no time",
      ["--set", "s", "--expect", `2024..${at}`],
      `--expect: expected an instant such as 2024-11-12T22:00Z, got "2024" (- expected at character 5)`,
    ],
    [
      "an expectation that ends before it starts",
      ["--set", "s", "--expect", `${at}..${at}`],
      `--expect: expected an end after the start, got "${at}..${at}"`,
    ],
    [
      "nothing received",
      ["--set", "s", "--events", "e"],
      "--received is missing, expected files of received messages",
    ],
    [
      "a received file without a name",
      ["--set", "s", "--events", "e", "--received", ""],
      "--received: expected a value",
    ],
    [
      "no party",
      ["--set", "s", "--events", "e", "--received", "r"],
      "--for is missing, expected the EIC of a party",
    ],
    [
      "standard input twice",
      ["--set", "-", "--events", "-", "--received", "r", "--for", supplier],
      "expected standard input (-) for one file only",
    ],
    [
      "a moment that is none",
      ["--set", "s", "--events", "e", "--received", "r", "--for", supplier, "--at", "now"],
      `--at: expected an instant such as 2024-11-12T22:00Z, got "now" (a digit of the year expected at character 1)`,
    ],
    [
      "a tolerance that is no number",
      ["--set", "s", "--events", "e", "--received", "r", "--for", supplier, "--tolerance", "-1"],
      "--tolerance: expected a value",
    ],
    [
      "a threshold that is no number",
      ["--set", "s", "--events", "e", "--received", "r", "--for", supplier, "--late", "soon"],
      '--late: expected minutes from 0 on, got "soon"',
    ],
    [
      "half a worker",
      ["--set", "s", "--events", "e", "--received", "r", "--for", supplier, "--workers", "0.5"],
      '--workers: expected a whole number from 1 to 256, got "0.5"',
    ],
  ])("refuses %s", async (_, words, line) => {
    const { status, errors } = await run(...words);
    expect(status).toBe(2);
    expect(errors).toEqual([`levik: ${line}`]);
  });

  it("reports a value that is not a message as unreadable, with its place", async () => {
    const { status, lines } = await withInputs({ received: ndjson([message(1), { agreements: [] }]) });
    expect(status).toBe(1);
    expect(lines.join("\n")).toContain(
      "received:2 cannot be decoded: expected a page (dataDistributions, or content and page) or a message (id, createdTime, content), got an object without them",
    );
  });

  it.each<readonly [string, unknown, string]>([
    ["of another shape", { format: "other" }, "ledger: $.format: expected levik-ledger"],
    [
      "of another version",
      { format: "levik-ledger", formatVersion: 2 },
      "ledger: expected a ledger of formatVersion 1",
    ],
    ["of nothing", [], "ledger: expected a ledger, got an empty list"],
    [
      "beside another",
      [
        { format: "levik-ledger", formatVersion: 1, entries: [] },
        { format: "levik-ledger", formatVersion: 1, entries: [] },
      ],
      "ledger: [1]: expected one ledger, got another value",
    ],
  ])("refuses a ledger %s", async (_, content, line) => {
    const { status, errors } = await withInputs({}, "--coverage", given("ledger", content));
    expect(status).toBe(2);
    expect(errors).toEqual([`levik: ${line}`]);
  });

  it("writes all findings as CSV, and states the sources in the page", async () => {
    const [csv, html] = [pathOf("findings.csv"), pathOf("named.html")];
    await withInputs({ received: [page()] }, "--csv", csv, "--html", html, "--name", "Example & Co");
    expect(readFileSync(csv, "utf8").split("\r\n")).toHaveLength(3);
    const written = readFileSync(html, "utf8");
    expect(written).toContain("Example &amp; Co");
    expect(written).toMatch(/SHA-256 <code>[0-9a-f]{64}<\/code>/);
    expect(written).toContain("<code>levik reconcile --set ");
    expect(written).toContain("2 May 2024 03:00");
    expect(written).toContain(csv);
  });

  it("is written in Estonian with --lang et", async () => {
    const html = pathOf("estonian.html");
    const { out } = await withInputs(
      { received: [page()] },
      "--lang",
      "et",
      "--format",
      "table",
      "--html",
      html,
    );
    expect(out).toContain("puudub  METERING_POINT");
    expect(readFileSync(html, "utf8")).toContain('<html lang="et">');
  });

  it("marks findings as new, gone or still there since an earlier report", async () => {
    const before = await withInputs({ received: [page()] }, "--format", "ndjson");
    const file = given("before", before.out);
    const same = await withInputs({ received: [page()] }, "--before", file, "--format", "table");
    expect(same.out).toContain("Since the previous report: 0 new, 1 still there, 0 gone.");
    const mended = await withInputs({}, "--before", file, "--format", "table");
    expect(mended.out).toContain("Since the previous report: 0 new, 0 still there, 1 gone.");
    const json = await withInputs({ received: [page()] });
    const again = await withInputs(
      { received: [page()] },
      "--before",
      given("json", json.out),
      "--format",
      "table",
    );
    expect(again.out).toContain("0 new, 1 still there");
    const strange = await withInputs({}, "--before", given("strange", [{ class: 1 }]));
    expect(strange.status).toBe(2);
    expect(strange.errors.join("\n")).toContain("expected");
    const otherParty = await withInputs(
      {},
      "--before",
      given("other", { for: operator, summary: {}, findings: [] }),
    );
    expect(otherParty.errors.join("\n")).toContain(
      `expected a report of ${supplier}, got one of ${operator}`,
    );
  });

  it("states first that the party is not in the set", async () => {
    const { out } = await run(
      ...["--set", given("set", market), "--events", given("events", ndjson([update("2024-05-01T12:00Z")]))],
      ...[
        "--received",
        given("received", [page()]),
        "--for",
        "38XT00000000099Z",
        "--at",
        at,
        "--format",
        "table",
      ],
    );
    expect(out.split("\n").slice(0, 2).join(" ")).toContain("The set does not contain 38XT00000000099Z");
  });

  it("has a help text that fits a terminal and states the exit status", () => {
    expect(reconcileCommand.help.en).toContain(
      "Exit status: 0 nothing to report, 1 differences, 2 bad input or usage.",
    );
    expect(reconcileCommand.help.en.split("\n").filter((line) => line.length > 90)).toEqual([]);
  });
});

describe("levik reconcile on other machines", () => {
  const redis = ["--redis", "redis://127.0.0.1:1"];

  it.each([
    [redis, "--directory is missing, expected a directory that all workers reach under the same path"],
    [["--directory", "/srv"], "--directory: expected --redis URL with it"],
    [["--shares", "2"], "--shares: expected --redis URL with it"],
    [["--patience", "2"], "--patience: expected --redis URL with it"],
    [[...redis, "--directory", "/srv", "--workers", "2"], "expected one of --workers N and --redis URL"],
    [
      [...redis, "--directory", "/srv", "--shares", "0"],
      '--shares: expected a whole number from 1 to 4096, got "0"',
    ],
    [[...redis, "--directory", "/srv", "--patience", "0"], '--patience: expected seconds from 1 on, got "0"'],
    [
      ["--redis", "http://user:secret@db", "--directory", "/srv"],
      "redis: expected an address of Redis such as redis://host:6379 or rediss://user:password@host:6380/1 (with %2F for / in a password), got another text",
    ],
    [
      [...redis, "--directory", "/srv"],
      "redis://127.0.0.1:1: expected Redis, cannot be reached (connect ECONNREFUSED 127.0.0.1:1)",
    ],
  ])("ends with 2 and one line: %j", async (words, line) => {
    const { status, out, errors } = await withInputs({}, ...words);
    expect({ status, out, errors }).toEqual({ status: 2, out: "", errors: [`levik: ${line}`] });
  });

  it("reads no standard input", async () => {
    const { status, errors } = await withInputs({}, ...redis, "--directory", "/srv", "--coverage", "-");
    expect(status).toBe(2);
    expect(errors).toEqual([
      "levik: input: expected files that all workers reach under the same path, got standard input (-)",
    ]);
  });
});
