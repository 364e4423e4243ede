import { expect, it } from "vitest";
import { AccountIntervals, IN } from "../../src/reconcile/account-intervals.js";
import { unitAttributes } from "../../src/reconcile/unit-attributes.js";

const unit = (net: number, rType: string | undefined) => {
  const rows = new AccountIntervals();
  rows.add({ from: 0, to: 1, direction: IN, kwh: 2, m3: NaN, net, rTime: NaN, rType, owner: 0 });
  return unitAttributes(rows, 0);
};

it("a net quantity and a reading type count if they are stated and compared", () => {
  expect(unit(NaN, undefined).optional).toEqual([]);
  expect(unit(1, "M").optional).toEqual(["net", "rType"]);
  expect(unit(1, "M").quantities(["net"])).toEqual([2, 1]);
  expect(unit(1, "M").quantities(["rType"])).toEqual([2]);
  expect(unit(1, "M").text([])).toBe(unit(NaN, undefined).text([]));
  expect(unit(1, "M").text(["rType"])).not.toBe(unit(1, "E").text(["rType"]));
});
