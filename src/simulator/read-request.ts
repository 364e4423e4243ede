/**
 * The distribution services: a query of either generation, checked against every limit, and the page that answers it.
 */
import type { Attributes } from "../common/attributes.js";
import { isAbsent, isObject } from "../common/attributes.js";
import type { ServiceId } from "../scan/service-list.js";
import { services } from "../scan/service-list.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { describeValue } from "../documents/decode-error.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { resourceTypes } from "../documents/vocabulary.js";
import type { RequestAttributes, Violation } from "../scan/check-request.js";
import { checkRequest } from "../scan/check-request.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Wanted } from "./mailboxes.js";
import type { Problem } from "./problems.js";
import { problemCodes } from "./problems.js";

/** A query within all limits. */
export interface Query {
  readonly service: ServiceId;
  readonly resourceType: ResourceType;
  readonly wanted: Wanted;
  readonly page: number;
  readonly pageSize: number;
}

type Problems = readonly [Problem, ...Problem[]];

// ---------------------------------------------------------------------------------------------------------- checks

const wordsOfSearch = resourceTypes.filter((type) => type !== "AGREEMENT_COORDINATION");

const unparseable = (name: string, value: unknown): Problem => ({
  code: problemCodes.unparseable,
  message: `Field ${name} can not be parsed for value ${describeValue(value)}`,
  args: [name],
});

const missing = (name: string): Problem => ({
  code: problemCodes.missing,
  message: `Missing from request: ${name}`,
  args: [name],
});

/** The Datahub's code of a problem in a query; undefined where it returns fewer messages instead. */
const problemOf = (violation: Violation): Problem | undefined => {
  const { code, sentence: message } = violation;
  if (code !== null) return { code, message };
  switch (violation.tag) {
    case "BeforeRetention":
      return undefined;
    case "NotAPage":
      return { code: problemCodes.tooSmall, message };
    case "PageSizeOutOfBounds": {
      const isLarge = violation.pageSize > violation.largest;
      return { code: isLarge ? problemCodes.tooBig : problemCodes.tooSmall, message };
    }
    default:
      return { code: problemCodes.unparseable, message };
  }
};

const checked = (
  service: ServiceId,
  attributes: RequestAttributes,
  now: Instant,
): Either<Problems, Query> => {
  const { largestPage } = services[service];
  const result = checkRequest(attributes, now, largestPage);
  const [first, ...others] = result._tag === "Left" ? result.left.flatMap((one) => problemOf(one) ?? []) : [];
  if (first !== undefined) return left([first, ...others]);
  const { resourceType, createdTimeFrom, createdTimeTo, idFrom, idTo, pagination } = attributes;
  const byTime = {
    createdTimeFrom: instantOf(createdTimeFrom ?? ""),
    createdTimeTo: instantOf(createdTimeTo ?? ""),
  };
  return right({
    service,
    resourceType: resourceType as ResourceType,
    wanted: Number.isNaN(byTime.createdTimeFrom) ? { idFrom: idFrom ?? 0, idTo: idTo ?? 0 } : byTime,
    page: pagination?.page ?? 0,
    pageSize: pagination?.pageSize ?? largestPage,
  });
};

// ---------------------------------------------------------------------------------------------------------- search

/** The attributes of the wrong type. */
const ofWrongType = (
  values: Attributes,
  names: readonly string[],
  kind: "string" | "number",
): readonly Problem[] =>
  names
    .filter((name) => !isAbsent(values[name]) && typeof values[name] !== kind)
    .map((name) => unparseable(name, values[name]));

/**
 * The query in a body of the old service (REQ-1 to REQ-3): its attributes are in dataDistributionAttributes, or directly
 * in the body (D-API-BODY).
 */
export const searchQuery = (body: Attributes, now: Instant): Either<Problems, Query> => {
  const wrapped = body["dataDistributionAttributes"];
  const attributes = isObject(wrapped) ? wrapped : body;
  const { resourceType, createdTimeFrom, createdTimeTo, idFrom, idTo } = attributes;
  const { pagination } = body;
  if (isAbsent(resourceType)) return left([missing("resourceType")]);
  if (isAbsent(pagination)) return left([missing("pagination")]);
  if (!isObject(pagination)) return left([unparseable("pagination", pagination)]);
  const { page, pageSize } = pagination;
  if (isAbsent(page)) return left([missing("pagination.page")]);
  const [first, ...others] = [
    ...ofWrongType(attributes, ["resourceType", "createdTimeFrom", "createdTimeTo"], "string"),
    ...ofWrongType(attributes, ["idFrom", "idTo"], "number"),
    ...ofWrongType(pagination, ["page", "pageSize"], "number"),
  ];
  if (first !== undefined) return left([first, ...others]);
  if (!wordsOfSearch.some((word) => word === resourceType))
    return left([
      {
        code: problemCodes.enumeration,
        message: `resourceType can be ${wordsOfSearch.join(", ")}`,
        args: ["resourceType", wordsOfSearch.join(", ")],
      },
    ]);
  return checked(
    "search",
    {
      resourceType: String(resourceType),
      createdTimeFrom: textOr(createdTimeFrom),
      createdTimeTo: textOr(createdTimeTo),
      idFrom: numberOr(idFrom),
      idTo: numberOr(idTo),
      pagination: { page: Number(page), pageSize: numberOr(pageSize) },
    },
    now,
  );
};

const textOr = (value: unknown): string | null => (typeof value === "string" ? value : null);
const numberOr = (value: unknown): number | null => (typeof value === "number" ? value : null);

// ------------------------------------------------------------------------------------------------------ new services

const countIn = (query: URLSearchParams, name: string): number | null => {
  const text = query.get(name);
  if (text === null) return null;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
};

/** The query in the request line of a new service. */
export const distributionQuery = (
  service: ServiceId,
  resourceType: ResourceType,
  query: URLSearchParams,
  now: Instant,
): Either<Problems, Query> => {
  const page = countIn(query, "page") ?? 0;
  const pageSize = countIn(query, "size");
  const [first, ...others] = [
    ...(Number.isNaN(page) ? [unparseable("page", query.get("page"))] : []),
    ...(Number.isNaN(pageSize) ? [unparseable("size", query.get("size"))] : []),
  ];
  if (first !== undefined) return left([first, ...others]);
  return checked(
    service,
    {
      resourceType,
      createdTimeFrom: query.get("createdTimeFrom"),
      createdTimeTo: query.get("createdTimeTo"),
      pagination: { page, pageSize },
    },
    now,
  );
};
