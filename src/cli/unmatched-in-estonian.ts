/**
 * Why a received message has no place in a set, in one line in Estonian.
 */
import { explainDecodeErrorInEstonian } from "../documents/error-text-in-estonian.js";
import type { Agreement } from "../market/agreement.js";
import { explainReasonError } from "../reason/explain-reason-error.js";
import type { Unmatched } from "../reconcile/agreement-state/unmatched.js";
import { validityText } from "../report/local-times.js";
import { lineInEstonian } from "./lines-in-estonian.js";

const mostCandidates = 3;

const agreementText = (agreement: Agreement): string => {
  const { type, meterEic, document } = agreement;
  const parties = [
    `teenusepakkuja ${document.serviceProviderEic ?? "teadmata"}`,
    `klient ${document.customerEic ?? "teadmata"}`,
  ];
  const at = meterEic === undefined ? type : `${type} mõõtepunktis ${meterEic}`;
  return [at, ...parties, validityText(agreement, "et")].join(", ");
};

/** The same as `explainUnmatched` is in English. */
export const unmatchedInEstonian = (unplaced: Unmatched): string => {
  switch (unplaced.tag) {
    case "Contentless":
      return unplaced.contentMissingReason === undefined
        ? "teavitusel ei ole sisu ja põhjust ei ole antud"
        : `teavitusel ei ole sisu: ${unplaced.contentMissingReason}`;
    case "Unreadable":
      return unplaced.errors.map(lineInEstonian).join("; ");
    case "UnusableReason":
      return lineInEstonian(explainReasonError(unplaced.error));
    case "UnusableAgreement":
      return unplaced.errors.map(explainDecodeErrorInEstonian).join("; ");
    case "UnknownAgreement":
      return `${unplaced.action}: varasemat teavitust selle lepingu kohta ei ole: ${agreementText(unplaced.agreement)}`;
    case "AmbiguousParties": {
      const { action, agreement, candidates } = unplaced;
      const more = candidates.length - mostCandidates;
      const named = candidates.slice(0, mostCandidates).map(agreementText);
      const all = more > 0 ? [...named, `veel ${more}`] : named;
      return `${action}: ${agreementText(agreement)}: osapooled puuduvad, sobib ${candidates.length} lepingut: ${all.join("; ")}`;
    }
  }
};
