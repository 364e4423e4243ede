/**
 * Plans of pull queries as documents: what `levik plan` prints.
 */
import type * as t from "io-ts";
import { ResourceTypeName } from "./closed.js";
import { EitherFormType, maybe } from "./combinators.js";
import { InstantText, WholeNumber } from "./scalars.js";
import * as total from "./total.js";

const Instants = total.type({ from: InstantText, to: InstantText }, "Instants");

const PlannedRequest = new EitherFormType(
  total.type(
    { resourceType: ResourceTypeName, createdTimeFrom: InstantText, createdTimeTo: InstantText },
    "PeriodRequest",
  ),
  total.type({ resourceType: ResourceTypeName, idFrom: WholeNumber, idTo: WholeNumber }, "IdRequest"),
  "idFrom",
);

/** The codec of what `levik plan` prints. */
export const PlanDocument = total.codec(
  total.type(
    { requests: total.readonlyArray(PlannedRequest), lost: maybe(Instants), notYet: maybe(Instants) },
    "PlanDocument",
  ),
);

/** A request as its attributes are sent (REQ-1, REQ-2), instants in UTC. */
export type RequestDocument = Readonly<t.TypeOf<typeof PlannedRequest>>;

/** A plan as a JSON value, instants in UTC. */
export type PlanDocument = Readonly<t.TypeOf<typeof PlanDocument>>;
