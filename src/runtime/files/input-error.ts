/**
 * What is wrong with input, for the user.
 */

/** Messages for the user, one line each; the command ends with status 2. */
export class InputError extends Error {
  readonly lines: readonly string[];
  /** Which value of its file could not be read, where that is known. */
  index?: number;

  constructor(lines: string | readonly string[]) {
    super(typeof lines === "string" ? lines : lines.join("\n"));
    this.lines = typeof lines === "string" ? [lines] : lines;
  }
}

/** The code of an error of the operating system, such as ENOENT. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown";
