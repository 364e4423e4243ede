/**
 * What implements the statements that are not about recipients: functions, tables and codecs by their exported names; for
 * the others, why nothing does.
 */
import type { StatementId } from "./statements.js";

/** What implements a statement, or why nothing does, in both languages of the rule book. */
export type Implementation =
  | { readonly implementedBy: readonly string[] }
  | { readonly exception: { readonly en: string; readonly et: string } };

export const implementations: Readonly<Partial<Record<StatementId, Implementation>>> = {
  "RSN-1": { implementedBy: ["receivedReasonAgrees", "DistributionMessageV1"] },
  "RSN-2": { implementedBy: ["reasonAllowed"] },
  "RSN-3": { implementedBy: ["reasonAllowed"] },
  "RSN-4": { implementedBy: ["parseReason", "formatReason"] },
  "RSN-5": { implementedBy: ["catalogue"] },
  "RSN-6": { implementedBy: ["parseReason"] },
  "RSN-7": { implementedBy: ["catalogue"] },
  "REQ-1": { implementedBy: ["SearchRequestV1", "checkRequest"] },
  "REQ-2": { implementedBy: ["SearchRequestV1"] },
  "REQ-3": { implementedBy: ["SearchRequestV1"] },
  "RES-1": { implementedBy: ["DistributionMessageV1", "decodeMessageV1"] },
  "RES-2": { implementedBy: ["DistributionMessageV1", "decodeMessageV1"] },
  "RES-3": { implementedBy: ["DistributionMessageV1", "decodeMessageV1"] },
  "RES-4": { implementedBy: ["DistributionMessageV1", "foldAnswer", "foldMessages"] },
  "OBJ-1": { implementedBy: ["AgreementV1", "foldMessage"] },
  "OBJ-2": { implementedBy: ["MeteringPointV1"] },
  "OBJ-3": { implementedBy: ["MeteringDataV1"] },
  "OBJ-4": { implementedBy: ["NetworkBillV1"] },
  "OBJ-5": { implementedBy: ["CustomerDataV1"] },
  "OBJ-6": { implementedBy: ["AuthorizationV1"] },
  "AUT-3": { implementedBy: ["access"] },
  "AUT-4": { implementedBy: ["access"] },
  "AUT-5": { implementedBy: ["planTime", "servicesFor"] },
  "SCAN-1": { implementedBy: ["planTime", "resumption"] },
  "SCAN-2": { implementedBy: ["checkRequest", "planIds"] },
  "SCAN-3": { implementedBy: ["searchRequest", "distributionRequest"] },
  "SCAN-4": { implementedBy: ["nextScans"] },
  "SCAN-5": { implementedBy: ["nextScans"] },
  "SCAN-6": { implementedBy: ["servicesFor", "checkRequest"] },
  "SCAN-7": { implementedBy: ["checkRequest", "planTime"] },
  "SCAN-8": { implementedBy: ["checkRequest", "planDays"] },
  "SCAN-9": { implementedBy: ["checkRequest", "planIds"] },
  "SCAN-10": { implementedBy: ["planTime", "planDays", "planIds", "planGaps"] },
  "SCAN-11": { implementedBy: ["retentionEdge", "planTime"] },
  "API-1": { implementedBy: ["services"] },
  "API-2": { implementedBy: ["services"] },
  "API-3": { implementedBy: ["services"] },
  "API-4": { implementedBy: ["servicesFor"] },
  "API-5": { implementedBy: ["services"] },
  "BEY-4": { implementedBy: ["coordinationCandidates", "balanceResponsibleParty"] },
  "BEY-5": { implementedBy: ["consequencesOf"] },
  "BEY-10": { implementedBy: ["findingsOfSet", "findingsOfChange", "checkEvents"] },
  "BEY-11": { implementedBy: ["servicesFor"] },
  "BEY-12": { implementedBy: ["findingsOfSet"] },
  "BEY-18": { implementedBy: ["searchRequest", "distributionRequest"] },
  "BEY-19": { implementedBy: ["predict", "predictedReason"] },
  "BEY-7": { implementedBy: ["checkMeteringData", "dueBy"] },
  "BEY-8": { implementedBy: ["checkMeteringData", "checkEvents"] },
  "BEY-9": { implementedBy: ["checkNetworkBills", "billStanding", "checkEvents"] },
  "BEY-15": { implementedBy: ["access"] },
  "BEY-16": { implementedBy: ["expectedData", "dueBy"] },
  "BEY-17": { implementedBy: ["access"] },
};
