/**
 * Checks events as submissions before they are sent: each agreement change, each message of metering data and each network
 * bill, against the set at its moment.
 */
import type { Event } from "./event.js";
import type { EventError } from "./prediction-state.js";
import type { PredictionState } from "./prediction-state.js";
import type { NetworkBill } from "../rules/submission/billed-quantities.js";
import type { Remark } from "../documents/remarks.js";
import { step } from "./changes.js";
import { findingsOfDecodedEvent } from "./findings-of-event.js";
import { startPrediction } from "./predict.js";
import type { PredictionOptions } from "./predict.js";
import { itemsOf } from "../documents/combinators.js";
import type { AgreementFinding } from "../rules/consequences/index.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { PersistentMap } from "../market/persistent-map.js";
import { emptyMap, getIn, setIn } from "../market/persistent-map.js";
import type { AgreementType } from "../documents/vocabulary.js";
import type { EventFinding } from "../documents/output-codecs.js";
import { findingSentencesInEstonian } from "../rules/consequences/finding-sentences-in-estonian.js";
import type { Language } from "../reason/describe-reason.js";
import { sentenceInEstonian } from "../rules/submission/submission-text-in-estonian.js";
import { formatLocal } from "../time/tallinn.js";
import { estonianAgreementText } from "./verdict-text-in-estonian.js";
import { findingsOfMeteringData } from "../rules/submission/check-metering-data.js";
import { findingsOfBills } from "../rules/submission/check-network-bills.js";
import type { SubmissionFinding } from "../rules/submission/submission-finding.js";

export type { EventFinding } from "../documents/output-codecs.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The state of a check of events: that of a prediction of them, with the bills sent so far. */
export interface CheckProgress extends PredictionState {
  readonly bills: PersistentMap<readonly NetworkBill[]>;
}

/** The result for one event. */
export interface CheckStep {
  readonly findings: readonly EventFinding[];
  /** Inform only; the Datahub does not reject the event because of them. */
  readonly advice: readonly EventFinding[];
  /** Odd but usable parts of the document. */
  readonly remarks: readonly Remark[];
  readonly progress: CheckProgress;
  /** Set when the event is invalid. */
  readonly error?: EventError;
}

/** The findings of events; `error` is set when an invalid event ended the check. */
export interface CheckedEvents {
  readonly findings: readonly EventFinding[];
  readonly advice: readonly EventFinding[];
  readonly error?: EventError;
}

// ------------------------------------------------------------------------------------------------------- agreements

/** The public page about each type of agreement. */
const pages: Readonly<Record<AgreementType, string>> = {
  GRID: "page 06.2",
  BORDER_GRID: "page 06.2",
  SUPPLY: "page 06.4",
  BORDER_SUPPLY: "page 06.2",
  GENERAL_SERVICE: "page 08",
  AGGREGATION: "page 06.6",
  PORTFOLIO_SUPPLIER: "page 06.1",
  NAMED_SUPPLIER: "page 06.5",
  JOINT_INVOICE: "page 06.7",
};

/** The date of the agreement that a finding is about, if it is about one. */
const datesOfFindings: Readonly<Record<string, "validFrom" | "validTo">> = {
  STARTS_TOO_SOON: "validFrom",
  STARTS_INSIDE_MONTH: "validFrom",
  WITHOUT_GRID: "validFrom",
  ENDS_TOO_SOON: "validTo",
  ENDED_IN_THE_PAST: "validTo",
  BEYOND_GRID: "validTo",
};

const agreementTextInEstonian = ({ id, agreements: [agreement, other], at }: AgreementFinding): string =>
  `${estonianAgreementText(agreement)}: ${findingSentencesInEstonian[id](
    other === undefined ? "" : estonianAgreementText(other),
    at === undefined ? "" : formatLocal(at),
  )}`;

const agreementFindings = (
  { set, count }: PredictionState,
  event: Event,
  language: Language,
): readonly EventFinding[] =>
  findingsOfDecodedEvent(set, event).map((found) => {
    const {
      id,
      statement,
      agreements: [agreement],
    } = found;
    const text = language === "et" ? agreementTextInEstonian(found) : found.text;
    const date = datesOfFindings[id];
    return {
      event: count,
      finding: id,
      path: date === undefined ? "$.agreement" : `$.agreement.${date}`,
      text,
      source: `${statement}, ${pages[agreement.type]}`,
    };
  });

// --------------------------------------------------------------------------------------------------- data and bills

/** A path in the content as a path in the event. */
const inEvent = (path: string): string => path.replace("$", "$.content");

const eventFinding = (event: number, finding: SubmissionFinding, language: Language): EventFinding => {
  const { tag, code, path, statement, source } = finding;
  const sentence = language === "et" ? sentenceInEstonian(finding) : finding.sentence;
  const text =
    tag === "DuplicateInterval" ? sentence.replace(finding.first, inEvent(finding.first)) : sentence;
  return {
    event,
    finding: tag,
    ...(code === null ? {} : { code }),
    path: inEvent(path),
    text,
    source: `${statement}, ${source}`,
  };
};

const meterOf = (bill: NetworkBill): string =>
  "networkBillPeriod" in bill ? bill.meterEic : bill.meteringPointEic;

const withBills = (
  before: PersistentMap<readonly NetworkBill[]>,
  sent: readonly NetworkBill[],
): PersistentMap<readonly NetworkBill[]> =>
  sent.reduce((bills, bill) => {
    const meterEic = meterOf(bill);
    return setIn(bills, meterEic, [...(getIn(bills, meterEic) ?? []), bill]);
  }, before);

interface CheckedMessage {
  readonly findings: readonly SubmissionFinding[];
  readonly bills: PersistentMap<readonly NetworkBill[]>;
}

const messageFindings = ({ set, bills }: CheckProgress, event: Event): CheckedMessage => {
  switch (event.resourceType) {
    case "METERING_DATA": {
      const { version, content, at: now } = event;
      return { findings: findingsOfMeteringData(content, { version, now, set }), bills };
    }
    case "NETWORK_BILL": {
      const sent = itemsOf<NetworkBill>(event.content);
      const meters = new Set(sent.map(meterOf));
      const before = [...meters].flatMap((meterEic) => getIn(bills, meterEic) ?? []);
      const { findings } = findingsOfBills(event.content, set, before);
      return { findings, bills: withBills(bills, sent) };
    }
    default:
      return { findings: [], bills };
  }
};

/** Remarks of the decoder about net quantities; the check of the message reports them too. */
const isSaidByCheck = (remark: Remark): boolean => remark.tag === "NetQuantity";

// -------------------------------------------------------------------------------------------------------- checking

/**
 * The state before the first event.
 *
 * @example
 * startChecking(set).count // 0
 */
export const startChecking = (set: AgreementSet, options?: PredictionOptions): CheckProgress => ({
  ...startPrediction(set, options),
  bills: emptyMap,
});

/**
 * Checks one event as a submission of its initiator at its moment, on the set after the previous events: AGREEMENT
 * by the agreement rules (findingsOfChange), METERING_DATA and NETWORK_BILL by the rules of submission; other events have
 * no findings. An invalid event is an error, as in prediction. The language is that of the sentences.
 *
 * Statements: BEY-7, BEY-8, BEY-9, BEY-10, BEY-12.
 *
 * @example
 * checkNext(startChecking(set), { resourceType: "CLOCK", occurredAt: "2026-08-01T00:00Z" }).findings // []
 */
export const checkNext = (
  progress: CheckProgress,
  document: unknown,
  language: Language = "en",
  adviceLanguage: Language = language,
): CheckStep => {
  const { progress: after, remarks, event, error } = step(progress, document);
  if (event === undefined) {
    const unchanged = { ...after, bills: progress.bills };
    return { findings: [], advice: [], remarks, progress: unchanged, ...(error && { error }) };
  }
  const { findings, bills } = messageFindings(progress, event);
  const named = (severity: SubmissionFinding["severity"], inLanguage: Language): readonly EventFinding[] =>
    findings
      .filter((one) => one.severity === severity)
      .map((one) => eventFinding(progress.count, one, inLanguage));
  return {
    findings: [...agreementFindings(progress, event, language), ...named("error", language)],
    advice: named("remark", adviceLanguage),
    remarks: remarks.filter((remark) => !isSaidByCheck(remark)),
    progress: { ...after, bills },
  };
};

/**
 * Checks events, in order of occurredAt, as submissions before they are sent: returns the findings of each, with the
 * Datahub's own error code where one is public. An invalid event ends the check; earlier findings are kept.
 *
 * Statements: BEY-7, BEY-8, BEY-9, BEY-10, BEY-12.
 *
 * @example
 * checkEvents(set, [{ resourceType: "CLOCK", occurredAt: "2026-08-01T00:00Z" }]) // { findings: [], advice: [] }
 */
export const checkEvents = (set: AgreementSet, events: Iterable<unknown>): CheckedEvents => {
  const findings: EventFinding[] = [];
  const advice: EventFinding[] = [];
  let progress = startChecking(set);
  for (const event of events) {
    const checked = checkNext(progress, event);
    for (const finding of checked.findings) findings.push(finding);
    for (const one of checked.advice) advice.push(one);
    if (checked.error !== undefined) return { findings, advice, error: checked.error };
    progress = checked.progress;
  }
  return { findings, advice };
};
