import { describe, expect, it, vi } from "vitest";
import { newsText } from "../../src/cli/worker-command.js";
import type { WorkerNews } from "../../src/runtime/cluster/cluster-worker.js";
import { given, run as levik } from "./console.js";

const run = (...words: readonly string[]) => levik("worker", ...words);

describe("levik worker", () => {
  it.each([
    [[], "--redis is missing, expected an address such as redis://host:6379"],
    [
      ["--redis", "redis://db", "--directory", "/tmp", "--concurrency", "0"],
      '--concurrency: expected a whole number from 1 on, got "0"',
    ],
    [
      ["--redis", "redis://db", "--directory", "/tmp", "--lost-after", "x"],
      '--lost-after: expected seconds from 1 on, got "x"',
    ],
    [
      ["--redis", "redis://db", "--directory", "/tmp", "--patience", "0.5"],
      '--patience: expected seconds from 1 on, got "0.5"',
    ],
    [
      [
        "--redis",
        "redis://:secret@127.0.0.1:1",
        "--directory",
        "/tmp",
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

  it("reads the address from a file or the environment, and never shows a password", async () => {
    const file = given("redis", "redis://:secret@127.0.0.1:1\n");
    const away =
      "levik: redis://127.0.0.1:1: expected Redis, cannot be reached (connect ECONNREFUSED 127.0.0.1:1)";
    expect((await run("--redis-file", file, "--directory", "/tmp")).errors).toEqual([away]);
    vi.stubEnv("LEVIK_REDIS_URL", "redis://:secret@127.0.0.1:1");
    expect((await run("--directory", "/tmp")).errors).toEqual([away]);
    vi.unstubAllEnvs();
    expect((await run("--redis-file", file, "--redis", "redis://db", "--directory", "/tmp")).errors).toEqual([
      "levik: expected one of --redis URL and --redis-file FILE",
    ]);
  });

  const task = { run: "ab12", task: "take-3" };
  it.each([
    [{ tag: "Ready", redis: "redis://db" }, "redis://db: ready for tasks"],
    [{ tag: "Done", ...task, milliseconds: 1240 }, "ab12 take-3: done in 1.2 s"],
    [{ tag: "NotNeeded", ...task }, "ab12 take-3: no longer needed"],
    [{ tag: "GivenBack", ...task }, "ab12 take-3: given back"],
    [{ tag: "OtherVersion", ...task, cause: "why" }, "ab12 take-3: left to other workers: why"],
    [{ tag: "Failed", ...task, cause: "why" }, "ab12 take-3: failed, will be tried again: why"],
    [{ tag: "RedisAway", redis: "redis://db", cause: "why" }, "redis://db: not reached (why), waiting"],
  ] satisfies readonly [WorkerNews, string][])("prints on a terminal: %j", (news, line) => {
    expect(newsText(news)).toBe(line);
  });
});
