import { isSameMarket } from "../../market/point-in-set.js";
import { marketOf } from "../../market/point-in-set.js";
import { meteringPointAt } from "../../market/point-in-set.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import { between, cast, day, grid, point, supplyA } from "../example-parties.js";
import type { PrimaryChange } from "./agreement-change.js";
import type { SystemAgreementsRule } from "./consequence-rule.js";
import { regeneratedGeneralService, statesOfOperator } from "./general-service.js";
import type { WorkedCase } from "./worked-case.js";
import { agreementEvent, generalService } from "./worked-case.js";

/**
 * The point of a GRID or SUPPLY; for a NAMED_SUPPLIER all points of its operator whose market, or the market of one of
 * their GRID agreements, is the same.
 */
const pointsConcerned = (primary: PrimaryChange, after: AgreementSet): readonly MeteringPoint[] => {
  const { set, agreement, judged, now } = primary;
  const pointAt = (meterEic: string): MeteringPoint => meteringPointAt(set, meterEic, now, agreement, after);
  if (agreement.meterEic !== undefined) return [pointAt(agreement.meterEic)];
  const operator = agreement.customerEic;
  if (operator === undefined) return [];
  const market = marketOf(set, judged);
  const isOfMarket = ({ meterEic, commodityType }: MeteringPoint): boolean =>
    isSameMarket(commodityType, market) ||
    after.agreementsOf(meterEic).some((a) => a.type === "GRID" && isSameMarket(marketOf(after, a), market));
  return [...set.pointsOperatedBy(operator), ...set.unlistedPointsOf(operator)]
    .map(pointAt)
    .filter((at) => at.operatorEic === operator && isOfMarket(at));
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
    const points = pointsConcerned(primary, after);
    const operator = points[0]?.operatorEic;
    if (operator === undefined) return [];
    const states = statesOfOperator({ before: primary.set, after }, operator);
    return points.flatMap((at) => regeneratedGeneralService(states, at));
  },
};

export const examples = (): readonly WorkedCase[] => {
  const open = generalService(cast.gridOperator, cast.customerX, day.jan2024);
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
              agreement: generalService(cast.gridOperator, cast.customerX, day.jan2024, day.jul2025),
            },
          ],
        },
      ],
    },
    {
      title: {
        en: "The operator of a closed distribution network names a supplier from July, who then provides general service.",
        et: "Suletud jaotusvõrgu operaator nimetab müüja alates juulist: sellest ajast annab üldteenust tema.",
      },
      set: {
        meteringPoints: [{ ...point, operatorRole: "CLOSED_DISTRIBUTION_NETWORK" }],
        agreements: [grid, open],
      },
      steps: [
        {
          event: agreementEvent(
            "CREATE",
            between("NAMED_SUPPLIER", cast.namedSupplier, cast.gridOperator, day.jul2025),
          ),
          consequences: [
            { reason: "DELETE_BC_NAMED_SUPPLIER_CREATE", agreement: open },
            {
              reason: "CREATE_BC_NAMED_SUPPLIER_CREATE",
              agreement: generalService(cast.gridOperator, cast.customerX, day.jan2024, day.jul2025),
            },
            {
              reason: "CREATE_BC_NAMED_SUPPLIER_CREATE",
              agreement: generalService(cast.namedSupplier, cast.customerX, day.jul2025),
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
