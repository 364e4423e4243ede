/**
 * Events: what was submitted or changed, read from documents (formats.md).
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Agreement } from "../market/Agreement.js";
import type { DocumentError, DocumentWarning } from "../market/documents.js";
import { explainDocumentError, readAgreement } from "../market/documents.js";
import type { Eic } from "../market/Eic.js";
import { checkEic } from "../market/Eic.js";
import { isNestedTooDeep, shallowEnough } from "../market/nesting.js";
import type { Action, ResourceType } from "../market/vocabulary.js";
import { resourceTypes } from "../market/vocabulary.js";
import type { MessageVersion } from "../split/split.js";
import { readUnits } from "../split/split.js";
import type { UnitMessage } from "../split/Units.js";
import type { Instant } from "../time/Instant.js";
import { parseInstant } from "../time/Instant.js";
import type { DecodeError } from "../wire/errors.js";
import { renderDecodeError } from "../wire/errors.js";
import type { Remark } from "../wire/reports.js";
import { decodeAuthorizationV1 } from "../wire/v1/Authorization.js";
import { decodeCustomerDataV1 } from "../wire/v1/Customer.js";

interface Common {
  readonly occurredAt: string;
  readonly at: Instant;
}

interface Made extends Common {
  readonly action: Action;
  /** Who sent or made it; undefined when the system did. */
  readonly initiatorEic: Eic | undefined;
}

export type Event =
  | (Common & { readonly resourceType: "CLOCK" })
  | (Made & { readonly resourceType: "METERING_POINT"; readonly meterEic: Eic })
  | (Made & { readonly resourceType: "AGREEMENT"; readonly agreement: Agreement; readonly via: boolean })
  | (Made & { readonly resourceType: "METERING_DATA" | "NETWORK_BILL"; readonly message: UnitMessage })
  | (Made & {
      readonly resourceType: "CUSTOMER_DATA";
      readonly customerEic: Eic;
      readonly changed: readonly string[];
      readonly content: CustomerContent;
    })
  | (Made & {
      readonly resourceType: "PERMISSION";
      readonly mandateCustomerEic: Eic;
      readonly content: unknown;
    })
  | (Made & {
      readonly resourceType: "AGREEMENT_COORDINATION";
      readonly candidates: readonly Eic[];
      readonly coordination: unknown;
    });

export interface CustomerContent {
  readonly customerMetadata: readonly { readonly metadataType: string }[];
  readonly [attribute: string]: unknown;
}

/** What is wrong with the document of an event. Paths start at the event. */
export type EventDocumentError =
  | { readonly tag: "NotAnEvent"; readonly expected: string }
  | { readonly tag: "NestedTooDeep"; readonly expected: string }
  | { readonly tag: "UnknownResourceType"; readonly actual: string; readonly expected: string }
  | {
      readonly tag: "ActionNotAllowed";
      readonly resourceType: string;
      readonly actual: string;
      readonly expected: string;
    }
  | {
      readonly tag: "BadAttribute";
      readonly path: string;
      readonly expected: string;
      readonly actual: string;
    }
  | { readonly tag: "BadAgreement"; readonly error: DocumentError }
  | { readonly tag: "BadContent"; readonly errors: readonly DecodeError[] };

/** What was odd, but usable, in the document of an event. */
export type EventWarning =
  | { readonly tag: "DocumentWarning"; readonly warning: DocumentWarning }
  | { readonly tag: "ContentReport"; readonly report: Remark };

export interface ReadEvent {
  readonly event: Event;
  readonly warnings: readonly EventWarning[];
}

/** Which actions an event of a resource type can have (formats.md). */
export const allowedActions: Readonly<Record<ResourceType, readonly Action[]>> = {
  METERING_POINT: ["CREATE", "UPDATE"],
  METERING_DATA: ["CREATE", "UPDATE"],
  NETWORK_BILL: ["CREATE"],
  CUSTOMER_DATA: ["CREATE", "UPDATE"],
  AGREEMENT: ["CREATE", "UPDATE", "DELETE"],
  PERMISSION: ["CREATE"],
  AGREEMENT_COORDINATION: ["CREATE", "UPDATE", "DELETE"],
};

const coordinationActions: Readonly<Record<string, Action>> = {
  CREATED: "CREATE",
  CANCELLED: "DELETE",
  APPROVED: "UPDATE",
  DENIED: "UPDATE",
};

type Read<A> = Either<EventDocumentError, A>;
type Attributes = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const own = (source: Attributes, attribute: string): unknown => {
  const value = Object.hasOwn(source, attribute) ? source[attribute] : undefined;
  return value === null ? undefined : value;
};

const shown = (value: unknown): string => {
  if (isNestedTooDeep(value)) return "a value nested too deep";
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const bad = (path: string, expected: string, value: unknown): Read<never> =>
  left({ tag: "BadAttribute", path, expected, actual: shown(value) });

const eicAt = (value: unknown, path: string, warnings: EventWarning[]): Read<Eic> => {
  if (typeof value !== "string") return bad(path, "an EIC of 16 characters", value);
  const check = checkEic(value);
  if (check.tag === "Malformed") return bad(path, `an EIC (${check.what})`, value);
  if (check.tag === "WrongCheckCharacter") {
    const { tag, expected } = check;
    warnings.push({ tag: "DocumentWarning", warning: { tag, place: { path }, eic: value, expected } });
  }
  return right(value);
};

const instantAt = (value: unknown, path: string): Read<Instant> => {
  if (typeof value !== "string") return bad(path, "an instant such as 2024-05-22T21:00Z", value);
  const read = parseInstant(value);
  return read._tag === "Right"
    ? read
    : bad(path, `${read.left.expected} at character ${read.left.at + 1}`, value);
};

/** The decoders of large contents look at their depth themselves, and more quickly. */
const isTooDeep = (value: unknown): boolean => {
  if (!isObject(value)) return isNestedTooDeep(value);
  const { content: _content, ...rest } = value;
  const { resourceType } = value;
  return isNestedTooDeep(resourceType === "METERING_DATA" || resourceType === "NETWORK_BILL" ? rest : value);
};

/** The moment of an event alone, so that time can pass even where the rest is unusable. */
export const readOccurredAt = (value: unknown): Read<Instant> =>
  isObject(value)
    ? instantAt(own(value, "occurredAt"), "occurredAt")
    : left({ tag: "NotAnEvent", expected: "a JSON object with resourceType, action and occurredAt" });

/**
 * Reads one event document. Nothing is repaired: a wrong attribute, an action the resource type does not have, content
 * that does not decode are errors with their path; unknown values and attributes pass and are told in the warnings.
 */
export const readEvent = (value: unknown): Read<ReadEvent> => {
  if (isTooDeep(value)) return left({ tag: "NestedTooDeep", expected: shallowEnough });
  const moment = readOccurredAt(value);
  if (moment._tag === "Left") return moment;
  const source = value as Attributes;
  const resourceType = own(source, "resourceType");
  const common = { occurredAt: source["occurredAt"] as string, at: moment.right };
  const action = own(source, "action");
  if (resourceType === "CLOCK") {
    return action === undefined
      ? right({ event: { resourceType, ...common }, warnings: [] })
      : left({ tag: "ActionNotAllowed", resourceType, actual: shown(action), expected: "no action" });
  }
  if (typeof resourceType !== "string" || !(resourceTypes as readonly string[]).includes(resourceType)) {
    return left({
      tag: "UnknownResourceType",
      actual: shown(resourceType),
      expected: `one of ${resourceTypes.join(", ")}, CLOCK`,
    });
  }
  const known = resourceType as ResourceType;
  const allowed = allowedActions[known];
  if (!(allowed as readonly unknown[]).includes(action)) {
    return left({
      tag: "ActionNotAllowed",
      resourceType,
      actual: shown(action),
      expected: allowed.join(" or "),
    });
  }
  const warnings: EventWarning[] = [];
  const initiator = own(source, "initiatorEic");
  if (initiator !== undefined) {
    const read = eicAt(initiator, "initiatorEic", warnings);
    if (read._tag === "Left") return read;
  }
  if (own(source, "via") !== undefined && known !== "AGREEMENT") {
    return bad("via", "no via but on an AGREEMENT event of a SUPPLY", source["via"]);
  }
  const made: Made = { ...common, action: action as Action, initiatorEic: initiator as Eic | undefined };
  const event = readers[known](source, made, warnings);
  return event._tag === "Left" ? event : right({ event: event.right, warnings });
};

/** Reads what events of one resource type have; what is odd goes to the warnings. */
type Reader = (source: Attributes, made: Made, warnings: EventWarning[]) => Read<Event>;

const withoutMemory = (agreement: Agreement): Agreement => {
  const { originalValidTo: _memory, ...document } = agreement.document;
  return { ...agreement, originalTo: undefined, document: document as Agreement["document"] };
};

const readAgreementEvent: Reader = (source, made, warnings) => {
  const read = readAgreement(own(source, "agreement"), { path: "agreement" }, (warning) =>
    warnings.push({ tag: "DocumentWarning", warning }),
  );
  if (read._tag === "Left") return left({ tag: "BadAgreement", error: read.left });
  const via = own(source, "via");
  if (via !== undefined && via !== "AGREEMENT_COORDINATION") return bad("via", "AGREEMENT_COORDINATION", via);
  if (via !== undefined && read.right.type !== "SUPPLY") {
    return bad("via", `no via on an agreement of type ${read.right.type}`, via);
  }
  const agreement = "originalValidTo" in read.right.document ? withoutMemory(read.right) : read.right;
  return right({ resourceType: "AGREEMENT", ...made, agreement, via: via !== undefined });
};

const readUnitsEvent =
  (resourceType: "METERING_DATA" | "NETWORK_BILL"): Reader =>
  (source, made, warnings) => {
    const version = own(source, "version") ?? "V1";
    if (version !== "V1" && version !== "V2") return bad("version", "V1 or V2", version);
    const read = readUnits(resourceType, version satisfies MessageVersion, own(source, "content"));
    if (read._tag === "Left") return left({ tag: "BadContent", errors: read.left });
    const { message, reports } = read.right;
    for (const report of reports) warnings.push(reportWarning(report));
    return right({ resourceType, ...made, message });
  };

/** Paths of a report start at the content of the event. */
const reportWarning = (report: Remark): EventWarning => ({
  tag: "ContentReport",
  report: { ...report, path: report.path.replace("$", "content") },
});

const readCustomerEvent: Reader = (source, made, warnings) => {
  const changed = own(source, "changed");
  if (!Array.isArray(changed) || !changed.every((type): type is string => typeof type === "string")) {
    return bad("changed", "an array of metadata types", changed);
  }
  const content = own(source, "content");
  const decoded = decodeCustomerDataV1(content);
  if (decoded._tag === "Left") return left({ tag: "BadContent", errors: decoded.left });
  const { customerEic } = decoded.right.value;
  for (const report of decoded.right.reports) warnings.push(reportWarning(report));
  return right({
    resourceType: "CUSTOMER_DATA",
    ...made,
    customerEic,
    changed,
    content: content as CustomerContent,
  });
};

const readAuthorizationEvent: Reader = (source, made, warnings) => {
  const content = own(source, "content");
  const decoded = decodeAuthorizationV1(content);
  if (decoded._tag === "Left") return left({ tag: "BadContent", errors: decoded.left });
  const { mandateCustomerEic } = decoded.right.value;
  for (const report of decoded.right.reports) warnings.push(reportWarning(report));
  return right({ resourceType: "PERMISSION", ...made, mandateCustomerEic, content });
};

const readCoordinationEvent: Reader = (source, made, warnings) => {
  const coordination = own(source, "coordination");
  if (!isObject(coordination))
    return bad("coordination", "an object with id, candidates and change", coordination);
  const id = own(coordination, "id");
  if (typeof id !== "string" && typeof id !== "number") return bad("coordination.id", "an id", id);
  const meterEic = own(coordination, "meterEic");
  if (meterEic !== undefined) {
    const read = eicAt(meterEic, "coordination.meterEic", warnings);
    if (read._tag === "Left") return read;
  }
  const candidates = own(coordination, "candidates");
  if (!Array.isArray(candidates)) return bad("coordination.candidates", "an array of EICs", candidates);
  for (const [i, candidate] of candidates.entries()) {
    const read = eicAt(candidate, `coordination.candidates[${i}]`, warnings);
    if (read._tag === "Left") return read;
  }
  const change = own(coordination, "change");
  const expected =
    typeof change === "string" && Object.hasOwn(coordinationActions, change)
      ? coordinationActions[change]
      : undefined;
  if (expected === undefined) {
    return bad("coordination.change", "one of CREATED, CANCELLED, APPROVED, DENIED", change);
  }
  if (expected !== made.action) {
    return left({
      tag: "ActionNotAllowed",
      resourceType: "AGREEMENT_COORDINATION",
      actual: shown(made.action),
      expected: `${expected} with ${String(change)}`,
    });
  }
  return right({
    resourceType: "AGREEMENT_COORDINATION",
    ...made,
    candidates: candidates as readonly Eic[],
    coordination,
  });
};

const readMeteringPointEvent: Reader = (source, made, warnings) => {
  const meterEic = eicAt(own(source, "meterEic"), "meterEic", warnings);
  return meterEic._tag === "Left"
    ? meterEic
    : right({ resourceType: "METERING_POINT", ...made, meterEic: meterEic.right });
};

const readers: Readonly<Record<ResourceType, Reader>> = {
  METERING_POINT: readMeteringPointEvent,
  METERING_DATA: readUnitsEvent("METERING_DATA"),
  NETWORK_BILL: readUnitsEvent("NETWORK_BILL"),
  CUSTOMER_DATA: readCustomerEvent,
  AGREEMENT: readAgreementEvent,
  PERMISSION: readAuthorizationEvent,
  AGREEMENT_COORDINATION: readCoordinationEvent,
};

/** One line for a person: where in the event, what was expected, what stood there. */
export const explainEventDocumentError = (error: EventDocumentError): string => {
  switch (error.tag) {
    case "NotAnEvent":
      return `expected ${error.expected}`;
    case "NestedTooDeep":
      return `expected ${error.expected}, got a deeper one`;
    case "UnknownResourceType":
      return `resourceType: expected ${error.expected}, got ${error.actual}`;
    case "ActionNotAllowed":
      return `action: expected ${error.expected} for ${error.resourceType}, got ${error.actual}`;
    case "BadAttribute":
      return `${error.path}: expected ${error.expected}, got ${error.actual}`;
    case "BadAgreement":
      return explainDocumentError(error.error);
    case "BadContent": {
      const [first, ...more] = error.errors;
      const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
      return `content${renderDecodeError(first!).slice(1)}${others}`;
    }
  }
};
