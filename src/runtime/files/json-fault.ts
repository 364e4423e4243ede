/**
 * Where a text stops being JSON (RFC 8259), and what would be valid there: the messages of engines differ by
 * version and often have no position.
 *
 *     value  = object | array | string | number | true | false | null
 *     object = "{" [ string ":" value { "," string ":" value } ] "}"
 *     array  = "[" [ value { "," value } ] "]"
 */

/** The first place, a position from 0, at which a text is not JSON; `atEnd` when more of it was due. */
interface JsonFault {
  readonly at: number;
  readonly expected: string;
  readonly atEnd: boolean;
}

type Scanned = number | JsonFault;

const white = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const numberStart = /-?(?:0|[1-9][0-9]*)?(?:\.[0-9]*)?(?:[eE][+-]?)?/y;
const word = /[a-z]*/y;
const words = ["true", "false", "null"];

/** The position after the match of a sticky expression at a position; -1 when it does not. */
const after = (expression: RegExp, text: string, at: number): number => {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
};

const fault = (text: string, at: number, expected: string): JsonFault => ({
  at,
  expected,
  atEnd: at >= text.length,
});

/** The position after a string that starts at a position. */
const stringEnd = (text: string, start: number): Scanned => {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i + 1;
    if (code < 0x20) return fault(text, i, 'the end " of a text');
    if (code !== 0x5c) continue;
    i++;
    if (i < text.length && !'"\\/bfnrtu'.includes(text[i]!)) return fault(text, i, "an escape after \\");
    if (text[i] !== "u") continue;
    for (let k = 0; k < 4; k++) {
      i++;
      if (i < text.length && !/[0-9a-fA-F]/.test(text[i]!)) {
        return fault(text, i, "four hexadecimal digits after \\u");
      }
    }
  }
  return fault(text, text.length, 'the end " of a text');
};

/** The position after a value that is neither an object nor an array. */
const scalarEnd = (text: string, start: number, expected: string): Scanned => {
  if (text[start] === '"') return stringEnd(text, start);
  const end = after(number, text, start);
  const begun = after(numberStart, text, start);
  if (begun > end && begun > start) return fault(text, begun, "a digit");
  if (end >= 0) return end;
  const wordEnd = after(word, text, start);
  const read = text.slice(start, wordEnd);
  if (words.includes(read)) return wordEnd;
  const cut = read !== "" && wordEnd === text.length && words.some((known) => known.startsWith(read));
  return fault(text, cut ? wordEnd : start, expected);
};

/**
 * The first fault of a text that should be one JSON value; undefined when it is one. Takes time in proportion to the
 * length of the text, however deep it is nested.
 */
export const jsonFault = (text: string): JsonFault | undefined => {
  const open: ("{" | "[")[] = [];
  let at = after(white, text, 0);
  let expected = "a JSON value";
  for (;;) {
    // Here a value starts.
    const char = text[at];
    let closed = false;
    if (char === "[" || char === "{") {
      open.push(char);
      at = after(white, text, at + 1);
      closed = text[at] === (char === "[" ? "]" : "}");
      if (!closed && char === "[") {
        expected = "an item or ]";
        continue;
      }
      if (!closed) {
        const name = nameEnd(text, at, "an attribute name or }");
        if (typeof name !== "number") return name;
        at = name;
        expected = "a value";
        continue;
      }
      open.pop();
      at++;
    } else {
      const end = scalarEnd(text, at, expected);
      if (typeof end !== "number") return end;
      at = end;
    }
    // Here a value ended; so may those around it.
    for (;;) {
      at = after(white, text, at);
      const around = open.at(-1);
      if (around === undefined)
        return at === text.length ? undefined : fault(text, at, "the end of the text");
      const end = around === "[" ? "]" : "}";
      if (text[at] === end) {
        open.pop();
        at++;
        continue;
      }
      if (text[at] !== ",") return fault(text, at, `a comma or ${end}`);
      at = after(white, text, at + 1);
      if (around === "{") {
        const name = nameEnd(text, at, "an attribute name");
        if (typeof name !== "number") return name;
        at = name;
      }
      expected = around === "{" ? "a value" : "an item";
      break;
    }
  }
};

/** The position of the value after an attribute name and its colon. */
const nameEnd = (text: string, start: number, expected: string): Scanned => {
  if (text[start] !== '"') return fault(text, start, expected);
  const end = stringEnd(text, start);
  if (typeof end !== "number") return end;
  const colon = after(white, text, end);
  return text[colon] === ":"
    ? after(white, text, colon + 1)
    : fault(text, colon, "a colon after the attribute name");
};
