/**
 * Which answers were not read completely, according to the pages that were read: each page states how many there are.
 *
 * A page does not state its request. Pages of one answer have different numbers, and their messages were
 * made within the longest period of a request; they are grouped by both, in any order of reading.
 */
import { guarded } from "../time/guarded.js";
import { compareText } from "../common/order.js";
import type { IncompleteAnswer, PageRead } from "../documents/outcome-codec.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { longestPeriod } from "../scan/query-limits.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { fromIntervals } from "../time/interval-set.js";
import { writeInstant } from "../time/write-instant.js";
import type { ReceivedMessage } from "./received-message.js";
import { isObject } from "../common/attributes.js";
import { append } from "../common/multimap.js";

// ----------------------------------------------------------------------------------------------------------- pages

export type { IncompleteAnswer, PageRead } from "../documents/outcome-codec.js";

/** Which page a value is, and of how many; undefined for a message and for an answer of one page. */
const numbersOf = (value: unknown): readonly [page: number, totalPages: number] | undefined => {
  if (!isObject(value)) return undefined;
  const old = isObject(value["pagination"]) ? value["pagination"] : undefined;
  const recent = isObject(value["page"]) ? value["page"] : undefined;
  const page = old === undefined ? recent?.["number"] : old["page"];
  const totalPages = (old ?? recent)?.["totalPages"];
  const isCount = (n: unknown): n is number => Number.isSafeInteger(n) && Number(n) >= 0;
  return isCount(page) && isCount(totalPages) && totalPages > 1 ? [page, totalPages] : undefined;
};

/**
 * The page numbers in a value of a received file, with the messages that were read from it; undefined
 * where no page can be missing.
 *
 * @example
 * pageRead({ dataDistributions: [], pagination: { page: 0, totalPages: 1 } }, []) // undefined
 */
export const pageRead = (
  value: unknown,
  messages: readonly ReceivedMessage[],
  place = "",
): PageRead | undefined => {
  const numbers = guarded(
    () => numbersOf(value),
    () => undefined,
  );
  if (numbers === undefined) return undefined;
  const types = new Set<ResourceType>();
  let [from, to] = [Infinity, -Infinity];
  for (const { resourceType, createdTime } of messages) {
    if (resourceType !== "UNKNOWN") types.add(resourceType);
    const at = createdTime === undefined ? NaN : instantOf(createdTime);
    if (at < from) from = at;
    if (at > to) to = at;
  }
  const identities = messages.map(({ identity }) => identity).sort();
  return {
    resourceTypes: [...types].sort(),
    page: numbers[0],
    totalPages: numbers[1],
    ...(from <= to && { made: { from, to } }),
    messages: JSON.stringify(identities),
    place,
  };
};

// --------------------------------------------------------------------------------------------------------- answers

interface Answer {
  readonly numbers: Set<number>;
  totalPages: number;
  from: Instant;
  to: Instant;
  place: string;
}

type Made = PageRead & { readonly made: Interval };

const isMade = (page: PageRead): page is Made => page.made !== undefined && page.resourceTypes.length > 0;

/** A page that was read again counts once; where the copies state different numbers of pages, the larger one counts. */
const distinctPages = (pages: readonly PageRead[]): readonly PageRead[] => {
  const distinct = new Map<string, PageRead>();
  for (const page of pages) {
    const key = JSON.stringify([page.resourceTypes, page.page, page.messages]);
    const known = distinct.get(key);
    const isFirst =
      known === undefined ||
      page.totalPages > known.totalPages ||
      (page.totalPages === known.totalPages && page.place < known.place);
    if (isFirst) distinct.set(key, page);
  }
  return [...distinct.values()];
};

const compareMade = (a: Made, b: Made): number =>
  a.made.from - b.made.from ||
  a.page - b.page ||
  a.made.to - b.made.to ||
  a.totalPages - b.totalPages ||
  compareText(a.messages, b.messages);

const isComplete = ({ numbers, totalPages }: Answer): boolean => numbers.size >= totalPages;

/** The answers that pages of one type, in order of time, belong to. */
const answersOf = (pages: readonly Made[], longest: number): readonly Answer[] => {
  const answers: Answer[] = [];
  let open: Answer[] = [];
  for (const { page, totalPages, made, place } of pages) {
    open = open.filter((answer) => !isComplete(answer) && made.from - answer.from <= longest);
    const fitting = open.filter(
      ({ numbers, from, to }) => !numbers.has(page) && Math.max(to, made.to) - from <= longest,
    );
    const answer = fitting.find((one) => one.totalPages === totalPages) ?? fitting[0];
    if (answer === undefined) {
      const begun = { numbers: new Set([page]), totalPages, ...made, place };
      answers.push(begun);
      open.push(begun);
      continue;
    }
    answer.numbers.add(page);
    answer.totalPages = Math.max(answer.totalPages, totalPages);
    answer.to = Math.max(answer.to, made.to);
    if (place < answer.place) answer.place = place;
  }
  return answers;
};

/** Pages without messages do not identify their answer: each is assigned to one that lacks it. */
const addEmpty = (answers: readonly Answer[], empty: readonly PageRead[]): void => {
  for (const { page, totalPages } of empty)
    answers
      .find((answer) => !isComplete(answer) && answer.totalPages === totalPages && !answer.numbers.has(page))
      ?.numbers.add(page);
};

/**
 * The answers of which a page is missing, in order of type and time; the order of the pages makes no difference.
 *
 * Statements: SCAN-2, REQ-3.
 *
 * @example
 * incompleteAnswers([]) // []
 */
export const incompleteAnswers = (pages: readonly PageRead[]): readonly IncompleteAnswer[] => {
  const distinct = distinctPages(pages);
  const empty = distinct.filter((page) => !isMade(page));
  const byType = new Map<ResourceType, Made[]>();
  for (const page of distinct.filter(isMade))
    for (const type of page.resourceTypes) append(byType, type, page);
  return [...byType]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([resourceType, own]) => {
      const answers = answersOf(own.sort(compareMade), longestPeriod(resourceType));
      addEmpty(answers, empty);
      return answers
        .filter((answer) => !isComplete(answer))
        .map(({ numbers, totalPages, from, to, place }): IncompleteAnswer => ({
          resourceType,
          pages: numbers.size,
          totalPages,
          made: { from, to },
          place,
        }));
    });
};

/**
 * How much of an answer was read, and from when its messages are.
 *
 * @example
 * incompleteText({ resourceType: "AGREEMENT", pages: 1, totalPages: 3, made: { from: 0, to: 60000 }, place: "" })
 * // "1 of 3 pages of an answer of AGREEMENT were read (messages of 1970-01-01T00:00Z to 1970-01-01T00:01Z): it counts as not read"
 */
export const incompleteText = ({ resourceType, pages, totalPages, made }: IncompleteAnswer): string =>
  `${pages} of ${totalPages} pages of an answer of ${resourceType} were read (messages of ${writeInstant(made.from)} to ${writeInstant(made.to)}): it counts as not read`;

/**
 * The times in which messages of a type may be on pages that were not read: from the first message read of such an
 * answer, less the longest period of a request, to the last, plus one.
 */
export const unreadByPages = (
  answers: readonly IncompleteAnswer[],
  resourceType: ResourceType,
): IntervalSet => {
  const longest = longestPeriod(resourceType);
  return fromIntervals(
    answers
      .filter((answer) => answer.resourceType === resourceType)
      .map(({ made }) => ({ from: made.from - longest, to: made.to + longest + 1 })),
  );
};
