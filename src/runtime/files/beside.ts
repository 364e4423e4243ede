/**
 * Names for files that are written beside another and renamed to it when they are whole.
 */
import { randomBytes } from "node:crypto";

/** An unpredictable name beside a file; to be opened exclusively (`wx`), which follows no link. */
export const besideOf = (file: string): string => `${file}.${randomBytes(8).toString("hex")}.part`;
