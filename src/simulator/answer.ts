/**
 * The page that answers a query, in the form of its generation, with the faults that apply to it.
 */
import { services } from "../scan/service-list.js";
import type { Eic } from "../documents/eic.js";
import type { Faults } from "./faults.js";
import { bitsFor, strikes } from "./faults.js";
import type { SimulatorResponse } from "./http.js";
import { jsonResponse } from "./http.js";
import { readable } from "./mailboxes.js";
import type { KeptMessage } from "./messages.js";
import { messageV1, messageV2 } from "./messages.js";
import type { Query } from "./read-request.js";
import type { SimulatorState } from "./state.js";

/** The same messages in another order. */
const shuffled = (
  messages: readonly KeptMessage[],
  faults: Faults,
  request: number,
): readonly KeptMessage[] => {
  const order = messages.map((message, i) => ({
    message,
    place: bitsFor(faults, `place ${request}`, i),
  }));
  return order.sort((a, b) => a.place - b.place).map(({ message }) => message);
};

/** A truncated body (EDH-7055). */
const cut = (response: SimulatorResponse, faults: Faults, request: number): SimulatorResponse => {
  const { body } = response;
  const length = bitsFor(faults, "length", request) % body.length;
  return { ...response, body: body.slice(0, length), whole: body };
};

/** The page counts of an answer: the old service has at least one page (published OpenAPI files). */
const bodyOf = (
  { service, page, pageSize }: Query,
  messages: readonly unknown[],
  totalElements: number,
  totalPages: number,
): unknown =>
  services[service].version === "V1"
    ? { dataDistributions: messages, pagination: { page, totalPages } }
    : { content: messages, page: { size: pageSize, number: page, totalElements, totalPages } };

/** The answer to a query of a participant at the moment of the state. */
export const answerQuery = (state: SimulatorState, eic: Eic, query: Query): SimulatorResponse => {
  const { faults, requests, mailboxes, now } = state;
  const { service, resourceType, wanted, page, pageSize } = query;
  const isFirst = services[service].version === "V1";
  const all = readable(mailboxes, { eic, service, resourceType }, wanted, now);
  const shown = page > 0 && strikes(faults, "repeat-page", requests) ? page - 1 : page;
  const inOrder = all.slice(shown * pageSize, (shown + 1) * pageSize);
  const messages = strikes(faults, "reorder", requests) ? shuffled(inOrder, faults, requests) : inOrder;
  const pages = Math.max(isFirst ? 1 : 0, Math.ceil(all.length / pageSize));
  const isWrong = strikes(faults, "total-pages", requests);
  const more = bitsFor(faults, "more pages", requests) % 2 === 0 || pages === 0 ? 1 : -1;
  const written = messages.map((message) => (isFirst ? messageV1 : messageV2)(faults, message));
  const response = jsonResponse(200, bodyOf(query, written, all.length, isWrong ? pages + more : pages));
  return strikes(faults, "cut", requests) ? cut(response, faults, requests) : response;
};
