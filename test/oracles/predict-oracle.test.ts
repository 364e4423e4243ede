import { describe, expect, it } from "vitest";
import { instant, nextLocalDay, twelveMonthsBefore, written } from "./oracle-time.js";
import {
  oraclePredict,
  type Agreement,
  type Event,
  type MeteringPoint,
  type Readings,
} from "./predict-oracle.js";

/** Midnight in Tallinn; summer time from April to October is all these cases need. */
function day(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date}T00:00+0${month >= 4 && month <= 10 ? 3 : 2}:00`;
}

const point: MeteringPoint = { meterEic: "P", meteringPointType: "REGULAR", operatorEic: "GO" };

function agreement(
  agreementType: string,
  serviceProviderEic: string,
  customerEic: string,
  from: string,
  to?: string,
  meterEic: string | undefined = "P",
): Agreement {
  return {
    agreementType,
    ...(agreementType.startsWith("NAMED") || agreementType.startsWith("PORTFOLIO") ? {} : { meterEic }),
    serviceProviderEic,
    customerEic,
    validFrom: day(from),
    ...(to === undefined ? {} : { validTo: day(to) }),
  };
}

function change(action: string, changed: Agreement, on: string): Event {
  return {
    resourceType: "AGREEMENT",
    action,
    agreement: changed,
    occurredAt: `${on}T12:00+03:00`,
    initiatorEic: changed.serviceProviderEic,
  };
}

interface Line {
  readonly recipientEic: string;
  readonly reason: string;
  readonly occurredAt: string;
  readonly content: Agreement;
}

/** "reason provider/customer from..to -> recipient", days as they are in UTC plus three hours. */
function grantsOf(lines: readonly object[]): string[] {
  return (lines as Line[]).map((l) => `${l.reason} ${brief(l.content)} -> ${l.recipientEic}`);
}

function local(text: string): string {
  return new Date(Number(instant(text) / 1_000_000n) + 3 * 3_600_000).toISOString().slice(0, 10);
}

function brief(a: Agreement): string {
  const to = a.validTo === undefined || a.validTo === null ? "open" : local(a.validTo);
  return `${a.agreementType} ${String(a.serviceProviderEic)}/${String(a.customerEic)} ${local(a.validFrom)}..${to}`;
}

function predict(
  agreements: readonly Agreement[],
  events: readonly Event[],
): { lines: string[]; set: string[] } {
  const result = oraclePredict({ meteringPoints: [point], agreements }, events, {});
  expect(result.error).toBeUndefined();
  return { lines: grantsOf(result.deliveries), set: result.set.agreements.map(brief).sort() };
}

const grid = agreement("GRID", "GO", "X", "2024-01-10");
const ownGeneralService = agreement("GENERAL_SERVICE", "GO", "X", "2024-01-10");

describe("the worked cases of the consequences hold in the oracle", () => {
  it("1: a GRID that runs gives a GENERAL_SERVICE with its validity, a future one when it activates", () => {
    expect(predict([], [change("CREATE", grid, "2024-05-01")]).lines).toEqual([
      "CREATE_BC_GRID_CREATE GENERAL_SERVICE GO/X 2024-01-10..open -> GO",
    ]);
    const later = agreement("GRID", "GO", "X", "2024-06-01");
    const clock = { resourceType: "CLOCK", occurredAt: day("2024-06-02") };
    expect(predict([], [change("CREATE", later, "2024-05-01")]).lines).toEqual([]);
    expect(predict([], [change("CREATE", later, "2024-05-01"), clock]).lines).toEqual([
      "CREATE GENERAL_SERVICE GO/X 2024-06-01..open -> GO",
    ]);
  });

  it("2: a SUPPLY from the start of the GRID removes the whole GENERAL_SERVICE", () => {
    const supply = agreement("SUPPLY", "C", "X", "2024-01-10");
    expect(predict([grid, ownGeneralService], [change("CREATE", supply, "2024-05-01")]).lines).toEqual([
      "CREATE SUPPLY C/X 2024-01-10..open -> GO",
      "DELETE_BC_SUPPLY_CREATE GENERAL_SERVICE GO/X 2024-01-10..open -> GO",
    ]);
  });

  it("3: a future SUPPLY leaves a GENERAL_SERVICE up to its start, the deletion first", () => {
    const supply = agreement("SUPPLY", "C", "X", "2024-06-01");
    expect(predict([grid, ownGeneralService], [change("CREATE", supply, "2024-05-01")]).lines).toEqual([
      "CREATE SUPPLY C/X 2024-06-01..open -> GO",
      "DELETE_BC_SUPPLY_CREATE GENERAL_SERVICE GO/X 2024-01-10..open -> GO",
      "CREATE_BC_SUPPLY_CREATE GENERAL_SERVICE GO/X 2024-01-10..2024-06-01 -> GO",
    ]);
  });

  it("4: a past SUPPLY leaves a GENERAL_SERVICE from its end on", () => {
    const supply = agreement("SUPPLY", "C", "X", "2024-01-10", "2024-04-10");
    expect(predict([grid, ownGeneralService], [change("CREATE", supply, "2024-05-01")]).lines).toEqual([
      "CREATE SUPPLY C/X 2024-01-10..2024-04-10 -> GO",
      "DELETE_BC_SUPPLY_CREATE GENERAL_SERVICE GO/X 2024-01-10..open -> GO",
      "CREATE_BC_SUPPLY_CREATE GENERAL_SERVICE GO/X 2024-04-10..open -> GO",
    ]);
  });

  it("5: a future NAMED_SUPPLIER divides the GENERAL_SERVICE, and its own part is not active yet", () => {
    const named = agreement("NAMED_SUPPLIER", "NS", "GO", "2024-06-01");
    const event = { ...change("CREATE", named, "2024-05-01"), initiatorEic: "GO" };
    const { lines, set } = predict([grid, ownGeneralService], [event]);
    expect(lines).toEqual([
      "CREATE NAMED_SUPPLIER NS/GO 2024-06-01..open -> NS",
      "DELETE_BC_NAMED_SUPPLIER_CREATE GENERAL_SERVICE GO/X 2024-01-10..open -> GO",
      "CREATE_BC_NAMED_SUPPLIER_CREATE GENERAL_SERVICE GO/X 2024-01-10..2024-06-01 -> GO",
    ]);
    expect(set).toContain("GENERAL_SERVICE NS/X 2024-06-01..open");
  });

  it("6: two GRID, two named suppliers and a SUPPLY give four GENERAL_SERVICE", () => {
    const agreements = [
      agreement("GRID", "GO", "X", "2024-04-01", "2024-06-10"),
      agreement("NAMED_SUPPLIER", "NS1", "GO", "2024-04-01", "2024-05-01"),
      agreement("NAMED_SUPPLIER", "NS2", "GO", "2024-05-01", "2024-08-01"),
      agreement("SUPPLY", "C", "Y", "2024-09-15"),
      agreement("GRID", "GO", "Y", "2024-06-20", "2024-10-01"),
    ];
    const { set } = predict(
      [],
      agreements.map((a) => change("CREATE", a, "2024-04-02")),
    );
    expect(set.filter((a) => a.startsWith("GENERAL_SERVICE"))).toEqual([
      "GENERAL_SERVICE GO/Y 2024-08-01..2024-09-15",
      "GENERAL_SERVICE NS1/X 2024-04-01..2024-05-01",
      "GENERAL_SERVICE NS2/X 2024-05-01..2024-06-10",
      "GENERAL_SERVICE NS2/Y 2024-06-20..2024-08-01",
    ]);
  });

  const a = agreement("SUPPLY", "A", "X", "2022-01-01");
  const b = agreement("SUPPLY", "B", "X", "2023-01-01", "2023-12-31");
  const wide = agreement("GRID", "GO", "X", "2022-01-01");

  it("7: a new SUPPLY ends the previous one and deletes those it covers", () => {
    const short = agreement("SUPPLY", "C", "X", "2022-09-20", "2022-12-31");
    expect(
      predict([wide, a, b], [change("CREATE", short, "2022-09-05")]).set.filter((x) =>
        x.startsWith("SUPPLY"),
      ),
    ).toEqual([
      "SUPPLY A/X 2022-01-01..2022-09-20",
      "SUPPLY B/X 2023-01-01..2023-12-31",
      "SUPPLY C/X 2022-09-20..2022-12-31",
    ]);
    const open = agreement("SUPPLY", "C", "X", "2022-09-20");
    const { lines, set } = predict([wide, a, b], [change("CREATE", open, "2022-09-05")]);
    expect(set.filter((x) => x.startsWith("SUPPLY"))).toEqual([
      "SUPPLY A/X 2022-01-01..2022-09-20",
      "SUPPLY C/X 2022-09-20..open",
    ]);
    expect(lines).toEqual([
      "CREATE SUPPLY C/X 2022-09-20..open -> GO",
      "UPDATE_BC_SUPPLY_CREATE SUPPLY A/X 2022-01-01..2022-09-20 -> A",
      "UPDATE_BC_SUPPLY_CREATE SUPPLY A/X 2022-01-01..2022-09-20 -> GO",
      "DELETE_BC_SUPPLY_CREATE SUPPLY B/X 2023-01-01..2023-12-31 -> B",
      "DELETE_BC_SUPPLY_CREATE SUPPLY B/X 2023-01-01..2023-12-31 -> GO",
    ]);
  });

  it("8: deleting the new SUPPLY restores nothing, the customer has GENERAL_SERVICE", () => {
    const open = agreement("SUPPLY", "C", "X", "2022-09-20");
    const events = [change("CREATE", open, "2022-09-05"), change("DELETE", open, "2022-09-10")];
    expect(predict([wide, a, b], events).set).toEqual([
      "GENERAL_SERVICE GO/X 2022-09-20..open",
      "GRID GO/X 2022-01-01..open",
      "SUPPLY A/X 2022-01-01..2022-09-20",
    ]);
  });

  it("9: of two SUPPLY for the same day the later registered remains", () => {
    const first = agreement("SUPPLY", "A", "X", "2022-09-19");
    const second = agreement("SUPPLY", "B", "X", "2022-09-19");
    const events = [change("CREATE", first, "2022-09-05"), change("CREATE", second, "2022-09-06")];
    expect(predict([wide], events).set.filter((x) => x.startsWith("SUPPLY"))).toEqual([
      "SUPPLY B/X 2022-09-19..open",
    ]);
  });
});

describe("readings that can be chosen", () => {
  const borderPoint: MeteringPoint = { meterEic: "B", meteringPointType: "BORDER", operatorEic: "GO" };
  const supply = agreement("SUPPLY", "A", "X", "2024-06-01");
  const agreements = [
    grid,
    agreement("GENERAL_SERVICE", "NS", "X", "2024-01-10"),
    agreement("BORDER_SUPPLY", "BRP", "GO2", "2024-01-10", undefined, "B"),
    agreement("PORTFOLIO_SUPPLIER", "BRP-A", "A", "2024-01-10"),
    agreement("PORTFOLIO_SUPPLIER", "BRP-NS", "NS", "2024-01-10"),
  ];
  const lines = (event: Event, readings: Readings): string[] => {
    const set = { meteringPoints: [point, borderPoint], agreements };
    const { deliveries, error } = oraclePredict(set, [event], { readings });
    expect(error).toBeUndefined();
    return deliveries.flatMap((line) => {
      const { recipientEic, grounds } = line as {
        recipientEic?: string;
        grounds?: { rule: string; role: string }[];
      };
      return (grounds ?? []).map(({ rule, role }) => `${rule} ${role} ${recipientEic!}`);
    });
  };

  it("CON-9: a coordinated SUPPLY goes to its own provider too", () => {
    const event = {
      ...change("CREATE", supply, "2024-05-01"),
      via: "AGREEMENT_COORDINATION",
      initiatorEic: null,
    };
    const always = lines(event, {});
    expect(always).not.toContain("AGR-9 OPEN_SUPPLIER A");
    expect(lines(event, { "CON-9": "own-supplier-too" })).toEqual(
      expect.arrayContaining([...always, "AGR-9 OPEN_SUPPLIER A", "GEN-5 PORTFOLIO_PROVIDER BRP-A"]),
    );
    const { via: _, ...ordinary } = event;
    expect(lines(ordinary, { "CON-9": "own-supplier-too" })).toEqual(lines(ordinary, {}));
  });

  it("NB-2: a bill of a border point goes to the provider of its BORDER_SUPPLY", () => {
    const event = {
      resourceType: "NETWORK_BILL",
      action: "CREATE",
      version: "V2",
      occurredAt: "2024-05-01T12:00+03:00",
      content: [{ meteringPointEic: "B", periodStart: day("2024-04-01"), periodEnd: day("2024-05-01") }],
    };
    expect(lines(event, {})).toEqual([]);
    expect(lines(event, { "NB-2": "border-supply-too" })).toEqual(["NB-2 OPEN_SUPPLIER BRP"]);
  });

  it("GEN-6: portfolio providers receive everything", () => {
    const everything = { "GEN-6": "everything" } as const;
    const head = { action: "UPDATE", occurredAt: "2024-05-01T12:00+03:00" };
    const customer = {
      ...head,
      resourceType: "CUSTOMER_DATA",
      changed: ["BILLING_ADDRESS"],
      content: { customerEic: "X", customerMetadata: [] },
    };
    expect(lines(customer, {})).toEqual(["CUS-1 NAMED_SUPPLIER NS"]);
    expect(lines(customer, everything)).toEqual([
      "GEN-5 PORTFOLIO_PROVIDER BRP-NS",
      "CUS-1 NAMED_SUPPLIER NS",
    ]);
    const coordination = {
      ...head,
      resourceType: "AGREEMENT_COORDINATION",
      coordination: { id: "1", candidates: ["A"], change: "DENIED" },
    };
    expect(lines(coordination, {})).toEqual(["COO-3 COORDINATION_CANDIDATE A"]);
    expect(lines(coordination, everything)).toEqual([
      "COO-3 COORDINATION_CANDIDATE A",
      "GEN-5 PORTFOLIO_PROVIDER BRP-A",
    ]);
  });

  it("implied: a named supplier known by its service at one point counts at all points of the operator", () => {
    const q = { ...point, meterEic: "Q" };
    const meteringPoints = [point, q];
    const known = [
      agreement("GENERAL_SERVICE", "NS", "X", "2024-01-10"),
      agreement("GRID", "GO", "Y", "2024-01-10", undefined, "Q"),
    ];
    const event = change("CREATE", agreement("SUPPLY", "A", "Y", "2024-01-10", undefined, "Q"), "2024-05-01");
    const deleted = (readings: Readings): string[] =>
      grantsOf(oraclePredict({ meteringPoints, agreements: known }, [event], { readings }).deliveries).slice(
        1,
      );
    expect(deleted({})).toEqual(["DELETE_BC_SUPPLY_CREATE GENERAL_SERVICE GO/Y 2024-01-10..open -> GO"]);
    expect(deleted({ implied: "everywhere" })).toEqual([
      "DELETE_BC_SUPPLY_CREATE GENERAL_SERVICE NS/Y 2024-01-10..open -> GO",
      "DELETE_BC_SUPPLY_CREATE GENERAL_SERVICE NS/Y 2024-01-10..open -> NS",
    ]);
  });
});

describe("a GRID that ends earlier and then later again", () => {
  const supply = agreement("SUPPLY", "A", "X", "2024-01-10", "2024-10-20");
  const ended = (to?: string): Agreement => agreement("GRID", "GO", "X", "2024-01-10", to);

  function memoryAfter(ends: readonly (string | undefined)[]): Agreement | undefined {
    const events = ends.map((to) => change("UPDATE", ended(to), "2024-05-01"));
    const result = oraclePredict({ meteringPoints: [point], agreements: [grid, supply] }, events, {});
    return result.set.agreements.find((x) => x.agreementType === "SUPPLY");
  }

  it("keeps the first original end through a second shortening and a partial restoration", () => {
    const once = { ...supply, validTo: day("2024-08-01"), originalValidTo: day("2024-10-20") };
    expect(memoryAfter(["2024-08-01"])).toEqual(once);
    expect(memoryAfter(["2024-09-01", "2024-08-01"])).toEqual(once);
    expect(memoryAfter(["2024-07-01", "2024-08-01"])).toEqual(once);
  });

  it("has no original end once that end is reached again", () => {
    expect(memoryAfter(["2024-08-01", undefined])).toEqual(supply);
  });
});

describe("an invalid event", () => {
  const unknown = change("DELETE", grid, "2024-05-02");
  const clock = { resourceType: "CLOCK", occurredAt: day("2024-05-03") };

  it("ends the run", () => {
    const result = oraclePredict({ meteringPoints: [point], agreements: [] }, [unknown, clock], {});
    expect(result.error).toEqual({ event: 0, what: "AgreementNotInSet" });
  });

  it("is skipped when lenient", () => {
    const result = oraclePredict({ meteringPoints: [point], agreements: [] }, [unknown, clock], {
      lenient: true,
    });
    expect(result.error).toBeUndefined();
    expect(result.skipped).toEqual([0]);
  });
});

describe("the Tallinn calendar", () => {
  const after = (text: string): string => written(nextLocalDay(instant(text)));
  const yearBefore = (text: string): string => written(twelveMonthsBefore(instant(text)));

  it("has days of 23, 24 and 25 hours, from midnight or from seven", () => {
    expect(after("2024-03-30T22:00Z")).toBe("2024-03-31T21:00Z");
    expect(after("2024-10-26T21:00Z")).toBe("2024-10-27T22:00Z");
    expect(after("2024-06-01T04:00Z")).toBe("2024-06-02T04:00Z");
    expect(after("2024-10-26T04:00Z")).toBe("2024-10-27T05:00Z");
  });

  it("moves a skipped local time forward and uses the first of a repeated one", () => {
    expect(after("2024-03-30T01:30Z")).toBe("2024-03-31T01:30Z");
    expect(after("2024-10-26T00:30Z")).toBe("2024-10-27T00:30Z");
    expect(yearBefore("2025-03-31T00:30Z")).toBe("2024-03-31T01:30Z");
    expect(yearBefore("2025-10-27T01:30Z")).toBe("2024-10-27T00:30Z");
  });

  it("moves 29 February to the 28th and keeps fractions", () => {
    expect(yearBefore("2024-02-29T10:00:00.123456789Z")).toBe("2023-02-28T10:00:00.123456789Z");
  });
});
