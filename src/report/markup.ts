/**
 * Text inside XML and HTML.
 */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that XML 1.0 cannot contain, such as half a surrogate pair. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * A text escaped for use between tags and inside quotation marks; characters that XML cannot contain become U+FFFD.
 *
 * @example
 * escaped("<&>") // "&lt;&amp;&gt;"
 */
export const escaped = (text: string): string =>
  text.replace(forbidden, "\uFFFD").replace(/[&<>"']/g, (sign) => entities[sign]!);

/** An attribute of a tag, after a space. */
export const xmlAttribute = (name: string, value: string | number): string =>
  ` ${name}="${escaped(String(value))}"`;
