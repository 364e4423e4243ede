/**
 * The body of a request as JSON.
 */
import { isObject } from "../common/attributes.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { SimulatorRequest } from "./http.js";
import type { Problem } from "./problems.js";
import { problemCodes } from "./problems.js";
import type { Route } from "./routes.js";

/** The value of a JSON text. */
export const parsed = (text: string): Either<Problem, unknown> => {
  try {
    return right(JSON.parse(text) as unknown);
  } catch {
    return left({ code: problemCodes.json, message: "The body is not JSON." });
  }
};

/** The body that a service reads: empty where none is sent, an object in the first generation. */
export const bodyOf = (
  request: SimulatorRequest,
  { method, generation }: Route,
): Either<Problem, unknown> => {
  if (method === "GET" || method === "DELETE") return right(undefined);
  const body = parsed(request.body);
  return body._tag === "Left" || generation === "V2" || isObject(body.right)
    ? body
    : left({ code: problemCodes.object, message: "The body is not an object." });
};
