/** A hundred thousand requests over HTTP: memory does not grow. */
import { Agent, request } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { serveSimulator } from "../../src/simulator/serve.js";
import { begin, dataEvent, HOUR, iso, search } from "./market.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

it("the simulator uses no more memory after 100,000 requests than after 10,000", async () => {
  const now = "2026-08-03T12:00Z";
  const events = Array.from({ length: 200 }, (_, i) => dataEvent(iso(Date.parse(now) - HOUR + i * 10_000)));
  const faults = { seed: 1, rates: { cut: 0.01, "503": 0.01, reorder: 0.1, "total-pages": 0.1 } };
  const served = await serveSimulator(begin(now, events, { faults }), {
    speed: 1,
    realTime: () => performance.now(),
  });
  if (served._tag === "Left") throw new Error(served.left.code);
  const { url, close } = served.right;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const span = { createdTimeFrom: iso(Date.parse(now) - HOUR), createdTimeTo: now };
  const asked = search({ resourceType: "METERING_DATA", ...span });

  const ask = (): Promise<void> =>
    new Promise((resolve) => {
      const { method, headers, target } = asked;
      const sent = request(
        url + target,
        { method, headers: headers as Record<string, string>, agent },
        (response) => {
          response.resume();
          response.on("close", () => resolve());
        },
      );
      sent.on("error", () => resolve());
      sent.end(asked.body);
    });
  const askOften = async (times: number): Promise<number> => {
    let left = times;
    const one = async (): Promise<void> => {
      while (left-- > 0) await ask();
    };
    await Promise.all(Array.from({ length: 8 }, one));
    collect();
    return process.memoryUsage().heapUsed;
  };

  try {
    const before = await askOften(10_000);
    const after = await askOften(90_000);
    expect(after - before).toBeLessThan(8_000_000);
  } finally {
    agent.destroy();
    await close();
  }
});
