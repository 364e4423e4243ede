/**
 * Findings as sentences for a person. Instants are as in the input, or UTC.
 */
import { LONGEST_TEXT_SHOWN } from "../common/input-limits.js";
import { shorten } from "../documents/path.js";
import type { Language } from "../reason/describe-reason.js";
import { estonianSentence } from "./finding-text-in-estonian.js";
import type { Finding, FindingWithoutText } from "./finding.js";
import type { Attributes } from "../common/attributes.js";
import type { TextDetails } from "./text-details.js";

export type { TextDetails };

/**
 * The subject of a finding, in a few words.
 *
 * @example
 * subjectOf({ class: "missing", resourceType: "METERING_POINT", key: { meterEic: "38ZGO-1000000C-Y" }, units: 1 })
 * // "METERING_POINT 38ZGO-1000000C-Y"
 */
export const subjectOf = ({ resourceType, key, from, to, units }: FindingWithoutText): string => {
  const stated = Object.entries(key)
    .filter(([name, value]) => name !== "periodStart" && name !== "periodEnd" && value !== null)
    .map(([name, value]) => (name === "validFrom" ? ` from ${shown(value)}` : ` ${shown(value)}`))
    .join("");
  const span = from === undefined ? "" : `, ${from} to ${to!}`;
  return `${resourceType}${stated}${span}${units === 1 ? "" : ` (${units} units)`}`;
};

const dueText = ({ expected }: FindingWithoutText): string => {
  const { event, occurredAt, reason, deadline } = expected!;
  return deadline === undefined
    ? `event ${event!} of ${occurredAt!} makes it due (${shown(reason)})`
    : `it was due by ${deadline}`;
};

const messageText = ({ received }: FindingWithoutText): string => {
  const { messageId, createdTime, reason } = received!;
  return `message ${shown(messageId)} of ${createdTime}${reason === undefined ? "" : ` (${shown(reason)})`}`;
};

/** A value in a sentence; what was received may be of any length. */
const shown = (value: unknown): string =>
  value === undefined || value === null
    ? "nothing"
    : shorten(typeof value === "string" ? value : JSON.stringify(value), LONGEST_TEXT_SHOWN);

/** The value of one side of a difference by name; the reason is beside the content. */
const valueOf = (side: Finding["expected"] | Finding["received"], name: string): string =>
  name === "reason"
    ? shown(side?.reason)
    : shown((side?.content as Readonly<Record<string, unknown>> | undefined)?.[name]);

const differenceText = (finding: FindingWithoutText, differing: readonly string[]): string => {
  const { expected, received, units } = finding;
  const values = differing
    .map((name) => `${name} is ${valueOf(received, name)} instead of ${valueOf(expected, name)}`)
    .join(", ");
  return `${messageText(finding)} differs: ${values}${units === 1 ? "" : " in the first of them"}`;
};

/** The statements of a contradiction: the values of one message, or its copies. */
const contradictionText = (finding: FindingWithoutText): string => {
  const { received, units } = finding;
  const { values, copies } = received!.content as {
    readonly values?: readonly Attributes[];
    readonly copies?: readonly Attributes[];
  };
  const inFirst = units === 1 ? "" : " in the first of them";
  if (values !== undefined) {
    const all = values.map(({ from: _from, to: _to, direction: _direction, ...value }) => shown(value));
    return `${messageText(finding)} contradicts itself: it contains ${all.join(" and ")}${inFirst}`;
  }
  const all = copies!.map(({ createdTime, ...copy }) =>
    "content" in copy
      ? `that of ${String(createdTime)} has ${shown(copy["content"])}`
      : createdTime === undefined
        ? "another does not have it"
        : `that of ${String(createdTime)} does not have it`,
  );
  return `copies of message ${shown(received!.messageId)} differ: ${all.join(", ")}${inFirst}; the latest counts`;
};

const unreadText = (finding: FindingWithoutText, lostSince: string): string =>
  finding.recoverableUntil === undefined
    ? `its time was not read; it could be read until ${lostSince}`
    : `its time was not read; it can be read until ${finding.recoverableUntil}`;

const contentlessText = (
  { recoverableUntil }: FindingWithoutText,
  { contentMissingReason, lostSince }: TextDetails,
): string => {
  const why = contentMissingReason === undefined ? "" : `: ${shown(contentMissingReason)}`;
  const until =
    recoverableUntil === undefined
      ? `it could be requested again until ${lostSince!}`
      : `it can be requested again until ${recoverableUntil}`;
  return `the message has no content${why}; ${until}`;
};

const sentence = (finding: FindingWithoutText, details: TextDetails): string => {
  switch (finding.class) {
    case "missing":
      return `${dueText(finding)}, but it was not received`;
    case "unread":
      return `${dueText(finding)}; ${unreadText(finding, details.lostSince!)}`;
    case "unexpected":
      return `${messageText(finding)} is not due: ${details.closest!}`;
    case "different":
      return differenceText(finding, details.differing!);
    case "duplicate":
      return `${messageText(finding)} repeats message ${valueOf(finding.received, "sameAs")}`;
    case "late":
      return `${messageText(finding)} is late: ${dueText(finding)}`;
    case "contradictory":
      return contradictionText(finding);
    case "contentless":
      return contentlessText(finding, details);
    default:
      return `the message ${details.place === undefined ? "" : `at ${details.place} `}cannot be decoded: ${details.errors!.join("; ")}`;
  }
};

/** One sentence that describes a finding, its subject and its cause. */
export const findingText = (
  finding: FindingWithoutText,
  details: TextDetails,
  language: Language = "en",
): string => `${subjectOf(finding)}: ${(language === "et" ? estonianSentence : sentence)(finding, details)}.`;
