/**
 * Explanation: every rule that considered a party, granted or not, and why.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { WithDates } from "../documents/with-dates.js";
import type { EventError } from "./prediction-state.js";
import type { ChangedObject } from "./prediction-state.js";
import type { PredictionState } from "./prediction-state.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import { deliveredDocument } from "../market/agreement.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Language } from "../reason/describe-reason.js";
import type { Eic } from "../documents/eic.js";
import type { Role } from "../documents/vocabulary.js";
import { verdictsOf } from "../rules/distribution/evaluate.js";
import { missedBy } from "../rules/distribution/missing.js";
import type { Missed, Verdict } from "../rules/distribution/verdict.js";
import { writeInstant } from "../time/write-instant.js";
import { startOf, step } from "./changes.js";
import type { Remark } from "../documents/remarks.js";
import type { PredictionOptions } from "./predict.js";
import { completeOptions } from "./predict.js";
import type { NamedMessage } from "./verdict-text.js";
import { nothingActivatedText, verdictTextOn } from "./verdict-text.js";

/** A message to explain: its event, its name, and the agreement it is about. */
export interface ExplainedMessage extends NamedMessage {
  readonly event: number;
}

/** One verdict of one rule on one party. Instants in the values of the cause are UTC; an open end is absent. */
export interface ExplainedVerdict {
  readonly event: number;
  readonly rule: string;
  readonly role: Role;
  readonly eic: Eic;
  readonly granted: boolean;
  readonly agreement?: AgreementDocument;
  readonly chain?: readonly Eic[];
  /** The cause of the grant or refusal; `by` is the rule that removed a grant. */
  readonly cause: Readonly<Record<string, unknown>> & { readonly tag: string; readonly by?: string };
  readonly text: string;
}

const instantNames = new Set(["from", "to", "at", "since"]);

const causeOf = (verdict: Verdict | Missed): ExplainedVerdict["cause"] => {
  const values = Object.entries(verdict.cause).flatMap(([name, value]: readonly [string, unknown]) =>
    !instantNames.has(name)
      ? value === undefined
        ? []
        : [[name, value] as const]
      : Number.isFinite(value)
        ? [[name, writeInstant(value as number)] as const]
        : [],
  );
  const cause = Object.fromEntries(values) as { tag: string };
  return "by" in verdict && verdict.by !== undefined ? { ...cause, by: verdict.by } : cause;
};

/** The document of a verdict on a message. */
export const explainedVerdict = (
  { event, ...message }: ExplainedMessage,
  verdict: Verdict | Missed,
  language: Language = "en",
): ExplainedVerdict => {
  const { rule, role, eic, granted, agreement, chain } = verdict;
  return {
    event,
    rule,
    role,
    eic,
    granted,
    ...(agreement && { agreement: deliveredDocument(agreement) }),
    ...(chain && { chain }),
    cause: causeOf(verdict),
    text: verdictTextOn(message, verdict, language),
  };
};

/** The given EIC of a party; a value that is not a text is no party. */
const textOf = (eic: Eic): Eic => (typeof eic === "string" ? eic : "");

const textsOf = (
  object: ChangedObject,
  verdicts: readonly (Verdict | Missed)[],
  language: Language,
): readonly ExplainedVerdict[] => {
  const { event, situation, resourceType, reason } = object;
  const changed = situation.on === "AGREEMENT" ? situation.agreement : undefined;
  const message = { event, name: `${resourceType} ${reason} of ${object.about()}`, changed };
  const lines = new Map<string, ExplainedVerdict>();
  for (const verdict of verdicts) {
    const line = explainedVerdict(message, verdict, language);
    lines.set(`${line.rule} ${line.role} ${line.text}`, line);
  }
  return [...lines.values()];
};

const namesParty = (objects: Iterable<ChangedObject>, eic: Eic): boolean => {
  for (const { situation } of objects)
    if (verdictsOf(situation).some((verdict) => verdict.eic === eic)) return true;
  return false;
};

/**
 * The lines about one party for the messages of one event, each once: for a message, the verdicts on the party; if no rule
 * considered it, what is missing for each rule, nearest first. Lines of rules that apply to other messages appear once, and
 * only if no rule considered the party for any message of the event. They are made as they are taken.
 */
export const verdictsOn = function* (
  party: Eic,
  objects: Iterable<ChangedObject>,
  language: Language = "en",
): Generator<ExplainedVerdict> {
  const eic = textOf(party);
  let aboutOthers = !namesParty(objects, eic);
  for (const object of objects) {
    const own = verdictsOf(object.situation).filter((verdict) => verdict.eic === eic);
    const verdicts = own.length > 0 ? own : missedBy(object.situation, eic, { aboutOthers });
    aboutOthers = false;
    yield* textsOf(object, verdicts, language);
  }
};

/** An event with which only time passed, and no general service became active. */
const nothingActivated = (event: number, eic: Eic, language: Language): ExplainedVerdict => ({
  event,
  rule: "AGR-4",
  role: "NAMED_SUPPLIER",
  eic,
  granted: false,
  cause: { tag: "NothingActivated" },
  text: nothingActivatedText(eic, language),
});

const isEmpty = (values: Iterable<unknown>): boolean => values[Symbol.iterator]().next().done === true;

/** Explains the next event of a run for one party. */
export const explainNext = (
  progress: PredictionState,
  event: unknown,
  eic: Eic,
  language: Language = "en",
): {
  /** Made as they are taken, once. */
  readonly lines: Iterable<ExplainedVerdict>;
  readonly progress: PredictionState;
  readonly remarks: readonly Remark[];
  readonly error?: EventError;
} => {
  const { objects, event: _, ...rest } = step(progress, event);
  const isSilent = rest.error === undefined && isEmpty(objects);
  const lines = isSilent
    ? [nothingActivated(progress.count, textOf(eic), language)]
    : verdictsOn(eic, objects, language);
  return { ...rest, lines };
};

/**
 * Explains a run of events for one party: every verdict of every rule that considered it, from the same code that
 * predicts; for a message for which no rule considered it, what is missing for each rule, nearest first.
 *
 * @category Prediction
 *
 * @example
 * import { agreementSet, explain } from "levik";
 * const built = agreementSet({
 *   agreements: [
 *     { agreementType: "SUPPLY", meterEic: "38ZGO-1000000C-Y", serviceProviderEic: "38X-EIN-OS-----J", validFrom: "2023-01-01T00:00+02:00", validTo: "2024-01-01T00:00+02:00" },
 *   ],
 * });
 * if (built._tag === "Right") {
 *   const event = { resourceType: "METERING_POINT", action: "UPDATE", occurredAt: "2024-05-23T10:08Z", meterEic: "38ZGO-1000000C-Y" };
 *   explain(built.right.set, [event], "38X-EIN-OS-----J").lines; // refused: the agreement ended before the change
 * }
 */
export const explain = (
  set: AgreementSet,
  events: Iterable<WithDates<EventDocument>>,
  eic: Eic,
  options: PredictionOptions = {},
): { readonly lines: readonly ExplainedVerdict[]; readonly error?: EventError } => {
  const run = explaining(set, events, eic, options);
  const lines = [...run.lines];
  return { lines, ...(run.error && { error: run.error }) };
};

/** An explanation under way: `error` is known after the last line. */
export interface Explaining {
  /** The lines, which are made as they are taken, once. */
  readonly lines: Iterable<ExplainedVerdict>;
  readonly error?: EventError;
}

type RunningExplanation = { -readonly [Name in keyof Explaining]: Explaining[Name] };

/** The lines of a run, which keeps its error. */
const linesOfRun = function* (
  run: RunningExplanation,
  start: PredictionState,
  events: Iterable<unknown>,
  eic: Eic,
  lenient: boolean,
): Generator<ExplainedVerdict> {
  let progress = start;
  for (const event of events) {
    const next = explainNext(progress, event, eic);
    yield* next.lines;
    progress = next.progress;
    if (next.error === undefined || (lenient && next.error.tag !== "OutOfOrder")) continue;
    run.error = next.error;
    return;
  }
};

/**
 * Explains as {@link explain} does, one line at a time: an event is taken when all lines before it were, and no line is
 * kept. `error` is read after the lines.
 *
 * @category Prediction
 *
 * @example
 * import { agreementSet, explaining } from "levik";
 * const built = agreementSet({ agreements: [] });
 * const event = { resourceType: "METERING_POINT", action: "UPDATE", occurredAt: "2024-05-23T10:08Z", meterEic: "38ZGO-1000000C-Y" } as const;
 * if (built._tag === "Right")
 *   for (const line of explaining(built.right.set, [event], "38X-EIN-OS-----J").lines) line.granted; // false
 */
export const explaining = (
  set: AgreementSet,
  events: Iterable<WithDates<EventDocument>>,
  eic: Eic,
  options: PredictionOptions = {},
): Explaining => {
  const run: RunningExplanation = { lines: [] };
  run.lines = linesOfRun(run, startOf(set, completeOptions(options)), events, eic, options.lenient === true);
  return run;
};
