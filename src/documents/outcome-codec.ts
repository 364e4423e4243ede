/**
 * The outcomes of tasks of a reconciliation as documents; and what all of them need to know about the messages.
 */
import * as t from "io-ts";
import { ResourceTypeName, tag } from "./closed.js";
import { byType, CountsCodec, FindingCodec, FindingWithoutTextCodec } from "./finding-codec.js";
import type { ByType, Counts, Finding, FindingWithoutText } from "./finding-codec.js";
import type { Remark } from "./remarks.js";
import { AnyNumber, IntervalOfNumbers } from "./run-codec.js";
import { Present, scalar, wrongKind } from "./scalar.js";
import { FiniteNumber, Text, WholeNumber } from "./scalars.js";
import { tagged } from "./tagged.js";
import * as total from "./total.js";
import type { ResourceType } from "./vocabulary.js";
import type { Eic } from "./eic.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";

// --- what was read ---

/** A page of an answer of several pages. */
export interface PageRead {
  readonly resourceTypes: readonly ResourceType[];
  readonly page: number;
  readonly totalPages: number;
  /** When its first and last message were made; absent where it has none. */
  readonly made?: Interval;
  /** Its identity among pages with other messages. */
  readonly messages: string;
  /** Where it was read. */
  readonly place: string;
}

const PageRead: t.Type<PageRead> = total.intersection(
  [
    total.type({
      resourceTypes: total.readonlyArray(ResourceTypeName),
      page: WholeNumber,
      totalPages: WholeNumber,
      messages: Text,
      place: Text,
    }),
    total.partial({ made: IntervalOfNumbers }),
  ],
  "PageRead",
);

/** An answer of which not every page was read: how many of how many, and when its first and last message were made. */
export interface IncompleteAnswer {
  readonly resourceType: ResourceType;
  readonly pages: number;
  readonly totalPages: number;
  readonly made: Interval;
  /** Where its first page was read. */
  readonly place: string;
}

const IncompleteAnswer: t.Type<IncompleteAnswer> = total.type(
  {
    resourceType: ResourceTypeName,
    pages: WholeNumber,
    totalPages: WholeNumber,
    made: IntervalOfNumbers,
    place: Text,
  },
  "IncompleteAnswer",
);

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

/** The event to evaluate, or to construct. */
export type Look =
  /** A change of an agreement that is remembered. */
  | { readonly tag: "Change"; readonly event: number }
  /** An event in the set it met. */
  | { readonly tag: "Document"; readonly event: number; readonly document: unknown }
  | { readonly tag: "Activation"; readonly event: number; readonly at: Instant }
  /** An event that is not in the input. */
  | { readonly tag: "Imagined"; readonly at: Instant; readonly document: Readonly<Record<string, unknown>> };

const Look: t.Type<Look> = tagged<Look>("Look", {
  Change: total.type({ tag: tag("Change"), event: AnyNumber }),
  Document: total.type({ tag: tag("Document"), event: AnyNumber, document: Present }),
  Activation: total.type({ tag: tag("Activation"), event: AnyNumber, at: AnyNumber }),
  Imagined: total.type({ tag: tag("Imagined"), at: AnyNumber, document: t.UnknownRecord }),
});

/** A question to the rules: which event to evaluate, or to construct, and which object and time of it. */
export interface Question {
  readonly look: Look;
  /** The object of the event that is meant; its first where this is absent. */
  readonly place?: string;
  /** For data of this point and time alone. */
  readonly meterEic?: Eic;
  readonly times: Interval;
}

const Question: t.Type<Question> = total.intersection(
  [total.type({ look: Look, times: IntervalOfNumbers }), total.partial({ place: Text, meterEic: Text })],
  "Question",
);

// --- parts ---

/** How many units more are of each class by another reading; negative where they are fewer. */
export type Shift = ByType<Counts>;

/** What one part found. */
export interface ClosedPart {
  readonly summary: ByType<Counts>;
  readonly findings: readonly Finding[];
  /** Units that match, although their reason code is less or more specific than the one predicted. */
  readonly coarser: ByType<number>;
  /** Times to be asked for again. */
  readonly gaps: ByType<readonly Interval[]>;
  readonly reread: number;
  readonly beside: number;
  /** Messages of types that are not compared. */
  readonly notCompared: ByType<number>;
  /** Answers of which a page was not read; the same in all parts. */
  readonly incomplete: readonly IncompleteAnswer[];
  /** What another choice of a reading would shift. */
  readonly shifts: Readonly<Record<string, Shift>>;
}

const ClosedPart: t.Type<ClosedPart> = total.type(
  {
    summary: byType(CountsCodec),
    findings: total.readonlyArray(FindingCodec),
    coarser: byType(FiniteNumber),
    gaps: byType(total.readonlyArray(IntervalOfNumbers)),
    reread: FiniteNumber,
    beside: FiniteNumber,
    notCompared: byType(FiniteNumber),
    incomplete: total.readonlyArray(IncompleteAnswer),
    shifts: t.record(t.string, byType(CountsCodec)),
  },
  "ClosedPart",
);

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

/** A line for the user, and its position among the others. */
export interface Notice {
  readonly order: readonly [source: number, index: number];
  /** The line, or what it begins with before a remark. */
  readonly text: string;
  readonly remark?: Remark;
  /** How many more there are like it. */
  readonly more?: number;
}

const isOrder = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

const Notice: t.Type<Notice> = total.intersection(
  [
    total.type({
      order: scalar<Notice["order"]>("Order", { type: "array", minItems: 2, maxItems: 2 }, (value) =>
        isOrder(value) ? undefined : wrongKind("two numbers"),
      ),
      text: Text,
    }),
    total.partial({ remark: t.UnknownRecord as unknown as t.Type<Remark>, more: WholeNumber }),
  ],
  "Notice",
);

/** What is known of a share of the input once it is read; its clock is a text. */
export interface TakenDocument {
  /** All changes of agreements. */
  readonly log: readonly LoggedChange[];
  readonly notices: readonly Notice[];
  /** Pages of answers of several pages. */
  readonly pages: readonly PageRead[];
  /** Why the share could not be read to its end. */
  readonly trouble?: Notice;
}

const TakenDocument: t.Type<TakenDocument> = total.intersection(
  [
    total.type({
      log: total.readonlyArray(
        total.type({ event: AnyNumber, at: AnyNumber, document: Present }, "LoggedChange"),
      ),
      notices: total.readonlyArray(Notice),
      pages: total.readonlyArray(PageRead),
    }),
    total.partial({ trouble: Notice }),
  ],
  "TakenDocument",
);

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

/** The outcome of a task. */
export type OutcomeDocument =
  | { readonly tag: "Taken"; readonly taken: TakenDocument; readonly clock: string }
  | { readonly tag: "Compared"; readonly part: OpenPart }
  | { readonly tag: "Refused"; readonly lines: readonly string[] };

/** The codec of the outcome of a task; numbers without a form in JSON are numbers here. */
export const OutcomeDocument: total.Codec<OutcomeDocument> = tagged<OutcomeDocument>("OutcomeDocument", {
  Taken: total.type({ tag: tag("Taken"), taken: TakenDocument, clock: Base64Numbers }),
  Compared: total.type({ tag: tag("Compared"), part: OpenPart }),
  Refused: total.type({ tag: tag("Refused"), lines: total.readonlyArray(Text) }),
});
