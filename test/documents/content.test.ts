import fc from "fast-check";
import { isLeft, isRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import type { ResourceType } from "../../src/documents/vocabulary.js";
import {
  agreementsOf,
  decodeContent,
  decodePageV2,
  decodeSearchAnswerV1,
  itemsOf,
} from "../../src/documents/index.js";
import type { MessageVersion } from "../../src/documents/index.js";
import { faults, reported } from "./outcomes.js";
import { languages, sample, sampleText, secondVersion } from "./samples.js";
import type { SampleName } from "./samples.js";

const firstVersion: readonly (readonly [ResourceType, SampleName])[] = [
  ["AGREEMENT", "agreement-general-service"],
  ["AGREEMENT", "agreement-joint-invoice"],
  ["METERING_POINT", "metering-point"],
  ["METERING_DATA", "metering-data"],
  ["NETWORK_BILL", "network-bill"],
  ["CUSTOMER_DATA", "customer-billing"],
  ["CUSTOMER_DATA", "customer-name"],
  ["PERMISSION", "authorization"],
];
const versions: readonly MessageVersion[] = ["V1", "V2"];

describe("the content of a message", () => {
  it.each(languages.flatMap((language) => firstVersion.map((entry) => [...entry, language] as const)))(
    "of %s, sample %s (%s), decodes from its text",
    (resourceType, name, language) => {
      expect(decodeContent(resourceType, "V1", sampleText(name, language))).toEqual({
        _tag: "Right",
        right: { value: { resourceType, version: "V1", value: sample(name, language) }, remarks: [] },
      });
    },
  );

  it("of the second version decodes from its text and from the value itself", () => {
    const metering = secondVersion["metering-data"];
    const bills = secondVersion["network-bill"];
    for (const [resourceType, value] of [
      ["METERING_DATA", metering],
      ["NETWORK_BILL", bills],
      ["AGREEMENT", sample("agreement-joint-invoice")],
      ["AGREEMENT_COORDINATION", { id: "c1", anything: [{}] }],
    ] as const)
      for (const content of [value, JSON.stringify(value)])
        expect(decodeContent(resourceType, "V2", content)).toMatchObject({
          right: { value: { resourceType, version: "V2", value } },
        });
  });

  it("is not accepted as that of the other version", () => {
    expect(faults(decodeContent("METERING_DATA", "V2", sampleText("metering-data")))).toEqual([
      "MissingAttribute $[0].meteringPointEic",
      "MissingAttribute $[0].periods[0].pS",
    ]);
    expect(faults(decodeContent("NETWORK_BILL", "V1", secondVersion["network-bill"]))).toEqual([
      "MissingAttribute $[0].meterEic",
      "MissingAttribute $[0].networkBillPeriod",
    ]);
  });

  it.each(["", " ", "[{", "nothing", "{'a':1}", "[".repeat(1_000_000), "\ufeff[]"])(
    "is JSON, not %.20s",
    (text) => {
      for (const resourceType of resourceTypes)
        expect(faults(decodeContent(resourceType, "V1", text))).toEqual(["NotJson $"]);
    },
  );

  it("is nested at most 200 deep", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const agreement = `{"agreementType":"GRID","validFrom":"2024-05-31T21:00Z","deep":${deep}}`;
    for (const version of versions) {
      const result = decodeContent("AGREEMENT", version, agreement);
      expect(isLeft(result) && faults(result)).toEqual(["NestedTooDeep $"]);
      expect(isLeft(decodeContent("METERING_DATA", version, deep))).toBe(true);
    }
  });

  it("has a known resource type", () => {
    for (const resourceType of ["", "agreement", "__proto__", "toString", "WEATHER"])
      expect(decodeContent(resourceType, "V1", "[]")).toMatchObject({
        left: [{ tag: "UnknownResourceType", path: "$", actual: JSON.stringify(resourceType) }],
      });
  });

  it("is decoded or refused, for any value", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...resourceTypes, "OTHER"),
        fc.constantFrom(...versions),
        fc.oneof(fc.json(), fc.string(), fc.anything()),
        (resourceType, version, content) => {
          const result = decodeContent(resourceType, version, content);
          if (isLeft(result)) expect(result.left.length).toBeGreaterThan(0);
          else expect(result.right.value).toMatchObject({ resourceType, version });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the contents within an answer", () => {
  it.each(languages)("decode (%s)", (language) => {
    const answer = decodeSearchAnswerV1(sample("search-answer", language));
    const types = isRight(answer)
      ? answer.right.value.dataDistributions
          .filter(({ hasContent }) => hasContent)
          .map(({ resourceType, content }) => decodeContent(resourceType, "V1", content))
          .flatMap((result) =>
            isRight(result) && result.right.value.resourceType === "AGREEMENT"
              ? agreementsOf(result.right.value.value).map(({ agreementType }) => agreementType)
              : [],
          )
      : [];
    expect(types).toEqual(["GENERAL_SERVICE", "SUPPLY"]);
  });

  it("decode in a page of the second version, texts or not", () => {
    const page = decodePageV2(secondVersion.page);
    const results = isRight(page)
      ? itemsOf(page.right.value.content).map(({ content }) => decodeContent("AGREEMENT", "V2", content))
      : [];
    expect(results.map(reported)).toEqual([[], []]);
  });
});
