/**
 * Messages as the Datahub would have sent them, made of predicted deliveries, and possible faults on their
 * way.
 */
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { ReconcileOptions } from "../../src/reconcile/reconcile-options.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import type { EventDocument as Event } from "../../src/documents/event-types.js";
import fc from "fast-check";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import type { Delivery } from "../../src/predict/predict.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import type { Documents } from "../../src/reconcile/reconcile.js";
import type { Report } from "../../src/reconcile/report.js";
import { instantOf } from "../../src/time/instant.js";
import { writeInstant } from "../../src/time/write-instant.js";
import type { EventDocument, MarketDocument } from "../arbitraries/market.js";
import { arbitraryMarketWithEvents } from "../arbitraries/market.js";

export const setOf = (document: unknown): AgreementSet => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

export const NOW = instantOf("2026-01-01T00:00Z");

/** A report, where the input is known to be good. */
export const reportFor = async (options: ReconcileOptions, documents: Documents): Promise<Report> => {
  const result = await reconcile(options, documents);
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
};

// --------------------------------------------------------------------------------------------------------- messages

/** A message of the old service, before its content is made a text. */
export interface Sent {
  readonly id: number;
  readonly createdTime: string;
  readonly resourceType: string;
  readonly reason: string;
  readonly content: unknown;
  readonly hasContent?: boolean;
}

export const MINUTE = 60_000;

export const sentOf = (delivery: Delivery, id: number, delay = 0): Sent => ({
  id,
  createdTime: writeInstant(instantOf(delivery.occurredAt) + delay),
  resourceType: delivery.resourceType,
  reason: delivery.reason,
  content: delivery.content,
});

/** A message as the old service gives it. */
export const messageV1 = ({ content, hasContent = true, ...sent }: Sent): Record<string, unknown> => ({
  ...sent,
  hasContent,
  content: hasContent ? JSON.stringify(content) : "",
  ...(hasContent ? {} : { reason: "", contentMissingReason: "The path value is null" }),
});

/** A message as the new services return it; only some types can be recognized by their content. */
export const messageV2 = ({
  id,
  createdTime,
  reason,
  content,
  resourceType,
}: Sent): Record<string, unknown> => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
  createdTime,
  resourceType,
  reason,
  content,
});

export const pageV1 = (messages: readonly unknown[]): unknown => ({
  dataDistributions: messages,
  pagination: { page: 0, totalPages: 1 },
});

export const pageV2 = (messages: readonly unknown[]): unknown => ({
  content: messages,
  page: { size: 100, number: 0, totalElements: messages.length, totalPages: 1 },
});

// ------------------------------------------------------------------------------------------------------ random cases

export interface Case {
  readonly market: MarketDocument;
  readonly events: readonly EventDocument[];
  readonly party: string;
  readonly deliveries: readonly Delivery[];
  /** The messages sent to the party, with faults. */
  readonly sent: readonly Sent[];
  /** The same as received: as messages and pages, some read again. */
  readonly received: readonly unknown[];
}

type Fault =
  | "NONE"
  | "DROP"
  | "TWICE"
  | "AGAIN"
  | "LATE"
  | "EARLY"
  | "EMPTY"
  | "GARBAGE"
  | "COARSER"
  | "WITHHELD"
  | "OTHER_REASON"
  | "CHANGED"
  | "ALIEN";

const faults: readonly Fault[] = [
  "NONE",
  "DROP",
  "TWICE",
  "AGAIN",
  "LATE",
  "EARLY",
  "EMPTY",
  "GARBAGE",
  "COARSER",
  "WITHHELD",
  "OTHER_REASON",
  "CHANGED",
  "ALIEN",
];

const HOUR = 60 * MINUTE;

/** Every number of a content one more, every party of an agreement another. */
const changed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(changed);
  if (typeof value === "number") return value + 1;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === "customerEic" && "agreementType" in value
        ? "38X-OTHER------P"
        : name === "metadataValue"
          ? "changed"
          : changed(inner),
    ]),
  );
};

const without = (content: unknown, ...names: readonly string[]): unknown =>
  typeof content !== "object" || content === null || Array.isArray(content)
    ? content
    : Object.fromEntries(Object.entries(content).filter(([name]) => !names.includes(name)));

/** The messages that result from one delivery. */
const faulty = (sent: Sent, fault: Fault): readonly Sent[] => {
  const later = (ms: number): string => writeInstant(instantOf(sent.createdTime) + ms);
  switch (fault) {
    case "DROP":
      return [];
    case "TWICE":
      return [sent, { ...sent, id: sent.id + 1000, createdTime: later(MINUTE) }];
    case "AGAIN":
      return [sent, sent];
    case "LATE":
      return [{ ...sent, createdTime: later(3 * HOUR) }];
    case "EARLY":
      return [{ ...sent, createdTime: later(-MINUTE) }];
    case "EMPTY":
      return [{ ...sent, hasContent: false }];
    case "GARBAGE":
      return [{ ...sent, content: "no such content" }];
    case "COARSER":
      return [{ ...sent, reason: sent.reason.split("_")[0]! }];
    case "WITHHELD":
      return [
        sent.resourceType === "AGREEMENT"
          ? { ...sent, content: without(sent.content, "customerEic", "serviceProviderEic", "agreementId") }
          : sent,
      ];
    case "OTHER_REASON":
      return [{ ...sent, reason: sent.resourceType === "AGREEMENT" ? "DELETE" : "UPDATE" }];
    case "CHANGED":
      return [{ ...sent, content: changed(sent.content) }];
    default:
      return [sent];
  }
};

interface Chance {
  readonly party: number;
  readonly faults: readonly { readonly fault: Fault; readonly delay: number; readonly order: number }[];
  readonly isPaged: boolean;
}

const most = 40;

const chance = (of: readonly Fault[]): fc.Arbitrary<Chance> =>
  fc.record({
    party: fc.nat({ max: 100 }),
    faults: fc.array(
      fc.record({
        fault: fc.oneof(
          { arbitrary: fc.constant<Fault>("NONE"), weight: 4 },
          { arbitrary: fc.constantFrom(...of), weight: 5 },
        ),
        delay: fc.constantFrom(0, 1, MINUTE, 59 * MINUTE, 61 * MINUTE),
        order: fc.nat({ max: 1000 }),
      }),
      { minLength: most, maxLength: most },
    ),
    isPaged: fc.boolean(),
  });

/** The messages of a party, those of others among them where the fault is ALIEN. */
const sentTo = (deliveries: readonly Delivery[], party: string, { faults: of }: Chance): readonly Sent[] =>
  deliveries.slice(0, most).flatMap((delivery, i) => {
    const { fault, delay } = of[i]!;
    const isOwn = delivery.recipientEic === party;
    if (!isOwn && fault !== "ALIEN") return [];
    return faulty(sentOf(delivery, i + 1, delay), fault);
  });

export const shuffled = <A>(values: readonly A[], order: readonly number[]): readonly A[] =>
  values
    .map((value, i) => ({ value, i }))
    .sort(
      (a, b) =>
        ((order[a.i % order.length]! + a.i) % 7) - ((order[b.i % order.length]! + b.i) % 7) || b.i - a.i,
    )
    .map(({ value }) => value);

/** A market, events, and the messages that one party received. */
export const arbitraryCase = (of: readonly Fault[] = faults, maxEvents = 8): fc.Arbitrary<Case> =>
  fc.tuple(arbitraryMarketWithEvents({ maxEvents }), chance(of)).map(([{ market, events }, chosen]) => {
    const all = predict(setOf(market), events as readonly unknown[] as readonly Event[]).lines.filter(
      isDelivery,
    );
    const recipients = [...new Set(all.map(({ recipientEic }) => recipientEic))].sort();
    const party = recipients[chosen.party % Math.max(1, recipients.length)] ?? "38X-NOBODY-----A";
    const sent = sentTo(all, party, chosen);
    const messages = shuffled(
      sent,
      chosen.faults.map(({ order }) => order),
    ).map(messageV1);
    const half = Math.ceil(messages.length / 2);
    const received = chosen.isPaged ? [pageV1(messages.slice(0, half)), ...messages.slice(half)] : messages;
    return {
      market,
      events,
      party,
      deliveries: all.filter(({ recipientEic }) => recipientEic === party),
      sent,
      received,
    };
  });
