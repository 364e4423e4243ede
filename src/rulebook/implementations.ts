/**
 * What carries the statements that are not about recipients: the functions, tables and codecs, by the name they are
 * exported under; and, for the others, why nothing carries them.
 */
import type { StatementId } from "./statements.js";

/** What carries a statement, or why nothing does, in both languages of the rule book. */
export type Carrier =
  | { readonly carriedBy: readonly string[] }
  | { readonly exception: { readonly en: string; readonly et: string } };

export const carriers: Readonly<Partial<Record<StatementId, Carrier>>> = {
  "RSN-1": { carriedBy: ["receivedReasonAgrees", "DistributionMessageV1"] },
  "RSN-2": { carriedBy: ["reasonAllowed"] },
  "RSN-3": { carriedBy: ["reasonAllowed"] },
  "RSN-4": { carriedBy: ["parseReason", "formatReason"] },
  "RSN-5": { carriedBy: ["catalogue"] },
  "RSN-6": { carriedBy: ["parseReason"] },
  "RSN-7": { carriedBy: ["catalogue"] },
  "REQ-1": { carriedBy: ["SearchRequestV1", "checkRequest"] },
  "REQ-2": { carriedBy: ["SearchRequestV1"] },
  "REQ-3": { carriedBy: ["SearchRequestV1"] },
  "RES-1": { carriedBy: ["DistributionMessageV1", "decodeMessageV1"] },
  "RES-2": { carriedBy: ["DistributionMessageV1", "decodeMessageV1"] },
  "RES-3": { carriedBy: ["DistributionMessageV1", "decodeMessageV1"] },
  "RES-4": { carriedBy: ["DistributionMessageV1", "foldAnswer", "foldMessages"] },
  "OBJ-1": { carriedBy: ["AgreementV1", "foldMessage"] },
  "OBJ-2": { carriedBy: ["MeteringPointV1"] },
  "OBJ-3": { carriedBy: ["MeteringDataV1"] },
  "OBJ-4": { carriedBy: ["NetworkBillV1"] },
  "OBJ-5": { carriedBy: ["CustomerDataV1"] },
  "OBJ-6": { carriedBy: ["AuthorizationV1"] },
  "AUT-3": { carriedBy: ["access"] },
  "AUT-4": { carriedBy: ["access"] },
  "AUT-5": { carriedBy: ["planTime", "servicesFor"] },
  "SCAN-1": { carriedBy: ["planTime", "resumption"] },
  "SCAN-2": { carriedBy: ["checkRequest", "planIds"] },
  "SCAN-3": { carriedBy: ["searchRequest", "distributionRequest"] },
  "SCAN-4": { carriedBy: ["nextScans"] },
  "SCAN-5": { carriedBy: ["nextScans"] },
  "SCAN-6": { carriedBy: ["servicesFor", "checkRequest"] },
  "SCAN-7": { carriedBy: ["checkRequest", "planTime"] },
  "SCAN-8": { carriedBy: ["checkRequest", "planDays"] },
  "SCAN-9": { carriedBy: ["checkRequest", "planIds"] },
  "SCAN-10": { carriedBy: ["planTime", "planDays", "planIds", "planGaps"] },
  "SCAN-11": { carriedBy: ["retentionEdge", "planTime"] },
  "API-1": { carriedBy: ["services"] },
  "API-2": { carriedBy: ["services"] },
  "API-3": { carriedBy: ["services"] },
  "API-4": { carriedBy: ["servicesFor"] },
  "API-5": { carriedBy: ["services"] },
  "BEY-4": { carriedBy: ["coordinationCandidates", "balanceResponsibleParty"] },
  "BEY-5": { carriedBy: ["consequencesOf"] },
  "BEY-10": { carriedBy: ["findingsOfSet", "findingsOfChange", "checkEvents"] },
  "BEY-11": { carriedBy: ["servicesFor"] },
  "BEY-12": { carriedBy: ["findingsOfSet"] },
  "BEY-18": { carriedBy: ["searchRequest", "distributionRequest"] },
  "BEY-19": { carriedBy: ["predict", "predictedReason"] },
  "BEY-7": { carriedBy: ["checkMeteringData", "dueBy"] },
  "BEY-8": { carriedBy: ["checkMeteringData", "checkEvents"] },
  "BEY-9": { carriedBy: ["checkNetworkBills", "billStanding", "checkEvents"] },
  "BEY-15": { carriedBy: ["access"] },
  "BEY-16": { carriedBy: ["expectedData", "dueBy"] },
  "BEY-17": { carriedBy: ["access"] },
};
