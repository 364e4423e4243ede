/**
 * The input of a rule: one change of one object, the set before it, and the moment of the change.
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
  /** The set before the change, also before the one whose consequence this is. */
  readonly set: AgreementSet;
  /** The moment of the change. */
  readonly now: Instant;
  /** The party that sent or made it; undefined for the system. */
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
  /** The agreement in the set; undefined for a new one. */
  readonly before: Agreement | undefined;
  /** The agreement whose validity and market count: the set's for a deletion, else the one of the message. */
  readonly judged: Agreement;
  /** The metering point of the agreement, as determined for this change. */
  readonly point: MeteringPoint | undefined;
  /** The change that caused this one; undefined for a primary change. */
  readonly because: { readonly agreement: Agreement; readonly action: Action } | undefined;
  /** The primary change was agreed to in a coordination and is applied by the Datahub. */
  readonly via?: "AGREEMENT_COORDINATION" | undefined;
}

/** Metering data or network bills: the metering points and times that the message covers. */
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

/** The input of the rules: the change, the set before it, the moment, the party that made it. */
export type Situation =
  | MeteringPointChanged
  | AgreementChanged
  | DataReceived
  | CustomerChanged
  | AuthorizationGiven
  | CoordinationChanged;
