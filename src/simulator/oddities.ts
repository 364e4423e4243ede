/**
 * Errors and oddities of a request apart from its body: the headers of every document, and a service that is not yet or no
 * longer available.
 */
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import { formatLocal } from "../time/tallinn.js";
import type { SimulatorRequest } from "./http.js";
import type { Requester } from "./identity.js";
import type { Problem } from "./problems.js";
import { problemCodes } from "./problems.js";
import type { Route } from "./routes.js";
import { UuidText } from "../documents/scalars.js";

/** The header with the identification of a document. */
export const identification = "x-document-identification";
/** The header with the moment of a document. */
export const dateTime = "x-document-date-time";

/** Checks the headers of every document: malformed ones are refused. */
export const headerProblem = ({ headers }: SimulatorRequest): Problem | undefined => {
  const { [identification]: id, [dateTime]: at } = headers;
  if (id !== undefined && !UuidText.is(id))
    return {
      code: problemCodes.pattern,
      message: `${identification} must be a UUID.`,
      args: [identification],
    };
  return at !== undefined && Number.isNaN(instantOf(at))
    ? { code: problemCodes.unparseable, message: `${dateTime} must be an instant.`, args: [dateTime] }
    : undefined;
};

const rolesOfGrids: readonly string[] = ["GRID_OPERATOR", "CLOSED_DISTRIBUTION_NETWORK"];

/** Requirements of the Datahub that a test may ignore: remarked, or refused when strict. */
export const oddities = (
  { headers }: SimulatorRequest,
  { generation, from = -Infinity, until = Infinity, task }: Route,
  { role }: Requester,
  now: Instant,
): readonly Problem[] => {
  const needed = generation === "V1" ? [identification, dateTime] : [identification];
  const absent = needed
    .filter((name) => headers[name] === undefined)
    .map((name) => ({ code: problemCodes.header, message: `The header ${name} is missing.`, args: [name] }));
  const gone = (message: string) => ({ code: problemCodes.resource, message, status: 404 });
  const isLateGrid =
    task.does === "submit" &&
    task.ofGrids !== undefined &&
    now >= task.ofGrids &&
    rolesOfGrids.includes(role);
  return [
    ...absent,
    ...(now < from ? [gone(`This service starts at ${formatLocal(from)}.`)] : []),
    ...(now >= until ? [gone(`This service ended at ${formatLocal(until)}.`)] : []),
    ...(isLateGrid
      ? [
          {
            code: problemCodes.dataOfRole,
            message: `The role ${role} must send metering data in the second version.`,
          },
        ]
      : []),
  ];
};
