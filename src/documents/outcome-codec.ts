/**
 * The outcomes of tasks of a reconciliation as documents; and what all of them need to know about the messages.
 */
import * as t from "io-ts";
import { ResourceTypeName, tag } from "./closed.js";
import { byType, CountsCodec, FindingCodec, FindingWithoutTextCodec } from "./finding-codec.js";
import type { ByType, Counts, FindingWithoutText } from "./finding-codec.js";
import type { Remark } from "./remarks.js";
import { AnyNumber, IntervalOfNumbers } from "./run-codec.js";
import { Present, scalar, wrongKind } from "./scalar.js";
import { FiniteNumber, Text, WholeNumber } from "./scalars.js";
import { taggedBy } from "./tagged.js";
import * as total from "./total.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";

// --- what was read ---

const pageReadCodec = total.intersection(
  [
    total.type({
      resourceTypes: total.readonlyArray(ResourceTypeName),
      page: WholeNumber,
      totalPages: WholeNumber,
      /** Its identity among pages with other messages. */
      messages: Text,
      /** Where it was read. */
      place: Text,
    }),
    total.partial({
      /** When its first and last message were made; absent where it has none. */
      made: IntervalOfNumbers,
    }),
  ],
  "PageRead",
);

/** A page of an answer of several pages. */
export interface PageRead extends Readonly<t.TypeOf<typeof pageReadCodec>> {}

const PageRead: t.Type<PageRead> = pageReadCodec;

const incompleteAnswerCodec = total.type(
  {
    resourceType: ResourceTypeName,
    pages: WholeNumber,
    totalPages: WholeNumber,
    made: IntervalOfNumbers,
    /** Where its first page was read. */
    place: Text,
  },
  "IncompleteAnswer",
);

/** An incomplete answer: how many of its pages were read, and when its first and last message were made. */
export interface IncompleteAnswer extends Readonly<t.TypeOf<typeof incompleteAnswerCodec>> {}

const IncompleteAnswer: t.Type<IncompleteAnswer> = incompleteAnswerCodec;

/** Which copy of a message counts, and how many there are that differ. */
export interface Counted {
  readonly copy: string;
  readonly differing: number;
}

/** What is known of all that was read: which copies count, by identity, and which answers are incomplete. */
export interface SeenDocument {
  readonly counting: readonly [identity: string, counted: Counted][];
  readonly incomplete: readonly IncompleteAnswer[];
}

/** The codec of what is known of all messages. */
export const SeenDocument: total.Codec<SeenDocument> = total.codec(
  total.type(
    {
      counting: total.readonlyArray(
        total.tuple([Text, total.type({ copy: Text, differing: WholeNumber }, "Counted")]),
      ),
      incomplete: total.readonlyArray(IncompleteAnswer),
    },
    "SeenDocument",
  ),
);

// --- questions ---

const Look = taggedBy("tag", "Look", {
  /** A change of an agreement that is remembered. */
  Change: total.type({ tag: tag("Change"), event: AnyNumber }),
  /** An event in the set it met. */
  Document: total.type({ tag: tag("Document"), event: AnyNumber, document: Present }),
  Activation: total.type({ tag: tag("Activation"), event: AnyNumber, at: AnyNumber }),
  /** An event that is not in the input. */
  Imagined: total.type({ tag: tag("Imagined"), at: AnyNumber, document: t.UnknownRecord }),
});

/** The event to evaluate, or to construct. */
export type Look = Readonly<t.TypeOf<typeof Look>>;

const questionCodec = total.intersection(
  [
    total.type({ look: Look, times: IntervalOfNumbers }),
    total.partial({
      /** The object of the event that is meant; its first where this is absent. */
      place: Text,
      /** For data of this point and time alone. */
      meterEic: Text,
    }),
  ],
  "Question",
);

/** A question to the rules: which event to evaluate, or to construct, and which object and time of it. */
export interface Question extends Readonly<t.TypeOf<typeof questionCodec>> {}

const Question: t.Type<Question> = questionCodec;

// --- parts ---

/** How many units more are of each class by another reading; negative where they are fewer. */
export type Shift = ByType<Counts>;

const closedPartCodec = total.type(
  {
    summary: byType(CountsCodec),
    findings: total.readonlyArray(FindingCodec),
    /** Units that match, although their reason code is less or more specific than the one predicted. */
    coarser: byType(FiniteNumber),
    /** Times to be asked for again. */
    gaps: byType(total.readonlyArray(IntervalOfNumbers)),
    reread: FiniteNumber,
    beside: FiniteNumber,
    /** Messages of types that are not compared. */
    notCompared: byType(FiniteNumber),
    /** Answers with a page that was not read; the same in all parts. */
    incomplete: total.readonlyArray(IncompleteAnswer),
    /** What another choice of a reading would shift. */
    shifts: t.record(t.string, byType(CountsCodec)),
  },
  "ClosedPart",
);

/** What one part found. */
export interface ClosedPart extends Readonly<t.TypeOf<typeof closedPartCodec>> {}

const ClosedPart: t.Type<ClosedPart> = closedPartCodec;

/** A finding whose text needs an answer of the rules. */
export interface OpenFinding {
  readonly finding: FindingWithoutText;
  readonly question: Question;
}

/** What one part found before its questions are answered. */
export interface OpenPart {
  readonly part: ClosedPart;
  readonly open: readonly OpenFinding[];
  /** When data was received of the metering points of which something is missing, from the first interval to the last. */
  readonly receivedTimes: Readonly<Record<string, Interval>>;
}

const OpenPart: t.Type<OpenPart> = total.type(
  {
    part: ClosedPart,
    open: total.readonlyArray(
      total.type({ finding: FindingWithoutTextCodec, question: Question }, "OpenFinding"),
    ),
    receivedTimes: t.record(t.string, IntervalOfNumbers),
  },
  "OpenPart",
);

// --- outcomes ---

/** A change of an agreement as an event brought it. */
export interface LoggedChange {
  readonly event: number;
  readonly at: Instant;
  readonly document: unknown;
}

const isOrder = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

const noticeCodec = total.intersection(
  [
    total.type({
      order: scalar<readonly [source: number, index: number]>(
        "Order",
        { type: "array", minItems: 2, maxItems: 2 },
        (value) => (isOrder(value) ? undefined : wrongKind("two numbers")),
      ),
      /** The line, or what it begins with before a remark. */
      text: Text,
    }),
    total.partial({
      remark: t.UnknownRecord as unknown as t.Type<Remark>,
      /** How many more there are like it. */
      more: WholeNumber,
    }),
  ],
  "Notice",
);

/** A line for the user, and its position among the others. */
export interface Notice extends Readonly<t.TypeOf<typeof noticeCodec>> {}

const Notice: t.Type<Notice> = noticeCodec;

const takenCodec = total.intersection(
  [
    total.type({
      /** All changes of agreements. */
      log: total.readonlyArray(
        total.type({ event: AnyNumber, at: AnyNumber, document: Present }, "LoggedChange"),
      ),
      notices: total.readonlyArray(Notice),
      /** Pages of answers of several pages. */
      pages: total.readonlyArray(PageRead),
    }),
    total.partial({
      /** Why the share could not be read to its end. */
      trouble: Notice,
    }),
  ],
  "TakenDocument",
);

/** What is known of a share of the input once it is read; its clock is a text. */
export interface TakenDocument extends Readonly<t.TypeOf<typeof takenCodec>> {}

const TakenDocument: t.Type<TakenDocument> = takenCodec;

const BYTES_OF_A_NUMBER = 8;

const base64Form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** How many bytes a text in base64 has. */
const bytesOf = (text: string): number =>
  (text.length / 4) * 3 - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);

/** The codec of the bytes of numbers, eight for each, in base64. */
const Base64Numbers = scalar<string>("Base64Numbers", { type: "string" }, (value) =>
  typeof value === "string" && base64Form.test(value) && bytesOf(value) % BYTES_OF_A_NUMBER === 0
    ? undefined
    : wrongKind("the bytes of numbers in base64"),
);

/** The codec of the outcome of a task; numbers without a form in JSON are numbers here. */
export const OutcomeDocument = taggedBy("tag", "OutcomeDocument", {
  Taken: total.type({ tag: tag("Taken"), taken: TakenDocument, clock: Base64Numbers }),
  Compared: total.type({ tag: tag("Compared"), part: OpenPart }),
  Refused: total.type({ tag: tag("Refused"), lines: total.readonlyArray(Text) }),
});

/** The outcome of a task. */
export type OutcomeDocument = Readonly<t.TypeOf<typeof OutcomeDocument>>;
