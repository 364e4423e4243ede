import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementDocument, AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import { predict } from "../../src/predict/predict.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import type { Report } from "../../src/reconcile/report.js";
import { instantOf } from "../../src/time/instant.js";
import { writeInstant } from "../../src/time/write-instant.js";
import { messageV1 } from "./messages.js";

const [operator, supplier, rival, aggregator, holder, named] = [
  "38X-OPERATOR-0",
  "38X-SUPPLIER-0",
  "38X-RIVAL-00-0",
  "38X-AGGREGAT-0",
  "38X-HOLDER-0-0",
  "38X-NAMED-00-0",
].map((name) => name.padEnd(16, "0")) as [string, string, string, string, string, string];

const pointAt = (i: number): string => `38Z-POINT-${i}`.padEnd(16, "0");
const DAY = 86_400_000;
const YEAR_START = instantOf("2024-01-01T00:00+02:00");

const setOf = (document: AgreementSetDocument): AgreementSet => {
  const built = agreementSet(document);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** A market of some points: each with a grid and a supplier or a general service, and the portfolio of the supplier. */
const marketOf = (suppliers: readonly ("own" | "rival" | "named")[]): AgreementSetDocument => ({
  meteringPoints: suppliers.map((_, i) => ({
    meterEic: pointAt(i),
    meteringPointType: "REGULAR",
    operatorEic: operator,
  })),
  agreements: [
    {
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: holder,
      customerEic: supplier,
      validFrom: "2024-01-01T00:00+02:00",
    },
    {
      agreementType: "NAMED_SUPPLIER",
      serviceProviderEic: named,
      customerEic: operator,
      validFrom: "2024-01-01T00:00+02:00",
    },
    ...suppliers.flatMap((who, i): readonly AgreementDocument[] => {
      const base = {
        meterEic: pointAt(i),
        customerEic: `38X-CUSTOMER-${i}`.padEnd(16, "0"),
        validFrom: "2024-01-01T00:00+02:00",
      };
      return [
        { ...base, agreementType: "GRID", serviceProviderEic: operator },
        who === "named"
          ? { ...base, agreementType: "GENERAL_SERVICE", serviceProviderEic: named }
          : { ...base, agreementType: "SUPPLY", serviceProviderEic: who === "own" ? supplier : rival },
      ];
    }),
  ],
});

/** Data of each day of each point. */
const eventsOf = (points: number, days: number): readonly Record<string, unknown>[] =>
  Array.from({ length: days }, (_, day) =>
    Array.from({ length: points }, (_, i) => ({
      resourceType: "METERING_DATA",
      action: "CREATE",
      occurredAt: writeInstant(YEAR_START + (100 + day) * DAY + 10 * 3_600_000 + i * 60_000),
      initiatorEic: operator,
      content: [
        {
          meterEic: pointAt(i),
          periods: [
            {
              r: "PT1H",
              aI: Array.from({ length: 24 }, (_, hour) => ({
                pS: writeInstant(YEAR_START + (99 + day) * DAY + hour * 3_600_000),
                inQty: { rType: "M", kwh: hour },
              })),
            },
          ],
        },
      ],
    })),
  ).flat();

/** The messages that a party received of the events under a set. */
const receivedUnder = (set: AgreementSet, events: readonly unknown[], eic: string): readonly unknown[] => {
  const run = predict(set, events as never, { for: eic } as never);
  return [...run.lines].flatMap((line, id) =>
    "recipientEic" in line && line.recipientEic === eic
      ? [
          messageV1({
            id,
            resourceType: line.resourceType,
            reason: line.reason,
            content: line.content,
            createdTime: line.occurredAt,
          } as never),
        ]
      : [],
  );
};

const reportOf = async (
  set: AgreementSet,
  events: readonly unknown[],
  received: readonly unknown[],
  eic: string,
): Promise<Report> => {
  const made = await reconcile({ set, for: eic, at: YEAR_START + 400 * DAY }, { events, received });
  if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
  return made.right;
};

const causesOf = ({ notes }: Report) => notes.flatMap((note) => (note.tag === "ExplainedBy" ? [note] : []));

const markets = fc.array(fc.constantFrom("own", "rival", "named"), {
  minLength: 2,
  maxLength: 5,
}) as fc.Arbitrary<("own" | "rival" | "named")[]>;
const parties = [supplier, holder, named, operator];

describe("what would explain unexpected messages", () => {
  it("is first the agreement that was removed from the set", async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(markets, fc.nat(), fc.constantFrom(...parties), async (kinds, pick, eic) => {
        const document = marketOf(kinds);
        const events = eventsOf(kinds.length, 3);
        const agreements = document.agreements!;
        const provider = eic === holder ? [holder, supplier] : [eic];
        const own = agreements.filter((one) => provider.includes(one.serviceProviderEic ?? ""));
        if (own.length === 0) return;
        const removed = own[pick % own.length]!;
        const received = receivedUnder(setOf(document), events, eic);
        const set = setOf({ ...document, agreements: agreements.filter((one) => one !== removed) });
        const report = await reportOf(set, events, received, eic);
        const unexpected = report.findings.filter(({ class: of }) => of === "unexpected");
        const [first] = causesOf(report);
        if (unexpected.length === 0) return;
        tried += 1;
        expect(first).toMatchObject({
          change: "ADDED",
          agreement: {
            agreementType: removed.agreementType,
            serviceProviderEic: removed.serviceProviderEic,
            ...(removed.meterEic !== undefined && { meterEic: removed.meterEic }),
          },
          findings: unexpected.length,
        });
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(0);
  });

  it("is not stated for messages that would remain unexpected: with the agreement in the set, the report has that many findings fewer", async () => {
    await fc.assert(
      fc.asyncProperty(markets, fc.subarray([0, 1, 2, 3, 4]), async (kinds, gone) => {
        const document = marketOf(kinds);
        const events = eventsOf(kinds.length, 2);
        const received = receivedUnder(setOf(document), events, supplier);
        const agreements = document.agreements!.filter(
          ({ meterEic }) => !gone.some((i) => meterEic === pointAt(i)),
        );
        const before = { ...document, agreements };
        const report = await reportOf(setOf(before), events, received, supplier);
        const unexpected = (some: Report): number =>
          some.findings.filter(({ class: of }) => of === "unexpected").length;
        for (const { agreement, findings } of causesOf(report)) {
          const after = setOf({ ...before, agreements: [...agreements, agreement] });
          expect(unexpected(await reportOf(after, events, received, supplier))).toBe(
            unexpected(report) - findings,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("what would explain missing messages", () => {
  it("is an earlier end if data was received before, and that the agreement does not exist if none was received", async () => {
    const document = marketOf(["own", "rival"]);
    const events = eventsOf(2, 6);
    const set = setOf(document);
    const received = receivedUnder(set, events, supplier);
    const ended = await reportOf(set, events, received.slice(0, 2), supplier);
    expect(causesOf(ended)).toMatchObject([
      {
        change: "ENDED",
        agreement: { agreementType: "SUPPLY", meterEic: pointAt(0) },
        findings: 4,
        units: 96,
      },
    ]);
    // The data of a day of winter time ends at 01:00 of summer time.
    expect(causesOf(ended)[0]!.at).toBe("2024-04-10T22:00Z");
    const started = await reportOf(set, events, received.slice(3), supplier);
    expect(causesOf(started)).toMatchObject([{ change: "STARTED", findings: 3 }]);
    const absent = await reportOf(set, events, [], supplier);
    expect(causesOf(absent)).toMatchObject([{ change: "REMOVED", findings: 6 }]);
  });

  it("is nothing if data was received before and after", async () => {
    const set = setOf(marketOf(["own"]));
    const events = eventsOf(1, 6);
    const received = receivedUnder(set, events, supplier).filter((_, i) => i !== 3);
    expect(causesOf(await reportOf(set, events, received, supplier))).toEqual([]);
  });
});

describe("a party that is not in the set", () => {
  it("is reported first", async () => {
    const { notes } = await reportOf(setOf(marketOf(["own"])), [], [], aggregator);
    expect(notes[0]).toMatchObject({ tag: "UnknownParty" });
    const known = await reportOf(setOf(marketOf(["own"])), [], [], holder);
    expect(known.notes.map(({ tag }) => tag)).not.toContain("UnknownParty");
  });
});
