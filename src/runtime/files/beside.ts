/**
 * Names for files that are written beside another and renamed to it when they are whole.
 */
import { randomBytes } from "node:crypto";

/** A name beside a file that nobody can know before; to be opened exclusively (`wx`), which follows no link. */
export const besideOf = (file: string): string => `${file}.${randomBytes(8).toString("hex")}.part`;
