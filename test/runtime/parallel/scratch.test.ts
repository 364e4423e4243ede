import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { InputError } from "../../../src/runtime/files/read-entries.js";
import { withScratch } from "../../../src/runtime/parallel/scratch.js";

describe("a temporary directory", () => {
  it("exists while it is used, and is removed at the end", async () => {
    const used = await withScratch((directory) => {
      writeFileSync(join(directory, "some"), "thing");
      expect(existsSync(directory)).toBe(true);
      return Promise.resolve(directory);
    });
    expect(existsSync(used)).toBe(false);
  });

  it("is removed when its use fails, and when the user ends the process", async () => {
    let used = "";
    await expect(
      withScratch((directory) => {
        used = directory;
        return Promise.reject(new Error("lost"));
      }),
    ).rejects.toThrow("lost");
    expect(existsSync(used)).toBe(false);
    const others = process.listeners("SIGTERM");
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    await withScratch(async (directory) => {
      process.emit("SIGTERM", "SIGTERM");
      expect(existsSync(directory)).toBe(false);
      expect(kill).toHaveBeenCalledWith(process.pid, "SIGTERM");
      expect(process.listeners("SIGTERM")).toEqual([]);
      await Promise.resolve();
    });
    for (const other of others) process.on("SIGTERM", other);
    kill.mockRestore();
  });

  it("that cannot be created or written is an error of one line", async () => {
    const nowhere = join(process.cwd(), "nowhere");
    vi.stubEnv("TMPDIR", nowhere);
    await expect(withScratch(() => Promise.resolve(0))).rejects.toEqual(
      new InputError(`${nowhere}: expected a directory for temporary files (TMPDIR), there is none (ENOENT)`),
    );
    vi.unstubAllEnvs();
    await expect(
      withScratch(async (directory) => {
        await Promise.resolve();
        writeFileSync(join(directory, "no", "file"), "");
      }),
    ).rejects.toThrow(/no.file: cannot be written or read \(ENOENT\)$/);
  });
});
