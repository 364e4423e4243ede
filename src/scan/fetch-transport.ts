/**
 * A transport over the global `fetch`, with a token provider.
 */
import { MINUTE } from "../time/durations.js";
import type { Transport, TransportFailure, TransportResponse } from "./transport.js";

/** The parts of `fetch` that are used, so that no DOM types are needed. */
export type FetchLike = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly redirect: "manual";
    readonly signal: never;
  },
) => Promise<{
  readonly status: number;
  readonly headers: {
    /** Calls back with the value and the name of each header. */
    forEach(callback: (value: string, name: string) => void): void;
  };
  /** The body. */
  text(): Promise<string>;
}>;

/** How requests reach the Datahub. */
export interface FetchTransportOptions {
  /** The address before the paths of the services, such as https://datahub.example. */
  readonly url: string;
  /** Gives the token; `refused` is true when the one it gave before was refused. It is asked once, and again after a refusal. */
  readonly token: (refused: boolean) => string | Promise<string>;
  /** How long to wait for an answer, in ms; a minute by default. */
  readonly timeout?: number;
  /** Another fetch than the global one. */
  readonly fetch?: FetchLike;
}

/** The code or name of an error, without its message: ECONNREFUSED, AbortError. */
const reasonOf = (error: unknown): string => {
  const { code, name, cause } = (typeof error === "object" && error !== null ? error : {}) as Readonly<
    Record<"code" | "name" | "cause", unknown>
  >;
  if (typeof cause === "object" && cause !== null && "code" in cause) return reasonOf(cause);
  return typeof code === "string" ? code : typeof name === "string" ? name : "an error";
};

/**
 * Sends requests by `fetch`. Redirections are not followed, and no error shows a token or an address.
 *
 * @category Scanning
 *
 * @example
 * typeof fetchTransport({ url: "https://datahub.example", token: () => "a token" }) // "function"
 */
export const fetchTransport = (options: FetchTransportOptions): Transport => {
  const { url, token, timeout = MINUTE } = options;
  const base = (typeof url === "string" ? url : "").replace(/\/+$/, "");
  let current: Promise<string> | undefined;
  let isRefused = false;

  return async (request, signal): Promise<TransportResponse | TransportFailure> => {
    current ??= Promise.resolve(isRefused).then(token);
    const used = current;
    let value: string;
    try {
      value = await used;
    } catch (error) {
      if (current === used) current = undefined;
      return { failure: "token", reason: `the token provider failed (${reasonOf(error)})` };
    }
    if (typeof value !== "string" || !/^[\x21-\x7e]+$/.test(value))
      return { failure: "token", reason: "the token provider gave nothing that can be a token" };
    const controller = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      controller.abort();
    }, timeout);
    const stop = (): void => controller.abort();
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    try {
      const send = options.fetch ?? (fetch as unknown as FetchLike);
      const response = await send(base + request.path, {
        method: request.method,
        headers: { ...request.headers, Authorization: `Bearer ${value}` },
        ...(request.body !== undefined && { body: request.body }),
        redirect: "manual",
        signal: controller.signal as never,
      });
      const headers: Record<string, string> = {};
      response.headers.forEach((text, name) => {
        headers[name.toLowerCase()] = text;
      });
      const body = await response.text();
      // Several refusals of one token ask for one other only.
      if (response.status === 401 && current === used) {
        current = undefined;
        isRefused = true;
      }
      return { status: response.status, headers, body };
    } catch (error) {
      return isLate
        ? { failure: "timeout", reason: `no answer within ${timeout} ms` }
        : { failure: "network", reason: reasonOf(error) };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    }
  };
};
