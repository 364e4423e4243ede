/**
 * The core of the simulator: answers one request and returns the state after it.
 */
import { isObject } from "../common/attributes.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { isMoment } from "../scan/query-limits.js";
import type { Instant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import { answerQuery } from "./answer.js";
import { bodyOf } from "./body.js";
import { control, stateResponse } from "./control.js";
import { bitsFor, strikes } from "./faults.js";
import type { SimulatorRequest, Target } from "./http.js";
import { targetOf } from "./http.js";
import type { Requester } from "./identity.js";
import { requesterInBody, requesterInHeaders, participantOf } from "./identity.js";
import { uuidOf } from "./messages.js";
import { dateTime, headerProblem, identification, oddities } from "./oddities.js";
import type { Generation, Problem } from "./problems.js";
import { problemCodes, refusal } from "./problems.js";
import type { Query } from "./read-request.js";
import { distributionQuery, searchQuery } from "./read-request.js";
import type { Route } from "./routes.js";
import { routesAt } from "./routes.js";
import type { SimulatorState, SimulatorStep } from "./state.js";
import { advance } from "./state.js";
import { submit } from "./submit.js";
import { UuidText } from "../documents/scalars.js";

type Problems = readonly [Problem, ...Problem[]];

const single = <A>(result: Either<Problem, A>): Either<Problems, A> =>
  result._tag === "Left" ? left([result.left]) : result;

// --------------------------------------------------------------------------------------------------------- services

const answered = (
  state: SimulatorState,
  requester: Requester,
  query: Either<Problems, Query>,
): Either<Problems, SimulatorStep> =>
  query._tag === "Left" ? query : right([state, answerQuery(state, requester.eic, query.right)]);

const serve = (
  state: SimulatorState,
  requester: Requester,
  { task }: Route,
  body: unknown,
  { query }: Target,
  id: string,
): Either<Problems, SimulatorStep> => {
  switch (task.does) {
    case "search":
      return answered(state, requester, searchQuery(isObject(body) ? body : {}, state.now));
    case "distribute":
      return answered(state, requester, distributionQuery(task.service, task.resourceType, query, state.now));
    case "submit": {
      const read = single(task.read({ body, id, set: state.progress.set }));
      if (read._tag === "Left") return read;
      const after = submit(state, requester, read.right.submissions);
      return after._tag === "Left" ? after : right([after.right, read.right.success()]);
    }
    default:
      return right([state, stateResponse(state)]);
  }
};

const remarked = ([state, response]: SimulatorStep, remarks: readonly Problem[]): SimulatorStep =>
  remarks.length === 0
    ? [state, response]
    : [
        state,
        {
          ...response,
          headers: { ...response.headers, "x-levik-remark": remarks.map(({ message }) => message).join(" ") },
        },
      ];

/** A service after its route is known: the participant, its permission, the answer. */
const visit = (
  state: SimulatorState,
  request: SimulatorRequest,
  route: Route,
  target: Target,
  id: string,
): Either<Problems, SimulatorStep> => {
  const { faults, requests, tokens, strict, now } = state;
  if (strikes(faults, "500", requests))
    return left([{ code: problemCodes.general, message: "An error has occurred.", status: 500 }]);
  if (strikes(faults, "503", requests))
    return left([{ code: problemCodes.general, message: "The service is not available.", status: 503 }]);
  const participant = single(participantOf(request, tokens));
  if (participant._tag === "Left") return participant;
  const body = single(bodyOf(request, route));
  if (body._tag === "Left") return body;
  const requester = single(
    route.generation === "V1"
      ? requesterInBody(isObject(body.right) ? body.right : {}, participant.right)
      : requesterInHeaders(request, participant.right),
  );
  if (requester._tag === "Left") return requester;
  const malformed = headerProblem(request);
  if (malformed !== undefined) return left([malformed]);
  const odd = oddities(request, route, requester.right, now);
  const [first, ...others] = odd;
  if (strict && first !== undefined) return left([first, ...others]);
  const step = serve(state, requester.right, route, body.right, target, id);
  return step._tag === "Left" ? step : right(remarked(step.right, odd));
};

// ----------------------------------------------------------------------------------------------------------- handle

/** The longest delay of a slow answer, in milliseconds. */
const SLOWEST = 2000;

/** The seconds after which a client should retry, by the status of a refusal. */
const retryHeaders = (status: number | undefined): Readonly<Record<string, string>> =>
  status === 503 ? { "retry-after": "1" } : {};

const answer = (state: SimulatorState, request: SimulatorRequest): SimulatorStep => {
  const ids = {
    id: uuidOf(state.now, state.requests),
    traceId: state.requests.toString(16).padStart(32, "0"),
  };
  const target = targetOf(request);
  const found = routesAt(target?.path ?? "");
  const refused = (
    problems: Problems,
    generation: Generation = "V2",
    headers: Readonly<Record<string, string>> = {},
  ): SimulatorStep => [state, refusal(problems, generation, ids, headers)];
  if (target === undefined || found.services.length === 0)
    return refused([
      { code: problemCodes.resource, message: "There is no service at this path.", status: 404 },
    ]);
  const route = found.services.find(({ method }) => method === request.method);
  if (route === undefined) {
    const allow = [...new Set(found.services.map(({ method }) => method))].join(", ");
    const problem = { code: problemCodes.resource, message: `This path supports ${allow}.`, status: 405 };
    return refused([problem], "V2", { allow });
  }
  const isControl = route.path.startsWith("/_control/");
  const step = isControl
    ? single(control(state, request, route))
    : visit(state, request, route, target, found.id);
  const [after, response] =
    step._tag === "Right"
      ? step.right
      : refused(step.left, route.generation, retryHeaders(step.left[0].status));
  const isSlow = !isControl && strikes(state.faults, "slow", state.requests);
  return [
    after,
    isSlow
      ? { ...response, wait: 1 + (bitsFor(state.faults, "slowness", state.requests) % SLOWEST) }
      : response,
  ];
};

/** The headers of every answer, as the published OpenAPI files have them. */
const documentHeaders = (
  { now, requests }: SimulatorState,
  { headers }: SimulatorRequest,
): Readonly<Record<string, string>> => {
  const original = headers[identification];
  return {
    [identification]: uuidOf(now, requests),
    [dateTime]: writeInstant(now),
    ...(original !== undefined &&
      UuidText.is(original) && { "x-original-document-identification": original }),
  };
};

/**
 * Answers one request at a moment of the simulator's time, and returns the state after it: events until then have
 * happened, submissions are included. Total: any request has an answer, nothing throws. A moment before that of the state
 * counts as the state's. The answer depends only on the arguments.
 *
 * @category Simulator
 *
 * @example
 * import { agreementSet } from "levik";
 * import { handle, startSimulator } from "levik/simulator";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") {
 *   const start = startSimulator({ set: built.right.set, events: [], now: Date.UTC(2026, 9, 1) });
 *   if (start._tag === "Right") {
 *     const request = { method: "GET", target: "/_control/state", headers: {}, body: "" };
 *     const [, response] = handle(start.right, request, Date.UTC(2026, 9, 2));
 *     response.body; // '{"now":"2026-10-02T00:00Z","messages":0}'
 *   }
 * }
 */
export const handle = (state: SimulatorState, request: SimulatorRequest, now: Instant): SimulatorStep => {
  const moment = isMoment(now) ? now : state.now;
  const at = advance({ ...state, requests: state.requests + 1, invalid: [] }, moment);
  const [after, response] = answer(at, request);
  return [after, { ...response, headers: { ...response.headers, ...documentHeaders(after, request) } }];
};
