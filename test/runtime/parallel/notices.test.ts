import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_ERROR_LINES } from "../../../src/common/input-limits.js";
import { joinedNotices, Notices, noticeText } from "../../../src/runtime/parallel/notices.js";

/** A notice at a position of a file: one of a few kinds of remarks, or a skipped value. */
const found = fc.record({
  index: fc.integer({ min: 0, max: 40 }),
  kind: fc.constantFrom("a", "b", "c", "skipped"),
  times: fc.integer({ min: 1, max: 3 }),
});

const take = (
  notices: Notices,
  { index, kind, times }: typeof found extends fc.Arbitrary<infer A> ? A : never,
) =>
  kind === "skipped"
    ? notices.line([0, index], `skipped: ${index}`)
    : notices.remark([0, index], `warning: ${index}: `, {
        tag: "UnknownAttribute",
        path: `$.${kind}`,
        times,
      });

it("for any number of tasks, each kind of remark is reported once, with its count", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(found, { selector: ({ index }) => index }),
      fc.integer({ min: 1, max: 5 }),
      (all, count) => {
        const inOrder = [...all].sort((a, b) => a.index - b.index);
        const alone = new Notices();
        for (const one of inOrder) take(alone, one);
        const shares = Array.from({ length: count }, (_, share) => {
          const notices = new Notices();
          for (const one of inOrder) if (one.index % count === share) take(notices, one);
          return notices.all();
        });
        const texts = joinedNotices(shares).map((notice) => noticeText(notice));
        expect(texts).toEqual(joinedNotices([alone.all()]).map((notice) => noticeText(notice)));
        const kinds = new Set(inOrder.map(({ kind }) => kind).filter((kind) => kind !== "skipped"));
        expect(texts.filter((text) => text.startsWith("warning")).length).toBe(kinds.size);
      },
    ),
  );
});

it("lines about skipped values are listed up to a limit, the others are counted", () => {
  const notices = new Notices();
  for (let i = 0; i < MOST_ERROR_LINES + 7; i++) notices.line([0, i], `skipped: ${i}`);
  const texts = joinedNotices([notices.all(), [{ order: [0, 1e6], text: "skipped: last" }]]).map((notice) =>
    noticeText(notice),
  );
  expect(texts.length).toBe(MOST_ERROR_LINES + 1);
  expect(texts.at(-1)).toBe("skipped: and 8 more events");
});
