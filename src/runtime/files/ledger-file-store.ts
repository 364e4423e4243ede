/**
 * The ledger of scans in a file: written under a temporary name and renamed, by one process at a time.
 */
import { open, rename, rm, stat } from "node:fs/promises";
import type { LedgerStore } from "../../scan/ledger-store.js";
import type { ScanLedgerDocument } from "../../scan/scan-ledger.js";
import { temporaryNameOf } from "./temporary-file.js";
import { readText } from "./bytes.js";
import { codeOf, InputError } from "./input-error.js";
import { lockFile } from "./ledger-lock.js";

/** A store that others cannot write to until it is closed. */
interface LedgerFileStore extends LedgerStore {
  readonly close: () => Promise<void>;
}

const isAbsent = (file: string): Promise<boolean> =>
  stat(file).then(
    () => false,
    (error: unknown) => codeOf(error) === "ENOENT",
  );

const load = async (file: string): Promise<unknown> => {
  if (await isAbsent(file)) return undefined;
  const text = await readText(file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InputError(`${file}: expected a ledger (JSON), got a text that is not, or not all of it`);
  }
};

const save = async (file: string, document: ScanLedgerDocument): Promise<void> => {
  const temporary = temporaryNameOf(file);
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(document)}\n`);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new InputError(`${file}: cannot be written (${codeOf(error)})`);
  }
};

/** Opens the ledger of a file, which need not be there yet. `since` is when, as a text for people. */
export const openLedgerFile = async (file: string, since: string): Promise<LedgerFileStore> => {
  const close = await lockFile(file, since);
  return { load: () => load(file), save: (document) => save(file, document), close };
};
