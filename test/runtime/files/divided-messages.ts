/**
 * Received messages as they may be stored: single, in arrays, in pages, one or many documents a file, in several files, with
 * byte order marks, line ends, compression, and stored error pages between them.
 */
import { gzipSync } from "node:zlib";
import fc from "fast-check";

type Attributes = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A message and the version of its service. */
interface Kept {
  readonly message: unknown;
  readonly version: "V1" | "V2";
}

/** The messages of a value of a received file. */
export const messagesOf = (value: unknown): readonly Kept[] => {
  if (!isObject(value)) return [];
  const { dataDistributions, content, page } = value;
  if (Array.isArray(dataDistributions))
    return dataDistributions.map((message: unknown) => ({ message, version: "V1" }));
  if (page !== undefined && Array.isArray(content))
    return content.map((message: unknown) => ({ message, version: "V2" }));
  return [{ message: value, version: "hasContent" in value ? "V1" : "V2" }];
};

const pageOf = (version: Kept["version"], messages: readonly unknown[]): unknown =>
  version === "V1"
    ? { dataDistributions: messages, pagination: { page: 0, totalPages: 1 } }
    : {
        content: messages,
        page: { size: 100, number: 0, totalElements: messages.length, totalPages: 1 },
      };

/** How messages of one version that follow each other are written. */
const forms: readonly ((version: Kept["version"], messages: readonly unknown[]) => string)[] = [
  (_, messages) => messages.map((message) => JSON.stringify(message)).join("\n"),
  (_, messages) => messages.map((message) => JSON.stringify(message, undefined, 2)).join("\n"),
  (_, messages) => JSON.stringify(messages),
  (_, messages) => JSON.stringify(messages, undefined, 1),
  (version, messages) => JSON.stringify(pageOf(version, messages)),
  (version, messages) => JSON.stringify(pageOf(version, messages), undefined, "\t"),
  (version, messages) => JSON.stringify([pageOf(version, messages)]),
  (version, messages) => messages.map((message) => JSON.stringify(pageOf(version, [message]))).join("\n"),
];

const errorPages = [
  "<html><head><title>503 Service Temporarily Unavailable</title></head></html>",
  "<!doctype html>\n<html>\n<body>\n<h1>502 Bad Gateway</h1>\n\n</body>\n</html>",
  "Error: socket hang up",
] as const;

/** One piece of a file: how many messages, how they are written, and what is written before them. */
const piece = fc.record({
  length: fc.integer({ min: 1, max: 40 }),
  form: fc.constantFrom(...forms),
  before: fc.constantFrom("", "", "\uFEFF", "\n", " "),
  errorPage: fc.option(fc.constantFrom(...errorPages), { freq: 6, nil: undefined }),
});

/** How one file is written. */
const writing = fc.record({
  isCrlf: fc.boolean(),
  members: fc.constantFrom(0, 0, 1, 3),
  share: fc.integer({ min: 1, max: 4 }),
});

/** A file, and how many stored error pages are in it. */
export interface DividedFile {
  readonly bytes: Buffer;
  readonly errorPages: number;
}

const bytesOf = (text: string, isCrlf: boolean, members: number): Buffer => {
  const plain = Buffer.from(isCrlf ? text.replace(/\r?\n/g, "\r\n") : text);
  if (members === 0) return plain;
  const size = Math.ceil(plain.length / members) || 1;
  const parts = Array.from({ length: members }, (_, i) => plain.subarray(i * size, (i + 1) * size));
  return Buffer.concat(parts.map((part) => gzipSync(part)));
};

/** The number of messages of one version from a position on. */
const runFrom = (messages: readonly Kept[], start: number): number => {
  let end = start + 1;
  while (end < messages.length && messages[end]!.version === messages[start]!.version) end++;
  return end - start;
};

/** Any division of messages into files. */
export const dividedMessages = (messages: readonly Kept[]): fc.Arbitrary<readonly DividedFile[]> =>
  fc
    .tuple(
      fc.array(piece, { minLength: 1, maxLength: 12 }),
      fc.array(writing, { minLength: 1, maxLength: 3 }),
    )
    .map(([pieces, writings]) => {
      const total = writings.reduce((sum, { share }) => sum + share, 0);
      const files: DividedFile[] = [];
      let [at, next, shares] = [0, 0, 0];
      for (const { isCrlf, members, share } of writings) {
        shares += share;
        const end = Math.round((messages.length * shares) / total);
        let text = "";
        let faults = 0;
        while (at < end) {
          const { length, form, before, errorPage } = pieces[next++ % pieces.length]!;
          const taken = Math.min(length, end - at, runFrom(messages, at));
          const { version } = messages[at]!;
          const own = messages.slice(at, at + taken).map(({ message }) => message);
          if (errorPage !== undefined) faults++;
          text += `${errorPage === undefined ? "" : `\n${errorPage}\n`}${before}${form(version, own)}\n`;
          at += taken;
        }
        files.push({ bytes: bytesOf(text, isCrlf, members), errorPages: faults });
      }
      return files;
    });
