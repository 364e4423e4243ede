/** The simulator over HTTP: time, bodies, faults of the connection, and invalid HTTP. */
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { SimulatorClock } from "../../src/simulator/clock.js";
import { serveSimulator } from "../../src/simulator/serve.js";
import type { RunningSimulator, ServeOptions } from "../../src/simulator/serve.js";
import type { SimulatorState } from "../../src/simulator/state.js";
import { at, begin, search, supplier, update } from "./market.js";

const now = "2026-08-03T12:00Z";

const served = async (
  state: SimulatorState,
  use: (running: RunningSimulator) => Promise<void>,
  options: Partial<ServeOptions> = {},
): Promise<void> => {
  const result = await serveSimulator(state, { speed: 0, realTime: () => 0, ...options });
  if (result._tag === "Left") throw new Error(result.left.code);
  try {
    await use(result.right);
  } finally {
    await result.right.close();
  }
};

const setNow = (url: string, moment: string): Promise<Response> =>
  fetch(`${url}/_control/now`, { method: "POST", body: JSON.stringify({ now: moment }) });
const stateAt = async (url: string): Promise<unknown> => (await fetch(`${url}/_control/state`)).json();

/** The answer to some bytes, until the server closes the connection or has sent a whole answer. */
const raw = (url: string, bytes: string | Buffer): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => {
      text += chunk.toString();
      if (text.includes("\r\n\r\n")) socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(text));
  });

describe("the clock of the simulator", () => {
  it("runs at its speed and is moved forward only", () => {
    let real = 1000;
    const clock = new SimulatorClock(at(now), 60, () => real);
    real += 2000;
    expect(clock.now()).toBe(at(now) + 120_000);
    clock.moveTo(at(now));
    expect(clock.now()).toBe(at(now) + 120_000);
    clock.moveTo(at("2026-08-04T00:00Z"));
    real += 1;
    expect(clock.now()).toBe(at("2026-08-04T00:00Z") + 60);
    real -= 500;
    expect(clock.now()).toBe(at("2026-08-04T00:00Z"));
  });

  it("stops at speed 0", () => {
    let real = 0;
    const clock = new SimulatorClock(at(now), 0, () => real);
    real += 1e9;
    expect(clock.now()).toBe(at(now));
  });
});

describe("a served simulator", () => {
  it("is at 127.0.0.1, answers, and lets time pass", async () => {
    let real = 0;
    const use = async ({ url, state }: RunningSimulator): Promise<void> => {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      real += 1000;
      expect(await stateAt(url)).toEqual({ now: "2026-08-03T12:16:40Z", messages: 1 });
      expect(await (await setNow(url, "2026-08-05T00:00Z")).json()).toEqual({
        now: "2026-08-05T00:00Z",
        messages: 2,
      });
      real += 60;
      expect(await stateAt(url)).toEqual({ now: "2026-08-05T00:01Z", messages: 2 });
      expect(state().requests).toBe(3);
    };
    const state = begin(now, [update("2026-08-03T12:10Z"), update("2026-08-04T12:00Z")]);
    await served(state, use, { speed: 1000, realTime: () => real });
  });

  it("reports events that turn out invalid", async () => {
    const invalid: number[] = [];
    const state = begin(now, [{ ...update("2026-08-04T00:00Z"), meterEic: "?" }]);
    await served(
      state,
      async ({ url }) => {
        await setNow(url, "2026-08-05T00:00Z");
        await setNow(url, "2026-08-06T00:00Z");
      },
      { onInvalid: ({ event }) => invalid.push(event) },
    );
    expect(invalid).toEqual([0]);
  });

  it("announces more than it sends when an answer is cut", async () => {
    const state = begin(now, [], { faults: { seed: 1, rates: { cut: 1 } } });
    await served(state, async ({ url }) => {
      const { target, method, headers, body } = search({ resourceType: "AGREEMENT", idFrom: 0, idTo: 1 });
      for (let i = 0; i < 20; i++) {
        const read = fetch(url + target, { method, headers: headers as Record<string, string>, body }).then(
          (response) => response.text(),
        );
        await expect(read).rejects.toThrow();
      }
    });
  });

  it("delays a slow answer, and can be stopped meanwhile", async () => {
    const state = begin(now, [], { faults: { seed: 1, rates: { slow: 1 } } });
    await served(state, async ({ url }) => {
      const before = performance.now();
      const response = await fetch(`${url}/api/v2/agreements`, { method: "POST" });
      expect(response.status).toBe(401);
      expect(performance.now() - before).toBeGreaterThan(1);
    });
  });

  it("refuses bodies that are too large or not UTF-8", async () => {
    await served(begin(now), async ({ url }) => {
      const headers = { authorization: `Bearer ${supplier}` };
      const post = (body: Buffer): Promise<Response> =>
        fetch(`${url}/api/v1/meter-data`, { method: "POST", headers, body: new Uint8Array(body) });
      const large = await post(Buffer.alloc(16 * 1024 * 1024 + 1, 32));
      expect([large.status, ((await large.json()) as { problem: { code: string } }).problem.code]).toEqual([
        413,
        "opp.error.validation.too-big",
      ]);
      expect((await post(Buffer.from([0xff, 0xfe]))).status).toBe(400);
      expect(await stateAt(url)).toMatchObject({ messages: 0 });
    });
  });

  it.each([
    "garbage\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n",
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(50_000)}\r\n\r\n`,
    "POST /_control/now HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "POST /_control/now HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
    "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET http://elsewhere/_control/state HTTP/1.1\r\nHost: a\r\n\r\n",
  ])("answers an invalid HTTP request with 4xx: %j", async (bytes) => {
    await served(begin(now), async ({ url }) => {
      expect(await raw(url, bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(await stateAt(url)).toMatchObject({ messages: 0 });
    });
  });

  it("continues when a client disconnects while sending its body", async () => {
    await served(begin(now), async ({ url }) => {
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      socket.write("POST /_control/now HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{");
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.destroy();
      expect(await stateAt(url)).toMatchObject({ messages: 0 });
    });
  });

  it("reports an address in use", async () => {
    await served(begin(now), async ({ url }) => {
      const port = Number(new URL(url).port);
      expect(await serveSimulator(begin(now), { speed: 0, realTime: () => 0, port })).toEqual({
        _tag: "Left",
        left: { tag: "CannotListen", host: "127.0.0.1", port, code: "EADDRINUSE" },
      });
    });
  });

  it("uses no more memory after many requests", async () => {
    const state = begin(now, [update("2026-08-03T11:00Z")]);
    await served(state, async ({ url, state: after }) => {
      const { target, method, headers, body } = search({
        resourceType: "METERING_POINT",
        idFrom: 0,
        idTo: 9,
      });
      const size = (): number => JSON.stringify({ ...after(), progress: null }).length;
      const ask = async (): Promise<void> => {
        for (let i = 0; i < 100; i++)
          await (
            await fetch(url + target, { method, headers: headers as Record<string, string>, body })
          ).text();
      };
      await ask();
      const before = size();
      await ask();
      expect(size()).toBe(before);
    });
  });
});
