/**
 * The register of decisions: where the sources allow a choice, the question, the readings, the one taken and why, in English
 * and in Estonian. A chapter of the register is a file of `decisions/`.
 */
import { accessDecisions } from "./decisions/access-decisions.js";
import { agreementDecisions } from "./decisions/agreement-decisions.js";
import { conditionDecisions } from "./decisions/condition-decisions.js";
import { consequenceDecisions } from "./decisions/consequence-decisions.js";
import { customerDecisions } from "./decisions/customer-decisions.js";
import { dataAndBillDecisions } from "./decisions/data-and-bills-decisions.js";
import { generalDecisions } from "./decisions/general-decisions.js";
import { meteringPointDecisions } from "./decisions/metering-point-decisions.js";
import { reasonDecisions } from "./decisions/reason-decisions.js";
import { receivedMessageDecisions } from "./decisions/received-message-decisions.js";
import { scanningDecisions } from "./decisions/scanning-decisions.js";
import { submissionDecisions } from "./decisions/submission-decisions.js";

export type { Decision, DecisionInWords, Evidence, PublicText } from "./decision.js";

/** The register of decisions. */
export const decisions = {
  ...generalDecisions,
  ...meteringPointDecisions,
  ...agreementDecisions,
  ...dataAndBillDecisions,
  ...customerDecisions,
  ...reasonDecisions,
  ...consequenceDecisions,
  ...conditionDecisions,
  ...scanningDecisions,
  ...submissionDecisions,
  ...accessDecisions,
  ...receivedMessageDecisions,
} as const;

/** The id of a decision. */
export type DecisionId = keyof typeof decisions;
/** The ids of all decisions. */
export const decisionIds = Object.keys(decisions) as readonly DecisionId[];
