/**
 * The services by method and path, and when each of them is available (pages 30 and 50 of the public documentation).
 */
import {
  SECOND_GAS_STARTED,
  FIRST_DATA_ENDED,
  NET_QUANTITIES_STARTED,
  SECOND_BILLS_STARTED,
  AGREEMENTS_MOVED,
  AGREEMENTS_DOUBLED,
  services,
} from "../scan/service-list.js";
import type { ServiceId } from "../scan/service-list.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import type { Generation } from "./problems.js";
import type { SubmissionReader } from "./submissions.js";
import {
  agreementDeletionV2,
  agreementsV2,
  agreementUpdateV2,
  agreementV1,
  meterDataV1,
  meteringDataV2,
  networkBillsV2,
  networkBillV1,
} from "./submissions.js";

/** The function of a service. */
export type Task =
  | { readonly does: "search" }
  | { readonly does: "distribute"; readonly service: ServiceId; readonly resourceType: ResourceType }
  | { readonly does: "submit"; readonly read: SubmissionReader; readonly ofGrids?: Instant }
  | { readonly does: "set-now" }
  | { readonly does: "show-state" };

/** A service. */
export interface Route {
  readonly method: string;
  /** `{id}` at the end matches any one part of a path. */
  readonly path: string;
  readonly generation: Generation;
  readonly task: Task;
  /** Since when, and until when, it is public. */
  readonly from?: Instant;
  readonly until?: Instant;
}

const distribute = (
  service: Exclude<ServiceId, "search">,
  resourceType: ResourceType,
  from?: Instant,
  path: string = services[service].path,
): Route => ({
  method: "GET",
  path,
  generation: "V2",
  task: { does: "distribute", service, resourceType },
  ...(from !== undefined && { from }),
});

const submission = (
  method: string,
  path: string,
  read: SubmissionReader,
  dates: { readonly from?: Instant; readonly until?: Instant; readonly ofGrids?: Instant } = {},
): Route => {
  const { ofGrids, ...rest } = dates;
  return {
    method,
    path,
    generation: path.startsWith("/api/v1/") ? "V1" : "V2",
    task: { does: "submit", read, ...(ofGrids !== undefined && { ofGrids }) },
    ...rest,
  };
};

const firstAgreements = { until: AGREEMENTS_MOVED };
const secondAgreements = { from: AGREEMENTS_DOUBLED };

/** Every service; agreements and coordinations are also available under the other version (D-API-AGREEMENT). */
const routes: readonly Route[] = [
  { method: "POST", path: services.search.path, generation: "V1", task: { does: "search" } },
  distribute("agreement", "AGREEMENT", AGREEMENTS_DOUBLED),
  distribute("agreement", "AGREEMENT", AGREEMENTS_DOUBLED, "/api/v1/data-distributions/agreement"),
  distribute("agreement-coordination", "AGREEMENT_COORDINATION"),
  distribute(
    "agreement-coordination",
    "AGREEMENT_COORDINATION",
    undefined,
    "/api/v2/data-distributions/agreement-coordination",
  ),
  distribute("metering-data-electricity", "METERING_DATA", NET_QUANTITIES_STARTED),
  distribute("network-bill", "NETWORK_BILL", SECOND_BILLS_STARTED),
  submission("POST", "/api/v1/agreement", agreementV1("CREATE"), firstAgreements),
  submission("PUT", "/api/v1/agreement", agreementV1("UPDATE"), firstAgreements),
  submission("POST", "/api/v1/agreement/delete", agreementV1("DELETE"), firstAgreements),
  submission("POST", "/api/v2/agreements", agreementsV2, secondAgreements),
  submission("POST", "/api/v2/agreements/bulk", agreementsV2, secondAgreements),
  submission("PUT", "/api/v2/agreements/{id}", agreementUpdateV2, secondAgreements),
  submission("DELETE", "/api/v2/agreements/{id}", agreementDeletionV2, secondAgreements),
  submission("POST", "/api/v1/meter-data", meterDataV1, {
    until: FIRST_DATA_ENDED,
    ofGrids: NET_QUANTITIES_STARTED,
  }),
  submission("POST", "/api/v2/metering-data/electricity", meteringDataV2, { from: NET_QUANTITIES_STARTED }),
  submission("POST", "/api/v2/metering-data/natural-gas", meteringDataV2, { from: SECOND_GAS_STARTED }),
  submission("POST", "/api/v1/network-bill", networkBillV1, { until: FIRST_DATA_ENDED }),
  submission("POST", "/api/v2/network-bills", networkBillsV2, { from: SECOND_BILLS_STARTED }),
  { method: "POST", path: "/_control/now", generation: "V2", task: { does: "set-now" } },
  { method: "GET", path: "/_control/state", generation: "V2", task: { does: "show-state" } },
];

/** A matched path: its services by method, and the value of `{id}`. */
interface Found {
  readonly services: readonly Route[];
  readonly id: string;
}

const partOf = (path: string, pattern: string): string | undefined => {
  if (!pattern.endsWith("/{id}")) return path === pattern ? "" : undefined;
  const head = pattern.slice(0, -"{id}".length);
  const id = path.startsWith(head) ? path.slice(head.length) : "";
  return id === "" || id.includes("/") ? undefined : id;
};

/** The services at a path, which may end with a slash. */
export const routesAt = (path: string): Found => {
  const plain = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
  const exact = routes.filter((route) => route.path === plain);
  if (exact.length > 0) return { services: exact, id: "" };
  const found = routes.flatMap((route) => {
    const id = partOf(plain, route.path);
    return id === undefined ? [] : [{ route, id }];
  });
  return { services: found.map(({ route }) => route), id: found[0]?.id ?? "" };
};
