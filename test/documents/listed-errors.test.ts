import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MOST_ERRORS_COUNTED,
  MOST_ERRORS_LISTED,
  MOST_KINDS_OF_REMARKS,
  MOST_REMARKS_LISTED,
} from "../../src/common/input-limits.js";
import {
  decodeAgreementDocument,
  decodeMeteringDataV1,
  MeteringDataV1,
  RemarkCollector,
} from "../../src/documents/index.js";
import { countOfErrors } from "../../src/documents/decode-error.js";
import { explainDecodeError } from "../../src/documents/error-text.js";

const rights = <A>(either: { readonly _tag: string; readonly right?: A }): A => either.right!;

const data = (intervals: readonly unknown[]): unknown => [
  { meterEic: "38ZGO-1000000C-Y", periods: [{ r: "PT1H", aI: intervals }] },
];

describe("errors of one document", () => {
  it("are listed up to a limit, the others are a count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 * MOST_ERRORS_LISTED }), (wrong) => {
        const decoded = decodeMeteringDataV1(data(Array.from({ length: wrong }, () => ({ pS: 7 }))));
        const errors = decoded._tag === "Left" ? decoded.left : [];
        expect(errors.length).toBe(Math.min(wrong, MOST_ERRORS_LISTED + 1));
        expect(countOfErrors(errors)).toBe(wrong);
      }),
    );
  });

  it("are counted up to a limit, so that checking a list ends", () => {
    const decoded = decodeMeteringDataV1(data(Array.from({ length: 200_000 }, () => ({}))));
    const errors = decoded._tag === "Left" ? decoded.left : [];
    expect(errors.map(explainDecodeError).at(-1)).toBe(`and at least ${MOST_ERRORS_COUNTED} more errors`);
  });
});

describe("remarks", () => {
  const agreement = {
    agreementType: "GRID",
    meterEic: "38ZGO-1000000C-Y",
    serviceProviderEic: "38X-EIN-OS-----J",
    customerEic: "38X-EIN-OS-----J",
    validFrom: "2024-05-31T21:00Z",
  };

  it("on one document are listed up to a number of kinds, the others are a count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (odd) => {
        const names = Object.fromEntries(Array.from({ length: odd }, (_, i) => [`odd${i}`, i]));
        const { remarks } = rights(decodeAgreementDocument({ ...agreement, ...names }));
        expect(remarks.length).toBe(Math.min(odd, MOST_REMARKS_LISTED + 1));
        expect(remarks.reduce((sum, { times }) => sum + times, 0)).toBe(odd);
      }),
    );
  });

  it("on many documents are listed up to a number of kinds, the others are a count", () => {
    const collector = new RemarkCollector();
    const kinds = MOST_KINDS_OF_REMARKS + 5;
    for (let i = 0; i < kinds; i++) collector.add({ tag: "UnknownAttribute", path: `$.odd${i}`, times: 2 });
    expect(collector.all().length).toBe(MOST_KINDS_OF_REMARKS + 1);
    expect(collector.all().at(-1)).toEqual({ tag: "MoreRemarks", path: "$", times: 10 });
  });
});

it("an array of holes is refused at once, for any length", () => {
  expect(MeteringDataV1.is(new Array(2 ** 32 - 1))).toBe(false);
  expect(decodeMeteringDataV1(new Array(2 ** 32 - 1))._tag).toBe("Left");
});
