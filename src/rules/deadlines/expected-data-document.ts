/**
 * Expected data as JSON documents (docs/formats.md): instants in UTC.
 */
import type { ExpectedDataDocument } from "../../documents/output-codecs.js";
import { writeInstant } from "../../time/write-instant.js";
import type { ExpectedData } from "./expected-data.js";

export type { ExpectedDataDocument } from "../../documents/output-codecs.js";

/**
 * Expected data as a document.
 *
 * @example
 * const data = { meterEic: "38ZGO-1000000C-Y", times: [{ from: 0, to: 900000 }], deadline: 36000000, monthFinal: false, grounds: [] };
 * expectedDataDocument(data).periods; // [{ from: "1970-01-01T00:00Z", to: "1970-01-01T00:15Z" }]
 */
export const expectedDataDocument = ({
  meterEic,
  times,
  deadline,
  monthFinal,
  grounds,
}: ExpectedData): ExpectedDataDocument => ({
  meterEic,
  deadline: writeInstant(deadline),
  monthFinal,
  periods: times.map(({ from, to }) => ({ from: writeInstant(from), to: writeInstant(to) })),
  grounds,
});
