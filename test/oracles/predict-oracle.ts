/**
 * A slow and simple implementation of the distribution rules, written from their text alone. It shares no code with
 * the library, so that the two can be compared on any market.
 */
import { applyChange, consequencesOf } from "./oracle-consequences.js";
import {
  byPlaceAndStart,
  compare,
  party,
  sameIdentity,
  shown,
  type Action,
  type Agreement,
  type Change,
  type MarketSet,
  type Readings,
  type Situation,
} from "./oracle-market.js";
import { distribute, itemsOf } from "./oracle-data.js";
import {
  agreementRights,
  customerRights,
  directGround,
  isName,
  meteringPointRights,
  recipients,
  withFollowers,
  type AgreementMessage,
  type Edition,
  type Right,
} from "./oracle-recipients.js";
import { instant, isInstant } from "./oracle-time.js";

export type { Agreement, MarketSet, MeteringPoint, Readings } from "./oracle-market.js";

export type Event = Readonly<Record<string, unknown>>;

export interface OracleOptions {
  readonly edition?: Edition;
  readonly lenient?: boolean;
  readonly readings?: Readings;
}

export interface OracleResult {
  /** The lines of `levik predict`, in order, including undistributed parts. */
  deliveries: object[];
  /** The set after all events. */
  set: MarketSet;
  /** Events that were skipped, when lenient. */
  skipped: number[];
  /** Where the run ended, when not lenient. */
  error?: { event: number; what: string };
}

// ---------------------------------------------------------------- validity of events

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  METERING_POINT: ["CREATE", "UPDATE"],
  AGREEMENT: ["CREATE", "UPDATE", "DELETE"],
  METERING_DATA: ["CREATE", "UPDATE"],
  NETWORK_BILL: ["CREATE"],
  CUSTOMER_DATA: ["CREATE", "UPDATE"],
  PERMISSION: ["CREATE"],
  AGREEMENT_COORDINATION: ["CREATE", "UPDATE", "DELETE"],
};

const COORDINATION: Readonly<Record<string, { action: string; rule: string }>> = {
  CREATED: { action: "CREATE", rule: "COO-1" },
  CANCELLED: { action: "DELETE", rule: "COO-2" },
  APPROVED: { action: "UPDATE", rule: "COO-3" },
  DENIED: { action: "UPDATE", rule: "COO-3" },
};

const AT_A_POINT = ["GRID", "BORDER_GRID", "SUPPLY", "BORDER_SUPPLY", "GENERAL_SERVICE", "AGGREGATION"];
const WITHOUT_POINT = ["PORTFOLIO_SUPPLIER", "NAMED_SUPPLIER", "JOINT_INVOICE"];

function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What is wrong with an event for the set that it would change; undefined if it is valid. */
function impossible(set: MarketSet, event: Event): string | undefined {
  const type = String(event["resourceType"]);
  const action = String(event["action"]);
  if (type === "CLOCK") return given(event["action"]) ? "UnknownAction" : undefined;
  if (!(ACTIONS[type] ?? []).includes(action)) return "UnknownAction";
  const agreement = event["agreement"] as Agreement;
  if (given(event["via"]) && !(type === "AGREEMENT" && agreement.agreementType === "SUPPLY"))
    return "ViaNotOnSupply";
  if (type === "AGREEMENT_COORDINATION") {
    const change = String((event["coordination"] as Event)["change"]);
    return COORDINATION[change]?.action === action ? undefined : "UnknownAction";
  }
  if (type !== "AGREEMENT") return undefined;

  const atPoint = AT_A_POINT.includes(agreement.agreementType);
  if (!atPoint && !WITHOUT_POINT.includes(agreement.agreementType)) return "UnknownAgreementType";
  if (atPoint !== given(agreement.meterEic)) return "MeterEicAgainstType";
  if (given(agreement.validTo) && instant(String(agreement.validTo)) <= instant(agreement.validFrom)) {
    return "EmptyValidity";
  }
  const present = set.agreements.find((a) => sameIdentity(a, agreement));
  if (action === "CREATE") return present === undefined ? undefined : "AgreementAlreadyInSet";
  if (present === undefined) return "AgreementNotInSet";
  if (action === "DELETE") return undefined;
  if (party(present.commodityType) !== party(agreement.commodityType)) return "CommodityChanged";
  const fee = (a: Agreement): boolean | undefined => a.preliminaryTerminationFee ?? undefined;
  return fee(present) === fee(agreement) ? undefined : "FeeChanged";
}

// ---------------------------------------------------------------- reasons

const ET_CATALOGUE = [
  "UPDATE_BC_SUPPLY_CREATE",
  "UPDATE_BC_GRID_UPDATE",
  "DELETE_BC_GRID_UPDATE",
  "DELETE_BC_GRID_DELETE",
  "CREATE_BC_PORTFOLIO_SUPPLIER_CREATE",
  "UPDATE_BC_PORTFOLIO_SUPPLIER_UPDATE",
  "DELETE_BC_PORTFOLIO_SUPPLIER_UPDATE",
  "DELETE_BC_PORTFOLIO_SUPPLIER_DELETE",
  "CREATE_BC_BORDER_GRID_CREATE",
  "UPDATE_BC_BORDER_GRID_UPDATE",
  "DELETE_BC_BORDER_GRID_UPDATE",
  "DELETE_BC_BORDER_GRID_DELETE",
];
const NOT_IN_EN_CATALOGUE = ["CREATE_BC_GRID_DELETE", "UPDATE_BC_GRID_DELETE"];

function consequentialReason(action: Action, cause: string, edition: Edition): string {
  const complex = `${action}_BC_${cause}`;
  const listed = edition === "et" ? ET_CATALOGUE.includes(complex) : !NOT_IN_EN_CATALOGUE.includes(complex);
  return listed ? complex : action;
}

// ---------------------------------------------------------------- one event

interface Frame {
  readonly event: number;
  readonly occurredAt: string;
  readonly resourceType: string;
}

function linesOf(
  frame: Frame,
  reason: string,
  rights: readonly Right[],
  madeBy: string | undefined,
  content: (recipientEic: string) => unknown,
): object[] {
  return recipients(rights, madeBy).map(([recipientEic, grounds]) => ({
    event: frame.event,
    occurredAt: frame.occurredAt,
    recipientEic,
    resourceType: frame.resourceType,
    reason,
    content: content(recipientEic),
    grounds,
  }));
}

function agreementLines(
  frame: Frame,
  s: Situation,
  message: AgreementMessage,
  reason: string,
  madeBy: string | undefined,
  edition: Edition,
): object[] {
  return linesOf(frame, reason, agreementRights(s, message, edition), madeBy, () => shown(message.content));
}

/** CON-10: GENERAL_SERVICE that became active after the previous event and not after this one. */
function activations(
  set: MarketSet,
  event: number,
  after: bigint,
  until: bigint,
  edition: Edition,
): object[] {
  return set.agreements
    .filter((a) => a.agreementType === "GENERAL_SERVICE")
    .filter((a) => instant(a.validFrom) > after && instant(a.validFrom) <= until)
    .sort((a, b) => compare(instant(a.validFrom), instant(b.validFrom)) || byPlaceAndStart(a, b))
    .flatMap((a) => {
      const s: Situation = { before: set, after: set, now: instant(a.validFrom) };
      const frame = { event, occurredAt: a.validFrom, resourceType: "AGREEMENT" };
      const message: AgreementMessage = { action: "CREATE", content: a, after: a };
      return agreementLines(frame, s, message, "CREATE", undefined, edition);
    });
}

function agreementEvent(
  frame: Frame,
  set: MarketSet,
  event: Event,
  now: bigint,
  edition: Edition,
  readings: Readings,
): { lines: object[]; set: MarketSet } {
  const action = event["action"] as Action;
  const agreement = shown(event["agreement"] as Agreement);
  const present = set.agreements.find((a) => sameIdentity(a, agreement));
  const primary: Change = {
    action,
    ...(present === undefined ? {} : { before: present }),
    ...(action === "DELETE" ? {} : { after: agreement }),
  };
  const type = agreement.agreementType;
  const bySystem = type === "GENERAL_SERVICE" || type === "BORDER_SUPPLY";
  const result = bySystem
    ? { changes: [], set: applyChange(set, primary), situation: { before: set, after: set, now, readings } }
    : consequencesOf(set, primary, now, readings);
  const madeBy = bySystem ? undefined : text(event["initiatorEic"]);
  const message: AgreementMessage = { ...primary, content: agreement, coordinated: given(event["via"]) };
  const lines = agreementLines(frame, result.situation, message, action, madeBy, edition);
  const cause = given(event["via"]) ? "AGREEMENT_COORDINATION" : `${type}_${action}`;
  for (const change of result.changes) {
    const consequence: AgreementMessage = {
      ...change,
      content: (change.after ?? change.before)!,
      because: type,
    };
    const reason = consequentialReason(change.action, cause, edition);
    lines.push(...agreementLines(frame, result.situation, consequence, reason, undefined, edition));
  }
  return { lines, set: result.set };
}

function dataLines(frame: Frame, s: Situation, event: Event, madeBy: string | undefined): object[] | string {
  const kind = frame.resourceType === "METERING_DATA" ? "METERING_DATA" : "NETWORK_BILL";
  const version = event["version"] === "V2" ? 2 : 1;
  const result = distribute(s, kind, itemsOf(event["content"]), version, madeBy);
  if (typeof result === "string") return result;
  const lines: object[] = result.parts.map((part) => ({
    event: frame.event,
    occurredAt: frame.occurredAt,
    recipientEic: part.eic,
    resourceType: frame.resourceType,
    reason: event["action"],
    mode: result.mode,
    content: part.content,
    grounds: part.grounds,
  }));
  if (result.undistributed.length > 0)
    lines.push({ event: frame.event, undistributed: result.undistributed });
  return lines;
}

function customerContent(content: Event, rights: readonly Right[], recipientEic: string): unknown {
  if (rights.some((r) => r.eic === recipientEic && r.all === true)) return content;
  const metadata = (content["customerMetadata"] as Event[]).filter((m) => isName(m["metadataType"]));
  return { ...content, customerMetadata: metadata };
}

/** Events of all types but AGREEMENT: they do not change the set. */
function otherEvent(
  frame: Frame,
  set: MarketSet,
  event: Event,
  now: bigint,
  edition: Edition,
  readings: Readings,
): object[] | string {
  const s: Situation = { before: set, after: set, now, readings };
  const madeBy = text(event["initiatorEic"]);
  const reason = String(event["action"]);
  const content = event["content"] as Event;
  switch (frame.resourceType) {
    case "METERING_POINT": {
      const meterEic = String(event["meterEic"]);
      return linesOf(frame, reason, meteringPointRights(s, meterEic), madeBy, () => ({ meterEic }));
    }
    case "METERING_DATA":
    case "NETWORK_BILL":
      return dataLines(frame, s, event, madeBy);
    case "CUSTOMER_DATA": {
      const rights = customerRights(s, text(content["customerEic"]), (event["changed"] ?? []) as string[]);
      return linesOf(frame, reason, rights, madeBy, (eic) => customerContent(content, rights, eic));
    }
    case "PERMISSION": {
      const ground = directGround("AUT-1", "AUTHORIZATION_SUBJECT");
      const rights = withFollowers(s, [{ eic: text(content["mandateCustomerEic"]), ground }]);
      return linesOf(frame, reason, rights, madeBy, () => content);
    }
    case "AGREEMENT_COORDINATION": {
      if (edition === "et") return [];
      const coordination = event["coordination"] as Event;
      const rule = COORDINATION[String(coordination["change"])]!.rule;
      const ground = directGround(rule, "COORDINATION_CANDIDATE");
      const rights = (coordination["candidates"] as string[]).map((eic) => ({ eic, ground }));
      return linesOf(frame, reason, withFollowers(s, rights), madeBy, () => coordination);
    }
    default:
      return [];
  }
}

// ---------------------------------------------------------------- all events

export function oraclePredict(
  start: MarketSet,
  events: readonly Event[],
  options: OracleOptions,
): OracleResult {
  const edition = options.edition ?? "en";
  const readings = options.readings ?? {};
  const result: OracleResult = { deliveries: [], set: start, skipped: [] };
  let previous: bigint | undefined;

  for (const [index, event] of events.entries()) {
    const occurredAt = text(event["occurredAt"]);
    if (occurredAt === undefined || !isInstant(occurredAt)) {
      return { ...result, error: { event: index, what: "OccurredAtNotAnInstant" } };
    }
    const now = instant(occurredAt);
    if (previous !== undefined && now < previous)
      return { ...result, error: { event: index, what: "OutOfOrder" } };
    if (previous !== undefined)
      result.deliveries.push(...activations(result.set, index, previous, now, edition));
    previous = now;

    const frame: Frame = { event: index, occurredAt, resourceType: String(event["resourceType"]) };
    let fault = impossible(result.set, event);
    if (fault === undefined && frame.resourceType === "AGREEMENT") {
      const { lines, set } = agreementEvent(frame, result.set, event, now, edition, readings);
      result.deliveries.push(...lines);
      result.set = set;
    } else if (fault === undefined) {
      const lines = otherEvent(frame, result.set, event, now, edition, readings);
      if (typeof lines === "string") fault = lines;
      else result.deliveries.push(...lines);
    }
    if (fault !== undefined && options.lenient !== true)
      return { ...result, error: { event: index, what: fault } };
    if (fault !== undefined) result.skipped.push(index);
  }
  return result;
}
