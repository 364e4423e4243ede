/**
 * Reads the bodies of the submission services: the submitted objects, and the answer on success.
 */
import { isObject } from "../common/attributes.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { agreementOf, deliveredDocument } from "../market/agreement.js";
import type { Agreement } from "../market/agreement.js";
import type { AgreementSet } from "../market/agreement-set.js";
import { AgreementDocument } from "../documents/agreement-set-document.js";
import { agreementById, agreementIdOf } from "./agreement-ids.js";
import type { SimulatorResponse } from "./http.js";
import { jsonResponse } from "./http.js";
import type { Problem } from "./problems.js";
import { problemCodes } from "./problems.js";
import type { Submission } from "./submit.js";

/** What a request submits, and the answer if it is accepted. */
export interface Submitted {
  readonly submissions: readonly Submission[];
  readonly success: () => SimulatorResponse;
}

/** The input of a submission service: the body, the id in its path, and the present set. */
export interface Asked {
  readonly body: unknown;
  readonly id: string;
  readonly set: AgreementSet;
}

/** Reads the body of one submission service. */
export type SubmissionReader = (asked: Asked) => Either<Problem, Submitted>;

const missing = (name: string): Either<Problem, never> =>
  left({ code: problemCodes.missing, message: `Missing from request: ${name}`, args: [name] });

const attributeOf = (body: unknown, name: string): unknown =>
  isObject(body) ? (body[name] ?? undefined) : undefined;

// ------------------------------------------------------------------------------------------------------ agreements

/** An agreement with the attribute names of this library: the second generation uses meteringPointEic, and gives it an id. */
const agreementIn = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const { id: _own, meteringPointEic, ...rest } = value;
  return meteringPointEic === undefined ? rest : { meterEic: meteringPointEic, ...rest };
};

/** The agreement with its id, if it has one. */
const shown = (value: unknown): unknown =>
  AgreementDocument.is(value) ? { id: agreementIdOf(agreementOf(value)), ...value } : value;

const changes = (
  action: "CREATE" | "UPDATE" | "DELETE",
  agreements: readonly unknown[],
  success: () => SimulatorResponse,
): Either<Problem, Submitted> =>
  right({
    submissions: agreements.map((agreement) => ({ resourceType: "AGREEMENT", action, agreement })),
    success,
  });

/** A change in the first generation: the agreement next to the context. */
export const agreementV1 =
  (action: "CREATE" | "UPDATE" | "DELETE"): SubmissionReader =>
  ({ body }) => {
    const agreement = attributeOf(body, "agreement");
    if (agreement === undefined) return missing("agreement");
    return changes(action, Array.isArray(agreement) ? agreement : [agreement], () =>
      jsonResponse(action === "CREATE" ? 201 : 200, agreement),
    );
  };

/** New agreements in the second generation: the body is the agreement, in bulk a list of them. */
export const agreementsV2: SubmissionReader = ({ body }) => {
  const isBulk = Array.isArray(body);
  const agreements = (isBulk ? (body as readonly unknown[]) : [body]).map(agreementIn);
  return changes("CREATE", agreements, () =>
    jsonResponse(201, isBulk ? agreements.map(shown) : shown(agreements[0])),
  );
};

const known = ({ set, id }: Asked): Either<Problem, Agreement> => {
  const agreement = agreementById(set, id);
  return agreement === undefined
    ? left({ code: problemCodes.noAgreement, message: "Agreement cannot be found", status: 404 })
    : right(agreement);
};

/** An update in the second generation: the attributes of the body replace those of the agreement. */
export const agreementUpdateV2: SubmissionReader = (asked) => {
  const found = known(asked);
  if (found._tag === "Left") return found;
  const body = agreementIn(asked.body);
  if (!isObject(body)) return left({ code: problemCodes.object, message: "The body is not an agreement." });
  const agreement = { ...deliveredDocument(found.right), ...body };
  return changes("UPDATE", [agreement], () => jsonResponse(200, shown(agreement)));
};

/** A deletion in the second generation. */
export const agreementDeletionV2: SubmissionReader = (asked) => {
  const found = known(asked);
  return found._tag === "Left"
    ? found
    : changes("DELETE", [deliveredDocument(found.right)], () => ({ status: 204, headers: {}, body: "" }));
};

// --------------------------------------------------------------------------------------------------- data and bills

const data = (
  resourceType: "METERING_DATA" | "NETWORK_BILL",
  version: "V1" | "V2",
  content: unknown,
  success: () => SimulatorResponse,
): Either<Problem, Submitted> => {
  const isEmpty = Array.isArray(content) && content.length === 0;
  return right({
    submissions: isEmpty ? [] : [{ resourceType, action: "CREATE", version, content }],
    success,
  });
};

/** Metering data of the first generation. */
export const meterDataV1: SubmissionReader = ({ body }) => {
  const content = attributeOf(body, "meterData");
  return content === undefined
    ? missing("meterData")
    : data("METERING_DATA", "V1", content, () => jsonResponse(201, { successful: "true" }));
};

/** Metering data of the second generation. */
export const meteringDataV2: SubmissionReader = ({ body }) =>
  data("METERING_DATA", "V2", body, () => jsonResponse(202, {}));

/** A network bill of the first generation. */
export const networkBillV1: SubmissionReader = ({ body }) => {
  const bill = attributeOf(body, "networkBillTimeSeries");
  if (bill === undefined) return missing("networkBillTimeSeries");
  return data("NETWORK_BILL", "V1", Array.isArray(bill) ? bill : [bill], () =>
    jsonResponse(201, { successful: "true" }),
  );
};

/** Network bills of the second generation. */
export const networkBillsV2: SubmissionReader = ({ body }) =>
  data("NETWORK_BILL", "V2", Array.isArray(body) ? body : [body], () => jsonResponse(201, {}));
