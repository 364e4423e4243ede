import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageRead } from "../../src/reconcile/incomplete-answers.js";
import {
  incompleteAnswers,
  incompleteText,
  pageRead,
  unreadByPages,
} from "../../src/reconcile/incomplete-answers.js";

const page = (number: number, totalPages: number, from = number): PageRead => ({
  resourceTypes: ["AGREEMENT"],
  page: number,
  totalPages,
  made: { from: from * 1000, to: from * 1000 + 500 },
  messages: `page ${number} of ${totalPages} from ${from}`,
  place: `f:${number}`,
});

describe("answers of several pages", () => {
  it("are incomplete if a page is missing, for any order and repetition of the pages", () => {
    const pages = fc.shuffledSubarray([0, 1, 2, 3, 0, 1], { minLength: 1 });
    fc.assert(
      fc.property(pages, (read) => {
        const distinct = new Set(read).size;
        const answers = incompleteAnswers(read.map((number) => page(number, 4)));
        expect(answers.map(({ pages: known, totalPages }) => [known, totalPages])).toEqual(
          distinct === 4 ? [] : [[distinct, 4]],
        );
      }),
    );
  });

  it("make the time of the messages read of them unread, for their type only", () => {
    const answers = incompleteAnswers([page(0, 3)]);
    const [unread] = unreadByPages(answers, "AGREEMENT");
    expect(unread!.from).toBeLessThan(0);
    expect(unread!.to).toBeGreaterThan(500);
    expect(unreadByPages(answers, "METERING_DATA")).toEqual([]);
    expect(incompleteText(answers[0]!)).toMatch(/^1 of 3 pages of an answer of AGREEMENT were read/);
  });

  it("do not include answers of one page, nor single messages", () => {
    expect(
      pageRead({ dataDistributions: [], pagination: { page: 0, totalPages: 1 } }, [], "f"),
    ).toBeUndefined();
    expect(pageRead({ id: 1 }, [], "f")).toBeUndefined();
    expect(
      pageRead({ dataDistributions: [], pagination: { page: 1, totalPages: 3 } }, [], "f"),
    ).toMatchObject({
      page: 1,
      totalPages: 3,
      place: "f",
    });
  });
});
