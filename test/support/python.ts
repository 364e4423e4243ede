/** Python, for programs that share no code with levik; where a machine has none, their tests are skipped. */
import { execFileSync } from "node:child_process";

/** The command of Python; undefined where there is none. */
export const python = ((): string | undefined => {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return "python3";
  } catch {
    return undefined;
  }
})();
