import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { errorLineInEstonian } from "../../src/cli/error-lines-in-estonian.js";
import { phraseInEstonian } from "../../src/documents/error-text-in-estonian.js";
import { tooLong } from "../../src/runtime/files/file-segment.js";
import { jsonFault } from "../../src/runtime/files/json-fault.js";
import { parseFault } from "../../src/runtime/files/parse-fault.js";
import { NOT_TEXT } from "../../src/runtime/files/text-bytes.js";
import { given, run } from "./console.js";
import { grid, market } from "./market-fixture.js";

/** The error lines of a command with --lang et. */
const errorsOf = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { status, errors } = await run(...words, "--lang", "et");
  expect(status).toBe(2);
  return errors;
};

describe("errors with --lang et", () => {
  it("of usage are in Estonian", async () => {
    expect(await errorsOf("predict")).toEqual(["levik: --set puudub, oodatud lepingute kogumi fail"]);
    expect(await errorsOf("predict", "--set")).toEqual(["levik: --set: oodatud väärtus"]);
    expect(await errorsOf("predict", "--set", "a", "--set", "b")).toEqual([
      "levik: --set: oodatud üks kord, antud uuesti",
    ]);
    expect(await errorsOf("predct")).toEqual([
      'levik: oodatud käsk, saadud "predct"; kas mõtlesite predict?',
    ]);
    expect(await errorsOf("predict", "--lenient=1")).toEqual([
      "levik: --lenient: oodatud valik ilma väärtuseta",
    ]);
    expect((await errorsOf("plan", "--typ", "AGREEMENT"))[0]).toMatch(
      /^levik: oodatud üks valikutest --type, .*, saadud --typ; kas mõtlesite --type\?$/,
    );
    expect(await errorsOf("plan", "--type", "AGREEMENT", "--day", "tomorrow")).toEqual([
      'levik: --day: oodatud kuupäev, näiteks 2024-10-27, saadud "tomorrow"',
    ]);
    expect(await errorsOf("plan", "--type", "AGREEMENT", "--now", "2024-10-27")).toEqual([
      'levik: --now: oodatud ajahetk, näiteks 2024-11-12T22:00Z, saadud "2024-10-27" (11. märgil oodatud T)',
    ]);
    expect(await errorsOf("timeline", "--meter", "38ZT0000000010")).toEqual([
      'levik: --meter: oodatud EIC (16 märki, mitte 14), saadud "38ZT0000000010"',
    ]);
  });

  it("of documents are in Estonian, with the place as in English", async () => {
    const wrong = [
      { ...grid, agreementType: undefined },
      { ...grid, validFrom: "2024-05-22T21:00", customerEic: "38xT00000000031I" },
      { ...grid, serviceProviderEic: 7 },
      { ...grid, validTo: "2023-01-01T00:00Z" },
    ];
    const set = given("set.json", { ...market, agreements: wrong });
    const errors = await errorsOf("timeline", "--set", set, "--meter", grid.meterEic);
    expect(errors.map((line) => line.replace(/^levik: set.json: /, ""))).toEqual([
      expect.stringMatching(
        /^\$\.agreements\[0\]\.agreementType: puudub, oodatud üks järgmistest: GRID, BORDER_GRID, /,
      ),
      expect.stringMatching(
        /validFrom: oodatud ajahetk, mille 17\. märgil on ajavöönd \(Z või nihe, näiteks \+02:00\); ajavöönd puudub, saadud "2024-05-22T21:00"$/,
      ),
      expect.stringMatching(
        /customerEic: oodatud EIC: 3\. märgil 0-9, A-Z või "-" \(suurtäht\), saadud "38xT00000000031I"$/,
      ),
      expect.stringMatching(/serviceProviderEic: oodatud 16 märgi pikkune EIC, saadud 7$/),
      expect.stringMatching(
        /validTo: oodatud ajahetk pärast väärtust validFrom 2024-01-01T00:00\+02:00, saadud "2023-01-01T00:00Z"$/,
      ),
    ]);
  });

  it("leave unknown texts and values unchanged", () => {
    expect(errorLineInEstonian("a: something else")).toBe("a: something else");
    expect(errorLineInEstonian('--type: expected one of A, B, got "an object"')).toBe(
      '--type: oodatud üks järgmistest: A, B, saadud "an object"',
    );
    expect(errorLineInEstonian("and 3 more like these")).toBe("ja veel 3 samasugust");
    expect(errorLineInEstonian("set.json: $: and at least 7 more errors")).toBe(
      "set.json: $: ja vähemalt veel 7 viga",
    );
  });

  it("accept only English or Estonian", async () => {
    const { errors } = await run("plan", "--lang", "fi");
    expect(errors).toEqual(['levik: --lang: expected one of en, et, got "fi"']);
  });
});

describe("every phrase of error texts has an Estonian translation", () => {
  const filesIn = (folder: string): readonly string[] =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(`src/${folder}/${name}`, "utf8"));
  const phrasesIn = (folder: string, form: RegExp): readonly string[] => [
    ...new Set(filesIn(folder).flatMap((text) => [...text.matchAll(form)].map(([, phrase]) => phrase!))),
  ];
  /** What is the same in both languages. */
  const same = ["true", "T", "JSON", "J"];

  it("of documents", () => {
    const phrases = [
      ...phrasesIn("documents", /wrongKind\("([^"]+)"\)/g),
      ...phrasesIn("documents", /tag: "\w+",\s+expected: "([^"]+)"/g),
    ];
    expect(phrases.length).toBeGreaterThan(40);
    expect(phrases.filter((one) => !same.includes(one) && phraseInEstonian(one) === one)).toEqual([]);
  });

  it("of missing options", () => {
    const phrases = phrasesIn("cli", /required(?:Instant)?\(given, "[a-z-]+", "([^"]+)"/g);
    expect(phrases.length).toBeGreaterThan(15);
    const untranslated = phrases.filter((one) =>
      errorLineInEstonian(`--x is missing, expected ${one}`).includes(one),
    );
    expect(untranslated).toEqual([]);
  });

  /** Words of English error texts, outside the values in quotation marks. */
  const english = /\b(?:an?|the|with|and|of|for|at|or|end|got|expected|character|one|longer)\b/;
  const withoutValue = (line: string): string => line.replace(/, (?:got|saadud) "(?:[^"\\]|\\.)*"$/, "");

  it("of texts that are not JSON, cut or changed at any character", () => {
    const whole = '{"a": [1.5e+3, true, "\\u00e4\\n", {}], "b": {"c": null}}';
    const others = [..."}],:x1.", '"', "\\", "\u0001"];
    const changed = [...whole].flatMap((_, i) => [
      whole.slice(0, i),
      ...others.map((other) => whole.slice(0, i) + other + whole.slice(i + 1)),
    ]);
    const place = { line: 1, before: 0, unit: "file" } as const;
    const lines = changed
      .filter((text) => jsonFault(text) !== undefined)
      .map((text) => parseFault(text, place).text);
    const phrases = lines.map((line) => /^expected JSON with (.+?)(?: at character|, got)/.exec(line)![1]);
    expect(new Set(phrases).size).toBeGreaterThan(10);
    for (const line of lines)
      expect(withoutValue(errorLineInEstonian(`x.json:1: ${line}`))).not.toMatch(english);
  });

  it("of files", () => {
    const texts = [NOT_TEXT, tooLong(7), ...phrasesIn("runtime/files", /[?:] "(expected [^"]+)"/g)];
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(errorLineInEstonian(`x: ${text}`)).not.toMatch(english);
  });

  it("of usage", () => {
    const lines = phrasesIn("cli", /InputError\("([^"]*expected [^"]+)"\)/g);
    expect(lines.length).toBeGreaterThan(8);
    const left = lines.filter((line) => / (?:a|an|the|with|and|of|for) /.test(errorLineInEstonian(line)));
    expect(left).toEqual([]);
  });
});
