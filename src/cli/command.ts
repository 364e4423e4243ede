/**
 * The shape of every command: its name, its line in `levik --help`, its options, its own help, and its function.
 */
import type { Specification } from "./option-kinds.js";

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Its options, without those that every command has. */
  readonly options: Specification;
  /** The words it accepts that are not options, where there is a list of them. */
  readonly words?: readonly string[];
  readonly help: string;
  /** Runs with the words after the command's name; the result is the exit status. */
  readonly run: (words: readonly string[]) => Promise<number>;
}
