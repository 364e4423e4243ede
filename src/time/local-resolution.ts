import type { Option } from "fp-ts/lib/Option.js";
import { none, some } from "fp-ts/lib/Option.js";
import type { Instant } from "./instant.js";

// ---------------------------------------------------------------------------------------------------------- model

/**
 * What a local time means: one instant; two, because the clock was set back over it (a fold); or none, because the clock
 * was set forward over it (a gap). A missing time read with the offset after the gap is `earlier`, before the gap; read
 * with the offset before the gap it is `later`, after the gap by as much as the time is after the start of the gap.
 */
export type LocalResolution =
  | { readonly tag: "Unique"; readonly at: Instant }
  | { readonly tag: "Ambiguous"; readonly earlier: Instant; readonly later: Instant }
  | { readonly tag: "Missing"; readonly earlier: Instant; readonly later: Instant };

// ------------------------------------------------------------------------------- disambiguation, named as Temporal does

/**
 * The earlier instant of an ambiguous time, the later of a missing one: a repeated time means its first, a skipped one
 * moves forward by the length of the gap (CUS-1).
 *
 * @example
 * compatible({ tag: "Ambiguous", earlier: 0, later: 3600000 }) // 0
 */
export const compatible = (resolution: LocalResolution): Instant =>
  resolution.tag === "Missing" ? resolution.later : earlier(resolution);

/**
 * The earlier instant of an ambiguous or a missing time.
 *
 * @example
 * earlier({ tag: "Missing", earlier: 0, later: 3600000 }) // 0
 */
export const earlier = (resolution: LocalResolution): Instant =>
  resolution.tag === "Unique" ? resolution.at : resolution.earlier;

/**
 * The later instant of an ambiguous or a missing time.
 *
 * @example
 * later({ tag: "Ambiguous", earlier: 0, later: 3600000 }) // 3600000
 */
export const later = (resolution: LocalResolution): Instant =>
  resolution.tag === "Unique" ? resolution.at : resolution.later;

/**
 * Only the instant of a time that means exactly one.
 *
 * @example
 * reject({ tag: "Ambiguous", earlier: 0, later: 3600000 }) // none
 */
export const reject = (resolution: LocalResolution): Option<Instant> =>
  resolution.tag === "Unique" ? some(resolution.at) : none;
