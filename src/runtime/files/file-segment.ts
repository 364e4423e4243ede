/**
 * The values and the faults of a file, and how they are counted.
 */
import type { Buffer } from "node:buffer";
import type { LinePlace } from "../../documents/share-plan-codec.js";
import type { PlacedFault } from "./parse-fault.js";

export type { LinePlace } from "../../documents/share-plan-codec.js";

/** The place of the first line. */
export const firstLine: LinePlace = { position: 0, index: 0, line: 1 };

/** Receives a line that begins another object than the lines before it, whatever these are. */
export type SurveyLine = (line: Buffer, place: LinePlace) => void;

/** A value of a file: an object, an array, or any other value on a line of its own. */
export interface ValueSegment {
  readonly tag: "Value";
  readonly value: unknown;
  readonly line: number;
  readonly index: number;
  /** How many bytes it has in the file. */
  readonly bytes: number;
}

/** A part that is not JSON. */
export interface FaultSegment extends PlacedFault {
  readonly tag: "Fault";
  readonly index: number;
}

/** A value or a fault. */
export type Segment = ValueSegment | FaultSegment;

/** How the values of a file are counted. */
export interface Counting {
  /** Given by a survey, which does not parse lines that look like one object. */
  readonly survey?: SurveyLine;
  /** Lines that begin and end as an object count one, also where they have several values; their content is not examined. */
  readonly byLine: boolean;
  /** How many bytes a value may have. */
  readonly mostBytes: number;
}

/** The error of a value that has more bytes than allowed. */
export const tooLong = (mostBytes: number): string =>
  `expected a JSON document or line of at most ${mostBytes} bytes, got a longer one; NDJSON may be of any length`;
