import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/runtime/files/read-entries.js";
import type { Task } from "../../../src/runtime/parallel/tasks.js";
import { threadProgram, threads } from "../../../src/runtime/parallel/threads.js";

const program = {
  ...threadProgram("./programs/unanswering", import.meta.url),
  resourceLimits: { maxOldGenerationSizeMb: 64 },
};

const task = (way: string): Task => ({ way }) as unknown as Task;

describe("threads", () => {
  it.each([
    ["throws", "on purpose"],
    ["exits", "exited with code: 3"],
    ["runs out of memory", "it ran out of memory"],
    ["answers with what cannot be cloned", ""],
    ["answers with what is nested too deep", ""],
    ["answers with bytes that are no value", ""],
  ])("one that %s ends the work with the cause", { timeout: 30_000 }, async (way, cause) => {
    const workerPool = threads(1, program);
    try {
      const error = await workerPool.run(task(way)).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).message).toMatch(/^a worker thread gave no answer: ./);
      expect((error as InputError).message).toContain(cause);
    } finally {
      await workerPool.close();
    }
  });

  it("answer with the value of their bytes", async () => {
    const workerPool = threads(2, program);
    try {
      expect(await workerPool.run(task("answers"))).toEqual({ tag: "answered" });
    } finally {
      await workerPool.close();
    }
  });
});
