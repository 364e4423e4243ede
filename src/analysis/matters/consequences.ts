import type { ChangedObject } from "../../predict/prediction-state.js";
import { consequenceRules } from "../../rules/consequences/consequence-rules.js";
import { consequencesOf } from "../../rules/consequences/consequences-of.js";
import { agreementOf } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import { grantsOf } from "../../rules/distribution/evaluate.js";
import { instantOf } from "../../time/instant.js";
import type { Case } from "../enumerate.js";

/** Every rule about consequences. */
export const consequenceIds: readonly string[] = consequenceRules.map(({ id }) => id);

const isTold = ({ situation }: ChangedObject): boolean => grantsOf(situation).length > 0;

/** The rules about consequences whose own messages would be missing or give another reason without them. */
export const consequencesThatMatter = (
  set: AgreementSet,
  { move, events }: Case,
  objects: readonly ChangedObject[],
): readonly string[] => {
  if (move.on === "CLOCK") return objects.some(isTold) ? ["CON-10"] : [];
  const [event] = events;
  if (event?.resourceType !== "AGREEMENT") return [];
  const change = {
    action: event.action,
    agreement: agreementOf(event.agreement),
    ...(typeof event.via === "string" && { via: event.via }),
  };
  const made = consequencesOf(set, change, instantOf(event.occurredAt));
  if (made._tag === "Left") return [];
  const told = made.right.consequences.filter((_, i) => isTold(objects[i + 1]!));
  const byCoordination = change.via !== undefined && told.length > 0 ? ["CON-9"] : [];
  return [...told.flatMap(({ rule }) => rule ?? []), ...byCoordination];
};
