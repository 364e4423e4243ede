/**
 * Redis: what may be said of its address, and connections that are made within a bounded time.
 */
import type * as bullmq from "bullmq";
import type { Redis, RedisOptions } from "ioredis";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { ClusterError } from "./ClusterError.js";
import { causeOf } from "./ClusterError.js";
import { within } from "./waiting.js";

// -------------------------------------------------------------------------------------------------------- packages

/** What is used of the packages that only those who spread work over machines have to install. */
export interface Packages {
  readonly Queue: typeof bullmq.Queue;
  readonly Worker: typeof bullmq.Worker;
  readonly WaitingError: typeof bullmq.WaitingError;
  readonly Redis: typeof Redis;
}

/** Loads the optional packages. */
export const loadPackages = async (): Promise<Either<ClusterError, Packages>> => {
  let name: "bullmq" | "ioredis" = "ioredis";
  try {
    const { Redis } = await import("ioredis");
    name = "bullmq";
    const { Queue, Worker, WaitingError } = await import("bullmq");
    return right({ Queue, Worker, WaitingError, Redis });
  } catch (error) {
    return left({ tag: "PackageMissing", name, cause: causeOf(error) });
  }
};

// ----------------------------------------------------------------------------------------------------------- names

/** All names in Redis begin so. */
export const PREFIX = "levik";

/** Where tasks of all runs wait. */
export const QUEUE = "tasks";

/** The address of Redis without user and password; Left where it is none. */
export const redisName = (url: string): Either<ClusterError, string> => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed !== undefined && ["redis:", "rediss:"].includes(parsed.protocol) && parsed.hostname !== "")
    return right(`${parsed.protocol}//${parsed.host}${parsed.pathname === "/" ? "" : parsed.pathname}`);
  return left({
    tag: "WrongOption",
    option: "redis",
    expected: "an address of Redis such as redis://host:6379 or rediss://user:password@host:6380/1",
    // Not as it is: a password may stand in it.
    actual: parsed === undefined ? "something else" : `one of ${parsed.protocol}`,
  });
};

// ------------------------------------------------------------------------------------------------------ connections

/** How long a connection may take to come about, in milliseconds. */
const CONNECT = 5000;

/** A connection, and those that BullMQ makes like it. */
export interface Connection {
  readonly redis: Redis;
  /** The address as it may be told. */
  readonly name: string;
  /** The last thing that went wrong with it. */
  readonly trouble: () => string;
  /** Ends all of them. */
  readonly end: () => void;
}

/** A connection that, once made, is made again whenever it breaks; commands wait for it. */
export const connect = async (
  { Redis }: Packages,
  url: string,
  name: string,
): Promise<Either<ClusterError, Connection>> => {
  let [isMade, isEnded] = [false, false];
  let last: unknown;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isMade && !isEnded ? Math.min(100 * times, 1000) : null),
  });
  const all = [redis];
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (override?: Partial<RedisOptions>) => {
    const copy = duplicate(override);
    all.push(copy);
    return copy;
  };
  redis.on("error", (error) => {
    last = error;
  });
  const trouble = (): string => (last === undefined ? "no answer" : causeOf(last));
  try {
    const made = await within(CONNECT, redis.connect());
    isMade = made !== "late";
  } catch (error) {
    last ??= error;
  }
  const end = (): void => {
    // BullMQ may try once more after this; then it shall be the last time.
    isEnded = true;
    for (const each of all) {
      each.disconnect();
      // Whoever waits for the end of a connection that is just being made again would wait forever.
      each.emit("end");
    }
  };
  if (isMade) return right({ redis, name, trouble, end });
  end();
  return left({ tag: "RedisAway", redis: name, cause: trouble(), waited: 0 });
};
