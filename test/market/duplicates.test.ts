import { agreementSet } from "../../src/market/build-agreement-set.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryAgreement } from "../arbitraries/market.js";
import type { Agreement } from "../oracles/oracle-market.js";
import { sameIdentity } from "../oracles/oracle-market.js";
import { eics, supplyA } from "../../src/rules/example-parties.js";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { partyNumber } from "./eics.js";

const duplicatesOf = (agreements: readonly unknown[]): readonly (readonly [string, string])[] => {
  const built = agreementSet({ agreements: agreements as readonly AgreementDocument[] });
  return built._tag === "Right"
    ? []
    : built.left.map((error) => [
        error.path,
        error.tag === "ListedTwice"
          ? error.actual.replace(/.* of (\S+) again$/, "$1")
          : explainDecodeError(error),
      ]);
};

/** Each agreement after the first with its identity, found by comparing each with each. */
const comparedEachWithEach = (agreements: readonly Agreement[]): readonly (readonly [string, string])[] =>
  agreements.flatMap((agreement, row) => {
    const first = agreements.findIndex((other) => sameIdentity(other, agreement));
    return first < row ? [[`$.agreements[${row}]`, `$.agreements[${first}]`] as const] : [];
  });

describe("agreements that are listed twice", () => {
  it("are found as by comparing all pairs, in order, each with the first equal one", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryAgreement, { maxLength: 12 }),
        fc.array(fc.nat({ max: 11 }), { maxLength: 6 }),
        (made, again) => {
          const agreements = [...made, ...again.flatMap((n) => made.slice(n, n + 1))];
          expect(duplicatesOf(agreements)).toEqual(comparedEachWithEach(agreements));
        },
      ),
    );
  });

  it("are found among many of one metering point too", () => {
    const many = Array.from({ length: 40 }, (_, n) => ({
      ...supplyA,
      serviceProviderEic: partyNumber(n % 30),
    }));
    expect(duplicatesOf(many)).toEqual(
      Array.from({ length: 10 }, (_, n) => [`$.agreements[${30 + n}]`, `$.agreements[${n}]`]),
    );
  });

  it("are distinguished by each part of their identity, absent parts included", () => {
    const { customerEic: _customer, ...unknown } = supplyA;
    const { serviceProviderEic: _provider, ...unprovided } = supplyA;
    const party = { agreementType: "JOINT_INVOICE", validFrom: supplyA.validFrom };
    const different = [
      supplyA,
      unknown,
      unprovided,
      { ...supplyA, agreementType: "GRID" },
      { ...supplyA, serviceProviderEic: eics.supplierB },
      party,
      { ...party, customerEic: eics.customerX },
      { ...party, serviceProviderEic: eics.supplierB },
    ];
    expect(duplicatesOf(different)).toEqual([]);
    expect(duplicatesOf([...different, { ...unknown, customerEic: null }])).toEqual([
      ["$.agreements[8]", "$.agreements[1]"],
    ]);
  });
});
