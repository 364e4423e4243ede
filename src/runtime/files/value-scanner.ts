/**
 * Where an object or an array ends, found from its bytes line by line without parsing it. Only what a scan of brackets,
 * commas, colons and texts shows is a fault here; the rest is found when the whole value is parsed.
 */

/** The effect of a line: the value ends before a position, cannot go on at one, or is still open. */
type Scan =
  | { readonly tag: "Ended"; readonly at: number }
  | { readonly tag: "Fault"; readonly at: number }
  | { readonly tag: "Open" };

const OPEN: Scan = { tag: "Open" };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** What may follow. */
type Next = "value" | "item or ]" | "name or }" | "name" | ":" | ", or end";

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Whether a number, true, false or null may begin so. */
const beginsScalar = (byte: number): boolean =>
  isDigit(byte) || byte === 0x2d || byte === 0x74 || byte === 0x66 || byte === 0x6e;

const isOfScalar = (byte: number): boolean =>
  isDigit(byte) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2d ||
  byte === 0x2b ||
  byte === 0x2e ||
  byte === 0x45;

/** The position after a text that starts at a position; the end of the bytes and one more when it does not end there. */
const afterText = (bytes: Uint8Array, start: number): number => {
  const { length } = bytes;
  for (let i = start + 1; i < length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) return i + 1;
    if (byte === BACKSLASH) i++;
  }
  return length + 1;
};

/** Follows one object or array over its lines. */
export class ValueScanner {
  /** The brackets that are open, by the characters that close them. */
  private readonly closing: number[] = [];
  private next: Next = "value";

  /** Reads a line, or the rest of one from a position; a string never continues on the next line. */
  scan(bytes: Uint8Array, from = 0): Scan {
    const { length } = bytes;
    const { closing } = this;
    for (let i = from; i < length;) {
      const byte = bytes[i]!;
      if (isSpace(byte)) {
        i++;
        continue;
      }
      const fault: Scan = { tag: "Fault", at: i };
      if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
        const may = this.next === ", or end" || this.next === "item or ]" || this.next === "name or }";
        if (!may || closing.pop() !== byte) return fault;
        i++;
        if (closing.length === 0) return { tag: "Ended", at: i };
        this.next = ", or end";
        continue;
      }
      switch (this.next) {
        case "value":
        case "item or ]":
          if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
            closing.push(byte === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_ARRAY);
            this.next = byte === OPEN_OBJECT ? "name or }" : "item or ]";
            i++;
            continue;
          }
          if (byte === QUOTE) i = afterText(bytes, i);
          else if (!beginsScalar(byte)) return fault;
          else while (i < length && isOfScalar(bytes[i]!)) i++;
          this.next = ", or end";
          break;
        case "name":
        case "name or }":
          if (byte !== QUOTE) return fault;
          i = afterText(bytes, i);
          this.next = ":";
          break;
        case ":":
          if (byte !== COLON) return fault;
          this.next = "value";
          i++;
          break;
        case ", or end":
          if (byte !== COMMA) return fault;
          this.next = closing.at(-1) === CLOSE_OBJECT ? "name" : "value";
          i++;
          break;
      }
      if (i > length) return { tag: "Fault", at: length };
    }
    return OPEN;
  }
}
