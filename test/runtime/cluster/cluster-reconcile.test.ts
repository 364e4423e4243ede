import { afterEach, describe, expect, it, vi } from "vitest";
import type { ClusterOptions } from "../../../src/runtime/cluster/cluster-reconcile.js";
import { reconcileOnCluster } from "../../../src/runtime/cluster/cluster-reconcile.js";
import type { Job } from "../../../src/runtime/parallel/job.js";

const job: Job = { set: "s", due: { events: "e" }, received: ["r"], for: "38X-EIN-OS-----J", at: 0 };
const options: ClusterOptions = { redis: "redis://127.0.0.1:1", directory: "/nowhere" };

afterEach(() => {
  vi.doUnmock("ioredis");
  vi.resetModules();
});

describe("a reconciliation on a cluster", () => {
  it.each([
    [{ ...job, set: "-" }, {}, "input", "standard input (-)"],
    [{ ...job, received: ["r", "-"] }, {}, "input", "standard input (-)"],
    [job, { shares: 0 }, "shares", "0"],
    [job, { shares: 1.5 }, "shares", "1.5"],
    [job, { redisTimeout: 1 }, "redisTimeout", "1"],
    [job, { redis: "db" }, "redis", "another text"],
  ])("refuses invalid jobs and options: %j %j", async (of, wrong, option, actual) => {
    expect(await reconcileOnCluster(of, { ...options, ...wrong })).toMatchObject({
      _tag: "Left",
      left: { tag: "WrongOption", option, actual },
    });
  });

  it("ends with an error if Redis cannot be reached", async () => {
    expect(await reconcileOnCluster(job, options)).toMatchObject({
      _tag: "Left",
      left: { tag: "RedisAway", redis: "redis://127.0.0.1:1", waited: 0 },
    });
  });

  it("ends with an error that names the missing package", async () => {
    vi.doMock("ioredis", () => {
      throw new Error("Cannot find package 'ioredis'");
    });
    expect(await reconcileOnCluster(job, options)).toMatchObject({
      _tag: "Left",
      left: { tag: "PackageMissing", name: "ioredis" },
    });
  });

  it("never rejects", async () => {
    expect(await reconcileOnCluster(undefined as unknown as Job, options)).toMatchObject({
      _tag: "Left",
      left: { tag: "Fault" },
    });
  });
});
