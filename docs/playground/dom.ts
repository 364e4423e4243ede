/**
 * Elements in one expression, which the page of a report has too, and drawing once a frame.
 */
export * from "../../src/report/page-program/elements.js";

/** Calls at most once a frame, with the latest arguments. */
export const onceAFrame = <Given extends readonly unknown[]>(
  work: (...given: Given) => void,
): ((...given: Given) => void) => {
  let waiting: Given | undefined;
  return (...given) => {
    if (waiting === undefined) {
      requestAnimationFrame(() => {
        const latest = waiting!;
        waiting = undefined;
        work(...latest);
      });
    }
    waiting = given;
  };
};
