import { describe, expect, it, vi } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { version } from "../../src/version.js";
import { notify } from "../../src/cli/output.js";
import { optionTexts } from "../../src/cli/completion-scripts.js";
import { given, ndjson, run } from "./console.js";
import { market, supplier, update } from "./market-fixture.js";

describe("levik", () => {
  it("prints its version", async () => {
    expect(await run("--version")).toEqual({ status: 0, out: `${version}\n`, lines: [version], errors: [] });
  });

  it.each([["--help"], ["-h"], ["help"]])("%s names every command", async (word) => {
    const { status, out, errors } = await run(word);
    expect(status).toBe(0);
    expect(errors).toEqual([]);
    for (const { name, summary } of commands)
      expect(out).toMatch(new RegExp(`^ {2}${name} +${summary.en.slice(0, 9)}`, "m"));
  });

  it("without a command lists the commands, as an error", async () => {
    const { status, out, errors } = await run();
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(errors).toContain("Usage: levik COMMAND [OPTIONS]");
  });

  it.each([
    ["predcit", "predict"],
    ["Predict", "predict"],
    ["explian", "explain"],
    ["recncile", "reconcile"],
    ["rule", "rules"],
  ])("%s is recognized as a misspelt %s", async (word, meant) => {
    const { status, out, errors } = await run(word);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(errors).toEqual([`levik: expected a command, got "${word}"; did you mean ${meant}?`]);
  });

  it.each(["nope", "--nope", "constructor"])("has no command %s", async (word) => {
    const { status, out, errors } = await run(word);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    const names = commands.map(({ name }) => name).join(", ");
    expect(errors).toEqual([`levik: expected a command (${names}), got "${word}"`]);
  });

  it.each(commands.map(({ name }) => name))("%s has help, with --help at any position", async (name) => {
    const command = await commands.find((known) => known.name === name)!.load();
    const wanted = { status: 0, out: `${command.help.en}\n`, errors: [] };
    expect(command.help.en).toMatch(new RegExp(`^levik ${name}\\b`));
    expect(command.help.en).toMatch(/\nExample.*:\n {2}levik /);
    expect(command.help.en).toContain("Exit status: ");
    expect([...optionTexts(command.help.en).keys()].sort()).toEqual(Object.keys(command.options).sort());
    expect(await run(name, "--help")).toMatchObject(wanted);
    expect(await run(name, "--nope", "-h")).toMatchObject(wanted);
    expect(await run("help", name)).toMatchObject(wanted);
  });

  it.each(commands.map(({ name }) => name))("%s refuses an unknown option in one line", async (name) => {
    const { status, out, errors } = await run(name, "--quite-another");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(errors).toEqual([
      expect.stringMatching(/^levik: expected one of the options --.*--help.*, got --quite-another$/),
    ]);
  });

  it("writes errors in the language of its run only", async () => {
    const inEstonian = "levik: oodatud käsk";
    expect((await run("nope", "--lang", "et")).errors[0]).toContain(inEstonian);
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    notify("expected a command");
    expect(written.mock.calls).toEqual([["expected a command\n"]]);
    written.mockRestore();
  });

  it("keeps an error on one line, with any characters in it", async () => {
    const { status, errors } = await run("predict", "--set", "no\nsuch\u001b[2Jfile", "--events", "x");
    expect(status).toBe(2);
    expect(errors).toEqual(["levik: no\\u000asuch\\u001b[2Jfile: expected a file, there is none"]);
  });
});

describe("explain", () => {
  const files = (): readonly string[] => [
    ...["--set", given("set", market)],
    ...["--events", given("events", ndjson([update("2024-05-01T12:00Z"), update("2023-05-01T12:00Z")]))],
  ];

  it("prints a verdict a line, also those before an invalid event", async () => {
    const { status, lines, errors } = await run("explain", ...files(), "--for", supplier);
    expect(status).toBe(2);
    expect(errors).toEqual([
      expect.stringMatching(/^levik: events:2: event 1: \$\.occurredAt: expected no earlier than/),
    ]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        event: 0,
        rule: "MP-3",
        role: "OPEN_SUPPLIER",
        eic: supplier,
        granted: true,
      }),
    ]);
    const keys = Object.keys(JSON.parse(lines[0]!) as object);
    expect(keys).toEqual(["event", "rule", "role", "eic", "granted", "agreement", "cause", "text"]);
  });

  it("prints sentences as a table, and needs a party", async () => {
    const { lines } = await run("explain", ...files(), "--for", supplier, "--format", "table");
    expect(lines[0]).toMatch(/^event 0 {2}yes {2}MP-3: 38XT00000000011O receives as OPEN_SUPPLIER, because /);
    expect(lines[0]).not.toMatch(/\d{4}-\d\d-\d\d/);
    expect(new Set(lines).size).toBe(lines.length);
    expect((await run("explain", ...files())).errors).toEqual([
      "levik: --for is missing, expected the EIC of a party",
    ]);
  });

  it("skips invalid events when lenient", async () => {
    const events = given("lenient", [
      { ...update("2024-05-01T12:00Z"), action: "DELETE" },
      update("2024-05-01T12:00Z"),
    ]);
    const ran = await run(
      "explain",
      ...files().slice(0, 2),
      "--events",
      events,
      "--for",
      supplier,
      "--lenient",
    );
    expect(ran.status).toBe(0);
    expect(ran.lines).toHaveLength(1);
    expect(ran.errors).toEqual([
      'skipped: lenient: [0]: event 0: $.action: expected one of CREATE, UPDATE, got "DELETE"',
    ]);
  });
});

describe("reason", () => {
  interface Record {
    readonly code: string;
    readonly et: string;
  }

  it("without a code prints the catalogue as a JSON array", async () => {
    const { status, out } = await run("reason");
    expect(status).toBe(0);
    const records = JSON.parse(out) as readonly Record[];
    expect(records).toHaveLength(51);
    expect(new Set(records.map(({ code }) => code)).size).toBe(51);
  });

  it("prints the given codes, in their order", async () => {
    const { out } = await run("reason", "UPDATE_BC_GRID_CREATE", "CREATE");
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        ...{ code: "UPDATE_BC_GRID_CREATE", kind: "agreement" },
        ...{ action: "UPDATE", cause: "GRID", causeAction: "CREATE" },
      }),
      expect.objectContaining({ code: "CREATE", kind: "simple", action: "CREATE", editions: ["en", "et"] }),
    ]);
    expect((await run("reason", "CREATE", "--lang", "et", "--format", "table")).out).toContain(
      "Sõnumis olev andmeobjekt loodi.",
    );
  });

  it("reports every code that is not well-formed, and prints nothing to standard output", async () => {
    const { status, out, errors } = await run("reason", "CREATE", "create", "UPDATE_BC_GRID_END", "");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(errors).toEqual([
      expect.stringMatching(/^levik: reason "create": .*; nearest code CREATE$/),
      expect.stringMatching(/^levik: reason "UPDATE_BC_GRID_END": .*; nearest code UPDATE_BC_GRID_CREATE$/),
      expect.stringMatching(/^levik: reason "": /),
    ]);
  });

  it("accepts a code that begins with a dash after --", async () => {
    const { status, errors } = await run("reason", "--", "--help");
    expect(status).toBe(2);
    expect(errors).toEqual([expect.stringMatching(/^levik: reason "--help": /)]);
  });
});

describe("rules", () => {
  it("prints the rule book as a JSON array or a table", async () => {
    const entries = JSON.parse((await run("rules")).out) as readonly {
      readonly id: string;
      readonly status: string;
      readonly sentence: unknown;
      readonly tests: readonly string[];
    }[];
    expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(["GEN-1", "MD-3", "AGR-1", "CON-10"]));
    expect(entries.filter(({ status }) => status !== "tested" && status !== "exception")).toEqual([]);
    expect(entries.filter(({ sentence }) => typeof sentence !== "string")).toEqual([]);
    expect(entries.filter(({ tests }) => tests.length === 0)).toEqual([]);
    const { lines } = await run("rules", "--format", "table");
    expect(lines[0]).toMatch(/^ID +STATUS +STATEMENT$/);
    for (const { id } of entries) expect(lines.some((line) => line.startsWith(`${id} `))).toBe(true);
    expect(lines.join(" ")).toContain("Tests: ");
  });

  it("shows one statement with its decisions", async () => {
    const { status, out } = await run("rules", "AGR-3");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        id: "AGR-3",
        decisions: [
          expect.objectContaining({
            id: "D-MARKET",
            readings: [expect.stringMatching(/^Never/), expect.any(String)],
          }),
          expect.objectContaining({
            id: "D-AGR-3",
            question: expect.stringMatching(/^Which agreements of the parent/),
            choices: ["AGR-3=active-or-future", "AGR-3=any-time"],
            open: true,
          }),
        ],
      }),
    ]);
    const { lines } = await run("rules", "AGR-3", "GEN-1", "--format", "table");
    expect(lines.filter((line) => /^(GEN|AGR|D|MP)-/.test(line)).map((line) => line.split("  ")[0])).toEqual([
      "GEN-1",
      "D-GEN-1",
      "AGR-3",
      "D-MARKET",
      "D-AGR-3 (a guess)",
    ]);
    expect(lines).toContain("  Option: --reading AGR-3=active-or-future | AGR-3=any-time");
  });

  it("prints Estonian with --lang et", async () => {
    const [entry] = JSON.parse((await run("rules", "GEN-1", "--lang", "et")).out) as readonly unknown[];
    expect(entry).toMatchObject({
      sentence: "Saajad leitakse lepingute põhjal.",
      decision: expect.stringMatching(/^Kaks: /),
      decisions: [{ question: "Kas on saajaid, kelle õigus ei tulene ühestki lepingust?" }],
    });
    const { out } = await run("rules", "GEN-1", "--lang", "et", "--format", "table");
    expect(out).toContain("  Valitud: Kaks: ");
  });

  it("refuses an unknown id", async () => {
    const { status, out, errors } = await run("rules", "AGR-3", "ARG-3", "MUSIC-1");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(errors).toEqual([
      'levik: expected the id of a statement such as AGR-3, got "ARG-3"; did you mean AGR-3?',
      expect.stringMatching(/^levik: expected the id of a statement such as AGR-3, got "MUSIC-1"/),
    ]);
  });
});
