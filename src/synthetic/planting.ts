/**
 * Which faults are planted where: each class early, then at intervals, preferably in types without it so far; no object has
 * more than one.
 */
import type { ResourceType } from "../documents/vocabulary.js";
import type { Key } from "./fault-keys.js";
import { keyText } from "./fault-keys.js";
import { Random } from "./random.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The classes of findings with faults; `matched` and `superseded` are not faults. */
export const faultClasses = [
  "missing",
  "unread",
  "unexpected",
  "different",
  "duplicate",
  "late",
  "contentless",
  "unreadable",
] as const;
export type FaultClass = (typeof faultClasses)[number];

/** One finding that a reconciliation must report. */
export interface Fault {
  readonly class: FaultClass;
  readonly resourceType: ResourceType;
  readonly key: Key;
}

/** The rate of a fault whose class has occurred in every type, and of one whose class has not occurred in this type. */
const often = 0.004;
const oftenWhereNew = 0.25;
/** The greatest number of deliveries without a fault between the first ones. */
const mostBetween = 2;

// -------------------------------------------------------------------------------------------------------- planting

export class Planting {
  readonly faults: Fault[] = [];
  private readonly objects = new Set<string>();
  private readonly planted = new Set<string>();
  private readonly random: Random;
  private wait: number;

  constructor(seed: number) {
    this.random = new Random(seed, "planting");
    this.wait = this.random.below(mostBetween + 1);
  }

  /** Whether an object has no fault yet. */
  isFree(resourceType: ResourceType, key: Key): boolean {
    return !this.objects.has(keyText(resourceType, key));
  }

  /** One of some classes to plant now, if any. */
  choose(resourceType: ResourceType, possible: readonly FaultClass[]): FaultClass | undefined {
    const { random, planted } = this;
    if (possible.length === 0) return undefined;
    const never = possible.filter((of) => !planted.has(of));
    if (never.length > 0) {
      if (this.wait-- > 0) return undefined;
      this.wait = random.below(mostBetween + 1);
      return random.pick(never);
    }
    const fresh = possible.filter((of) => !planted.has(`${of} ${resourceType}`));
    if (fresh.length > 0 && random.chance(oftenWhereNew)) return random.pick(fresh);
    return random.chance(often) ? random.pick(possible) : undefined;
  }

  /** Notes a fault of an object. */
  plant(of: FaultClass, resourceType: ResourceType, key: Key): void {
    this.promise(of, resourceType)(key);
  }

  /** Notes a fault of a message whose id is assigned later. */
  promise(of: FaultClass, resourceType: ResourceType): (key: Key) => void {
    this.planted.add(of).add(`${of} ${resourceType}`);
    return (key) => {
      this.objects.add(keyText(resourceType, key));
      this.faults.push({ class: of, resourceType, key });
    };
  }
}
