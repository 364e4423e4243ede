import { readReceived } from "../../src/reconcile/read-received.js";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import { describe, expect, it } from "vitest";
import type { PartialReport } from "../../src/reconcile/partial-report.js";
import { mergeReports } from "../../src/reconcile/partial-report.js";
import type { Partition, PartitionKeys } from "../../src/reconcile/partition.js";
import { belongsTo, parentIn, partitionKeysOf, partitionOf } from "../../src/reconcile/partition.js";
import type { Report } from "../../src/reconcile/report.js";
import { reportOf } from "../../src/reconcile/report.js";
import { predictNext, startPrediction } from "../../src/predict/predict.js";
import { step } from "../../src/predict/changes.js";
import { arbitraryMarketWithEvents, customers, meters, suppliers } from "../arbitraries/market.js";
import type { Dense } from "./dense.js";
import { dense, parentOf, partialOf, settings, valuesOf } from "./dense.js";
import { messageV1, pageV1, setOf, shuffled } from "./messages.js";
import fc from "fast-check";

const runs = { numRuns: 80 } as const;

const rightOf = <E, A>(
  result: { readonly _tag: "Left"; readonly left: E } | { readonly _tag: "Right"; readonly right: A },
): A => {
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
};

const merge = (a: PartialReport, b: PartialReport): PartialReport => rightOf(mergeReports(a, b));
const report = (partial: PartialReport): Report => rightOf(reportOf(partial, settings.at));

const partsOf = ({ due, sent }: Dense, count: number): readonly PartialReport[] =>
  Array.from({ length: count }, (_, index) => partialOf(due, valuesOf(sent), { index, count }));

/** Values with some of them again, some with another content under the same id, and some without any. */
const copies = (values: readonly unknown[], picks: readonly number[]): readonly unknown[] =>
  picks.flatMap((pick) => {
    const value = values[pick % Math.max(1, values.length)] as Readonly<Record<string, unknown>> | undefined;
    const other = values[(pick + 1) % Math.max(1, values.length)] as Readonly<Record<string, unknown>>;
    if (value === undefined || !("hasContent" in value)) return value === undefined ? [] : [value];
    switch (pick % 5) {
      case 0:
        return [{ ...value, hasContent: false, content: "", reason: "" }];
      case 1:
        return [{ ...value, content: "?" }];
      case 2:
        return "hasContent" in other
          ? [{ ...other, id: value["id"], createdTime: value["createdTime"] }]
          : [];
      case 3:
        return [{ ...value, createdTime: "2024-10-26T21:07Z" }];
      default:
        return [value];
    }
  });

describe("the report of input in any order", () => {
  it("is the same for any order of files and messages, also if copies of a message differ", () => {
    fc.assert(
      fc.property(
        dense,
        fc.array(fc.nat({ max: 30 }), { maxLength: 6 }),
        fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 7 }),
        ({ due, sent }, picks, order) => {
          const values = valuesOf(sent);
          const all = [...values, ...copies(values, picks)];
          const other = shuffled(all, order);
          const half = Math.ceil(other.length / 2);
          const paged = [pageV1(other.slice(0, half)), ...other.slice(half)];
          const expected = report(partialOf(due, all));
          expect(report(partialOf(due, other))).toEqual(expected);
          expect(report(partialOf(due, paged))).toEqual(expected);
        },
      ),
      runs,
    );
  });

  it("is the same when messages are read again, except for the note about it", () => {
    fc.assert(
      fc.property(dense, ({ due, sent }) => {
        const once = report(partialOf(due, valuesOf(sent)));
        const twice = report(partialOf(due, [...valuesOf(sent), ...valuesOf(sent).toReversed()]));
        expect(twice.findings).toEqual(once.findings);
        expect(twice.summary).toEqual(once.summary);
        expect(twice.notes.find(({ tag }) => tag === "ReadMoreThanOnce")).toEqual(
          sent.length === 0
            ? undefined
            : {
                tag: "ReadMoreThanOnce",
                copies: sent.length,
                text: `${sent.length} copies of messages were read again and count once.`,
              },
        );
      }),
      runs,
    );
  });
});

describe("partial reports", () => {
  it("merged in any grouping and repetition give the report of one run", () => {
    fc.assert(
      fc.property(
        dense,
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat({ max: 100 }), { maxLength: 6 }),
        (all, count, again) => {
          const parts = partsOf(all, count).map((part) => JSON.parse(JSON.stringify(part)) as PartialReport);
          const some = shuffled([...parts, ...again.map((pick) => parts[pick % count]!)], [...again, 3]);
          const middle = Math.ceil(some.length / 2);
          const grouped = [some.slice(0, middle), some.slice(middle)].flatMap((group) =>
            group.length === 0 ? [] : [group.reduce(merge)],
          );
          expect(report(grouped.reduce(merge))).toEqual(report(partialOf(all.due, valuesOf(all.sent))));
        },
      ),
      runs,
    );
  });

  it("merge associatively, commutatively and idempotently, with any content", () => {
    const some = fc
      .tuple(dense, fc.subarray([0, 1, 2], { minLength: 1 }))
      .map(([all, indices]) => indices.map((index) => partsOf(all, 3)[index]!).reduce(merge));
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(a, a)).toEqual(a);
      }),
      { numRuns: 50 },
    );
  });

  it("are not merged across parties, counts and coverage, and give no report before all are present", () => {
    const [one] = partsOf({ due: [], sent: [] }, 2) as [PartialReport];
    const other = { ...one, for: suppliers[1]! };
    expect(mergeReports(one, other)).toEqual({
      _tag: "Left",
      left: { tag: "OtherParty", one: suppliers[0], other: suppliers[1] },
    });
    expect(mergeReports(one, { ...one, count: 3 })).toEqual({
      _tag: "Left",
      left: { tag: "OtherCount", one: 2, other: 3 },
    });
    expect(mergeReports(one, { ...one, isCovered: true })).toEqual({
      _tag: "Left",
      left: { tag: "OtherCoverage" },
    });
    expect(reportOf(one, 0)).toEqual({
      _tag: "Left",
      left: { tag: "PartsMissing", missing: [1], count: 2 },
    });
  });
});

describe("the keys of partitions", () => {
  const keysIn = (keys: PartitionKeys, partition: Partition): boolean =>
    keys === "EVERYWHERE" || keys.some((key) => belongsTo(partition, key));

  it("divide the input so that each part has the same findings in its share as in the whole input", () => {
    fc.assert(
      fc.property(dense, fc.integer({ min: 2, max: 5 }), ({ due, sent }, count) => {
        const whole = partsOf({ due, sent }, count);
        const values = valuesOf(sent);
        whole.forEach((expected, index) => {
          const partition = { index, count };
          const ownDue = due.filter((one) =>
            keysIn(partitionKeysOf({ tag: "Due", due: one }, parentOf), partition),
          );
          const own = values.filter((value) =>
            rightOf(readReceived(value)).some((message) =>
              keysIn(partitionKeysOf({ tag: "Received", message }, parentOf), partition),
            ),
          );
          expect(partialOf(ownDue, own, partition)).toEqual(expected);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("assign a change to the partition of its deliveries", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents(), ({ market: documents, events }) => {
        let progress = startPrediction(setOf(documents));
        for (const event of events) {
          const { objects } = step(progress, event);
          const changed = new Set(
            [...objects].flatMap((object) => partitionKeysOf({ tag: "Changed", object }, parentOf)),
          );
          const next = predictNext(progress, event);
          for (const line of next.lines) {
            if (!("recipientEic" in line)) continue;
            const { occurredAt, resourceType, reason, content } = line;
            const due = {
              event: 0,
              occurredAt,
              at: 0,
              resourceType,
              reason,
              content,
              version: "V1" as const,
              rule: undefined,
            };
            const keys = partitionKeysOf({ tag: "Due", due }, parentOf);
            expect([...keys].filter((key) => !changed.has(key))).toEqual([]);
          }
          progress = next.progress;
        }
      }),
      { numRuns: 50 },
    );
  });

  it("are those of the point, of the customer and of the message", () => {
    const supply = {
      agreementType: "SUPPLY",
      meterEic: meters[1]!,
      customerEic: customers[0]!,
      validFrom: "2024-01-01T00:00Z",
    };
    const point = `point ${meters[0]!}`;
    expect(partitionKeysOf({ tag: "MeteringPoint", meterEic: meters[1]! }, parentOf)).toEqual([point]);
    expect(partitionKeysOf({ tag: "Expected", meterEic: meters[1]! }, parentOf)).toEqual([point]);
    expect(partitionKeysOf({ tag: "Agreement", agreement: supply as AgreementDocument }, parentOf)).toEqual([
      point,
      `customer ${customers[0]!}`,
    ]);
    const [single] = rightOf(
      readReceived(
        messageV1({
          id: 8,
          createdTime: "2024-01-01T00:00Z",
          resourceType: "METERING_DATA",
          reason: "CREATE",
          content: { meterEic: meters[1]!, periods: [] },
        }),
      ),
    );
    expect(partitionKeysOf({ tag: "Received", message: single! }, parentOf)).toEqual([
      "own message 8",
      point,
    ]);
    const { customerEic: _, ...anonymous } = supply;
    expect(
      partitionKeysOf({ tag: "Agreement", agreement: anonymous as AgreementDocument }, parentOf),
    ).toEqual([point]);
    const { meterEic: __, ...portfolio } = supply;
    expect(partitionKeysOf({ tag: "Agreement", agreement: portfolio as AgreementDocument }, parentOf)).toBe(
      "EVERYWHERE",
    );
    const [empty] = rightOf(
      readReceived(
        messageV1({
          id: 7,
          createdTime: "2024-01-01T00:00Z",
          resourceType: "AGREEMENT",
          reason: "",
          content: "",
          hasContent: false,
        }),
      ),
    );
    expect(partitionKeysOf({ tag: "Received", message: empty! }, parentOf)).toEqual(["own message 7"]);
  });

  it("belong to exactly one part for any number of parts, and to each part about equally often", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 64 }), (key, count) => {
        const index = partitionOf(key, count);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(count);
        const owners = Array.from({ length: count }, (_, i) => belongsTo({ index: i, count }, key));
        expect(owners.filter(Boolean)).toHaveLength(1);
      }),
    );
    const sizes = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) sizes[partitionOf(`point 38Z-${i}`, 4)]!++;
    expect(Math.min(...sizes)).toBeGreaterThan(800);
  });

  it("are distributed by FNV-1a and the finalizer of MurmurHash3, as computed independently of this code", () => {
    const parts = (key: string) => [1, 7, 64, 1000].map((count) => partitionOf(key, count));
    expect(parts("")).toEqual([0, 4, 11, 923]);
    expect(parts("point 38ZGO-1000000C-Y")).toEqual([0, 2, 44, 436]);
    expect(parts("customer 38X-AVP-ZW6700C6")).toEqual([0, 3, 42, 506]);
  });

  it("are those of the parent of a listed point, else of the point itself", () => {
    const [above, below, unlisted] = ["38ZGO-1000000C-Y", "38ZGO-1000000D-V", "38ZGO-1000000E-S"];
    const point = { meterEic: above, meteringPointType: "REGULAR", operatorEic: "38X-EIN-GO-----0" };
    const aggregated = { ...point, meterEic: below, meteringPointType: "AGGREGATION", parentMeterEic: above };
    const parent = parentIn(setOf({ meteringPoints: [point, aggregated], agreements: [] }));
    expect([above, below, unlisted].map(parent)).toEqual([above, above, unlisted]);
    const data = (content: unknown) =>
      readReceived(
        messageV1({
          id: 1,
          resourceType: "METERING_DATA",
          content,
          createdTime: "2026-08-01T00:00Z",
          reason: "CREATE",
        }),
      );
    const period = { pS: "2026-07-31T00:00Z", inQty: { rType: "M", kwh: 1 } };
    for (const content of [
      [{ meterEic: below, periods: [{ r: "PT1H", aI: [period] }] }],
      [{ meteringPointEic: below, periods: [period] }],
    ]) {
      const [message] = rightOf(data(content));
      expect(partitionKeysOf({ tag: "Received", message: message! }, parent)).toContain(`point ${above}`);
    }
  });
});
