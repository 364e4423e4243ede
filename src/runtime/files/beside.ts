/**
 * Names for files that are written beside another and renamed to it when they are whole.
 */
import { randomBytes } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";

/** An unpredictable name beside a file; to be opened exclusively (`wx`), which follows no link. */
export const besideOf = (file: string): string => `${file}.${randomBytes(8).toString("hex")}.part`;

/** Writes a file so that readers see it only when it is complete. */
export const writeWhole = (file: string, content: string | Uint8Array): void => {
  const beside = besideOf(file);
  writeFileSync(beside, content, { flag: "wx", mode: 0o600 });
  renameSync(beside, file);
};
