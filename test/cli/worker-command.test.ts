import { describe, expect, it } from "vitest";
import { newsText } from "../../src/cli/worker-command.js";
import type { WorkerNews } from "../../src/runtime/cluster/cluster-worker.js";
import { run as levik } from "./console.js";

const run = (...words: readonly string[]) => levik("worker", ...words);

describe("levik worker", () => {
  it.each([
    [[], "--redis is missing, expected an address such as redis://host:6379"],
    [
      ["--redis", "redis://db", "--concurrency", "0"],
      '--concurrency: expected a whole number from 1 on, got "0"',
    ],
    [["--redis", "redis://db", "--lost-after", "x"], '--lost-after: expected seconds from 1 on, got "x"'],
    [["--redis", "redis://db", "--patience", "0.5"], '--patience: expected seconds from 1 on, got "0.5"'],
    [
      [
        "--redis",
        "redis://:secret@127.0.0.1:1",
        "--patience",
        "2",
        "--lost-after",
        "2",
        "--concurrency",
        "1",
      ],
      "redis://127.0.0.1:1: expected Redis, cannot be reached (connect ECONNREFUSED 127.0.0.1:1)",
    ],
  ])("ends with 2 and one line: %j", async (words, line) => {
    const before = process.listenerCount("SIGTERM");
    const { status, out, errors } = await run(...words);
    expect({ status, out, errors }).toEqual({ status: 2, out: "", errors: [`levik: ${line}`] });
    expect(process.listenerCount("SIGTERM")).toBe(before);
  });

  const task = { run: "ab12", task: "take-3" };
  it.each([
    [{ tag: "Ready", redis: "redis://db" }, "redis://db: ready for tasks"],
    [{ tag: "Done", ...task, milliseconds: 1240 }, "ab12 take-3: done in 1.2 s"],
    [{ tag: "NotNeeded", ...task }, "ab12 take-3: no longer needed"],
    [{ tag: "GivenBack", ...task }, "ab12 take-3: given back"],
    [{ tag: "Failed", ...task, cause: "why" }, "ab12 take-3: failed, will be tried again: why"],
    [{ tag: "RedisAway", redis: "redis://db", cause: "why" }, "redis://db: not reached (why), waiting"],
  ] satisfies readonly [WorkerNews, string][])("tells on a terminal: %j", (news, line) => {
    expect(newsText(news)).toBe(line);
  });
});
