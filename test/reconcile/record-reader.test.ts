import { readMessage } from "../../src/reconcile/read-received.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { describe, expect, it } from "vitest";
import type { PredictionOptions } from "../../src/predict/predict.js";
import { completeOptions } from "../../src/predict/predict.js";
import type { RecordReaderOptions } from "../../src/reconcile/record-reader.js";
import { FOLLOWING_EVENT, RecordReader } from "../../src/reconcile/record-reader.js";
import type { Record } from "../../src/reconcile/record.js";
import {
  bill,
  billed,
  data,
  grid,
  hours,
  message,
  operator,
  other,
  otherPoint,
  point,
  supplier,
  supply,
  world,
} from "./world.js";

interface Told {
  readonly documents?: unknown;
  readonly eic?: string;
  readonly options?: PredictionOptions;
  readonly basis?: RecordReaderOptions["basis"];
  readonly isFirst?: boolean;
}

const recordReaderOf = ({
  documents = world,
  eic = supplier,
  options = {},
  basis = "events",
  isFirst,
}: Told = {}) => {
  const built = agreementSet(documents as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  const records: (readonly [string, Record])[] = [];
  const reader = new RecordReader(
    { eic, set: built.right.set, options: completeOptions(options), parentOf: (meterEic) => meterEic, basis },
    (partition, record) => void records.push([partition, record]),
    isFirst,
  );
  const tagged = (tag: Record["tag"]) => records.filter(([, record]) => record.tag === tag);
  return { reader, records, tagged };
};

const family = `point ${point}`;
const eight = "2024-05-02T08:00Z";
const update = {
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt: eight,
  initiatorEic: operator,
  meterEic: point,
};
const removal = (occurredAt: string) => ({
  resourceType: "AGREEMENT",
  action: "DELETE",
  occurredAt,
  initiatorEic: supplier,
  agreement: supply,
});

describe("an event", () => {
  it("about data or a bill is recorded at each point, and makes the party's part due", () => {
    const { reader, records } = recordReaderOf();
    expect(reader.event(5, data(hours(0, 1)))).toEqual({ remarks: [] });
    expect(records).toMatchObject([
      [
        family,
        {
          tag: "Witness",
          place: `METERING_DATA ${point}`,
          at: Date.parse(eight),
          of: { tag: "Data", event: 5, occurredAt: eight, action: "CREATE", initiatorEic: operator },
        },
      ],
      [
        family,
        {
          tag: "DueData",
          meterEic: point,
          delivery: { event: 5, occurredAt: eight, at: Date.parse(eight), reason: "CREATE", rule: "MD-3" },
          blocks: [{ length: 1 }],
        },
      ],
    ]);
    const bills = recordReaderOf();
    bills.reader.event(0, billed(20));
    expect(bills.records).toMatchObject([
      [family, { tag: "Witness", place: `NETWORK_BILL ${point}`, of: { tag: "Data", event: 0 } }],
      [family, { tag: "DueObject", delivery: { rule: "NB-2" } }],
    ]);
  });

  it("about data of several points is recorded at each of them", () => {
    const { reader, tagged } = recordReaderOf();
    const second = hours(0, 1).map((item) => ({ ...item, meterEic: otherPoint }));
    reader.event(0, data([...hours(0, 1), ...second]));
    expect(tagged("Witness")).toMatchObject([
      [family, { place: `METERING_DATA ${point}` }],
      [`point ${otherPoint}`, { place: `METERING_DATA ${otherPoint}` }],
    ]);
  });

  it("about an object is recorded unchanged", () => {
    const { reader, records } = recordReaderOf();
    reader.event(2, update);
    expect(records).toMatchObject([
      [
        family,
        {
          tag: "Witness",
          place: `${family} METERING_POINT ${point}`,
          of: { tag: "Document", event: 2, document: update },
        },
      ],
      [family, { tag: "DueObject", delivery: { event: 2 } }],
    ]);
  });

  it("about an agreement is recorded as a change, kept, and applied for the following events", () => {
    const { reader, tagged } = recordReaderOf();
    reader.event(3, removal(eight));
    expect(reader.log).toEqual([{ event: 3, at: Date.parse(eight), document: removal(eight) }]);
    const witness = (place: string) => [
      family,
      {
        tag: "Witness",
        place: `${family} AGREEMENT ${place}`,
        at: Date.parse(eight),
        of: { tag: "Change", event: 3 },
      },
    ];
    const start = Date.parse(supply.validFrom);
    expect(tagged("Witness")).toEqual([
      witness(`SUPPLY ${point} ${start} DELETE`),
      witness(`GENERAL_SERVICE ${point} ${start} CREATE`),
    ]);
    reader.event(4, data(hours(0, 1), "2024-05-02T09:00Z"));
    expect(tagged("DueData")).toEqual([]);
  });

  it("of another share is only read for its change", () => {
    const { reader, records } = recordReaderOf();
    expect(reader.event(0, data(hours(0, 1)), false)).toEqual({ remarks: [] });
    reader.event(1, removal("2024-05-02T09:00Z"), false);
    reader.event(2, data(hours(0, 1), "2024-05-02T10:00Z"), false);
    expect(records).toEqual([]);
    expect(reader.log.map(({ event }) => event)).toEqual([1]);
    reader.event(3, data(hours(0, 1), "2024-05-02T11:00Z"));
    expect(records.map(([, { tag }]) => tag)).toEqual(["Witness"]);
  });

  it("that is invalid leaves no record", () => {
    const { reader, records } = recordReaderOf();
    const impossible = { ...removal(eight), action: "CREATE" };
    expect(reader.event(0, impossible)).toMatchObject({
      error: { tag: "ImpossibleChange", event: 0 },
    });
    expect(reader.event(1, 7)).toMatchObject({ error: { tag: "BadDocument", event: 1 } });
    expect(records).toEqual([]);
    expect(reader.log).toEqual([]);
  });

  it("without a moment does not set the time back", () => {
    const { reader } = recordReaderOf();
    reader.event(0, update);
    reader.event(1, 7);
    expect([...reader.clock.column()]).toEqual([Date.parse(eight)]);
    expect(reader.event(2, { ...update, occurredAt: "2024-05-02T07:59Z" })).toMatchObject({
      error: { tag: "OutOfOrder", event: 2 },
    });
  });

  it("out of order is refused, but its moment is recorded", () => {
    const { reader, records } = recordReaderOf();
    reader.event(0, update);
    const before = records.length;
    expect(reader.event(1, { ...update, occurredAt: "2024-05-02T07:59Z" })).toEqual({
      remarks: [],
      error: {
        tag: "OutOfOrder",
        event: 1,
        occurredAt: "2024-05-02T07:59Z",
        after: Date.parse(eight),
      },
    });
    expect(records).toHaveLength(before);
    expect([...reader.clock.column()]).toEqual([Date.parse(eight), Date.parse("2024-05-02T07:59Z")]);
    expect(reader.event(2, update)).not.toHaveProperty("error");
  });

  it("reports its remarks", () => {
    const odd = {
      ...removal(eight),
      agreement: { ...supply, serviceProviderEic: `${supplier.slice(0, -1)}A` },
    };
    expect(recordReaderOf().reader.event(0, odd).remarks).toMatchObject([{ tag: "WrongCheckCharacter" }]);
    const strange = hours(0, 1).map((item) => ({ ...item, surprise: 1 }));
    const { remarks, error } = recordReaderOf().reader.event(0, data(strange));
    expect(error).toBeUndefined();
    expect(remarks.length).toBeGreaterThan(0);
  });
});

describe("time", () => {
  const service = {
    ...supply,
    agreementType: "GENERAL_SERVICE",
    serviceProviderEic: other,
    validFrom: "2024-05-03T00:00Z",
  };
  const documents = { ...world, agreements: [grid, service] };
  const active = {
    event: FOLLOWING_EVENT,
    occurredAt: "2024-05-03T00:00Z",
    at: Date.parse("2024-05-03T00:00Z"),
  };
  const activation = { tag: "Witness", at: active.at, of: { tag: "Activation" } };

  it("activates agreements that start between two events", () => {
    const { reader, records, tagged } = recordReaderOf({ documents, eic: other });
    reader.event(0, update);
    const before = records.length;
    reader.event(1, { ...update, occurredAt: "2024-05-04T00:00Z" });
    expect(records.slice(before, before + 2)).toMatchObject([
      [family, activation],
      [family, { tag: "DueObject", delivery: active }],
    ]);
    reader.end();
    expect(
      tagged("Witness").filter(([, record]) => record.tag === "Witness" && record.of.tag === "Activation"),
    ).toHaveLength(1);
  });

  it("activates agreements that start after the last event, but none before the first", () => {
    const after = recordReaderOf({ documents, eic: other });
    after.reader.event(0, update);
    after.reader.end();
    expect(after.records.at(-1)).toMatchObject([family, { tag: "DueObject", delivery: active }]);
    const never = recordReaderOf({ documents, eic: other });
    never.reader.end();
    never.reader.event(0, { ...update, occurredAt: "2024-05-04T00:00Z" });
    never.reader.end();
    expect(JSON.stringify(never.records)).not.toContain("Activation");
  });

  it("is processed by one of the record readers that share the events", () => {
    const { reader, records } = recordReaderOf({ documents, eic: other, isFirst: false });
    reader.event(0, update, false);
    reader.event(1, { ...update, occurredAt: "2024-05-04T00:00Z" }, false);
    reader.end();
    expect(records).toEqual([]);
  });
});

describe("a delivery due by another reading", () => {
  const below = {
    meteringPoints: [
      ...world.meteringPoints,
      { meterEic: otherPoint, meteringPointType: "AGGREGATION", operatorEic: other, parentMeterEic: point },
    ],
    agreements: [
      grid,
      supply,
      {
        agreementType: "AGGREGATION",
        meterEic: otherPoint,
        serviceProviderEic: other,
        customerEic: grid.customerEic,
        validFrom: "2024-01-01T00:00+02:00",
      },
    ],
  };

  it("of data is recorded if its times are different, for points with points below them", () => {
    const { reader, tagged } = recordReaderOf({ documents: below, eic: other });
    reader.event(0, data(hours(0, 1, 2)));
    expect(tagged("DueData")).toMatchObject([
      [
        family,
        {
          meterEic: point,
          delivery: { event: 0, rule: "MD-3" },
          blocks: [{ length: 2 }],
          reading: "MD-2 point-above-too",
        },
      ],
    ]);
    const supplied = recordReaderOf({ documents: below });
    supplied.reader.event(0, data(hours(0, 1, 2)));
    expect(supplied.tagged("DueData")).toHaveLength(1);
    expect(supplied.tagged("DueData")[0]![1]).not.toHaveProperty("reading");
  });

  it("of data is not recorded for points without points below them", () => {
    const third = "38ZT00000000300Q";
    const [, , aggregation] = below.agreements;
    const documents = {
      ...below,
      agreements: [aggregation, { ...supply, serviceProviderEic: other, meterEic: third }],
    };
    const { reader, tagged } = recordReaderOf({ documents, eic: other });
    const alsoThird = hours(0, 1).map((item) => ({ ...item, meterEic: third }));
    reader.event(0, data([...hours(0, 1), ...alsoThird]));
    expect(tagged("DueData").map(([partition, record]) => [partition, "reading" in record])).toEqual([
      [`point ${third}`, false],
      [family, true],
    ]);
  });

  it("of data is recorded if only an end of its times is different", () => {
    const [, , aggregation] = below.agreements;
    const own = { ...supply, serviceProviderEic: other };
    const at = (hour: number): string => `2024-05-01T0${hour}:00Z`;
    const lengthsOf = (...agreements: readonly unknown[]): readonly (readonly number[])[] => {
      const { reader, tagged } = recordReaderOf({ documents: { ...below, agreements }, eic: other });
      reader.event(0, data(hours(0, 1, 2, 3, 4, 5)));
      return tagged("DueData").map(([, record]) =>
        record.tag === "DueData" ? record.blocks.map(({ length }) => length) : [],
      );
    };
    expect(lengthsOf({ ...own, validTo: at(1) }, aggregation)).toEqual([[1], [5]]);
    expect(lengthsOf({ ...own, validFrom: at(1) }, aggregation)).toEqual([[4], [5]]);
    expect(
      lengthsOf(
        { ...own, validTo: at(1) },
        { ...own, validFrom: at(3), validTo: at(4) },
        {
          ...aggregation,
          validFrom: at(3),
        },
      ),
    ).toEqual([[2], [3]]);
    expect(lengthsOf(own, aggregation)).toEqual([[5]]);
  });

  it("of data is empty if it is due by the chosen reading only", () => {
    const { reader, tagged } = recordReaderOf({
      documents: below,
      eic: other,
      options: { readings: { "MD-2": "point-above-too" } },
    });
    reader.event(0, data(hours(0, 1, 2)));
    expect(tagged("DueData").map(([, record]) => record)).toMatchObject([
      { blocks: [{ length: 2 }] },
      { blocks: [], reading: "MD-2 own-point" },
    ]);
    expect(tagged("DueData")[0]![1]).not.toHaveProperty("reading");
  });

  const portfolio = {
    agreementType: "PORTFOLIO_SUPPLIER",
    serviceProviderEic: other,
    customerEic: supplier,
    validFrom: "2024-06-01T00:00Z",
  };
  const followed = { ...world, agreements: [grid, supply, portfolio] };

  it("of an object is recorded if it is due by one of the readings only", () => {
    const { reader, tagged } = recordReaderOf({ documents: followed, eic: other });
    reader.event(0, update);
    expect(tagged("DueObject")).toMatchObject([
      [family, { delivery: { rule: "GEN-5" }, reading: { of: "GEN-6 valid-from-now-on", isDue: true } }],
    ]);
    const chosen = recordReaderOf({
      documents: followed,
      eic: other,
      options: { readings: { "GEN-6": "valid-from-now-on" } },
    });
    chosen.reader.event(0, update);
    const [own, without, ...rest] = chosen.tagged("DueObject").map(([, record]) => record);
    expect(own).not.toHaveProperty("reading");
    expect(without).toEqual({ ...own, reading: { of: "GEN-6 valid-now", isDue: false } });
    expect(rest).toEqual([{ ...own, reading: { of: "GEN-6 everything", isDue: false } }]);
    const always = recordReaderOf({ documents: followed });
    always.reader.event(0, update);
    expect(always.tagged("DueObject")).toHaveLength(1);
  });
});

describe("messages and expected data", () => {
  const bills = readMessage(message(1, "NETWORK_BILL", [bill(1)]));
  const measured = readMessage(message(2, "METERING_DATA", hours(0, 1)));
  const tagsOf = (basis: RecordReaderOptions["basis"]): readonly string[] => {
    const { reader, records } = recordReaderOf({ basis });
    reader.message(bills);
    reader.message(measured);
    return records.map(([, { tag }]) => tag);
  };

  it("are of all types with events, and of metering data only with an expectation", () => {
    expect(tagsOf("events")).toEqual(["Noted", "ReceivedObjects", "Noted", "ReceivedData"]);
    expect(tagsOf("expectation")).toEqual(["Noted", "Noted", "ReceivedData"]);
  });

  it("belong to the partition of their point", () => {
    const { reader, records } = recordReaderOf({ basis: "expectation" });
    const expected = { meterEic: point, times: [{ from: 0, to: 1 }], deadline: 2 };
    reader.expected(expected);
    expect(records).toEqual([[family, { tag: "Expected", expected }]]);
  });
});
