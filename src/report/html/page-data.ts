/**
 * What the script of the page works on: every finding once, with the words that are shown of it.
 */
import { rules } from "../../rules/distribution/distribution-rules.js";
import type { Sentence } from "../../rules/distribution/rule.js";
import { instantOf } from "../../time/instant.js";
import type { Instant } from "../../time/instant.js";
import type { Finding, FindingClass, ReportedType } from "../../reconcile/finding.js";
import { findingClasses, reportedTypes } from "../../reconcile/finding.js";
import type { Report } from "../../reconcile/report.js";
import type { ClockTable } from "./local-times.js";
import { clockTable, dateText, minuteText, momentText, spanText } from "./local-times.js";
import type { Attributes } from "../../common/attributes.js";

// ---------------------------------------------------------------------------------------------------------- model

/** A finding and what a line of the page says of it. Instants are milliseconds since 1970, local texts Estonian time. */
export interface FindingRow {
  /** Indices into the classes and types of the page. */
  readonly of: number;
  readonly type: number;
  /** The metering point where there is one, else the first word of the key. */
  readonly name: string;
  /** The rest of the key. */
  readonly about: string;
  /** The metering point it concerns. */
  readonly point?: string;
  /** The span it covers, else the moment it was due or came. */
  readonly when: string;
  readonly from?: Instant;
  readonly to?: Instant;
  /** Where it stands in order of time. */
  readonly at: Instant;
  readonly until?: Instant;
  /** Where it should be read or asked for again, and no longer can be. */
  readonly isLost?: true;
  /** Local texts of the instants of the finding, by attribute. */
  readonly local: Readonly<Partial<Record<LocalName, string>>>;
  readonly finding: Finding;
}

export type LocalName = "occurredAt" | "deadline" | "createdTime" | "recoverableUntil";

/** All that the script needs. */
export interface PageData {
  readonly classes: readonly FindingClass[];
  readonly types: readonly ReportedType[];
  readonly rows: readonly FindingRow[];
  /** Titles of the rules that findings name. */
  readonly rules: Readonly<Record<string, Sentence>>;
  readonly clock: ClockTable;
}

// ----------------------------------------------------------------------------------------------------------- rows

const attributesOf = (content: unknown): Attributes =>
  typeof content === "object" && content !== null ? (content as Attributes) : {};

/** The metering point a finding concerns: by its key, else by what came or was due. */
const pointOf = ({ key, received, expected }: Finding): string | undefined => {
  const candidates = [
    key["meterEic"],
    key["meteringPointEic"],
    attributesOf(received?.content)["meterEic"],
    attributesOf(expected?.content)["meterEic"],
  ];
  return candidates.find((eic): eic is string => typeof eic === "string");
};

const known = (text: string | undefined): Instant | undefined => {
  const t = text === undefined ? NaN : instantOf(text);
  return Number.isFinite(t) ? t : undefined;
};

/** A value of a key for a person: a date where it is an instant. */
const keyText = (name: string, value: string | number | null): string => {
  const t = typeof value === "string" ? known(value) : undefined;
  if (name === "messageId") return `message ${value!}`;
  if (name === "validFrom") return `from ${t === undefined ? String(value) : dateText(t)}`;
  return String(value);
};

/** How a line names a finding: first the metering point, then the other attributes of the key in their order. */
const naming = ({ key }: Finding, point: string | undefined): readonly [name: string, about: string] => {
  const words = Object.entries(key)
    .filter(([name, value]) => value !== null && value !== point && !name.startsWith("period"))
    .map(([name, value]) => keyText(name, value));
  const [first = "", ...rest] = point === undefined ? words : [point, ...words];
  return [first, rest.join(" · ")];
};

const localNames: readonly LocalName[] = ["occurredAt", "deadline", "createdTime", "recoverableUntil"];

/** What the class asks to be read again. */
const isToBeReadAgain = ({ class: of }: Finding): boolean => of === "unread" || of === "contentless";

/** A finding as a line of the page. */
export const findingRow = (finding: Finding): FindingRow => {
  const { expected, received, recoverableUntil } = finding;
  const [from, to] = [known(finding.from), known(finding.to)];
  const texts = { ...expected, ...received, recoverableUntil };
  const local: Partial<Record<LocalName, string>> = {};
  for (const name of localNames) {
    const t = known(texts[name]);
    if (t !== undefined) local[name] = name === "recoverableUntil" ? minuteText(t) : momentText(t);
  }
  const until = known(recoverableUntil);
  const moment = known(expected?.occurredAt ?? expected?.deadline ?? received?.createdTime);
  const isSpan = from !== undefined && to !== undefined && from < to;
  const point = pointOf(finding);
  const [name, about] = naming(finding, point);
  return {
    of: findingClasses.indexOf(finding.class),
    type: reportedTypes.indexOf(finding.resourceType),
    name,
    about,
    ...(point !== undefined && { point }),
    when: isSpan ? spanText({ from, to }) : moment === undefined ? "" : minuteText(moment),
    ...(isSpan && { from, to }),
    at: from ?? moment ?? 0,
    ...(until !== undefined && { until }),
    ...(isToBeReadAgain(finding) && recoverableUntil === undefined && { isLost: true }),
    local,
    finding,
  };
};

// ----------------------------------------------------------------------------------------------------------- page

function* instantsOf(rows: readonly FindingRow[]): Generator<Instant> {
  for (const { from, to } of rows) {
    if (from !== undefined) yield from;
    if (to !== undefined) yield to;
  }
}

/**
 * What the script of the page works on.
 *
 * @example
 * pageData({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] }).rows; // []
 */
export const pageData = ({ findings }: Report): PageData => {
  const rows = findings.map(findingRow);
  const named = new Set(findings.map(({ rule }) => rule));
  return {
    classes: findingClasses,
    types: reportedTypes,
    rows,
    rules: Object.fromEntries(rules.filter(({ id }) => named.has(id)).map(({ id, title }) => [id, title])),
    clock: clockTable(instantsOf(rows)),
  };
};

/**
 * JSON that can stand inside a script element: nothing in it ends the element or a line.
 *
 * @example
 * embedded("</script>"); // "\"\\u003c/script>\""
 */
export const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
