/**
 * The address of Redis, which may contain a password: on the command line, in a file, or in the environment.
 */
import { readText } from "../runtime/files/bytes.js";
import { InputError } from "../runtime/files/read-entries.js";
import type { Given } from "./options.js";
import { optional } from "./options.js";
import { notify } from "./output.js";

/** The environment variable that may contain the address. */
const REDIS_VARIABLE = "LEVIK_REDIS_URL";

/**
 * The address that was given; undefined where there is none. The environment counts only where `mayBeInEnvironment`.
 */
export const redisOf = async (given: Given, mayBeInEnvironment: boolean): Promise<string | undefined> => {
  const [redis, file] = [optional(given, "redis"), optional(given, "redis-file")];
  if (redis !== undefined && file !== undefined)
    throw new InputError("expected one of --redis URL and --redis-file FILE");
  if (file === undefined) return redis ?? (mayBeInEnvironment ? process.env[REDIS_VARIABLE] : undefined);
  const text = (await readText(file)).trim();
  if (text === "") throw new InputError(`${file}: expected an address of Redis, got an empty file`);
  return text;
};

/** Runs a function; lines that libraries write to the console are printed as warnings, each once. */
export const withLibraryWarnings = async <A>(use: () => Promise<A>): Promise<A> => {
  const { warn, error } = console;
  const printed = new Set<string>();
  const telling = (...values: readonly unknown[]): void => {
    const text = values.map((value) => (value instanceof Error ? value.message : String(value))).join(" ");
    const line = text.split("\n")[0]!;
    if (!printed.has(line)) notify(`warning: ${line}`);
    printed.add(line);
  };
  console.warn = telling;
  console.error = telling;
  try {
    return await use();
  } finally {
    console.warn = warn;
    console.error = error;
  }
};
