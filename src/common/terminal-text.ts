/**
 * Text that a terminal shows as it is: nothing in it moves the cursor, changes colours, reverses or hides the text beside it.
 */

/**
 * Control characters (C0, C1), line and paragraph separators, characters that are not shown or that reverse the direction of
 * text (all of the category Cf), half surrogate pairs, and fillers that look like spaces.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

const escapeOf = (char: string): string =>
  Array.from(
    { length: char.length },
    (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");

/**
 * A text on one line with each character that is unsafe on a terminal as an escape, such as \u202e for the one that reverses
 * what follows.
 *
 * @example
 * terminalText("38X\u202e") // "38X\\u202e"
 */
export const terminalText = (text: string): string => text.replace(unsafe, escapeOf);
