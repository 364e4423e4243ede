/**
 * The ledger of scans from a file, with errors that name the place.
 */
import type { Ledger } from "../scan/ledger.js";
import type { LedgerError } from "../scan/ledger-document.js";
import { ledgerOf } from "../scan/ledger-document.js";
import { InputError, placeOf, readEntries } from "./input.js";

const errorText = (error: LedgerError): string =>
  error.tag === "WrongShape"
    ? `${error.path}: expected ${error.expected}`
    : "expected a ledger of formatVersion 1";

/** The first value of a file, as a ledger. */
export const readLedger = async (file: string): Promise<Ledger> => {
  for await (const entry of readEntries(file)) {
    const read = ledgerOf(entry.value);
    if (read._tag === "Right") return read.right;
    throw new InputError(`${placeOf(entry)}: ${errorText(read.left)}`);
  }
  throw new InputError(`${file}: expected a ledger, got an empty list`);
};
