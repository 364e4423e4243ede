/**
 * Options of a command: node's own parser, its complaints as one line each.
 */
import { parseArgs } from "node:util";
import { checkEic } from "../documents/eic.js";
import type { Eic } from "../documents/eic.js";
import type { Edition } from "../documents/editions.js";
import { editions } from "../documents/editions.js";
import type { Instant } from "../time/instant.js";
import { parseInstant } from "../time/instant.js";
import { MOST_VALUE_BYTES } from "../common/input-limits.js";
import { nearestName } from "../common/nearest.js";
import type { ReadingId, Readings } from "../rulebook/readings.js";
import { readingChoices } from "../rulebook/readings.js";
import { InputError } from "../runtime/files/read-entries.js";
import { commonOptions, languages, readingWords } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";

/** The command line as parsed; every option by its name. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** A word of the command line as it may be printed: an address of Redis contains a password. */
export const shownWord = (word: string): string => (/rediss?:|@/i.test(word) ? "an address" : word);

/** How many characters of a command or an option may be wrong for it to be treated as a misspelt one. */
const MISSPELT = 2;

/** The question after a word that is not known; empty where no known word is near. */
export const suggestion = (word: string, known: Iterable<string>): string => {
  const nearest = nearestName(word, known, MISSPELT);
  return nearest === undefined ? "" : `; did you mean ${nearest}?`;
};

const complaintOf = (error: unknown, specification: Specification): string => {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const quoted = /'(.*?)'(?:\.|$)/s.exec(message)?.[1] ?? "";
  const option = /--[\w-]+/.exec(message)?.[0] ?? quoted;
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      const names = Object.keys({ ...specification, ...commonOptions });
      const known = names.map((name) => `--${name}`);
      const nearest = nearestName(quoted.replace(/^-+/, ""), names, MISSPELT);
      const question = nearest === undefined ? "" : `; did you mean --${nearest}?`;
      return `expected one of the options ${known.join(", ")}, got ${shownWord(quoted)}${question}`;
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return message.includes("does not take")
        ? `${option}: expected no value`
        : `${option}: expected a value`;
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return `expected an option, got ${shownWord(quoted)}`;
    default:
      return shownWord(message.split("\n")[0]!);
  }
};

/** Reads the words after the command. */
export const readOptions = (
  words: readonly string[],
  specification: Specification,
  positionals = false,
): Given => {
  try {
    const {
      values,
      positionals: rest,
      tokens,
    } = parseArgs({
      args: [...words],
      options: { ...specification, ...commonOptions, help: { type: "boolean", short: "h" } },
      allowPositionals: positionals,
      strict: true,
      tokens: true,
    });
    const given = new Set<string>();
    for (const token of tokens) {
      if (token.kind !== "option" || specification[token.name]?.type !== "string") continue;
      if (given.has(token.name) && specification[token.name]!.multiple !== true)
        throw new InputError(`--${token.name}: expected once, given again`);
      given.add(token.name);
    }
    const read = { values: values as Given["values"], positionals: rest };
    languageOf(read);
    errorLimitOf(read);
    return read;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(complaintOf(error, specification));
  }
};

/** Whether remarks, on an unknown attribute for example, are errors. */
export const isStrict = ({ values }: Given): boolean => values["strict"] === true;

/** The text of an option that may be there. */
export const optional = ({ values }: Given, name: string): string | undefined => {
  const value = values[name];
  if (value === "") throw new InputError(`--${name}: expected a value`);
  return typeof value === "string" ? value : undefined;
};

/** The text of an option that must be there. */
export const required = (given: Given, name: string, what: string): string => {
  const value = optional(given, name);
  if (value === undefined) throw new InputError(`--${name} is missing, expected ${what}`);
  return value;
};

/** One of a few words. */
export const oneOf = <A extends string>(given: Given, name: string, known: readonly A[]): A | undefined => {
  const value = optional(given, name);
  if (value === undefined || (known as readonly string[]).includes(value)) return value as A | undefined;
  throw new InputError(`--${name}: expected one of ${known.join(", ")}, got ${JSON.stringify(value)}`);
};

/** --format: as chosen; otherwise a table on a terminal, and the first of the formats elsewhere. */
export const formatOf = <A extends string>(
  given: Given,
  { takes }: { readonly takes: readonly [A, ...A[]] },
): A | "table" => oneOf(given, "format", takes) ?? (process.stdout.isTTY ? "table" : takes[0]);

export const languageOf = (given: Given): "en" | "et" => oneOf(given, "lang", languages) ?? "en";

const isReading = (id: string): id is ReadingId => Object.hasOwn(readingChoices, id);

/** The readings chosen by an option of KEY=VALUE; undefined without one. */
export const readingsOf = ({ values }: Given, name = "reading"): Partial<Readings> | undefined => {
  const given = values[name];
  if (!Array.isArray(given)) return undefined;
  const chosen: Partial<Record<ReadingId, string>> = {};
  for (const word of given.map(String)) {
    const [id = "", ...rest] = word.split("=");
    const choice = rest.join("=");
    if (!readingWords.includes(word) || !isReading(id)) {
      const known = isReading(id) ? readingChoices[id].map((one) => `${id}=${one}`) : readingWords;
      const got = JSON.stringify(shownWord(word));
      throw new InputError(
        `--${name}: expected one of ${known.join(", ")}, got ${got}${suggestion(word, known)}`,
      );
    }
    if (chosen[id] !== undefined) throw new InputError(`--${name}: expected ${id} once, given again`);
    chosen[id] = choice;
  }
  return chosen as Partial<Readings>;
};

export const editionOf = (given: Given): Edition | undefined => oneOf(given, "edition", editions);

/** An EIC; a wrong check character is reported on standard error by `warn`. */
export const eicOf = (name: string, value: string, warn: (text: string) => void): Eic => {
  const check = checkEic(value);
  if (check.tag === "Malformed") {
    throw new InputError(`--${name}: expected an EIC (${check.what}), got ${JSON.stringify(value)}`);
  }
  if (check.tag === "WrongCheckCharacter") {
    warn(`warning: --${name}: the check character of ${value} should be ${check.expected}`);
  }
  return value;
};

/** Standard input can be read once only: at most one of these options may be `-`. */
export const oneFromStandardInput = (given: Given, names: readonly string[]): void => {
  const fromThere = names.filter((name) => given.values[name] === "-");
  if (fromThere.length > 1) {
    throw new InputError(
      `${fromThere.map((name) => `--${name}`).join(" and ")}: expected standard input (-) for one of them only`,
    );
  }
};

/** An instant of the command line. */
export const instantAt = (name: string, text: string): Instant => {
  const read = parseInstant(text);
  if (read._tag === "Right") return read.right;
  const { at, expected } = read.left;
  throw new InputError(
    `--${name}: expected an instant such as 2024-11-12T22:00Z, got ${JSON.stringify(text)} (${expected} expected at character ${at + 1})`,
  );
};

/** An instant that may be there. */
export const instantOption = (given: Given, name: string): Instant | undefined => {
  const text = optional(given, name);
  return text === undefined ? undefined : instantAt(name, text);
};

/** An instant that must be there. */
export const requiredInstant = (given: Given, name: string, what: string): Instant =>
  instantAt(name, required(given, name, what));

/** The number of an option; `fits` decides which ones are valid. */
export const numberAt = (
  given: Given,
  name: string,
  what: string,
  fits: (n: number) => boolean,
): number | undefined => {
  const text = optional(given, name);
  if (text === undefined) return undefined;
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (fits(number)) return number;
  throw new InputError(`--${name}: expected ${what}, got ${JSON.stringify(text)}`);
};

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 1;

/** How many lines of errors of an input are written before they are only counted; undefined unless given. */
export const errorLimitOf = (given: Given): number | undefined =>
  numberAt(given, "error-limit", "a whole number from 1 on", isCount);

/** The largest received message in characters of JSON; undefined unless given. */
export const messageLimitOf = (given: Given): number | undefined =>
  numberAt(
    given,
    "message-limit",
    `a whole number from 1 to ${MOST_VALUE_BYTES}`,
    (n) => isCount(n) && n <= MOST_VALUE_BYTES,
  );
