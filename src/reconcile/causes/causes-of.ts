/**
 * Possible causes of the findings of a reconciliation, as notes of its report: first that the set does not have the
 * party, then the changes of the set, those that explain most first.
 */
import type { ClosedPart, OpenPart } from "../partial-report.js";
import type { Report } from "../report.js";
import { causeText } from "./cause-text.js";
import type { CauseNote } from "./cause.js";
import { missingAgreements } from "./missing-agreements.js";
import { partyInSet } from "./party-in-set.js";
import { askForMissing } from "./questions-of-missing.js";
import type { Basis, Case } from "./rules-with-set.js";
import { surplusAgreements } from "./surplus-agreements.js";

/** How many causes of each kind a report has. */
const MOST = 10;

const missingCases = (parts: readonly ClosedPart[], { participant, log }: Basis): readonly Case[] => {
  const changes = new Map(log.map((change) => [change.event, change]));
  return parts.flatMap(({ findings }) =>
    findings.flatMap((finding): readonly Case[] => {
      if (finding.class !== "missing") return [];
      const question = askForMissing(finding, changes, participant.parentOf);
      return question === undefined ? [] : [{ finding, question }];
    }),
  );
};

/** Whether an event names the party in an agreement. */
const isInLog = ({ participant: { eic }, log }: Basis): boolean =>
  log.some(({ document }) => {
    const { agreement } = document as {
      readonly agreement?: { readonly serviceProviderEic?: unknown; readonly customerEic?: unknown };
    };
    return agreement?.serviceProviderEic === eic || agreement?.customerEic === eic;
  });

/** What would explain the findings of all parts of a reconciliation. */
export const causesOf = (parts: readonly OpenPart[], basis: Basis): readonly CauseNote[] => {
  const { eic, set } = basis.participant;
  const unexpected = parts.flatMap(({ open }) => open);
  const missing = missingCases(
    parts.map(({ part }) => part),
    basis,
  );
  const party = partyInSet(set, eic);
  const notes: CauseNote[] = [];
  if (!party.isNamed && !isInLog(basis)) {
    const text = `The set does not contain ${eic}: none of its agreements and metering points names this party.`;
    notes.push({ tag: "UnknownParty", text });
  }
  const receivedTimes = new Map(parts.flatMap(({ receivedTimes: some }) => Object.entries(some)));
  const causes = [
    ...missingAgreements(unexpected, basis, party, MOST),
    ...surplusAgreements(missing, basis, (meterEic) => receivedTimes.get(meterEic), MOST),
  ].sort((a, b) => b.findings - a.findings);
  for (const cause of causes)
    notes.push({ tag: "ExplainedBy", ...cause, text: `${causeText(cause, "en")}.` });
  return notes;
};

/** A report with what would explain its findings before its other notes. */
export const withCauses = (report: Report, causes: readonly CauseNote[]): Report => ({
  ...report,
  notes: [...causes, ...report.notes],
});
