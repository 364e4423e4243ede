/**
 * How the work of a reconciliation is divided: the keys of its parts, and which part of so many a
 * key belongs to.
 *
 * The point family is named by the parent metering point, the customer family by the customer; an object with neither has a key of
 * its own. Agreements without a metering point are needed everywhere.
 */
import type { ChangedObject } from "../predict/prediction-state.js";
import type { ParentOf } from "./comparable.js";
import { listOf } from "../common/attributes.js";
import { hashOf } from "../common/hash.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Eic } from "../documents/eic.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { DueDelivery } from "./due.js";
import type { ReceivedMessage } from "./received-message.js";
import { customerPartition, objectsOf, ownPartition, pointPartition } from "./objects.js";

// ----------------------------------------------------------------------------------------------------------- keys

/** The key of a part, or EVERYWHERE for what each part needs. */
export type PartitionKeys = readonly string[] | "EVERYWHERE";

/** One piece of the input of a reconciliation. */
export type Piece =
  | { readonly tag: "MeteringPoint"; readonly meterEic: Eic }
  | { readonly tag: "Agreement"; readonly agreement: AgreementDocument }
  | { readonly tag: "Changed"; readonly object: ChangedObject }
  | { readonly tag: "Due"; readonly due: DueDelivery }
  | { readonly tag: "Expected"; readonly meterEic: Eic }
  | { readonly tag: "Received"; readonly message: ReceivedMessage };

/**
 * The parent of a listed metering point, or the point itself.
 *
 * @example
 * import { agreementSet } from "levik";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") parentIn(built.right.set)("38ZGO-1000000C-Y"); // "38ZGO-1000000C-Y"
 */
export const parentIn =
  (set: AgreementSet): ParentOf =>
  (meterEic) =>
    set.point(meterEic)?.parentMeterEic ?? meterEic;

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

const pointsIn = (content: unknown): readonly Eic[] =>
  listOf(content).map((item) => String(item["meterEic"] ?? item["meteringPointEic"]));

/** The key of a message as a whole: whether it has content, and how often it was read. */
export const messageKey = (identity: string): string => ownPartition(`message ${identity}`);

const contentKeys = (
  resourceType: DueDelivery["resourceType"],
  content: unknown,
  reason: string | undefined,
  parentOf: ParentOf,
): readonly string[] =>
  distinct(
    resourceType === "METERING_DATA"
      ? pointsIn(content).map((meterEic) => pointPartition(meterEic, parentOf))
      : objectsOf(resourceType, content, reason, parentOf).map(({ partition }) => partition),
  );

/**
 * The keys of the parts that need a piece of input: an agreement goes to its metering point and to its customer, a
 * message to each point or object in it and to a key of its own id, under which its copies are counted once.
 *
 * @example
 * partitionKeysOf({ tag: "MeteringPoint", meterEic: "38ZGO-1000000C-Y" }, (eic) => eic)
 * // ["point 38ZGO-1000000C-Y"]
 */
export const partitionKeysOf = (piece: Piece, parentOf: ParentOf): PartitionKeys => {
  switch (piece.tag) {
    case "MeteringPoint":
    case "Expected":
      return [pointPartition(piece.meterEic, parentOf)];
    case "Agreement": {
      const { meterEic, customerEic } = piece.agreement;
      if (typeof meterEic !== "string") return "EVERYWHERE";
      const point = pointPartition(meterEic, parentOf);
      return typeof customerEic === "string" ? [point, customerPartition(customerEic)] : [point];
    }
    case "Changed": {
      const { resourceType, reason, content, message } = piece.object;
      return contentKeys(resourceType, message?.content ?? content([]), reason, parentOf);
    }
    case "Due": {
      const { resourceType, reason, content } = piece.due;
      return contentKeys(resourceType, content, reason, parentOf);
    }
    case "Received": {
      const { message } = piece;
      const own = messageKey(message.identity);
      if (message.tag !== "Readable") return [own];
      const { resourceType, content, reason } = message;
      return [own, ...contentKeys(resourceType, content.value, reason, parentOf)];
    }
  }
};

// ---------------------------------------------------------------------------------------------------------- parts

/** One part of several, counted from 0. */
export interface Partition {
  readonly index: number;
  readonly count: number;
}

/** The whole work as one part. */
export const whole: Partition = { index: 0, count: 1 };

/**
 * Which of so many parts a key belongs to: by a hash of its text, the same everywhere.
 *
 * @example
 * partitionOf("point 38ZGO-1000000C-Y", 1) // 0
 */
export const partitionOf = (key: string, count: number): number => hashOf(key) % count;

/** Whether a key belongs to a part. */
export const belongsTo = ({ index, count }: Partition, key: string): boolean =>
  count === 1 || partitionOf(key, count) === index;
