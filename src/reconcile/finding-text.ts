/**
 * Findings as sentences for a person. Instants are as in the input, or UTC.
 */
import type { Attributes } from "../common/attributes.js";
import type { Language } from "../reason/describe-reason.js";
import { findingPhrases } from "./finding-phrases.js";
import type { FindingPhrases } from "./finding-phrases.js";
import type { FindingWithoutText } from "./finding.js";

/** Values of a sentence that its finding does not have. */
export interface TextDetails {
  readonly differing?: readonly string[];
  readonly lostSince?: string;
  readonly closest?: string;
  readonly contentMissingReason?: string;
  readonly errors?: readonly string[];
  readonly place?: string;
}

/**
 * The subject of a finding, in a few words.
 *
 * @example
 * subjectOf({ class: "missing", resourceType: "METERING_POINT", key: { meterEic: "38ZGO-1000000C-Y" }, units: 1 })
 * // "METERING_POINT 38ZGO-1000000C-Y"
 */
export const subjectOf = (
  { resourceType, key, from, to, units }: FindingWithoutText,
  language: Language = "en",
): string => {
  const phrases = findingPhrases(language);
  const stated = Object.entries(key)
    .filter(([name, value]) => name !== "periodStart" && name !== "periodEnd" && value !== null)
    .map(([name, value]) =>
      name === "validFrom" ? phrases.from(phrases.shown(value)) : ` ${phrases.shown(value)}`,
    )
    .join("");
  const span = from === undefined ? "" : phrases.span(from, to!);
  return `${resourceType}${stated}${span}${units === 1 ? "" : phrases.units(units)}`;
};

const dueText = ({ expected }: FindingWithoutText, phrases: FindingPhrases): string => {
  const { event, occurredAt, reason, deadline } = expected!;
  return deadline === undefined
    ? phrases.due(event!, occurredAt!, phrases.shown(reason))
    : phrases.dueBy(deadline);
};

const messageText = ({ received }: FindingWithoutText, { message, shown }: FindingPhrases): string => {
  const { messageId, createdTime, reason } = received!;
  return message(shown(messageId), createdTime, reason === undefined ? undefined : shown(reason));
};

type Side = FindingWithoutText["expected"] | FindingWithoutText["received"];

/** The value of one side of a difference by name; the reason is beside the content. */
const valueOf = (side: Side, name: string): unknown =>
  name === "reason" ? side?.reason : (side?.content as Attributes | undefined)?.[name];

const inFirst = ({ units }: FindingWithoutText, phrases: FindingPhrases): string =>
  units === 1 ? "" : phrases.inFirst;

const differenceText = (
  finding: FindingWithoutText,
  differing: readonly string[],
  phrases: FindingPhrases,
): string => {
  const valueIn = (side: Side, name: string): string => phrases.shown(valueOf(side, name));
  const values = differing.map((name) =>
    phrases.instead(name, valueIn(finding.received, name), valueIn(finding.expected, name)),
  );
  return phrases.differs(messageText(finding, phrases), values) + inFirst(finding, phrases);
};

/** The statements of a contradiction: the values of one message, or its copies. */
const contradictionText = (finding: FindingWithoutText, phrases: FindingPhrases): string => {
  const { messageId, content } = finding.received!;
  const { values, copies } = content as {
    readonly values?: readonly Attributes[];
    readonly copies?: readonly Attributes[];
  };
  if (values !== undefined) {
    const all = values.map(({ from: _from, to: _to, direction: _direction, ...value }) =>
      phrases.shown(value),
    );
    return phrases.contradictsItself(messageText(finding, phrases), all) + inFirst(finding, phrases);
  }
  const all = copies!.map(({ createdTime, ...copy }) =>
    "content" in copy
      ? phrases.copyWith(String(createdTime), phrases.shown(copy["content"]))
      : phrases.copyWithout(createdTime === undefined ? undefined : String(createdTime)),
  );
  return phrases.copiesDiffer(phrases.shown(messageId), all.join(", ") + inFirst(finding, phrases));
};

const contentlessText = (
  { recoverableUntil }: FindingWithoutText,
  { contentMissingReason, lostSince }: TextDetails,
  { noContent, shown, canBeRequested, couldBeRequested }: FindingPhrases,
): string => {
  const why = contentMissingReason === undefined ? "" : `: ${shown(contentMissingReason)}`;
  return `${noContent}${why}; ${recoverableUntil === undefined ? couldBeRequested(lostSince!) : canBeRequested(recoverableUntil)}`;
};

/** What was found and why, without what it is about. */
const sentence = (finding: FindingWithoutText, details: TextDetails, phrases: FindingPhrases): string => {
  const { recoverableUntil } = finding;
  const due = (): string => dueText(finding, phrases);
  const message = (): string => messageText(finding, phrases);
  switch (finding.class) {
    case "missing":
      return phrases.missing(due());
    case "unread":
      return `${due()}; ${recoverableUntil === undefined ? phrases.couldBeRead(details.lostSince!) : phrases.canBeRead(recoverableUntil)}`;
    case "unexpected":
      return phrases.unexpected(message(), details.closest!);
    case "different":
      return differenceText(finding, details.differing!, phrases);
    case "duplicate":
      return phrases.duplicate(message(), phrases.shown(valueOf(finding.received, "sameAs")));
    case "late":
      return phrases.late(message(), due());
    case "contradictory":
      return contradictionText(finding, phrases);
    case "contentless":
      return contentlessText(finding, details, phrases);
    default:
      return phrases.unreadable(details.errors!, details.place);
  }
};

/** One sentence that describes a finding, its subject and its cause. */
export const findingText = (
  finding: FindingWithoutText,
  details: TextDetails,
  language: Language = "en",
): string => `${subjectOf(finding, language)}: ${sentence(finding, details, findingPhrases(language))}.`;
