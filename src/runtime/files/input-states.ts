/**
 * Whether the input files are unchanged: a report of files that change during the work would be of neither state.
 */
import { statSync } from "node:fs";
import { InputError } from "./input-error.js";

/** A file as it was; absent is one that cannot change in sight: a pipe, standard input, or none at all. */
interface InputState {
  readonly file: string;
  readonly state?: string;
}

const stateOf = (file: string): InputState => {
  if (file === "-") return { file };
  try {
    const { size, mtimeNs, ino } = statSync(file, { bigint: true });
    return statSync(file).isFile() ? { file, state: `${size} ${mtimeNs} ${ino}` } : { file };
  } catch {
    // The reader of the file reports the error.
    return { file };
  }
};

/** The error of input that was changed. */
const changedInput = (file: string): InputError =>
  new InputError(`${file}: the input was changed while it was read, expected files that stay as they are`);

/** The states of files as they are now. */
export const inputStates = (files: readonly string[]): readonly InputState[] => files.map(stateOf);

/** Throws where a file has changed. */
export const checkUnchanged = (before: readonly InputState[]): void => {
  const changed = before.find(({ file, state }) => state !== undefined && stateOf(file).state !== state);
  if (changed !== undefined) throw changedInput(changed.file);
};
