/**
 * What an answer of the Datahub means for the request that it answers.
 */
import { HOUR } from "../time/durations.js";
import { broughtBy } from "../documents/missing-content.js";
import { pageOf } from "../documents/received-page.js";
import { instantOf } from "../time/instant.js";
import type { Instant } from "../time/instant.js";
import { isCut } from "./cut-text.js";
import { isCount } from "./query-limits.js";
import type { WindowError } from "./scan-error.js";
import type { TransportFailure, TransportResponse } from "./transport.js";
import type { Attributes } from "../common/attributes.js";

/** A message of a page with its identity. */
export interface PageMessage {
  /** The message as received. */
  readonly message: unknown;
  readonly id?: string;
  /** NaN where it cannot be read. */
  readonly createdTime: Instant;
  readonly isContentless: boolean;
}

/** What an answer, or the failure to get one, means. */
export type Reading =
  | { readonly tag: "Page"; readonly messages: readonly PageMessage[]; readonly totalPages: number }
  /** To be asked again, after `after` ms at least; `isLarge` where a shorter window may help. */
  | {
      readonly tag: "Again";
      readonly reason: string;
      readonly after: number;
      readonly isLarge: boolean;
    }
  | { readonly tag: "OtherToken" }
  | { readonly tag: "Halve"; readonly reason: string }
  /** Nothing will come of it: of this window, or of any window of the source. */
  | { readonly tag: "Ended"; readonly of: "window" | "source"; readonly error: WindowError }
  | { readonly tag: "NoToken"; readonly reason: string }
  | { readonly tag: "NotSent"; readonly reason: string };

const attributesOf = (value: unknown): Attributes =>
  typeof value === "object" && value !== null ? (value as Attributes) : {};

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

// -------------------------------------------------------------------------------------------------------- messages

const messageOf = (message: unknown): PageMessage => {
  const { id, createdTime, hasContent, content } = attributesOf(message);
  return {
    message,
    ...((typeof id === "string" || typeof id === "number") && { id: String(id).toLowerCase() }),
    createdTime: typeof createdTime === "string" ? instantOf(createdTime) : NaN,
    isContentless:
      broughtBy({ ...(typeof hasContent === "boolean" && { hasContent }), content }) !== "content",
  };
};

const totalPagesOf = (value: unknown): number => {
  const { pagination, page } = attributesOf(value);
  const { totalPages } = attributesOf(pagination ?? page);
  return typeof totalPages === "number" && isCount(totalPages) ? totalPages : 0;
};

// -------------------------------------------------------------------------------------------------------- refusals

/** A code as the Datahub writes them; any other text stays out of errors. */
const CODE = /^[\w-]+(\.[\w-]+)+$/;

const codeIn = (value: unknown): string | undefined => {
  const { problem, cause, code } = attributesOf(value);
  const found = attributesOf(problem)["code"] ?? attributesOf(cause)["code"] ?? code;
  return typeof found === "string" && CODE.test(found) ? found : undefined;
};

/** The longest time that a Retry-After is honoured, in milliseconds. */
const LONGEST_PAUSE = HOUR;

const pauseOf = (text: string | undefined, at: Instant): number => {
  const value = text?.trim() ?? "";
  const pause = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - at;
  return pause > 0 ? Math.min(pause, LONGEST_PAUSE) : 0;
};

const notADatahub = (status: number, what: string): Reading => ({
  tag: "Ended",
  of: "source",
  error: { tag: "NotADatahub", status, what },
});

const readRefusal = ({ status, headers, body }: TransportResponse, at: Instant): Reading => {
  if (status === 401) return { tag: "OtherToken" };
  if (status === 413) return { tag: "Halve", reason: "status 413" };
  if (status >= 500 || status === 429 || status === 408) {
    const after = pauseOf(headers["retry-after"], at);
    const isLarge = status === 504 || status === 408;
    return { tag: "Again", reason: `status ${status}`, after, isLarge };
  }
  if (status < 400) return notADatahub(status, "a redirection");
  const answer = parsed(body);
  const code = answer && codeIn(answer.value);
  if (code === undefined) return notADatahub(status, "a refusal without a code of the Datahub");
  const isOfSource = status === 403 || status === 404 || status === 405;
  return {
    tag: "Ended",
    of: isOfSource ? "source" : "window",
    error: { tag: "Refused", status, code },
  };
};

// --------------------------------------------------------------------------------------------------------- reading

/** The meaning of an answer, or of the failure to get one; `at` is when it was received. */
export const readAnswer = (response: TransportResponse | TransportFailure, at: Instant): Reading => {
  if ("failure" in response) {
    const { failure, reason } = response;
    if (failure === "token") return { tag: "NoToken", reason };
    if (failure === "request") return { tag: "NotSent", reason };
    return { tag: "Again", reason, after: 0, isLarge: failure === "timeout" };
  }
  const { status, body } = response;
  if (status !== 200) return readRefusal(response, at);
  const answer = parsed(body);
  if (answer === undefined)
    return /^\s*([[{]|$)/.test(body) && isCut(body)
      ? { tag: "Again", reason: "an answer that is cut", after: 0, isLarge: true }
      : notADatahub(status, "a text that is not JSON");
  const page = pageOf(answer.value);
  return page === undefined
    ? notADatahub(status, "JSON that is not a page of messages")
    : {
        tag: "Page",
        messages: page.messages.map(messageOf),
        totalPages: totalPagesOf(answer.value),
      };
};
