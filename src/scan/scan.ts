/**
 * The scan: the state machine with what it needs of the world, which the caller gives.
 */
import { HOUR, MINUTE } from "../time/durations.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { commodityTypes } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import { hashOf } from "../common/hash.js";
import { writeInstant } from "../time/write-instant.js";
import { Arrivals } from "./arrivals.js";
import type { LedgerStore } from "./ledger-store.js";
import { isMoment } from "./query-limits.js";
import type { Order } from "./plan.js";
import { countFault, eicFault, momentFault, typeFault } from "./request-faults.js";
import type { Participant, RunError, ScanOptionsError } from "./scan-error.js";
import { participantRoles } from "./scan-error.js";
import { scanLedgerDocument, scanLedgerOf } from "./scan-ledger.js";
import type { ScanLedger } from "./scan-ledger.js";
import { reportOf } from "./scan-report.js";
import type { ScanReport } from "./scan-report.js";
import { beginScan, endScan, step } from "./scanner.js";
import type { ScannerStep } from "./scanner-step.js";
import type { PageRequest, ScanEvent, ScannerInput, ScannerOptions, ScannerState } from "./scanner-state.js";
import { distributionRequest, searchRequest } from "./services.js";
import { answerOf, textOf } from "./transport.js";
import type { AbortSignalLike, Transport, TransportFailure, TransportRequest } from "./transport.js";

/**
 * The longest time, in ms, that a message is assumed to take to become visible after its createdTime: what was read earlier is
 * read again. Lateness of up to five minutes is known; three times as much leaves room for clocks that differ.
 */
export const DEFAULT_OVERLAP = 15 * MINUTE;

/** The longest overlap, in ms. */
const LONGEST_OVERLAP = 24 * HOUR;

/** A scan. Everything that touches the world is given. */
export interface ScanOptions {
  readonly as: Participant;
  readonly types: readonly ResourceType[];
  readonly transport: Transport;
  readonly store: LedgerStore;
  /** The present moment. */
  readonly now: () => Instant;
  /** Resolves after so many milliseconds, or earlier when the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignalLike) => Promise<unknown>;
  /** Ends the scan; what was not taken stays open. */
  readonly signal?: AbortSignalLike;
  /** The start of the wanted messages, where the ledger does not have it; by default all that can be read. */
  readonly since?: Instant;
  /** DEFAULT_OVERLAP by default. */
  readonly overlap?: number;
  /** By default the largest that a service supports. */
  readonly pageSize?: number;
  /** How many windows are read at a time: 4 by default. */
  readonly concurrency?: number;
  /** oldest-first by default: what expires first is read first. */
  readonly order?: Order;
  /** The seed of the jitter of pauses; derived from the EIC by default. */
  readonly seed?: number;
  /** Makes a UUID; from `crypto` by default. */
  readonly uuid?: () => string;
}

/** What a scan brings, in order, and what it did so far. */
export interface Scan extends AsyncIterable<ScanEvent> {
  /** The counts so far. */
  readonly report: () => ScanReport;
  /** Why it ended before everything was asked for, if it did. */
  readonly error: () => RunError | undefined;
}

const optionsFault = (options: ScanOptions): ScanOptionsError | undefined => {
  const { as, types, since, overlap, pageSize, concurrency } = options;
  if (types.length === 0) return { tag: "NoResourceTypes" };
  for (const type of types) {
    const fault = typeFault(type);
    if (fault !== undefined) return fault;
  }
  const { role, commodityType } = as;
  if (!commodityTypes.includes(commodityType)) return { tag: "UnknownCommodity", commodityType };
  if (!participantRoles.includes(role)) return { tag: "UnknownRole", role };
  return (
    eicFault(as.eic) ??
    (since === undefined ? undefined : momentFault("since", since)) ??
    countFault("overlap", overlap ?? 0, 0, LONGEST_OVERLAP) ??
    countFault("pageSize", pageSize ?? 1, 1, 500) ??
    countFault("concurrency", concurrency ?? 1, 1, 64)
  );
};

const scannerOptions = (options: ScanOptions): ScannerOptions => {
  const { as, types, since, pageSize } = options;
  const { overlap = DEFAULT_OVERLAP, concurrency = 4, order = "oldest-first" } = options;
  return {
    as: { eic: as.eic, role: as.role, commodityType: as.commodityType },
    types: [...new Set(types)],
    overlap,
    concurrency,
    order,
    seed: options.seed ?? hashOf(as.eic),
    ...(since !== undefined && { since }),
    ...(pageSize !== undefined && { pageSize }),
  };
};

const ownerFault = (kept: ScanLedger, as: Participant): RunError | undefined => {
  const of = kept.owner;
  return of === undefined ||
    (of.eic === as.eic && of.role === as.role && of.commodityType === as.commodityType)
    ? undefined
    : { tag: "OtherParticipant", of, as };
};

// --------------------------------------------------------------------------------------------------------- sending

/** A page request as it is sent. */
const messageOf = (
  { as, now, uuid = () => crypto.randomUUID() }: ScanOptions,
  { service, request, page, pageSize }: PageRequest,
): TransportRequest | TransportFailure => {
  const context = {
    marketParticipantIdentification: as.eic,
    marketParticipantRole: as.role,
    commodityType: as.commodityType,
  };
  const sending = { documentIdentification: uuid(), page, pageSize };
  if (service === "search") {
    const at = now();
    const made = searchRequest(request, context, {
      ...sending,
      documentDateTime: isMoment(at) ? writeInstant(at) : "",
    });
    if (made._tag === "Left") return { failure: "request", reason: made.left.tag };
    const { method, path, headers, body } = made.right;
    return { method, path, headers, body: JSON.stringify(body) };
  }
  const made = distributionRequest(service, request, context, sending);
  if (made._tag === "Left") return { failure: "request", reason: made.left.tag };
  const { method, target, headers } = made.right;
  return { method, path: target, headers };
};

/** Waits, sends, and returns the outcome. */
const sent = async (
  options: ScanOptions,
  request: PageRequest,
  signal: AbortSignalLike,
): Promise<ScannerInput> => {
  const { transport, now, sleep } = options;
  if (request.wait > 0) await sleep(request.wait, signal).catch(() => undefined);
  const sentAt = now();
  const message = messageOf(options, request);
  const response = "failure" in message ? message : await answerOf(transport, message, signal);
  return { tag: "Answered", job: request.job, sentAt, at: now(), response };
};

// ------------------------------------------------------------------------------------------------------------ run

/** A run in progress: the state, which its report is made of. */
class Run {
  state: ScannerState | undefined;
  failure: RunError | undefined;

  constructor(private readonly options: ScanOptions) {}

  private async load(): Promise<ScanLedger | undefined> {
    const fault = optionsFault(this.options);
    if (fault !== undefined) {
      this.failure = fault;
      return undefined;
    }
    try {
      const read = scanLedgerOf(await this.options.store.load());
      this.failure = read._tag === "Left" ? read.left : ownerFault(read.right, this.options.as);
      return read._tag === "Right" && this.failure === undefined ? read.right : undefined;
    } catch (error) {
      this.failure = { tag: "StoreFailed", doing: "load", reason: textOf(error) };
      return undefined;
    }
  }

  private async save(state: ScannerState): Promise<RunError | undefined> {
    try {
      await this.options.store.save(scanLedgerDocument(state.kept));
      return undefined;
    } catch (error) {
      return { tag: "StoreFailed", doing: "save", reason: textOf(error) };
    }
  }

  async *events(): AsyncGenerator<ScanEvent, void, undefined> {
    const { options } = this;
    const kept = await this.load();
    const begun = kept === undefined ? undefined : options.now();
    if (this.failure === undefined && begun !== undefined) {
      const fault = momentFault("now", begun);
      if (fault !== undefined) this.failure = fault;
    }
    if (kept === undefined || begun === undefined || this.failure !== undefined) {
      if (this.failure !== undefined) yield { tag: "failed", error: this.failure };
      return;
    }
    const controller = new AbortController();
    const answers = new Arrivals<ScannerInput>();
    const stop = (): void => {
      controller.abort();
      answers.close();
    };
    options.signal?.addEventListener("abort", stop);
    if (options.signal?.aborted === true) stop();
    const isStopped = (): boolean => controller.signal.aborted;
    let next: ScannerStep = beginScan(kept, scannerOptions(options), begun);
    // A promise to name what is lost holds from here on.
    let isDirty = true;
    try {
      while (!isStopped()) {
        const [state, effects] = next;
        this.state = state;
        this.failure = state.error;
        for (const request of effects.requests) answers.expect(sent(options, request, controller.signal));
        for (const event of effects.events) {
          yield event;
          if (isStopped()) return;
        }
        isDirty ||= effects.save;
        if (isDirty) {
          const failure = await this.save(state);
          if (failure !== undefined) {
            this.failure = failure;
            yield { tag: "failed", error: failure };
            return;
          }
          isDirty = false;
        }
        if (effects.job !== undefined) {
          next = step(state, { tag: "Taken", job: effects.job, at: options.now() });
          continue;
        }
        if (state.jobs.size === 0) break;
        const input = await answers.next();
        if (input === undefined) return;
        next = step(state, input);
      }
      if (this.state === undefined || this.failure !== undefined || isStopped()) return;
      const [state, { events }] = endScan(this.state, options.now());
      this.state = state;
      yield* events;
      const failure = events.length > 0 ? await this.save(state) : undefined;
      if (failure !== undefined) {
        this.failure = failure;
        yield { tag: "failed", error: failure };
      }
    } finally {
      options.signal?.removeEventListener("abort", stop);
      stop();
    }
  }
}

const nothingDone: ScanReport = { read: 0, again: 0, requests: 0, lost: [], open: [] };

/**
 * Reads everything that can be read now, and then ends: run it again at the next moment of the schedule. Its events are messages;
 * *lost*, a part of time that can be read no longer and was not; *window*, a part of time that was read; *open*, one that could
 * not be read now; and *failed*, why the whole scan ended. A window is in the ledger when the event after it is asked for, so
 * that what a consumer took before is safe, and a message is brought at least once whatever breaks. A scan can be read once.
 *
 * @category Scanning
 *
 * @example
 * import { memoryStore, scan } from "levik/scan";
 * const found = scan({
 *   as: { eic: "38X-EIN-OS-----J", role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
 *   types: ["AGREEMENT"],
 *   transport: async () => ({ status: 200, headers: {}, body: '{"content": [], "page": {"totalPages": 0}}' }),
 *   store: memoryStore(),
 *   now: () => Date.UTC(2026, 7, 3),
 *   sleep: async () => undefined,
 * });
 * for await (const event of found) event.tag; // "window", seven times
 * found.report().requests; // 7
 */
export const scan = (options: ScanOptions): Scan => {
  const run = new Run(options);
  const events = run.events();
  return {
    [Symbol.asyncIterator]: () => events,
    report: () => (run.state === undefined ? nothingDone : reportOf(run.state)),
    error: () => run.failure,
  };
};
