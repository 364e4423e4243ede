import { describe, expect, it } from "vitest";
import type { Past } from "../../docs/playground/history.js";
import { History, isOtherBook } from "../../docs/playground/history.js";
import { firstCompared } from "../../docs/playground/rule-books.js";

const past = (set: string): Past => ({
  preset: "night",
  set,
  events: "",
  step: 0,
  edition: "en",
  readings: {},
  point: undefined,
  compared: firstCompared,
});

describe("a change", () => {
  it("is undone and redone in order", () => {
    const history = new History();
    history.record(past("a"));
    history.record(past("b"));
    expect(history.undo(past("c"))?.set).toBe("b");
    expect(history.undo(past("b"))?.set).toBe("a");
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);
    expect(history.undo(past("a"))).toBeUndefined();
    expect(history.redo(past("a"))?.set).toBe("b");
    expect(history.redo(past("b"))?.set).toBe("c");
    expect(history.redo(past("c"))).toBeUndefined();
  });

  it("by one action is undone as a whole, and a new change removes what could be redone", () => {
    const history = new History();
    history.record(past("a"), "drag 1");
    history.record(past("b"), "drag 1");
    history.record(past("c"), "drag 2");
    expect(history.undo(past("d"))?.set).toBe("c");
    expect(history.undo(past("c"))?.set).toBe("a");
    history.record(past("a"));
    expect(history.canRedo).toBe(false);
  });

  it("by a cancelled action cannot be redone", () => {
    const history = new History();
    history.record(past("a"));
    history.record(past("b"), "drag 1");
    expect(history.cancel("drag 2")).toBeUndefined();
    expect(history.cancel("drag 1")?.set).toBe("b");
    expect(history.canRedo).toBe(false);
    expect(history.undo(past("b"))?.set).toBe("a");
  });

  it("can be undone until sixty later changes", () => {
    const history = new History();
    for (let i = 0; i < 100; i++) history.record(past(String(i)));
    let count = 0;
    let last: Past | undefined;
    for (let each = history.undo(past("now")); each !== undefined; each = history.undo(each)) {
      count += 1;
      last = each;
    }
    expect([count, last?.set]).toEqual([60, "40"]);
  });
});

describe("the rule book of the page", () => {
  it("is another one by its edition or a reading", () => {
    const book = { edition: "en", readings: {} } as const;
    expect(isOtherBook(book, { ...book })).toBe(false);
    expect(isOtherBook(book, { ...book, edition: "et" })).toBe(true);
    expect(isOtherBook(book, { ...book, readings: { "GEN-6": "everything" } })).toBe(true);
  });
});
