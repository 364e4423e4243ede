/**
 * A test of an integration: the grid operator submits metering data, a day passes, and the supplier's scan must find it. Here
 * the scan is one request; in your test it is your own code, which is given the address of the simulator.
 */
import { agreementSet, explainDecodeError } from "levik";
import { serveSimulator, startSimulator } from "levik/simulator";

const operator = "38X-EIN-GO-----0";
const supplier = "38X-EIN-OS-----J";
const customer = "38X-AVP-ZW6700C6";
const meterEic = "38ZGO-1000000C-Y";

// --- a market, and a Datahub of it that begins on 3 August 2026 and stands still ---

const parties = { meterEic, customerEic: customer, validFrom: "2024-01-01T00:00+02:00" };
const built = agreementSet({
  meteringPoints: [
    { meterEic, meteringPointType: "REGULAR", operatorEic: operator, commodityType: "ELECTRICITY" },
  ],
  agreements: [
    { agreementType: "GRID", serviceProviderEic: operator, ...parties },
    { agreementType: "SUPPLY", serviceProviderEic: supplier, ...parties },
  ],
});
if (built._tag === "Left") throw new Error(built.left.map(explainDecodeError).join("\n"));

const started = startSimulator({ set: built.right.set, events: [], now: Date.parse("2026-08-03T09:30:00Z") });
if (started._tag === "Left") throw new Error(`event ${started.left.event}: ${started.left.text}`);

const served = await serveSimulator(started.right, { speed: 0, realTime: () => performance.now() });
if (served._tag === "Left") throw new Error(`port ${served.left.port}: ${served.left.code}`);
const { url, close } = served.right;

// --- what both parties send ---

const ask = async (eic: string, role: string, path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${eic}`,
      "content-type": "application/json",
      "x-document-identification": crypto.randomUUID(),
      "x-market-participant-eic": eic,
      "x-market-participant-role": role,
      "x-commodity-type": "ELECTRICITY",
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

try {
  await ask(operator, "GRID_OPERATOR", "/api/v2/metering-data/electricity", [
    {
      meteringPointEic: meterEic,
      periods: [
        { pS: "2026-08-02T00:00:00+03:00", rTime: "2026-08-03T09:00:00Z", outQty: { rType: "M", kwh: 1.5 } },
      ],
    },
  ]);

  const tomorrow = { now: "2026-08-04T09:30:00Z" };
  await fetch(`${url}/_control/now`, { method: "POST", body: JSON.stringify(tomorrow) });

  const hour = "createdTimeFrom=2026-08-03T09:00:00Z&createdTimeTo=2026-08-03T10:00:00Z";
  const page = await ask(
    supplier,
    "OPEN_SUPPLIER",
    `/api/v2/data-distributions/metering-data/electricity?${hour}`,
  );
  console.log(JSON.stringify(page));
} finally {
  await close();
}
