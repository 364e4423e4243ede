import { expect, it } from "vitest";
import { readEntries, readParts } from "../../../src/runtime/files/read-entries.js";
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

it("a page is read as its messages and its place among the pages, anything else as an unreadable message with its place", async () => {
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

it("a message above the size limit is unreadable; the others of its page are read", async () => {
  const large = {
    ...message,
    id: 8,
    content: JSON.stringify({ meterEic: "38ZT00000000100Y", note: "x".repeat(500) }),
  };
  const page = { dataDistributions: [message, large], pagination: { page: 0, totalPages: 1 } };
  for await (const entry of readEntries(given("received", [page]))) {
    expect(receivedIn(entry, { messageLimit: 400 }).messages).toMatchObject([
      { tag: "Readable", id: 7 },
      {
        tag: "Unreadable",
        id: 8,
        errors: [expect.stringMatching(/^\$: expected a message of at most 400 characters/)],
      },
    ]);
  }
});

it("a line or a document above the size limit is one fault, and the rest is read", async () => {
  const long = JSON.stringify({ ...message, note: "x".repeat(3000) });
  const spread = JSON.stringify({ ...message, list: Array.from({ length: 500 }, (_, i) => i) }, null, 2);
  for (const bad of [long, spread, "[".repeat(5000)]) {
    const parts = [];
    const file = given(
      "long",
      `${JSON.stringify(message)}\n${bad}\n${JSON.stringify({ ...message, id: 9 })}\n`,
    );
    for await (const part of readParts(file, { mostBytes: 2000 }))
      parts.push(receivedIn(part).messages.map(({ tag, id }) => `${tag} ${id}`));
    expect([...new Set(parts.flat())]).toEqual(["Readable 7", "Unreadable null", "Readable 9"]);
    expect(parts.flat().length).toBe(3);
  }
});
