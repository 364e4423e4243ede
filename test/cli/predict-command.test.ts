import { chmodSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { filesThere, given, ndjson, pathOf, run, standardInput } from "./console.js";
import {
  agreementEvent,
  clock,
  customer,
  grid,
  market,
  operator,
  other,
  point,
  supplier,
  supply,
  update,
} from "./market-fixture.js";

const vector = (number: string, file: string): string =>
  fileURLToPath(new URL(`../vectors/${number}/${file}`, import.meta.url));

const predict = (events: unknown, ...more: readonly string[]) =>
  run("predict", "--set", given("set.json", market), "--events", given("events", events), ...more);

const may = (day: number): string => `2024-05-${String(day).padStart(2, "0")}T12:00Z`;

interface Line {
  readonly event: number;
  readonly recipientEic?: string;
  readonly undistributed?: unknown;
  readonly content?: Readonly<Record<string, unknown>>;
}
const parsed = (lines: readonly string[]): readonly Line[] => lines.map((line) => JSON.parse(line) as Line);

describe("predict", () => {
  it("prints one delivery a line, with the attributes in their order", async () => {
    const { status, out, errors } = await predict(ndjson([update("2024-05-01T12:00:00.0Z")]));
    expect(status).toBe(0);
    expect(errors).toEqual([]);
    expect(out).toBe(
      `{"event":0,"occurredAt":"2024-05-01T12:00:00.0Z","recipientEic":"${supplier}","resourceType":"METERING_POINT",` +
        `"reason":"UPDATE","content":{"meterEic":"${point}"},"grounds":[{"rule":"MP-3","role":"OPEN_SUPPLIER",` +
        `"category":"DIRECT","agreement":${JSON.stringify(supply)}}]}\n`,
    );
  });

  it("prints mode before content, and undistributed data after the deliveries", async () => {
    const words = ["--set", vector("10", "set.json"), "--events", vector("10", "events.ndjson")];
    const { lines } = await run("predict", ...words);
    const bill = lines.filter((line) => line.includes('"NETWORK_BILL"'));
    expect(bill.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
      ["event", "occurredAt", "recipientEic", "resourceType", "reason", "mode", "content", "grounds"],
    ]);
    expect(lines[lines.indexOf(bill[0]!) + 1]).toMatch(/^\{"event":2,"undistributed":\[\{/);
  });

  it.each(["en", "et"])("accepts the edition %s", async (edition) => {
    const expected = readFileSync(vector("02", `expected.${edition}.ndjson`), "utf8")
      .trim()
      .split("\n");
    const { lines } = await run(
      ...["predict", "--set", vector("02", "set.json"), "--events", vector("02", "events.ndjson")],
      ...["--edition", edition],
    );
    const withoutGrounds = (all: readonly string[]) => parsed(all).map((line) => ({ ...line, grounds: 0 }));
    expect(withoutGrounds(lines)).toEqual(withoutGrounds(expected));
  });

  it("accepts the same events as an array, an object or lines, also from standard input", async () => {
    const event = update(may(1));
    const wanted = (await predict(ndjson([event]))).out;
    expect(wanted).not.toBe("");
    expect((await predict([event])).out).toBe(wanted);
    expect((await predict(event)).out).toBe(wanted);
    expect((await predict(JSON.stringify([event], undefined, 2))).out).toBe(wanted);
    standardInput([Buffer.from(ndjson([event]))]);
    expect((await run("predict", "--set", pathOf("set.json"), "--events", "-")).out).toBe(wanted);
    standardInput([Buffer.from(JSON.stringify(market))]);
    expect((await run("predict", "--set", "-", "--events", pathOf("events"))).out).toBe(wanted);
  });

  it("prints nothing for no events in an array", async () => {
    expect(await predict("[]")).toMatchObject({ status: 0, lines: [], errors: [] });
  });

  it("reads events one at a time, and only as they are printed", async () => {
    const total = 30_000;
    const size = 50;
    let made = 0;
    function* chunks(): Generator<Buffer> {
      for (; made < total; made += size) {
        yield Buffer.from(ndjson(Array.from({ length: size }, () => update(may(1)))));
      }
    }
    const set = given("set.json", market);
    standardInput(chunks());
    const { levik } = await import("../../src/cli/levik.js");
    let printed = 0;
    let ahead = 0;
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      printed += String(text).split("\n").length - 1;
      ahead = Math.max(ahead, made - printed);
      return true;
    });
    expect(await levik(["predict", "--set", set, "--events", "-"])).toBe(0);
    expect(printed).toBe(total);
    expect(ahead).toBeLessThan(2_000);
  });
});

describe("predict for one party", () => {
  const words = ["predict", "--set", vector("10", "set.json"), "--events", vector("10", "events.ndjson")];

  it("prints its deliveries only, without undistributed data", async () => {
    const all = (await run(...words)).lines;
    expect(all.some((line) => line.includes('"undistributed"'))).toBe(true);
    const parties = [...new Set(parsed(all).flatMap(({ recipientEic }) => recipientEic ?? []))];
    for (const party of parties) {
      const { lines } = await run(...words, "--for", party);
      expect(lines).toEqual(all.filter((line) => line.includes(`"recipientEic":"${party}"`)));
    }
  });

  it("accepts an EIC with a wrong check character, with a warning, and refuses a malformed one", async () => {
    const { status, lines, errors } = await run(...words, "--for", `${supplier.slice(0, 15)}A`);
    expect({ status, lines }).toEqual({ status: 0, lines: [] });
    expect(errors[0]).toBe(`warning: --for: the check character of ${supplier.slice(0, 15)}A should be O`);
    expect(await run(...words, "--for", "me")).toMatchObject({
      status: 2,
      errors: ['levik: --for: expected an EIC (16 characters, not 2), got "me"'],
    });
  });
});

const unknownSupply = { ...supply, serviceProviderEic: other };

const impossible: readonly (readonly [string, unknown, RegExp])[] = [
  [
    "an unknown resourceType",
    { ...update(may(2)), resourceType: "GIFT" },
    /^\$\.resourceType: expected one of METERING_POINT, .*, CLOCK, got "GIFT"$/,
  ],
  [
    "an action not allowed",
    { ...update(may(2)), action: "DELETE" },
    /^\$\.action: expected one of CREATE, UPDATE, got "DELETE"$/,
  ],
  [
    "no action",
    { ...update(may(2)), action: undefined },
    /^\$\.action: missing, expected one of CREATE, UPDATE$/,
  ],
  [
    "an action of time",
    { ...clock(may(2)), action: "CREATE" },
    /^\$\.action: expected no action of a CLOCK, got "CREATE"$/,
  ],
  [
    "no occurredAt",
    { ...update(may(2)), occurredAt: undefined },
    /^\$\.occurredAt: missing, expected an instant such as 2024-05-22T21:00Z$/,
  ],
  [
    "a wrong type of occurredAt",
    { ...update(may(2)), occurredAt: 5 },
    /^\$\.occurredAt: expected an instant such as .*, got 5$/,
  ],
  [
    "no instant",
    { ...update(may(2)), occurredAt: "2024-02-30T00:00Z" },
    /^\$\.occurredAt: expected .* at character \d+, got "2024-02-30T00:00Z"$/,
  ],
  [
    "no object",
    "an event",
    /^\$: expected an event with resourceType, action and occurredAt, got "an event"$/,
  ],
  [
    "a malformed EIC",
    { ...update(may(2)), meterEic: "38Q" },
    /^\$\.meterEic: expected an EIC: 16 characters, not 3, got "38Q"$/,
  ],
  [
    "a malformed EIC of an agreement",
    agreementEvent("CREATE", { ...supply, customerEic: "38Q" }, may(2)),
    /^\$\.agreement\.customerEic: expected an EIC: 16 characters, not 3, got "38Q"$/,
  ],
  [
    "an agreement that ends before it starts",
    agreementEvent("CREATE", { ...supply, validTo: may(1).replace("2024", "2020") }, may(2)),
    /^\$\.agreement\.validTo: expected an instant after validFrom/,
  ],
  [
    "UPDATE of an unknown agreement",
    agreementEvent("UPDATE", unknownSupply, may(2)),
    /^UPDATE: .*SUPPLY at 38ZT00000000100Y of 38XT00000000012M/,
  ],
  ["DELETE of an unknown agreement", agreementEvent("DELETE", unknownSupply, may(2)), /^DELETE: .*SUPPLY/],
  [
    "CREATE of a known agreement",
    agreementEvent("CREATE", supply, may(2)),
    /^CREATE: the set already has SUPPLY/,
  ],
  [
    "content that is none",
    { ...update(may(2)), resourceType: "METERING_DATA", content: [{ meterEic: point, periods: 1 }] },
    /^\$\.content\[0\]\.periods: expected an array, got 1$/,
  ],
];

describe("an invalid event", () => {
  it.each(impossible)("ends the run: %s", async (_, event, error) => {
    const { status, lines, errors } = await predict(ndjson([update(may(1)), event, update(may(3))]));
    expect(status).toBe(2);
    expect(parsed(lines).map(({ event: index }) => index)).toEqual([0]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^levik: events:2: event 1: /);
    expect(errors[0]!.replace("levik: events:2: event 1: ", "")).toMatch(error);
  });

  it.each(impossible)("is skipped by --lenient: %s", async (_, event, error) => {
    const { status, lines, errors } = await predict([update(may(1)), event, update(may(3))], "--lenient");
    expect(status).toBe(0);
    expect(parsed(lines).map(({ event: index }) => index)).toEqual([0, 2]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^skipped: events: \[1\]: event 1: /);
    expect(errors[0]!.replace("skipped: events: [1]: event 1: ", "")).toMatch(error);
  });

  it.each([[], ["--lenient"]])("ends the run when it is out of order (%j)", async (...more) => {
    const { status, lines, errors } = await predict(ndjson([update(may(2)), update(may(1))]), ...more);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(errors).toEqual([
      `levik: events:2: event 1: $.occurredAt: expected no earlier than 2024-05-02T12:00Z of the event before, got ${may(1)}`,
    ]);
  });

  it.each([[], ["--lenient"]])(
    "keeps the deliveries before a line that is not JSON (%j)",
    async (...more) => {
      const text = ndjson([update(may(1)), update(may(2)), update(may(3))]);
      const lines = text.split("\n");
      lines[1] = lines[1]!.slice(0, 30);
      const ran = await predict(lines.join("\n"), ...more);
      expect(ran.status).toBe(2);
      expect(parsed(ran.lines).map(({ event }) => event)).toEqual([0]);
      expect(ran.errors).toEqual([
        'levik: events:2: expected JSON with the end " of a text, got the end of the line',
      ]);
    },
  );

  it("is only warned about when a check character is wrong", async () => {
    const wrong = { ...supply, validFrom: "2030-01-01T00:00Z", customerEic: `${customer.slice(0, 15)}A` };
    const { status, errors } = await predict([agreementEvent("CREATE", wrong)]);
    expect(status).toBe(0);
    expect(errors[0]).toBe(
      `warning: events: [0]: event 0: $.agreement.customerEic: the check character of ${wrong.customerEic} should be I`,
    );
  });

  it("is warned about when it breaks the agreement rules, and still predicted", async () => {
    const noMidnight = { ...supply, validFrom: "2030-01-01T00:00Z" };
    const { status, lines, errors } = await predict([agreementEvent("CREATE", noMidnight)]);
    expect(status).toBe(0);
    expect(lines).not.toEqual([]);
    expect(errors.filter((line) => line.includes("DAY_BOUNDARY (BEY-7)"))).not.toEqual([]);
  });

  it("is one whose content is nested too deep", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const coordination = `{"id": 1, "candidates": ["${supplier}"], "change": "CREATED", "deep": ${deep}}`;
    const event = `{"resourceType": "AGREEMENT_COORDINATION", "action": "CREATE", "occurredAt": "${may(2)}", "coordination": ${coordination}}`;
    const { status, lines, errors } = await predict(`${ndjson([update(may(1))])}${event}\n`);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(errors).toEqual([
      "levik: events:2: event 1: $: expected a value of at most 200 levels of objects and arrays, got a deeper one",
    ]);
  });

  it.each(["", "\n \r\n", "\uFEFF"])("is not in %j: no events", async (text) => {
    expect(await predict(text)).toMatchObject({ status: 0, lines: [], errors: [] });
  });

  it.each([["\u0000\u0001", "events:1: expected JSON or NDJSON text in UTF-8, got binary data"]])(
    "is not in %j",
    async (text, error) => {
      expect(await predict(text)).toMatchObject({ status: 2, lines: [], errors: [`levik: ${error}`] });
    },
  );
});

describe("the set after all events", () => {
  const ended = { ...supply, validTo: "2024-06-30T21:00Z" };
  /** What follows on a point that is left without a supplier. */
  const general = {
    agreementType: "GENERAL_SERVICE",
    meterEic: point,
    serviceProviderEic: operator,
    customerEic: customer,
    validFrom: "2024-06-30T21:00Z",
    preliminaryTerminationFee: false,
  };
  const setAt = (path: string) => JSON.parse(readFileSync(path, "utf8")) as unknown;

  it("is written by --set-out, and is input for another run", async () => {
    const out = pathOf("out.json");
    const { status } = await predict([agreementEvent("UPDATE", ended)], "--set-out", out);
    expect(status).toBe(0);
    expect(setAt(out)).toEqual({ ...market, agreements: [grid, ended, general] });
    expect(filesThere()).toEqual(["events", "out.json", "set.json"]);
    const again = await run(
      "predict",
      "--set",
      out,
      "--events",
      given("none", "[]"),
      "--set-out",
      pathOf("again"),
    );
    expect(again).toMatchObject({ status: 0, errors: [] });
    expect(readFileSync(pathOf("again"), "utf8")).toBe(readFileSync(out, "utf8"));
  });

  it.each(["01", "05", "13", "22"])(
    "of vector %s continues like a run over all its events",
    async (number) => {
      const all = readFileSync(vector(number, "events.ndjson"), "utf8").trim().split("\n");
      const half = Math.ceil(all.length / 2);
      const set = vector(number, "set.json");
      const whole = pathOf("whole.json");
      await run("predict", "--set", set, "--events", vector(number, "events.ndjson"), "--set-out", whole);
      await run(
        "predict",
        "--set",
        set,
        "--events",
        given("a", all.slice(0, half).join("\n")),
        "--set-out",
        pathOf("half"),
      );
      await run(
        "predict",
        "--set",
        pathOf("half"),
        "--events",
        given("b", all.slice(half).join("\n")),
        "--set-out",
        pathOf("halves"),
      );
      const sorted = (path: string) => {
        const { meteringPoints, agreements } = setAt(path) as {
          meteringPoints: unknown[];
          agreements: unknown[];
        };
        return [meteringPoints, agreements].map((list) => list.map((item) => JSON.stringify(item)).sort());
      };
      expect(sorted(pathOf("halves"))).toEqual(sorted(whole));
    },
  );

  it("is never written to the input set", async () => {
    const set = given("set.json", market);
    const { status } = await predict([agreementEvent("UPDATE", ended)], "--set-out", set);
    expect(status).toBe(2);
    expect(setAt(set)).toEqual(market);
  });
  it("is not written when the run ends early; the old file is kept", async () => {
    const out = given("out.json", "old");
    const { status } = await predict([agreementEvent("UPDATE", ended), {}], "--set-out", out);
    expect(status).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("old");
    expect(filesThere()).toEqual(["events", "out.json", "set.json"]);
  });

  it("is refused before any event if it cannot be written", async () => {
    given("file", "");
    chmodSync(pathOf("file"), 0o400);
    for (const name of ["none/out.json", "file/out.json"]) {
      expect(await predict([update(may(1))], "--set-out", pathOf(name))).toMatchObject({
        status: 2,
        lines: [],
        errors: [`levik: ${name}: expected a file in a directory that exists, there is none`],
      });
    }
    expect(await predict([update(may(1))], "--set-out", pathOf("."))).toMatchObject({ status: 2, lines: [] });
    expect(await predict([update(may(1))], "--set-out=")).toMatchObject({
      status: 2,
      errors: ["levik: --set-out: expected a value"],
    });
  });
});

describe("the options of predict", () => {
  it.each([
    [[], "--set is missing, expected a file with an agreement set"],
    [["--set", "x"], "--events is missing, expected a file of events"],
    [["--set", "-", "--events", "-"], "--set and --events: expected standard input (-) for one of them only"],
    [["--set", "x", "--events", "y", "--edition", "fi"], '--edition: expected one of en, et, got "fi"'],
    [
      ["--set", "x", "--events", "y", "--format", "json"],
      '--format: expected one of ndjson, table, got "json"',
    ],
    [["x"], "expected an option, got x"],
  ])("%j are refused", async (words, error) => {
    expect(await run("predict", ...words)).toMatchObject({
      status: 2,
      lines: [],
      errors: [`levik: ${error}`],
    });
  });
});
