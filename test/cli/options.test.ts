import { describe, expect, it } from "vitest";
import { InputError } from "../../src/runtime/files/read-entries.js";
import {
  eicOf,
  oneFromStandardInput,
  oneOf,
  optional,
  readingsOf,
  readOptions,
  required,
} from "../../src/cli/options.js";
import { readingOption, readingWords } from "../../src/cli/option-kinds.js";

const specification = {
  set: { type: "string" },
  lenient: { type: "boolean" },
  format: { type: "string" },
} as const;
const read = (words: readonly string[], positionals = false) =>
  readOptions(words, specification, positionals);

const known = "--set, --lenient, --format, --strict, --help, --lang, --error-limit";

describe("options", () => {
  it("are read by name, and other words as positionals", () => {
    const given = read(["A", "--set", "-", "--lenient", "B", "--format=table"], true);
    expect(given.values).toEqual({ set: "-", lenient: true, format: "table" });
    expect(given.positionals).toEqual(["A", "B"]);
    expect(required(given, "set", "a file")).toBe("-");
    expect(optional(given, "events")).toBeUndefined();
    expect(oneOf(given, "format", ["json", "table"])).toBe("table");
  });

  it.each([
    [["--sett", "x"], `expected one of the options ${known}, got --sett; did you mean --set?`],
    [["--Lenient"], `expected one of the options ${known}, got --Lenient; did you mean --lenient?`],
    [["--strickt"], `expected one of the options ${known}, got --strickt; did you mean --strict?`],
    [["--received", "x"], `expected one of the options ${known}, got --received`],
    [["-s"], `expected one of the options ${known}, got -s`],
    [["--set"], "--set: expected a value"],
    [["--set", "--lenient"], "--set: expected a value"],
    [["--lenient=yes"], "--lenient: expected no value"],
    [["it's"], "expected an option, got it's"],
  ])("%j are refused", (words, message) => {
    expect(() => read(words)).toThrow(new InputError(message));
  });

  it("that are required, or must not be empty, are reported as missing", () => {
    expect(() => required(read([]), "set", "a file")).toThrow(
      new InputError("--set is missing, expected a file"),
    );
    expect(() => required(read(["--set="]), "set", "a file")).toThrow(
      new InputError("--set: expected a value"),
    );
    expect(() => oneOf(read(["--format", "xml"]), "format", ["json", "table"])).toThrow(
      new InputError('--format: expected one of json, table, got "xml"'),
    );
  });

  it("may be given once, except for those with several values", () => {
    const specification = { set: { type: "string" }, received: { type: "string", multiple: true } } as const;
    expect(readOptions(["--received", "a", "--received", "b"], specification).values["received"]).toEqual([
      "a",
      "b",
    ]);
    expect(() => readOptions(["--set", "a", "--set=a"], specification)).toThrow(
      "--set: expected once, given again",
    );
  });

  it("with an EIC refuse a malformed one and warn of a wrong check character", () => {
    const warnings: string[] = [];
    const notify = (text: string) => void warnings.push(text);
    expect(eicOf("for", "38X-EIN-OS-----J", notify)).toBe("38X-EIN-OS-----J");
    expect(warnings).toEqual([]);
    expect(eicOf("for", "38X-EIN-OS-----K", notify)).toBe("38X-EIN-OS-----K");
    expect(warnings).toEqual(["warning: --for: the check character of 38X-EIN-OS-----K should be J"]);
    expect(() => eicOf("for", "38X", notify)).toThrow(
      new InputError('--for: expected an EIC (16 characters, not 3), got "38X"'),
    );
  });

  describe("--reading", () => {
    const readings = (...words: readonly string[]) =>
      readingsOf(
        readOptions(
          words.flatMap((word) => ["--reading", word]),
          { reading: readingOption },
        ),
      );

    it("chooses readings, each once", () => {
      expect(readings()).toBeUndefined();
      expect(readings("GEN-6=everything", "MD-2=own-point")).toEqual({
        "GEN-6": "everything",
        "MD-2": "own-point",
      });
      expect(() => readings("NB-2=as-table", "NB-2=border-supply-too")).toThrow(
        new InputError("--reading: expected NB-2 once, given again"),
      );
    });

    it.each([
      [
        "MD-2=own-pont",
        'MD-2=own-point, MD-2=point-above-too, got "MD-2=own-pont"; did you mean MD-2=own-point?',
      ],
      ["CON-9", 'CON-9=others-only, CON-9=own-supplier-too, got "CON-9"'],
      ["constructor=x", `${readingWords.join(", ")}, got "constructor=x"`],
      ["", `${readingWords.join(", ")}, got ""`],
    ])("refuses %j and lists the possible values", (word, rest) => {
      expect(() => readings(word)).toThrow(new InputError(`--reading: expected one of ${rest}`));
    });
  });

  it("accept standard input for one file at most", () => {
    const both = { values: { set: "-", events: "-" }, positionals: [] };
    expect(() => oneFromStandardInput(both, ["set", "events"])).toThrow(
      new InputError("--set and --events: expected standard input (-) for one of them only"),
    );
    expect(() => oneFromStandardInput(both, ["set", "base"])).not.toThrow();
  });
});
