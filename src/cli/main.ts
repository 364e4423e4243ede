#!/usr/bin/env node
/**
 * The command line: finds the command, runs it, turns what goes wrong into lines and an exit status.
 */
import type { Command } from "./Command.js";
import { explainCommand } from "./explain.js";
import { InputError } from "./input.js";
import { ClosedPipe, tell, watchStandardOutput } from "./output.js";
import { predictCommand } from "./predict.js";
import { reasonCommand } from "./reason.js";
import { rulesCommand } from "./rules.js";
import { version } from "../version.js";

const commands: readonly Command[] = [predictCommand, explainCommand, reasonCommand, rulesCommand];

const usage = (): string => {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `levik - who receives which Estonian Datahub message, which part of it, when, and why

Usage: levik COMMAND [OPTIONS]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join("\n")}

levik COMMAND --help tells more of a command; levik --version prints the version.
`;
};

const run = async ([name, ...words]: readonly string[]): Promise<number> => {
  if (name === "--version" || name === "-v") {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    if (name === undefined) process.stderr.write(usage());
    else process.stdout.write(usage());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    throw new InputError(
      `expected a command (${commands.map((known) => known.name).join(", ")}), got ${name}`,
    );
  }
  if (words.includes("--help") || words.includes("-h")) {
    process.stdout.write(`${command.help}\n`);
    return 0;
  }
  return command.run(words);
};

watchStandardOutput();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof InputError) {
    for (const line of error.message.split("\n")) tell(`levik: ${line}`);
    process.exitCode = 2;
  } else if (error instanceof ClosedPipe) process.exitCode = 0;
  else {
    tell(
      `levik: internal fault, please report it: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 2;
  }
}
