/**
 * The submission services: what is submitted becomes an event of its sender, if the rules of submission allow it.
 */
import { isObject } from "../common/attributes.js";
import { explainEventError } from "../predict/prediction-state.js";
import type { EventError } from "../predict/prediction-state.js";
import { checkNext } from "../predict/check-events.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { MessageVersion } from "../documents/content.js";
import type { ChangeError } from "../rules/consequences/index.js";
import type { EventFinding } from "../predict/check-events.js";
import { writeInstant } from "../time/write-instant.js";
import type { Requester } from "./identity.js";
import type { Problem } from "./problems.js";
import { problemCodes } from "./problems.js";
import type { SimulatorState } from "./state.js";
import { happen } from "./state.js";

/** What is submitted: an agreement change, metering data or a network bill. */
export type Submission =
  | {
      readonly resourceType: "AGREEMENT";
      readonly action: "CREATE" | "UPDATE" | "DELETE";
      readonly agreement: unknown;
    }
  | {
      readonly resourceType: "METERING_DATA" | "NETWORK_BILL";
      readonly action: "CREATE";
      readonly version: MessageVersion;
      readonly content: unknown;
    };

type Problems = readonly [Problem, ...Problem[]];

// -------------------------------------------------------------------------------------------------------- refusals

/** Codes for findings without a public one: the id of the finding, with a prefix of this library. */
const ownCode = (finding: string): string =>
  `levik.error.business.${finding
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase()}`;

/** The Datahub's codes for findings about agreements, where one is public (page 35). */
const codesOfFindings: Readonly<Record<string, string>> = {
  OVERLAPPING_GRID: problemCodes.overlapping,
  OVERLAPPING_SUPPLY: problemCodes.overlapping,
  OVERLAPPING_AGGREGATION: problemCodes.overlapping,
  OVERLAPPING_PARTIES: problemCodes.overlapping,
  OTHER_COMMODITY: problemCodes.otherCommodity,
};

const problemOfFinding = ({ finding, code, path, text }: EventFinding): Problem => ({
  code: code ?? codesOfFindings[finding] ?? ownCode(finding),
  message: text,
  ...(path !== undefined && { args: [path] }),
});

const codesOfChanges: Readonly<Record<ChangeError["tag"], string>> = {
  UnknownAgreement: problemCodes.noAgreement,
  AgreementExists: problemCodes.overlapping,
  ChangedAttribute: ownCode("ChangedAttribute"),
  ViaNotOnSupply: ownCode("ViaNotOnSupply"),
};

const problemOfError = (error: EventError): Problem => {
  const message = explainEventError(error);
  if (error.tag !== "ImpossibleChange") return { code: problemCodes.object, message };
  const { tag } = error.error;
  return { code: codesOfChanges[tag], message, ...(tag === "UnknownAgreement" && { status: 404 }) };
};

/** Agreement types that only the Datahub makes. */
const madeBySystem: Readonly<Record<string, string>> = {
  GENERAL_SERVICE: problemCodes.generalService,
  BORDER_SUPPLY: problemCodes.borderSupply,
};

/** Problems of permission of the sender, whatever the content. */
const problemsOfSender = (
  { progress: { set } }: SimulatorState,
  { eic }: Requester,
  submission: Submission,
): readonly Problem[] => {
  if (submission.resourceType === "AGREEMENT") {
    const { agreement } = submission;
    const type = isObject(agreement) ? agreement["agreementType"] : undefined;
    const code = typeof type === "string" ? madeBySystem[type] : undefined;
    return code === undefined
      ? []
      : [{ code, message: `${String(type)} agreements are made by the Datahub.` }];
  }
  const { content } = submission;
  const items = (Array.isArray(content) ? content : [content]).filter(isObject);
  return items.flatMap((item) => {
    const meterEic = item["meterEic"] ?? item["meteringPointEic"];
    const operator = typeof meterEic === "string" ? set.point(meterEic)?.operatorEic : undefined;
    return operator === undefined || operator === eic
      ? []
      : [
          {
            code: problemCodes.notOperator,
            message: `The metering point ${String(meterEic)} has another operator than the sender.`,
          },
        ];
  });
};

// ------------------------------------------------------------------------------------------------------ submitting

/** The state after one submission, or all problems for which it is refused. */
const submitOne = (
  state: SimulatorState,
  requester: Requester,
  submission: Submission,
): Either<Problems, SimulatorState> => {
  const event = { ...submission, occurredAt: writeInstant(state.now), initiatorEic: requester.eic };
  const [ofSender, ...others] = problemsOfSender(state, requester, submission);
  if (ofSender !== undefined) return left([ofSender, ...others]);
  const { findings, error } = checkNext(state.progress, event);
  if (error !== undefined) return left([problemOfError(error)]);
  const [first, ...more] = findings.map(problemOfFinding);
  if (first !== undefined) return left([first, ...more]);
  const { error: _none, ...after } = happen(state, event);
  return right(after);
};

/** The state after several submissions of one request: all of them, or none. */
export const submit = (
  state: SimulatorState,
  requester: Requester,
  submissions: readonly Submission[],
): Either<Problems, SimulatorState> => {
  if (submissions.length === 0)
    return left([{ code: problemCodes.emptyList, message: "The request can not be empty" }]);
  let after = state;
  for (const submission of submissions) {
    const submitted = submitOne(after, requester, submission);
    if (submitted._tag === "Left") return submitted;
    after = submitted.right;
  }
  return right(after);
};
