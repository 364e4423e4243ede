import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { consequencesAsTaken, consequencesOf, creationOf } from "../../../src/rules/consequences/index.js";
import { generalServiceRegenerated } from "../../../src/rules/consequences/general-service-regenerated.js";
import { agreementOf } from "../../../src/market/agreement.js";
import { instantOf } from "../../../src/time/instant.js";
import { arbitraryMarketWithEvents } from "../../arbitraries/market.js";
import { setOf as built } from "../../market/built.js";
import { changeOf, momentOf, setOf } from "./reading.js";

const right = <A>(either: { readonly _tag: "Left" } | { readonly _tag: "Right"; readonly right: A }): A => {
  if (either._tag === "Left") throw new Error("expected consequences");
  return either.right;
};

/** An operator of so many points in general service, in no order of their EICs. */
const operatorOf = (points: number) => {
  const meterEics = Array.from(
    { length: points },
    (_, i) => `38ZP-${String((i * 7919) % points).padStart(10, "0")}-`,
  );
  return built({
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
  });
};

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

describe("consequences as they are taken", () => {
  it("are those that are made at once, however often they are taken, with the same set after them", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents({ agreementsOnly: true, maxEvents: 3 }), ({ market, events }) => {
        let set = setOf(market);
        for (const event of events) {
          if (event["resourceType"] !== "AGREEMENT") continue;
          const [change, at] = [changeOf(event), momentOf(event)];
          const whole = right(consequencesOf(set, change, at));
          const taken = right(consequencesAsTaken(set, change, at));
          expect([...taken.consequences]).toEqual(whole.consequences);
          expect([...taken.consequences]).toEqual(whole.consequences);
          expect(taken.after.toDocument()).toEqual(whole.after.toDocument());
          set = whole.after;
        }
      }),
    );
  });

  it("are deletions by point, then creations by point, where there are too many points to be kept", () => {
    const set = operatorOf(100);
    const { consequences, after } = right(consequencesAsTaken(set, naming, now));
    const all = [...consequences];
    expect(all.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 100 }, () => "DELETE"),
      ...Array.from({ length: 200 }, () => "CREATE"),
    ]);
    const meters = all.map(({ agreement }) => agreement.meterEic!);
    for (const part of [meters.slice(0, 100), meters.slice(100)]) expect(part).toEqual([...part].sort());
    expect([...consequences]).toEqual(all);
    expect([...after.agreements()].filter(({ type }) => type === "GENERAL_SERVICE")).toHaveLength(200);
  });

  it("of a point are computed when they are reached, and the set after them when it is asked", () => {
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
    const { consequences, after } = right(consequencesAsTaken(operatorOf(1), naming, now));
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
