import { describe, expect, it } from "vitest";
import { agreementTypes } from "../../src/documents/vocabulary.js";
import {
  allReasons,
  becauseOfAgreement,
  becauseOfCoordination,
  simpleReason,
} from "../../src/reason/reason-code.js";
import type { Reason } from "../../src/reason/reason-code.js";
import { describeReason } from "../../src/reason/describe-reason.js";

const complex = allReasons.filter((reason) => reason.kind !== "simple");
const causeOf = (reason: Reason) => (reason.kind === "agreement" ? reason.cause : "SUPPLY");

describe("in English", () => {
  it.each([
    [simpleReason("CREATE"), "The object in the message was created."],
    [simpleReason("UPDATE"), "The object in the message was updated."],
    [simpleReason("DELETE"), "The object in the message was deleted."],
    [
      becauseOfAgreement("UPDATE", "GRID", "DELETE"),
      "The agreement in the message was updated because a GRID agreement was deleted.",
    ],
    [
      becauseOfCoordination("CREATE"),
      "The agreement in the message was created because another SUPPLY agreement was created or updated through an agreement coordination (used for GENERAL_SERVICE agreements).",
    ],
  ])("%j", (reason, sentence) => {
    expect(describeReason(reason, "en")).toBe(sentence);
  });

  it("contains the type of the message's agreement when it is known", () => {
    expect(describeReason(simpleReason("DELETE"), "en", "JOINT_INVOICE")).toBe(
      "The JOINT_INVOICE agreement was deleted.",
    );
    expect(describeReason(becauseOfAgreement("DELETE", "SUPPLY", "CREATE"), "en", "GENERAL_SERVICE")).toBe(
      "The GENERAL_SERVICE agreement was deleted because a SUPPLY agreement was created.",
    );
  });

  it("names another agreement when both agreements are of one type", () => {
    expect(describeReason(becauseOfAgreement("UPDATE", "SUPPLY", "CREATE"), "en", "SUPPLY")).toBe(
      "The SUPPLY agreement was updated because another SUPPLY agreement was created.",
    );
    expect(describeReason(becauseOfCoordination("DELETE"), "en", "SUPPLY")).toBe(
      "The SUPPLY agreement was deleted because another SUPPLY agreement was created or updated through an agreement coordination.",
    );
  });
});

describe("in Estonian", () => {
  it.each([
    [simpleReason("CREATE"), "Sõnumis olev andmeobjekt loodi."],
    [simpleReason("UPDATE"), "Sõnumis olevat andmeobjekti muudeti."],
    [simpleReason("DELETE"), "Sõnumis olev andmeobjekt kustutati."],
    [
      becauseOfAgreement("CREATE", "NAMED_SUPPLIER", "CREATE"),
      "Sõnumis olev leping loodi, sest loodi NAMED_SUPPLIER leping.",
    ],
    [
      becauseOfAgreement("UPDATE", "GRID", "UPDATE"),
      "Sõnumis olevat lepingut muudeti, sest muudeti GRID lepingut.",
    ],
    [
      becauseOfAgreement("DELETE", "BORDER_GRID", "DELETE"),
      "Sõnumis olev leping kustutati, sest kustutati BORDER_GRID leping.",
    ],
    [
      becauseOfCoordination("UPDATE"),
      "Sõnumis olevat lepingut muudeti, sest lepingute kooskõlastamise tulemusena loodi teine SUPPLY leping või muudeti teist SUPPLY lepingut.",
    ],
  ])("%j", (reason, sentence) => {
    expect(describeReason(reason, "et")).toBe(sentence);
  });

  it("contains the type of the message's agreement when it is known", () => {
    expect(describeReason(simpleReason("UPDATE"), "et", "JOINT_INVOICE")).toBe(
      "JOINT_INVOICE lepingut muudeti.",
    );
    expect(describeReason(becauseOfAgreement("DELETE", "SUPPLY", "CREATE"), "et", "GENERAL_SERVICE")).toBe(
      "GENERAL_SERVICE leping kustutati, sest loodi SUPPLY leping.",
    );
  });

  it("has teine when both agreements are of one type, in the case of the noun", () => {
    expect(describeReason(becauseOfAgreement("UPDATE", "SUPPLY", "CREATE"), "et", "SUPPLY")).toBe(
      "SUPPLY lepingut muudeti, sest loodi teine SUPPLY leping.",
    );
    expect(describeReason(becauseOfAgreement("DELETE", "SUPPLY", "UPDATE"), "et", "SUPPLY")).toBe(
      "SUPPLY leping kustutati, sest muudeti teist SUPPLY lepingut.",
    );
    expect(describeReason(becauseOfCoordination("UPDATE"), "et", "SUPPLY")).toBe(
      "SUPPLY lepingut muudeti, sest lepingute kooskõlastamise tulemusena loodi teine SUPPLY leping või muudeti teist SUPPLY lepingut.",
    );
  });

  it("adds to a creation by coordination that it is used for GENERAL_SERVICE, unless the type is given (RSN-6)", () => {
    const reason = becauseOfCoordination("CREATE");
    expect(describeReason(reason, "et")).toBe(
      "Sõnumis olev leping loodi, sest lepingute kooskõlastamise tulemusena loodi teine SUPPLY leping või muudeti teist SUPPLY lepingut (kasutatakse GENERAL_SERVICE lepingutel).",
    );
    expect(describeReason(reason, "en", "GENERAL_SERVICE")).toBe(
      "The GENERAL_SERVICE agreement was created because a SUPPLY agreement was created or updated through an agreement coordination.",
    );
    expect(describeReason(reason, "et", "GENERAL_SERVICE")).toBe(
      "GENERAL_SERVICE leping loodi, sest lepingute kooskõlastamise tulemusena loodi SUPPLY leping või muudeti SUPPLY lepingut.",
    );
  });
});

describe("every sentence", () => {
  it("is different, begins with a capital and ends with a full stop", () => {
    for (const language of ["en", "et"] as const) {
      const sentences = allReasons.map((reason) => describeReason(reason, language));
      expect(new Set(sentences).size).toBe(51);
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
    }
  });

  it("contains both agreements, for any types", () => {
    for (const reason of complex) {
      expect(describeReason(reason, "en")).toMatch(
        new RegExp(`^The agreement in the message .* because (?:a|another) ${causeOf(reason)} agreement`),
      );
      expect(describeReason(reason, "et")).toMatch(
        new RegExp(`^Sõnumis oleva?t? leping.*, sest .*\\b${causeOf(reason)} leping`),
      );
      for (const agreementType of agreementTypes) {
        expect(describeReason(reason, "en", agreementType)).toMatch(
          new RegExp(`^The ${agreementType} agreement .* because .* ${causeOf(reason)} agreement`),
        );
        expect(describeReason(reason, "et", agreementType)).toMatch(
          new RegExp(`^${agreementType} leping.*, sest .* ${causeOf(reason)} leping`),
        );
      }
    }
  });
});
