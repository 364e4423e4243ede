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

/** A market, its events and what must be delivered, by the default readings of an edition. */
export interface ConformanceVector {
  readonly id: string;
  readonly edition: Edition;
  /** An agreement set (docs/formats.md). */
  readonly set: unknown;
  /** Events in order. */
  readonly events: readonly unknown[];
  /** The lines of `levik predict`; grounds have rule and role. */
  readonly deliveries: readonly unknown[];
  /** The statements of the rule book that it tests. */
  readonly statements?: readonly string[] | null;
  /** What an implementation does wrong that fails it. */
  readonly purpose?: string | null;
}

/** The codec of a vector. */
export const ConformanceVector: t.Codec<ConformanceVector> = t.codec(
  t.intersection(
    [
      t.type({
        id: Text,
        edition: oneOf<Edition>("Edition", "UnknownValue", editions),
        set: Anything,
        events: Values,
        deliveries: Values,
      }),
      t.partial({ statements: maybe(t.readonlyArray(Text)), purpose: maybe(Text) }),
    ],
    "ConformanceVector",
  ),
);

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
