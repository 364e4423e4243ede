/**
 * The input of a reconciliation as records that each belong to one place where they are compared: something due, something
 * received, a message as a whole, an event about an object. Each has the key of its partition, so that records may be
 * distributed, stored in files and read back in any order.
 */
import type { ParentOf, ObjectType, Comparable } from "./comparable.js";
import type { MessageRef } from "./message-ref.js";
import type { Eic } from "../documents/eic.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import type { MeteringDataV1 } from "../documents/v1/metering-data-v1.js";
import type { MeteringDataV2 } from "../documents/v2/metering-data-v2.js";
import { copyOfData, copyOfObjects } from "./copies.js";
import type { DataBlock } from "./data-block.js";
import type { DueDeliveryRef, DueDelivery, ExpectedDataRecord } from "./due.js";
import type { ReceivedMessage } from "./received-message.js";
import { objectsOf, pointPartition } from "./objects.js";
import { messageKey } from "./partition.js";
import { blocksByPoint } from "./unit-blocks.js";
import { groupBy } from "../common/multimap.js";

// ---------------------------------------------------------------------------------------------------------- model

/** Metering data of one point that was due, by the chosen readings or, with `reading`, by another one instead. */
export interface DueData {
  readonly tag: "DueData";
  readonly meterEic: Eic;
  readonly delivery: DueDeliveryRef;
  readonly blocks: readonly DataBlock[];
  readonly reading?: string;
}

/** Metering data of one point in one message. */
export interface ReceivedData {
  readonly tag: "ReceivedData";
  readonly meterEic: Eic;
  readonly messageRef: MessageRef;
  readonly identity: string;
  /** A text that copies of the message with the same content share. */
  readonly copy: string;
  readonly blocks: readonly DataBlock[];
}

/** An object that was due; with `reading` only by that reading, or only without it. */
export interface DueOfObject {
  readonly tag: "DueObject";
  readonly delivery: DueDeliveryRef;
  readonly object: Comparable;
  readonly reading?: { readonly of: string; readonly isDue: boolean };
}

/** The objects of one message at one place; mostly one. */
export interface ReceivedObjects {
  readonly tag: "ReceivedObjects";
  readonly resourceType: ObjectType;
  readonly messageRef: MessageRef;
  readonly identity: string;
  /** A text that copies of the message with the same content share. */
  readonly copy: string;
  readonly objects: readonly Comparable[];
}

type WithoutContent<A> = A extends unknown ? Omit<A, "content" | "remarks" | "reason"> : never;

/** A message as a whole, without its content. */
export interface Noted {
  readonly tag: "Noted";
  readonly message: WithoutContent<ReceivedMessage>;
  /** A text that copies with the same content share; absent where nothing is compared. */
  readonly copy?: string;
}

export interface Expected {
  readonly tag: "Expected";
  readonly expected: ExpectedDataRecord;
}

/** An event about a place; its details are looked up only where something unexpected is found there. */
export interface Witness {
  readonly tag: "Witness";
  readonly place: string;
  readonly at: Instant;
  readonly of: WitnessedEvent;
}

/** The part of an event that is needed to evaluate it again. */
export type WitnessedEvent =
  /** Data of a point, of whatever time. */
  | {
      readonly tag: "Data";
      readonly event: number;
      readonly occurredAt: string;
      readonly action: string;
      readonly initiatorEic: Eic | undefined;
    }
  | { readonly tag: "Document"; readonly event: number; readonly document: unknown }
  /** A change of an agreement, or a consequence of one; all of them are remembered. */
  | { readonly tag: "Change"; readonly event: number }
  /** A general service that became active by time alone (CON-10). */
  | { readonly tag: "Activation" };

export type Record = DueData | ReceivedData | DueOfObject | ReceivedObjects | Noted | Expected | Witness;

/** Takes a record of a partition. */
export type Take = (partition: string, record: Record) => void;

// ------------------------------------------------------------------------------------------------------------- due

/** Passes on what one delivery makes due. */
export const takeDue = (
  { content, ...delivery }: DueDelivery,
  parentOf: ParentOf,
  take: Take,
  withReadingTime = false,
): void => {
  const { resourceType, reason } = delivery;
  if (resourceType === "METERING_DATA") {
    const points = blocksByPoint(content as MeteringDataV1 | MeteringDataV2, withReadingTime);
    for (const [meterEic, blocks] of points)
      take(pointPartition(meterEic, parentOf), { tag: "DueData", meterEic, delivery, blocks });
    return;
  }
  for (const object of objectsOf(resourceType, content, reason, parentOf))
    take(object.partition, { tag: "DueObject", delivery, object });
};

/** Passes on metering data that was expected. */
export const takeExpected = (expected: ExpectedDataRecord, parentOf: ParentOf, take: Take): void =>
  take(pointPartition(expected.meterEic, parentOf), { tag: "Expected", expected });

// -------------------------------------------------------------------------------------------------------- received

const withoutContent = (message: ReceivedMessage): WithoutContent<ReceivedMessage> => {
  if (message.tag !== "Readable") return message;
  const { content: _content, remarks: _reports, reason: _reason, ...rest } = message;
  return rest;
};

/** By place, the objects in their order. */
const byPlace = (objects: readonly Comparable[]): Iterable<readonly Comparable[]> =>
  groupBy(objects, ({ place }) => place).values();

/** Passes on one message and its content, of the resource types that are compared. */
export const takeMessage = (
  message: ReceivedMessage,
  isCompared: (resourceType: ResourceType) => boolean,
  parentOf: ParentOf,
  take: Take,
  withReadingTime = false,
): void => {
  const note = (copy?: string): void =>
    take(messageKey(message.identity), {
      tag: "Noted",
      message: withoutContent(message),
      ...(copy !== undefined && { copy }),
    });
  if (message.tag !== "Readable" || !isCompared(message.resourceType)) {
    note();
    return;
  }
  const { id, createdTime, at, reason, identity, resourceType, content } = message;
  const messageRef: MessageRef = { id, createdTime, at, reason };
  if (resourceType === "METERING_DATA") {
    const points = blocksByPoint(content.value as MeteringDataV1 | MeteringDataV2, withReadingTime);
    const copy = copyOfData(reason, points);
    note(copy);
    for (const [meterEic, blocks] of points)
      take(pointPartition(meterEic, parentOf), {
        tag: "ReceivedData",
        meterEic,
        messageRef,
        identity,
        copy,
        blocks,
      });
    return;
  }
  const all = objectsOf(resourceType, content.value, reason, parentOf);
  const copy = copyOfObjects(resourceType, reason, all);
  note(copy);
  for (const objects of byPlace(all))
    take(objects[0]!.partition, {
      tag: "ReceivedObjects",
      resourceType,
      messageRef,
      identity,
      copy,
      objects,
    });
};
