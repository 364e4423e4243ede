/**
 * Control requests: set the time (forward only) or return it.
 */
import { isObject } from "../common/attributes.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { isMoment } from "../scan/query-limits.js";
import { instantOf } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import type { SimulatorRequest, SimulatorResponse } from "./http.js";
import { jsonResponse } from "./http.js";
import { parsed } from "./body.js";
import type { Problem } from "./problems.js";
import { problemCodes } from "./problems.js";
import type { Route } from "./routes.js";
import type { SimulatorState, SimulatorStep } from "./state.js";
import { advance, messageCount } from "./state.js";

const setNow = (state: SimulatorState, request: SimulatorRequest): Either<Problem, SimulatorStep> => {
  const body = parsed(request.body);
  if (body._tag === "Left") return body;
  const text = isObject(body.right) ? body.right["now"] : undefined;
  const now = typeof text === "string" ? instantOf(text) : NaN;
  if (!isMoment(now))
    return left({
      code: problemCodes.unparseable,
      message: 'Expected {"now": I} with an instant I, such as 2026-10-01T00:00Z.',
    });
  if (now < state.now)
    return left({
      code: problemCodes.forward,
      message: `now must be greater than or equal to ${writeInstant(state.now)}: time only moves forward.`,
      args: ["now", writeInstant(state.now)],
    });
  const after = advance(state, now);
  return right([after, stateResponse(after)]);
};

/** The answer to a control request. */
export const stateResponse = (state: SimulatorState): SimulatorResponse =>
  jsonResponse(200, { now: writeInstant(state.now), messages: messageCount(state) });

/** Sets the time, or returns it with the number of messages. */
export const control = (
  state: SimulatorState,
  request: SimulatorRequest,
  { task }: Route,
): Either<Problem, SimulatorStep> => {
  if (request.isLocal === false)
    return left({
      code: problemCodes.otherParticipant,
      message: "Control requests are accepted from this machine only.",
      status: 403,
    });
  return task.does === "set-now" ? setNow(state, request) : right([state, stateResponse(state)]);
};
