/**
 * The playground as one file that a browser opens from a folder: script and style stand inside the page, and the page
 * may run nothing else and load nothing at all.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import { pageProgramHash } from "../../src/report/html/page-program.generated.js";

const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

const policyFor = (script: string): string =>
  [
    "default-src 'none'",
    // A report that opens in the page is bound to this policy as well.
    `script-src 'sha256-${hashOf(script)}' '${pageProgramHash}'`,
    "worker-src blob:",
    "frame-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Puts the one script and the one style sheet of the build into the page, as a classic script at its end. */
const onePage = (): Plugin => ({
  name: "one-page",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler: (_options, bundle) => {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName.endsWith(".html"));
      const script = files.find((file) => file.type === "chunk");
      const style = files.find(({ fileName }) => fileName.endsWith(".css"));
      if (page?.type !== "asset" || script === undefined || style?.type !== "asset") return;
      // A module without imports and exports is a classic script once its names are its own.
      const code = `(()=>{${script.code.trim()}})();`.replaceAll("</script", "<\\/script");
      const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(code)}" />`;
      page.source = String(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/, "")
        .replace(
          /\s*<link rel="stylesheet"[^>]*>/,
          () => `\n    <style>${String(style.source).trim()}</style>`,
        )
        .replace(/(<meta charset[^>]*>)/, (charset) => `${charset}\n    ${policy}`)
        .replace("</body>", () => `<script>${code}</script>\n  </body>`);
      Reflect.deleteProperty(bundle, script.fileName);
      Reflect.deleteProperty(bundle, style.fileName);
    },
  },
});

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  // The site sets the address of its rule book; a page on its own has none.
  define: { RULE_BOOK: "null" },
  // The sources name the CommonJS modules of fp-ts; its ES modules are the ones a bundler can take apart.
  resolve: {
    alias: [
      { find: /^(fp-ts|io-ts)\/lib\//, replacement: "$1/es6/" },
      { find: "node:buffer", replacement: fileURLToPath(new URL("reconcile/buffer.ts", import.meta.url)) },
    ],
  },
  server: { fs: { allow: ["../.."] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    target: "es2022",
    cssCodeSplit: false,
  },
  plugins: [onePage()],
});
