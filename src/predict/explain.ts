/**
 * Explanation: every rule that looked at a party, granted or not, and why.
 */
import type { EventDocument } from "../documents/event.js";
import type { AgreementDocument } from "../documents/agreement-set.js";
import { deliveredDocument } from "../market/Agreement.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../documents/eic.js";
import type { Role } from "../documents/vocabulary.js";
import { verdictsOf } from "../rules/judge.js";
import type { Verdict } from "../rules/Verdict.js";
import { writeInstant } from "../time/Written.js";
import type { ChangedObject, EventError, PredictionState } from "./changes.js";
import { startOf, step } from "./changes.js";
import type { Remark } from "../documents/remarks.js";
import type { PredictionOptions } from "./predict.js";
import { completeOptions } from "./predict.js";
import { verdictText } from "./text.js";

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

const causeOf = (verdict: Verdict): ExplainedVerdict["cause"] => {
  const values = Object.entries(verdict.cause).flatMap(([name, value]: readonly [string, unknown]) =>
    !instantNames.has(name)
      ? [[name, value] as const]
      : Number.isFinite(value)
        ? [[name, writeInstant(value as number)] as const]
        : [],
  );
  const cause = Object.fromEntries(values) as { tag: string };
  return !verdict.granted && verdict.by !== undefined ? { ...cause, by: verdict.by } : cause;
};

/** A verdict as a document. */
export const explainedVerdict = (event: number, verdict: Verdict): ExplainedVerdict => {
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
    text: verdictText(verdict),
  };
};

/** The verdicts on one party for one changed object. */
export const verdictsOn = (eic: Eic, { event, situation }: ChangedObject): readonly ExplainedVerdict[] =>
  verdictsOf(situation)
    .filter((verdict) => verdict.eic === eic)
    .map((verdict) => explainedVerdict(event, verdict));

/** The next event of a run, explained for one party. */
export const explainNext = (
  progress: PredictionState,
  event: unknown,
  eic: Eic,
): {
  readonly lines: readonly ExplainedVerdict[];
  readonly progress: PredictionState;
  readonly remarks: readonly Remark[];
  readonly error?: EventError;
} => {
  const { objects, ...rest } = step(progress, event);
  return { ...rest, lines: objects.flatMap((object) => verdictsOn(eic, object)) };
};

/**
 * Explains a run of events for one party: every verdict of every rule that looked at it, by the same code that
 * predicts.
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
  events: Iterable<EventDocument>,
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
