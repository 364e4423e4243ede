/**
 * The content of an AGREEMENT_COORDINATION message. Its form is not public: it is kept as the JSON it is, with the
 * few attributes that the rules need (COO-1 to COO-3).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { EicText, ExactId } from "../scalars.js";
import { maybe } from "../combinators.js";
import { CoordinationChangeWord } from "../open-enums.js";

/** An agreement coordination, as far as anything is known of it. */
export interface CoordinationV1 {
  readonly id?: string | number | null;
  readonly meterEic?: string | null;
  /** The parties that are asked. */
  readonly candidates?: readonly string[] | null;
  readonly change?: string | null;
}

/** The codec of an agreement coordination. */
export const CoordinationV1: t.Codec<CoordinationV1> = t.codec(
  t.partial(
    {
      id: maybe(ExactId),
      meterEic: maybe(EicText),
      candidates: maybe(t.readonlyArray(EicText)),
      change: maybe(CoordinationChangeWord),
    },
    "CoordinationV1",
  ),
);

/**
 * Decodes the content of an AGREEMENT_COORDINATION message, all errors and remarks with their paths.
 *
 * @example
 * import { decodeCoordinationV1 } from "levik/documents";
 * decodeCoordinationV1({ id: "c0", candidates: ["38X-EIN-OS-----J"], change: "CREATED" }); // Right
 */
export const decodeCoordinationV1 = decoderOf(CoordinationV1);
