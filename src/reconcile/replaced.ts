/**
 * Which of several due objects of one place a later one replaces: an agreement one of the same parties, metadata of a
 * customer one with all types of the earlier one, a bill, point or authorization any. Each step of a coordination is its own.
 *
 * Later objects are indexed by their lookup key, so that any number of versions takes linear time.
 */
import type { Comparable } from "./comparable.js";
import type { DueOfObject } from "./record.js";

/** Objects that are later than the one in question. */
interface Later {
  readonly add: (object: Comparable) => void;
  readonly replaces: (object: Comparable) => boolean;
}

const anyLater = (): Later => {
  let isAny = false;
  return { add: () => void (isAny = true), replaces: () => isAny };
};

const noLater: Later = { add: () => undefined, replaces: () => false };

/** One bit for each party. */
const parties = ["serviceProviderEic", "customerEic"] as const;
const ALL_PARTIES = 3;

const statedParties = ({ attributes }: Comparable): number =>
  (attributes.has(parties[0]) ? 1 : 0) + (attributes.has(parties[1]) ? 2 : 0);

const valuesOf = ({ attributes }: Comparable, present: number): string =>
  JSON.stringify(parties.map((name, i) => (present & (1 << i) ? attributes.get(name)!.value : null)));

/** Agreements whose parties are the same where both have them. */
const ofSameParties = (): Later => {
  const known = new Set<string>();
  const keyOf = (object: Comparable, present: number, common: number): string =>
    `${present} ${common} ${valuesOf(object, common)}`;
  return {
    add: (object) => {
      const present = statedParties(object);
      for (let common = 0; common <= ALL_PARTIES; common++)
        if ((common & present) === common) known.add(keyOf(object, present, common));
    },
    replaces: (object) => {
      const own = statedParties(object);
      for (let present = 0; present <= ALL_PARTIES; present++)
        if (known.has(keyOf(object, present, own & present))) return true;
      return false;
    },
  };
};

/** Metadata of a customer with all the types of the earlier one; there are few sets of types. */
const withAllOf = (): Later => {
  const laterTypes = new Map<string, ReadonlySet<string>>();
  const answers = new Map<string, boolean>();
  const keyOf = ({ attributes }: Comparable): string => JSON.stringify([...attributes.keys()].sort());
  return {
    add: (object) => {
      const key = keyOf(object);
      if (laterTypes.has(key)) return;
      laterTypes.set(key, new Set(object.attributes.keys()));
      answers.clear();
    },
    replaces: (object) => {
      const key = keyOf(object);
      let answer = answers.get(key);
      if (answer === undefined) {
        const names = [...object.attributes.keys()];
        answer = [...laterTypes.values()].some((later) => names.every((name) => later.has(name)));
        answers.set(key, answer);
      }
      return answer;
    },
  };
};

const laterOf = ({ resourceType }: Comparable): Later => {
  switch (resourceType) {
    case "AGREEMENT":
      return ofSameParties();
    case "CUSTOMER_DATA":
      return withAllOf();
    case "AGREEMENT_COORDINATION":
      return noLater;
    default:
      return anyLater();
  }
};

/** For each of the due objects of one place, in order of time, whether a later event replaces it. */
export const replacedOf = (due: readonly DueOfObject[]): readonly boolean[] => {
  const replaced: boolean[] = [];
  const first = due[0];
  if (first === undefined) return replaced;
  const later = laterOf(first.object);
  for (let end = due.length; end > 0;) {
    const { event, at } = due[end - 1]!.delivery;
    let start = end;
    while (start > 0 && due[start - 1]!.delivery.event === event && due[start - 1]!.delivery.at === at)
      start--;
    for (let i = start; i < end; i++) replaced[i] = later.replaces(due[i]!.object);
    for (let i = start; i < end; i++) later.add(due[i]!.object);
    end = start;
  }
  return replaced;
};
