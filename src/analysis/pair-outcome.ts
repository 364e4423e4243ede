/**
 * The outcome of an event for the comparison of rule books: the recipients of each changed object, and the reason.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { ChangedObject, PredictOptions } from "../predict/prediction-state.js";
import { agreementSet } from "../market/build-agreement-set.js";
import type { AgreementSetDocument } from "../documents/agreement-set-document.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { identityOf } from "../market/agreement.js";
import type { AgreementSet } from "../market/agreement-set.js";
import { startOf, step } from "../predict/changes.js";
import { grantsOf } from "../rules/distribution/evaluate.js";
import type { Granted } from "../rules/distribution/verdict.js";

/** A notification of one party about one changed object. */
export interface Notification {
  readonly resourceType: ResourceType;
  /** The event, the object and its change, as text. */
  readonly object: string;
  readonly recipientEic: string;
  readonly reason: string;
  readonly rules: readonly string[];
}

/** The set of a valid document; the last one is cached, as consecutive cases share it. */
export const setBuilder = (): ((document: AgreementSetDocument) => AgreementSet) => {
  let last: { readonly document: AgreementSetDocument; readonly set: AgreementSet } | undefined;
  return (document) => {
    if (last?.document === document) return last.set;
    const built = agreementSet(document);
    const set = built._tag === "Right" ? built.right.set : emptySet();
    last = { document, set };
    return set;
  };
};

const emptySet = (): AgreementSet => {
  const built = agreementSet({ agreements: [] });
  return built._tag === "Right" ? built.right.set : emptySet();
};

/** Every changed object of some events, in order. */
export const objectsOf = (
  set: AgreementSet,
  events: readonly EventDocument[],
  options: PredictOptions,
): readonly ChangedObject[] => {
  const objects: ChangedObject[] = [];
  let progress = startOf(set, options);
  for (const event of events) {
    const next = step(progress, event);
    for (const object of next.objects) objects.push(object);
    progress = next.progress;
  }
  return objects;
};

const nameOf = ({ event, resourceType, reason, situation }: ChangedObject): string =>
  situation.on === "AGREEMENT"
    ? `${event} ${reason.split("_")[0]!} ${identityOf(situation.agreement)} ${situation.agreement.to}`
    : `${event} ${resourceType}`;

/** The recipients of an object, each once. */
export const notificationsOf = (
  object: ChangedObject,
  grants: readonly Granted[] = grantsOf(object.situation),
): readonly Notification[] => {
  const rules = new Map<string, string[]>();
  for (const { eic, rule } of grants) {
    const known = rules.get(eic);
    if (known === undefined) rules.set(eic, [rule]);
    else if (!known.includes(rule)) known.push(rule);
  }
  const { resourceType, reason } = object;
  const name = nameOf(object);
  return Array.from(rules, ([recipientEic, by]) => ({
    resourceType,
    object: name,
    recipientEic,
    reason,
    rules: by,
  }));
};

/** The outcome of some events for all parties. */
export const outcomeOf = (
  set: AgreementSet,
  events: readonly EventDocument[],
  options: PredictOptions,
): readonly Notification[] => objectsOf(set, events, options).flatMap((object) => notificationsOf(object));
