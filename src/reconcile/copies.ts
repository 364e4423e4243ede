/**
 * Copies of one message that differ: the one with the latest createdTime counts, for all objects of the message.
 *
 * The objects of a message are distributed over many places, and a copy may lack some of them; so which copy counts is decided from
 * the messages as a whole, and every place receives the list of the few messages whose copies differ.
 */
import type { Comparable } from "./comparable.js";
import { hashOf } from "../common/hash.js";
import { compareText } from "../common/order.js";
import type { MessageRef } from "./message-ref.js";
import type { Counted } from "../documents/outcome-codec.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import type { DataBlock } from "./data-block.js";
import { quantityNames } from "./data-block.js";

// --------------------------------------------------------------------------------------------------------- content

/** A text that equal contents share; different ones share it with probability 2^-64. The order of their items makes no difference. */
class Digest {
  private a = 0;
  private b = 0;

  add(hash: number): void {
    this.a = (this.a + hash) | 0;
    this.b = (this.b + Math.imul(hash ^ (hash >>> 15), 0x9e3779b1)) | 0;
  }

  toString(): string {
    return `${(this.a >>> 0).toString(36)}-${(this.b >>> 0).toString(36)}`;
  }
}

const hashOfColumn = (column: Float64Array, start: number): number => {
  const words = new Int32Array(column.buffer, column.byteOffset, 2 * column.length);
  let hash = start;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
};

const hashOfBlock = (block: DataBlock): number => {
  const { length, direction, from, step, rType, times } = block;
  let hash = hashOf(`${length} ${direction} ${from} ${step} ${String(rType)}`);
  if (times !== undefined) hash = hashOfColumn(times, hash);
  quantityNames.forEach((name, i) => {
    const column = block[name];
    if (column !== undefined) hash = hashOfColumn(column, hash ^ i);
  });
  return hash;
};

/** A text shared by copies of a metering-data message with the same content. */
export const copyOfData = (
  reason: string | undefined,
  points: ReadonlyMap<string, readonly DataBlock[]>,
): string => {
  const digest = new Digest();
  for (const [meterEic, blocks] of points)
    digest.add(blocks.reduce((hash, block) => Math.imul(hash, 31) ^ hashOfBlock(block), hashOf(meterEic)));
  return `METERING_DATA ${String(reason)} ${String(digest)}`;
};

/** A text shared by copies of any other message with the same content. */
export const copyOfObjects = (
  resourceType: ResourceType,
  reason: string | undefined,
  objects: readonly Comparable[],
): string => {
  const digest = new Digest();
  for (const { place, identity } of objects) digest.add(hashOf(`${place} ${identity}`));
  return `${resourceType} ${String(reason)} ${String(digest)}`;
};

// -------------------------------------------------------------------------------------------------------- counting

export type { Counted } from "../documents/outcome-codec.js";

/** By identity, the messages whose copies differ. */
export type Counting = ReadonlyMap<string, Counted>;

interface Copy {
  readonly copy: string;
  readonly at: Instant;
}

/** The later copy; of one moment the one whose text comes first. */
const compareCopies = (a: Copy, b: Copy): number => b.at - a.at || compareText(a.copy, b.copy);

/** Takes note of copies, in any order. */
export class Copies {
  private readonly first = new Map<string, string>();
  private readonly moments = new Map<string, Map<string, Instant>>();
  /** When the first copy of each was made, until another one differs. */
  private readonly firstAt = new Map<string, Instant>();

  add(identity: string, copy: string, at: Instant): void {
    const first = this.first.get(identity);
    if (first === undefined) {
      this.first.set(identity, copy);
      this.firstAt.set(identity, at);
      return;
    }
    const known = this.moments.get(identity);
    if (known === undefined && copy === first) {
      this.firstAt.set(identity, Math.max(at, this.firstAt.get(identity)!));
      return;
    }
    const moments = known ?? new Map([[first, this.firstAt.get(identity)!]]);
    moments.set(copy, Math.max(at, moments.get(copy) ?? -Infinity));
    this.moments.set(identity, moments);
  }

  /** The messages whose copies differ, and which one counts. */
  counting(): Counting {
    const counting = new Map<string, Counted>();
    for (const [identity, moments] of this.moments) {
      const [latest] = [...moments].map(([copy, at]) => ({ copy, at })).sort(compareCopies);
      counting.set(identity, { copy: latest!.copy, differing: moments.size });
    }
    return counting;
  }
}

// --------------------------------------------------------------------------------------------------------- at a place

/** The content of one copy of a message for one place. */
interface OfMessage {
  readonly identity: string;
  readonly copy: string;
  readonly messageRef: MessageRef;
}

/** Two copies with different content for a place; undefined where one has no content there and is not known by name. */
export interface Differing<A> {
  readonly counted: A | undefined;
  readonly other: A | undefined;
}

const compareMade = (a: OfMessage, b: OfMessage): number =>
  b.messageRef.at - a.messageRef.at ||
  compareText(a.messageRef.createdTime, b.messageRef.createdTime) ||
  compareText(String(a.messageRef.id), String(b.messageRef.id));

/** The content of messages for one place, each once however often it was read. */
export class PlaceCopies<A extends OfMessage> {
  private readonly first = new Map<string, A>();
  /** Further copies that differ from the first, by identity. */
  private readonly others = new Map<string, Map<string, A>>();

  add(received: A): void {
    const { identity, copy } = received;
    const first = this.first.get(identity);
    if (first === undefined || first.copy === copy) {
      if (first === undefined || compareMade(received, first) < 0) this.first.set(identity, received);
      return;
    }
    const others = this.others.get(identity) ?? new Map<string, A>();
    const known = others.get(copy);
    if (known === undefined || compareMade(received, known) < 0) others.set(copy, received);
    this.others.set(identity, others);
  }

  /** The copies that count. */
  counted(counting: Counting): readonly A[] {
    if (counting.size === 0 && this.others.size === 0) return [...this.first.values()];
    return [...this.first].flatMap(
      ([identity, first]) => this.chosen(identity, first, counting).counted ?? [],
    );
  }

  /** The copies that differ. */
  differing(counting: Counting): readonly Differing<A>[] {
    if (counting.size === 0 && this.others.size === 0) return [];
    return [...this.first].flatMap(([identity, first]) => {
      const { counted, others } = this.chosen(identity, first, counting);
      const differing = counting.get(identity)?.differing ?? others.length + 1;
      const pairs = others.map((other): Differing<A> => ({ counted, other }));
      const isLacking = counted !== undefined && others.length + 1 < differing;
      return isLacking ? [...pairs, { counted, other: undefined }] : pairs;
    });
  }

  private chosen(
    identity: string,
    first: A,
    counting: Counting,
  ): { readonly counted: A | undefined; readonly others: readonly A[] } {
    const all = [first, ...(this.others.get(identity)?.values() ?? [])].sort(
      (a, b) => compareMade(a, b) || compareText(a.copy, b.copy),
    );
    const known = counting.get(identity);
    const counted = known === undefined ? all[0] : all.find(({ copy }) => copy === known.copy);
    return { counted, others: all.filter((one) => one !== counted) };
  }
}
