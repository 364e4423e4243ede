/** After each test: what it replaced is restored, and its folder is gone. */
import { afterEach, vi } from "vitest";
import { removeOwnFolder } from "../support/own-folder.js";

afterEach(() => {
  vi.restoreAllMocks();
  removeOwnFolder();
});
