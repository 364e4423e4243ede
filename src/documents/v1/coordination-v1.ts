/**
 * The content of an AGREEMENT_COORDINATION message. Its form is not public: it is kept as the JSON it is, with the
 * few attributes that the rules need (COO-1 to COO-3).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { EicText, ExactId } from "../scalars.js";
import { maybe } from "../combinators.js";
import { CoordinationChangeWord } from "../open-enums.js";

const coordinationCodec = t.partial(
  {
    id: maybe(ExactId),
    meterEic: maybe(EicText),
    /** The parties that are asked. */
    candidates: maybe(t.readonlyArray(EicText)),
    change: maybe(CoordinationChangeWord),
  },
  "CoordinationV1",
);

/** An agreement coordination, as far as anything is known of it. */
export interface CoordinationV1 extends Readonly<t.TypeOf<typeof coordinationCodec>> {}

/** The codec of an agreement coordination. */
export const CoordinationV1: t.Codec<CoordinationV1> = t.codec(coordinationCodec);

/**
 * Decodes the content of an AGREEMENT_COORDINATION message, all errors and remarks with their paths.
 *
 * @example
 * import { decodeCoordinationV1 } from "levik/documents";
 * decodeCoordinationV1({ id: "c0", candidates: ["38X-EIN-OS-----J"], change: "CREATED" }); // Right
 */
export const decodeCoordinationV1 = decoderOf(CoordinationV1);
