import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FindingClass, Summary } from "../../src/reconcile/finding.js";
import { findingClasses } from "../../src/reconcile/finding.js";
import type { DueDelivery } from "../../src/reconcile/due.js";
import type { Report } from "../../src/reconcile/report.js";
import { reportOf } from "../../src/reconcile/report.js";
import { instantOf } from "../../src/time/instant.js";
import { writeInstant } from "../../src/time/write-instant.js";
import { dense, partialOf, settings, valuesOf } from "./dense.js";
import type { Case, Sent } from "./messages.js";
import { arbitraryCase, messageV1, NOW, reportFor, setOf } from "./messages.js";

const runs = { numRuns: 60 } as const;

const totals = (summary: Summary): Readonly<Record<FindingClass, number>> =>
  Object.fromEntries(
    findingClasses.map((of) => [of, Object.values(summary).reduce((sum, counts) => sum + counts[of], 0)]),
  ) as Record<FindingClass, number>;

const reportOn = ({ market, events, party }: Case, sent: readonly Sent[]): Promise<Report> =>
  reportFor({ set: setOf(market), for: party, at: NOW }, { events, received: sent.map(messageV1) });

/** How many units a message has: the number found of it if nothing is due. */
const unitsOf = async (random: Case, message: Sent): Promise<number> =>
  totals((await reportOn({ ...random, events: [] }, [message])).summary).unexpected;

describe("if all that was due was received", () => {
  const complete = arbitraryCase(["NONE"]).filter(({ sent }) => sent.length > 0);

  it("only late messages are found", async () => {
    await fc.assert(
      fc.asyncProperty(complete, async (random) => {
        const { findings } = await reportOn(random, random.sent);
        expect(findings.filter((finding) => finding.class !== "late")).toEqual([]);
      }),
      runs,
    );
  });

  it("removing one message makes exactly its units missing, or superseded by a correction", async () => {
    await fc.assert(
      fc.asyncProperty(complete, fc.nat({ max: 100 }), async (random, pick) => {
        const gone = random.sent[pick % random.sent.length]!;
        const before = totals((await reportOn(random, random.sent)).summary);
        const after = totals(
          (
            await reportOn(
              random,
              random.sent.filter((message) => message !== gone),
            )
          ).summary,
        );
        const units = await unitsOf(random, gone);
        expect(after.missing + after.superseded).toBe(units);
        expect(after.matched + after.late).toBe(before.matched + before.late - units);
        expect(after.unexpected + after.different + after.duplicate).toBe(0);
      }),
      runs,
    );
  });

  it("sending one message again under another id adds exactly its units as duplicates", async () => {
    await fc.assert(
      fc.asyncProperty(complete, fc.nat({ max: 100 }), async (random, pick) => {
        const again = random.sent[pick % random.sent.length]!;
        const before = totals((await reportOn(random, random.sent)).summary);
        const after = totals((await reportOn(random, [...random.sent, { ...again, id: 9999 }])).summary);
        const units = await unitsOf(random, again);
        // A copy may be matched in place of a late message of the same content, which then is the duplicate.
        const came = before.matched + before.late;
        expect(after.matched + after.late).toBe(came);
        expect({ ...after, matched: 0, late: 0 }).toEqual({
          ...before,
          matched: 0,
          late: 0,
          duplicate: units,
        });
      }),
      runs,
    );
  });

  it("a sender with the older edition adds only matches with less specific reasons", async () => {
    await fc.assert(
      fc.asyncProperty(complete, async (random) => {
        const coarser = random.sent.map((message) => ({ ...message, reason: message.reason.split("_")[0]! }));
        const fine = await reportOn(random, random.sent);
        const coarse = await reportOn(random, coarser);
        expect(coarse.summary).toEqual(fine.summary);
        const units = random.sent.filter(({ reason }) => reason.includes("_")).length;
        expect(coarse.notes.filter(({ tag }) => tag === "CoarserReasons")).toEqual(
          units === 0
            ? []
            : [
                {
                  tag: "CoarserReasons",
                  resourceType: "AGREEMENT",
                  units,
                  text: `${units} of AGREEMENT match, although their reason code is less or more specific than the one predicted.`,
                },
              ],
        );
      }),
      runs,
    );
  });
});

describe("shifting all times", () => {
  const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;
  /** A value with every instant in it moved and written in one way. */
  const moved = <A>(value: A, by: number): A =>
    JSON.parse(JSON.stringify(value).replace(instants, (text) => writeInstant(instantOf(text) + by))) as A;
  const sorted = (values: readonly unknown[]): readonly string[] =>
    values.map((value) => JSON.stringify(value)).sort();

  it("shifts the report by the same time", () => {
    fc.assert(
      fc.property(dense, fc.integer({ min: -5000, max: 5000 }), ({ due, sent }, quarters) => {
        const by = quarters * 15 * 60_000;
        const later = due.map((delivery): DueDelivery => ({ ...moved(delivery, by), at: delivery.at + by }));
        const reportAt = (dues: readonly DueDelivery[], messages: readonly Sent[], at: number): Report => {
          const report = reportOf(partialOf(dues, valuesOf(messages), undefined, { ...settings, at }), at);
          if (report._tag === "Left") throw new Error(JSON.stringify(report.left));
          return report.right;
        };
        const here = reportAt(due, sent, settings.at);
        const there = reportAt(later, moved(sent, by), settings.at + by);
        expect(there.summary).toEqual(here.summary);
        expect(sorted(moved(there.findings, 0))).toEqual(sorted(moved(here.findings, by)));
        expect(there.notes).toEqual(here.notes);
      }),
      { numRuns: 100 },
    );
  });
});
