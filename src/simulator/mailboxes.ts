/**
 * The messages kept for each recipient, by service and resource type in order of their numbers, for as long as they can
 * be read.
 */
import type { ServiceId } from "../scan/service-list.js";
import type { Eic } from "../documents/eic.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { PersistentMap } from "../market/persistent-map.js";
import { getIn, setIn } from "../market/persistent-map.js";
import { retentionEdge } from "../scan/query-limits.js";
import type { Instant } from "../time/instant.js";
import type { KeptMessage, MadeMessage } from "./messages.js";
import { append } from "../common/multimap.js";
import { firstIndexWhere } from "../common/search.js";

/** The messages of all recipients. */
export type Mailboxes = PersistentMap<readonly KeptMessage[]>;

/** The key of a mailbox: recipient, resource type and service. */
interface Address {
  readonly eic: Eic;
  readonly service: ServiceId;
  readonly resourceType: ResourceType;
}

const keyOf = ({ eic, service, resourceType }: Address): string => `${eic} ${service} ${resourceType}`;

/** The index of the first item that satisfies a monotone condition. */
const firstIndex = <A>(items: readonly A[], holds: (item: A) => boolean): number =>
  firstIndexWhere(items.length, (i) => holds(items[i]!));

/** The mailboxes with more messages, which come in order of their numbers; messages that can no longer be read are removed. */
export const kept = (mailboxes: Mailboxes, made: readonly MadeMessage[], now: Instant): Mailboxes => {
  const edge = retentionEdge(now);
  const added = new Map<string, KeptMessage[]>();
  for (const { recipientEic: eic, services, ...message } of made) {
    if (message.createdAt < edge) continue;
    for (const service of services)
      append(added, keyOf({ eic, service, resourceType: message.resourceType }), message);
  }
  let after = mailboxes;
  for (const [key, messages] of added) {
    const known = getIn(after, key) ?? [];
    const readable = known.slice(firstIndex(known, ({ createdAt }) => createdAt >= edge));
    after = setIn(after, key, readable.concat(messages));
  }
  return after;
};

/** The requested messages: created in a period, or with numbers in a range; both ends included. */
export type Wanted =
  | { readonly createdTimeFrom: Instant; readonly createdTimeTo: Instant }
  | { readonly idFrom: number; readonly idTo: number };

/** The requested messages of a mailbox that can be read at a moment, in order of their numbers. */
export const readable = (
  mailboxes: Mailboxes,
  address: Address,
  wanted: Wanted,
  now: Instant,
): readonly KeptMessage[] => {
  const known = getIn(mailboxes, keyOf(address)) ?? [];
  const edge = retentionEdge(now);
  const [from, to] =
    "idFrom" in wanted
      ? [
          firstIndex(known, ({ number }) => number >= wanted.idFrom),
          firstIndex(known, ({ number }) => number > wanted.idTo),
        ]
      : [
          firstIndex(known, ({ createdAt }) => createdAt >= wanted.createdTimeFrom),
          firstIndex(known, ({ createdAt }) => createdAt > wanted.createdTimeTo),
        ];
  return known.slice(from, to).filter(({ createdAt, visibleAt }) => createdAt >= edge && visibleAt <= now);
};
