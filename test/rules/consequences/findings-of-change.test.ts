import { describe, expect, it } from "vitest";
import type { AgreementChange, AgreementFinding } from "../../../src/rules/consequences/index.js";
import { findingsOfChange } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import {
  aggregation,
  aggregationPoint,
  at,
  borderGrid,
  borderPoint,
  eics,
  day,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { writeInstant } from "../../../src/time/write-instant.js";
import { agreementOf, setOf } from "./reading.js";

const noon = "2025-06-10T09:00Z";
/** Local midnights. */
const on11June = "2025-06-10T21:00Z";
const on3June = "2025-06-02T21:00Z";
const on4June = "2025-06-03T21:00Z";
const on24June = "2025-06-23T21:00Z";

const market = (...agreements: readonly AgreementDocument[]): AgreementSet =>
  setOf({ meteringPoints: [point, aggregationPoint, borderPoint], agreements });

const found = (
  set: AgreementSet,
  action: AgreementChange["action"],
  document: AgreementDocument,
  moment: string = noon,
): readonly AgreementFinding[] => {
  const result = findingsOfChange(set, { action, agreement: agreementOf(document) }, instantOf(moment));
  if (result._tag === "Left") throw new Error(result.left.tag);
  return result.right;
};

/** Each finding as its kind and the instant in question. */
const findingsOf = (...change: Parameters<typeof found>): readonly (readonly [string, string?])[] =>
  found(...change).map(({ id, at: instant }) => (instant === undefined ? [id] : [id, writeInstant(instant)]));

const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jan2025);

describe("a SUPPLY entered within 48 hours of its start", () => {
  const inJune = { ...supplyA, validFrom: day.jun2025 };
  const freshGrid = { ...grid, validFrom: day.jun2025 };

  it("is in time if a GRID of its customer starts with it, with any other agreements at the point", () => {
    const ofY = { ...grid, customerEic: eics.customerY, validTo: day.jun2025 };
    expect(findingsOf(market(freshGrid), "CREATE", inJune, on3June)).toEqual([]);
    expect(findingsOf(market(ofY, freshGrid), "CREATE", inJune, on3June)).toEqual([]);
  });

  it("is late where only another SUPPLY starts with it; that SUPPLY is not a predecessor", () => {
    const other = { ...supplyB, validFrom: day.jun2025 };
    expect(findingsOf(market(grid, other), "CREATE", inJune, on3June)).toEqual([
      ["STARTS_TOO_SOON", on4June],
    ]);
  });

  it("is late where the GRID that starts with it is another customer's", () => {
    expect(
      findingsOf(market({ ...freshGrid, customerEic: eics.customerY }), "CREATE", inJune, on3June),
    ).toEqual([["STARTS_TOO_SOON", on4June], ["WITHOUT_GRID"]]);
  });
});

describe("a SUPPLY that replaces another one", () => {
  const tomorrow = { ...supplyA, validFrom: on11June };

  it("is one that ends another, not one that starts at or after the other's end (page 06.4)", () => {
    const tooSoon = [["STARTS_TOO_SOON", on24June]];
    expect(findingsOf(market(grid, supplyB), "CREATE", tomorrow)).toEqual(tooSoon);
    expect(findingsOf(market(grid, { ...supplyB, validTo: on11June }), "CREATE", tomorrow)).toEqual([]);
    expect(
      findingsOf(market(grid, { ...supplyB, validTo: "2025-06-09T21:00Z" }), "CREATE", tomorrow),
    ).toEqual([]);
    expect(findingsOf(market(grid, { ...supplyB, validTo: day.mar2025 }), "CREATE", tomorrow)).toEqual([]);
  });

  it("is not one that starts before or together with another", () => {
    const short = { ...tomorrow, validTo: day.jul2025 };
    expect(findingsOf(market(grid, { ...supplyB, validFrom: day.jul2025 }), "CREATE", short)).toEqual([]);
    expect(findingsOf(market(grid, { ...supplyB, validFrom: day.jan2026 }), "CREATE", short)).toEqual([]);
    expect(findingsOf(market(grid, { ...supplyB, validFrom: on11June }), "CREATE", tomorrow)).toEqual([]);
  });

  it("is not one where the other is at an aggregation point below", () => {
    const below = { ...supplyB, meterEic: eics.aggregationPoint };
    expect(findingsOf(market(grid, below), "CREATE", tomorrow)).toEqual([]);
  });
});

describe("a deletion", () => {
  it("requires no notice of an end, for any end in the event", () => {
    const event = { ...supplyA, validTo: day.jun2025 };
    expect(findingsOf(market(grid, supplyA), "DELETE", event)).toEqual([
      ["DELETED_AFTER_START", day.jan2025],
    ]);
  });

  it("is too late at the start and after it", () => {
    const set = market(grid, { ...supplyA, validFrom: day.jul2025 });
    const deleted = { ...supplyA, validFrom: day.jul2025 };
    expect(findingsOf(set, "DELETE", deleted, "2025-06-30T20:59Z")).toEqual([]);
    expect(findingsOf(set, "DELETE", deleted, day.jul2025)).toEqual([["DELETED_AFTER_START", day.jul2025]]);
  });
});

describe("an update", () => {
  it("is too late at the end and after it", () => {
    const ending = { ...portfolioOfA, validTo: day.jul2025 };
    const renamed = { ...ending, agreementId: "x" };
    expect(findingsOf(market(ending), "UPDATE", renamed, "2025-06-30T20:59Z")).toEqual([]);
    expect(found(market(ending), "UPDATE", renamed, day.jul2025)).toStrictEqual([
      {
        id: "CHANGED_AFTER_END",
        statement: "BEY-10",
        agreements: [agreementOf(renamed)],
        at: instantOf(day.jul2025),
        text:
          `PORTFOLIO_SUPPLIER of ${eics.balanceA} for ${eics.supplierA}, 2023-12-31T22:00Z to 2025-06-30T21:00Z: ` +
          "is changed although it ended on 2025-07-01 00:00 +03:00",
      },
    ]);
  });
});

describe("an end of a GRID in the past", () => {
  const ended = { ...grid, validTo: day.jun2025 };
  const GRID = `GRID at ${eics.point} of ${eics.gridOperator} for ${eics.customerX}, 2023-12-31T22:00Z to 2025-05-31T21:00Z`;

  it("is reported for an AGGREGATION as well as for a SUPPLY", () => {
    expect(found(market(grid, aggregation), "UPDATE", ended)).toStrictEqual([
      {
        id: "ENDED_IN_THE_PAST",
        statement: "CON-1",
        agreements: [agreementOf(ended), agreementOf(aggregation)],
        at: instantOf(day.jun2025),
        text:
          `${GRID}: ends in the past (2025-06-01 00:00 +03:00), which shortens ` +
          `AGGREGATION at ${eics.aggregationPoint} of ${eics.aggregator} for ${eics.customerX}, 2025-02-28T22:00Z to 2025-08-31T21:00Z`,
      },
    ]);
    expect(found(market(grid, supplyA, aggregation), "UPDATE", ended)).toMatchObject([
      { id: "ENDED_IN_THE_PAST", agreements: [{ document: ended }, { document: supplyA }] },
    ]);
  });

  it("is reported also for an end at the moment of the change", () => {
    expect(findingsOf(market(grid, supplyA), "UPDATE", ended, day.jun2025)).toEqual([
      ["ENDED_IN_THE_PAST", day.jun2025],
    ]);
    expect(findingsOf(market(grid, supplyA), "UPDATE", ended, "2025-05-31T20:59Z")).toEqual([]);
  });
});

describe("observed changes of agreements made by the Datahub", () => {
  const service = at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2024);
  const border = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceB, eics.neighbour, day.jan2025);

  it("have no findings, also when they delete a valid agreement or change an ended one", () => {
    const set = market(grid, borderGrid, service, border);
    expect(findingsOf(set, "DELETE", service)).toEqual([]);
    expect(findingsOf(set, "DELETE", border)).toEqual([]);
    for (const made of [service, border]) {
      const ended = { ...made, validTo: day.mar2025 };
      expect(findingsOf(market(grid, borderGrid, ended), "UPDATE", made)).toEqual([]);
    }
  });
});

describe("agreements between parties (BEY-10, page 06.1)", () => {
  const gas = { commodityType: "NATURAL_GAS" };
  /** 1 July 2025 at 07:00 local time, and 1 September. */
  const start = "2025-07-01T04:00Z";
  const gasPortfolio = { ...portfolioOfA, ...gas, validFrom: start };
  /** 14 days before at 07:00, and a day later. */
  const [inTime, late] = ["2025-06-17T04:00Z", "2025-06-18T04:00Z"];

  it("must be entered 14 days before their start or end for gas, 7 for electricity", () => {
    expect(findingsOf(market(), "CREATE", gasPortfolio, inTime)).toEqual([]);
    expect(findingsOf(market(), "CREATE", gasPortfolio, late)).toEqual([
      ["STARTS_TOO_SOON", "2025-07-02T04:00Z"],
    ]);
    const electric = { ...portfolioOfA, commodityType: "ELECTRICITY", validFrom: day.jul2025 };
    expect(findingsOf(market(), "CREATE", electric, late)).toEqual([]);
    const running = { ...gasPortfolio, validFrom: "2025-01-01T05:00Z" };
    expect(findingsOf(market(running), "UPDATE", { ...running, validTo: start }, inTime)).toEqual([]);
    expect(findingsOf(market(running), "UPDATE", { ...running, validTo: start }, late)).toEqual([
      ["ENDS_TOO_SOON", "2025-07-02T04:00Z"],
    ]);
  });

  it("must be deleted as long before their start", () => {
    expect(findingsOf(market(gasPortfolio), "DELETE", gasPortfolio, inTime)).toEqual([]);
    expect(findingsOf(market(gasPortfolio), "DELETE", gasPortfolio, late)).toEqual([
      ["DELETED_TOO_LATE", "2025-07-02T04:00Z"],
    ]);
    const electric = { ...portfolioOfA, validFrom: day.jul2025 };
    expect(findingsOf(market(electric), "DELETE", electric, late)).toEqual([]);
    expect(findingsOf(market(electric), "DELETE", electric, "2025-06-25T09:00Z")).toEqual([
      ["DELETED_TOO_LATE", "2025-07-01T21:00Z"],
    ]);
    const supply = { ...supplyA, validFrom: day.jul2025 };
    expect(findingsOf(market(grid, supply), "DELETE", supply, "2025-06-30T20:00Z")).toEqual([]);
  });

  it("must have two parties and no early termination fee (BEY-10)", () => {
    const alone = { ...portfolioOfA, serviceProviderEic: eics.supplierA, validFrom: day.jul2025 };
    expect(findingsOf(market(), "CREATE", alone)).toEqual([["WITH_ITSELF"]]);
    const fee = { preliminaryTerminationFee: true };
    expect(findingsOf(market(), "CREATE", { ...portfolioOfA, ...fee, validFrom: day.jul2025 })).toEqual([
      ["TERMINATION_FEE"],
    ]);
    expect(findingsOf(market(), "CREATE", { ...grid, ...fee })).toEqual([["TERMINATION_FEE"]]);
    expect(findingsOf(market(), "CREATE", { ...borderGrid, ...fee })).toEqual([["TERMINATION_FEE"]]);
    expect(findingsOf(market(grid), "CREATE", { ...supplyA, ...fee, validFrom: day.jul2025 })).toEqual([]);
    expect(findingsOf(market(), "CREATE", { ...grid, serviceProviderEic: eics.customerX })).toEqual([]);
  });
});

describe("an agreement at a metering point of the wrong type or commodity", () => {
  it("is reported: an AGGREGATION not at an aggregation point, a BORDER_GRID not at a border point, a SUPPLY at a border point", () => {
    const idsOf = (document: AgreementDocument): readonly string[] =>
      findingsOf(market(grid), "CREATE", document).map(([id]) => id);
    expect(idsOf({ ...aggregation, meterEic: eics.point, validFrom: day.jul2025 })).toContain(
      "NOT_AT_AGGREGATION_POINT",
    );
    expect(idsOf({ ...aggregation, validFrom: day.jul2025 })).toEqual([]);
    expect(idsOf({ ...borderGrid, meterEic: eics.point })).toEqual(["NOT_AT_BORDER_POINT"]);
    expect(idsOf(borderGrid)).toEqual([]);
    expect(idsOf({ ...supplyA, meterEic: eics.borderPoint, validFrom: day.jul2025 })).toContain(
      "SUPPLY_AT_BORDER_POINT",
    );
  });

  it("is not reported where the set does not list the metering point", () => {
    const unlisted = setOf({ agreements: [] });
    expect(findingsOf(unlisted, "CREATE", borderGrid)).toEqual([]);
  });

  it("is reported where it has another commodity than its point; an unknown one is accepted (page 06)", () => {
    const gas = { commodityType: "NATURAL_GAS" };
    expect(findingsOf(market(), "CREATE", { ...grid, ...gas }).map(([id]) => id)).toContain(
      "OTHER_COMMODITY",
    );
    expect(findingsOf(market(), "CREATE", { ...grid, commodityType: "ELECTRICITY" })).toEqual([]);
    expect(findingsOf(market(), "CREATE", { ...borderGrid, ...gas }).map(([id]) => id)).not.toContain(
      "OTHER_COMMODITY",
    );
  });
});
