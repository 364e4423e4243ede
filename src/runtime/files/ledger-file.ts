/**
 * The ledger of scans from a file, with errors that name the place.
 */
import type { Ledger } from "../../scan/ledger-model.js";
import type { LedgerError } from "../../scan/ledger-document.js";
import { ledgerOf } from "../../scan/ledger-document.js";
import { InputError, placeOf, readEntries } from "./read-entries.js";

const errorText = (error: LedgerError): string =>
  error.tag === "WrongShape"
    ? `${error.path}: expected ${error.expected}`
    : "expected a ledger of formatVersion 1";

/** The one value of a file, as a ledger. */
export const readLedger = async (file: string): Promise<Ledger> => {
  let ledger: Ledger | undefined;
  for await (const entry of readEntries(file, { mayBeEmpty: false })) {
    if (ledger !== undefined)
      throw new InputError(`${placeOf(entry)}: expected one ledger, got another value`);
    const read = ledgerOf(entry.value);
    if (read._tag === "Left") throw new InputError(`${placeOf(entry)}: ${errorText(read.left)}`);
    ledger = read.right;
  }
  if (ledger === undefined) throw new InputError(`${file}: expected a ledger, got an empty list`);
  return ledger;
};
