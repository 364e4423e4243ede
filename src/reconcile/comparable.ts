/**
 * An object of a message in the shape in which it is compared: where it belongs, and its attributes.
 */
import type { Eic } from "../documents/eic.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { FindingKey } from "./finding.js";

/** One attribute of an object. Instants are compared as moments, quantities within the tolerance, the rest as texts. */
export interface Attribute {
  readonly kind: "text" | "instant" | "quantity";
  readonly value: string | number;
  /** As it was in the document; undefined where absence has a meaning, such as an open end. */
  readonly shown: unknown;
  /** Counts only where both sides have it: it may be withheld, or unknown to one of them. */
  readonly optional: boolean;
}

/** An object of a message. */
export interface Comparable {
  readonly resourceType: ObjectType;
  /** The partition it belongs to. */
  readonly partition: string;
  /** A text that only objects to be compared with each other share; it begins with the partition. */
  readonly place: string;
  readonly key: FindingKey;
  /** The period of a bill, as it was in the document. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** A text that equal contents share. */
  readonly identity: string;
  readonly document: unknown;
}

/** Everything but metering data. */
export type ObjectType = Exclude<ResourceType, "METERING_DATA">;

/** Names the metering point whose partition a point is in. */
export type ParentOf = (meterEic: Eic) => Eic;
