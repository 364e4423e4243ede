/**
 * What the metering data of both versions share: the quantity of one direction in one interval.
 */
import * as t from "./total.js";
import { isThere } from "./described.js";
import { FiniteNumber, InstantText } from "./scalars.js";
import { maybe, mustHold } from "./combinators.js";
import { ReadingTypeWord } from "./open-enums.js";

const saysHowMuch = mustHold(
  "SaysHowMuch",
  ({ kwh, m3 }) =>
    (kwh ?? m3 ?? undefined) === undefined
      ? [{ attribute: "kwh", cause: { tag: "MissingAttribute", expected: "kwh or m3" } }]
      : [],
  { anyOf: [isThere("kwh"), isThere("m3")] },
);

const quantityCodec = t.intersection(
  [
    t.partial({
      /** E estimated, M measured; may be absent. */
      rType: maybe(ReadingTypeWord),
      /** When the reading was made. */
      rTime: maybe(InstantText),
      kwh: maybe(FiniteNumber),
      m3: maybe(FiniteNumber),
    }),
    saysHowMuch,
  ],
  "Quantity",
);

/** Energy in kilowatt-hours or gas in cubic metres; passed on as the number it is, never recomputed. */
export interface Quantity extends Readonly<t.TypeOf<typeof quantityCodec>> {}

/** The codec of a quantity; kwh or m3 is there, or both. */
export const Quantity: t.Codec<Quantity> = t.codec(quantityCodec);
