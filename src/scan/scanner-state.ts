/**
 * The state of a scan, its inputs and its effects, as values only.
 */
import type { ServiceId } from "./service-list.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { MessageVersion } from "../documents/content.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import type { Order } from "./plan.js";
import type { Obligation } from "./scan-obligations.js";
import type { PeriodRequest } from "./scan-request.js";
import type { Participant, RunError, WindowError } from "./scan-error.js";
import type { ScanLedger, SeenMessage, SourceSpan } from "./scan-ledger.js";
import type { TransportFailure, TransportResponse } from "./transport.js";

// --------------------------------------------------------------------------------------------------------- options

/** How a scan is done. */
export interface ScannerOptions {
  readonly as: Participant;
  readonly types: readonly ResourceType[];
  readonly since?: Instant;
  /** The longest time that a message takes to become visible, in ms. */
  readonly overlap: number;
  readonly pageSize?: number;
  readonly concurrency: number;
  readonly order: Order;
  /** Decides the jitter of pauses. */
  readonly seed: number;
}

// ---------------------------------------------------------------------------------------------------------- events

/** A message as received. */
export interface MessageEvent {
  readonly tag: "message";
  readonly resourceType: ResourceType;
  readonly service: ServiceId;
  readonly version: MessageVersion;
  /** As text; in the first version a number, in the second a UUID in lower case. Absent where the message has none. */
  readonly id?: string;
  /** NaN where it cannot be read. */
  readonly createdTime: Instant;
  readonly message: unknown;
}

/** Messages that were created then were not read, and are kept no longer. */
export interface LostEvent extends SourceSpan {
  readonly tag: "lost";
}

/** A window was read: when the next event is asked for, the ledger holds it as read. */
export interface WindowEvent extends SourceSpan {
  readonly tag: "window";
  readonly messages: number;
  /** Messages that were read before. */
  readonly again: number;
}

/** A part of time that could not be read now; it stays open in the ledger. */
export interface OpenEvent extends SourceSpan {
  readonly tag: "open";
  readonly error: WindowError;
}

/** The scan ended before everything was asked for; what was not read stays open in the ledger. */
export interface FailedEvent {
  readonly tag: "failed";
  readonly error: RunError;
}

/** What a scan brings. */
export type ScanEvent = MessageEvent | LostEvent | WindowEvent | OpenEvent | FailedEvent;

// ------------------------------------------------------------------------------------------------ inputs and wishes

/** The inputs of the state machine. */
export type ScannerInput =
  | {
      readonly tag: "Answered";
      readonly job: number;
      readonly sentAt: Instant;
      readonly at: Instant;
      readonly response: TransportResponse | TransportFailure;
    }
  /** The consumer took all events that the job brought: it asked for the next. */
  | { readonly tag: "Taken"; readonly job: number; readonly at: Instant };

/** A page to be asked for, after a pause. */
export interface PageRequest {
  readonly job: number;
  readonly service: ServiceId;
  readonly request: PeriodRequest;
  readonly page: number;
  readonly pageSize: number;
  /** Milliseconds before it is sent. */
  readonly wait: number;
}

/** What is to be done after a step. */
export interface ScannerEffects {
  readonly requests: readonly PageRequest[];
  /** To be handed to the consumer, in order. */
  readonly events: readonly ScanEvent[];
  /** The job that is notified when they were taken. */
  readonly job?: number;
  /** The ledger changed and is to be saved. */
  readonly save: boolean;
}

// ----------------------------------------------------------------------------------------------------------- state

/** A part of time to be read from one source. */
export interface Window extends Interval {
  /** Index of its obligation. */
  readonly source: number;
}

/** A window that is being read. */
export interface Job {
  readonly id: number;
  readonly window: Window;
  readonly page: number;
  /** Ids of this answer, over its pages. */
  readonly ids: ReadonlySet<string>;
  /** When the first page was requested and received, by the later and earlier of both clocks. */
  readonly askedAt: Instant;
  readonly answeredAt: Instant;
  readonly endedAt: Instant;
  /** Failures of this page in a row: all, those that a shorter window may mend, and repeated pages. */
  readonly attempts: number;
  readonly cuts: number;
  readonly repeats: number;
  /** A token was refused for this page. */
  readonly isSecondToken: boolean;
  readonly messages: number;
  readonly again: number;
  /** To be remembered when the consumer took them. */
  readonly handed: readonly (readonly [string, SeenMessage])[];
  /** What follows when they were taken: another page, or nothing. */
  readonly next: "page" | "end";
}

/** The state of a scan. */
export interface ScannerState {
  readonly options: ScannerOptions;
  readonly obligations: readonly Obligation[];
  readonly kept: ScanLedger;
  /** What was to be requested when the run began, and what of it was read since, by obligation. */
  readonly todo: readonly IntervalSet[];
  readonly done: readonly IntervalSet[];
  readonly queue: readonly Window[];
  readonly jobs: ReadonlyMap<number, Job>;
  readonly nextJob: number;
  /** The latest retention edge, by either clock. */
  readonly edge: Instant;
  /** Requests sent, pages read, and failures since the last page. */
  readonly requests: number;
  readonly pages: number;
  readonly failures: number;
  readonly read: number;
  readonly again: number;
  readonly lost: readonly SourceSpan[];
  readonly failed: readonly (SourceSpan & { readonly error: WindowError })[];
  readonly error?: RunError;
}
