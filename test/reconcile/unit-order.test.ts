import { expect, it } from "vitest";
import { AccountIntervals, IN, OUT } from "../../src/reconcile/account-intervals.js";
import type { Direction } from "../../src/reconcile/account-intervals.js";
import { endOfUnit, orderOf, statedUnit } from "../../src/reconcile/unit-order.js";

const rowsOf = (...all: readonly (readonly [from: number, Direction, kwh: number, owner: number])[]) => {
  const rows = new AccountIntervals();
  for (const [from, direction, kwh, owner] of all)
    rows.add({ from, to: from + 1, direction, kwh, m3: NaN, net: NaN, rTime: NaN, rType: "M", owner });
  return rows;
};

it("rows are in order of start and direction, then of their owners' rank; a unit ends with its last row", () => {
  const rows = rowsOf([1, IN, 1, 0], [0, OUT, 1, 0], [0, IN, 1, 0], [0, IN, 1, 1]);
  const order = orderOf(rows, [1, 0]);
  expect(order).toEqual([3, 2, 1, 0]);
  expect([0, 2, 3].map((at) => endOfUnit(rows, order, at))).toEqual([2, 3, 4]);
});

it("a message states a unit once, repeatedly with the same values, or with different values; each value is returned once", () => {
  const rows = rowsOf(
    [0, IN, 1, 0],
    [0, IN, 1, 1],
    [0, IN, 1, 1],
    [0, IN, 1, 2],
    [0, IN, 2, 2],
    [0, IN, 1, 2],
  );
  expect(statedUnit(rows, [0, 1, 2, 3, 4, 5])).toEqual({ plain: [0, 1, 2], contradictory: [[3, 4]] });
});
