import type { Ledger } from "../../src/scan/ledger-model.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../src/scan/ledger-document.js";
import { instant } from "../oracles/oracle-time.js";
import { countsOf, inOrder } from "./counts.js";
import { dense, isNew, partialOf, settings, valuesOf } from "./dense.js";
import type { Case } from "./messages.js";
import { arbitraryCase, NOW, reportFor, setOf } from "./messages.js";
import { oracleReconcile } from "./reconcile-oracle.js";

const oracleFor = (
  { deliveries, sent }: Case,
  tolerance: number,
  isUnread: (resourceType: string, at: bigint) => boolean,
): ReadonlyMap<string, number> =>
  oracleReconcile(
    deliveries,
    sent.map((message) => ({
      ...message,
      hasContent: message.hasContent ?? true,
      isReadable: typeof message.content !== "string",
    })),
    { tolerance, lateAfter: 3_600_000_000_000n, isUnread },
  );

describe("reconcile agrees with the oracle on random markets", () => {
  it("without a ledger", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCase(), fc.constantFrom(0, 0, 1), async (random, tolerance) => {
        const { market, events, party, received } = random;
        const report = await reportFor(
          { set: setOf(market), for: party, at: NOW, tolerance },
          { events, received },
        );
        expect(countsOf(report)).toEqual(inOrder(oracleFor(random, tolerance, () => false)));
      }),
      { numRuns: 100 },
    );
  });

  const summer = { from: "2024-03-31T00:00Z", to: "2024-09-30T00:00Z" };
  const services: Readonly<Record<string, readonly string[]>> = {
    AGREEMENT_COORDINATION: ["agreement-coordination"],
  };
  const ledger: Ledger = (() => {
    const types = [
      "METERING_POINT",
      "METERING_DATA",
      "NETWORK_BILL",
      "CUSTOMER_DATA",
      "AGREEMENT",
      "PERMISSION",
    ];
    const entries = [...types, "AGREEMENT_COORDINATION"].flatMap((resourceType) =>
      (services[resourceType] ?? ["search"]).map((service) => ({
        resourceType,
        service,
        version: service === "search" ? "V1" : "V2",
        read: [summer],
        settled: [],
      })),
    );
    const read = ledgerOf({ format: "levik-ledger", formatVersion: 1, entries });
    if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
    return read.right;
  })();

  it("with a ledger of the summer only", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCase(), async (random) => {
        const { market, events, party, received } = random;
        const report = await reportFor(
          { set: setOf(market), for: party, at: NOW, ledger },
          { events, received },
        );
        const isUnread = (_: string, at: bigint): boolean =>
          at < instant(summer.from) || at >= instant(summer.to);
        expect(countsOf(report)).toEqual(inOrder(oracleFor(random, 0, isUnread)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("reconcile agrees with the oracle where all kinds of findings occur together", () => {
  for (const tolerance of [0, 0.001, 1]) {
    it(`with a tolerance of ${tolerance}`, () => {
      fc.assert(
        fc.property(dense, ({ due, sent }) => {
          const { parts } = partialOf(due, valuesOf(sent), undefined, { ...settings, tolerance });
          const actual = countsOf(parts["0"]! as Parameters<typeof countsOf>[0]);
          // Messages of the new services have no numeric ids and are sorted after those that have.
          const told = sent.map((message) => ({
            hasContent: true,
            ...message,
            id: isNew(message) ? message.id + 1000 : message.id,
            isReadable: true,
          }));
          const expected = oracleReconcile(due, told, {
            tolerance,
            lateAfter: 3_600_000_000_000n,
            isUnread: () => false,
          });
          expect(actual).toEqual(inOrder(expected));
        }),
        { numRuns: 250 },
      );
    });
  }
});
