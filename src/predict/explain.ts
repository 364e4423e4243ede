/**
 * Explanation: every rule that looked at a party, granted or not, and why.
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

/** A message that is explained: its event, what it is called, and the agreement it is about. */
export interface ExplainedMessage extends NamedMessage {
  readonly event: number;
}

/** One verdict of one rule on one party. Instants among the values of the cause are UTC; an open end is absent. */
export interface ExplainedVerdict {
  readonly event: number;
  readonly rule: string;
  readonly role: Role;
  readonly eic: Eic;
  readonly granted: boolean;
  readonly agreement?: AgreementDocument;
  readonly chain?: readonly Eic[];
  /** What speaks for or against it; `by` names the rule that took a grant away. */
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

/** A verdict on a message as a document. */
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

/** A party of the caller's; a value that is not a text names nobody. */
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

/**
 * What is said of one party for the messages of one event, each line once: of a message, the verdicts on the party; where
 * no rule looked at it, what each rule misses in it, nearest first. What rules about other messages say is told once, and
 * only where no rule looked at the party for any message of the event.
 */
export const verdictsOn = (
  party: Eic,
  objects: readonly ChangedObject[],
  language: Language = "en",
): readonly ExplainedVerdict[] => {
  const eic = textOf(party);
  const judged = objects.map((object) => ({
    object,
    verdicts: verdictsOf(object.situation).filter((verdict) => verdict.eic === eic),
  }));
  const isNamed = judged.some(({ verdicts }) => verdicts.length > 0);
  return judged.flatMap(({ object, verdicts }, i) =>
    textsOf(
      object,
      verdicts.length > 0 ? verdicts : missedBy(object.situation, eic, { aboutOthers: !isNamed && i === 0 }),
      language,
    ),
  );
};

/** A moment at which nothing but time has passed, and no general service became active by it. */
const nothingActivated = (event: number, eic: Eic, language: Language): ExplainedVerdict => ({
  event,
  rule: "AGR-4",
  role: "NAMED_SUPPLIER",
  eic,
  granted: false,
  cause: { tag: "NothingActivated" },
  text: nothingActivatedText(eic, language),
});

/** The next event of a run, explained for one party. */
export const explainNext = (
  progress: PredictionState,
  event: unknown,
  eic: Eic,
  language: Language = "en",
): {
  readonly lines: readonly ExplainedVerdict[];
  readonly progress: PredictionState;
  readonly remarks: readonly Remark[];
  readonly error?: EventError;
} => {
  const { objects, ...rest } = step(progress, event);
  const isSilent = objects.length === 0 && rest.error === undefined;
  const lines = isSilent
    ? [nothingActivated(progress.count, textOf(eic), language)]
    : verdictsOn(eic, objects, language);
  return { ...rest, lines };
};

/**
 * Explains a run of events for one party: every verdict of every rule that looked at it, by the same code that
 * predicts; of a message for which no rule looked at it, what each rule misses in it, nearest first.
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
  const lines: ExplainedVerdict[] = [];
  let progress = startOf(set, completeOptions(options));
  for (const event of events) {
    const next = explainNext(progress, event, eic);
    for (const line of next.lines) lines.push(line);
    progress = next.progress;
    if (next.error !== undefined && !(options.lenient === true && next.error.tag !== "OutOfOrder")) {
      return { lines, error: next.error };
    }
  }
  return { lines };
};
