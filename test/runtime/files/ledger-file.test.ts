import { expect, it } from "vitest";
import { readLedger } from "../../../src/runtime/files/ledger-file.js";
import { given } from "../../cli/console.js";

const ledger = { format: "levik-ledger", formatVersion: 1, entries: [] };

it("a file must contain exactly one ledger", async () => {
  expect(await readLedger(given("ledger", ledger))).toEqual([]);
  await expect(readLedger(given("ledger", [ledger, ledger]))).rejects.toThrow(/\[1\]: expected one ledger/);
  await expect(readLedger(given("ledger", []))).rejects.toThrow(/expected a ledger, got an empty list/);
  await expect(readLedger(given("ledger", { ...ledger, format: "x" }))).rejects.toThrow(
    /\$\.format: expected levik-ledger/,
  );
});
