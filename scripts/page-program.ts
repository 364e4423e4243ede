/**
 * The program of the page of a report, built from src/report/page-program into the text that the page holds. Written by
 * `npm run docs` and committed, so that nothing that imports it (tsup, tsx, vitest, vite) needs to build it.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

export const pageProgramFile = "src/report/html/page-program.generated.ts";

/** The source of the generated file. */
export const pageProgramText = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/report/page-program/page-main.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "error",
    banner: { js: '"use strict";' },
  });
  const text = outputFiles[0]!.text.trim();
  // Inside a script element nothing may look like the end of it, or like the start of a comment.
  if (/<\/script|<!--/i.test(text)) throw new Error("the program of the page holds </script or <!--");
  const hash = createHash("sha256").update(text, "utf8").digest("base64");
  return `/**
 * The program of the page, built from src/report/page-program by npm run docs, and its SHA-256 for the page's policy.
 */
export const pageProgram =
  ${JSON.stringify(text)};

export const pageProgramHash = "sha256-${hash}";
`;
};
