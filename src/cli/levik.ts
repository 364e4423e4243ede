/**
 * The whole command line as a function: finds the command, runs it, and converts errors to lines and an exit status.
 */
import { MOST_ERROR_LINES } from "../common/input-limits.js";
import { version } from "../version.js";
import type { Language } from "../reason/describe-reason.js";
import type { Command } from "./command.js";
import type { CommandEntry } from "./commands.js";
import { commands } from "./commands.js";
import { InputError } from "../runtime/files/input-error.js";
import { shownWord, suggestion } from "./options.js";
import { Output, notify, translateNotices } from "./output.js";

const textAround = {
  en: {
    before: `levik - who receives which Estonian Datahub message, which part of it, when, and why

Usage: levik COMMAND [OPTIONS]`,
    after: `levik COMMAND --help shows the options of a command; levik --version prints the version. With --strict, in every
command, remarks on an input (an unknown attribute, a wrong check character) are errors; with --lang et errors are in
Estonian, and so is what is printed for people, but not JSON. --error-limit N: how many lines of errors and of
skipped events, and kinds of remarks, are written before they are only counted (${MOST_ERROR_LINES}).`,
  },
  et: {
    before: `levik - kes saab millise Eesti Andmelao teavituse, millise osa sellest, millal ja miks

Kasutamine: levik KÄSK [VALIKUD]`,
    after: `levik KÄSK --help näitab käsu valikuid, levik --version versiooni. Valikuga --strict on iga käsu puhul vead ka
märkused sisendi kohta (tundmatu atribuut, vale kontrollmärk). Valikuga --lang et on eesti keeles kõik, mis on mõeldud
inimesele lugemiseks, ka vead, kuid mitte JSON. --error-limit N: mitu vigade ja vahele jäetud sündmuste rida ning mitu
märkuste liiki välja kirjutatakse, enne kui neid ainult loendatakse (${MOST_ERROR_LINES}).`,
  },
} as const;

const usage = (language: Language): string => {
  const { before, after } = textAround[language];
  const width = commands.reduce((most, { name }) => Math.max(most, name.length), 0);
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`);
  return [before, lines.join("\n"), after].join("\n\n");
};

const print = async (text: string): Promise<number> => {
  const output = new Output();
  await output.line(text);
  await output.flush();
  return 0;
};

const commandOf = (name: string): CommandEntry => {
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command;
  const names = commands.map((known) => known.name);
  const got = JSON.stringify(shownWord(name));
  const question = suggestion(name, names);
  throw new InputError(
    question === ""
      ? `expected a command (${names.join(", ")}), got ${got}`
      : `expected a command, got ${got}${question}`,
  );
};

/** The command of a name; where its modules cannot be loaded (no more open files are allowed) it is an error of one line. */
const loadCommand = async (name: string): Promise<Command> => {
  const entry = commandOf(name);
  try {
    return await entry.load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`cannot be loaded (${code ?? message.split("\n")[0]!})`);
  }
};

const isHelp = (word: string | undefined): boolean => word === "--help" || word === "-h";

/** The words that a command reads; after `--` nothing is an option. */
const optionsOf = (words: readonly string[]): readonly string[] =>
  words.includes("--") ? words.slice(0, words.indexOf("--")) : words;

/** The value of an option that errors depend on, also where the words cannot be read as options. */
const valueOf = (name: string, words: readonly string[]): string | undefined => {
  const options = optionsOf(words);
  const at = options.findIndex((word) => word === name || word.startsWith(`${name}=`));
  return options[at] === name ? options[at + 1] : options[at]?.slice(name.length + 1);
};

const languageIn = (words: readonly string[]): Language => (valueOf("--lang", words) === "et" ? "et" : "en");

const run = async (all: readonly string[]): Promise<number> => {
  const [name, ...words] = all;
  const language = languageIn(all);
  if (name === undefined) {
    process.stderr.write(`${usage(language)}\n`);
    return 2;
  }
  if (name === "--version" || name === "-v") return print(version);
  const [asked] = words;
  if (name === "help" && asked !== undefined && !asked.startsWith("-"))
    return print((await loadCommand(asked)).help[language]);
  if (name === "help" || (name.startsWith("-") && optionsOf(all).some(isHelp))) return print(usage(language));
  const command = await loadCommand(name);
  return optionsOf(words).some(isHelp) ? print(command.help[language]) : command.run(words);
};

const errorLimitIn = (words: readonly string[]): number => {
  const limit = Number(valueOf("--error-limit", words));
  return limit >= 1 ? limit : MOST_ERROR_LINES;
};

/**
 * Runs `levik` with the words after its name. The result is the exit status: 0 done, 1 differences, 2 bad input or
 * usage. Every error is one line on standard error.
 */
export const levik = async (words: readonly string[]): Promise<number> => {
  const complain = (line: string): void => notify(`levik: ${line}`);
  try {
    if (languageIn(words) === "et")
      translateNotices((await import("./lines-in-estonian.js")).noticeInEstonian);
    return await run(words);
  } catch (error) {
    if (error instanceof InputError) {
      const limit = errorLimitIn(words);
      for (const line of error.lines.slice(0, limit)) complain(line);
      const more = error.lines.length - limit;
      if (more > 0) complain(`and ${more} more like these`);
    } else {
      const what = error instanceof Error ? error.message : String(error);
      complain(`internal fault, please report it: ${what}`);
    }
    return 2;
  } finally {
    translateNotices();
  }
};
