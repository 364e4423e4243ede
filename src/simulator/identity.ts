/**
 * The participant of a request: by its token, and the context it states.
 */
import type { Attributes } from "../common/attributes.js";
import { isObject } from "../common/attributes.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { isEic } from "../documents/eic.js";
import type { Eic } from "../documents/eic.js";
import { commodityTypes } from "../documents/vocabulary.js";
import type { SimulatorRequest } from "./http.js";
import type { Problem } from "./problems.js";
import { problemCodes } from "./problems.js";

/** The participant and the role in which it asks. */
export interface Requester {
  readonly eic: Eic;
  readonly role: string;
}

/** The participant of the token; errors about a token do not reveal it. */
export const participantOf = (
  { headers }: SimulatorRequest,
  tokens: ReadonlyMap<string, Eic> | undefined,
): Either<Problem, Eic> => {
  const { authorization } = headers;
  const unauthorized = (code: string, message: string) => left({ code, message, status: 401 });
  if (authorization === undefined)
    return unauthorized(problemCodes.authentication, "The header Authorization: Bearer TOKEN is missing.");
  const token = /^bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (token === undefined)
    return unauthorized(problemCodes.token, "The header Authorization is not of the form Bearer TOKEN.");
  const eic = tokens === undefined ? token : tokens.get(token);
  return eic !== undefined && isEic(eic)
    ? right(eic)
    : unauthorized(problemCodes.token, "The token does not belong to a known participant.");
};

interface Context {
  readonly eic: unknown;
  readonly role: unknown;
  readonly commodityType: unknown;
}

type Names = Readonly<Record<keyof Context, string>>;

const namesInBody: Names = {
  eic: "marketParticipantIdentification",
  role: "marketParticipantRole",
  commodityType: "commodityType",
};
const namesOfHeaders: Names = {
  eic: "x-market-participant-eic",
  role: "x-market-participant-role",
  commodityType: "x-commodity-type",
};

/** Checks that a context is complete and matches the participant of the token; every role and commodity is accepted. */
const checkContext = (
  { eic, role, commodityType }: Context,
  participant: Eic,
  names: Names,
  missing: string,
): Either<Problem, Requester> => {
  const absent = Object.entries({ eic, role, commodityType }).find(
    ([, value]) => value === undefined || value === null || value === "",
  );
  if (absent !== undefined) {
    const name = names[absent[0] as keyof Context];
    return left({ code: missing, message: `Missing from request: ${name}`, args: [name] });
  }
  if (typeof eic !== "string" || !isEic(eic) || typeof role !== "string")
    return left({
      code: problemCodes.context,
      message: `${names.eic} is not an EIC, or ${names.role} is not a role.`,
    });
  if (!commodityTypes.some((known) => known === commodityType))
    return left({
      code: problemCodes.enumeration,
      message: `${names.commodityType} can be ${commodityTypes.join(" or ")}`,
      args: [names.commodityType, commodityTypes.join(" or ")],
    });
  return eic === participant
    ? right({ eic, role })
    : left({
        code: problemCodes.otherParticipant,
        message: `${names.eic} is not the participant of the token.`,
        status: 403,
      });
};

/** The participant of a request of the first generation, by marketParticipantContext in the body. */
export const requesterInBody = (body: Attributes, participant: Eic): Either<Problem, Requester> => {
  const context = body["marketParticipantContext"] ?? undefined;
  const missing = problemCodes.missing;
  if (context === undefined)
    return left({
      code: missing,
      message: "Missing from request: marketParticipantContext",
      args: ["marketParticipantContext"],
    });
  if (!isObject(context))
    return left({ code: problemCodes.context, message: "marketParticipantContext is not an object." });
  const { eic, role, commodityType } = namesInBody;
  return checkContext(
    { eic: context[eic], role: context[role], commodityType: context[commodityType] },
    participant,
    namesInBody,
    missing,
  );
};

/** The participant of a request of the second generation, by headers. */
export const requesterInHeaders = (
  { headers }: SimulatorRequest,
  participant: Eic,
): Either<Problem, Requester> => {
  const { eic, role, commodityType } = namesOfHeaders;
  return checkContext(
    { eic: headers[eic], role: headers[role], commodityType: headers[commodityType] },
    participant,
    namesOfHeaders,
    problemCodes.header,
  );
};
