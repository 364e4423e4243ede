import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import type { CheckedEvents } from "../../src/predict/check-events.js";
import { checkEvents, checkNext, startChecking } from "../../src/predict/check-events.js";

// ---------------------------------------------------------------------------------------------------------- helpers

const meter = "38ZGO-1000000C-Y";
const operator = "38X-EX-OPERATOR3";
const supplier = "38X-EX-SUPPLIER8";
const customer = "38X-EX-CUSTOMER1";

const grid = {
  agreementType: "GRID",
  meterEic: meter,
  serviceProviderEic: operator,
  customerEic: customer,
  validFrom: "2025-12-31T22:00Z",
};
const supply = { ...grid, agreementType: "SUPPLY", serviceProviderEic: supplier };

const setOf = (...agreements: readonly unknown[]): AgreementSet => {
  const built = agreementSet({
    meteringPoints: [
      {
        meterEic: meter,
        meteringPointType: "REGULAR",
        operatorEic: operator,
        commodityType: "ELECTRICITY",
      },
    ],
    agreements: agreements as readonly AgreementDocument[],
  });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

const change = (action: string, agreement: unknown, occurredAt: string, initiatorEic = supplier) => ({
  resourceType: "AGREEMENT",
  action,
  occurredAt,
  initiatorEic,
  agreement,
});
const bill = (occurredAt: string, calculationTimestamp: string, more: object = {}) => ({
  resourceType: "NETWORK_BILL",
  action: "CREATE",
  occurredAt,
  initiatorEic: operator,
  content: [
    {
      meterEic: meter,
      networkBillPeriod: {
        calculationTimestamp,
        periodStart: "2026-04-30T21:00Z",
        periodEnd: "2026-05-31T21:00Z",
        measurements: [{ direction: "OUT", measurementUnit: "KWH", total: 1 }],
        ...more,
      },
    },
  ],
});
const data = (occurredAt: string, period: object, version = "V2") => ({
  resourceType: "METERING_DATA",
  action: "CREATE",
  occurredAt,
  initiatorEic: operator,
  version,
  content: [{ meteringPointEic: meter, periods: [period] }],
});
const shown = ({ findings }: CheckedEvents): readonly string[] =>
  findings.map(({ event, finding, path }) => `${event} ${finding} ${path}`);

// ------------------------------------------------------------------------------------------------------------ tests

describe("events as submissions", () => {
  it("are checked on the set after the previous events (BEY-9)", () => {
    const events = [
      change("UPDATE", { ...grid, validTo: "2026-05-15T21:00Z" }, "2026-05-14T09:00Z", operator),
      bill("2026-06-02T09:00Z", "2026-06-02T08:00Z"),
    ];
    expect(shown(checkEvents(setOf(grid), events))).toEqual(["1 PeriodNotCoveredByAgreement $.content[0]"]);
    expect(shown(checkEvents(setOf(grid), events.slice(1)))).toEqual([]);
    // The first event of the two is about the set as it was before it.
    expect(shown(checkEvents(setOf(), events.slice(1)))).toEqual([
      "0 MissingAgreementForPeriod $.content[0]",
    ]);
  });

  it("have the ids of agreement findings, their path in the event, and their source (BEY-10)", () => {
    const soon = { ...supply, validFrom: "2026-05-14T21:00Z" };
    const { findings } = checkEvents(setOf(grid), [change("CREATE", soon, "2026-05-14T21:30Z")]);
    expect(findings).toEqual([
      {
        event: 0,
        finding: "STARTS_TOO_SOON",
        path: "$.agreement.validFrom",
        text: expect.stringContaining("may start on 2026-05-16") as string,
        source: "BEY-10, page 06.4",
      },
    ]);
  });

  it("have the agreement as their path where no date of it is wrong (BEY-10)", () => {
    const gone = change("DELETE", grid, "2026-05-14T09:00Z", operator);
    expect(checkEvents(setOf(grid), [gone]).findings).toMatchObject([
      { finding: "DELETED_AFTER_START", path: "$.agreement", source: "BEY-10, page 06.2" },
    ]);
  });

  it("have the Datahub's code where one is public (BEY-8)", () => {
    const period = { pS: "2026-05-01T00:00Z", inQty: { rType: "M", kwh: -1 } };
    expect(checkEvents(setOf(grid), [data("2026-05-02T09:00Z", period)]).findings).toEqual([
      {
        event: 0,
        finding: "NegativeQuantity",
        code: "opp.error.validation.field-value-cannot-be-negative",
        path: "$.content[0].periods[0].inQty.kwh",
        text: "A quantity must not be negative: -1.",
        source: "BEY-8, page 12",
      },
    ]);
  });

  it("have the paths in the event of both occurrences of a repeated interval", () => {
    const period = { pS: "2026-05-01T00:00Z", inQty: { rType: "M", kwh: 1 } };
    const event = data("2026-05-02T09:00Z", period);
    const twice = { ...event, content: [...event.content, ...event.content] };
    expect(checkEvents(setOf(grid), [twice]).findings).toMatchObject([
      {
        finding: "DuplicateInterval",
        path: "$.content[1].periods[0].pS",
        text: "The interval at 2026-05-01 03:00 +03:00 is in the message already, at $.content[0].periods[0].pS.",
      },
    ]);
  });

  it("are checked at their own moment: a notice that is too short for one event is sufficient for another", () => {
    const period = { pS: "2026-07-01T00:00Z", inQty: { rType: "M", kwh: 1 } };
    const events = ["2026-05-10T09:00Z", "2026-06-10T09:00Z"].map((at) => data(at, period));
    expect(shown(checkEvents(setOf(grid), events))).toEqual(["0 TooFarAhead $.content[0].periods[0].pS"]);
  });

  it("consider the bills sent before, of either version (BEY-9)", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }), (minutes) => {
        const events = minutes.map((minute) => bill("2026-06-02T09:00Z", `2026-06-02T08:0${minute}Z`));
        const expected = minutes.flatMap((minute, i) => {
          const newest = Math.max(-1, ...minutes.slice(0, i));
          if (minute > newest) return [];
          return [`${i} ${minute === newest ? "RepeatedBill" : "OutdatedBill"} $.content[0]`];
        });
        expect(shown(checkEvents(setOf(grid), events))).toEqual(expected);
      }),
    );
  });

  it("consider a bill of the second version, sent as a single one, in addition to the first", () => {
    const first = bill("2026-06-02T09:00Z", "2026-06-02T08:00Z");
    const { networkBillPeriod } = first.content[0]!;
    const second = {
      ...first,
      version: "V2",
      content: {
        meteringPointEic: meter,
        calculationTimestamp: networkBillPeriod.calculationTimestamp,
        periodStart: networkBillPeriod.periodStart,
        periodEnd: networkBillPeriod.periodEnd,
        quantities: [{ direction: "OUT", unit: "KWH", total: 1 }],
      },
    };
    expect(shown(checkEvents(setOf(grid), [first, second]))).toEqual(["1 RepeatedBill $.content"]);
    expect(shown(checkEvents(setOf(grid), [second, first]))).toEqual(["1 RepeatedBill $.content[0]"]);
  });

  it("have remarks separate from findings, without duplicates", () => {
    const both = {
      pS: "2026-08-01T00:00Z",
      inQty: { rType: "M", kwh: 15 },
      outQty: { rType: "M", kwh: 10 },
    };
    const { findings, advice } = checkEvents(setOf(grid), [data("2026-08-02T09:00Z", both)]);
    expect(findings).toEqual([]);
    expect(advice).toMatchObject([{ event: 0, finding: "NetNotGiven", path: "$.content[0]" }]);
    const contradicting = { ...both, netQtyIn: 1, netQtyOut: 1 };
    const step = checkNext(startChecking(setOf(grid)), data("2026-08-02T09:00Z", contradicting));
    expect(step.remarks).toEqual([]);
    expect(step.findings.map(({ finding }) => finding)).toEqual([
      "BothNetPositive",
      "NetAgainstInAndOut",
      "NetAgainstInAndOut",
    ]);
  });

  it("of other types have no findings", () => {
    const clock = { resourceType: "CLOCK", occurredAt: "2026-05-01T00:00Z" };
    const point = { ...clock, resourceType: "METERING_POINT", action: "UPDATE", meterEic: meter };
    expect(checkEvents(setOf(grid), [clock, point])).toEqual({ findings: [], advice: [] });
  });

  it("that are invalid end the check; earlier findings are kept", () => {
    const wrong = bill("2026-06-02T09:00Z", "2026-06-02T08:00Z", { measurements: [] });
    const missing = change("UPDATE", supply, "2026-06-03T09:00Z");
    const checked = checkEvents(setOf(grid), [wrong, missing, wrong]);
    expect(shown(checked)).toEqual(["0 NoQuantities $.content[0].networkBillPeriod.measurements"]);
    expect(checked.error).toMatchObject({ tag: "ImpossibleChange", event: 1 });
    expect(checkEvents(setOf(grid), [{ ...wrong, content: [{}] }]).error).toMatchObject({
      tag: "BadDocument",
    });
  });
});

describe("checks in Estonian", () => {
  const soon = { ...supply, validFrom: "2026-05-14T21:00Z" };
  const submitted = change("CREATE", soon, "2026-05-14T21:30Z");
  const both = {
    pS: "2026-08-01T00:00Z",
    inQty: { rType: "M", kwh: 15 },
    outQty: { rType: "M", kwh: 10 },
  };

  it("have the sentences of agreement findings, with the other agreement and the moment where there is one", () => {
    const textsOf = (document: unknown, set = setOf(grid)): readonly string[] =>
      checkNext(startChecking(set), document, "et").findings.map(({ text }) => text);
    const at = `mõõtepunktis ${meter}`;
    expect(textsOf(submitted)).toEqual([
      `SUPPLY ${at}, teenusepakkuja ${supplier}, klient ${customer}, alates 15.05.2026 tähtajatult: algus võib olla kõige varem 2026-05-16 00:00 +03:00`,
    ]);
    const ended = { ...grid, validTo: "2026-06-30T21:00Z" };
    const earlier = { ...ended, serviceProviderEic: operator, customerEic: "38X-EX-CUSTOM2-A" };
    expect(
      textsOf(
        change("CREATE", { ...grid, validFrom: "2026-05-31T21:00Z" }, "2026-05-14T21:30Z", operator),
        setOf(earlier),
      ),
    ).toEqual([
      `GRID ${at}, teenusepakkuja ${operator}, klient ${customer}, alates 01.06.2026 tähtajatult: kattub lepinguga GRID ${at}, teenusepakkuja ${operator}, klient 38X-EX-CUSTOM2-A, alates 01.01.2026 kuni 30.06.2026`,
    ]);
  });

  it("have the sentences of data, the advice in a language of its own", () => {
    const negative = { pS: "2026-05-01T00:00Z", inQty: { rType: "M", kwh: -1 } };
    const document = {
      ...data("2026-08-02T09:00Z", both),
      content: [negative, both].map((period) => ({ meteringPointEic: meter, periods: [period] })),
    };
    const english = [
      "A quantity must not be negative: -1.",
      "Net quantities of a bidirectional electricity point are required from 2026-08-01 00:00 +03:00; intervals with IN and OUT but without them: 1, the first at 2026-08-01 03:00 +03:00.",
    ];
    const estonian = [
      "Kogus ei tohi olla negatiivne: -1.",
      "Elektri kahesuunalise mõõtepunkti netokogused on kohustuslikud alates 01.08.2026: arvestusperioode, millel on IN ja OUT, kuid netokoguseid ei ole, on 1, esimese algus 2026-08-01 03:00 +03:00.",
    ];
    const textsOf = ({ findings, advice }: CheckedEvents): readonly string[] =>
      [...findings, ...advice].map(({ text }) => text);
    const start = startChecking(setOf(grid));
    expect(textsOf(checkNext(start, document))).toEqual(english);
    expect(textsOf(checkNext(start, document, "et"))).toEqual(estonian);
    expect(textsOf(checkNext(start, document, "et", "en"))).toEqual([estonian[0], english[1]]);
  });
});

describe("the steps of a check", () => {
  it("have no attribute without a value: no code where none is public, no error of a valid event", () => {
    const negative = { pS: "2026-05-01T00:00Z", inQty: { rType: "M", kwh: -1 } };
    const { findings, ...step } = checkNext(startChecking(setOf(grid)), data("2026-05-02T09:00Z", negative));
    expect(findings.map((finding) => Object.keys(finding))).toEqual([
      ["event", "finding", "code", "path", "text", "source"],
    ]);
    expect(Object.keys(step)).toEqual(["advice", "remarks", "progress"]);
    const bills = bill("2026-06-02T09:00Z", "2026-06-02T08:00Z");
    const twice = checkEvents(setOf(grid), [bills, bills]);
    expect(twice.findings.map((finding) => Object.keys(finding))).toEqual([
      ["event", "finding", "path", "text", "source"],
    ]);
    expect(Object.keys(twice)).toEqual(["findings", "advice"]);
  });

  it("keep the bills sent before an invalid event, and remarks other than on net quantities", () => {
    const sent = bill("2026-06-02T09:00Z", "2026-06-02T08:00Z");
    const first = checkNext(startChecking(setOf(grid)), sent);
    const invalid = checkNext(first.progress, { ...sent, content: [{}] });
    expect(invalid).toMatchObject({ findings: [], advice: [], error: { tag: "BadDocument", event: 1 } });
    expect(checkNext(invalid.progress, sent).findings.map(({ event, finding }) => [event, finding])).toEqual([
      [2, "RepeatedBill"],
    ]);
    const { remarks } = checkNext(first.progress, { ...sent, note: 1 });
    expect(remarks.map(({ tag, path }) => [tag, path])).toEqual([["UnknownAttribute", "$.note"]]);
  });
});
