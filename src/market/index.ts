export * from "./Agreement.js";
export * from "./AgreementSet.js";
export {
  explainDocumentError,
  explainDocumentWarning,
  readAgreement,
  readMeteringPoint,
} from "./documents.js";
export type { DocumentError, DocumentWarning, Place } from "./documents.js";
export * from "./Eic.js";
export * from "./MeteringPoint.js";
export * from "./portfolio.js";
export * from "./vocabulary.js";
