/**
 * The types of events, by resource type.
 */
import type { AgreementDocument as Agreement } from "./agreement-set-document.js";
import type { MessageVersion } from "./content.js";
import type { AuthorizationV1 } from "./v1/authorization-v1.js";
import type { CustomerDataV1 } from "./v1/customer-v1.js";
import type { MeteringDataV1 } from "./v1/metering-data-v1.js";
import type { NetworkBillContentV1 } from "./v1/network-bill-v1.js";
import type { MeteringDataV2 } from "./v2/metering-data-v2.js";
import type { NetworkBillContentV2 } from "./v2/network-bill-v2.js";
import type { Action } from "./vocabulary.js";

/** What every event has. */
interface Occurred {
  /** An instant such as 2024-05-22T21:00Z. */
  readonly occurredAt: string;
}

/** The attributes of every event that a party made. */
interface Made extends Occurred {
  /** The party that sent or made it; the system when null or absent. */
  readonly initiatorEic?: string | null;
}

/** An agreement coordination in an event. */
export interface CoordinationDocument {
  readonly id: string | number;
  readonly meterEic?: string | null;
  readonly candidates: readonly string[];
  readonly change: "CREATED" | "CANCELLED" | "APPROVED" | "DENIED";
}

/** The documents of events, by resource type. */
export interface EventDocuments {
  readonly METERING_POINT: Made & {
    readonly resourceType: "METERING_POINT";
    readonly action: "CREATE" | "UPDATE";
    readonly meterEic: string;
  };
  readonly AGREEMENT: Made & {
    readonly resourceType: "AGREEMENT";
    readonly action: Action;
    /** The new state; of a deletion the deleted one. */
    readonly agreement: Agreement;
    /** Of a coordinated change of a SUPPLY (CON-9). */
    readonly via?: "AGREEMENT_COORDINATION" | null;
  };
  readonly METERING_DATA: Made & {
    readonly resourceType: "METERING_DATA";
    readonly action: "CREATE" | "UPDATE";
    readonly version?: MessageVersion | null;
    readonly content: MeteringDataV1 | MeteringDataV2;
  };
  readonly NETWORK_BILL: Made & {
    readonly resourceType: "NETWORK_BILL";
    readonly action: "CREATE";
    readonly version?: MessageVersion | null;
    readonly content: NetworkBillContentV1 | NetworkBillContentV2;
  };
  readonly CUSTOMER_DATA: Made & {
    readonly resourceType: "CUSTOMER_DATA";
    readonly action: "CREATE" | "UPDATE";
    /** The metadata types that changed. */
    readonly changed: readonly string[];
    readonly content: CustomerDataV1;
  };
  readonly PERMISSION: Made & {
    readonly resourceType: "PERMISSION";
    readonly action: "CREATE";
    readonly content: AuthorizationV1;
  };
  readonly AGREEMENT_COORDINATION: Made & {
    readonly resourceType: "AGREEMENT_COORDINATION";
    readonly action: Action;
    readonly coordination: CoordinationDocument;
  };
  /** Nothing but that time has passed. */
  readonly CLOCK: Occurred & { readonly resourceType: "CLOCK" };
}

/** An event as a document. */
export type EventDocument = EventDocuments[keyof EventDocuments];
