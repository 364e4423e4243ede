/**
 * Compares two rule books over every admissible market and event up to a bound.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { AgreementSetDocument } from "../documents/agreement-set-document.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { PredictedLine, Delivery } from "../predict/predict.js";
import { isDelivery, predict } from "../predict/predict.js";
import type { Edition } from "../documents/editions.js";
import type { Bound } from "./bound.js";
import { defaultBound } from "./bound.js";
import type { Case } from "./enumerate.js";
import { enumerate } from "./enumerate.js";
import type { Notification } from "./pair-outcome.js";
import { outcomeOf, setBuilder } from "./pair-outcome.js";
import type { RuleBook } from "./compared-rule-book.js";
import { optionsOf } from "./compared-rule-book.js";
import { isSmaller } from "./size.js";
import type { Covered } from "./steps.js";
import { finished } from "./steps.js";

/** The relation of two rule books, by recipients: *more* when the left one always notifies all recipients of the right one. */
export type Relation = "equivalent" | "more" | "less" | "different";

/** A market in which two rule books differ, and the deliveries of each. */
export interface ComparedWitness {
  readonly set: AgreementSetDocument;
  readonly events: readonly EventDocument[];
  readonly left: readonly Delivery[];
  readonly right: readonly Delivery[];
}

/** The result of a comparison. */
export interface Comparison {
  readonly relation: Relation;
  /** The number of markets with an event that were tried. */
  readonly pairs: number;
  /** The number of those in which a party is notified by only one of them, or for another reason. */
  readonly differing: number;
  /** The number of those in which the recipients differ, whatever the reasons. */
  readonly differingInRecipients: number;
  readonly byResourceType: Readonly<Partial<Record<ResourceType, number>>>;
  /** For each rule, the number of differing pairs in which it grants what the other rule book does not. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Resource types that one of the editions does not have; their events are not compared. */
  readonly notCompared: readonly ResourceType[];
  /** The smallest market where recipients differ; if only reasons differ, the smallest where those do. */
  readonly witness?: ComparedWitness;
}

/** The resource types that an edition does not have: the older one has no coordination (SCAN-6). */
const missingIn = (edition: Edition): readonly ResourceType[] =>
  edition === "et" ? ["AGREEMENT_COORDINATION"] : [];

const whole = ({ object, recipientEic, reason }: Notification): string =>
  `${object} ${recipientEic} ${reason}`;
const recipient = ({ object, recipientEic }: Notification): string => `${object} ${recipientEic}`;

/** The outcomes in one list and not in the other. */
const only = (
  these: readonly Notification[],
  those: readonly Notification[],
  keyOf: (notification: Notification) => string,
): readonly Notification[] => {
  const known = new Set(those.map(keyOf));
  return these.filter((notification) => !known.has(keyOf(notification)));
};

const deliveriesOf = (lines: readonly PredictedLine[]): readonly Delivery[] => lines.filter(isDelivery);

class OutcomeDifferences {
  pairs = 0;
  private differing = 0;
  private inRecipients = 0;
  private leftOnly = false;
  private rightOnly = false;
  private readonly byResourceType: Partial<Record<ResourceType, number>> = {};
  private readonly byRule: Record<string, number> = {};
  private smallest: Case | undefined;
  private smallestByReason: Case | undefined;
  private readonly setOf = setBuilder();
  private readonly options;

  constructor(
    left: RuleBook,
    right: RuleBook,
    private readonly notCompared: readonly ResourceType[],
  ) {
    this.options = [optionsOf(left), optionsOf(right)] as const;
  }

  look(one: Case): void {
    const set = this.setOf(one.set);
    const [leftOptions, rightOptions] = this.options;
    const left = outcomeOf(set, one.events, leftOptions);
    const right = outcomeOf(set, one.events, rightOptions);
    this.pairs++;
    const differences = [...only(left, right, whole), ...only(right, left, whole)];
    if (differences.length === 0) return;
    this.differing++;
    for (const type of new Set(differences.map(({ resourceType }) => resourceType)))
      this.byResourceType[type] = (this.byResourceType[type] ?? 0) + 1;
    const leftOnly = only(left, right, recipient);
    const rightOnly = only(right, left, recipient);
    if (leftOnly.length + rightOnly.length === 0) {
      if (isSmaller(one, this.smallestByReason)) this.smallestByReason = one;
      return;
    }
    this.inRecipients++;
    for (const rule of new Set([...leftOnly, ...rightOnly].flatMap(({ rules }) => rules)))
      this.byRule[rule] = (this.byRule[rule] ?? 0) + 1;
    this.leftOnly ||= leftOnly.length > 0;
    this.rightOnly ||= rightOnly.length > 0;
    if (isSmaller(one, this.smallest)) this.smallest = one;
  }

  private relation(): Relation {
    if (this.differing === 0) return "equivalent";
    if (this.leftOnly === this.rightOnly) return "different";
    return this.leftOnly ? "more" : "less";
  }

  private witness(): ComparedWitness | undefined {
    const found = this.smallest ?? this.smallestByReason;
    if (found === undefined) return undefined;
    const { events } = found;
    const set = this.setOf(found.set);
    const [left, right] = this.options.map((options) => deliveriesOf(predict(set, events, options).lines));
    return { set: found.set, events, left: left!, right: right! };
  }

  result(): Comparison {
    const witness = this.witness();
    return {
      relation: this.relation(),
      pairs: this.pairs,
      differing: this.differing,
      differingInRecipients: this.inRecipients,
      byResourceType: this.byResourceType,
      byRule: this.byRule,
      notCompared: this.notCompared,
      ...(witness !== undefined && { witness }),
    };
  }
}

/**
 * Compares two rule books one market at a time; each step reports the progress.
 *
 * @category Analysis
 */
export function* comparing(
  left: RuleBook,
  right: RuleBook,
  bound: Bound = defaultBound,
): Generator<Covered<Comparison>, Comparison> {
  const notCompared = [...new Set([...missingIn(left.edition), ...missingIn(right.edition)])].filter(
    () => left.edition !== right.edition,
  );
  const differences = new OutcomeDifferences(left, right, notCompared);
  const soFar = () => differences.result();
  for (const one of enumerate(bound)) {
    if ((notCompared as readonly string[]).includes(one.move.on)) continue;
    differences.look(one);
    yield { pairs: differences.pairs, soFar };
  }
  return differences.result();
}

/**
 * Compares two rule books over every admissible market and event up to a bound: whether they are equivalent there, their
 * relation, and the smallest market where they differ.
 *
 * @category Analysis
 *
 * @example
 * import { boundOf, compare } from "levik/analysis";
 * compare({ edition: "en" }, { edition: "et" }, boundOf({ instants: 1, layouts: ["one-point"] })).relation; // "more"
 */
export const compare = (left: RuleBook, right: RuleBook, bound: Bound = defaultBound): Comparison =>
  finished(comparing(left, right, bound));
