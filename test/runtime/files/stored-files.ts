/**
 * Files as they may be stored: values in any layout one after another, with byte order marks, line ends, compression and
 * stored error pages between them.
 */
import { gzipSync } from "node:zlib";
import fc from "fast-check";

/** A piece of a file: values in some layout, or text that is not JSON. */
export interface Piece {
  readonly text: string;
  /** Its values in order; none in a fault. */
  readonly values: readonly unknown[];
  readonly isFault: boolean;
}

const leaf = fc.oneof(
  fc.integer({ min: -9, max: 9999 }),
  fc.constantFrom("õun", 'a "quoted" {text}', "}{", "},\n{", "[", "\\", "\uFEFF", "} {", ""),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.letrec<{ any: unknown; object: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("any"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(fc.constantFrom("id", "a b", "{", '"', "content"), tie("any"), { maxKeys: 3 }),
})).object;

const layouts: readonly ((value: unknown) => string)[] = [
  (one) => JSON.stringify(one),
  (one) => JSON.stringify(one, undefined, 2),
  (one) => JSON.stringify(one, undefined, "\t"),
  // Every token on a line of its own, but commas at the beginning of the next one.
  (one) => JSON.stringify(one, undefined, 1).replace(/,\n( *)/g, "\n$1, "),
  (one) => JSON.stringify(one, undefined, 1).replace(/\n */g, " "),
  (one) => JSON.stringify(one, undefined, 1).replace(/\n */g, "\n\n"),
];

const good: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: value.map((one) => ({ root: one, values: [one] as readonly unknown[] })) },
      {
        weight: 1,
        arbitrary: fc.array(value, { maxLength: 3 }).map((list) => ({ root: list as unknown, values: list })),
      },
    ),
    fc.constantFrom(...layouts),
    fc.constantFrom("", "", "\uFEFF", " ", " \uFEFF"),
  )
  .map(([{ root, values }, layout, mark]) => ({ text: `${mark}${layout(root)}`, values, isFault: false }));

/** Objects over several lines, the first of which begins and ends with a brace. */
const overSeveralLines: fc.Arbitrary<Piece> = value.map((one) => ({
  text: `{"a":${JSON.stringify(one)}\n,"b":{"c":1}\n}`,
  values: [{ a: one, b: { c: 1 } }],
  isFault: false,
}));

/** Lines that look like objects but are not: the number of faults depends on the lines around them. */
const likeObjects: fc.Arbitrary<Piece> = fc
  .constantFrom("{ color: red }", '{"a":{"b":1}', '{"a":1},{"b":2}', '{"a":1}}', '{"a":1}{"b":{}', "}", ",")
  .map((text) => ({ text: `\n${text}\n`, values: [], isFault: true }));

const pages = [
  "<html><head><title>503 Service Temporarily Unavailable</title></head></html>",
  "<!doctype html>\n<html>\n<body>\n<h1>502 Bad Gateway</h1>\n\n</body>\n</html>",
  "<style>\nbody\n{\n  color: red;\n}\n</style>\n<p>{ not } json</p>",
  "Error: socket hang up",
  "<script>\n{ color: red }\n{ color: blue }\n</script>",
  "\u0000\u0001binary",
];

const fault: fc.Arbitrary<Piece> = fc
  .constantFrom(...pages)
  .map((text) => ({ text: `\n${text}\n`, values: [], isFault: true }));

/** A file: its bytes, its values and its number of faults. */
export interface StoredFile {
  readonly bytes: Buffer;
  readonly values: readonly unknown[];
  readonly faults: number;
}

const separators = fc.constantFrom("\n", "\n", "\r\n", "\n\n", "", " ");

/** Files of valid pieces and, by kind, stored pages, or also lines that look like values. */
export const storedFiles = (kind: "values" | "pages" | "anything"): fc.Arbitrary<StoredFile> =>
  fc
    .record({
      pieces: fc.array(
        fc.tuple(
          fc.oneof(
            { weight: 5, arbitrary: good },
            { weight: 1, arbitrary: overSeveralLines },
            ...(kind === "values" ? [] : [{ weight: 1, arbitrary: fault }]),
            ...(kind === "anything" ? [{ weight: 4, arbitrary: likeObjects }] : []),
          ),
          separators,
        ),
        { maxLength: 7 },
      ),
      isCrlf: fc.boolean(),
      members: fc.constantFrom(0, 0, 1, 3),
    })
    .map(({ pieces, isCrlf, members }) => {
      let text = "";
      let faults = 0;
      let isInFault = false;
      for (const [piece, between] of pieces) {
        if (piece.isFault && !isInFault) faults++;
        isInFault = piece.isFault;
        text += piece.text + between;
      }
      if (isCrlf) text = text.replace(/\r?\n/g, "\r\n");
      const plain = Buffer.from(text);
      const size = Math.ceil(plain.length / Math.max(members, 1)) || 1;
      const bytes =
        members === 0
          ? plain
          : Buffer.concat(
              Array.from({ length: members }, (_, i) => gzipSync(plain.subarray(i * size, (i + 1) * size))),
            );
      return { bytes, values: pieces.flatMap(([piece]) => piece.values), faults };
    });

/** Bytes divided into pieces of the given sizes, in turn. */
export const inPieces = (bytes: Buffer, sizes: readonly number[]): readonly Buffer[] => {
  const pieces: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; at += sizes[i++ % sizes.length]!)
    pieces.push(bytes.subarray(at, at + sizes[i % sizes.length]!));
  return pieces;
};
