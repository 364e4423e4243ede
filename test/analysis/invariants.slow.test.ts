import { afterEach, describe, expect, it, vi } from "vitest";
import type { Bound } from "../../src/analysis/bound.js";
import { invariants } from "../../src/analysis/invariants/all.js";
import { prove } from "../../src/analysis/prove.js";
import { creationOf } from "../../src/rules/consequences/agreement-change.js";
import { generalServiceRegenerated } from "../../src/rules/consequences/general-service-regenerated.js";
import { supplyCreated } from "../../src/rules/consequences/supply-created.js";
import { agreementOf } from "../../src/market/agreement.js";
import { operatorOfAChangedSupply } from "../../src/rules/distribution/agreement/operator-of-a-changed-supply.js";
import { eics } from "../../src/rules/example-parties.js";
import { notReflectedToTheSender } from "../../src/rules/distribution/general/not-reflected-to-the-sender.js";
import { portfolioProvidersOfDirectParties } from "../../src/rules/distribution/general/portfolio-providers-of-direct-parties.js";
import { providersWhileMeasured } from "../../src/rules/distribution/metering-data/providers-while-measured.js";

const invariantOf = (name: string) => invariants.find((invariant) => invariant.name === name)!;

/** Smaller than the bound of the command, so that the tests take seconds; the larger one is proven for the documents. */
const smaller = (bound: Bound): Bound =>
  bound.map((space) =>
    space.layout === "portfolio"
      ? { ...space, agreements: 2, instants: Math.min(space.instants, 2) }
      : { ...space, agreements: 1, instants: Math.min(space.instants, 3), customers: 1 },
  );

afterEach(() => {
  vi.restoreAllMocks();
});

describe("invariants", () => {
  it.each(invariants.map((invariant) => [invariant.name, invariant] as const))("%s holds", (_, invariant) => {
    const proof = prove(invariant, smaller(invariant.bound));
    expect(proof).toMatchObject({ holds: true, statement: invariant.statement });
    expect(proof.pairs).toBeGreaterThan(30);
  });

  const grantWhole = (): void => {
    vi.spyOn(providersWhileMeasured, "judge").mockImplementation(({ set, coverage }, { grant }) => {
      for (const [meterEic, times] of coverage)
        for (const agreement of set.agreementsOf(meterEic)) {
          const { from, to, serviceProviderEic } = agreement;
          const cause = { tag: "OverlapsData", meterEic, from, to } as const;
          grant("OPEN_SUPPLIER", serviceProviderEic, cause, agreement, { meterEic, times });
        }
    });
  };

  /** A rule broken on purpose for each invariant. */
  const broken: readonly (readonly [string, string, () => void])[] = [
    ["within-validity", "data goes to every agreement of the point, whenever it is valid", grantWhole],
    [
      "not-reflected",
      "the initiator of a change is notified of it",
      () => void vi.spyOn(notReflectedToTheSender, "excludes").mockReturnValue(undefined),
    ],
    [
      "every-unit",
      "no party is granted data",
      () => void vi.spyOn(providersWhileMeasured, "judge").mockImplementation(() => undefined),
    ],
    [
      "portfolio-within-followed",
      "a portfolio provider is granted data of all times",
      () => {
        const follow = portfolioProvidersOfDirectParties.follow;
        vi.spyOn(portfolioProvidersOfDirectParties, "follow").mockImplementation(
          (situation, grants, isFollowed, collect) => {
            const grant: typeof collect.grant = (granted) => {
              const times = [{ from: 0, to: Infinity }];
              collect.grant({ ...granted, of: granted.of && { ...granted.of, times } });
            };
            follow(situation, grants, isFollowed, { ...collect, grant });
          },
        );
      },
    ],
    [
      "deletions-first",
      "a new SUPPLY creates another one before general services are deleted",
      () =>
        void vi
          .spyOn(supplyCreated, "effects")
          .mockImplementation(({ agreement }) => [
            creationOf({ ...agreement, serviceProviderEic: eics.supplierC }),
          ]),
    ],
    [
      "services-beside-supply",
      "a general service covers the new SUPPLY",
      () =>
        void vi.spyOn(generalServiceRegenerated, "effects").mockImplementation(({ agreement }) =>
          agreement.type === "SUPPLY"
            ? {
                points: [agreement.meterEic!],
                at: () => [
                  creationOf(agreementOf({ ...agreement.document, agreementType: "GENERAL_SERVICE" })),
                ],
              }
            : { points: [], at: () => [] },
        ),
    ],
    [
      "locality",
      "a changed SUPPLY goes to every supplier",
      () => {
        vi.spyOn(operatorOfAChangedSupply, "judge").mockImplementation(({ set, agreement }, { grant }) => {
          for (const { type, serviceProviderEic } of set.agreements())
            if (agreement.type === "SUPPLY" && type === "SUPPLY")
              grant("OPEN_SUPPLIER", serviceProviderEic, { tag: "ListedAsCandidate" });
        });
      },
    ],
    [
      "renaming",
      "a changed SUPPLY goes to one supplier by its EIC",
      () =>
        void vi.spyOn(operatorOfAChangedSupply, "judge").mockImplementation(({ agreement }, { grant }) => {
          if (agreement.type === "SUPPLY")
            grant("OPEN_SUPPLIER", eics.supplierA, { tag: "ListedAsCandidate" });
        }),
    ],
    [
      "splitting",
      "a message is evaluated as a whole: longer ones have no recipients",
      () => {
        const judge = providersWhileMeasured.judge;
        vi.spyOn(providersWhileMeasured, "judge").mockImplementation((situation, to) => {
          const spans = [...situation.coverage.values()].flat();
          if (spans.every(({ from, to: end }) => end - from <= 3_600_000)) judge(situation, to);
        });
      },
    ],
  ];

  it.each(broken)("%s detects a broken rule: %s", (name, _, breakIt) => {
    breakIt();
    const proof = prove(invariantOf(name), smaller(invariantOf(name).bound));
    expect(proof.holds).toBe(false);
    expect(proof.counterexample!.events).toHaveLength(1);
    expect(proof.counterexample!.set.agreements!.length).toBeLessThanOrEqual(2);
  });

  it("are each broken once", () => {
    expect(broken.map(([name]) => name)).toEqual(invariants.map(({ name }) => name));
  });
});
