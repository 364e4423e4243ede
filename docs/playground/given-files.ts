/**
 * Files that a visitor opens or drops: what each of them is, found from its content as the command line does.
 */
import { LEDGER_FORMAT } from "../../src/documents/ledger-codec.js";
import { readEntries } from "./entries.js";

/** What a file is; a text that is neither is not taken. */
export type GivenFile =
  | { readonly tag: "Set"; readonly text: string }
  | { readonly tag: "Events"; readonly text: string }
  | { readonly tag: "Names"; readonly names: Readonly<Record<string, string>> }
  | { readonly tag: "Received" }
  | { readonly tag: "Ledger" }
  | { readonly tag: "Shared"; readonly state: unknown }
  | { readonly tag: "Unknown" };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const eic = /^\d\d[A-Z][A-Z0-9-]{13}$/;

const isNames = (value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, string>> => {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, name]) => eic.test(key) && typeof name === "string");
};

/** Pages and messages of either version; an event has no createdTime. */
const isReceived = (names: readonly string[]): boolean =>
  [["dataDistributions"], ["content", "page"], ["id", "createdTime"]].some((of) =>
    of.every((name) => names.includes(name)),
  );

const token = /"(?:[^"\\]|\\.)*(?:"|$)|[{}[\]:]/gs;

/** The names of the first object of a text, as far as the text goes. */
const firstNames = (text: string): readonly string[] => {
  const names: string[] = [];
  let depth = 0;
  let objectAt: number | undefined;
  let last = "";
  for (const [sign] of text.matchAll(token)) {
    if (sign === "{") objectAt ??= depth + 1;
    if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    else if (sign === ":" && depth === objectAt) names.push(last.slice(1, -1));
    if (objectAt !== undefined && depth < objectAt) return names;
    last = sign;
  }
  return names;
};

/** Whether a large file holds received messages, from its beginning alone. */
export const beginsAsReceived = (head: string): boolean => {
  const names = firstNames(head);
  // Of a page of a new service the messages come first, and its numbers after them.
  return isReceived(names) || (names.length === 1 && names[0] === "content");
};

/** A ledger of scans, as far as its names say. */
const isLedger = (names: readonly string[]): boolean =>
  ["formatVersion", "entries"].every((name) => names.includes(name));

/** What a large file is, from its beginning alone; undefined where all of it has to be read. */
export const givenByBeginning = (head: string): GivenFile | undefined => {
  if (beginsAsReceived(head)) return { tag: "Received" };
  return isLedger(firstNames(head)) ? { tag: "Ledger" } : undefined;
};

/** What a file is. The first of its values says it: pages and messages have an id and a time, events have a resourceType, agreements and points their types. */
export const givenFile = (text: string): GivenFile => {
  const plain = text.replace(/^\uFEFF/, "");
  const read = readEntries(plain);
  // Received messages and ledgers are read by the worker; what cannot be read is named then.
  if (!read.ok) return givenByBeginning(plain) ?? { tag: "Unknown" };
  const first = read.value[0]?.value;
  if (!isObject(first)) return { tag: "Unknown" };
  if (first["levik"] === "playground") return { tag: "Shared", state: first["state"] };
  if (isReceived(Object.keys(first))) return { tag: "Received" };
  if (first["format"] === LEDGER_FORMAT || isLedger(Object.keys(first))) return { tag: "Ledger" };
  if ("resourceType" in first) return { tag: "Events", text };
  if (["agreementType", "meteringPointType", "agreements", "meteringPoints"].some((name) => name in first)) {
    return { tag: "Set", text };
  }
  return isNames(first) ? { tag: "Names", names: first } : { tag: "Unknown" };
};
