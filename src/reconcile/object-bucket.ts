/**
 * What was due and what was received of one object, until it is compared.
 */
import { canonicalText } from "./comparable-attributes.js";
import type { Comparable } from "./comparable.js";
import type { MessageRef } from "./message-ref.js";
import type { Counting, Differing } from "./copies.js";
import { PlaceCopies } from "./copies.js";
import type { DueOfObject, ReceivedObjects } from "./record.js";

/** An object of a message that was received. */
export interface ReceivedObject {
  readonly messageRef: MessageRef;
  readonly identity: string;
  readonly object: Comparable;
}

/** What is to be compared of one object: deliveries in the order of their events, and what was received. */
export interface ObjectData {
  readonly due: readonly DueOfObject[];
  readonly received: readonly ReceivedObject[];
}

const dueText = ({ delivery: { event, at }, object }: DueOfObject): string =>
  `${event} ${at} ${canonicalText(object.document)}`;

/** One object, what was due of it and what was received. */
export class ObjectBucket {
  private readonly due: DueOfObject[] = [];
  private readonly activated: DueOfObject[] = [];
  private readonly received = new PlaceCopies<ReceivedObjects>();

  addDue(due: DueOfObject): void {
    this.due.push(due);
  }

  /** A change by the passing of time: before what the event that follows made due at the same moment. */
  addActivated(due: DueOfObject): void {
    this.activated.push(due);
  }

  /** The objects of a message; of copies that differ the one that counts is compared. */
  addReceived(received: ReceivedObjects): void {
    this.received.add(received);
  }

  /** Copies of one message whose content differs here. */
  differing(counting: Counting): readonly Differing<ReceivedObjects>[] {
    return this.received.differing(counting);
  }

  private all(): readonly DueOfObject[] {
    return this.activated.concat(this.due);
  }

  /** The readings under which something else was due. */
  readings(): ReadonlySet<string> {
    return new Set(this.all().flatMap(({ reading }) => reading?.of ?? []));
  }

  /** What is to be compared by the chosen readings, or by another. */
  data(counting: Counting, reading?: string): ObjectData {
    const all = this.all();
    const own = all.filter((due) => due.reading === undefined);
    const others = all.filter((due) => due.reading?.of === reading && due.reading !== undefined);
    const dropped = new Set(others.filter((due) => due.reading?.isDue === false).map(dueText));
    const due = [
      ...own.filter((of) => dropped.size === 0 || !dropped.has(dueText(of))),
      ...others.filter((of) => of.reading?.isDue),
    ];
    due.sort((a, b) => a.delivery.event - b.delivery.event || a.delivery.at - b.delivery.at);
    return {
      due,
      received: this.received
        .counted(counting)
        .flatMap(({ messageRef, identity, objects }) =>
          objects.map((object) => ({ messageRef, identity, object })),
        ),
    };
  }
}
