/**
 * The shape of every command: its options, its help, and its function.
 */
import type { Language } from "../reason/describe-reason.js";
import type { Specification } from "./option-kinds.js";

/** A text in both languages; a missing translation is a type error. */
export type InBothLanguages = Readonly<Record<Language, string>>;

export interface Command {
  /** Its options, without those that every command has. */
  readonly options: Specification;
  /** The words it accepts that are not options, where there is a list of them. */
  readonly words?: readonly string[];
  readonly help: InBothLanguages;
  /** Runs with the words after the command's name; the result is the exit status. */
  readonly run: (words: readonly string[]) => Promise<number>;
}

/** A command with its name and its line in `levik --help`. */
export interface NamedCommand extends Command {
  readonly name: string;
  readonly summary: InBothLanguages;
}
