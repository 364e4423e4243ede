/**
 * A Redis server for a test, and processes of the command line that use it.
 */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandProgram } from "../../setup/build-command.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Repeats a function until it returns a value. */
export const until = async <A>(
  ask: () => Promise<A | undefined> | A | undefined,
  what: string,
): Promise<A> => {
  for (const start = performance.now(); performance.now() - start < 40_000; await pause(20)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`waited in vain for ${what}`);
};

// ------------------------------------------------------------------------------------------------------- processes

/** A process and what it wrote so far. */
export interface Child {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly errors: () => string;
  /** The exit status, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

const childOf = (process: ChildProcess): Child => {
  let [out, errors] = ["", ""];
  process.stdout?.on("data", (text) => (out += String(text)));
  process.stderr?.on("data", (text) => (errors += String(text)));
  const ended = once(process, "close").then(([status, signal]) => (status ?? signal) as number | string);
  return { process, out: () => out, errors: () => errors, ended };
};

const running = new Set<Child>();

const started = (command: string, words: readonly string[]): Child => {
  const child = childOf(spawn(command, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] }));
  running.add(child);
  void child.ended.then(() => running.delete(child));
  return child;
};

/** Starts `levik` with these arguments. */
export const levik = (...words: readonly string[]): Child =>
  started(process.execPath, [commandProgram, ...words]);

/** Ends every process that is still there. */
export const endAll = async (): Promise<void> => {
  for (const { process } of running) process.kill("SIGKILL");
  await Promise.all([...running].map(({ ended }) => ended));
};

// ----------------------------------------------------------------------------------------------------------- redis

export interface RedisServer {
  readonly url: string;
  /** Ends it; it forgets everything. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};

/** Starts a Redis that keeps nothing on disk. */
export const redisServer = async (): Promise<RedisServer> => {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), "levik-redis-"));
  let server: Child | undefined;
  const start = async (): Promise<void> => {
    const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", directory];
    const child = started("redis-server", options);
    server = child;
    await until(
      () => (child.out().includes("Ready to accept connections") ? true : undefined),
      "redis-server",
    );
  };
  const stop = async (): Promise<void> => {
    server?.process.kill("SIGKILL");
    await server?.ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
