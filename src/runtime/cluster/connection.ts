/**
 * Redis: the public part of its address, and connections that are made within a bounded time.
 */
import type * as bullmq from "bullmq";
import type { Redis, RedisOptions } from "ioredis";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { ClusterError } from "./cluster-error.js";
import { causeOf } from "./cluster-error.js";
import { within } from "./waiting.js";

// -------------------------------------------------------------------------------------------------------- packages

/** The used part of the packages that only cluster users have to install. */
export interface Packages {
  readonly Queue: typeof bullmq.Queue;
  readonly Worker: typeof bullmq.Worker;
  readonly WaitingError: typeof bullmq.WaitingError;
  readonly DelayedError: typeof bullmq.DelayedError;
  readonly Redis: typeof Redis;
}

/** Loads the optional packages. */
export const loadPackages = async (): Promise<Either<ClusterError, Packages>> => {
  let name: "bullmq" | "ioredis" = "ioredis";
  try {
    const { Redis } = await import("ioredis");
    name = "bullmq";
    const { Queue, Worker, WaitingError, DelayedError } = await import("bullmq");
    return right({ Queue, Worker, WaitingError, DelayedError, Redis });
  } catch (error) {
    return left({ tag: "PackageMissing", name, cause: causeOf(error) });
  }
};

// ----------------------------------------------------------------------------------------------------------- names

/** All names in Redis begin so. */
export const PREFIX = "levik";

/** Where tasks of all runs wait. */
export const QUEUE = "tasks";

/** An address of Redis in its parts. Nothing but `name` may be shown to anybody. */
interface RedisAddress {
  /** Host, port and database as they may be shown. */
  readonly name: string;
  readonly isTls: boolean;
  readonly host: string;
  readonly port: number;
  readonly database: number;
  readonly user?: string;
  readonly password?: string;
}

const HOST = "(?<host>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])";
/** Characters allowed as they are in a user or password; everything else is written as %XX, `/` as %2F for example. */
const SECRET = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*";
const address = new RegExp(
  `^(?<scheme>rediss?)://(?:(?<user>${SECRET})(?::(?<password>${SECRET}))?@)?${HOST}(?::(?<port>\\d{1,5}))?(?:/(?<database>\\d{0,5}))?$`,
);

/** Decodes %XX; undefined where the bytes are not text in UTF-8. */
const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The parts of an address of Redis; Left, without any part of it, where it is none. */
export const redisAddress = (text: string): Either<ClusterError, RedisAddress> => {
  const parts = address.exec(text)?.groups;
  const [user, password] = [decoded(parts?.["user"] ?? ""), decoded(parts?.["password"] ?? "")];
  const port = Number(parts?.["port"] ?? 6379);
  if (parts === undefined || user === undefined || password === undefined || port < 1 || port > 65_535)
    return left({
      tag: "WrongOption",
      option: "redis",
      expected:
        "an address of Redis such as redis://host:6379 or rediss://user:password@host:6380/1 (with %2F for / in a password)",
      // Not as it is: a password may be in it.
      actual: "another text",
    });
  const { scheme, host } = parts as { scheme: string; host: string };
  const { port: givenPort, database = "" } = parts;
  return right({
    name: `${scheme}://${host}${givenPort === undefined ? "" : `:${port}`}${database === "" ? "" : `/${Number(database)}`}`,
    isTls: scheme === "rediss",
    host: host.replace(/^\[(.*)\]$/, "$1"),
    port,
    database: Number(database),
    ...(user !== "" && { user }),
    ...(password !== "" && { password }),
  });
};

// ------------------------------------------------------------------------------------------------------ connections

/** How long connecting may take, in milliseconds. */
const CONNECT = 3000;

/** How long a connection that is given up may take to close before it is cut, in milliseconds. */
const CLOSE = 200;

/** A connection, and those that BullMQ makes like it. */
export interface Connection {
  readonly redis: Redis;
  /** The address without secrets. */
  readonly name: string;
  /** The last thing that went wrong with it. */
  readonly trouble: () => string;
  /** Ends all of them. */
  readonly end: () => void;
}

/** A connection that, once made, is made again whenever it breaks; commands wait for it. */
export const connect = async (
  { Redis }: Packages,
  { name, host, port, database, user, password, isTls }: RedisAddress,
): Promise<Either<ClusterError, Connection>> => {
  let [isMade, isEnded] = [false, false];
  let last: unknown;
  const redis = new Redis({
    host,
    port,
    db: database,
    ...(user !== undefined && { username: user }),
    ...(password !== undefined && { password }),
    ...(isTls && { tls: {} }),
    lazyConnect: true,
    connectTimeout: CONNECT,
    disconnectTimeout: CLOSE,
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
      // Waiting for the end of a connection that is just being made again would never end.
      each.emit("end");
    }
  };
  if (isMade) return right({ redis, name, trouble, end });
  end();
  return left({ tag: "RedisAway", redis: name, cause: trouble(), waited: 0 });
};
