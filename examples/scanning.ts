/**
 * A scan that loses nothing in silence, against a simulated Datahub: the first run reads what is there, the second what came
 * since. In your program `url` and `token` are the Datahub's, the store is your database, and a message goes there too.
 */
import { agreementSet, explainDecodeError } from "levik";
import { explainScanError, fetchTransport, memoryStore, scan, sleep } from "levik/scan";
import { serveSimulator, startSimulator } from "levik/simulator";

const operator = "38X-EIN-GO-----0";
const supplier = "38X-EIN-OS-----J";
const meterEic = "38ZGO-1000000C-Y";

// --- a Datahub in which the metering point changes every six hours of 2 August 2026 ---

const built = agreementSet({
  meteringPoints: [{ meterEic, meteringPointType: "REGULAR", operatorEic: operator }],
  agreements: [
    {
      agreementType: "SUPPLY",
      meterEic,
      serviceProviderEic: supplier,
      customerEic: "38X-AVP-ZW6700C6",
      validFrom: "2024-01-01T00:00+02:00",
    },
  ],
});
if (built._tag === "Left") throw new Error(built.left.map(explainDecodeError).join("\n"));

const events = [0, 6, 12, 18].map((hour) => ({
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt: new Date(Date.UTC(2026, 7, 2, hour)).toISOString(),
  initiatorEic: operator,
  meterEic,
}));
let now = Date.UTC(2026, 7, 2, 12, 30);
const started = startSimulator({
  set: built.right.set,
  events,
  now,
  faults: { seed: 1, rates: { 503: 0.2 } },
});
if (started._tag === "Left") throw new Error(`event ${started.left.event}: ${started.left.text}`);
const served = await serveSimulator(started.right, { speed: 0, realTime: () => performance.now() });
if (served._tag === "Left") throw new Error(`port ${served.left.port}: ${served.left.code}`);
const { url, close } = served.right;

// --- the scan ---

const store = memoryStore();

const readOnce = async (): Promise<number> => {
  const found = scan({
    as: { eic: supplier, role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
    types: ["METERING_POINT", "AGREEMENT"],
    transport: fetchTransport({ url, token: () => supplier }),
    store,
    now: () => now,
    sleep,
  });
  for await (const event of found)
    if (event.tag === "message") console.log(event.resourceType, event.id);
    else if (event.tag === "lost")
      console.error(`lost: ${event.resourceType} from ${event.from} to ${event.to}`);
    else if (event.tag === "open" || event.tag === "failed") console.error(explainScanError(event.error));
  return found.report().read;
};

try {
  console.log("first run:", await readOnce());
  now = Date.UTC(2026, 7, 2, 18, 30);
  await fetch(`${url}/_control/now`, {
    method: "POST",
    body: JSON.stringify({ now: new Date(now).toISOString() }),
  });
  console.log("second run:", await readOnce());
} finally {
  await close();
}
