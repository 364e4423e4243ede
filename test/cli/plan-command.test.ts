import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { InputError } from "../../src/runtime/files/read-entries.js";
import { planCommand } from "../../src/cli/plan-command.js";

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levik-plan-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

interface Planned {
  readonly requests: readonly Readonly<Record<string, unknown>>[];
  readonly lost: unknown;
  readonly notYet: unknown;
}

const plan = async (...words: string[]): Promise<Planned> => {
  printed = "";
  expect(await planCommand.run([...words, "--format", "json"])).toBe(0);
  return JSON.parse(printed) as Planned;
};
const autumnDay = ["--type", "AGREEMENT", "--day", "2024-10-27", "--now", "2024-10-28T12:00Z"];

describe("levik plan", () => {
  it("does not change a ledger that another process writes", async () => {
    const ledger = join(folder, "ledger.json");
    const owner = { host: hostname(), pid: process.ppid, since: "2024-10-28T12:00Z" };
    writeFileSync(`${ledger}.lock`, JSON.stringify(owner));
    await expect(planCommand.run([...autumnDay, "--ledger", ledger])).rejects.toThrow(/in use \(by process/);
    expect(existsSync(ledger)).toBe(false);
    rmSync(`${ledger}.lock`);
    await plan(...autumnDay, "--ledger", ledger);
    expect(readdirSync(folder)).toEqual(["ledger.json"]);
  });

  it("covers the 25 hours of the autumn day with two requests of an agreement type", async () => {
    expect(await plan(...autumnDay)).toEqual({
      requests: [
        {
          resourceType: "AGREEMENT",
          createdTimeFrom: "2024-10-26T21:00Z",
          createdTimeTo: "2024-10-27T21:00Z",
        },
        {
          resourceType: "AGREEMENT",
          createdTimeFrom: "2024-10-27T21:00Z",
          createdTimeTo: "2024-10-27T22:00Z",
        },
      ],
      lost: null,
      notYet: null,
    });
  });

  it("prints what is lost and what cannot be read yet", async () => {
    const { lost, notYet, requests } = await plan(
      ...["--type", "METERING_DATA", "--now", "2024-10-28T12:00Z"],
      ...["--from", "2024-10-21T11:00Z", "--to", "2024-10-28T13:00Z"],
    );
    expect(lost).toEqual({ from: "2024-10-21T11:00Z", to: "2024-10-21T12:00Z" });
    expect(notYet).toEqual({ from: "2024-10-28T12:00Z", to: "2024-10-28T13:00Z" });
    expect(requests).toHaveLength(7 * 24);
  });

  it("plans id ranges that share their boundary, newest first on request", async () => {
    const { requests } = await plan("--type", "PERMISSION", "--ids", "0..15000", "--newest-first");
    expect(requests).toEqual([
      { resourceType: "PERMISSION", idFrom: 10000, idTo: 15000 },
      { resourceType: "PERMISSION", idFrom: 0, idTo: 10000 },
    ]);
  });

  it("marks the repeated hour and the 25th hour in the table", async () => {
    expect(await planCommand.run([...autumnDay, "--format", "table"])).toBe(0);
    const [, first, second] = printed.split("\n");
    expect(first).toMatch(/03:00 again$/);
    expect(second).toMatch(/the 25th hour$/);
  });

  it("plans only times missing in a ledger, and adds answers to it", async () => {
    const ledger = join(folder, "ledger.json");
    const answers = join(folder, "answers.ndjson");
    expect((await plan(...autumnDay, "--ledger", ledger)).requests).toHaveLength(2);
    const request = {
      resourceType: "AGREEMENT",
      createdTimeFrom: "2024-10-26T21:00Z",
      createdTimeTo: "2024-10-27T21:00Z",
    };
    writeFileSync(
      answers,
      JSON.stringify({ request, askedAt: "2024-10-28T10:00Z", pages: 1, totalPages: 1 }),
    );
    const missing = await plan(...autumnDay, "--ledger", ledger, "--answers", answers);
    expect(missing.requests.map((asked) => asked["createdTimeFrom"])).toEqual(["2024-10-27T21:00Z"]);
    expect((await plan(...autumnDay, "--ledger", ledger)).requests).toHaveLength(1);
  });

  it("requests the time of an incomplete answer again, and prints how much of it was read", async () => {
    const ledger = join(folder, "ledger.json");
    const answers = join(folder, "answers.ndjson");
    const standardError = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const whole = (await plan(...autumnDay)).requests;
    const answer = {
      request: whole[0],
      askedAt: "2024-10-28T10:00Z",
      pages: 1,
      totalPages: 3,
    };
    const complete = { ...answer, request: whole[1], totalPages: 1 };
    writeFileSync(answers, `${JSON.stringify(answer)}\n${JSON.stringify(complete)}\n`);
    const again = await plan(...autumnDay, "--ledger", ledger, "--answers", answers);
    expect(again.requests).toEqual([whole[0]]);
    expect(standardError.mock.calls.map(([text]) => String(text)).join("")).toMatch(/:1: 1 of 3 pages/);
    standardError.mockRestore();
  });

  it("refuses an answer of an unknown service, or in a version that the service does not have", async () => {
    const answers = join(folder, "answers.ndjson");
    const ledger = ["--ledger", join(folder, "ledger.json"), "--answers", answers];
    const refused = async (more: object): Promise<string> => {
      const request = { resourceType: "AGREEMENT", idFrom: 1, idTo: 2 };
      const answer = { request, askedAt: "2024-10-28T10:00Z", pages: 1, totalPages: 1, ...more };
      writeFileSync(answers, JSON.stringify(answer));
      const failure = await planCommand.run([...autumnDay, ...ledger]).catch((error: unknown) => error);
      return (failure as Error).message.replace(answers, "FILE");
    };
    expect(await refused({ service: "serch" })).toBe(
      'FILE: service: expected one of search, agreement, agreement-coordination, metering-data-electricity, network-bill, got "serch"',
    );
    expect(await refused({ service: "toString" })).toMatch(/^FILE: service: expected one of/);
    expect(await refused({ version: "V7" })).toBe('FILE: version: expected V1 of search, got "V7"');
    expect(await refused({ service: "agreement", version: "V1" })).toBe(
      'FILE: version: expected V2 of agreement, got "V1"',
    );
  });

  it.each([
    ["hello", /^FILE:1: expected JSON/],
    ["<html><body>503</body></html>", /^FILE:1: expected JSON with a JSON value at character 1/],
    ['{"request":', /^FILE:1: expected JSON/],
    ["\u0000\u0001", /^FILE:1: expected JSON or NDJSON text/],
    [
      "5",
      /^FILE: expected an answer with request, askedAt, pages and totalPages \(\$: expected an object, got 5\)$/,
    ],
    ['{"pages":1}', /^FILE: expected an answer .* \(\$\.request: missing, expected an object\)$/],
    [
      '{"request":{"resourceType":"AGREEMENT","idFrom":1},"askedAt":"2024-10-28T10:00Z","pages":1,"totalPages":1}',
      /\(\$\.request\.idTo: missing, expected a whole number from 0 on\)$/,
    ],
    [
      '{"request":{"resourceType":"AGREEMENT","idFrom":9,"idTo":1},"askedAt":"2024-10-28T10:00Z","pages":1,"totalPages":1}',
      /\(ReversedIds\)$/,
    ],
  ])("refuses invalid answers in one line: %s", async (content, line) => {
    const answers = join(folder, "answers.ndjson");
    const ledger = join(folder, "ledger.json");
    writeFileSync(answers, content);
    const failure = await planCommand
      .run([...autumnDay, "--ledger", ledger, "--answers", answers])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    const { lines } = failure as InputError;
    expect(lines).toHaveLength(1);
    expect(lines[0]!.replace(answers, "FILE")).toMatch(line);
    expect(existsSync(ledger)).toBe(false);
  });

  it("warns of an unknown attribute of an answer, and refuses it when strict", async () => {
    const answers = join(folder, "answers.ndjson");
    const standardError = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const request = { resourceType: "AGREEMENT", idFrom: "1", idTo: "2" };
    const answer = { request, askedAt: "2024-10-28T10:00Z", pages: "1", totalPages: 1, newestID: 2 };
    writeFileSync(answers, JSON.stringify(answer));
    const words = ["--ledger", join(folder, "ledger.json"), "--answers", answers];
    await plan(...autumnDay, ...words);
    expect(standardError.mock.calls.map(([text]) => String(text)).join("")).toMatch(
      /warning: .*\$\.newestID.*newestId/,
    );
    standardError.mockRestore();
    await expect(planCommand.run([...autumnDay, ...words, "--strict"])).rejects.toThrow(/\$\.newestID/);
  });

  it("keeps the additional data of a scan in the ledger", async () => {
    const ledger = join(folder, "ledger.json");
    const answers = join(folder, "answers.ndjson");
    const read = [{ from: "2024-10-27T00:00+03:00", to: "2024-10-27T01:00+03:00" }];
    const kept = {
      note: "of the night shift",
      format: "levik-ledger",
      formatVersion: 1,
      entries: [
        { resourceType: "PERMISSION", service: "search", version: "V1", read, settled: read, ids: null },
        { resourceType: "AGREEMENT", service: "search", version: "V1", read, settled: [], by: "night" },
      ],
      for: { eic: "38X-EIN-OS-----J", role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
      since: [{ resourceType: "AGREEMENT", at: "2024-10-20T22:00Z" }],
      lost: [
        { resourceType: "AGREEMENT", service: "search", from: "2024-10-20T22:00Z", to: "2024-10-21T00:00Z" },
      ],
      seen: [{ resourceType: "AGREEMENT", service: "search", ids: [["4661", "2024-10-26T21:00Z"]] }],
    };
    writeFileSync(ledger, JSON.stringify(kept));
    const standardError = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await plan(...autumnDay, "--ledger", ledger);
    expect(JSON.parse(readFileSync(ledger, "utf8"))).toEqual(kept);
    expect(standardError.mock.calls.map(([text]) => String(text)).join("")).toMatch(
      /warning: .*: \$\.note: unknown attribute\n.*\$\.entries\[1\]\.by: unknown attribute/,
    );

    const request = {
      resourceType: "AGREEMENT",
      createdTimeFrom: "2024-10-26T21:00Z",
      createdTimeTo: "2024-10-27T21:00Z",
    };
    writeFileSync(
      answers,
      JSON.stringify({ request, askedAt: "2024-10-28T10:00Z", pages: 1, totalPages: 1 }),
    );
    await plan(...autumnDay, "--ledger", ledger, "--answers", answers);
    standardError.mockRestore();
    const whole = [{ from: "2024-10-26T21:00Z", to: "2024-10-27T21:00Z" }];
    const [permission, agreement] = kept.entries;
    expect(JSON.parse(readFileSync(ledger, "utf8"))).toEqual({
      ...kept,
      entries: [permission, { ...agreement, read: whole, settled: whole }],
    });
  });

  it("refuses a ledger with invalid data of a scan, and when strict with unknown attributes", async () => {
    const ledger = join(folder, "ledger.json");
    const written = (more: object): string => {
      const text = JSON.stringify({ format: "levik-ledger", formatVersion: 1, entries: [], ...more });
      writeFileSync(ledger, text);
      return text;
    };
    const refused = written({ for: "38X-EIN-OS-----J" });
    await expect(plan(...autumnDay, "--ledger", ledger)).rejects.toThrow(/ledger\.json: \$\.for: expected/);
    expect(readFileSync(ledger, "utf8")).toBe(refused);
    written({ sinse: [] });
    await expect(plan(...autumnDay, "--ledger", ledger, "--strict")).rejects.toThrow(
      /ledger\.json: \$\.sinse: unknown attribute, did you mean since\?/,
    );
  });

  it("refuses a truncated ledger and does not change the file", async () => {
    const ledger = join(folder, "ledger.json");
    await plan(...autumnDay, "--ledger", ledger);
    const half = readFileSync(ledger, "utf8").slice(0, 30);
    writeFileSync(ledger, half);
    await expect(planCommand.run([...autumnDay, "--ledger", ledger])).rejects.toThrow(
      /ledger\.json: expected a whole ledger/,
    );
    expect(readFileSync(ledger, "utf8")).toBe(half);
  });

  it.each([
    [["--type", "AGREEMENT"], /one of --from with --to, --day, --days, --ids/],
    [["--type", "AGREEMENT", "--day", "2024-10-27", "--ids", "1..2"], /one of --from/],
    [["--type", "AGREEMENT", "--from", "2024-10-27T00:00Z"], /--to is missing/],
    [["--type", "SURPRISE", "--day", "2024-10-27"], /--type: expected one of METERING_POINT/],
    [["--type", "AGREEMENT", "--day", "2024-02-30"], /--day: expected a date/],
    [["--type", "AGREEMENT", "--days", "2024-10-27"], /--days: expected two days/],
    [["--type", "AGREEMENT", "--days", "2024-10-27..2024-10-26"], /--days: expected the earlier day first/],
    [["--type", "AGREEMENT", "--ids", "9..1"], /--ids: expected the smaller id first/],
    [["--type", "AGREEMENT", "--ids", "a..b"], /--ids: expected two ids/],
    [
      ["--type", "AGREEMENT", "--from", "2024-10-27T00:00Z", "--to", "2024-10-26T00:00Z"],
      /after --from 2024-10-27T00:00Z/,
    ],
    [
      ["--type", "AGREEMENT", "--from", "yesterday", "--to", "2024-10-26T00:00Z"],
      /--from: expected an instant/,
    ],
  ])("refuses %j in one line", async (words, message) => {
    const failure = await planCommand
      .run([...words, "--now", "2024-10-28T12:00Z"])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message).not.toContain("\n");
  });
});
