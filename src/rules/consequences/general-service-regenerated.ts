import { isSameMarket, marketOf, meteringPointAt } from "../../market/point-in-set.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import { between, eics, day, grid, point, supplyA } from "../example-parties.js";
import type { PrimaryChange } from "./agreement-change.js";
import type { SystemAgreementsRule } from "./consequence-rule.js";
import { regeneratedGeneralService, statesOfOperator } from "./general-service.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";

/**
 * Whether a change concerns a point of the operator: a GRID or SUPPLY its own; a NAMED_SUPPLIER those of its market by
 * themselves or by one of their GRID agreements.
 */
const isConcerned = (
  { set, agreement, judged }: PrimaryChange,
  after: AgreementSet,
  { meterEic, operatorEic, commodityType }: MeteringPoint,
): boolean => {
  if (agreement.meterEic !== undefined) return true;
  if (operatorEic !== agreement.customerEic) return false;
  const market = marketOf(set, judged);
  return (
    isSameMarket(commodityType, market) ||
    after.agreementsOf(meterEic).some((a) => a.type === "GRID" && isSameMarket(marketOf(after, a), market))
  );
};

/** General service covers the time of a GRID without a SUPPLY. */
export const generalServiceRegenerated: SystemAgreementsRule = {
  kind: "system-agreements",
  id: "CON-6",
  title: {
    en: "General service covers each GRID without its SUPPLY, split where the named supplier changes; changed pieces are deleted and created again.",
    et: "Üldteenus on iga GRID ilma selle SUPPLY lepinguteta, jagatud nimetatud müüja vahetumisel; muutuvad osad kustutatakse ja luuakse uuesti.",
  },
  statements: ["CON-6", "BEY-5"],
  decisions: [
    "D-CON-GENERAL-SERVICE",
    "D-CON-PARTIAL",
    "D-CON-UNLISTED",
    "D-CON-DOCUMENT",
    "D-CON-ORDER",
    "D-CON-REASON",
    "D-MARKET",
  ],
  on: { types: ["GRID", "SUPPLY", "NAMED_SUPPLIER"], actions: ["CREATE", "UPDATE", "DELETE"] },
  effects: (primary, after) => {
    const { set, agreement, now } = primary;
    const { meterEic: own, customerEic } = agreement;
    const pointAt = (meterEic: string): MeteringPoint =>
      meteringPointAt(set, meterEic, now, agreement, after);
    const operator = own === undefined ? customerEic : pointAt(own).operatorEic;
    if (operator === undefined) return { points: [], at: () => [] };
    const states = statesOfOperator({ before: set, after }, operator);
    return {
      points:
        own === undefined ? set.pointsOperatedBy(operator).concat(set.unlistedPointsOf(operator)) : [own],
      at: (meterEic) => {
        const point = pointAt(meterEic);
        return isConcerned(primary, after, point) ? regeneratedGeneralService(states, point) : [];
      },
    };
  },
};

export const examples = (): readonly WorkedCase[] => {
  const open = generalService(eics.gridOperator, eics.customerX, day.jan2024);
  return [
    {
      title: {
        en: "A SUPPLY from July: the open general service is deleted, then one up to July created.",
        et: "SUPPLY alates juulist: tähtajatu üldteenus kustutatakse, siis luuakse juulini kestev.",
      },
      set: { meteringPoints: [point], agreements: [grid, open] },
      steps: [
        {
          event: agreementEvent("CREATE", { ...supplyA, validFrom: day.jul2025 }),
          consequences: [
            { reason: "DELETE_BC_SUPPLY_CREATE", agreement: open },
            {
              reason: "CREATE_BC_SUPPLY_CREATE",
              agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jul2025),
            },
          ],
        },
      ],
    },
    {
      title: {
        en: "The operator of a closed distribution network names a supplier from July, who then provides general service.",
        et: "Suletud jaotusvõrgu võrguettevõtja nimetab müüja alates juulist: sellest ajast annab üldteenust tema.",
      },
      set: {
        meteringPoints: [{ ...point, operatorRole: "CLOSED_DISTRIBUTION_NETWORK" }],
        agreements: [grid, open],
      },
      steps: [
        {
          event: agreementEvent(
            "CREATE",
            between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jul2025),
          ),
          consequences: [
            { reason: "DELETE_BC_NAMED_SUPPLIER_CREATE", agreement: open },
            {
              reason: "CREATE_BC_NAMED_SUPPLIER_CREATE",
              agreement: generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jul2025),
            },
            {
              reason: "CREATE_BC_NAMED_SUPPLIER_CREATE",
              agreement: generalService(eics.namedSupplier, eics.customerX, day.jul2025),
            },
          ],
        },
      ],
    },
    {
      title: {
        en: "A producer's metering point has no general service.",
        et: "Tootja mõõtepunktis üldteenust ei ole.",
      },
      set: { meteringPoints: [{ ...point, operatorRole: "PRODUCER_OPERATOR" }] },
      steps: [{ event: agreementEvent("CREATE", grid), consequences: [] }],
    },
  ];
};
