/**
 * Documents in other forms: rows of a database have Dates where documents have instants as text, a driver gives instances of a
 * class, and a content may be JSON text or a value. Whatever takes a document must give the same for all forms; what it read
 * from the document as given, and not as decoded, would differ.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import { checkEvents } from "../../src/predict/check-events.js";
import { explain } from "../../src/predict/explain.js";
import { findingsOfEvent } from "../../src/predict/findings-of-event.js";
import { isDelivery, predict, startPrediction } from "../../src/predict/predict.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { instantOf } from "../../src/time/instant.js";
import { advance, startSimulator } from "../../src/simulator/state.js";
import { arbitraryMarketWithEvents, parties } from "../arbitraries/market.js";
import { eventsOf } from "../predict/documents.js";
import { asRows, withInstants } from "../support/other-forms.js";

/** To the minute, as a Date is written: no instant here has a part of a millisecond that a Date could not hold. */
const minute = (text: string): string => `${new Date(text).toISOString().slice(0, 16)}Z`;

/** An error contains the item as the caller gave it. */
const withoutItem = (report: Awaited<ReturnType<typeof reconcile>>): unknown =>
  report._tag === "Left" ? { ...report.left, item: undefined } : report.right;

const noon = "2026-01-01T12:00Z";

/** The messages that a party should have received, with contents that are values and not texts. */
const messagesTo = (eic: string, market: unknown, documents: readonly unknown[]): readonly unknown[] => {
  const built = agreementSet(market as Parameters<typeof agreementSet>[0]);
  if (built._tag === "Left") return [];
  const { lines } = predict(built.right.set, eventsOf(documents), { lenient: true });
  return [...lines]
    .filter(isDelivery)
    .filter(({ recipientEic }) => recipientEic === eic)
    .map(({ occurredAt, resourceType, reason, content }, id) => ({
      id,
      createdTime: occurredAt,
      resourceType,
      reason,
      content,
    }));
};

interface Given {
  readonly market: unknown;
  readonly documents: readonly unknown[];
  readonly received: readonly unknown[];
}

/** What the library makes of a market, events and received messages. */
const resultsOf = async ({ market, documents, received }: Given, eic: string): Promise<unknown> => {
  const built = agreementSet(market as Parameters<typeof agreementSet>[0]);
  if (built._tag === "Left") return built.left;
  const { set } = built.right;
  const events = eventsOf(documents);
  const options = { lenient: true };
  const predicted = predict(set, events, options);
  const simulator = startSimulator({ set, events, now: 0, lenient: true });
  return {
    set: set.toDocument(),
    lines: [...predicted.lines],
    error: predicted.error,
    explained: explain(set, events, eic, options),
    checked: checkEvents(set, events),
    findings: events.map((event) => findingsOfEvent(startPrediction(set), event).map(({ text }) => text)),
    report: withoutItem(
      await reconcile({ set, for: eic, at: instantOf(noon), lenient: true }, { events, received }),
    ),
    simulated:
      simulator._tag === "Left" ? simulator.left : advance(simulator.right, instantOf(noon)).mailboxes,
  };
};

/** Types whose content may be a text in an event as well as in a message. */
const ofText = ["METERING_DATA", "NETWORK_BILL"];

const withTextContent = (document: unknown): unknown => {
  const { content } = document as { readonly content?: unknown };
  return content === undefined ? document : { ...(document as object), content: JSON.stringify(content) };
};

describe("documents in another form", () => {
  it("have the same results: Dates for instants, contents as JSON text, class instances", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryMarketWithEvents({ impossible: true }),
        fc.constantFrom(...parties),
        fc.boolean(),
        async ({ market, events }, eic, isReversed) => {
          const ordered = isReversed ? [...events].reverse() : events;
          const text = withInstants({ market, documents: ordered }, minute) as Omit<Given, "received">;
          const given = { ...text, received: messagesTo(eic, text.market, text.documents) };
          const dates = withInstants(given, (instant) => new Date(instant)) as Given;
          const texts = {
            ...given,
            documents: given.documents.map((event) =>
              ofText.includes((event as { readonly resourceType: string }).resourceType)
                ? withTextContent(event)
                : event,
            ),
            received: given.received.map(withTextContent),
          };
          const expected = await resultsOf(given, eic);
          expect(await resultsOf(dates, eic)).toStrictEqual(expected);
          expect(await resultsOf(texts, eic)).toStrictEqual(expected);
          // Objects that pass through are the caller's own, of its class.
          expect(await resultsOf(asRows(given) as Given, eic)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});
