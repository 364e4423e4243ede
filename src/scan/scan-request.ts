/**
 * A query for messages, by a period of createdTime or by a range of ids.
 */
import type { ResourceType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";

/** A query by creation time; whether its ends belong to it nothing here depends on. */
export interface PeriodRequest {
  readonly resourceType: ResourceType;
  readonly createdTimeFrom: Instant;
  readonly createdTimeTo: Instant;
}

/** A query by message id. */
export interface IdRequest {
  readonly resourceType: ResourceType;
  readonly idFrom: number;
  readonly idTo: number;
}

/** A query for messages: a period or a range of ids. */
export type ScanRequest = PeriodRequest | IdRequest;
