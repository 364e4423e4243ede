/**
 * What was due and what was received of one object, until it is compared.
 */
import type { DueDelivery } from "./due.js";
import type { ReadableMessage } from "./normalise.js";
import type { Comparable } from "./objects.js";
import type { Carrier } from "./Tally.js";

export interface DueObject {
  readonly delivery: DueDelivery;
  readonly object: Comparable;
}

export interface ReceivedObject {
  readonly carrier: Carrier;
  readonly identity: string;
  readonly object: Comparable;
}

/** The objects of one message at one place; mostly one. */
interface Copy {
  readonly text: string;
  readonly objects: readonly ReceivedObject[];
}

const copyOf = (message: ReadableMessage, objects: readonly Comparable[]): Copy => {
  const { id, identity, createdTime, at, reason } = message;
  const carrier: Carrier = { id, createdTime, at, reason };
  return {
    text: [createdTime, String(reason), ...objects.map((object) => object.identity)].join("\n"),
    objects: objects.map((object) => ({ carrier, identity, object })),
  };
};

/** One object and all that was said of it. */
export class ObjectBucket {
  readonly due: DueObject[] = [];
  private readonly copies = new Map<string, Copy>();

  addDue(delivery: DueDelivery, object: Comparable): void {
    this.due.push({ delivery, object });
  }

  /** The objects of a message; of several copies of it the one stays that comes first in the order of texts. */
  addMessage(message: ReadableMessage, objects: readonly Comparable[]): void {
    const known = this.copies.get(message.identity);
    const copy = copyOf(message, objects);
    if (known === undefined || copy.text < known.text) this.copies.set(message.identity, copy);
  }

  /** The received objects that count. */
  received(): readonly ReceivedObject[] {
    return [...this.copies.values()].flatMap(({ objects }) => objects);
  }
}
