import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLedgerFile } from "../../../src/runtime/files/ledger-file-store.js";
import { ownFolder } from "../../support/own-folder.js";

const document = { format: "levik-ledger", formatVersion: 1, entries: [] } as const;
const place = (name = "ledger.json"): string => join(ownFolder(), name);

describe("the ledger of a file", () => {
  it("is absent at first, then what was saved last, and locked until it is closed", async () => {
    const store = await openLedgerFile(place(), "now");
    expect(await store.load()).toBeUndefined();
    await store.save(document);
    await store.save({ ...document, lost: [] });
    expect(await store.load()).toEqual({ ...document, lost: [] });
    expect(readFileSync(place(), "utf8")).toBe(`${JSON.stringify({ ...document, lost: [] })}\n`);
    expect(statSync(place()).mode & 0o777).toBe(0o600);
    await expect(openLedgerFile(place(), "now")).rejects.toThrow("in use");
    await store.close();
    expect(readdirSync(ownFolder())).toEqual(["ledger.json"]);
    const again = await openLedgerFile(place(), "later");
    expect(await again.load()).toEqual({ ...document, lost: [] });
    await again.close();
  });

  it("that is not JSON, or not all of it, is an error and not an empty ledger", async () => {
    for (const text of ["", '{"format": "levik-led']) {
      writeFileSync(place(), text);
      const store = await openLedgerFile(place(), "now");
      await expect(store.load()).rejects.toThrow(
        `${place()}: expected a ledger (JSON), got a text that is not, or not all of it`,
      );
      await store.close();
    }
  });

  it("that cannot be read is an error, whatever its name says", async () => {
    const folder = place("there is none, ENOENT.json");
    mkdirSync(folder);
    const store = await openLedgerFile(folder, "now");
    await expect(store.load()).rejects.toThrow(/there is none, ENOENT\.json: /);
    await store.close();
  });

  it("that cannot be written stays as it is, and nothing is left beside it", async () => {
    mkdirSync(place("folder"));
    const store = await openLedgerFile(place("folder"), "now");
    await expect(store.save(document)).rejects.toThrow(
      /folder: cannot be written \((EISDIR|ENOTEMPTY|EEXIST)\)/,
    );
    await store.close();
    expect(readdirSync(ownFolder())).toEqual(["folder"]);
  });
});
