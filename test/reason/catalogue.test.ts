import { describe, expect, it } from "vitest";
import { agreementTypes, resourceTypes } from "../../src/documents/vocabulary.js";
import { editions } from "../../src/documents/editions.js";
import {
  allReasons,
  becauseOfAgreement,
  becauseOfCoordination,
  simpleReason,
} from "../../src/reason/reason-code.js";
import type { Reason } from "../../src/reason/reason-code.js";
import {
  catalogue,
  isListed,
  predictedReason,
  reasonAllowed,
  reasonAllowedForAgreement,
  reasonIsSignificant,
} from "../../src/reason/catalogue.js";
import { formatReason } from "../../src/reason/format-reason.js";
import { complexInEnglish, complexInEstonian } from "./seed-catalogue.js";

const simple = ["CREATE", "UPDATE", "DELETE"];
const complexCodes = (reasons: readonly Reason[]) =>
  reasons.filter((reason) => reason.kind !== "simple").map(formatReason);

describe("the catalogues", () => {
  it("have as many codes as the documents (RSN-5, RSN-7)", () => {
    expect(complexInEnglish.length).toBe(46);
    expect(complexInEstonian.length).toBe(12);
    expect(catalogue("en").length).toBe(49);
    expect(catalogue("et").length).toBe(15);
  });

  it("list in English exactly what the English document lists, in its order (RSN-5)", () => {
    expect(catalogue("en").map(formatReason)).toEqual([...simple, ...complexInEnglish]);
  });

  it("list in Estonian exactly what the Estonian document lists (RSN-7)", () => {
    expect(complexCodes(catalogue("et")).sort()).toEqual([...complexInEstonian].sort());
    expect(catalogue("et").slice(0, 3).map(formatReason)).toEqual(simple);
  });

  it("grow from Estonian to English: English lists all that Estonian lists", () => {
    for (const reason of catalogue("et")) expect(isListed("en", reason)).toBe(true);
  });

  it("list all well-formed codes but two in English", () => {
    expect(allReasons.filter((reason) => !isListed("en", reason)).map(formatReason)).toEqual([
      "CREATE_BC_GRID_DELETE",
      "UPDATE_BC_GRID_DELETE",
    ]);
  });

  it("compare reasons by code, not by object identity", () => {
    expect(isListed("et", becauseOfAgreement("DELETE", "BORDER_GRID", "DELETE"))).toBe(true);
    expect(isListed("et", becauseOfAgreement("DELETE", "BORDER_GRID", "CREATE"))).toBe(false);
  });
});

describe("predictedReason", () => {
  it("is the reason itself where it is listed, else the simple one with its action (BEY-19)", () => {
    for (const edition of editions) {
      for (const reason of allReasons) {
        expect(predictedReason(edition, reason)).toEqual(
          isListed(edition, reason) ? reason : { kind: "simple", action: reason.action },
        );
      }
    }
  });

  it("is always listed, and is idempotent", () => {
    for (const edition of editions) {
      for (const reason of allReasons) {
        const predicted = predictedReason(edition, reason);
        expect(isListed(edition, predicted)).toBe(true);
        expect(predictedReason(edition, predicted)).toBe(predicted);
      }
    }
  });

  it("of an agreement created because of a coordination is CREATE in Estonian", () => {
    const reason = becauseOfCoordination("CREATE");
    expect(formatReason(predictedReason("en", reason))).toBe("CREATE_BC_AGREEMENT_COORDINATION");
    expect(formatReason(predictedReason("et", reason))).toBe("CREATE");
  });
});

describe("the reasons a message may have (RSN-2)", () => {
  it.each([
    ["METERING_POINT", ["CREATE", "UPDATE"]],
    ["METERING_DATA", ["CREATE", "UPDATE"]],
    ["NETWORK_BILL", ["CREATE"]],
    ["CUSTOMER_DATA", ["CREATE", "UPDATE"]],
    ["AGREEMENT", ["CREATE", "UPDATE", "DELETE"]],
    ["PERMISSION", ["CREATE"]],
    ["AGREEMENT_COORDINATION", ["CREATE", "UPDATE", "DELETE"]],
  ] as const)("%s: %j of the simple ones", (resourceType, actions) => {
    const allowed = allReasons.filter(
      (reason) => reason.kind === "simple" && reasonAllowed(resourceType, reason),
    );
    expect(allowed.map(formatReason)).toEqual(actions);
  });

  it("allows complex reasons in AGREEMENT only, and there all of them (RSN-3)", () => {
    for (const resourceType of resourceTypes) {
      const complex = allReasons.filter(
        (reason) => reason.kind !== "simple" && reasonAllowed(resourceType, reason),
      );
      expect(complex.length).toBe(resourceType === "AGREEMENT" ? 48 : 0);
    }
  });

  it("excludes the update of a GENERAL_SERVICE, and the creation of other agreements by coordination (RSN-6)", () => {
    for (const agreementType of agreementTypes) {
      const refused = allReasons.filter((reason) => !reasonAllowedForAgreement(agreementType, reason));
      if (agreementType === "GENERAL_SERVICE") {
        expect(refused).toHaveLength(17);
        expect(refused.every((reason) => reason.action === "UPDATE")).toBe(true);
      } else expect(refused).toEqual([becauseOfCoordination("CREATE")]);
    }
    expect(reasonAllowedForAgreement("GENERAL_SERVICE", becauseOfCoordination("CREATE"))).toBe(true);
    expect(reasonAllowedForAgreement("GENERAL_SERVICE", simpleReason("UPDATE"))).toBe(false);
  });

  it("is significant for every resource type in English, for two of them in Estonian", () => {
    expect(resourceTypes.filter((resourceType) => reasonIsSignificant("en", resourceType))).toEqual(
      resourceTypes,
    );
    expect(resourceTypes.filter((resourceType) => reasonIsSignificant("et", resourceType))).toEqual([
      "METERING_POINT",
      "AGREEMENT",
    ]);
  });
});
