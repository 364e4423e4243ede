/**
 * What the program of the page works on: the largest runs of findings, each with its first finding as it is and the words
 * that are shown of it. Its size is bounded, however many findings there are.
 */
import { hashOf } from "../../common/hash.js";
import type { Language } from "../../reason/describe-reason.js";
import { rules } from "../../rules/distribution/distribution-rules.js";
import type { Sentence } from "../../rules/distribution/rule.js";
import { instantOf } from "../../time/instant.js";
import type { Instant } from "../../time/instant.js";
import type { Finding, FindingClass, ReportedType } from "../../reconcile/finding.js";
import { findingClasses, reportedTypes } from "../../reconcile/finding.js";
import type { Attributes } from "../../common/attributes.js";
import type { FindingRun } from "../finding-runs.js";
import { largestRuns, runsOf, spanOf } from "../finding-runs.js";
import type { ClockTable } from "../local-times.js";
import { clockTable, dateText, minuteText, momentText, spanText, withLocalTimes } from "../local-times.js";

// ---------------------------------------------------------------------------------------------------------- model

/** Whether a run was in the previous report. */
export type Since = "new" | "still";

/** A finding of a run after its first one, as a line. */
export interface FindingLine {
  readonly when: string;
  readonly units: number;
  readonly text: string;
}

/** A run of findings and the texts of its line on the page. Instants are milliseconds since 1970, local texts Estonian time. */
export interface FindingRow {
  /** What a link names it by; the same in every report that has it. */
  readonly id: string;
  /** Indices into the classes and types of the page. */
  readonly of: number;
  readonly type: number;
  /** The metering point where there is one, else the first word of the key. */
  readonly name: string;
  /** The rest of the key. */
  readonly about: string;
  /** The metering point it concerns. */
  readonly point?: string;
  /** The span it covers, else the moment it was due or received. */
  readonly when: string;
  readonly from?: Instant;
  readonly to?: Instant;
  /** Its position in order of time. */
  readonly at: Instant;
  readonly until?: Instant;
  /** Present where it should be read or requested again, and no longer can be. */
  readonly isLost?: true;
  /** Local texts of the instants of the finding, by attribute. */
  readonly local: Readonly<Partial<Record<LocalName, string>>>;
  readonly units: number;
  /** How many findings the run has. */
  readonly count: number;
  readonly since?: Since;
  /** The sentence of the first finding in Estonian time, where that is another one. */
  readonly sentence?: string;
  /** The first finding; its content is left out where it is too long for the page. */
  readonly finding: Finding;
  readonly isCut?: true;
  readonly more: readonly FindingLine[];
}

export type LocalName = "occurredAt" | "deadline" | "createdTime" | "recoverableUntil";

/** All that the program needs. */
export interface PageData {
  readonly language: Language;
  readonly classes: readonly FindingClass[];
  readonly types: readonly ReportedType[];
  readonly rows: readonly FindingRow[];
  /** How many runs there are in all, and how many findings. */
  readonly runs: number;
  readonly findings: number;
  /** Titles of the rules that findings name. */
  readonly rules: Readonly<Record<string, Sentence>>;
  readonly clock: ClockTable;
}

// ----------------------------------------------------------------------------------------------------------- rows

const attributesOf = (content: unknown): Attributes =>
  typeof content === "object" && content !== null ? (content as Attributes) : {};

/** The metering point a finding concerns: by its key, else by the received or the due content. */
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

const keyWords = {
  en: { message: "message", from: "from" },
  et: { message: "teavitus", from: "alates" },
} as const;

/** A value of a key for a person: a date where it is an instant. */
const keyText = (name: string, value: string | number | null, language: Language): string => {
  const words = keyWords[language];
  const t = typeof value === "string" ? known(value) : undefined;
  if (name === "messageId") return `${words.message} ${value!}`;
  if (name === "validFrom") return `${words.from} ${t === undefined ? String(value) : dateText(t, language)}`;
  return String(value);
};

/** How a line names a finding: first the metering point, then the other attributes of the key in their order. */
const naming = (
  { key }: Finding,
  point: string | undefined,
  language: Language,
): readonly [name: string, about: string] => {
  const words = Object.entries(key)
    .filter(([name, value]) => value !== null && value !== point && !name.startsWith("period"))
    .map(([name, value]) => keyText(name, value, language));
  const [first = "", ...rest] = point === undefined ? words : [point, ...words];
  return [first, rest.join(" · ")];
};

const localNames: readonly LocalName[] = ["occurredAt", "deadline", "createdTime", "recoverableUntil"];

/** Whether a finding should be read again, and no longer can be. */
export const isLost = ({ class: of, recoverableUntil }: Finding): boolean =>
  (of === "unread" || of === "contentless") && recoverableUntil === undefined;

/** A content longer than this, as JSON in UTF-16 code units, is left to the report as JSON. */
const LONGEST = 20_000;

const withoutContent = <A extends { readonly content?: unknown }>({ content: _, ...side }: A) => side;

/** A finding without its content where that is too long. */
const bounded = (finding: Finding): { readonly finding: Finding; readonly isCut?: true } => {
  if (JSON.stringify(finding).length <= LONGEST) return { finding };
  const { expected, received } = finding;
  const text = finding.text.length > LONGEST ? `${finding.text.slice(0, LONGEST)}…` : finding.text;
  const cut = {
    ...finding,
    text,
    ...(expected && { expected: withoutContent(expected) }),
    ...(received && { received: withoutContent(received) }),
  };
  return { finding: cut, isCut: true };
};

/** A link's name of a finding: by what it is about and where it begins, so that it stays when the run grows. */
const linkName = ({ class: of, resourceType, key, from, expected, received }: Finding): string => {
  const text = JSON.stringify([of, resourceType, key, from, expected?.event, received?.messageId]);
  return hashOf(text).toString(36) + hashOf(`${text} again`).toString(36);
};

/** What of a sentence a line has room for. */
const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

const lineOf = (finding: Finding, language: Language): FindingLine => {
  const span = spanOf(finding);
  return {
    when: span === undefined ? "" : spanText(span, language),
    units: finding.units,
    text: shortened(withLocalTimes(finding.text, language)),
  };
};

/** A run of findings as a line of the page. */
export const rowOf = (
  { first, kept, count, units, span }: FindingRun,
  language: Language = "en",
): FindingRow => {
  const { expected, received, recoverableUntil } = first;
  const texts = { ...expected, ...received, recoverableUntil };
  const local: Partial<Record<LocalName, string>> = {};
  for (const name of localNames) {
    const t = known(texts[name]);
    if (t !== undefined)
      local[name] = name === "recoverableUntil" ? minuteText(t, language) : momentText(t, language);
  }
  const until = known(recoverableUntil);
  const moment = known(expected?.occurredAt ?? expected?.deadline ?? received?.createdTime);
  const point = pointOf(first);
  const [name, about] = naming(first, point, language);
  const shown = bounded(first);
  const sentence = withLocalTimes(shown.finding.text, language);
  return {
    id: linkName(first),
    of: findingClasses.indexOf(first.class),
    type: reportedTypes.indexOf(first.resourceType),
    name,
    about,
    ...(point !== undefined && { point }),
    when: span ? spanText(span, language) : moment === undefined ? "" : minuteText(moment, language),
    ...span,
    at: span?.from ?? known(first.from) ?? moment ?? 0,
    ...(until !== undefined && { until }),
    ...(isLost(first) && { isLost: true }),
    local,
    units,
    count,
    ...(sentence !== shown.finding.text && { sentence }),
    ...shown,
    more: kept.slice(1).map((finding) => lineOf(finding, language)),
  };
};

// ----------------------------------------------------------------------------------------------------------- page

function* instantsOf(rows: readonly FindingRow[]): Generator<Instant> {
  for (const { from, to } of rows) {
    if (from !== undefined) yield from;
    if (to !== undefined) yield to;
  }
}

/** How many runs a page has at most. */
const MOST_RUNS = 1000;
/** How many UTF-16 code units the findings of a page have at most as JSON; what would be more is shown without its content. */
const ROOM = 3_000_000;

/** Rows whose contents have room together. */
const withinRoom = (rows: readonly FindingRow[]): readonly FindingRow[] => {
  let room = ROOM;
  return rows.map((row) => {
    const size = JSON.stringify(row).length;
    if (size <= room) {
      room -= size;
      return row;
    }
    const { expected, received } = row.finding;
    const finding = {
      ...row.finding,
      text: shortened(row.finding.text),
      ...(expected && { expected: withoutContent(expected) }),
      ...(received && { received: withoutContent(received) }),
    };
    const sentence = row.sentence === undefined ? {} : { sentence: shortened(row.sentence) };
    return { ...row, ...sentence, finding, isCut: true, more: [] };
  });
};

/**
 * What the program of the page works on; the runs with the most units where there are more than a thousand.
 *
 * @example
 * pageData([]).rows; // []
 */
export const pageData = (
  findings: readonly Finding[],
  language: Language = "en",
  sinceOf: (finding: Finding) => Since | undefined = () => undefined,
): PageData => {
  const runs = runsOf(findings);
  const rows = withinRoom(
    largestRuns(runs, MOST_RUNS).map((run) => {
      const since = sinceOf(run.first);
      return { ...rowOf(run, language), ...(since !== undefined && { since }) };
    }),
  );
  const named = new Set(rows.map(({ finding }) => finding.rule));
  return {
    language,
    classes: findingClasses,
    types: reportedTypes,
    rows,
    runs: runs.length,
    findings: findings.length,
    rules: Object.fromEntries(rules.filter(({ id }) => named.has(id)).map(({ id, title }) => [id, title])),
    clock: clockTable(instantsOf(rows)),
  };
};

/**
 * JSON that can be written inside a script element: nothing in it ends the element or a line.
 *
 * @example
 * embedded("</script>"); // "\"\\u003c/script>\""
 */
export const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
