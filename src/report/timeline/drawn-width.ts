/** The widest drawing, in columns of text or in pixels. */
const MOST_WIDTH = 10_000;

/** A width within its bounds; the default where it is not a number. */
export const drawnWidth = (width: unknown, least: number, usual: number): number =>
  typeof width === "number" && !Number.isNaN(width) ? Math.min(Math.max(width, least), MOST_WIDTH) : usual;
