/**
 * The measures of a drawn timeline and the elements of SVG it is made of.
 */
import { plain } from "./timeline-words.js";

export const LEAST_WIDTH = 720;
export const WIDTH = 960;
export const MARGIN = 24;
export const NAMES = 148;
/** Widths of a character of the fixed-width font at 11 and at 10 pixels, a little more than the fonts in use have. */
export const CHARACTER = 6.75;
export const SMALL_CHARACTER = 6.15;
export const BAR = 18;
export const ROW = 24;
export const LEAST_BAR = 4;
export const GAP = 6;
export const CLOCK_MARK = 4;

export const number = (value: number): string => String(Math.round(value * 100) / 100);

// ------------------------------------------------------------------------------------------------------------- XML

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

export const escaped = (text: string): string => plain(text).replace(/[&<>"']/g, (sign) => entities[sign]!);

type Attributes = Readonly<Record<string, string | number>>;

export const tag = (name: string, attributes: Attributes, content = ""): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escaped(value)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

export const text = (
  className: string,
  x: number,
  y: number,
  content: string,
  more: Attributes = {},
): string => tag("text", { class: className, x, y, ...more }, escaped(content));
