import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { script } from "../../../src/report/html/page-script.js";

const folder = fileURLToPath(new URL("../../../src/report/html/", import.meta.url));

/** What the compiler has against a program for the browser that stands in the folder of the page's sources. */
const faultsOf = (text: string): readonly string[] => {
  const file = join(folder, "script-of-the-page.js");
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noFallthroughCasesInSwitch: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)
      : getSourceFile.call(host, name, ...rest);
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.readFile = (name) => (name === file ? text : readFile.call(host, name));
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file)!;
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ start, messageText }) =>
      `${source.getLineAndCharacterOfPosition(start!).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
  );
};

describe("the script of the page", () => {
  it("is a program of the right types for the data of the page", () => {
    expect(faultsOf(script())).toEqual([]);
  });

  it("would not be one if it took the data for something else", () => {
    const wrong = script().replace("finding.units", "finding.unitz");
    expect(wrong).not.toBe(script());
    expect(faultsOf(wrong).join("\n")).toContain("unitz");
  });
});
