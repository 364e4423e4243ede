/** A market of one metering point with a supplier, and the requests of both generations to a simulator of it. */
import { agreementSet } from "../../src/market/build-agreement-set.js";
import { expect } from "vitest";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { handle, startSimulator } from "../../src/simulator/index.js";
import type {
  SimulatorOptions,
  SimulatorRequest,
  SimulatorResponse,
  SimulatorState,
} from "../../src/simulator/index.js";

export const point = "38ZT00000000100Y";
export const operator = "38XT00000000002P";
export const supplier = "38XT00000000011O";
export const other = "38XT00000000012M";
export const customer = "38XT00000000031I";
export const HOUR = 3_600_000;

export const at = (text: string): number => Date.parse(text);
export const iso = (t: number): string => new Date(t).toISOString();

const agreement = (agreementType: string, serviceProviderEic: string, extra: object = {}) => ({
  agreementType,
  meterEic: point,
  serviceProviderEic,
  customerEic: customer,
  commodityType: "ELECTRICITY",
  validFrom: "2024-01-01T00:00+02:00",
  ...extra,
});

export const supply = agreement("SUPPLY", supplier, { agreementId: "supply-1" });

export const market = {
  meteringPoints: [
    { meterEic: point, meteringPointType: "REGULAR", operatorEic: operator, commodityType: "ELECTRICITY" },
  ],
  agreements: [agreement("GRID", operator), supply],
} as AgreementSetDocument;

export const setOf = (document: AgreementSetDocument) => {
  const built = agreementSet(document);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** The operator changes the metering point; the supplier is notified. */
export const update = (occurredAt: string) => ({
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt,
  initiatorEic: operator,
  meterEic: point,
});

const quantity = { rTime: "2024-05-01T06:00Z", rType: "M", kwh: 1.5 };

export const itemV1 = (pS: string) => ({
  meterEic: point,
  periods: [{ r: "PT15M", aI: [{ pS, outQty: quantity }] }],
});
export const itemV2 = (pS: string) => ({
  meteringPointEic: point,
  periods: [{ pS, rTime: "2024-05-01T06:00Z", outQty: { rType: "M", kwh: 1.5 } }],
});

export const dataEvent = (occurredAt: string, version: "V1" | "V2" = "V1") => ({
  resourceType: "METERING_DATA",
  action: "CREATE",
  occurredAt,
  initiatorEic: operator,
  version,
  content: [version === "V1" ? itemV1("2026-07-01T00:00+03:00") : itemV2("2026-07-01T00:00+03:00")],
});

export const begin = (
  now: string,
  events: readonly unknown[] = [],
  options: Partial<SimulatorOptions> = {},
): SimulatorState => {
  const started = startSimulator({ set: setOf(market), events, now: at(now), ...options });
  if (started._tag === "Left") throw new Error(started.left.text);
  return started.right;
};

const documentHeaders = {
  "x-document-identification": "dc8bbc4c-c021-4dc5-a5be-ead707e1dcfc",
  "x-document-date-time": "2024-11-27T07:56:53Z",
};

export const contextOf = (eic: string) => ({
  marketParticipantIdentification: eic,
  marketParticipantRole: "OPEN_SUPPLIER",
  commodityType: "ELECTRICITY",
});

export const post = (path: string, body: unknown, eic = supplier): SimulatorRequest => ({
  method: "POST",
  target: path,
  headers: { authorization: `Bearer ${eic}`, ...documentHeaders },
  body: JSON.stringify(body),
});

export const search = (attributes: object, pagination: unknown = { page: 0 }, eic = supplier) =>
  post(
    "/api/v1/data-distribution/search",
    { marketParticipantContext: contextOf(eic), dataDistributionAttributes: attributes, pagination },
    eic,
  );

export const headersV2 = (eic: string, role = "OPEN_SUPPLIER") => ({
  authorization: `Bearer ${eic}`,
  "x-document-identification": documentHeaders["x-document-identification"],
  "x-market-participant-eic": eic,
  "x-market-participant-role": role,
  "x-commodity-type": "ELECTRICITY",
});

export const get = (path: string, query: Record<string, string> = {}, eic = supplier): SimulatorRequest => ({
  method: "GET",
  target: `${path}?${new URLSearchParams(query).toString()}`,
  headers: headersV2(eic),
  body: "",
});

export const send = (
  method: string,
  path: string,
  body: unknown,
  eic = supplier,
  role = "OPEN_SUPPLIER",
): SimulatorRequest => ({
  method,
  target: path,
  headers: headersV2(eic, role),
  body: body === undefined ? "" : JSON.stringify(body),
});

/** The answer at the moment of the state. */
export const answerOf = (
  state: SimulatorState,
  request: SimulatorRequest,
  now = state.now,
): SimulatorResponse => handle(state, request, now)[1];

export const json = ({ body }: SimulatorResponse): unknown => JSON.parse(body);

/** Status and code of a refusal, whose body has both published forms. */
export const refused = (response: SimulatorResponse): readonly [number, string] => {
  const body = json(response) as {
    problem: { code: string };
    code?: string;
    cause?: { code: string };
  };
  expect(body.code ?? body.cause?.code).toBe(body.problem.code);
  return [response.status, body.problem.code];
};

/** Messages of the old service in a period. */
export const found = (
  state: SimulatorState,
  resourceType: string,
  from: string,
  to: string,
  now = state.now,
): readonly Record<string, unknown>[] => {
  const request = search({ resourceType, createdTimeFrom: from, createdTimeTo: to });
  const response = answerOf(state, request, now);
  expect([response.status, response.body]).toEqual([200, expect.any(String)]);
  return (json(response) as { dataDistributions: Record<string, unknown>[] }).dataDistributions;
};

/** Messages of a new service in a period. */
export const foundIn = (
  state: SimulatorState,
  path: string,
  from: string,
  to: string,
  eic = supplier,
): readonly Record<string, unknown>[] => {
  const response = answerOf(state, get(path, { createdTimeFrom: from, createdTimeTo: to }, eic));
  expect(response.status).toBe(200);
  return (json(response) as { content: Record<string, unknown>[] }).content;
};
