import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, it } from "vitest";
import * as documents from "../../src/documents/index.js";
import { AgreementDocument, PlanDocument, PredictedLineDocument } from "../../src/documents/index.js";

/** The types are those of the standard. */
const agreement: StandardSchemaV1<AgreementDocument> & StandardJSONSchemaV1<AgreementDocument> =
  AgreementDocument;
/** Outputs have them too. */
const plan: StandardSchemaV1<PlanDocument> & StandardJSONSchemaV1<PlanDocument> = PlanDocument;
const line: StandardSchemaV1<PredictedLineDocument> = PredictedLineDocument;
const valid = { agreementType: "JOINT_INVOICE", validFrom: "2024-05-31T21:00Z" };

describe("a codec as a Standard Schema", () => {
  it("returns the value, or issues with paths", async () => {
    expect(await agreement["~standard"].validate(valid)).toEqual({ value: valid });
    expect(await agreement["~standard"].validate({ ...valid, validFrom: "2024" })).toEqual({
      issues: [
        { message: expect.stringMatching(/^expected an instant .*, got "2024"$/), path: ["validFrom"] },
      ],
    });
    expect(documents.AgreementContentV1["~standard"].validate([{}])).toMatchObject({
      issues: [{ path: [0, "agreementType"] }, { path: [0, "validFrom"] }],
    });
  });

  it("accepts the output of commands", async () => {
    const nothing = { requests: [], lost: null, notYet: null };
    expect(await plan["~standard"].validate(nothing)).toEqual({ value: nothing });
    expect(await line["~standard"].validate({ event: 0, undistributed: [7] })).toMatchObject({
      issues: [{ path: ["undistributed", 0] }],
    });
    const outputs = ["AccessDocument", "ComparisonDocument", "ConformanceReportDocument", "DeliveryDocument"];
    const more = ["EventFindingDocument", "ExpectationDocument", "FaultsDocument", "FindingDocument"];
    const rest = ["FoldedSetCodec", "ProofDocument", "ReasonDocument", "ReportDocument", "RuledOutDocument"];
    expect(Object.keys(documents)).toEqual(
      expect.arrayContaining([...outputs, ...more, ...rest, "StatementDocument", "VerdictDocument"]),
    );
  });

  it("returns its JSON Schema in both drafts, and throws for others as the standard requires", () => {
    const { input, output } = agreement["~standard"].jsonSchema;
    expect(input({ target: "draft-2020-12" })).toEqual(documents.jsonSchemaOf(AgreementDocument));
    const older = output({ target: "draft-07" });
    expect(older).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      definitions: { EicText: {} },
    });
    expect(JSON.stringify(older)).not.toContain("$defs");
    expect(() => input({ target: "openapi-3.0" })).toThrow(RangeError);
  });

  it("is implemented by every exported codec", () => {
    const codecs = Object.entries(documents).filter(
      ([, value]) => typeof value === "object" && "decode" in value && "validate" in value,
    );
    expect(codecs.length).toBeGreaterThan(40);
    expect(codecs.filter(([, value]) => !("~standard" in value)).map(([name]) => name)).toEqual([]);
  });
});
