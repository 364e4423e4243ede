import type { ChangedObject } from "../../predict/prediction-state.js";
import type { Refusal } from "../../rules/distribution/verdict.js";
import { judgedOf, wouldBeAdded } from "./verdicts.js";

/** Every cause of a refusal; the compiler checks that the list is complete. */
const tags: Readonly<Record<Refusal["tag"], true>> = {
  MadeTheChange: true,
  Ended: true,
  NotValidYet: true,
  NoDataInValidity: true,
  NoOverlapWithAggregation: true,
  NothingOverlapsAtParent: true,
  NoValidOrFutureAgreement: true,
  NotActiveUntil: true,
  ProviderIsOperator: true,
  OtherMarket: true,
  EndedBeforeTwelveMonths: true,
  NothingOfItsConcernChanged: true,
  PortfolioNotValidThen: true,
  NotOnThisAction: true,
  DirectPartyOnly: true,
  OnlyOperatesMeteringPoint: true,
  NotInThisEdition: true,
  NotByThisReading: true,
};

/** Every cause of a refusal. */
export const causeTags = Object.keys(tags);

/** The causes without which another party would be notified of these objects. */
export const causesThatMatter = (objects: readonly ChangedObject[]): readonly string[] => {
  const found = new Set<string>();
  for (const object of objects) {
    const judged = judgedOf(object);
    for (const refusal of judged.refusals) {
      const { tag } = refusal.cause;
      if (found.has(tag) || (judged.closedBy !== undefined && judged.closedBy !== refusal.by)) continue;
      const but = tag === "MadeTheChange" ? refusal.by : undefined;
      if (wouldBeAdded(judged, refusal, but)) found.add(tag);
    }
  }
  return [...found];
};
