/**
 * `npm run prepare`, which npm also runs after `npm ci` and before `npm pack`: builds dist, unless what is there was built
 * from the same sources. `npm run build` always builds.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "node_modules/.cache/levik-build");

const filesBelow = (path) =>
  !existsSync(path)
    ? []
    : statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .flatMap((name) => filesBelow(join(path, name)))
      : [path];

/** Changes with the sources, what builds them, and what was built. */
const state = () => {
  const hash = createHash("sha256").update(process.version);
  const names = ["src", "package.json", "package-lock.json", "tsup.config.ts", "tsconfig.json", "dist"];
  for (const path of names.flatMap((name) => filesBelow(join(root, name))))
    hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
};

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== state()) {
  execFileSync(join(root, "node_modules/.bin/tsup"), { cwd: root, stdio: "inherit" });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state());
}
