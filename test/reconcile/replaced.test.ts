import type { ObjectType, Comparable } from "../../src/reconcile/comparable.js";
import { describe, expect, it } from "vitest";
import { objectsOf } from "../../src/reconcile/objects.js";
import type { DueOfObject } from "../../src/reconcile/record.js";
import { replacedOf } from "../../src/reconcile/replaced.js";
import fc from "fast-check";

const parentOf = (meterEic: string): string => (meterEic === "below" ? "above" : meterEic);
const read = (type: ObjectType, content: unknown, reason: string | undefined = "CREATE"): Comparable =>
  objectsOf(type, content, reason, parentOf)[0]!;

const newYear = "2024-01-01T00:00+02:00";
const agreement = {
  agreementType: "SUPPLY",
  meterEic: "below",
  serviceProviderEic: "38XS",
  customerEic: "38XC",
  validFrom: newYear,
  validTo: null,
  share: 0.5,
  agreementId: null,
};

const dueOf = (object: Comparable, event: number): DueOfObject => ({
  tag: "DueObject",
  delivery: {
    event,
    occurredAt: "2024-01-01T00:00Z",
    at: event,
    resourceType: object.resourceType,
    reason: "CREATE",
    version: "V1",
    rule: undefined,
  },
  object,
});
const replaces = (later: Comparable, earlier: Comparable): boolean =>
  replacedOf([dueOf(earlier, 0), dueOf(later, 1)])[0]!;

describe("a later object replaces an earlier one", () => {
  it("if it is an agreement of the same parties, as far as they are stated", () => {
    const replacing = (later: object, earlier: object): boolean =>
      replaces(
        read("AGREEMENT", { ...agreement, ...later }),
        read("AGREEMENT", { ...agreement, ...earlier }),
      );
    expect(replacing({ share: 1 }, {})).toBe(true);
    expect(replacing({ customerEic: "other" }, {})).toBe(false);
    expect(replacing({ serviceProviderEic: "other" }, {})).toBe(false);
    expect(replacing({ customerEic: null }, {})).toBe(true);
    expect(replacing({}, { serviceProviderEic: null })).toBe(true);
  });

  it("if it is metadata with all attributes of the earlier one", () => {
    const told = (...types: readonly string[]): Comparable =>
      read("CUSTOMER_DATA", {
        customerEic: "38XC",
        customerMetadata: types.map((metadataType) => ({ metadataType, metadataValue: "a" })),
      });
    expect(replaces(told("A", "B"), told("A"))).toBe(true);
    expect(replaces(told("A"), told("A", "B"))).toBe(false);
    expect(replaces(told("B"), told("A"))).toBe(false);
  });

  it("if it is a point, a bill or an authorization, but never for a step of a coordination", () => {
    const point = read("METERING_POINT", { meterEic: "38ZP" });
    const step = read("AGREEMENT_COORDINATION", { id: "c" });
    expect(replaces(point, point)).toBe(true);
    expect(replaces(step, step)).toBe(false);
  });
});

describe("of several due objects of one place", () => {
  it("none is replaced by one of the same event", () => {
    const point = read("METERING_POINT", { meterEic: "38ZP" });
    expect(replacedOf([])).toEqual([]);
    expect(replacedOf([dueOf(point, 0), dueOf(point, 1), dueOf(point, 1)])).toEqual([true, false, false]);
  });

  it("each agreement is replaced if a later one of the same parties is among them", () => {
    const party = fc.constantFrom(undefined, "38XA", "38XB");
    const parties = fc.tuple(party, party, fc.nat({ max: 4 }));
    fc.assert(
      fc.property(fc.array(parties, { maxLength: 12 }), (told) => {
        const inTime = told.toSorted(([, , a], [, , b]) => a - b);
        const due = inTime.map(([serviceProviderEic, customerEic, event]) =>
          dueOf(read("AGREEMENT", { ...agreement, serviceProviderEic, customerEic }), event),
        );
        const isSame = (a: string | undefined, b: string | undefined): boolean =>
          a === undefined || b === undefined || a === b;
        const expected = inTime.map(([provider, customer, event]) =>
          inTime.some(([p, c, later]) => later > event && isSame(p, provider) && isSame(c, customer)),
        );
        expect(replacedOf(due)).toEqual(expected);
      }),
    );
  });
});
