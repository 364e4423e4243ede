/**
 * Why a reconciliation on several machines failed, and the lines for it.
 */
import { InputError } from "../files/input-error.js";

/** The errors of a cluster run, each with what was expected or found. */
export type ClusterError =
  /** An optional peer dependency is not installed. */
  | { readonly tag: "PackageMissing"; readonly name: "bullmq" | "ioredis"; readonly cause: string }
  | {
      readonly tag: "WrongOption";
      readonly option: string;
      readonly expected: string;
      readonly actual: string;
    }
  /** Redis could not be reached, or not for so long (in milliseconds); `redis` is its address without a password. */
  | { readonly tag: "RedisAway"; readonly redis: string; readonly cause: string; readonly waited: number }
  /** The user of Redis has not the rights that are needed. */
  | { readonly tag: "NotPermitted"; readonly redis: string; readonly cause: string }
  | { readonly tag: "DirectoryUnusable"; readonly directory: string; readonly cause: string }
  /** The input is invalid: lines that name the place. */
  | { readonly tag: "InputRefused"; readonly lines: readonly string[] }
  /** A task failed as often as it may. */
  | { readonly tag: "TaskFailed"; readonly task: string; readonly attempts: number; readonly cause: string }
  /** Somebody removed the directory of the run before its report was made. */
  | { readonly tag: "RunRemoved"; readonly directory: string }
  /** An internal error. */
  | { readonly tag: "Fault"; readonly cause: string };

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} s`;

/**
 * An error in lines for a person, without a password.
 *
 * @example
 * explainClusterError({ tag: "RedisAway", redis: "redis://db:6379", cause: "ECONNREFUSED", waited: 0 }); // ["redis://db:6379: expected Redis, cannot be reached (ECONNREFUSED)"]
 */
export const explainClusterError = (error: ClusterError): readonly string[] => {
  switch (error.tag) {
    case "PackageMissing":
      return [
        `expected the package ${error.name}, it cannot be loaded (${error.cause}): npm install bullmq ioredis`,
      ];
    case "WrongOption":
      return [`${error.option}: expected ${error.expected}, got ${error.actual}`];
    case "RedisAway":
      return [
        error.waited === 0
          ? `${error.redis}: expected Redis, cannot be reached (${error.cause})`
          : `${error.redis}: expected Redis, not reached for ${seconds(error.waited)} (${error.cause})`,
      ];
    case "NotPermitted":
      return [
        `${error.redis}: expected a user with the rights that docs/cluster.md lists, Redis refuses a command (${error.cause})`,
      ];
    case "DirectoryUnusable":
      return [`${error.directory}: expected a directory that all workers reach, ${error.cause}`];
    case "InputRefused":
      return error.lines;
    case "TaskFailed":
      return [`the task ${error.task} failed ${error.attempts} times, the last time: ${error.cause}`];
    case "RunRemoved":
      return [`${error.directory}: expected the directory of this run, it was removed`];
    case "Fault":
      return [`internal fault, please report it: ${error.cause}`];
  }
};

/** Carries a typed error through code that throws; never leaves this room. */
export class ClusterFailure extends Error {
  constructor(readonly reason: ClusterError) {
    super(explainClusterError(reason).join("\n"));
  }
}

/** The message of an exception, in one line. */
export const causeOf = (error: unknown): string => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const text = typeof message === "string" && message !== "" ? message : String(code ?? error);
  return text.split("\n")[0]!;
};

/** Whether Redis refuses a command to the user of the address. */
export const isForbidden = (error: unknown): boolean => /\bNOPERM\b/.test(causeOf(error));

/** A thrown value as an error of this room. */
export const errorOf = (error: unknown): ClusterError => {
  if (error instanceof ClusterFailure) return error.reason;
  if (error instanceof InputError) return { tag: "InputRefused", lines: error.lines };
  return { tag: "Fault", cause: causeOf(error) };
};
