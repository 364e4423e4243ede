/**
 * docs/limits.md: the limits of src/common/input-limits.ts and of the command line, with what happens beyond each, and what was
 * measured.
 */
import * as inputs from "../src/common/input-limits.js";
import { MEASURED } from "./limits-measured.js";

export const limitsFile = "docs/limits.md";

type Name = keyof typeof inputs;

const mebi = (n: number): string => `${Math.round(n / 1024 / 1024)} Mi`;

/** What each limit applies to, how it is written, and what happens beyond it. */
const rows: Readonly<Record<Name, readonly [what: string, value: string, beyond: string]>> = {
  MOST_NESTED: [
    "levels of objects and arrays around a value",
    String(inputs.MOST_NESTED),
    "a received message is *unreadable*; in a set or an event an error. Checked before anything recursive runs",
  ],
  MOST_MESSAGE_CHARACTERS: [
    "characters of a received message as JSON",
    mebi(inputs.MOST_MESSAGE_CHARACTERS),
    "the message is *unreadable*; the others of its page are read",
  ],
  MOST_VALUE_BYTES: [
    "bytes of a JSON document or line",
    mebi(inputs.MOST_VALUE_BYTES),
    "in a received file an *unreadable* finding with file and line, the next lines are read; elsewhere an error",
  ],
  LONG_LIST: [
    "items of an array in memory up to which attributes beside its items are an error",
    String(inputs.LONG_LIST - 1),
    "only hidden methods of arrays are one; JSON has neither",
  ],
  MOST_ERRORS_LISTED: [
    "errors listed for one document",
    String(inputs.MOST_ERRORS_LISTED),
    "the others are a count: `and 12 more errors`",
  ],
  MOST_ERRORS_COUNTED: [
    "errors counted in one list of a document",
    String(inputs.MOST_ERRORS_COUNTED),
    "the rest of the list is not checked: `and at least 1000 more errors`",
  ],
  MOST_REMARKS_LISTED: [
    "kinds of remarks listed for one document",
    String(inputs.MOST_REMARKS_LISTED),
    "the others are a count; each kind is listed once, with the number of its occurrences",
  ],
  MOST_KINDS_OF_REMARKS: [
    "kinds of remarks listed for a set, or for all events and messages of a run",
    String(inputs.MOST_KINDS_OF_REMARKS),
    "the others are a count; each kind is listed at its first place, with the number of its occurrences",
  ],
  MOST_ERROR_LINES: [
    "lines of errors of one input, and lines of skipped events",
    String(inputs.MOST_ERROR_LINES),
    "the others are a count",
  ],
  MOST_YEARS_DRAWN: [
    "years of a timeline's window",
    String(inputs.MOST_YEARS_DRAWN),
    "an error; a window that is not given leaves out what is more than half of it away from now",
  ],
  LONGEST_VALUE_SHOWN: [
    "characters of a value in an error",
    String(inputs.LONGEST_VALUE_SHOWN),
    "cut, with its length",
  ],
  LONGEST_NAME_SHOWN: [
    "characters of an attribute's name in a path",
    String(inputs.LONGEST_NAME_SHOWN),
    "cut",
  ],
  LONGEST_TEXT_SHOWN: [
    "characters of a received text in the sentence of a finding",
    String(inputs.LONGEST_TEXT_SHOWN),
    "cut; `received.content` of the finding has all of it",
  ],
};

/** The text of docs/limits.md. */
export const limitsPage = (): string =>
  `${[
    "# Limits",
    "",
    "The limits of what is read, reported and printed, and what happens beyond them. The numbers are those of `src/common/input-limits.ts`; this page is",
    "generated (`npm run docs`). There is no limit on the number of agreements, events, messages or findings.",
    "",
    "`--message-limit N` of `levik reconcile` and `levik set` is another limit for the size of a message (`messageLimit` of a job), `--error-limit N` of every",
    "command another one for lines of errors and kinds of remarks. The others are fixed: that of nesting because",
    "what is read is also compared, copied between threads and written by functions that call themselves, that of a document or line by the longest string of the",
    "platform, the rest keep errors readable.",
    "",
    "| what is limited | limit | beyond it |",
    "| --- | --- | --- |",
    ...Object.values(rows).map((cells) => `| ${cells.join(" | ")} |`),
    "",
    ...MEASURED,
  ].join("\n")}\n`;
