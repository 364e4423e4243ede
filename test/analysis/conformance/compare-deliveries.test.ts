import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDeliveries } from "../../../src/analysis/conformance/compare-deliveries.js";

const grounds = fc.array(
  fc.record({ rule: fc.constantFrom("MP-3", "GEN-5"), role: fc.constantFrom("AGGREGATOR", "CUSTOMER") }),
  { minLength: 1, maxLength: 3 },
);
const line = fc.record({
  event: fc.nat(3),
  recipientEic: fc.constantFrom("A", "B", "C"),
  resourceType: fc.constant("METERING_POINT"),
  content: fc.record({ validFrom: fc.constantFrom("2024-05-01T00:00Z", "2024-06-01T00:00Z") }),
  grounds,
});
const lines = fc.array(line, { maxLength: 6 });

/** The same instants in Estonian summer time, with seconds. */
const rewritten = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll("T00:00Z", "T03:00:00.000+03:00"));

describe("deliveries of another implementation", () => {
  it("are the same in any order, with instants in another format and without grounds", () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), fc.boolean(), (all, order, withGrounds) => {
        const shuffled = all
          .map((one) => [order.next().value, one] as const)
          .sort(([a], [b]) => Number(a) - Number(b))
          .map(([, { grounds, ...rest }]) =>
            withGrounds ? { grounds: [...grounds].reverse(), ...rest } : rest,
          );
        expect(compareDeliveries(all, rewritten(shuffled) as unknown[])).toBeUndefined();
      }),
    );
  });

  it("differ by missing and unexpected deliveries", () => {
    fc.assert(
      fc.property(lines, line, fc.nat(5), (all, other, at) => {
        fc.pre(at < all.length && JSON.stringify(all[at]) !== JSON.stringify(other));
        const { [at]: gone, ...rest } = all;
        expect(compareDeliveries(all, Object.values(rest))).toEqual({ missing: [gone], unexpected: [] });
        expect(compareDeliveries(Object.values(rest), all)).toMatchObject({ missing: [] });
        expect(compareDeliveries(Object.values(rest), all)?.unexpected).toHaveLength(1);
      }),
    );
  });

  it("differ by grounds where an answer has them", () => {
    const expected = { recipientEic: "A", grounds: [{ rule: "MP-3", role: "AGGREGATOR" }] };
    const other = { recipientEic: "A", grounds: [{ rule: "MP-2", role: "CUSTOMER" }] };
    expect(compareDeliveries([expected], [other])).toEqual({ missing: [expected], unexpected: [other] });
    const more = { ...expected, grounds: [{ rule: "MP-3", role: "AGGREGATOR", agreement: {} }] };
    expect(compareDeliveries([expected], [more])).toBeUndefined();
  });

  it("must delete a GENERAL_SERVICE before creating one, within an event", () => {
    const service = (event: number, reason: string) => ({
      event,
      reason,
      resourceType: "AGREEMENT",
      content: { agreementType: "GENERAL_SERVICE" },
    });
    const [deleted, created] = [service(2, "DELETE_BC_GRID_UPDATE"), service(2, "CREATE_BC_GRID_UPDATE")];
    expect(compareDeliveries([deleted, created], [deleted, created])).toBeUndefined();
    expect(compareDeliveries([deleted, created], [created, deleted])).toEqual({
      missing: [],
      unexpected: [],
      createdBeforeDeleted: 2,
    });
    const later = service(3, "DELETE");
    expect(compareDeliveries([created, later], [created, later])).toBeUndefined();
  });
});
