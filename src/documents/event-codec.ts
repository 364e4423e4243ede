/**
 * The codec of events, which takes what `decodeEvent` takes.
 */
import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "./total.js";
import { foundError } from "./decode-error.js";
import { decodeEvent, eventCodecs } from "./event-document.js";
import type { EventDocument as Document } from "./event-types.js";

/** An event as a document. */
export type EventDocument = Document;

/** The codec of an object that has one of several forms, each with an attribute that no other form has so. */
class FormsType<A> extends t.Type<A> {
  readonly _tag = "FormsType";
  constructor(
    name: string,
    readonly forms: readonly t.Mixed[],
    is: (value: unknown) => value is A,
    validate: t.Validate<unknown, A>,
  ) {
    super(name, is, validate, t.identity);
    t.total(this);
  }
}

const isEvent = (value: unknown): value is EventDocument => decodeEvent(value)._tag === "Right";

/** The codec of an event; a content that is a JSON text becomes its value. */
export const EventDocument: t.Codec<EventDocument> = t.codec(
  new FormsType(
    "EventDocument",
    Object.values(eventCodecs),
    isEvent,
    (value, context): t.Validation<EventDocument> => {
      const decoded = decodeEvent(value);
      return isLeft(decoded)
        ? t.failures(decoded.left.map((error) => foundError(error, value, context)))
        : t.success(decoded.right.value);
    },
  ),
);
