/**
 * What a change of the market did to the deliveries of a step: which are new, which have another part, which are gone.
 */
import type { Delivery, Undistributed } from "../../src/predict/predict.js";
import { isObject } from "../../src/common/attributes.js";
import type { Step } from "./run.js";


export type Change = "changedPart" | "newDelivery";

export interface Changes {
  readonly of: (delivery: Delivery) => Change | undefined;
  /** Whether the parts without a recipient changed. */
  readonly isNobodys: boolean;
  /** What is not delivered any more. */
  readonly gone: readonly Delivery[];
}

export const noChanges: Changes = { of: () => undefined, isNobodys: false, gone: [] };

/** What stays the same of an agreement when its end is moved. */
const identityOf = (content: unknown): unknown => {
  const { agreementType, meterEic, serviceProviderEic, customerEic, validFrom } = isObject(content) ? content : {};
  return [agreementType, meterEic, serviceProviderEic, customerEic, validFrom];
};

/** What a delivery is about: who gets a message of what, for which reason. */
const keyOf = ({ recipientEic, resourceType, reason, content }: Delivery): string =>
  JSON.stringify([recipientEic, resourceType, reason, resourceType === "AGREEMENT" && identityOf(content)]);

const remembered = new WeakMap<Delivery, string>();

/** The part that a recipient gets, as a text that is compared. */
const partOf = (delivery: Delivery): string => {
  const known = remembered.get(delivery) ?? JSON.stringify(delivery.content);
  remembered.set(delivery, known);
  return known;
};

const partsByKey = (deliveries: readonly Delivery[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const parts = new Map<string, Set<string>>();
  for (const delivery of deliveries) {
    const key = keyOf(delivery);
    parts.set(key, (parts.get(key) ?? new Set()).add(partOf(delivery)));
  }
  return parts;
};

const nobodys = (all: readonly Undistributed[]): string =>
  JSON.stringify(all.map(({ undistributed }) => undistributed));

/** The changes of a step since another run of it; none where there is no other. */
export const changesBetween = (before: Step | undefined, now: Step | undefined): Changes => {
  if (before === undefined || now === undefined || before === now) return noChanges;
  const earlier = partsByKey(before.deliveries);
  const later = partsByKey(now.deliveries);
  return {
    of: (delivery) => {
      const parts = earlier.get(keyOf(delivery));
      if (parts === undefined) return "newDelivery";
      return parts.has(partOf(delivery)) ? undefined : "changedPart";
    },
    isNobodys: nobodys(before.undistributed) !== nobodys(now.undistributed),
    gone: before.deliveries.filter((delivery) => !later.has(keyOf(delivery))),
  };
};
