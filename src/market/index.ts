export * from "./Agreement.js";
export * from "./AgreementSet.js";
export {
  explainDocumentError,
  explainDocumentWarning,
  readAgreement,
  readMeteringPoint,
} from "./documents.js";
export type { DocumentError, DocumentWarning, Place } from "./documents.js";
export * from "../documents/eic.js";
export * from "./MeteringPoint.js";
export * from "./portfolio.js";
export * from "../documents/vocabulary.js";
