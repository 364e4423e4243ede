/**
 * Reads authorizations from documents: authorizations themselves, received PERMISSION messages, pages of messages.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import { decodeContent } from "../../documents/content.js";
import { broughtBy } from "../../documents/missing-content.js";
import type { Cause, DecodeError } from "../../documents/decode-error.js";
import { decodeError } from "../../documents/decode-error.js";
import type { Remark } from "../../documents/remarks.js";
import type { AuthorizationV1 } from "../../documents/v1/authorization-v1.js";
import { decodeAuthorizationV1 } from "../../documents/v1/authorization-v1.js";
import { decodeMessageV1, decodeSearchAnswerFrameV1 } from "../../documents/v1/envelope-v1.js";
import { decodeAuthorizationAnswerV1 } from "../../documents/v1/authorization-search-v1.js";
import { unfit } from "../../documents/nesting.js";

import type { AuthorizedParty } from "./found-authorization.js";
import { authorizationFound } from "./found-authorization.js";

export type { AuthorizedParty } from "./found-authorization.js";

// ---------------------------------------------------------------------------------------------------------- model

/** Authorizations read from a document, and what was skipped. */
export interface ReadAuthorizations {
  readonly authorizations: readonly AuthorizationV1[];
  /** What was odd, but usable. */
  readonly remarks: readonly Remark[];
  /** Messages of other resource types and authorizations without a metering point, skipped. */
  readonly others: number;
  /** PERMISSION messages without content. */
  readonly contentless: number;
}

type Read = Either<NonEmptyArray<DecodeError>, ReadAuthorizations>;

const nothing: ReadAuthorizations = { authorizations: [], remarks: [], others: 0, contentless: 0 };

// -------------------------------------------------------------------------------------------------------- reading

/** The errors with paths that begin at an outer path. */
const below = <A extends { readonly path: string }>(place: string, found: readonly A[]): A[] =>
  found.map((one) => ({ ...one, path: `$${place}${one.path.slice(1)}` }));

const has = (document: unknown, attribute: string): boolean =>
  typeof document === "object" && document !== null && Object.hasOwn(document, attribute);

const errorsBelow = (place: string, errors: readonly DecodeError[]): Read =>
  left(below(place, errors) as unknown as NonEmptyArray<DecodeError>);

const readAuthorization = (document: unknown, place: string): Read => {
  const decoded = decodeAuthorizationV1(document);
  if (decoded._tag === "Left") return errorsBelow(place, decoded.left);
  const { value, remarks } = decoded.right;
  return right({ ...nothing, authorizations: [value], remarks: below(place, remarks) });
};

const readMessage = (document: unknown, place: string): Read => {
  const message = decodeMessageV1(document);
  if (message._tag === "Left") return errorsBelow(place, message.left);
  const { value, remarks } = message.right;
  if (value.resourceType !== "PERMISSION") return right({ ...nothing, others: 1 });
  if (broughtBy(value) !== "content") return right({ ...nothing, contentless: 1 });
  const content = decodeContent("PERMISSION", "V1", value.content);
  if (content._tag === "Left") return errorsBelow(`${place}.content`, content.left);
  return right({
    ...nothing,
    authorizations: [content.right.value.value as AuthorizationV1],
    remarks: [...below(place, remarks), ...below(`${place}.content`, content.right.remarks)],
  });
};

const noAuthorizedParty: Cause = {
  tag: "WrongKind",
  expected:
    "authorizations that name whom they authorize, or the authorized party beside them, as this answer names none",
};

const readAnswer = (document: unknown, place: string, authorized: AuthorizedParty | undefined): Read => {
  const answer = decodeAuthorizationAnswerV1(document);
  if (answer._tag === "Left") return errorsBelow(place, answer.left);
  const { value, remarks } = answer.right;
  if (authorized === undefined)
    return left([
      decodeError(`$${place}.customerAuthorizations`, noAuthorizedParty, value.customerAuthorizations),
    ]);
  const authorizations = value.customerAuthorizations.flatMap(
    (found) => authorizationFound(found, authorized) ?? [],
  );
  const others = value.customerAuthorizations.length - authorizations.length;
  return right({ ...nothing, authorizations, others, remarks: below(place, remarks) });
};

const readOne = (document: unknown, place: string, authorized: AuthorizedParty | undefined): Read => {
  if (has(document, "customerAuthorizations")) return readAnswer(document, place, authorized);
  return has(document, "resourceType") ? readMessage(document, place) : readAuthorization(document, place);
};

const readAll = (
  documents: readonly unknown[],
  place: string,
  authorized: AuthorizedParty | undefined,
): Read => {
  const authorizations: AuthorizationV1[] = [];
  const remarks: Remark[] = [];
  const errors: DecodeError[] = [];
  let others = 0;
  let contentless = 0;
  for (const [i, document] of documents.entries()) {
    const read = readOne(document, `${place}[${i}]`, authorized);
    if (read._tag === "Left") {
      for (const error of read.left) errors.push(error);
      continue;
    }
    for (const one of read.right.authorizations) authorizations.push(one);
    for (const report of read.right.remarks) remarks.push(report);
    others += read.right.others;
    contentless += read.right.contentless;
  }
  return errors.length > 0
    ? left(errors as unknown as NonEmptyArray<DecodeError>)
    : right({ authorizations, remarks, others, contentless });
};

/**
 * Reads the authorizations of a document: one authorization, one received message, one page of messages, an answer of
 * customer-authorization/search, or an array of these. An answer does not contain who is authorized or in which role: that
 * is `authorized`; without it such an answer is an error. Messages of other resource types and authorizations without a
 * metering point are skipped, messages without content counted. Every attribute that does not decode is an error with its
 * path (OBJ-6, RES-1).
 *
 * @category Access and deadlines
 *
 * @example
 * readAuthorizations([]); // right({ authorizations: [], remarks: [], others: 0, contentless: 0 })
 */
export const readAuthorizations = (document: unknown, authorized?: AuthorizedParty): Read => {
  const why = unfit(document);
  if (why !== undefined) return left([{ ...why, path: "$" }]);
  if (Array.isArray(document)) return readAll(document, "", authorized);
  if (!has(document, "dataDistributions")) return readOne(document, "", authorized);
  const page = decodeSearchAnswerFrameV1(document);
  return page._tag === "Left"
    ? page
    : readAll(page.right.value.dataDistributions, ".dataDistributions", authorized);
};
