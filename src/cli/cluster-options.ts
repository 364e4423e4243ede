/**
 * The options of levik reconcile for work on other machines.
 */
import { InputError } from "../runtime/files/read-entries.js";
import type { Given } from "./options.js";
import { numberAt, optional, required } from "./options.js";
import { redisOf } from "./redis-option.js";

/** The cluster of the work. */
export interface Cluster {
  readonly redis: string;
  readonly directory: string;
  readonly shares?: number;
  readonly redisTimeout?: number;
}

/** The cluster of the options; undefined where the work is done in this process. */
export const clusterOf = async (given: Given): Promise<Cluster | undefined> => {
  const redis = await redisOf(given, optional(given, "directory") !== undefined);
  if (redis === undefined) {
    const without = ["directory", "shares", "patience"].find((name) => optional(given, name) !== undefined);
    if (without !== undefined) throw new InputError(`--${without}: expected --redis URL with it`);
    return undefined;
  }
  const isShares = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 4096;
  const shares = numberAt(given, "shares", "a whole number from 1 to 4096", isShares);
  const redisTimeout = numberAt(given, "patience", "seconds from 1 on", (n) => n >= 1);
  return {
    redis,
    directory: required(given, "directory", "a directory that all workers reach under the same path"),
    ...(shares !== undefined && { shares }),
    ...(redisTimeout !== undefined && { redisTimeout: redisTimeout * 1000 }),
  };
};
