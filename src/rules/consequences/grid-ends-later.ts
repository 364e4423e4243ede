import { isSameMarket, marketOf } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import { at, eics, day, grid, point, supplyA } from "../example-parties.js";
import type { Effect } from "./agreement-change.js";
import { updateOf } from "./agreement-change.js";
import { belongingTo } from "./belonging.js";
import type { PartyAgreementsRule } from "./consequence-rule.js";
import type { End } from "./end-of-agreement.js";
import { endOf, memoryOf, startOf, withEnd, withoutMemory } from "./end-of-agreement.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";

/** The first SUPPLY (from agreements by start) that starts at or after the old end in the market of the given one. */
const nextSupply = (set: AgreementSet, grid: Agreement): ((supply: Agreement) => Agreement | undefined) => {
  const later = set.agreementsOf(grid.meterEic!).filter((a) => a.type === "SUPPLY" && a.from >= grid.to);
  const known = new Map<string | undefined, Agreement | undefined>();
  return (supply) => {
    const market = marketOf(set, supply);
    if (!known.has(market))
      known.set(
        market,
        later.find((next) => isSameMarket(marketOf(set, next), market)),
      );
    return known.get(market);
  };
};

const earliest = (ends: readonly End[]): End =>
  ends.reduce((first, next) => (next.to < first.to ? next : first));

/** A longer GRID restores what a shorter one cut off, as far as it extends. */
export const gridEndsLater: PartyAgreementsRule = {
  kind: "party-agreements",
  id: "CON-2",
  title: {
    en: "When a GRID ends later, the agreements shortened by its earlier end get their original end back, as far as the GRID and the next SUPPLY allow.",
    et: "Kui GRID lõpeb hiljem, saavad varasema lõpu tõttu lühenenud lepingud oma lõpu tagasi, niivõrd kui GRID ja järgmine SUPPLY lubavad.",
  },
  statements: ["CON-2"],
  decisions: ["D-CON-BELONGS", "D-CON-MEMORY", "D-CON-ORDER", "D-MARKET"],
  on: { types: ["GRID"], actions: ["UPDATE"] },
  effects: ({ set, agreement, before }) => {
    const former = before!;
    if (agreement.to <= former.to) return [];
    const supplyAfter = nextSupply(set, former);
    return belongingTo(set, former).flatMap((under): readonly Effect[] => {
      const memory = memoryOf(under);
      if (memory === undefined || under.to !== former.to) return [];
      const next = under.type === "SUPPLY" ? supplyAfter(under) : undefined;
      const end = earliest([endOf(agreement), memory, ...(next === undefined ? [] : [startOf(next)])]);
      if (end.to <= under.to) return [];
      const longer = withEnd(under, end);
      return [updateOf(under, end.to === memory.to ? withoutMemory(longer) : longer)];
    });
  },
};

export const examples = (): readonly WorkedCase[] => [
  {
    title: {
      en: "The GRID that ended the SUPPLY in July is extended to September, then becomes open-ended: the SUPPLY follows.",
      et: "GRID, mis lõpetas SUPPLY juulis, kestab taas septembrini, siis tähtajatult: SUPPLY järgneb sellele.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        { ...grid, validTo: day.jul2025 },
        { ...supplyA, validTo: day.jul2025, originalValidTo: null },
        generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025),
      ],
    },
    steps: [
      {
        event: agreementEvent("UPDATE", { ...grid, validTo: day.sep2025 }),
        consequences: [
          {
            reason: "UPDATE_BC_GRID_UPDATE",
            agreement: { ...supplyA, validTo: day.sep2025, originalValidTo: null },
          },
        ],
      },
      {
        event: agreementEvent("UPDATE", grid),
        consequences: [{ reason: "UPDATE_BC_GRID_UPDATE", agreement: supplyA }],
      },
    ],
  },
  {
    title: {
      en: "Another SUPPLY starts where the shortened one ends: its end is not restored.",
      et: "Lühenenud SUPPLY lõpus algab teine: tagasi ei anta midagi.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        { ...grid, validTo: day.jul2025 },
        { ...supplyA, validTo: day.jul2025, originalValidTo: null },
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025),
        generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025),
      ],
    },
    steps: [{ event: agreementEvent("UPDATE", grid), consequences: [] }],
  },
];
