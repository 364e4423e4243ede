/**
 * Weeks of a simulated Datahub with its faults, read by a scanner that is killed at random points and resumed; and which of its
 * messages was neither read nor reported as lost. Used by the property and by `npm run soak`.
 */
import { getIn } from "../../src/market/persistent-map.js";
import { DEFAULT_OVERLAP, explainScanError, memoryStore, scan } from "../../src/scan/index.js";
import { RETENTION } from "../../src/scan/query-limits.js";
import type { ScanReport, Transport } from "../../src/scan/index.js";
import { handle, parseFault } from "../../src/simulator/index.js";
import type { Faults, SimulatorState } from "../../src/simulator/index.js";
import { advance } from "../../src/simulator/state.js";
import { begin, dataEvent, iso, supplier, supply, update } from "../simulator/market.js";
import { randomFrom } from "./simulated-datahub.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const types = ["METERING_DATA", "AGREEMENT", "METERING_POINT"] as const;

const secondData = Date.parse("2026-07-20T11:00+03:00");
const firstDataEnded = Date.parse("2027-02-01T00:00+02:00");

/** The parameters of a run. */
export interface Course {
  readonly seed: number;
  readonly weeks: number;
  /** The first moment: services by date differ. */
  readonly start: number;
  /** The rate of every kind of fault. */
  readonly rate: number;
  /** How often a scan is killed. */
  readonly kills: number;
  /** How long nothing is read in the middle, in hours. */
  readonly outage: number;
  /** The scanner's own unless given. */
  readonly overlap?: number;
}

/** The result. */
export interface Outcome {
  readonly messages: number;
  readonly received: ReadonlySet<string>;
  /** Messages neither read nor reported as lost. */
  readonly missed: readonly string[];
  readonly lostMessages: number;
  /** Messages that are lost although a scan that was not killed could have read them, and did not report them as open. */
  readonly needless: readonly string[];
  readonly lostHours: number;
  readonly scans: number;
  readonly killed: number;
  readonly requests: number;
  readonly again: number;
  readonly copies: number;
  /** The most ids that a ledger held. */
  readonly mostIds: number;
  readonly last: ScanReport;
  readonly errors: readonly string[];
}

const eventsOf = (random: () => number, start: number, weeks: number): readonly unknown[] => {
  const times: number[] = [];
  const whenever = (): number => start + Math.floor(random() * weeks * 7 * DAY);
  for (let i = Math.floor(random() * 60 * weeks); i >= 0; i -= 1) {
    const t = whenever();
    // Half of them where windows meet.
    times.push(random() < 0.5 ? Math.floor(t / HOUR) * HOUR : t);
  }
  const burst = whenever();
  for (let i = Math.floor(random() * 40); i > 0; i -= 1) times.push(burst + Math.floor(random() * 60_000));
  return times
    .sort((a, b) => a - b)
    .map((t, i) => {
      const kind = random();
      if (kind < 0.3) return update(iso(t));
      // Each version while it can be sent.
      if (kind < 0.8)
        return dataEvent(iso(t), t < secondData || (kind < 0.6 && t < firstDataEnded) ? "V1" : "V2");
      return {
        resourceType: "AGREEMENT",
        action: "UPDATE",
        occurredAt: iso(t),
        initiatorEic: supplier,
        agreement: { ...supply, agreementId: `supply-${i}` },
      };
    });
};

interface Due {
  readonly key: string;
  readonly resourceType: string;
  readonly service: string;
  readonly createdAt: number;
}

const sources = types.flatMap((resourceType) =>
  (resourceType === "METERING_DATA"
    ? ["search", "metering-data-electricity"]
    : resourceType === "AGREEMENT"
      ? ["search", "agreement"]
      : ["search"]
  ).map((service) => ({ resourceType, service })),
);

/** A scan that was not killed: from when to when, and what it left open. */
interface Undisturbed {
  readonly begunAt: number;
  readonly endedAt: number;
  readonly open: ScanReport["open"];
}

/** A part of time in one service. */
interface Part {
  readonly resourceType: string;
  readonly service: string;
  readonly from: number;
  readonly to: number;
}

const isIn =
  ({ resourceType, service, createdAt }: Due) =>
  (part: Part): boolean =>
    part.resourceType === resourceType &&
    part.service === service &&
    part.from <= createdAt &&
    createdAt < part.to;

/**
 * Whether a scan could read a message from its beginning to its end, also if it was late, and did not report its time as open. A loss
 * is not needless where every scan was killed before it reached the message, or requested it in vain as often as allowed.
 */
const isPassedOver =
  (due: Due, overlap: number) =>
  ({ begunAt, endedAt, open }: Undisturbed): boolean =>
    due.createdAt + overlap <= begunAt &&
    endedAt < due.createdAt + RETENTION &&
    !open.some(isIn(due)) &&
    !open.some(isIn({ ...due, service: "search" }));

/** Every message that the participant has, from a second simulator that gets no requests and keeps everything. */
const allMessages = (options: Parameters<typeof begin>, end: number): readonly Due[] => {
  const [now, events = []] = options;
  let state = begin(...options);
  const found: Due[] = [];
  const newest = new Map<string, number>();
  const moments = events.map((event) => Date.parse((event as { occurredAt: string }).occurredAt));
  for (const moment of [Date.parse(now), ...moments, end]) {
    state = advance(state, moment);
    for (const { resourceType, service } of sources) {
      const key = `${supplier} ${service} ${resourceType}`;
      const kept = getIn(state.mailboxes, key) ?? [];
      const known = newest.get(key) ?? 0;
      for (const { number, createdAt } of kept)
        if (number > known) found.push({ key: `${number}`, resourceType, service, createdAt });
      newest.set(key, kept.at(-1)?.number ?? known);
    }
  }
  return found;
};

/** The number of a message: the id of the first version, the end of the UUID of the second. */
const numberOf = (id: string): string => (/^\d+$/.test(id) ? id : String(Number.parseInt(id.slice(-12), 16)));

/** First days: clocks change, agreements in both services, agreements moved, data of the second version, the first ended. */
export const starts = ["2024-10-23", "2025-09-13", "2026-03-27", "2026-07-17", "2027-01-28"].map((day) =>
  Date.parse(`${day}T00:00Z`),
);

/** More than any scan of a course has. */
const MOST_EVENTS = 5000;

/** Runs a course. */
export const course = async ({
  seed,
  weeks,
  start,
  rate,
  kills,
  outage,
  overlap,
}: Course): Promise<Outcome> => {
  const random = randomFrom(seed);
  const parsed = parseFault(`all=${rate}`);
  const faults: Faults = { seed, rates: parsed._tag === "Right" ? parsed.right : {} };
  const events = eventsOf(random, start, weeks);
  const options = [iso(start - HOUR), events, { faults }] as const;
  const end = start + weeks * 7 * DAY;
  let state: SimulatorState = begin(...options);
  let clock = start;
  let requests = 0;
  const transport: Transport = (request) => {
    clock += Math.floor(random() * 300);
    requests += 1;
    const [after, response] = handle(
      state,
      {
        method: request.method,
        target: request.path,
        headers: {
          ...Object.fromEntries(
            Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
          ),
          authorization: `Bearer ${supplier}`,
        },
        body: request.body ?? "",
      },
      clock,
    );
    state = after;
    clock += response.wait ?? 0;
    return Promise.resolve({ status: response.status, headers: response.headers, body: response.body });
  };

  const received = new Set<string>();
  const lost: Part[] = [];
  const undisturbed: Undisturbed[] = [];
  const errors: string[] = [];
  let document: unknown;
  let [scans, killed, again, copies, mostIds] = [0, 0, 0, 0, 0];
  let last: ScanReport | undefined;

  const once = async (mayBeKilled: boolean): Promise<void> => {
    const begunAt = clock;
    const store = memoryStore(document);
    const found = scan({
      as: { eic: supplier, role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
      types,
      transport,
      store: {
        load: store.load,
        save: async (saved) => {
          const text = JSON.stringify(saved);
          mostIds = Math.max(
            mostIds,
            (saved.seen ?? []).reduce((sum, { ids }) => sum + ids.length, 0),
          );
          await store.save(JSON.parse(text) as typeof saved);
          document = store.document();
        },
      },
      now: () => clock,
      sleep: (ms) => {
        clock += Math.ceil(ms / 4);
        return Promise.resolve();
      },
      since: start,
      ...(overlap !== undefined && { overlap }),
      pageSize: 7,
      concurrency: 1 + Math.floor(random() * 4),
      order: random() < 0.8 ? "oldest-first" : "newest-first",
      seed,
    });
    scans += 1;
    // What the consumer has not written when it is killed is gone.
    let held: string[] = [];
    const killAt = mayBeKilled && random() < kills ? Math.floor(random() * 60) : Infinity;
    let taken = 0;
    for await (const event of found) {
      if (event.tag === "message") held.push(`${numberOf(event.id!)} ${event.service}`);
      else {
        for (const id of held) {
          if (received.has(id)) copies += 1;
          received.add(id);
        }
        held = [];
        if (event.tag === "lost") lost.push(event);
        if (event.tag === "failed" || event.tag === "open") errors.push(explainScanError(event.error));
      }
      taken += 1;
      if (taken > MOST_EVENTS) throw new Error(`a scan without an end: seed ${seed}`);
      if (taken > killAt) {
        killed += 1;
        // A loss that was named is in the report, but not in the ledger yet.
        return;
      }
    }
    last = found.report();
    undisturbed.push({ begunAt, endedAt: clock, open: last.open });
    again += last.again;
  };

  const outageFrom = start + Math.floor(random() * weeks * 7 * DAY);
  while (clock < end) {
    clock += Math.floor(random() * 30 * HOUR);
    if (clock >= outageFrom && clock < outageFrom + outage * HOUR) clock = outageFrom + outage * HOUR;
    await once(true);
  }
  // When all that is late can be read, the faults of answers end, and it is read twice more.
  const rates = Object.fromEntries(
    Object.entries(faults.rates).filter(([kind]) => ["contentless", "late", "duplicate"].includes(kind)),
  );
  state = { ...state, faults: { ...faults, rates } };
  for (let i = 0; i < 2; i += 1) {
    clock += HOUR;
    await once(false);
  }

  const messages = allMessages([...options], clock).filter(({ createdAt }) => createdAt >= start);
  const isLost = (due: Due): boolean => lost.some(isIn(due));
  // While agreements are in both services, one is enough.
  const isReceived = ({ key, resourceType, service }: Due): boolean =>
    received.has(`${key} ${service}`) || (resourceType === "AGREEMENT" && received.has(`${key} search`));
  const unread = messages.filter((due) => !isReceived(due));
  const missed = unread.filter((due) => !isLost(due) && !isLost({ ...due, service: "search" }));
  const needless = unread.filter((due) => undisturbed.some(isPassedOver(due, overlap ?? DEFAULT_OVERLAP)));
  const textOf = ({ key, service, createdAt }: Due): string => `${key} ${service} ${iso(createdAt)}`;
  return {
    messages: messages.length,
    received,
    missed: missed.map(textOf),
    lostMessages: unread.length - missed.length,
    needless: needless.map(textOf),
    lostHours: lost.reduce((sum, { from, to }) => sum + (to - from) / HOUR, 0),
    scans,
    killed,
    requests,
    again,
    copies,
    mostIds,
    last: last!,
    errors,
  };
};
