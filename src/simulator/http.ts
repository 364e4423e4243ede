/**
 * Requests and answers as values: what the simulator reads of the one and writes of the other.
 */

/** A request as it came. */
export interface SimulatorRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Whether it came from this machine, which alone may control the simulator; true unless said. */
  readonly isLocal?: boolean;
}

/** An answer as it is to be sent. */
export interface SimulatorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The text of which `body` is the first part, when the answer is cut in the middle: its length is announced. */
  readonly whole?: string;
  /** How many milliseconds of the real clock the answer is kept back. */
  readonly wait?: number;
}

/** A request line taken apart; undefined for a target that is no path. */
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

/** A value that is a JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value of a JSON document is an object. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
