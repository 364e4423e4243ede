import {
  agreementChanged,
  eics,
  day,
  grid,
  meteringData,
  meteringPointUpdated,
  point,
  portfolioOfA,
  supplyA,
} from "../../example-parties.js";
import type { Example, ExcludingRule } from "../rule.js";

/** The party that sent or made a change is not notified of it, in any of its roles. */
export const notReflectedToTheSender: ExcludingRule = {
  kind: "excluding",
  id: "GEN-4",
  title: {
    en: "A change is not sent back to the party that sent or made it.",
    et: "Muudatust ei saadeta tagasi sellele, kes selle saatis või tegi.",
  },
  statements: ["GEN-4"],
  decisions: ["D-GEN-4"],
  excludes: ({ initiatorEic }, { eic }) => (initiatorEic === eic ? { tag: "MadeTheChange", eic } : undefined),
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The open supplier that made the change receives nothing, its portfolio provider does.",
      et: "Muudatuse teinud avatud tarnija ei saa midagi, tema portfellipakkuja saab.",
    },
    set: { meteringPoints: [point], agreements: [grid, supplyA, portfolioOfA] },
    event: meteringPointUpdated(eics.point, eics.supplierA),
    grants: [{ eic: eics.balanceA, role: "PORTFOLIO_PROVIDER" }],
    refuses: [{ eic: eics.supplierA, role: "OPEN_SUPPLIER", cause: "MadeTheChange" }],
  },
  {
    title: {
      en: "A sender in two roles is excluded in both: the operator also supplies the point.",
      et: "Kahes rollis saatja jääb välja mõlemas: võrguettevõtja on ka punkti tarnija.",
    },
    set: {
      meteringPoints: [point],
      agreements: [grid, { ...supplyA, serviceProviderEic: eics.gridOperator, validFrom: day.mar2025 }],
    },
    event: meteringData(eics.point, [day.jun2025]),
    refuses: [{ eic: eics.gridOperator, role: "OPEN_SUPPLIER", cause: "MadeTheChange" }],
  },
  {
    title: {
      en: "An operator that adds a SUPPLY agreement at its own point is not notified of it, only of the general service that follows.",
      et: "Võrguettevõtjat, kes lisab oma punktis SUPPLY lepingu, sellest ei teavitata, küll aga järgnevast üldteenusest.",
    },
    set: { meteringPoints: [point], agreements: [grid] },
    event: agreementChanged("CREATE", supplyA, eics.gridOperator),
    refuses: [{ eic: eics.gridOperator, role: "METERING_POINT_OPERATOR", cause: "MadeTheChange" }],
  },
];
