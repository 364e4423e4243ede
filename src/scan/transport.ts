/**
 * What the scanner sends and receives, as values: a transport sends one request to the Datahub.
 */

/** The part of an AbortSignal that is used here, so that no DOM or Node types are needed. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  /** Calls the listener when it is aborted. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Removes a listener. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** One request as it is to be sent; the transport adds the address of the Datahub before the path, and the token. */
export interface TransportRequest {
  readonly method: "GET" | "POST";
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer. */
export interface TransportResponse {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** Why there was no answer. Nothing of it may hold a token. */
export interface TransportFailure {
  readonly failure: "network" | "timeout" | "token" | "request";
  /** A word or sentence for people, such as ECONNREFUSED. */
  readonly reason: string;
}

/**
 * Sends one request. It resolves with the answer, whatever its status, or with the failure to get one; a rejection counts as a
 * failure of the network. After a 401 the
 * request is sent once more: by then the transport has another token, if there is one. `signal` is aborted when the answer is not wanted any more.
 */
export type Transport = (
  request: TransportRequest,
  signal: AbortSignalLike,
) => Promise<TransportResponse | TransportFailure>;

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The answer; a transport that throws, at once or later, is a failure of the network. */
export const answerOf = async (
  transport: Transport,
  message: TransportRequest,
  signal: AbortSignalLike,
): Promise<TransportResponse | TransportFailure> => {
  try {
    return await transport(message, signal);
  } catch (error) {
    return { failure: "network", reason: textOf(error) };
  }
};
