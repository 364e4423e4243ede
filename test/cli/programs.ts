/** The command line as separate processes: starting, stopping, and their output. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { commandProgram } from "../setup/build-command.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

export interface Program {
  /** The first line of its output. */
  readonly firstLine: Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/** Starts `levik` with words. */
export const program = (words: readonly string[], env: Record<string, string> = {}): Program => {
  const args = [commandProgram].concat(words);
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  let [out, errors] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  return {
    firstLine: once(lines, "line").then(([line]) => String(line)),
    kill: (signal) => void child.kill(signal),
    ended: once(child, "close").then(([status]) => ({ status: status as number | null, out, errors })),
  };
};
