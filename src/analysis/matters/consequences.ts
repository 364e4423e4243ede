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

const isDistributed = ({ situation }: ChangedObject): boolean => grantsOf(situation).length > 0;

/** The rules about consequences without which messages would be missing or have another reason. */
export const consequencesThatMatter = (
  set: AgreementSet,
  { move, events }: Case,
  objects: readonly ChangedObject[],
): readonly string[] => {
  if (move.on === "CLOCK") return objects.some(isDistributed) ? ["CON-10"] : [];
  const [event] = events;
  if (event?.resourceType !== "AGREEMENT") return [];
  const change = {
    action: event.action,
    agreement: agreementOf(event.agreement),
    ...(typeof event.via === "string" && { via: event.via }),
  };
  const made = consequencesOf(set, change, instantOf(event.occurredAt));
  if (made._tag === "Left") return [];
  const distributed = made.right.consequences.filter((_, i) => isDistributed(objects[i + 1]!));
  const byCoordination = change.via !== undefined && distributed.length > 0 ? ["CON-9"] : [];
  return [...distributed.flatMap(({ rule }) => rule ?? []), ...byCoordination];
};
