/**
 * The whole command line as a function: finds the command, runs it, and converts errors to lines and an exit status.
 */
import { MOST_ERROR_LINES } from "../common/input-limits.js";
import { version } from "../version.js";
import type { Command } from "./command.js";
import { accessCommand } from "./access-command.js";
import { checkCommand } from "./check-command.js";
import { compareCommand } from "./compare-command.js";
import { completionCommand } from "./completion-command.js";
import { conformCommand } from "./conform-command.js";
import { errorLineInEstonian } from "./error-lines-in-estonian.js";
import { expectCommand } from "./expect-command.js";
import { explainCommand } from "./explain-command.js";
import { InputError } from "../runtime/files/read-entries.js";
import { shownWord, suggestion } from "./options.js";
import { Output, notify } from "./output.js";
import { planCommand } from "./plan-command.js";
import { predictCommand } from "./predict-command.js";
import { reasonCommand } from "./reason-command.js";
import { reconcileCommand } from "./reconcile-command.js";
import { proveCommand } from "./prove-command.js";
import { ruleOutCommand } from "./rule-out-command.js";
import { rulesCommand } from "./rules-command.js";
import { sampleCommand } from "./sample-command.js";
import { scanCommand } from "./scan-command.js";
import { setCommand } from "./set-command.js";
import { simulateCommand } from "./simulate-command.js";
import { timelineCommand } from "./timeline-command.js";
import { workerCommand } from "./worker-command.js";

/** Every command, in the order of `levik --help`. */
export const commands: readonly Command[] = [
  predictCommand,
  explainCommand,
  expectCommand,
  reconcileCommand,
  setCommand,
  planCommand,
  accessCommand,
  checkCommand,
  reasonCommand,
  timelineCommand,
  rulesCommand,
  compareCommand,
  proveCommand,
  ruleOutCommand,
  conformCommand,
  sampleCommand,
  scanCommand,
  simulateCommand,
  workerCommand,
  completionCommand(() => commands),
];

const usage = (): string => {
  const width = commands.reduce((most, { name }) => Math.max(most, name.length), 0);
  return `levik - who receives which Estonian Datahub message, which part of it, when, and why

Usage: levik COMMAND [OPTIONS]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")}

levik COMMAND --help shows the options of a command; levik --version prints the version. With --strict, in every
command, remarks on an input (an unknown attribute, a wrong check character) are errors; with --lang et errors are in
Estonian, and so is what is printed for people. JSON stays as it is.`;
};

const print = async (text: string): Promise<number> => {
  const output = new Output();
  await output.line(text);
  await output.flush();
  return 0;
};

const commandOf = (name: string): Command => {
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

const isHelp = (word: string | undefined): boolean => word === "--help" || word === "-h";

/** The words that a command reads; after `--` nothing is an option. */
const optionsOf = (words: readonly string[]): readonly string[] =>
  words.includes("--") ? words.slice(0, words.indexOf("--")) : words;

const run = async ([name, ...words]: readonly string[]): Promise<number> => {
  if (name === undefined) {
    process.stderr.write(`${usage()}\n`);
    return 2;
  }
  if (name === "--version" || name === "-v") return print(version);
  if (name === "help" && words[0] !== undefined) return print(commandOf(words[0]).help);
  if (name === "help" || isHelp(name)) return print(usage());
  const command = commandOf(name);
  return optionsOf(words).some(isHelp) ? print(command.help) : command.run(words);
};

/** Whether errors are to be in Estonian, also those of words that cannot be read as options. */
const wantsEstonian = (words: readonly string[]): boolean => {
  const options = optionsOf(words);
  return options.some((word, i) => word === "--lang=et" || (word === "et" && options[i - 1] === "--lang"));
};

/**
 * Runs `levik` with the words after its name. The result is the exit status: 0 done, 1 differences, 2 bad input or
 * usage. Every error is one line on standard error.
 */
export const levik = async (words: readonly string[]): Promise<number> => {
  const complain = (line: string): void =>
    notify(`levik: ${wantsEstonian(words) ? errorLineInEstonian(line) : line}`);
  try {
    return await run(words);
  } catch (error) {
    if (error instanceof InputError) {
      for (const line of error.lines.slice(0, MOST_ERROR_LINES)) complain(line);
      const more = error.lines.length - MOST_ERROR_LINES;
      if (more > 0) complain(`and ${more} more like these`);
    } else {
      const what = error instanceof Error ? error.message : String(error);
      complain(`internal fault, please report it: ${what}`);
    }
    return 2;
  }
};
