/**
 * Temporary names of files, which are renamed when they are complete.
 */
import { randomBytes } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";

/** An unpredictable name in the folder of a file; to be opened exclusively (`wx`), which follows no link. */
export const temporaryNameOf = (file: string): string => `${file}.${randomBytes(8).toString("hex")}.part`;

/** Writes a file so that readers see it only when it is complete. */
export const writeWhole = (file: string, content: string | Uint8Array): void => {
  const temporary = temporaryNameOf(file);
  try {
    writeFileSync(temporary, content, { flag: "wx", mode: 0o600 });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};
