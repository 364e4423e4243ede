/**
 * Refusals: the Datahub's own error codes (page 35 of its documentation), the status of each, and the bodies of both
 * generations.
 */
import { jsonResponse } from "./http.js";
import type { SimulatorResponse } from "./http.js";

/** The codes of refusals, except those about a queried period or a submission, which have lists of their own. */
export const problemCodes = {
  authentication: "opp.error.technical.authentication",
  token: "opp.error.technical.jwt-format",
  otherParticipant: "opp.error.validation.unauthorized-user",
  context: "opp.error.technical.unprocessable-market-participant-context",
  header: "opp.error.technical.not-found.header",
  pattern: "opp.error.validation.invalid-pattern",
  missing: "opp.error.validation.missing",
  enumeration: "opp.error.validation.invalid-enum",
  unparseable: "opp.error.validation.unparseable",
  object: "opp.error.validation.unparseable-object",
  json: "opp.error.technical.json-processing-exception",
  tooSmall: "opp.error.validation.too-small",
  tooBig: "opp.error.validation.too-big",
  emptyList: "opp.error.validation.list-can-not-be-empty",
  forward: "opp.error.validation.greater-or-equal",
  resource: "opp.error.technical.not-found.resource",
  general: "opp.error.technical.general",
  noAgreement: "opp.error.business.agreement-cannot-be-found",
  overlapping: "dd.error.business.overlapping-agreements",
  generalService: "opp.error.business.general-service-cannot-be-created-modified-or-deleted-manually",
  borderSupply: "opp.error.business.border-supply-cannot-be-created-modified-or-deleted-manually",
  otherCommodity: "opp.error.business.request-commodity-type-mismatch",
  notOperator: "opp.error.business.market-participant-mismatch-error",
  dataOfRole:
    "opp.error.business.metering-data-with-this-commodity-type-cannot-be-created-with-this-market-participant-role",
} as const;

/** One reason for which a request is refused. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  /** The arguments of the message, as the Datahub lists them separately. */
  readonly args?: readonly string[];
  /** The status, if it does not follow from the code. */
  readonly status?: number;
}

/** The form of a service: context in the body, or in headers. */
export type Generation = "V1" | "V2";

/** The status of a code: 422 for a violated rule of the market, else 400. */
const statusOf = ({ code, status }: Problem): number =>
  status ?? (code.includes(".error.business.") || !code.includes(".error.") ? 422 : 400);

/** The greatest number of problems reported for one request. */
const MOST_PROBLEMS = 100;

/**
 * The answer that refuses a request. The body has `problem` (published OpenAPI files) and the older form of page 35:
 * `cause` in the first generation and the attributes themselves in the second; further problems are in `problems`.
 */
export const refusal = (
  problems: readonly [Problem, ...Problem[]],
  generation: Generation,
  ids: { readonly id: string; readonly traceId: string },
  headers: Readonly<Record<string, string>> = {},
): SimulatorResponse => {
  const [problem] = problems;
  const { code, message, args = [] } = problem;
  const cause = { message, code, traceId: ids.traceId, args };
  return jsonResponse(
    statusOf(problem),
    {
      id: ids.id,
      ...(generation === "V1" ? { cause } : cause),
      problem: { code, message },
      ...(problems.length > 1 && {
        problems: problems.slice(0, MOST_PROBLEMS).map((one) => ({ code: one.code, message: one.message })),
      }),
    },
    headers,
  );
};
