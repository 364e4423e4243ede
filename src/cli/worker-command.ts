import { resolve } from "node:path";
import { explainClusterError } from "../runtime/cluster/cluster-error.js";
import type { WorkerNews } from "../runtime/cluster/cluster-worker.js";
import { InputError } from "../runtime/files/read-entries.js";
import type { Language } from "../reason/describe-reason.js";
import type { Command } from "./command.js";
import { directory, file, languageOption, text } from "./option-kinds.js";
import type { Specification } from "./option-kinds.js";
import type { Given } from "./options.js";
import { languageOf, optional, readOptions, required } from "./options.js";
import { lineInEstonian } from "./lines-in-estonian.js";
import { redisOf, withLibraryWarnings } from "./redis-option.js";
import { notify } from "./output.js";

// --- options ---

const secondsAt = (given: Given, name: string): number | undefined => {
  const text = optional(given, name);
  if (text === undefined) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (seconds >= 1) return seconds * 1000;
  throw new InputError(`--${name}: expected seconds from 1 on, got ${JSON.stringify(text)}`);
};

const countAt = (given: Given, name: string): number | undefined => {
  const text = optional(given, name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InputError(`--${name}: expected a whole number from 1 on, got ${JSON.stringify(text)}`);
};

// --- news ---

/** A line about an event of the worker. */
export const newsText = (news: WorkerNews, language: Language = "en"): string =>
  language === "et" ? newsInEstonian(news) : newsInEnglish(news);

const newsInEnglish = (news: WorkerNews): string => {
  switch (news.tag) {
    case "Ready":
      return `${news.redis}: ready for tasks`;
    case "Done":
      return `${news.run} ${news.task}: done in ${(news.milliseconds / 1000).toFixed(1)} s`;
    case "NotNeeded":
      return `${news.run} ${news.task}: no longer needed`;
    case "GivenBack":
      return `${news.run} ${news.task}: given back`;
    case "OtherVersion":
      return `${news.run} ${news.task}: left to other workers: ${news.cause}`;
    case "Failed":
      return `${news.run} ${news.task}: failed, will be tried again: ${news.cause}`;
    case "RedisAway":
      return `${news.redis}: not reached (${news.cause}), waiting`;
  }
};

const newsInEstonian = (news: WorkerNews): string => {
  switch (news.tag) {
    case "Ready":
      return `${news.redis}: valmis ülesandeid võtma`;
    case "Done":
      return `${news.run} ${news.task}: tehtud, aega kulus ${(news.milliseconds / 1000).toFixed(1)} s`;
    case "NotNeeded":
      return `${news.run} ${news.task}: ei ole enam vaja`;
    case "GivenBack":
      return `${news.run} ${news.task}: antud tagasi`;
    case "OtherVersion":
      return `${news.run} ${news.task}: jäetud teistele töölistele: ${lineInEstonian(news.cause)}`;
    case "Failed":
      return `${news.run} ${news.task}: ebaõnnestus, proovitakse uuesti: ${lineInEstonian(news.cause)}`;
    case "RedisAway":
      return `${news.redis}: ei ole kättesaadav (${news.cause}), ootan`;
  }
};

// --- the command ---

/** The first signal of the system ends the worker, the second at once. */
const untilSignal = async <A>(work: (stop: AbortSignal, giveBack: AbortSignal) => Promise<A>): Promise<A> => {
  const stop = new AbortController();
  const giveBack = new AbortController();
  const end = (): void => (stop.signal.aborted ? giveBack : stop).abort();
  const signals = ["SIGTERM", "SIGINT"] as const;
  for (const signal of signals) process.on(signal, end);
  try {
    return await work(stop.signal, giveBack.signal);
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
};

const options = {
  redis: text,
  "redis-file": file,
  directory: directory,
  concurrency: text,
  "lost-after": text,
  patience: text,
  lang: languageOption,
} satisfies Specification;

export const workerCommand: Command = {
  options,
  help: {
    en: `levik worker (--redis URL | --redis-file FILE) --directory DIR [--concurrency N]
             [--lost-after S] [--patience S] [--lang en|et]

Does tasks of levik reconcile --redis until it is ended by a signal: after SIGTERM or SIGINT
it finishes its tasks within 20 seconds, after a second signal it ends at once; tasks that
are not finished are given back. Needs the packages bullmq and ioredis (npm install bullmq ioredis),
and the shared directory and the input under the same paths as reconcile. Anyone who can
write to Redis or the directory can make it read any file: keep both private.

  --redis URL      redis://[user:password@]host[:port][/database]; rediss: with TLS
  --redis-file FILE
                   a file with that address, so that a password is not on the command line;
                   without either the variable LEVIK_REDIS_URL
  --directory DIR  the directory of runs; tasks of runs elsewhere are refused, and nothing is
                   written or removed outside it
  --concurrency N  how many tasks at a time, each in a thread with the set in memory (cores)
  --lost-after S   after how many seconds without a sign of life others do its tasks (30)
  --patience S     how many seconds Redis may be unreachable before the worker ends (300)
  --lang en|et     the language of messages and errors (en)

Example:
  levik worker --redis redis://127.0.0.1:6379 --directory /srv/levik

Exit status: 0 ended by a signal, 2 Redis not reached, or bad usage.`,
    et: `levik worker (--redis URL | --redis-file FILE) --directory DIR [--concurrency N]
             [--lost-after S] [--patience S] [--lang en|et]

Teeb levik reconcile --redis ülesandeid, kuni signaal töö lõpetab: signaali SIGTERM või SIGINT
järel viib ülesanded 20 sekundi jooksul lõpuni, teise signaali järel lõpetab kohe; pooleli jäänud
ülesanded antakse tagasi. Vajab pakette bullmq ja ioredis (npm install bullmq ioredis) ning
ühist kataloogi ja sisendit samal teel nagu reconcile. Igaüks, kes saab kirjutada Redisesse või
kataloogi, saab lasta lugeda mis tahes faili: hoidke mõlemad kõrvaliste eest kaitstuna.

  --redis URL      redis://[user:password@]host[:port][/database]; rediss: kasutab TLS-i
  --redis-file FILE
                   fail selle aadressiga, et parool ei oleks käsureal; kui kumbagi ei ole,
                   siis keskkonnamuutuja LEVIK_REDIS_URL
  --directory DIR  tööde kataloog; mujal asuvate tööde ülesandeid vastu ei võeta ning
                   väljapoole seda ei kirjutata ja sealt midagi ei eemaldata
  --concurrency N  mitu ülesannet korraga, igaüks omas lõimes, kogum mälus (tuumade arv)
  --lost-after S   mitme sekundi pärast ilma elumärgita teevad tema ülesandeid teised (30)
  --patience S     mitu sekundit võib Redis kättesaamatu olla, enne kui tööline lõpetab (300)
  --lang en|et     teadete ja vigade keel (en)

Näide:
  levik worker --redis redis://127.0.0.1:6379 --directory /srv/levik

Väljumiskood: 0 lõpetatud signaaliga, 2 Redis ei ole kättesaadav või viga käsureal.`,
  },
  run: async (words) => {
    const given = readOptions(words, options);
    const language = languageOf(given);
    const redis = await redisOf(given, true);
    if (redis === undefined)
      throw new InputError("--redis is missing, expected an address such as redis://host:6379");
    const shared = resolve(required(given, "directory", "the directory that runs are in"));
    const concurrency = countAt(given, "concurrency");
    const lostAfter = secondsAt(given, "lost-after");
    const redisTimeout = secondsAt(given, "patience");
    const { runWorker } = await import("../runtime/cluster/cluster-worker.js");
    const ended = await withLibraryWarnings(() =>
      untilSignal((stop, giveBack) =>
        runWorker({
          redis,
          directory: shared,
          stop,
          giveBack,
          ...(concurrency !== undefined && { concurrency }),
          ...(lostAfter !== undefined && { lostAfter }),
          ...(redisTimeout !== undefined && { redisTimeout }),
          ...(process.stderr.isTTY && { notify: (news) => notify(newsText(news, language)) }),
        }),
      ),
    );
    if (ended._tag === "Left") throw new InputError(explainClusterError(ended.left));
    return 0;
  },
};
