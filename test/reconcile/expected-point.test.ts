import { expect, it } from "vitest";
import { AccountIntervals, IN } from "../../src/reconcile/account-intervals.js";
import { compareExpectedPoint } from "../../src/reconcile/expected-point.js";
import { Results } from "../../src/reconcile/results.js";
import { settings } from "./dense.js";

const meterEic = "38ZT00000000100Y";
const HOUR = 3_600_000;

it("an interval that a message states twice is contradictory, neither missing nor matched", () => {
  const received = new AccountIntervals();
  for (const [hour, kwh] of [
    [0, 1],
    [0, 2],
    [1, 3],
  ] as const)
    received.add({
      from: hour * HOUR,
      to: (hour + 1) * HOUR,
      direction: IN,
      kwh,
      m3: NaN,
      net: NaN,
      rTime: NaN,
      rType: "M",
      owner: 0,
    });
  const results = new Results();
  compareExpectedPoint(
    meterEic,
    {
      due: new AccountIntervals(),
      deliveries: [],
      received,
      messages: [{ id: 1, createdTime: "1970-01-01T03:00Z", at: 3 * HOUR, reason: "CREATE" }],
      expected: [{ meterEic, times: [{ from: 0, to: 3 * HOUR }], deadline: 10 * HOUR }],
      matched: 0,
    },
    settings,
    results,
    {
      ask: () => {
        throw new Error("nothing is unexpected");
      },
      entitled: () => [],
      unit: HOUR,
    },
  );
  expect(results.summary.get("METERING_DATA")).toMatchObject({ matched: 1, contradictory: 1, missing: 1 });
  expect(results.findings.find((finding) => finding.class === "contradictory")).toMatchObject({
    from: "1970-01-01T00:00Z",
    units: 1,
    received: { content: { values: [{ kwh: 1 }, { kwh: 2 }] } },
  });
});
