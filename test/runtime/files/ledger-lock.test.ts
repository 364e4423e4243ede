import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockFile, withLock } from "../../../src/runtime/files/ledger-lock.js";
import { ownFolder } from "../../support/own-folder.js";

const since = "2024-05-22 12:00";
const file = (): string => join(ownFolder(), "ledger.json");
const lock = (): string => `${file()}.lock`;

/** The error of a lock, in the words after the place. */
const inUse = (by: string): string =>
  `${file()}: expected a ledger that no other process writes, ${lock()} says it is in use (${by}); delete the lock if that is not so`;

/** The number of a process that has ended. */
const endedProcess = (): number => Number(spawnSync("sh", ["-c", "echo $$"], { encoding: "utf8" }).stdout);

const leave = (owner: unknown): void =>
  writeFileSync(lock(), typeof owner === "string" ? owner : JSON.stringify(owner));

describe("the lock of a ledger", () => {
  it("names its writer, and is gone when the ledger is closed", async () => {
    const unlock = await lockFile(file(), since);
    expect(JSON.parse(readFileSync(lock(), "utf8"))).toEqual({ host: hostname(), pid: process.pid, since });
    expect(statSync(lock()).mode & 0o777).toBe(0o600);
    await unlock();
    expect(readdirSync(ownFolder())).toEqual([]);
    await unlock();
  });

  it("refuses a second writer of this process until the first has closed it", async () => {
    const unlock = await lockFile(file(), since);
    await expect(lockFile(file(), "later")).rejects.toThrow(
      inUse(`by process ${process.pid} of ${hostname()} since ${since}`),
    );
    await unlock();
    await (
      await lockFile(file(), "later")
    )();
  });

  it("is one for all names of the file", async () => {
    writeFileSync(file(), "{}");
    const link = join(ownFolder(), "link.json");
    symlinkSync(file(), link);
    const unlock = await lockFile(link, since);
    expect(existsSync(lock())).toBe(true);
    await expect(lockFile(file(), since)).rejects.toThrow("in use");
    await unlock();
  });

  it("of a process that has ended is replaced", async () => {
    leave({ host: hostname(), pid: endedProcess(), since: "earlier" });
    const unlock = await lockFile(file(), since);
    expect(JSON.parse(readFileSync(lock(), "utf8"))).toMatchObject({ pid: process.pid, since });
    await unlock();
    expect(readdirSync(ownFolder())).toEqual([]);
  });

  it("with the number of this process that it does not hold is of a process before it", async () => {
    leave({ host: hostname(), pid: process.pid, since: "earlier" });
    await (
      await lockFile(file(), since)
    )();
    expect(readdirSync(ownFolder())).toEqual([]);
  });

  it("of a running process, of another user even, or of another machine is kept", async () => {
    // Process 1 runs always; to signal it may not be allowed.
    leave({ host: hostname(), pid: 1, since: "earlier" });
    await expect(lockFile(file(), since)).rejects.toThrow(
      inUse(`by process 1 of ${hostname()} since earlier`),
    );
    leave({ host: "elsewhere", pid: endedProcess(), since: "earlier" });
    await expect(lockFile(file(), since)).rejects.toThrow("of elsewhere since earlier");
    expect(readdirSync(ownFolder())).toEqual(["ledger.json.lock"]);
  });

  it.each<[unknown]>([
    [""],
    ["null"],
    ["[]"],
    ["{"],
    [{ host: 1, pid: 1, since }],
    [{ host: "h", pid: "1", since }],
    [{ host: "h", pid: 1 }],
  ])("that is %j is of an unknown holder", async (owner) => {
    leave(owner);
    await expect(lockFile(file(), since)).rejects.toThrow(inUse("the holder is not known"));
  });

  it("that cannot be made or read is an error with its code", async () => {
    writeFileSync(join(ownFolder(), "file"), "");
    const below = join(ownFolder(), "file", "ledger.json");
    await expect(lockFile(below, since)).rejects.toThrow(`${below}.lock: cannot be written (ENOTDIR)`);
    const nowhere = join(ownFolder(), "nowhere", "ledger.json");
    await expect(lockFile(nowhere, since)).rejects.toThrow(`${nowhere}.lock: cannot be written (ENOENT)`);
  });

  it("is held while a function runs, and released also when it fails", async () => {
    expect(
      await withLock(file(), since, async () => {
        await expect(lockFile(file(), since)).rejects.toThrow("in use");
        return 7;
      }),
    ).toBe(7);
    await expect(withLock(file(), since, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(readdirSync(ownFolder())).toEqual([]);
  });
});
