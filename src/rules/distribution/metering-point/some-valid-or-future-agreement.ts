import { isActiveOrFuture } from "../../../market/agreement.js";
import {
  aggregation,
  aggregationPoint,
  at,
  eics,
  day,
  meteringPointUpdated,
  point,
} from "../../example-parties.js";
import type { ClosingRule, Example } from "../rule.js";
import type { MeteringPointChanged } from "../situation.js";

/** A metering point without a valid or future agreement of its own is not distributed. */
export const someValidOrFutureAgreement: ClosingRule<MeteringPointChanged> = {
  kind: "closing",
  id: "MP-1",
  on: ["METERING_POINT"],
  title: {
    en: "Changes of a metering point without valid or future agreements are not distributed.",
    et: "Kehtivate ja tulevaste lepinguteta mõõtepunkti muudatusi ei levitata.",
  },
  statements: ["MP-1"],
  decisions: ["D-MP-1", "D-MP-1-FUTURE"],
  closes: ({ set, point: { meterEic }, now }) =>
    set
      .agreementsOf(meterEic)
      .some(
        (agreement) =>
          isActiveOrFuture(agreement, now) && !(agreement.type === "GENERAL_SERVICE" && now < agreement.from),
      )
      ? undefined
      : { tag: "NoValidOrFutureAgreement", meterEic },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The aggregator below is not notified when the point itself has only an ended agreement.",
      et: "Agregeerimispunkti agregaatorit ei teavitata, kui punktis endas on ainult lõppenud leping.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        at(eics.point, "GRID", eics.gridOperator, eics.customerX, day.jan2024, day.jan2025),
        aggregation,
      ],
    },
    event: meteringPointUpdated(eics.point),
    refuses: [{ eic: eics.aggregator, role: "AGGREGATOR", cause: "NoValidOrFutureAgreement" }],
  },
  {
    title: {
      en: "A GENERAL_SERVICE that has not started is not enough.",
      et: "GENERAL_SERVICE, mis ei ole veel alanud, ei hoia punkti levituses.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jul2025),
        aggregation,
      ],
    },
    event: meteringPointUpdated(eics.point),
    refuses: [{ eic: eics.aggregator, role: "AGGREGATOR", cause: "NoValidOrFutureAgreement" }],
  },
  {
    title: {
      en: "A GRID that starts next month is enough.",
      et: "Piisab järgmisel kuul algavast GRID lepingust.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [at(eics.point, "GRID", eics.gridOperator, eics.customerX, day.jul2025), aggregation],
    },
    event: meteringPointUpdated(eics.point),
    grants: [{ eic: eics.aggregator, role: "AGGREGATOR" }],
  },
];
