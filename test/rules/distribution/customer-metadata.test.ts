import { expect, it } from "vitest";
import { metadataFor } from "../../../src/rules/distribution/customer/named-supplier-of-the-last-twelve-months.js";
import type { Granted } from "../../../src/rules/distribution/verdict.js";

const grant = (rule: string, follows?: string): Granted => ({
  rule,
  role: "SERVICE_PROVIDER",
  eic: "38X-EX-SUPPL-A-P",
  granted: true,
  cause: { tag: "ValidNow", from: 0, to: Infinity },
  ...(follows !== undefined && { follows }),
});

const types = ["BILLING_METHOD", "FIRST_NAME", "PHONE", "ORGANIZATION_NAME"];
const data = {
  customerType: "LEGAL_PERSON",
  customerEic: "38X-EX-CUSTOM-XJ",
  customerMetadata: types.map((metadataType) => ({ metadataType, metadataValue: "x" })),
};

it.each([
  ["CUS-1", [grant("CUS-1")], types],
  ["CUS-1 among others", [grant("CUS-2"), grant("CUS-1")], types],
  ["a portfolio over CUS-1", [grant("GEN-5", "CUS-1")], types],
  ["CUS-2", [grant("CUS-2")], ["FIRST_NAME", "ORGANIZATION_NAME"]],
  ["a portfolio over CUS-2", [grant("GEN-5", "CUS-2")], ["FIRST_NAME", "ORGANIZATION_NAME"]],
])("a recipient by %s gets the metadata that CUS-1 and CUS-2 allow", (_, grants, allowed) => {
  const given = metadataFor(grants, data);
  expect(given).toEqual({
    ...data,
    customerMetadata: data.customerMetadata.filter(({ metadataType }) => allowed.includes(metadataType)),
  });
});
