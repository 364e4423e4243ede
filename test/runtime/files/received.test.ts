import { expect, it } from "vitest";
import { readEntries } from "../../../src/runtime/files/read-entries.js";
import { receivedIn } from "../../../src/runtime/files/received.js";
import { given } from "../../cli/console.js";

const message = {
  id: 7,
  createdTime: "2024-05-01T12:00Z",
  resourceType: "METERING_POINT",
  reason: "UPDATE",
  hasContent: true,
  content: '{"meterEic":"38ZT00000000100Y"}',
};

it("a page gives its messages and its place among the pages, anything else an unreadable message with its place", async () => {
  const page = { dataDistributions: [message], pagination: { page: 0, totalPages: 2 } };
  const read = [];
  for await (const entry of readEntries(given("received", [page, { agreements: [] }])))
    read.push(receivedIn(entry));
  expect(read).toMatchObject([
    { messages: [{ tag: "Readable", id: 7 }], page: { page: 0, totalPages: 2 } },
    {
      messages: [
        {
          tag: "Unreadable",
          id: null,
          place: expect.stringMatching(/received: \[1\]$/),
          errors: [expect.stringMatching(/^expected a page .*, got an object without them$/)],
        },
      ],
    },
  ]);
});
