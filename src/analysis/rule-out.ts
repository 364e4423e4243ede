/**
 * Which rule books are refuted by received messages: the messages of a party are compared with the deliveries due by each
 * of them.
 */
import type { EventDocument } from "../documents/event-types.js";
import { agreementSet } from "../market/build-agreement-set.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { AgreementSetDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { resourceTypes } from "../documents/vocabulary.js";
import type { AgreementSet } from "../market/agreement-set.js";
import { isDelivery, predict } from "../predict/predict.js";
import type { Delivery } from "../predict/predict.js";
import type { Item, ReconcileError } from "../reconcile/reconcile.js";
import { reconcile } from "../reconcile/reconcile.js";
import { readReceived } from "../reconcile/read-received.js";
import type { NotReceived } from "../reconcile/received-message.js";
import type { Finding } from "../reconcile/finding.js";
import { isConcerned } from "../reconcile/other-readings.js";
import type { Edition } from "../documents/editions.js";
import type { ReadingId, Readings } from "../rulebook/readings.js";
import { readingChoices } from "../rulebook/readings.js";
import type { Instant } from "../time/instant.js";
import type { Language } from "../reason/describe-reason.js";
import type { Ledger } from "../scan/ledger-model.js";
import type { ComparedWitness } from "./compare.js";
import { decidingObservation } from "./deciding.js";
import type { RuleBook } from "./compared-rule-book.js";
import type { WholeRuleBook } from "./rule-books.js";
import { ruleBooks } from "./rule-books.js";
import { reduced } from "./reduce.js";

/** Why a rule book is refuted. */
export interface Refutation {
  /** The first difference from the received messages. */
  readonly finding: Finding;
  /** The smallest part of the market in which a rule book that is not refuted gives another result. */
  readonly set: AgreementSetDocument;
  readonly events: readonly EventDocument[];
  /** The party's deliveries there by the refuted rule book. */
  readonly expected: readonly Delivery[];
  /** Its deliveries there by a rule book that is not refuted; absent when all are refuted. */
  readonly instead?: readonly Delivery[];
}

/** One rule book, and whether the received messages refute it. */
export interface RuledOut {
  readonly edition: Edition;
  readonly readings: Readings;
  readonly status: "refuted" | "consistent";
  readonly witness?: Refutation;
}

/** A choice that the received messages leave open: several of its values are consistent. */
export interface Undecided {
  readonly choice: ReadingId | "edition";
  readonly values: readonly string[];
  /** The smallest market where the first two of the values (left and right) notify different parties. */
  readonly observation?: ComparedWitness;
}

/** The result for every rule book. */
export interface RuleOutResult {
  readonly ruleBooks: readonly RuledOut[];
  readonly undecided: readonly Undecided[];
}

/** The party that received the messages, and how they were read. */
export interface RuleOutOptions {
  readonly for: Eic;
  /** The present moment, which determines what is lost. */
  readonly at: Instant;
  readonly ledger?: Ledger;
  /** The language of the sentences of findings; English by default. */
  readonly language?: Language;
}

/**
 * Why no rule book can be excluded: an invalid event, or a received value that is not a message, which might have been due by
 * some rule book.
 */
export type RuleOutError =
  ReconcileError<Item> | { readonly tag: "BadReceived"; readonly item: Item; readonly error: NotReceived };

/** A difference that refutes a rule book; a late, repeated or unread message does not. */
const refuting: readonly Finding["class"][] = ["missing", "unexpected", "different"];

const deliveriesTo = (
  eic: Eic,
  set: AgreementSet,
  events: readonly EventDocument[],
  ruleBook: WholeRuleBook,
): readonly Delivery[] =>
  predict(set, events, { ...ruleBook, lenient: true })
    .lines.filter(isDelivery)
    .filter(({ recipientEic }) => recipientEic === eic);

/** The parts of a delivery that a message contains; its grounds are not among them. */
const shownOf = (deliveries: readonly Delivery[]): string =>
  JSON.stringify(deliveries.map(({ grounds: _grounds, ...delivery }) => delivery));

type Outcome = { readonly status: "consistent" } | { readonly status: "refuted"; readonly finding: Finding };

const choices: readonly Undecided["choice"][] = ["edition", ...(Object.keys(readingChoices) as ReadingId[])];

const valueOf = (choice: Undecided["choice"], { edition, readings }: WholeRuleBook): string =>
  choice === "edition" ? edition : readings[choice];

/** The kinds of events a choice concerns; those of only one edition cannot decide between readings. */
const concernedBy = (choice: Undecided["choice"]): readonly ResourceType[] =>
  choice === "edition" ? ["AGREEMENT"] : resourceTypes.filter((type) => isConcerned(choice, type));

/** The chosen rule book except for one choice. */
const chosenBut = (choice: Undecided["choice"], value: string): RuleBook =>
  choice === "edition"
    ? { edition: value as Edition }
    : { edition: "en", readings: { [choice]: value } as Partial<Readings> };

const undecidedOf = (books: readonly RuledOut[]): readonly Undecided[] => {
  const consistent = books.filter(({ status }) => status === "consistent");
  return choices.flatMap((choice): readonly Undecided[] => {
    const values = [...new Set(consistent.map((book) => valueOf(choice, book)))];
    const [one, other] = values;
    if (one === undefined || other === undefined) return [];
    const observation = decidingObservation(
      chosenBut(choice, one),
      chosenBut(choice, other),
      concernedBy(choice),
    );
    return [{ choice, values, ...(observation !== undefined && { observation }) }];
  });
};

/**
 * Determines for every rule book (editions with readings) whether the received messages refute it: a due delivery is
 * missing, an undue one was received, or one differs. A coarser wording of a reason refutes nothing.
 * Left for events and messages that cannot be read.
 *
 * @category Analysis
 */
export const ruleOut = async (
  document: AgreementSetDocument,
  events: readonly EventDocument[],
  received: readonly unknown[],
  options: RuleOutOptions,
): Promise<Either<RuleOutError, RuleOutResult>> => {
  for (const value of received) {
    const read = readReceived(value);
    if (read._tag === "Left") return left({ tag: "BadReceived", item: { value }, error: read.left });
  }
  const set = setOrEmpty(document);
  const shown = ruleBooks.map(
    (book) => `${book.edition} ${shownOf(deliveriesTo(options.for, set, events, book))}`,
  );
  const outcomes = new Map<string, Outcome>();
  for (const [i, book] of ruleBooks.entries()) {
    if (outcomes.has(shown[i]!)) continue;
    const report = await reconcile({ ...options, ...book, set }, { events, received });
    if (report._tag === "Left") return left(report.left);
    const finding = report.right.findings.find((found) => refuting.includes(found.class));
    outcomes.set(
      shown[i]!,
      finding === undefined ? { status: "consistent" } : { status: "refuted", finding },
    );
  }
  const consistent = ruleBooks.find((_, i) => outcomes.get(shown[i]!)!.status === "consistent");
  const witnesses = new Map<string, Refutation>();
  const books = ruleBooks.map((book, i): RuledOut => {
    const outcome = outcomes.get(shown[i]!)!;
    if (outcome.status === "consistent") return { ...book, status: "consistent" };
    let witness = witnesses.get(shown[i]!);
    if (witness === undefined) {
      witness = refutationOf(options.for, { set: document, events }, book, consistent, outcome.finding);
      witnesses.set(shown[i]!, witness);
    }
    return { ...book, status: "refuted", witness };
  });
  return right({ ruleBooks: books, undecided: undecidedOf(books) });
};

const setOrEmpty = (document: AgreementSetDocument): AgreementSet => {
  const built = agreementSet(document);
  return built._tag === "Right" ? built.right.set : setOrEmpty({ agreements: [] });
};

const refutationOf = (
  eic: Eic,
  market: { readonly set: AgreementSetDocument; readonly events: readonly EventDocument[] },
  refuted: WholeRuleBook,
  consistent: WholeRuleBook | undefined,
  finding: Finding,
): Refutation => {
  const by = (book: WholeRuleBook, { set, events }: typeof market): readonly Delivery[] =>
    deliveriesTo(eic, setOrEmpty(set), events, book);
  if (consistent === undefined) return { finding, ...market, expected: by(refuted, market) };
  const differs = (smaller: typeof market): boolean =>
    shownOf(by(refuted, smaller)) !== shownOf(by(consistent, smaller));
  const smallest = reduced(market, differs);
  return { finding, ...smallest, expected: by(refuted, smallest), instead: by(consistent, smallest) };
};
