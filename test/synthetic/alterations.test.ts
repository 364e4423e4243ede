import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { altered, canDiffer } from "../../src/synthetic/alterations.js";
import { Random } from "../../src/synthetic/random.js";

const alter = (resourceType: Parameters<typeof altered>[0], content: unknown): ReturnType<typeof altered> =>
  altered(resourceType, content, new Random(1, "test"));

const quantity = { rType: "M", kwh: 0.001 };

describe("altered", () => {
  it("raises one quantity of one metering point of the second version, and changes nothing else", () => {
    const content = ["a", "b", "c"].map((meteringPointEic) => ({
      meteringPointEic,
      periods: [1, 2, 3].map((n) => ({ pS: `${n}`, inQty: { rType: "M", kwh: n } })),
    }));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { content: other, index } = altered("METERING_DATA", content, new Random(seed, "test"));
        const items = other as typeof content;
        items.forEach((item, i) => {
          const differing = item.periods.filter((p, k) => p.inQty.kwh !== content[i]!.periods[k]!.inQty.kwh);
          expect(differing.length).toBe(i === index ? 1 : 0);
        });
      }),
    );
  });

  it("raises a quantity of the first version, of electricity or gas, to the thousandth", () => {
    const of = (inQty: unknown) => [{ meterEic: "a", periods: [{ r: "PT1H", aI: [{ pS: "1", inQty }] }] }];
    expect(alter("METERING_DATA", of(quantity)).content).toEqual(of({ rType: "M", kwh: 1.501 }));
    expect(alter("METERING_DATA", of({ rType: "M", m3: 2 })).content).toEqual(of({ rType: "M", m3: 3.5 }));
  });

  it("raises the total of a bill of either version", () => {
    const old = (total: number) => [{ networkBillPeriod: { measurements: [{ total }] } }];
    expect(alter("NETWORK_BILL", old(1)).content).toEqual(old(2.5));
    const fresh = (total: number) => [{ quantities: [{ total }] }];
    expect(alter("NETWORK_BILL", fresh(1)).content).toEqual(fresh(2.5));
  });

  it("moves the end of an agreement a day, or gives it one", () => {
    const ended = { validFrom: "2026-01-01T22:00Z", validTo: "2026-10-24T21:00Z" };
    expect(alter("AGREEMENT", [ended]).content).toEqual([{ ...ended, validTo: "2026-10-25T21:00Z" }]);
    const open = { validFrom: "2026-01-01T22:00Z" };
    expect(alter("AGREEMENT", [open]).content).toEqual([{ ...open, validTo: "2026-01-02T22:00Z" }]);
  });

  it("alters an attribute of contents of other types", () => {
    expect(alter("CUSTOMER_DATA", { customerMetadata: [{ metadataValue: "x" }] })).toEqual({
      content: { customerMetadata: [{ metadataValue: "Teine" }] },
      index: 0,
    });
    const subjectPeriodTo = "2026-10-24T21:00Z";
    expect(alter("PERMISSION", { subjectPeriodTo }).content).toEqual({
      subjectPeriodTo: "2026-10-25T21:00Z",
    });
    expect(alter("AGREEMENT_COORDINATION", { change: "CREATED" }).content).toEqual({ change: "DENIED" });
  });

  it("does not change the given content", () => {
    const content = [{ quantities: [{ total: 1 }] }];
    alter("NETWORK_BILL", content);
    expect(content).toEqual([{ quantities: [{ total: 1 }] }]);
  });

  it("cannot alter a metering point", () => {
    expect(canDiffer("METERING_POINT")).toBe(false);
    expect(canDiffer("AGREEMENT")).toBe(true);
  });
});
