import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryNameOf, writeWhole } from "../../../src/runtime/files/temporary-file.js";
import { ownFolder } from "../../support/own-folder.js";

describe("temporary files", () => {
  it("have names beside the file that nobody can foresee", () => {
    const names = Array.from({ length: 100 }, () => temporaryNameOf("/data/report.json"));
    for (const name of names) expect(name).toMatch(/^\/data\/report\.json\.[0-9a-f]{16}\.part$/);
    expect(new Set(names).size).toBe(100);
  });

  it("replace the file when they are complete, and are of their user only", () => {
    const file = join(ownFolder(), "report.json");
    writeFileSync(file, "older");
    writeWhole(file, "newer");
    expect(readFileSync(file, "utf8")).toBe("newer");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeWhole(file, new Uint8Array([0x61, 0x62]));
    expect(readFileSync(file, "utf8")).toBe("ab");
    expect(readdirSync(ownFolder())).toEqual(["report.json"]);
  });

  it("are removed where the file cannot be replaced, which stays as it is", () => {
    const folder = join(ownFolder(), "folder");
    mkdirSync(folder);
    expect(() => writeWhole(folder, "x")).toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(ownFolder())).toEqual(["folder"]);
  });
});
