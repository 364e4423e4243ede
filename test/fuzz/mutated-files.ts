/** Files of a small market, changed in a few places: bytes, lines, and pieces of JSON. */
import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import type { Sampler } from "./sampler.js";

/** Pieces that a file may suddenly hold. */
const pieces: readonly string[] = [
  "1e400",
  "-1e400",
  "9007199254740993",
  "-0",
  "1e-400",
  "null",
  '"\u202e\u200b\u001b[31m"',
  '"\ud800"',
  '"\\ud800"',
  "[".repeat(3000),
  '{"a":'.repeat(3000),
  `${"[".repeat(500)}${"]".repeat(500)}`,
  `"${"x".repeat(100_000)}"`,
  '{"\u0000number":"1"}',
  '{"__proto__":{"a":1}}',
  '"2024-02-30T00:00Z"',
  '"9999-12-31T23:59Z"',
  '"0000-01-01T00:00Z"',
  '"38X-EIN-OS-----J"',
  "\uFEFF",
  "\u0000",
  "\n",
  "}{",
  "][",
  ",",
  "{}",
  "[]",
];

const places = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|\btrue\b|\bfalse\b|\bnull\b/g;

type Mutation = (text: string, sampler: Sampler) => string;

/** Replaces one value of the JSON by a piece, or by another value of the same file. */
const replaceValue: Mutation = (text, { below, pick }) => {
  const found = [...text.matchAll(places)];
  if (found.length === 0) return text;
  const { 0: old, index } = pick(found);
  const value = below(2) === 0 ? pick(pieces) : pick(found)[0];
  return `${text.slice(0, index)}${value}${text.slice(index + old.length)}`;
};

const cutOut: Mutation = (text, { below }) => {
  const from = below(text.length);
  return text.slice(0, from) + text.slice(from + 1 + below(50));
};

const insert: Mutation = (text, { below, pick }) => {
  const at = below(text.length);
  return text.slice(0, at) + pick(pieces) + text.slice(at);
};

const repeat: Mutation = (text, { below }) => {
  const from = below(text.length);
  const part = text.slice(from, from + 1 + below(400));
  return text.slice(0, from) + part.repeat(2 + below(4)) + text.slice(from);
};

const truncate: Mutation = (text, { below }) => text.slice(0, below(text.length));

const swapLines: Mutation = (text, { below }) => {
  const lines = text.split("\n");
  const [a, b] = [below(lines.length), below(lines.length)];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return lines.join("\n");
};

const renameAttribute: Mutation = (text, { pick }) => {
  const names = [...text.matchAll(/"([A-Za-z]+)":/g)];
  if (names.length === 0) return text;
  const { 0: old, index } = pick(names);
  return `${text.slice(0, index)}${pick(names)[0]}${text.slice(index + old.length)}`;
};

const mutations: readonly Mutation[] = [
  replaceValue,
  replaceValue,
  replaceValue,
  renameAttribute,
  cutOut,
  insert,
  repeat,
  truncate,
  swapLines,
];

const flipBytes = (bytes: Buffer, { below }: Sampler): void => {
  for (let i = below(4); i > 0; i--) if (bytes.length > 0) bytes[below(bytes.length)] = below(256);
};

/** A file changed in one to three places; sometimes compressed, and then truncated. */
export const mutated = (text: string, sampler: Sampler): Buffer => {
  const { below, pick } = sampler;
  let changed = text;
  for (let i = 1 + below(3); i > 0; i--) changed = pick(mutations)(changed, sampler);
  let bytes: Buffer = Buffer.from(changed);
  if (below(10) === 0) flipBytes(bytes, sampler);
  if (below(20) === 0) bytes = gzipSync(bytes);
  if (below(40) === 0) bytes = bytes.subarray(0, below(bytes.length + 1));
  return bytes;
};
