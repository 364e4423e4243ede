/**
 * The ledger of scans from the parts of a file, whatever the source of its bytes, with errors that name the place.
 */
import type { Ledger } from "../../scan/ledger-model.js";
import type { LedgerError } from "../../scan/ledger-document.js";
import { ledgerOf } from "../../scan/ledger-document.js";
import type { Entry, FileFault } from "./entry-reader.js";
import { entryOf, placeOf } from "./entry-reader.js";
import { InputError } from "./input-error.js";

const errorText = (error: LedgerError): string =>
  error.tag === "WrongShape"
    ? `${error.path}: expected ${error.expected}`
    : "expected a ledger of formatVersion 1";

/** The one value of a file of some name, as a ledger. */
export const ledgerIn = async (file: string, parts: AsyncIterable<Entry | FileFault>): Promise<Ledger> => {
  let ledger: Ledger | undefined;
  for await (const part of parts) {
    const entry = entryOf(part);
    if (ledger !== undefined)
      throw new InputError(`${placeOf(entry)}: expected one ledger, got another value`);
    const read = ledgerOf(entry.value);
    if (read._tag === "Left") throw new InputError(`${placeOf(entry)}: ${errorText(read.left)}`);
    ledger = read.right;
  }
  if (ledger === undefined) throw new InputError(`${file}: expected a ledger, got an empty list`);
  return ledger;
};
