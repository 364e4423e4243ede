import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkUnchanged, inputStates } from "../../../src/runtime/files/input-states.js";
import { ownFolder } from "../../support/own-folder.js";

const inFolder = (name: string, text?: string): string => {
  const file = join(ownFolder(), name);
  if (text !== undefined) writeFileSync(file, text);
  return file;
};

describe("the state of input files", () => {
  it("is unchanged while nothing writes them", () => {
    const files = [inFolder("a", "1"), inFolder("b", "2")];
    const before = inputStates(files);
    expect(before.map(({ file }) => file)).toEqual(files);
    expect(() => checkUnchanged(before)).not.toThrow();
  });

  it.each<[string, (file: string) => void]>([
    ["has another size", (file) => writeFileSync(file, "12")],
    ["has another time with the same size", (file) => utimesSync(file, 1, 1)],
    [
      "is another file under the same name, with the same size and time",
      (file) => {
        const { atime, mtime } = statSync(file);
        renameSync(file, `${file}.old`);
        writeFileSync(file, "1");
        utimesSync(file, atime, mtime);
      },
    ],
    ["is gone", (file) => rmSync(file)],
  ])("names the file that %s", (_, change) => {
    const [first, second] = [inFolder("a", "1"), inFolder("b", "1")];
    utimesSync(second, 1000, 1000);
    const before = inputStates([first, second]);
    change(second);
    expect(() => checkUnchanged(before)).toThrow(
      `${second}: the input was changed while it was read, expected files that stay as they are`,
    );
  });

  it("is not known of standard input, directories and files that are not there: they are never reported", () => {
    const folder = inFolder("folder");
    mkdirSync(folder);
    const missing = inFolder("missing");
    const before = inputStates(["-", folder, missing]);
    expect(before).toEqual([{ file: "-" }, { file: folder }, { file: missing }]);
    writeFileSync(join(folder, "new"), "");
    writeFileSync(missing, "");
    expect(() => checkUnchanged(before)).not.toThrow();
  });
});
