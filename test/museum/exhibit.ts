/**
 * What an exhibit of the museum is: a published entry of the Datahub's change log, a small market in which the fault it
 * corrected shows, and what levik says of it. All that is expected is written by hand from the rule book.
 */
import type { AgreementDocument, MeteringPointDocument } from "../../src/documents/agreement-set-document.js";
import type { Role, Action, ResourceType } from "../../src/documents/vocabulary.js";
import type { FindingClass } from "../../src/reconcile/index.js";
import type { StatementId } from "../../src/rulebook/statements.js";

/** What every exhibit says of itself. */
interface Label {
  /** The entry of CHANGELOG_LIVE.md. */
  readonly entry: `EDH-${number}`;
  /** The date under which the entry is listed there; of several the first. */
  readonly date: string;
  readonly type: "Bug" | "Story";
  /** What the entry is about, in our own words. */
  readonly title: string;
  /** The statements it shows, the main one first. */
  readonly statements: readonly [StatementId, ...StatementId[]];
  /** What was wrong, and what is right. */
  readonly text: string;
  /** What the title of the entry does not say and we supplied; the cast and its dates are always ours. */
  readonly reconstruction: readonly string[];
}

/** An agreement set as a document. */
export interface Market {
  readonly meteringPoints: readonly MeteringPointDocument[];
  readonly agreements: readonly AgreementDocument[];
}

/** An event as a document. */
export type MuseumEvent = Readonly<Record<string, unknown>>;

/** A delivery that the rule book asks for; grounds are "rule role". */
export interface Due {
  readonly event?: number;
  /** When it becomes due, where that is not the moment of its event (activations). */
  readonly occurredAt?: string;
  readonly recipientEic: string;
  readonly resourceType: ResourceType;
  readonly reason: string;
  readonly mode?: "ONE_TO_ONE" | "SPLIT";
  readonly content: unknown;
  readonly grounds: readonly string[];
}

/** A message of the old service as the faulty Datahub sent it; `raw` attributes replace those that are made of the others. */
export interface Sent {
  readonly createdTime: string;
  readonly resourceType: ResourceType;
  readonly reason: string;
  readonly content: unknown;
  readonly raw?: Readonly<Record<string, unknown>>;
}

/** A finding of reconcile, as far as it matters here. */
export interface Found {
  readonly class: FindingClass;
  readonly resourceType: ResourceType | "UNKNOWN";
  /** The rule that makes it due, or that came closest; absent where no rule looks at the party. */
  readonly rule?: string;
  readonly agreementType?: string;
  /** What its text says among other things: the rule that spoke against it, for example. */
  readonly text?: string;
}

/** A market, what happened, what is due, and what one party received of it. */
export interface DeliveryExhibit extends Label {
  /** Whether the fault lies in whom something is sent, or in how a message is written. */
  readonly kind: "distribution" | "message";
  readonly market: Market;
  readonly events: readonly MuseumEvent[];
  readonly due: readonly Due[];
  /** What no recipient gets of metering data or bills. */
  readonly undistributed?: readonly unknown[];
  /** Whose messages are compared. */
  readonly for: string;
  readonly sent: readonly Sent[];
  /** What reconcile finds; nothing where levik takes the faulty message as a good one, which `text` explains. */
  readonly found: readonly Found[];
  /** The tags of the notes of the report that show the fault where no finding does. */
  readonly notes?: readonly string[];
}

/** A submission that the Datahub should take, or refuse. */
export interface SubmissionCase {
  readonly title: string;
  readonly market: Market;
  readonly event: MuseumEvent;
  /** What speaks against it; nothing where it should be taken. */
  readonly finds: readonly { readonly finding: string; readonly code?: string }[];
}

/** Submissions that were taken wrongly, or refused wrongly. */
export interface SubmissionExhibit extends Label {
  readonly kind: "submission";
  readonly cases: readonly SubmissionCase[];
}

/** Who may query a metering point. */
export interface AccessExhibit extends Label {
  readonly kind: "access";
  readonly market: Market;
  readonly cases: readonly {
    readonly title: string;
    readonly eic: string;
    readonly meterEic: string;
    readonly from: string;
    readonly to: string;
    readonly now: string;
    readonly meteringPoint: boolean;
    readonly periods: readonly (readonly [from: string, to: string])[];
  }[];
}

/** Who has to agree to a change. */
export interface CoordinationExhibit extends Label {
  readonly kind: "coordination";
  readonly market: Market;
  readonly action: Action;
  readonly agreement: AgreementDocument;
  readonly initiatorEic: string;
  readonly now: string;
  readonly candidates: readonly (readonly [eic: string, role: Role | "BALANCE_RESPONSIBLE_PARTY"])[];
  /** Whom the faulty Datahub listed. */
  readonly listed: readonly string[];
}

/** Queries of a service, and the limits they break. */
export interface ServiceExhibit extends Label {
  readonly kind: "service";
  readonly now: string;
  readonly cases: readonly {
    readonly title: string;
    readonly request: {
      readonly resourceType: string;
      readonly createdTimeFrom: string;
      readonly createdTimeTo: string;
      readonly pagination?: { readonly page: number; readonly pageSize: number };
    };
    readonly breaks: readonly string[];
  }[];
}

/** An entry that another test shows. */
export interface ReferenceExhibit extends Label {
  readonly kind: "elsewhere";
  /** Tests, each by its file and title. */
  readonly shownBy: readonly { readonly file: string; readonly title: string }[];
}

/** One published fault of the Datahub. */
export type Exhibit =
  | DeliveryExhibit
  | SubmissionExhibit
  | AccessExhibit
  | CoordinationExhibit
  | ServiceExhibit
  | ReferenceExhibit;
