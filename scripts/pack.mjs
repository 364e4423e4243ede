/**
 * The tarball that plain `npm pack` makes, without flags that change what is in it. What it made last is used again as
 * long as neither the sources nor dist changed since.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "node_modules/.cache/levik-pack");
const stamp = join(folder, "stamp");

const sources = ["src", "package.json", "package-lock.json", "tsup.config.ts", "tsconfig.json"];
const others = ["dist", "README.md", "LICENSE", "CHANGELOG.md"];

const filesBelow = (path) =>
  !existsSync(path)
    ? []
    : statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .flatMap((name) => filesBelow(join(path, name)))
      : [path];

const state = () => {
  const hash = createHash("sha256").update(process.version);
  for (const path of sources.concat(others).flatMap((name) => filesBelow(join(root, name))))
    hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
};

/** The path of the tarball. */
export const pack = () => {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const tarball = join(folder, `${name}-${version}.tgz`);
  if (existsSync(tarball) && existsSync(stamp) && readFileSync(stamp, "utf8") === state()) return tarball;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("npm", ["pack", "--loglevel=error", "--pack-destination", folder], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stamp, state());
  return tarball;
};
