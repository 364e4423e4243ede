import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readAuthorizations } from "../../../src/rules/access/authorizations.js";

const sample = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../fixtures/seeds/en/authorization.json", import.meta.url)), "utf8"),
) as Readonly<Record<string, unknown>>;

const message = (content: unknown, more: object = {}): Readonly<Record<string, unknown>> => ({
  id: 7,
  createdTime: "2024-05-23T10:08:44Z",
  resourceType: "PERMISSION",
  reason: "CREATE",
  hasContent: true,
  content: typeof content === "string" ? content : JSON.stringify(content),
  ...more,
});

const page = (...messages: readonly unknown[]): unknown => ({
  dataDistributions: messages,
  pagination: { page: 0, totalPages: 1 },
});

const nothing = { authorizations: [], remarks: [], others: 0, contentless: 0 };
const right = (more: object): unknown => ({ _tag: "Right", right: { ...nothing, ...more } });

describe("readAuthorizations", () => {
  it("accepts the authorization itself, unchanged", () => {
    const read = readAuthorizations(sample);
    expect(read).toEqual(right({ authorizations: [sample] }));
    expect(read._tag === "Right" && read.right.authorizations[0]).toBe(sample);
  });

  it("reads it from a message, a page and an array of both (AUT-5)", () => {
    for (const document of [message(sample), page(message(sample)), [message(sample)], [sample]]) {
      expect(readAuthorizations(document)).toEqual(right({ authorizations: [sample] }));
    }
    expect(readAuthorizations([])).toEqual(right({}));
  });

  const found = {
    customerType: "PHYSICAL_PERSON",
    customerIdentities: [{ identityType: "EIC", identityValue: "38X-AVP-ZW6700C6" }],
    meterEic: "38ZGO-1000000C-Y",
    periodStart: "2024-01-01T00:00+02:00",
    periodEnd: "2025-01-01T00:00+02:00",
    subjectPeriodStart: "2023-01-01T00:00+02:00",
    subjectPeriodEnd: "2024-07-01T00:00+03:00",
  };
  const authorized = { eic: "38X-EIN-OS-----J", role: "OPEN_SUPPLIER" };

  it("reads results of customer-authorization/search as authorizations of the querying party", () => {
    const answer = { customerAuthorizations: [found, { ...found, meterEic: null }] };
    const taken = {
      mandateCustomerEic: authorized.eic,
      meteringPointEic: found.meterEic,
      ownerCustomerEic: "38X-AVP-ZW6700C6",
      participantRoleType: "OPEN_SUPPLIER",
      status: "APPROVED",
      subjectPeriodFrom: found.subjectPeriodStart,
      subjectPeriodTo: found.subjectPeriodEnd,
      validFrom: found.periodStart,
      validTo: found.periodEnd,
    };
    for (const document of [answer, [answer], [sample, answer]])
      expect(readAuthorizations(document, authorized)).toMatchObject({
        right: {
          authorizations: [...(Array.isArray(document) && document.length > 1 ? [sample] : []), taken],
          others: 1,
        },
      });
  });

  it("reads an authorization without an end in a search result as open-ended", () => {
    const { periodEnd: _end, subjectPeriodEnd: _to, ...open } = found;
    const read = readAuthorizations({ customerAuthorizations: [open] }, { eic: authorized.eic });
    const [authorization] = read._tag === "Right" ? read.right.authorizations : [];
    expect(authorization).toMatchObject({
      participantRoleType: "NOT_STATED",
      subjectPeriodTo: "9999-12-31T00:00Z",
    });
    expect(authorization).not.toHaveProperty("validTo");
  });

  it("refuses an answer without the querying party, and one that cannot be decoded", () => {
    const answer = { customerAuthorizations: [found] };
    expect(readAuthorizations(answer)).toMatchObject({
      left: [{ tag: "WrongKind", path: "$.customerAuthorizations" }],
    });
    expect(
      readAuthorizations([{ customerAuthorizations: [{ ...found, periodEnd: "soon" }] }], authorized),
    ).toMatchObject({
      left: [{ tag: "NotAnInstant", path: "$[0].customerAuthorizations[0].periodEnd" }],
    });
  });

  it("skips messages of other types and counts those without content", () => {
    const other = message("[]", { resourceType: "AGREEMENT" });
    const empty = message("", {
      hasContent: false,
      reason: "",
      contentMissingReason: "The path value is null",
    });
    expect(readAuthorizations(page(other, empty, message(sample), empty))).toEqual(
      right({ authorizations: [sample], others: 1, contentless: 2 }),
    );
  });

  it("returns remarks with the path from the document", () => {
    const odd = { ...sample, purpose: "AGGREGATION_OFFER" };
    const read = readAuthorizations(page(message(sample), message(odd, { note: 1 })));
    const remarks = read._tag === "Right" ? read.right.remarks.map(({ tag, path }) => [tag, path]) : [];
    expect(remarks).toEqual([
      ["UnknownAttribute", "$.dataDistributions[1].note"],
      ["PurposeAgainstRole", "$.dataDistributions[1].content.purpose"],
    ]);
  });

  it("returns every error with its path from the document", () => {
    const { status: _left, ...without } = sample;
    const errorsOf = (document: unknown): readonly unknown[] => {
      const read = readAuthorizations(document);
      return read._tag === "Left" ? read.left.map(({ tag, path }) => [tag, path]) : [];
    };
    expect(errorsOf(without)).toEqual([["MissingAttribute", "$.status"]]);
    expect(errorsOf([sample, { ...sample, validFrom: "soon" }, without])).toEqual([
      ["NotAnInstant", "$[1].validFrom"],
      ["MissingAttribute", "$[2].status"],
    ]);
    expect(errorsOf(message("{"))).toEqual([["NotJson", "$.content"]]);
    expect(errorsOf(page(message(without)))).toEqual([
      ["MissingAttribute", "$.dataDistributions[0].content.status"],
    ]);
    expect(errorsOf(message(sample, { id: "7" }))).toEqual([["WrongKind", "$.id"]]);
    expect(errorsOf({ dataDistributions: [] })).toEqual([["MissingAttribute", "$.pagination"]]);
    for (const none of [null, undefined, 1, "x", [[]]]) expect(errorsOf(none).length).toBeGreaterThan(0);
  });

  it("refuses a document that is not plain data as a whole, before it reads any part of it", () => {
    const actual = "an array with holes";
    for (const document of [[sample, , sample], { dataDistributions: [, sample] }])
      expect(readAuthorizations(document)).toStrictEqual({
        _tag: "Left",
        left: [{ tag: "Unreadable", path: "$", expected: "plain data", actual }],
      });
  });
});
