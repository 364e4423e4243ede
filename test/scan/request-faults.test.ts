import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isResourceType, resourceTypes } from "../../src/documents/vocabulary.js";
import {
  countFault,
  eicFault,
  idsFault,
  momentFault,
  requestFault,
  spanFault,
  typeFault,
} from "../../src/scan/request-faults.js";

describe("the faults of values", () => {
  it("of a resource type: anything but the seven", () => {
    for (const type of resourceTypes) expect(typeFault(type)).toBeUndefined();
    for (const text of ["", "agreement", "AGREEMENT ", "toString"])
      expect(typeFault(text)).toEqual({ tag: "UnknownResourceType", resourceType: text });
    expect(isResourceType(7)).toBe(false);
  });

  it("of a moment: invalid", () => {
    expect(momentFault("now", 0)).toBeUndefined();
    expect(momentFault("now", NaN)).toEqual({ tag: "NotAMoment", what: "now", value: NaN });
  });

  it("of a count: negative, not whole, too small, too large", () => {
    expect(countFault("page", 0)).toBeUndefined();
    expect(countFault("size", 5, 1, 5)).toBeUndefined();
    for (const value of [-1, 0, 6, 2.5, NaN])
      expect(countFault("size", value, 1, 5)).toEqual({
        tag: "NotACount",
        what: "size",
        value,
        least: 1,
        most: 5,
      });
  });

  it("of an EIC: its form, not its check character", () => {
    expect(eicFault("38X-EIN-OS-----J")).toBeUndefined();
    expect(eicFault("38X-EIN-OS-----K")).toBeUndefined();
    expect(eicFault("38X")).toMatchObject({ tag: "MalformedEic", eic: "38X" });
  });

  it("of a span: an open end, empty, its ends in reverse order", () => {
    expect(spanFault({ from: 0, to: 1 })).toBeUndefined();
    expect(spanFault({ from: -Infinity, to: 1 })).toEqual({
      tag: "NotAMoment",
      what: "from",
      value: -Infinity,
    });
    expect(spanFault({ from: 0, to: Infinity })).toEqual({ tag: "NotAMoment", what: "to", value: Infinity });
    expect(spanFault({ from: 1, to: 1 })).toEqual({ tag: "EmptyInterval", at: 1 });
    expect(spanFault({ from: 2, to: 1 })).toEqual({ tag: "ReversedInterval", from: 2, to: 1 });
  });

  it("of a range of ids: an invalid end, the ends in reverse order", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(idsFault(Math.min(a, b), Math.max(a, b))).toBeUndefined();
      }),
    );
    expect(idsFault(1, 1)).toBeUndefined();
    expect(idsFault(-1, 1)).toMatchObject({ tag: "NotACount", what: "idFrom", value: -1 });
    expect(idsFault(1, 1.5)).toMatchObject({ tag: "NotACount", what: "idTo", value: 1.5 });
    expect(idsFault(2, 1)).toEqual({ tag: "ReversedIds", idFrom: 2, idTo: 1 });
  });

  it("of a request: its type, else its period or its ids", () => {
    expect(requestFault({ resourceType: "AGREEMENT", createdTimeFrom: 0, createdTimeTo: 9 })).toBeUndefined();
    expect(requestFault({ resourceType: "AGREEMENT", idFrom: 0, idTo: 9 })).toBeUndefined();
    expect(requestFault({ resourceType: "AGREEMENT", createdTimeFrom: 9, createdTimeTo: 9 })).toEqual({
      tag: "EmptyInterval",
      at: 9,
    });
    expect(requestFault({ resourceType: "AGREEMENT", idFrom: 9, idTo: 0 })).toEqual({
      tag: "ReversedIds",
      idFrom: 9,
      idTo: 0,
    });
    expect(requestFault({ resourceType: "BILL" as "NETWORK_BILL", idFrom: 9, idTo: 0 })).toEqual({
      tag: "UnknownResourceType",
      resourceType: "BILL",
    });
  });
});
