/**
 * Conformance vectors and the lines of their protocol (docs/conformance.md): a market with events and the deliveries that
 * any implementation of the rules must give, and what an implementation answers.
 */
import { decoderOf } from "./decode.js";
import type { Edition } from "./editions.js";
import { editions } from "./editions.js";
import { maybe } from "./combinators.js";
import { Anything, oneOf, Text, Truth } from "./scalars.js";
import * as t from "./total.js";

const Values = t.readonlyArray(Anything);

const conformanceVectorCodec = t.intersection(
  [
    t.type({
      id: Text,
      edition: oneOf<Edition>("Edition", "UnknownValue", editions),
      /** An agreement set (docs/formats.md). */
      set: Anything,
      /** Events in order. */
      events: Values,
      /** The lines of `levik predict`; grounds have rule and role. */
      deliveries: Values,
    }),
    t.partial({
      /** The statements of the rule book that it tests. */
      statements: maybe(t.readonlyArray(Text)),
      /** What an implementation does wrong that fails it. */
      purpose: maybe(Text),
    }),
  ],
  "ConformanceVector",
);

/** A market, its events and what must be delivered, by the default readings of an edition. */
export interface ConformanceVector extends Readonly<t.TypeOf<typeof conformanceVectorCodec>> {}

/** The codec of a vector. */
export const ConformanceVector: t.Codec<ConformanceVector> = t.codec(conformanceVectorCodec);

/**
 * Decodes a conformance vector.
 *
 * @example
 * import { decodeConformanceVector } from "levik/documents";
 * decodeConformanceVector({ id: "1", edition: "en", set: {}, events: [], deliveries: [] })._tag; // "Right"
 */
export const decodeConformanceVector = decoderOf(ConformanceVector);

/** What an implementation answers to a line: its deliveries, or that it does not know these events. */
export interface ConformanceAnswer {
  readonly id: string;
  readonly deliveries?: readonly unknown[] | null;
  readonly unsupported?: boolean | null;
}

/** The codec of an answer. */
export const ConformanceAnswer: t.Codec<ConformanceAnswer> = t.codec(
  t.intersection(
    [t.type({ id: Text }), t.partial({ deliveries: maybe(Values), unsupported: maybe(Truth) })],
    "ConformanceAnswer",
  ),
);

/**
 * Decodes what an implementation answers.
 *
 * @example
 * import { decodeConformanceAnswer } from "levik/documents";
 * decodeConformanceAnswer({ id: "1", unsupported: true })._tag; // "Right"
 */
export const decodeConformanceAnswer = decoderOf(ConformanceAnswer);
