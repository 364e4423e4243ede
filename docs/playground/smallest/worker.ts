/**
 * The worker that searches for the smallest market that differs; the page ends it.
 */
import type { ComparedBooks } from "../rule-books.js";
import type { SearchedSoFar, SearchResult } from "./search.js";
import { searching } from "./search.js";

export type SearchAnswer =
  ({ readonly tag: "Searching" } & SearchedSoFar) | ({ readonly tag: "Searched" } & SearchResult);

/** The page is told so often how far the search is, in milliseconds. */
const EVERY = 200;

const tell = (answer: SearchAnswer): void => postMessage(answer);

addEventListener("message", ({ data: { left, right } }: MessageEvent<ComparedBooks>) => {
  const steps = searching(left, right);
  let told = performance.now();
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const now = performance.now();
    if (now - told < EVERY) continue;
    told = now;
    tell({ tag: "Searching", ...step.value });
  }
  tell({ tag: "Searched", ...step.value });
});
