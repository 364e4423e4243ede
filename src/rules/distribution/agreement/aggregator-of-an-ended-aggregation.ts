import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  point,
  supplyA,
} from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** An aggregator is notified when a change by the grid operator ended, deleted or restored its agreement. */
export const aggregatorOfAnEndedAggregation: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "BEY-13",
  on: ["AGREEMENT"],
  title: {
    en: "An AGGREGATION changed because of a GRID also goes to its own aggregator.",
    et: "GRID lepingu tõttu muutunud AGGREGATION läheb ka selle agregaatorile.",
  },
  statements: ["BEY-13"],
  decisions: ["D-BEY-13"],
  roles: ["AGGREGATOR"],
  followed: ["AGGREGATOR"],
  candidacy: {
    when: { agreementTypes: ["AGGREGATION"], because: "something" },
    sources: [{ role: "AGGREGATOR", by: "party", as: "serviceProviderEic" }],
  },
  judge: ({ agreement, because }, judge) => {
    if (agreement.type !== "AGGREGATION" || because === undefined) return;
    const cause = { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" } as const;
    judge.grant("AGGREGATOR", agreement.serviceProviderEic, cause, agreement);
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The GRID ends in July and the aggregation below with it: the aggregator is notified.",
      et: "GRID lõpeb juulis ja agregeerimine selle all samuti: agregaatorit teavitatakse.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [grid, generalServiceOfOperator(day.jan2024, day.jan2025), supplyA, aggregation],
    },
    event: agreementChanged("UPDATE", { ...grid, validTo: day.jul2025 }, eics.gridOperator),
    grants: [{ eic: eics.aggregator, role: "AGGREGATOR" }],
  },
  {
    title: {
      en: "A producer's point has no general service: without a SUPPLY, the ended aggregation is not distributed.",
      et: "Tootja mõõtepunktis üldteenust ei ole: kui ei ole ka SUPPLY lepingut, siis lõppenud agregeerimist ei levitata.",
    },
    set: {
      meteringPoints: [{ ...point, operatorRole: "PRODUCER_OPERATOR" }, aggregationPoint],
      agreements: [grid, aggregation],
    },
    event: agreementChanged("UPDATE", { ...grid, validTo: day.jul2025 }, eics.gridOperator),
    refuses: [{ eic: eics.aggregator, role: "AGGREGATOR", cause: "NothingOverlapsAtParent" }],
  },
];
