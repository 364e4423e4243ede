import type { ChangedObject } from "../../predict/prediction-state.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { ReadingId, Readings } from "../../rulebook/readings.js";
import { isConcerned } from "../../reconcile/other-readings.js";
import type { ResourceType } from "../../documents/vocabulary.js";
import type { Case } from "../enumerate.js";
import { outcomeOf, notificationsOf } from "../pair-outcome.js";
import { optionsOf } from "../compared-rule-book.js";

/** The given readings (KEY=VALUE) with which these events would have other recipients. */
export const readingsThatMatter = (
  set: AgreementSet,
  { move, events }: Case,
  objects: readonly ChangedObject[],
  open: ReadonlySet<string>,
): readonly string[] => {
  if (open.size === 0) return [];
  const type: ResourceType = move.on === "CLOCK" ? "AGREEMENT" : move.on;
  const concerned = [...open].filter((text) => isConcerned(text.split("=")[0] as ReadingId, type));
  if (concerned.length === 0) return [];
  const chosen = objects
    .flatMap((object) => notificationsOf(object))
    .map(({ object, recipientEic }) => `${object} ${recipientEic}`);
  return concerned.filter((text) => {
    const [id, choice] = text.split("=") as [ReadingId, string];
    const options = optionsOf({ edition: "en", readings: { [id]: choice } as Partial<Readings> });
    const others = new Set(
      outcomeOf(set, events, options).map(({ object, recipientEic }) => `${object} ${recipientEic}`),
    );
    return others.size !== chosen.length || chosen.some((text) => !others.has(text));
  });
};
