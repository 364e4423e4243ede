import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { connect, loadPackages, redisName } from "../../src/cluster/connection.js";

afterEach(() => {
  vi.doUnmock("bullmq");
  vi.doUnmock("ioredis");
  vi.resetModules();
});

describe("the address of Redis", () => {
  it.each([
    ["redis://db:6379", "redis://db:6379"],
    ["redis://db", "redis://db"],
    ["redis://db/", "redis://db"],
    ["redis://:secret@db:6379/2", "redis://db:6379/2"],
    ["rediss://user:secret@[::1]:6380", "rediss://[::1]:6380"],
  ])("%s is told as %s", (url, name) => {
    expect(redisName(url)).toEqual({ _tag: "Right", right: name });
  });

  it.each([
    ["db:6379", "one of db:"],
    ["http://:secret@db", "one of http:"],
    ["secret@db", "something else"],
    ["redis://", "one of redis:"],
    ["", "something else"],
  ])("is not %j, and no password is told", (url, actual) => {
    expect(redisName(url)).toMatchObject({
      _tag: "Left",
      left: { tag: "WrongOption", option: "redis", actual },
    });
  });
});

describe("the packages", () => {
  it("are loaded when they are there", async () => {
    const packages = await loadPackages();
    expect(packages).toMatchObject({ _tag: "Right", right: { Queue: expect.any(Function) as unknown } });
  });

  it.each(["bullmq", "ioredis"] as const)("are named when they are missing: %s", async (name) => {
    vi.doMock(name, () => {
      throw new Error(`Cannot find package '${name}'`);
    });
    expect(await loadPackages()).toMatchObject({ _tag: "Left", left: { tag: "PackageMissing", name } });
  });
});

describe("a connection", () => {
  it("is refused at once where nobody listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    const packages = await loadPackages();
    if (packages._tag === "Left") throw new Error("bullmq and ioredis are not installed");
    expect(await connect(packages.right, `redis://:secret@127.0.0.1:${port}`, "name")).toEqual({
      _tag: "Left",
      left: {
        tag: "RedisAway",
        redis: "name",
        cause: `connect ECONNREFUSED 127.0.0.1:${port}`,
        waited: 0,
      },
    });
  });
});
