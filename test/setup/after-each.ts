/** After each test: restores mocks and removes the folder of the test. */
import { afterEach, vi } from "vitest";
import { removeOwnFolder } from "../support/own-folder.js";

afterEach(() => {
  vi.restoreAllMocks();
  removeOwnFolder();
});
