import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { Effect } from "../../../src/rules/consequences/index.js";
import { applied, consequencesAsTaken, creationOf } from "../../../src/rules/consequences/index.js";
import { generalServiceRegenerated } from "../../../src/rules/consequences/general-service-regenerated.js";
import { agreementOf } from "../../../src/market/agreement.js";
import { instantOf } from "../../../src/time/instant.js";
import { consequencesOf as oracleConsequencesOf } from "../../oracles/oracle-consequences.js";
import type { Agreement as OracleAgreement, MarketSet } from "../../oracles/oracle-market.js";
import { instant } from "../../oracles/oracle-time.js";
import { arbitraryMarketWithEvents } from "../../arbitraries/market.js";
import { setOf as built } from "../../market/built.js";
import { changeOf, momentOf, setOf } from "./reading.js";

const right = <A>(either: { readonly _tag: "Left" } | { readonly _tag: "Right"; readonly right: A }): A => {
  if (either._tag === "Left") throw new Error("expected consequences");
  return either.right;
};

/** An operator of so many points in general service, in no order of their EICs. */
const marketOf = (points: number) => {
  const meterEics = Array.from(
    { length: points },
    (_, i) => `38ZP-${String((i * 7919) % points).padStart(10, "0")}-`,
  );
  return {
    meteringPoints: meterEics.map((meterEic) => ({
      meterEic,
      meteringPointType: "REGULAR" as const,
      operatorEic: "38X-GO-1-------A",
    })),
    agreements: meterEics.flatMap((meterEic): readonly AgreementDocument[] =>
      (["GRID", "GENERAL_SERVICE"] as const).map((agreementType) => ({
        agreementType,
        meterEic,
        serviceProviderEic: "38X-GO-1-------A",
        customerEic: "38X-CU-1-------A",
        validFrom: "2024-01-01T00:00+02:00",
      })),
    ),
  };
};

const documentOf = ({ action, agreement }: Pick<Effect, "action" | "agreement">) => ({
  action,
  agreement: agreement.document,
});

const naming = {
  action: "CREATE",
  agreement: agreementOf({
    agreementType: "NAMED_SUPPLIER",
    serviceProviderEic: "38X-NS-1-------A",
    customerEic: "38X-GO-1-------A",
    validFrom: "2024-06-01T00:00+03:00",
  }),
} as const;
const now = instantOf("2024-05-01T00:00Z");

describe("consequences that are computed as they are read", () => {
  it("are the same however often they are read, and the set after them has them", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents({ agreementsOnly: true, maxEvents: 3 }), ({ market, events }) => {
        let set = setOf(market);
        for (const event of events) {
          if (event["resourceType"] !== "AGREEMENT") continue;
          const { primary, consequences, after } = right(
            consequencesAsTaken(set, changeOf(event), momentOf(event)),
          );
          const first = [...consequences];
          expect([...consequences]).toEqual(first);
          expect(after.toDocument()).toEqual(applied(set, [primary, ...first]).toDocument());
          set = after;
        }
      }),
    );
  });

  it.each([2, 63, 64, 100])("are those of the oracle, in its order, at %i points", (points) => {
    const market = marketOf(points);
    const { consequences, after } = right(consequencesAsTaken(built(market), naming, now));
    const slow = oracleConsequencesOf(
      market as unknown as MarketSet,
      { action: "CREATE", after: naming.agreement.document as OracleAgreement },
      instant("2024-05-01T00:00Z"),
    );
    const expected = slow.changes.map(({ action, before, after: state }) => ({
      action,
      agreement: state ?? before,
    }));
    expect(expected).toHaveLength(3 * points);
    expect([...consequences].map(documentOf)).toEqual(expected);
    expect([...consequences].map(documentOf)).toEqual(expected);
    expect([...after.agreements()]).toHaveLength(slow.set.agreements.length);
  });

  it("are computed point by point when read, and the set after them at its first use", () => {
    const asked: string[] = [];
    const effects = vi.spyOn(generalServiceRegenerated, "effects").mockImplementation(() => ({
      points: Array.from({ length: 100 }, (_, i) => String(i).padStart(3, "0")),
      at: (meterEic) => {
        asked.push(meterEic);
        const document = {
          ...naming.agreement.document,
          agreementType: "GENERAL_SERVICE" as const,
          meterEic,
        };
        return [creationOf(agreementOf(document))];
      },
    }));
    const { consequences, after } = right(consequencesAsTaken(built(marketOf(1)), naming, now));
    expect(asked).toEqual([]);
    const taken = consequences[Symbol.iterator]();
    // A creation comes after the deletions at all points, of which there are none here.
    expect(taken.next().value).toMatchObject({ action: "CREATE", agreement: { meterEic: "000" } });
    expect(asked).toHaveLength(101);
    expect(taken.next().value).toMatchObject({ agreement: { meterEic: "001" } });
    expect(asked).toHaveLength(102);
    asked.length = 0;
    expect(after.agreementsOf("007")).toHaveLength(1);
    expect(asked.length).toBeGreaterThan(0);
    effects.mockRestore();
  });
});
