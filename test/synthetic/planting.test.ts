import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultClasses, Planting } from "../../src/synthetic/planting.js";

const seeds = fc.nat();

describe("Planting", () => {
  it("plants every class within its first deliveries, if each can have one", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const planting = new Planting(seed);
        for (let i = 0; i < 3 * faultClasses.length; i++) {
          const chosen = planting.choose("AGREEMENT", faultClasses);
          if (chosen !== undefined) planting.plant(chosen, "AGREEMENT", { i });
        }
        expect(new Set(planting.faults.map((fault) => fault.class)).size).toBe(faultClasses.length);
      }),
    );
  });

  it("then plants at intervals, earlier in a type that has not had the class", () => {
    const planting = new Planting(1);
    for (const of of faultClasses) planting.plant(of, "AGREEMENT", { of });
    const many = 20_000;
    const planted = (resourceType: "AGREEMENT" | "PERMISSION"): number =>
      Array.from({ length: many }, () => planting.choose(resourceType, ["late"])).filter(
        (of) => of === "late",
      ).length;
    expect(planted("AGREEMENT") / many).toBeLessThan(0.01);
    expect(planted("AGREEMENT")).toBeGreaterThan(0);
    expect(planted("PERMISSION") / many).toBeGreaterThan(0.2);
  });

  it("chooses nothing if nothing is possible", () => {
    expect(new Planting(1).choose("AGREEMENT", [])).toBeUndefined();
  });

  it("records which objects have a fault, also one that is added later", () => {
    const planting = new Planting(1);
    const key = { meterEic: "a" };
    expect(planting.isFree("METERING_DATA", key)).toBe(true);
    const record = planting.promise("unreadable", "METERING_DATA");
    expect(planting.faults).toEqual([]);
    record(key);
    expect(planting.isFree("METERING_DATA", key)).toBe(false);
    expect(planting.isFree("METERING_POINT", key)).toBe(true);
    expect(planting.faults).toEqual([{ class: "unreadable", resourceType: "METERING_DATA", key }]);
  });
});
