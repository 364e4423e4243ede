/**
 * What a rule looks at: one change of one object, the set as it was before, and the moment of the change.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import type { Action } from "../../documents/vocabulary.js";
import type { Readings } from "../../rulebook/readings.js";
import type { Edition } from "../../documents/editions.js";
import type { Instant } from "../../time/instant.js";
import type { IntervalSet } from "../../time/interval-set.js";

interface Change {
  /** The set before the change, also for its consequences. */
  readonly set: AgreementSet;
  /** The moment of the change. */
  readonly now: Instant;
  /** Who sent or made it; undefined when the system did. */
  readonly initiatorEic: Eic | undefined;
  readonly action: Action;
  readonly edition: Edition;
  readonly readings: Readings;
}

/** The data of a metering point changed. */
export interface MeteringPointChanged extends Change {
  readonly on: "METERING_POINT";
  readonly point: MeteringPoint;
}

/** An agreement was created, updated or deleted. */
export interface AgreementChanged extends Change {
  readonly on: "AGREEMENT";
  /** The agreement of the message: its new state, or the deleted one. */
  readonly agreement: Agreement;
  /** The agreement as the set knew it; undefined for a new one. */
  readonly before: Agreement | undefined;
  /** The agreement whose validity and market count: for a deletion the set's, else the one of the message. */
  readonly judged: Agreement;
  /** The metering point the agreement names, as it counts in this change. */
  readonly point: MeteringPoint | undefined;
  /** What made the Datahub change this agreement; undefined for a primary change. */
  readonly because: { readonly agreement: Agreement; readonly action: Action } | undefined;
  /** The primary change was agreed on in a coordination and is applied by the Datahub. */
  readonly via?: "AGREEMENT_COORDINATION" | undefined;
}

/** Metering data or network bills: which times of which metering points the message covers. */
export interface DataReceived extends Change {
  readonly on: "METERING_DATA" | "NETWORK_BILL";
  readonly coverage: ReadonlyMap<Eic, IntervalSet>;
}

/** Metadata of a customer changed. */
export interface CustomerChanged extends Change {
  readonly on: "CUSTOMER_DATA";
  readonly customerEic: Eic;
  /** The metadata types that changed. */
  readonly changed: readonly string[];
}

/** An authorization was given. */
export interface AuthorizationGiven extends Change {
  readonly on: "PERMISSION";
  readonly mandateCustomerEic: Eic;
}

/** An agreement coordination was created, answered or cancelled. */
export interface CoordinationChanged extends Change {
  readonly on: "AGREEMENT_COORDINATION";
  readonly candidates: readonly Eic[];
}

/** What the rules look at: the change, the set before it, the moment, the party that made it. */
export type Situation =
  | MeteringPointChanged
  | AgreementChanged
  | DataReceived
  | CustomerChanged
  | AuthorizationGiven
  | CoordinationChanged;
