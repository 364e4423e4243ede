/**
 * The ledger of scans from a file, with errors that name the place.
 */
import type { Ledger } from "../../scan/ledger-model.js";
import { ledgerIn } from "./ledger-parts.js";
import { readParts } from "./read-entries.js";

/** The one value of a file, as a ledger. */
export const readLedger = (file: string): Promise<Ledger> =>
  ledgerIn(file, readParts(file, { mayBeEmpty: false }));
