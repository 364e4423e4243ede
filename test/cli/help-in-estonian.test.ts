import { describe, expect, it } from "vitest";
import { optionTexts } from "../../src/cli/completion-scripts.js";
import { commands, loadAll } from "../../src/cli/commands.js";
import { run } from "./console.js";

const all = await loadAll();
const rows = all.map((command) => [command.name, command] as const);

/** The paragraphs of a help text that are the same in both languages: how it is called, and the lines of its example. */
const synopsisOf = (help: string): string => help.split("\n\n")[0]!;
const exampleOf = (help: string): string => /\n(?:Example|Näide).*:\n([^]*?)\n\n/.exec(help)![1]!;

/** The lines of the other paragraphs, each without the name of an option or a file before it. */
const proseOf = (help: string): readonly string[] =>
  help
    .replace(synopsisOf(help), "")
    .replace(exampleOf(help), "")
    .split("\n")
    .map((line) => line.replace(/^ {2,}\S+(?: \S+)* {2,}/, "").trim())
    .filter((line) => line.includes(" ") && !/^--\S+ \S+$/.test(line));

/** What is an address, an attribute or a list of values, and no sentence. */
const same = [
  '{"request", "service", "version", "askedAt", "endedAt", "pages",',
  "layouts (docs/analysis.md)",
];

/** Words that only an English text has. */
const english = /\b(?:the|an|of|with|from|and|to|is|are|it|this|which|when|only|by|file|written|write)\b/i;

/** Names of commands, options, attributes, codes and files. */
const withoutNames = (line: string): string =>
  line
    .replace(/"[^"]*"|--[\w-]+|\b[A-Z_]{3,}\b|\$?[\w~.-]*\/[\w./-]*|levik [a-z-]+|\bsource \S+/g, " ")
    .replace(/\((?:any|en)\)/g, " ");

describe("the help of a command in Estonian", () => {
  it.each(rows)("of %s has the options, the call and the example of the English one", (_, { help }) => {
    expect([...optionTexts(help.et).keys()]).toEqual([...optionTexts(help.en).keys()]);
    expect(synopsisOf(help.et)).toBe(synopsisOf(help.en));
    expect(exampleOf(help.et)).toBe(exampleOf(help.en));
    expect(help.et).toContain("\nVäljumiskood: ");
  });

  it.each(rows)("of %s leaves no sentence in English", (_, { help }) => {
    const inEnglish = new Set(proseOf(help.en));
    expect(proseOf(help.et).filter((line) => inEnglish.has(line) && !same.includes(line))).toEqual([]);
    expect(proseOf(help.et).filter((line) => english.test(withoutNames(line)))).toEqual([]);
    expect(proseOf(help.en).filter((line) => english.test(withoutNames(line)))).not.toEqual([]);
  });

  it.each(rows)("of %s states the same exit statuses and defaults", (_, { help }) => {
    const statuses = (text: string): readonly string[] =>
      [...text.slice(text.search(/\n(?:Exit status|Väljumiskood): /)).matchAll(/(?:: |[,;]\s)(\d+) /g)].map(
        ([, status]) => status!,
      );
    expect(statuses(help.et)).toEqual(statuses(help.en));
    const numbers = (text: string): readonly string[] => text.match(/\(\d+\)/g) ?? [];
    expect([...numbers(help.et)].sort()).toEqual([...numbers(help.en)].sort());
  });

  it.each(rows)("of %s fits a page", (_, { help }) => {
    expect(proseOf(help.et).filter((line) => line.length > 100)).toEqual([]);
  });

  it.each(rows)("of %s is printed with --lang et at any place", async (name, { help }) => {
    const wanted = { status: 0, out: `${help.et}\n`, errors: [] };
    expect(await run(name, "--help", "--lang", "et")).toMatchObject(wanted);
    expect(await run(name, "--lang=et", "-h")).toMatchObject(wanted);
    expect(await run("help", name, "--lang", "et")).toMatchObject(wanted);
    expect(await run(name, "--help", "--lang", "en")).toMatchObject({ ...wanted, out: `${help.en}\n` });
  });

  it("reads as written here", () => {
    const of = (name: string): string => all.find((command) => command.name === name)!.help.et;
    expect(of("predict")).toContain(
      "Ennustab iga sündmuse teavitused: saaja, sisu, mode ja alused; nende järel mõõteandmete ja\nvõrguteenuse arvete osad, millel saajat ei ole.",
    );
    expect(of("access")).toContain(
      "  --purpose PURPOSE      arvesse lähevad ainult selle eesmärgiga ligipääsuõigused (kõik);\n                         bilansihalduri eesmärk on PORTFOLIO",
    );
    expect(of("simulate")).toContain("late           lugeda saab kuni viis minutit hiljem kui createdTime");
    expect(of("reconcile")).toContain(
      "Väljumiskood: 0 teatada ei ole midagi, 1 on erinevusi, 2 viga sisendis või käsureal.",
    );
  });
});

describe("levik --help --lang et", () => {
  it.each([
    ["--help", "--lang", "et"],
    ["-h", "--lang=et"],
    ["help", "--lang", "et"],
    ["--lang", "et", "--help"],
  ])("%s %s %s names every command", async (...words) => {
    const { status, lines, errors } = await run(...words);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(lines[0]).toBe(
      "levik - kes saab millise Eesti Andmelao teavituse, millise osa sellest, millal ja miks",
    );
    for (const { name, summary } of commands) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${name} +${summary.et}$`)));
      expect(summary.et).not.toBe(summary.en);
    }
    expect(lines.filter((line) => english.test(withoutNames(line)))).toEqual([]);
  });

  it("without a command is an error, in Estonian too", async () => {
    const { status, out, errors } = await run("--lang", "et");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(errors[0]).toMatch(/^levik: oodatud käsk \(predict, /);
  });
});
