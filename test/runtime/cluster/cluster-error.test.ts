import { describe, expect, it } from "vitest";
import type { ClusterError } from "../../../src/runtime/cluster/cluster-error.js";
import { causeOf, ClusterFailure, explainClusterError } from "../../../src/runtime/cluster/cluster-error.js";

const explained: readonly [ClusterError, readonly string[]][] = [
  [
    { tag: "PackageMissing", name: "bullmq", cause: "not found" },
    ["expected the package bullmq, it cannot be loaded (not found): npm install bullmq ioredis"],
  ],
  [
    { tag: "WrongOption", option: "shares", expected: "a whole number", actual: "0" },
    ["shares: expected a whole number, got 0"],
  ],
  [
    { tag: "RedisAway", redis: "redis://db", cause: "ECONNREFUSED", waited: 0 },
    ["redis://db: expected Redis, cannot be reached (ECONNREFUSED)"],
  ],
  [
    { tag: "RedisAway", redis: "redis://db", cause: "no answer", waited: 1540 },
    ["redis://db: expected Redis, not reached for 1.5 s (no answer)"],
  ],
  [
    { tag: "DirectoryUnusable", directory: "/srv", cause: "there is none" },
    ["/srv: expected a directory that all workers reach, there is none"],
  ],
  [{ tag: "InputRefused", lines: ["a", "b"] }, ["a", "b"]],
  [
    { tag: "TaskFailed", task: "take-1", attempts: 6, cause: "out of memory" },
    ["the task take-1 failed 6 times, the last time: out of memory"],
  ],
  [
    { tag: "RunRemoved", directory: "/srv/levik-1" },
    ["/srv/levik-1: expected the directory of this run, it was removed"],
  ],
  [{ tag: "Fault", cause: "odd" }, ["internal fault, please report it: odd"]],
];

describe("an error of a cluster run", () => {
  it.each(explained)("is explained in lines: %j", (error, lines) => {
    expect(explainClusterError(error)).toEqual(lines);
    expect(new ClusterFailure(error).message).toBe(lines.join("\n"));
  });

  it("has a cause of one line for every thrown value", () => {
    expect(causeOf(new Error("first\nsecond"))).toBe("first");
    expect(causeOf(Object.assign(new Error(""), { code: "ECONNREFUSED" }))).toBe("ECONNREFUSED");
    expect(causeOf("text")).toBe("text");
  });
});
