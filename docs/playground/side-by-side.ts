/**
 * The deliveries of one event under two rule books, paired, with how each pair differs.
 */
import { isObject } from "../../src/common/attributes.js";
import type { Delivery } from "../../src/predict/predict.js";

export type PairDifference = "onlyLeft" | "onlyRight" | "otherReason" | "otherPart" | "otherGrounds";

export interface Pair {
  readonly left: Delivery | undefined;
  readonly right: Delivery | undefined;
  readonly difference: PairDifference | undefined;
}

/** The object of a delivery: an agreement by its parties and start, anything else by its type. */
const objectOf = ({ resourceType, content }: Delivery): string => {
  if (resourceType !== "AGREEMENT" || !isObject(content)) return resourceType;
  const { agreementType, meterEic, serviceProviderEic, customerEic, validFrom } = content;
  return JSON.stringify([agreementType, meterEic, serviceProviderEic, customerEic, validFrom]);
};

const withoutReason = (delivery: Delivery): string => `${delivery.recipientEic} ${objectOf(delivery)}`;
const withReason = (delivery: Delivery): string => `${withoutReason(delivery)} ${delivery.reason}`;

const groundsText = ({ grounds }: Delivery): string =>
  [...new Set(grounds.map(({ rule, role }) => `${rule} ${role}`))].sort().join();

const differenceOf = (left: Delivery, right: Delivery): PairDifference | undefined => {
  if (left.reason !== right.reason) return "otherReason";
  if (JSON.stringify(left.content) !== JSON.stringify(right.content)) return "otherPart";
  return groundsText(left) === groundsText(right) ? undefined : "otherGrounds";
};

/** Takes for each delivery the first on the other side that has the same key; undefined where there is none. */
const matches = (
  these: readonly Delivery[],
  those: Set<Delivery>,
  keyOf: (delivery: Delivery) => string,
): ReadonlyMap<Delivery, Delivery> => {
  const byKey = new Map<string, Delivery[]>();
  for (const one of those) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  const found = new Map<Delivery, Delivery>();
  for (const one of these) {
    const other = byKey.get(keyOf(one))?.shift();
    if (other === undefined) continue;
    found.set(one, other);
    those.delete(other);
  }
  return found;
};

/** The deliveries of both sides: those of the left in their order, then what only the right one has. */
export const pairsOf = (left: readonly Delivery[], right: readonly Delivery[]): readonly Pair[] => {
  const open = new Set(right);
  const same = matches(left, open, withReason);
  const rest = matches(
    left.filter((one) => !same.has(one)),
    open,
    withoutReason,
  );
  return [
    ...left.map((one): Pair => {
      const other = same.get(one) ?? rest.get(one);
      const difference = other === undefined ? "onlyLeft" : differenceOf(one, other);
      return { left: one, right: other, difference };
    }),
    ...[...open].map((one): Pair => ({ left: undefined, right: one, difference: "onlyRight" })),
  ];
};
