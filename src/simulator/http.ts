/**
 * Requests and answers as values, as far as the simulator uses them.
 */

/** A request as received. */
export interface SimulatorRequest {
  readonly method: string;
  /** Path and query as in the request line. */
  readonly target: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Whether it was sent from this machine, the only one that may control the simulator; true by default. */
  readonly isLocal?: boolean;
}

/** An answer to send. */
export interface SimulatorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For a truncated answer, the whole text, which begins with `body`: its length is announced. */
  readonly whole?: string;
  /** The delay of the answer, in milliseconds of the real clock. */
  readonly wait?: number;
}

/** The parts of a request target; undefined for a target that is not a path. */
export interface Target {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Path and query of a request line. */
export const targetOf = ({ target }: SimulatorRequest): Target | undefined => {
  if (!target.startsWith("/")) return undefined;
  const mark = target.indexOf("?");
  const path = mark === -1 ? target : target.slice(0, mark);
  return { path, query: new URLSearchParams(mark === -1 ? "" : target.slice(mark + 1)) };
};

/** An answer with a JSON body. */
export const jsonResponse = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimulatorResponse => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
  body: JSON.stringify(value),
});
