import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/runtime/files/read-entries.js";
import type { Task } from "../../../src/runtime/parallel/tasks.js";
import { threadProgram, threads } from "../../../src/runtime/parallel/threads.js";

const program = {
  ...threadProgram("./programs/unanswering", import.meta.url),
  resourceLimits: { maxOldGenerationSizeMb: 64 },
};

const task = (behaviour: string): Task => ({ behaviour }) as unknown as Task;

describe("threads", () => {
  it.each([
    ["throws", "on purpose"],
    ["exits", "exited with code: 3"],
    ["runs out of memory", "it ran out of memory"],
    ["returns a value that cannot be cloned", ""],
    ["returns a value that is nested too deep", ""],
    ["returns bytes that encode no value", ""],
  ])("a thread that %s ends the run with its cause", { timeout: 30_000 }, async (behaviour, cause) => {
    const workerPool = threads(1, program);
    try {
      const error = await workerPool.run(task(behaviour)).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toMatch(/^a worker thread gave no answer: ./);
      expect((error as InputError).message).toContain(cause);
    } finally {
      await workerPool.close();
    }
  });

  it("return the value that their bytes encode", async () => {
    const workerPool = threads(2, program);
    try {
      expect(await workerPool.run(task("returns a value"))).toEqual({ tag: "answered" });
    } finally {
      await workerPool.close();
    }
  });

  it("are not ended while they load their program: that aborts the process", async () => {
    const began = performance.now();
    await threads(2, threadProgram("./programs/slow-to-load", import.meta.url)).close();
    expect(performance.now() - began).toBeGreaterThan(500);
  });
});
