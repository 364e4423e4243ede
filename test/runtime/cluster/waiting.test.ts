import { describe, expect, it, vi } from "vitest";
import { aborted, pause, within } from "../../../src/runtime/cluster/waiting.js";

const never = new Promise<string>(() => undefined);

describe("waiting", () => {
  it("ends after its time or with its signal, and leaves no timer", async () => {
    vi.useFakeTimers();
    try {
      const ended: string[] = [];
      const signal = new AbortController();
      void pause(100).then(() => ended.push("time"));
      void pause(1_000_000, signal.signal).then(() => ended.push("signal"));
      await vi.advanceTimersByTimeAsync(99);
      expect(ended).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      signal.abort();
      await vi.advanceTimersByTimeAsync(0);
      expect(ended).toEqual(["time", "signal"]);
      void pause(1_000_000, signal.signal).then(() => ended.push("at once"));
      await vi.advanceTimersByTimeAsync(1);
      expect(ended.at(-1)).toBe("at once");
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("returns a result in time, rejects with an error of the promise, and stops after the limit", async () => {
    vi.useFakeTimers();
    try {
      expect(await within(100, Promise.resolve("value"))).toBe("value");
      await expect(within(100, Promise.reject(new Error("wrong")))).rejects.toThrow("wrong");
      const late = within(100, never);
      await vi.advanceTimersByTimeAsync(100);
      expect(await late).toBe("late");
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("handles a signal that was aborted before like one that is aborted later", async () => {
    const [before, later] = [new AbortController(), new AbortController()];
    before.abort();
    const both = Promise.all([aborted(before.signal), aborted(later.signal)]);
    later.abort();
    expect(await both).toEqual([undefined, undefined]);
  });
});
