import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { connect, loadPackages, redisAddress } from "../../../src/runtime/cluster/connection.js";

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
    ["redis://user:se%2Fcr%23et%40@db-1.example.ee:6379/15", "redis://db-1.example.ee:6379/15"],
  ])("%s is shown as %s", (url, name) => {
    expect(redisAddress(url)).toMatchObject({ _tag: "Right", right: { name } });
  });

  it.each([
    "db:6379",
    "http://:secret@db",
    "secret@db",
    "redis://",
    "",
    "redis://user:sec/ret@db:6379",
    "redis://user:1/secret@db:6379",
    "redis://:secret#more@db",
    "redis://:secret?more@db",
    "redis://:se@cret@db",
    "redis://:%zz@db",
    "redis://:%ff@db",
    "redis://db:0",
    "redis://db:70000",
    "redis://db/secret",
    "redis://db/1?password=secret",
    "secret:redis://db",
    " redis://db",
  ])("is not %j", (url) => {
    expect(redisAddress(url)).toMatchObject({
      _tag: "Left",
      left: { tag: "WrongOption", option: "redis", actual: "another text" },
    });
  });

  const secrets = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
  const hosts = fc.record({
    host: fc.constantFrom("db", "db-1.example.ee", "10.0.0.1", "[2001:db8::1]"),
    port: fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined }),
    database: fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined }),
  });
  const tailOf = ({ host, port, database }: { host: string; port?: number; database?: number }): string =>
    `${host}${port === undefined ? "" : `:${port}`}${database === undefined ? "" : `/${database}`}`;

  it("has its user and password decoded, and shows only host, port and database", () => {
    fc.assert(
      fc.property(secrets, secrets, hosts, (user, password, at) => {
        const tail = tailOf(at as never);
        const text = `redis://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${tail}`;
        expect(redisAddress(text)).toMatchObject({
          _tag: "Right",
          right: {
            user,
            password,
            name: `redis://${tail}`,
            host: at.host.replace(/[[\]]/g, ""),
            port: at.port ?? 6379,
            database: at.database ?? 0,
          },
        });
      }),
    );
  });

  it("never shows a part of a password that is not encoded, with any characters", () => {
    const password = fc.string({ unit: fc.constantFrom(..."/#?@:%[]1aZ"), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(password, hosts, (secret, at) => {
        const read = redisAddress(`redis://user:${secret}@${tailOf(at as never)}`);
        const shown = read._tag === "Right" ? read.right.name : JSON.stringify(read.left);
        const isExpected = read._tag === "Right" ? shown === `redis://${tailOf(at as never)}` : true;
        expect(isExpected).toBe(true);
        if (read._tag === "Left") expect(read.left).toMatchObject({ actual: "another text" });
      }),
    );
  });
});

describe("the packages", () => {
  it("are loaded if they are installed", async () => {
    const packages = await loadPackages();
    expect(packages).toMatchObject({ _tag: "Right", right: { Queue: expect.any(Function) as unknown } });
  });

  it.each(["bullmq", "ioredis"] as const)("are named in the error if they are missing: %s", async (name) => {
    vi.doMock(name, () => {
      throw new Error(`Cannot find package '${name}'`);
    });
    expect(await loadPackages()).toMatchObject({ _tag: "Left", left: { tag: "PackageMissing", name } });
  });
});

describe("a connection", () => {
  it("is refused at once if nothing listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    const packages = await loadPackages();
    if (packages._tag === "Left") throw new Error("bullmq and ioredis are not installed");
    const address = redisAddress(`redis://:secret@127.0.0.1:${port}`);
    if (address._tag === "Left") throw new Error("no address");
    expect(await connect(packages.right, address.right)).toEqual({
      _tag: "Left",
      left: {
        tag: "RedisAway",
        redis: `redis://127.0.0.1:${port}`,
        cause: `connect ECONNREFUSED 127.0.0.1:${port}`,
        waited: 0,
      },
    });
  });

  it(
    "is given up within ten seconds if a server accepts and does not answer",
    { timeout: 30_000 },
    async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      const packages = await loadPackages();
      const address = redisAddress(`redis://:secret@127.0.0.1:${port}`);
      if (packages._tag === "Left" || address._tag === "Left") throw new Error("no packages or no address");
      const started = performance.now();
      expect(await connect(packages.right, address.right)).toMatchObject({
        _tag: "Left",
        left: { tag: "RedisAway", cause: "no answer" },
      });
      expect(performance.now() - started).toBeLessThan(10_000);
      server.close();
    },
  );
});
