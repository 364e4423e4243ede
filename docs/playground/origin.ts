/**
 * Where an agreement of a drawing was written: in the set, or in an event; and the texts after its end was moved there.
 */
import type { Agreement } from "../../src/market/agreement.js";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import { decodeAgreementDocument } from "../../src/documents/agreement-set-document.js";
import { agreementOf, identityOf } from "../../src/market/agreement.js";
import { readEntries } from "./entries.js";
import { endingOn, eventsText, setText } from "./market.js";
import type { State } from "./state.js";
import type { Market } from "./store.js";
import type { Attributes } from "./subjects.js";
import { attributesOf } from "./subjects.js";

/** The place of an agreement: an index among the agreements of the set, or of the event that says its end. */
export interface Origin {
  readonly in: "set" | "event";
  readonly index: number;
}

/** Where the end of an agreement comes from: a place in the texts, or a consequence. */
export type Source =
  { readonly tag: "Written"; readonly origin: Origin } | { readonly tag: "Made" } | { readonly tag: "Moved" };

const readAs = (document: unknown): Agreement | undefined => {
  const decoded = decodeAgreementDocument(document);
  return decoded._tag === "Right" ? agreementOf(decoded.right.value) : undefined;
};

/** The place in the input that sets the end of an agreement after some events. */
export const sourceOf = (market: Market, agreement: Agreement, upTo: number): Source => {
  const identity = identityOf(agreement);
  const isIt = (document: unknown): boolean => {
    const { meterEic, agreementType } = attributesOf(document);
    if (agreementType !== agreement.type || (meterEic ?? undefined) !== agreement.meterEic) return false;
    const read = readAs(document);
    return read !== undefined && identityOf(read) === identity;
  };
  let found: { readonly origin: Origin; readonly document: unknown } | undefined;
  const index = market.read.document.agreements.findIndex(isIt);
  if (index >= 0) {
    found = { origin: { in: "set", index }, document: market.read.document.agreements[index] };
  }
  market.events.slice(0, upTo + 1).forEach((event, i) => {
    const { agreement: document, action, resourceType } = attributesOf(event);
    if (resourceType !== "AGREEMENT" || action === "DELETE" || !isIt(document)) return;
    found = { origin: { in: "event", index: i }, document };
  });
  if (found === undefined) return { tag: "Made" };
  return readAs(found.document)!.to === agreement.to
    ? { tag: "Written", origin: found.origin }
    : { tag: "Moved" };
};

/** The documents of a set's text, whatever their agreements say. */
const listsOf = (text: string): { meteringPoints: unknown[]; agreements: unknown[] } | undefined => {
  const entries = readEntries(text);
  if (!entries.ok) return undefined;
  const lists: { meteringPoints: unknown[]; agreements: unknown[] } = { meteringPoints: [], agreements: [] };
  for (const { value } of entries.value) {
    const source = attributesOf(value);
    if ("agreementType" in source) lists.agreements.push(value);
    else if ("meteringPointType" in source) lists.meteringPoints.push(value);
    else {
      for (const name of ["meteringPoints", "agreements"] as const) {
        if (Array.isArray(source[name])) lists[name].push(...(source[name] as unknown[]));
      }
    }
  }
  return lists;
};

const eventListOf = (text: string): readonly unknown[] => {
  const entries = readEntries(text);
  return entries.ok ? entries.value.map(({ value }) => value) : [];
};

/** The document at a place of the texts. */
export const documentAt = ({ set, events }: State, origin: Origin): AgreementDocument | undefined =>
  (origin.in === "set"
    ? listsOf(set)?.agreements[origin.index]
    : attributesOf(eventListOf(events)[origin.index])["agreement"]) as AgreementDocument | undefined;

/** The texts with another end at a place; undefined leaves it open. */
export const withEnd = (
  state: State,
  origin: Origin,
  validTo: string | undefined,
): Pick<State, "set" | "events"> => {
  const { set, events } = state;
  if (origin.in === "set") {
    const lists = listsOf(set);
    const document = lists?.agreements[origin.index];
    if (lists === undefined || document === undefined) return { set, events };
    lists.agreements[origin.index] = endingOn(document as AgreementDocument, validTo);
    return { set: setText(lists as Parameters<typeof setText>[0]), events };
  }
  const list = eventListOf(events).map((event, i): unknown => {
    if (i !== origin.index) return event;
    const { agreement, ...rest } = attributesOf(event) as Attributes & { agreement: AgreementDocument };
    return { ...rest, agreement: endingOn(agreement, validTo) };
  });
  return { set, events: eventsText(list) };
};
