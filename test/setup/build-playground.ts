/** Builds the playground as it is published, once for all tests that open it. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The directory it is built into. */
export const builtPlayground = `${root}node_modules/.cache/levik-playground`;

export default async (): Promise<void> => {
  await build({
    configFile: `${root}docs/playground/vite.config.ts`,
    logLevel: "warn",
    build: { outDir: builtPlayground, emptyOutDir: true },
  });
};
