import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reconcileOnCluster } from "../../../src/runtime/cluster/cluster-reconcile.js";
import { reconcileFiles } from "../../../src/runtime/parallel/reconcile-files.js";
import type { SampleFiles } from "../parallel/sample-files.js";
import { sampleFiles } from "../parallel/sample-files.js";
import type { RedisServer } from "./redis-server.js";
import { endAll, levik, redisServer } from "./redis-server.js";

let sample: SampleFiles;
let redis: RedisServer;
let admin: Redis;
let shared: string;

/** The rights that docs/cluster.md lists. */
const page = readFileSync(fileURLToPath(new URL("../../../docs/cluster.md", import.meta.url)), "utf8");
const rights = /ACL SETUSER levik on >password (.*)/.exec(page)![1]!.split(" ");

const urlOf = (user: string): string => redis.url.replace("redis://", `redis://${user}:password@`);

beforeAll(async () => {
  redis = await redisServer();
  admin = new Redis(redis.url);
  sample = sampleFiles(60, 7);
  shared = join(sample.directory, "shared");
  mkdirSync(shared);
  const setUser = (name: string, ...more: readonly string[]) =>
    admin.call("ACL", "SETUSER", name, "on", ">password", ...rights, ...more);
  await setUser("levik");
  await setUser("forbidden", "-evalsha", "-eval");
});

afterAll(async () => {
  await endAll();
  admin.disconnect();
  await redis.remove();
  sample.remove();
});

describe("a user of Redis", () => {
  it("with the documented rights can do everything that is needed", async () => {
    const file = join(sample.directory, "redis");
    writeFileSync(file, urlOf("levik"));
    const worker = levik("worker", "--redis-file", file, "--directory", shared, "--concurrency", "1");
    const report = await reconcileOnCluster(sample.job, {
      redis: urlOf("levik"),
      directory: shared,
      shares: 2,
    });
    expect(report).toEqual({ _tag: "Right", right: await reconcileFiles(sample.job) });
    worker.process.kill("SIGTERM");
    expect(await worker.ended).toBe(0);
    expect(worker.errors()).toBe("");
  });

  it("without one of these rights gets an error at once", async () => {
    const report = await reconcileOnCluster(sample.job, {
      redis: urlOf("forbidden"),
      directory: shared,
      shares: 2,
    });
    expect(report).toMatchObject({
      _tag: "Left",
      left: { tag: "NotPermitted", cause: expect.stringMatching(/^NOPERM/) },
    });
  });

  it("of a Redis without memory gets the error of Redis", async () => {
    await admin.config("SET", "maxmemory", "1");
    try {
      const options = { redis: urlOf("levik"), directory: shared, shares: 2, redisTimeout: 1000 };
      const report = await reconcileOnCluster(sample.job, options);
      expect(report).toMatchObject({
        _tag: "Left",
        left: { tag: "RedisAway", cause: expect.stringMatching(/^OOM/) },
      });
    } finally {
      await admin.config("SET", "maxmemory", "0");
    }
  });
});
