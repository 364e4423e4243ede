/**
 * The shape of every command: its options, its help, and its function.
 */
import type { Specification } from "./option-kinds.js";

export interface Command {
  /** Its options, without those that every command has. */
  readonly options: Specification;
  /** The words it accepts that are not options, where there is a list of them. */
  readonly words?: readonly string[];
  readonly help: string;
  /** Runs with the words after the command's name; the result is the exit status. */
  readonly run: (words: readonly string[]) => Promise<number>;
}

/** A command with its name and its line in `levik --help`. */
export interface NamedCommand extends Command {
  readonly name: string;
  readonly summary: string;
}
