/**
 * A reconciliation of files as documents that are sent to other threads and machines: the job, and its tasks.
 */
import { EitherFormType } from "./combinators.js";
import * as t from "./total.js";
import type { Edition } from "./editions.js";
import { editions } from "./editions.js";
import { scalar, wrongKind } from "./scalar.js";
import { FiniteNumber, oneOf, Text, Truth, WholeNumber } from "./scalars.js";
import type { Eic } from "./eic.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";

// --- numbers ---

/** Any number, also one without a form in JSON. */
export const AnyNumber: t.Type<number> = scalar("AnyNumber", { type: "number" }, (value) =>
  typeof value === "number" ? undefined : wrongKind("a number"),
);

/** The codec of a part of time; an end may be open. */
export const IntervalOfNumbers: t.Type<Interval> = t.type({ from: AnyNumber, to: AnyNumber }, "Interval");

// --- jobs ---

/** Which choices there are of each reading. */
type Choices = Readonly<Record<string, readonly string[]>>;

/** One choice of some of the readings. */
type ChosenOf<C extends Choices> = { readonly [Id in keyof C]?: C[Id][number] };

/** Which files, of whom, and by what they are judged; `-` is standard input. */
export interface JobDocument<Readings> {
  /** Metering points and agreements. */
  readonly set: string;
  /** A file of events in their order; or the time whose data had to be there by `at`. */
  readonly due: { readonly events: string } | { readonly expect: Interval };
  readonly received: readonly string[];
  /** The ledger of scans. */
  readonly coverage?: string;
  readonly for: Eic;
  readonly at: Instant;
  readonly edition?: Edition;
  readonly readings?: Readings;
  readonly tolerance?: number;
  /** In milliseconds. */
  readonly lateAfter?: number;
  readonly compareReadingTime?: boolean;
  readonly lenient?: boolean;
  /** Remarks are errors. */
  readonly strict?: boolean;
  /** The language of sentences. */
  readonly language?: "en" | "et";
  /** The largest received message, in characters of JSON. */
  readonly messageLimit?: number;
  /** How many lines of skipped events, and kinds of remarks, are listed before they are only counted. */
  readonly errorLimit?: number;
}

const readingsCodec = <C extends Choices>(choices: C): t.Type<ChosenOf<C>> => {
  const expected = Object.entries(choices)
    .map(([id, texts]) => `${id} (${texts.join(", ")})`)
    .join(", ");
  const isChoice = ([id, choice]: readonly [string, unknown]): boolean =>
    Object.hasOwn(choices, id) && choices[id]!.some((text) => text === choice);
  return scalar("Readings", { type: "object" }, (value) =>
    t.UnknownRecord.is(value) && Object.entries(value).every(isChoice)
      ? undefined
      : wrongKind(`choices of ${expected}`),
  );
};

const Due = new EitherFormType(
  t.type({ events: Text }, "DueByEvents"),
  t.type({ expect: IntervalOfNumbers }, "DueByTime"),
  "expect",
);

/** The codec of a job, with the choices that there are of readings. */
const jobCodec = <C extends Choices>(choices: C): t.Type<JobDocument<ChosenOf<C>>> =>
  t.intersection(
    [
      t.type({ set: Text, due: Due, received: t.readonlyArray(Text), for: Text, at: AnyNumber }),
      t.partial({
        coverage: Text,
        edition: oneOf<Edition>("Edition", "UnknownValue", editions),
        readings: readingsCodec(choices),
        tolerance: AnyNumber,
        lateAfter: AnyNumber,
        compareReadingTime: Truth,
        lenient: Truth,
        strict: Truth,
        language: oneOf<"en" | "et">("Language", "UnknownValue", ["en", "et"]),
        messageLimit: WholeNumber,
        errorLimit: WholeNumber,
      }),
    ],
    "Job",
  );

// --- runs ---

/** A file of the input as it was when the run began. */
export interface InputFile {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly modified: number;
}

const InputFile: t.Type<InputFile> = t.type(
  { file: Text, size: WholeNumber, modified: FiniteNumber },
  "InputFile",
);

/** What is to be done, and into how many tasks it is cut. */
export interface RunDocument<Readings> {
  /** The key of its job, a hyphen, and what no other beginning has. */
  readonly id: string;
  /** Of levik; others might cut and compare otherwise. */
  readonly version: string;
  readonly job: JobDocument<Readings>;
  readonly files: readonly InputFile[];
  /** Into how many tasks reading the input is cut. */
  readonly shares: number;
  /** Into how many tasks comparing is cut. */
  readonly partitions: number;
}

/** The codec of a run, with the choices that there are of readings. */
export const runCodec = <C extends Choices>(choices: C): t.Codec<RunDocument<ChosenOf<C>>> =>
  t.codec<RunDocument<ChosenOf<C>>>(
    t.type(
      {
        id: Text,
        version: Text,
        job: jobCodec(choices),
        files: t.readonlyArray(InputFile),
        shares: WholeNumber,
        partitions: WholeNumber,
      },
      "Run",
    ),
  );

/** The codec of what every version of levik writes of a run. */
export const RunVersion = t.codec(t.type({ version: Text }, "RunVersion"));

/** The queue entry of a task: the directory of its run, and its name there. */
export interface Parcel {
  readonly directory: string;
  readonly task: string;
}

/** The codec of a queue entry of a task. */
export const Parcel: t.Codec<Parcel> = t.codec(t.type({ directory: Text, task: Text }, "Parcel"));
