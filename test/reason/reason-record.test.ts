import { describe, expect, it } from "vitest";
import {
  allReasons,
  becauseOfAgreement,
  becauseOfCoordination,
  simpleReason,
} from "../../src/reason/reason-code.js";
import { allReasonCodes } from "../../src/reason/format-reason.js";
import { reasonRecord } from "../../src/reason/reason-record.js";
import { complexInEnglish, complexInEstonian } from "./seed-catalogue.js";

describe("reasonRecord", () => {
  it("marks the codes of the catalogue that the rules never predict", () => {
    const marked = allReasons.map(reasonRecord).filter((record) => record.neverPredicted === true);
    expect(marked.map(({ code }) => code).sort()).toEqual([
      "CREATE_BC_BORDER_GRID_DELETE",
      "CREATE_BC_PORTFOLIO_SUPPLIER_DELETE",
      "UPDATE_BC_GRID_CREATE",
      "UPDATE_BC_NAMED_SUPPLIER_CREATE",
      "UPDATE_BC_NAMED_SUPPLIER_DELETE",
      "UPDATE_BC_NAMED_SUPPLIER_UPDATE",
      "UPDATE_BC_SUPPLY_DELETE",
      "UPDATE_BC_SUPPLY_UPDATE",
    ]);
    expect(marked.every(({ editions }) => editions.length > 0)).toBe(true);
  });

  it("has all parts of a reason because of an agreement, in this order", () => {
    expect(JSON.stringify(reasonRecord(becauseOfAgreement("DELETE", "GRID", "UPDATE")))).toBe(
      JSON.stringify({
        code: "DELETE_BC_GRID_UPDATE",
        kind: "agreement",
        action: "DELETE",
        cause: "GRID",
        causeAction: "UPDATE",
        editions: ["en", "et"],
        en: "The agreement in the message was deleted because a GRID agreement was updated.",
        et: "Sõnumis olev leping kustutati, sest muudeti GRID lepingut.",
      }),
    );
  });

  it("has no cause where the code names none (RSN-6)", () => {
    expect(reasonRecord(simpleReason("CREATE"))).toEqual({
      code: "CREATE",
      kind: "simple",
      action: "CREATE",
      editions: ["en", "et"],
      en: "The object in the message was created.",
      et: "Sõnumis olev andmeobjekt loodi.",
    });
    expect(reasonRecord(becauseOfCoordination("DELETE"))).toEqual({
      code: "DELETE_BC_AGREEMENT_COORDINATION",
      kind: "coordination",
      action: "DELETE",
      editions: ["en"],
      en: "The agreement in the message was deleted because another SUPPLY agreement was created or updated through an agreement coordination.",
      et: "Sõnumis olev leping kustutati, sest lepingute kooskõlastamise tulemusena loodi teine SUPPLY leping või muudeti teist SUPPLY lepingut.",
    });
  });

  it("has no edition for a reason that is well-formed and not listed", () => {
    expect(reasonRecord(becauseOfAgreement("CREATE", "GRID", "DELETE")).editions).toEqual([]);
  });

  it("has the editions that list each code in the documents", () => {
    const simple = ["CREATE", "UPDATE", "DELETE"];
    const records = allReasons.map(reasonRecord);
    expect(records.map(({ code }) => code)).toEqual(allReasonCodes);
    for (const { code, editions } of records) {
      expect(editions.includes("en")).toBe([...simple, ...complexInEnglish].includes(code));
      expect(editions.includes("et")).toBe([...simple, ...complexInEstonian].includes(code));
    }
  });
});
