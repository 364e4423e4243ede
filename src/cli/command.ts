/**
 * The shape of every command: its name, what `levik --help` says of it, its own help, and what it does.
 */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** Runs with the words after the command's name; the result is the exit status. */
  readonly run: (words: readonly string[]) => Promise<number>;
}
