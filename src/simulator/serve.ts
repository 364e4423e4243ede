/**
 * The simulator as a local HTTP server (node:http): one state, requests one after another.
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { SimulatorClock } from "./clock.js";
import { handle } from "./handle.js";
import type { SimulatorResponse } from "./http.js";
import { problemCodes, refusal } from "./problems.js";
import type { BodyRead } from "./request-body.js";
import { LARGEST_BODY, readBody } from "./request-body.js";
import type { InvalidEvent, SimulatorState } from "./state.js";

/** Options of a served simulator. */
export interface ServeOptions {
  /** The speed of its time: 1 as the real clock, 0 stopped. */
  readonly speed: number;
  /** Milliseconds of the real clock, such as `Date.now`. */
  readonly realTime: () => number;
  /** The port; 0 for any free one. */
  readonly port?: number;
  /** 127.0.0.1 by default: any client that can reach another address can read and submit. */
  readonly host?: string;
  /** Called for events that turn out invalid when they are due; they are skipped. */
  readonly onInvalid?: (invalid: InvalidEvent) => void;
}

/** A running simulator. */
export interface RunningSimulator {
  readonly url: string;
  /** The state after the last request. */
  readonly state: () => SimulatorState;
  /** Stops it; open connections are closed. */
  readonly close: () => Promise<void>;
}

/** Why the server cannot listen at an address: `code` is that of the system, such as EADDRINUSE. */
export interface ListenError {
  readonly tag: "CannotListen";
  readonly host: string;
  readonly port: number;
  readonly code: string;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

const isLocal = ({ socket }: IncomingMessage): boolean => LOOPBACK.test(socket.remoteAddress ?? "");

const headersOf = ({ headers }: IncomingMessage): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );

const refusedBody = (read: Exclude<BodyRead, { tag: "Text" }>): SimulatorResponse => {
  const ids = { id: "00000000-0000-0000-0000-000000000000", traceId: "0".repeat(32) };
  return read.tag === "TooLarge"
    ? refusal(
        [
          {
            code: problemCodes.tooBig,
            message: `A body may have at most ${LARGEST_BODY} bytes.`,
            status: 413,
          },
        ],
        "V2",
        ids,
        { connection: "close" },
      )
    : refusal([{ code: problemCodes.json, message: "The body is not UTF-8." }], "V2", ids);
};

/** Sends an answer; a truncated one is shorter than announced, and the connection is closed. */
const send = (response: SimulatorResponse, to: ServerResponse): void => {
  const { status, headers, body, whole } = response;
  const length = Buffer.byteLength(whole ?? body);
  to.writeHead(status, status === 204 ? headers : { ...headers, "content-length": String(length) });
  if (whole === undefined) to.end(body);
  else if (body === "") to.destroy();
  else to.write(body, () => to.destroy());
};

/**
 * Serves a simulated Datahub, starting from a state. Left when the server cannot listen at the address.
 *
 * @category Simulator
 *
 * @example
 * import { agreementSet } from "levik";
 * import { serveSimulator, startSimulator } from "levik/simulator";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") {
 *   const start = startSimulator({ set: built.right.set, events: [], now: Date.UTC(2026, 9, 1) });
 *   if (start._tag === "Right") {
 *     const served = await serveSimulator(start.right, { speed: 1, realTime: () => performance.now() });
 *     if (served._tag === "Right") await served.right.close();
 *   }
 * }
 */
export const serveSimulator = async (
  start: SimulatorState,
  { speed, realTime, port = 0, host = "127.0.0.1", onInvalid }: ServeOptions,
): Promise<Either<ListenError, RunningSimulator>> => {
  const clock = new SimulatorClock(start.now, speed, realTime);
  let state = start;

  const answer = async (request: IncomingMessage): Promise<SimulatorResponse | undefined> => {
    const read = await readBody(request);
    if (read.tag === "Broken") return undefined;
    if (read.tag !== "Text") return refusedBody(read);
    const { method = "", url: target = "" } = request;
    const asked = {
      method,
      target,
      headers: headersOf(request),
      body: read.text,
      isLocal: isLocal(request),
    };
    const [after, response] = handle(state, asked, clock.now());
    state = after;
    clock.moveTo(after.now);
    for (const invalid of after.invalid) onInvalid?.(invalid);
    if (response.wait !== undefined) await pause(response.wait, undefined, { ref: false });
    return response;
  };

  const server = createServer((request, response) => {
    response.on("error", () => undefined);
    void answer(request).then((answered) => {
      if (answered === undefined) response.destroy();
      else send(answered, response);
    });
  });
  server.on("connect", (_request, socket) => {
    socket.end("HTTP/1.1 405 Method Not Allowed\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
  });
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once("error", resolve);
    server.listen({ port, host }, () => resolve(undefined));
  });
  if (failure !== undefined)
    return left({ tag: "CannotListen", host, port, code: failure.code ?? failure.message });
  const { port: found } = server.address() as AddressInfo;
  return right({
    url: `http://${host.includes(":") ? `[${host}]` : host}:${found}`,
    state: () => state,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
};
