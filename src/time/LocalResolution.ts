import type { Option } from "fp-ts/lib/Option.js";
import { none, some } from "./either.js";
import type { Instant } from "./Instant.js";

// ---------------------------------------------------------------------------------------------------------- model

/**
 * What a local time means: one instant; two, because the clock was set back over it; or none, because the clock was
 * set forward over it. `forward` of a missing time lies after the change by as much as the time lies after the start
 * of the gap (it is read with the offset before the change), `backward` before the change (read with the offset after).
 */
export type LocalResolution =
  | { readonly tag: "Unique"; readonly at: Instant }
  | { readonly tag: "Ambiguous"; readonly first: Instant; readonly second: Instant }
  | { readonly tag: "Missing"; readonly backward: Instant; readonly forward: Instant };

// ----------------------------------------------------------------------------------------------------- strategies

/**
 * A repeated time means its first, a skipped one moves forward by the length of the gap (CUS-1).
 *
 * @example
 * firstOrForward({ tag: "Ambiguous", first: 0, second: 3600000 }) // 0
 */
export const firstOrForward = (resolution: LocalResolution): Instant => {
  switch (resolution.tag) {
    case "Unique":
      return resolution.at;
    case "Ambiguous":
      return resolution.first;
    case "Missing":
      return resolution.forward;
  }
};

/**
 * A repeated time means its second, a skipped one moves forward by the length of the gap.
 *
 * @example
 * secondOrForward({ tag: "Ambiguous", first: 0, second: 3600000 }) // 3600000
 */
export const secondOrForward = (resolution: LocalResolution): Instant =>
  resolution.tag === "Ambiguous" ? resolution.second : firstOrForward(resolution);

/**
 * Only a time that means exactly one instant is taken.
 *
 * @example
 * onlyUnique({ tag: "Ambiguous", first: 0, second: 3600000 }) // none
 */
export const onlyUnique = (resolution: LocalResolution): Option<Instant> =>
  resolution.tag === "Unique" ? some(resolution.at) : none;
