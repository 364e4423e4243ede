/**
 * Files that a visitor opens or drops: what each of them is, found from its content as the command line does.
 */
import { readEntries } from "./entries.js";

/** What a file is; a text that is neither is not taken. */
export type GivenFile =
  | { readonly tag: "Set"; readonly text: string }
  | { readonly tag: "Events"; readonly text: string }
  | { readonly tag: "Names"; readonly names: Readonly<Record<string, string>> }
  | { readonly tag: "Shared"; readonly state: unknown }
  | { readonly tag: "Unknown" };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const eic = /^\d\d[A-Z][A-Z0-9-]{13}$/;

const isNames = (value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, string>> => {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, name]) => eic.test(key) && typeof name === "string");
};

/** What a file is. The first of its values says it: events have a resourceType, agreements and points their types. */
export const givenFile = (text: string): GivenFile => {
  const read = readEntries(text.replace(/^\uFEFF/, ""));
  const first = read.ok ? read.value[0]?.value : undefined;
  if (!isObject(first)) return { tag: "Unknown" };
  if (first["levik"] === "playground") return { tag: "Shared", state: first["state"] };
  if ("resourceType" in first) return { tag: "Events", text };
  if (["agreementType", "meteringPointType", "agreements", "meteringPoints"].some((name) => name in first)) {
    return { tag: "Set", text };
  }
  return isNames(first) ? { tag: "Names", names: first } : { tag: "Unknown" };
};
