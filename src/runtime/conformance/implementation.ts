/**
 * One started implementation: a command that reads a line of JSON for each vector and answers with one. What it prints to
 * standard error is kept for the message when it ends.
 */
import { spawn } from "node:child_process";

/** The longest line that is read, in characters. */
const LONGEST_LINE = 2 ** 26;
/** How much of standard error is kept. */
const KEPT_ERRORS = 400;

/** Why a command ended. */
export interface Ended {
  /** The exit status; null when a signal ended it. */
  readonly status: number | null;
  readonly why: string;
}

/** Receives the output of a command, and its end. */
interface ImplementationListener {
  readonly line: (text: string) => void;
  readonly ended: (end: Ended) => void;
}

/** A command that runs. */
export interface Implementation {
  /** Sends a line. */
  readonly send: (text: string) => void;
  /** Closes its input; it has a second to end. */
  readonly close: () => void;
  /** Ends it and what it started. */
  readonly kill: () => void;
}

/** Starts a command by `sh -c`. */
export const startImplementation = (command: string, listener: ImplementationListener): Implementation => {
  // A process group of its own, so that what the shell starts is ended with it.
  const child = spawn("sh", ["-c", command], { detached: true, stdio: ["pipe", "pipe", "pipe"] });
  let [held, errors] = ["", ""];
  let hasEnded = false;
  const kill = (): void => {
    if (hasEnded || child.pid === undefined) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
  };
  const end = (status: number | null, why: string): void => {
    if (hasEnded) return;
    hasEnded = true;
    const last = errors.trim().split("\n").at(-1) ?? "";
    listener.ended({ status, why: last === "" ? why : `${why}: ${last}` });
  };
  child.on("error", ({ message }) => end(127, message));
  child.on("close", (status, signal) => end(status, `it ended with ${signal ?? `status ${status}`}`));
  // It may have ended before it read everything.
  child.stdin.on("error", () => undefined);
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (held + text).split("\n");
    held = lines.pop() ?? "";
    for (const line of lines) listener.line(line);
    if (held.length <= LONGEST_LINE) return;
    held = "";
    kill();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-KEPT_ERRORS);
  });
  return {
    send: (text) => void child.stdin.write(`${text}\n`),
    close: () => {
      child.stdin.end();
      setTimeout(kill, 1000).unref();
    },
    kill,
  };
};
