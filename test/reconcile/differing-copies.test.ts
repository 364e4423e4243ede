import { describe, expect, it } from "vitest";
import { addDifferingData, addDifferingObjects } from "../../src/reconcile/differing-copies.js";
import { objectsOf } from "../../src/reconcile/objects.js";
import type { ReceivedData, ReceivedObjects } from "../../src/reconcile/record.js";
import { Results } from "../../src/reconcile/results.js";
import { blocksByPoint } from "../../src/reconcile/unit-blocks.js";

const meterEic = "38ZT00000000100Y";
const messageRef = (at: number) => ({ id: 1, createdTime: new Date(at).toISOString(), at, reason: "CREATE" });

const dataOf = (at: number, ...kwh: readonly number[]): ReceivedData => {
  const aI = kwh.map((amount, hour) => ({
    pS: `2024-05-01T0${hour}:00Z`,
    inQty: { rType: "M", kwh: amount },
  }));
  const blocks = blocksByPoint([{ meterEic, periods: [{ r: "PT1H", aI }] }]).get(meterEic)!;
  return {
    tag: "ReceivedData",
    identity: "1",
    copy: String(at),
    messageRef: messageRef(at),
    meterEic,
    blocks,
  } as ReceivedData;
};

describe("copies of a message that differ", () => {
  it("are reported with the intervals in which they differ", () => {
    const results = new Results();
    addDifferingData(meterEic, { counted: dataOf(2, 1, 5, 3), other: dataOf(1, 1, 6) }, results);
    const shown = results.findings.map(({ from, to, received }) => [from, to, received!.content]);
    const unit = (hour: number, kwh: number) => ({
      from: `2024-05-01T0${hour}:00Z`,
      to: `2024-05-01T0${hour + 1}:00Z`,
      direction: "IN",
      rType: "M",
      kwh,
    });
    const made = (at: number) => ({ createdTime: messageRef(at).createdTime, reason: "CREATE" });
    expect(shown).toEqual([
      [
        "2024-05-01T01:00Z",
        "2024-05-01T02:00Z",
        {
          copies: [
            { ...made(2), content: unit(1, 5) },
            { ...made(1), content: unit(1, 6) },
          ],
        },
      ],
      ["2024-05-01T02:00Z", "2024-05-01T03:00Z", { copies: [{ ...made(2), content: unit(2, 3) }, made(1)] }],
    ]);
  });

  it("are reported with the attributes of objects in which they differ, and not at all if they are equal", () => {
    const objects = (at: number, fee: boolean): ReceivedObjects =>
      ({
        messageRef: messageRef(at),
        objects: objectsOf(
          "AGREEMENT",
          {
            agreementType: "SUPPLY",
            meterEic,
            validFrom: "2024-05-01T00:00Z",
            preliminaryTerminationFee: fee,
          },
          "CREATE",
          (eic) => eic,
        ),
      }) as unknown as ReceivedObjects;
    const results = new Results();
    addDifferingObjects({ counted: objects(2, true), other: objects(1, true) }, results);
    expect(results.findings).toEqual([]);
    addDifferingObjects({ counted: objects(2, true), other: objects(1, false) }, results);
    expect(results.findings).toMatchObject([
      {
        class: "contradictory",
        units: 1,
        received: {
          content: {
            copies: [
              { content: { preliminaryTerminationFee: true } },
              { content: { preliminaryTerminationFee: false } },
            ],
          },
        },
      },
    ]);
  });
});
