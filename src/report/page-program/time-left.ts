/**
 * The remaining time until a limit, in words.
 */
import { MINUTE } from "../../time/durations.js";
import type { PageWords } from "../html/words-in-english.js";

/** The remaining time until an instant, in minutes, hours or days; both instants in milliseconds since 1970. */
export const leftText = (until: number, now: number, words: PageWords): string => {
  const minutes = Math.floor((until - now) / MINUTE);
  if (minutes < 0) return words.hasPassed;
  if (minutes < 120) return words.left(minutes, "minute");
  return minutes < 2880
    ? words.left(Math.floor(minutes / 60), "hour")
    : words.left(Math.floor(minutes / 1440), "day");
};
