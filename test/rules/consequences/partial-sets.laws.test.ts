import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Consequences } from "../../../src/rules/consequences/index.js";
import { consequencesOf } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { AgreementType } from "../../../src/documents/vocabulary.js";
import {
  between,
  borderGrid,
  borderPoint,
  eics,
  day,
  grid,
  point,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { agreementOf, setOf, consequencesIn } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");
const days = Object.values(day).sort();

/** A validity within the days of the examples, open perhaps. */
const validity = fc
  .tuple(fc.nat({ max: days.length - 1 }), fc.nat({ max: days.length + 3 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ validFrom: days[from]!, ...(to < days.length ? { validTo: days[to]! } : {}) }));

type Validity = typeof validity extends fc.Arbitrary<infer V> ? V : never;

const agreement = (
  agreementType: AgreementType,
  serviceProviderEic: string,
  customerEic: string,
  valid: Validity,
): AgreementDocument => ({ agreementType, meterEic: eics.point, serviceProviderEic, customerEic, ...valid });

/** Validities one after another: those that start before an earlier one ends are left out. */
const apart = (list: readonly Validity[]): readonly Validity[] =>
  [...list]
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .reduce<readonly Validity[]>((kept, next) => {
      const last = kept.at(-1);
      return last === undefined || (last.validTo !== undefined && last.validTo <= next.validFrom)
        ? [...kept, next]
        : kept;
    }, []);

/** What a set lists at the point: general services that do not overlap, and perhaps a GRID and SUPPLY. */
const partial = fc
  .record({
    services: fc.array(fc.tuple(validity, fc.constantFrom(eics.gridOperator, eics.namedSupplier)), {
      maxLength: 4,
    }),
    supplies: fc.array(validity, { maxLength: 2 }),
    grid: fc.option(validity),
  })
  .map(({ services, supplies, grid: known }) => {
    const providers = new Map(services.map(([valid, provider]) => [valid, provider]));
    return [
      ...apart([...providers.keys()]).map((valid) =>
        agreement("GENERAL_SERVICE", providers.get(valid)!, eics.customerX, valid),
      ),
      ...apart(supplies).map((valid) => agreement("SUPPLY", eics.supplierA, eics.customerX, valid)),
      ...(known === null ? [] : [agreement("GRID", eics.gridOperator, eics.customerX, known)]),
    ];
  });

const market = (agreements: readonly AgreementDocument[]) => setOf({ meteringPoints: [point], agreements });

const resultOf = (
  agreements: readonly AgreementDocument[],
  action: "CREATE" | "UPDATE" | "DELETE",
  document: AgreementDocument,
): Consequences | undefined => {
  const result = consequencesOf(market(agreements), { action, agreement: agreementOf(document) }, now);
  return result._tag === "Left" ? undefined : result.right;
};

const changesOf = (result: Consequences): readonly unknown[] =>
  result.consequences.map(({ action, agreement: { document } }) => [action, document]);

/** The parts of a validity outside another one. */
const outside = ({ validFrom, validTo }: Validity, known: Validity | undefined): readonly Validity[] => {
  if (known === undefined) return [{ validFrom, ...(validTo === undefined ? {} : { validTo }) }];
  const before = validFrom < known.validFrom;
  const earliest = validTo === undefined || known.validFrom < validTo ? known.validFrom : validTo;
  const start = known.validTo === undefined || validFrom > known.validTo ? validFrom : known.validTo;
  const after = known.validTo !== undefined && (validTo === undefined || start < validTo);
  return [
    ...(before ? [{ validFrom, validTo: earliest }] : []),
    ...(after && !(before && earliest === validTo)
      ? [{ validFrom: start, ...(validTo === undefined ? {} : { validTo }) }]
      : []),
  ];
};

describe("consequences on a partial set (CON-6, D-CON-PARTIAL)", () => {
  it("are those of the set completed with the agreements that its general services imply", () => {
    fc.assert(
      fc.property(partial, validity, (listed, valid) => {
        const known = listed.find(({ agreementType }) => agreementType === "GRID") as Validity | undefined;
        const services = listed.filter(({ agreementType }) => agreementType === "GENERAL_SERVICE");
        const implied = services.flatMap((service) => [
          ...outside(service as Validity, known).map((part) =>
            agreement("GRID", eics.gridOperator, eics.customerX, part),
          ),
          ...(service.serviceProviderEic === eics.gridOperator
            ? []
            : [
                between("NAMED_SUPPLIER", service.serviceProviderEic!, eics.gridOperator, service.validFrom, {
                  ...(typeof service.validTo === "string" ? { validTo: service.validTo } : {}),
                }),
              ]),
        ]);
        const isSame = (a: AgreementDocument, b: AgreementDocument): boolean =>
          a.agreementType === b.agreementType &&
          a.validFrom === b.validFrom &&
          a.serviceProviderEic === b.serviceProviderEic &&
          a.meterEic === b.meterEic;
        // A GRID of the same start would be the same agreement as the known one.
        fc.pre(
          !implied.some((one, i) => [...listed, ...implied.slice(i + 1)].some((other) => isSame(one, other))),
        );
        const changes = [
          ["CREATE", agreement("SUPPLY", eics.supplierB, eics.customerX, valid)],
          ...listed
            .filter(({ agreementType }) => agreementType === "SUPPLY")
            .flatMap((supply) => [
              ["DELETE", supply] as const,
              ["UPDATE", { ...supply, validTo: day.jan2026 }] as const,
            ]),
        ] as const;
        for (const [action, document] of changes) {
          if (typeof document.validTo === "string" && document.validTo <= document.validFrom) continue;
          const partially = resultOf(listed, action, document)!;
          const completely = resultOf([...listed, ...implied], action, document)!;
          expect(changesOf(partially)).toEqual(changesOf(completely));
        }
      }),
    );
  });

  it("are none for a change without effect on the required general services", () => {
    fc.assert(
      fc.property(partial, (listed) => {
        for (const document of listed) {
          if (document.agreementType === "GENERAL_SERVICE") continue;
          expect(changesOf(resultOf(listed, "UPDATE", { ...document, agreementId: "new" })!)).toEqual([]);
        }
      }),
    );
  });

  it("are complete: the same change again has no further effect", () => {
    fc.assert(
      fc.property(partial, validity, (listed, valid) => {
        const created = agreement("SUPPLY", eics.supplierB, eics.customerX, valid);
        const { after } = resultOf(listed, "CREATE", created)!;
        const again = consequencesOf(after, { action: "UPDATE", agreement: agreementOf(created) }, now);
        if (again._tag === "Left") throw new Error(again.left.tag);
        expect(changesOf(again.right)).toEqual([]);
      }),
    );
  });
});

describe("a listed general service of a partial set (CON-6, D-CON-PARTIAL)", () => {
  const named = {
    ...grid,
    agreementType: "GENERAL_SERVICE",
    serviceProviderEic: eics.namedSupplier,
  } as const;
  const supplyB = { ...supplyA, serviceProviderEic: eics.supplierB, validFrom: day.jul2025 };

  it("remains a named supplier's where neither its GRID nor its NAMED_SUPPLIER is listed", () => {
    const { agreementType: _, ...made } = named;
    expect(consequencesIn(market([named]), "CREATE", supplyB, now)).toEqual([
      ["DELETE", named],
      ["CREATE", expect.objectContaining({ ...made, validTo: day.jul2025 })],
    ]);
  });

  it("becomes the operator's from the start of a deleted NAMED_SUPPLIER that was known", () => {
    const known = between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jan2024);
    expect(
      consequencesIn(market([named, known]), "DELETE", known, now).map(([action, { serviceProviderEic }]) => [
        action,
        serviceProviderEic,
      ]),
    ).toEqual([
      ["DELETE", eics.namedSupplier],
      ["CREATE", eics.gridOperator],
    ]);
  });

  it("is not delivered again when its GRID becomes known, and is deleted with it", () => {
    const service = { ...named, serviceProviderEic: eics.gridOperator };
    expect(consequencesIn(market([service]), "CREATE", grid, now)).toEqual([]);
    expect(consequencesIn(market([service, grid]), "DELETE", grid, now)).toEqual([["DELETE", service]]);
  });

  it("is not delivered where it is already as the change requires", () => {
    const service = { ...named, serviceProviderEic: eics.gridOperator };
    const known = between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jul2025);
    expect(consequencesIn(market([grid, known, service]), "DELETE", known, now)).toMatchObject([
      ["DELETE", { serviceProviderEic: eics.namedSupplier, validFrom: day.jul2025 }],
    ]);
  });

  it("that is no longer required is deleted when it overlaps a change, and kept otherwise", () => {
    const stale = { ...named, serviceProviderEic: eics.supplierC, validTo: day.jan2025 };
    const early = { ...supplyB, validFrom: day.jul2024, validTo: day.jan2025 };
    const known = between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jan2024);
    const set = market([grid, known, stale]);
    expect(consequencesIn(set, "CREATE", early, now)).toContainEqual(["DELETE", stale]);
    const elsewhere = market([{ ...grid, validFrom: day.jan2025 }, known, stale]);
    expect(consequencesIn(elsewhere, "CREATE", supplyB, now)).not.toContainEqual(["DELETE", stale]);
  });
});

describe("a listed BORDER_SUPPLY of a partial set (CON-7, CON-8, D-CON-PARTIAL)", () => {
  const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.neighbour, day.jan2024);
  const supply = {
    ...borderGrid,
    agreementType: "BORDER_SUPPLY",
    serviceProviderEic: eics.balanceB,
  } as const;
  const border = (agreements: readonly AgreementDocument[]) =>
    setOf({ meteringPoints: [borderPoint], agreements });
  const untilJuly = { validTo: day.jul2025 };

  it("CON-8: ends with its BORDER_GRID where its portfolio is not listed", () => {
    expect(
      consequencesIn(border([borderGrid, supply]), "UPDATE", { ...borderGrid, ...untilJuly }, now),
    ).toEqual([["UPDATE", { ...supply, ...untilJuly }]]);
  });

  it("CON-7: ends with its portfolio where its BORDER_GRID is not listed", () => {
    expect(
      consequencesIn(border([portfolio, supply]), "UPDATE", { ...portfolio, ...untilJuly }, now),
    ).toEqual([["UPDATE", { ...supply, ...untilJuly }]]);
    expect(consequencesIn(border([portfolio, supply]), "DELETE", portfolio, now)).toEqual([
      ["DELETE", supply],
    ]);
  });

  it("CON-7: keeps its time when another party's portfolio starts", () => {
    const other = { ...portfolio, serviceProviderEic: eics.balanceA, validFrom: day.jul2025 };
    expect(
      consequencesIn(border([borderGrid, supply]), "CREATE", other, now).map(
        ([action, { serviceProviderEic }]) => [action, serviceProviderEic],
      ),
    ).toEqual([["CREATE", eics.balanceA]]);
  });

  it("CON-8: is updated and deleted also where the set does not list it", () => {
    expect(
      consequencesIn(border([borderGrid, portfolio]), "UPDATE", { ...borderGrid, ...untilJuly }, now),
    ).toMatchObject([["UPDATE", untilJuly]]);
    expect(consequencesIn(border([borderGrid, portfolio]), "DELETE", borderGrid, now)).toMatchObject([
      ["DELETE", { agreementType: "BORDER_SUPPLY" }],
    ]);
  });
});
