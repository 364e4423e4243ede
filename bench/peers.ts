/**
 * What a user would pick instead, on the same job: each account interval of a maximal message to the parties that supply or
 * aggregate its point then, and up the portfolios that are valid then. The peers are given the agreements of each point
 * and of each customer of a portfolio, with their dates parsed, which is not counted. A start is parsed by what the peer
 * has for it, else by Date.parse. Each peer has its best form, and the table says what it does not do.
 */
import FlattenTree from "@flatten-js/interval-tree";
import { DuckDBInstance } from "@duckdb/node-api";
import { ZenEngine } from "@gorules/zen-engine";
import { addMinutes } from "date-fns/addMinutes";
import { areIntervalsOverlapping } from "date-fns/areIntervalsOverlapping";
import { parseISO } from "date-fns/parseISO";
import Flatbush from "flatbush";
import { Engine } from "json-rules-engine";
import { IntervalTree } from "node-interval-tree";
import type { Line, Row } from "./Row.js";
import { firstDay, gridOperator, listed, maximal, threeLevelSet } from "./messages.js";
import type { AgreementDocument, Message } from "./messages.js";
import { assertSame, naively } from "./naive.js";
import { inTurn } from "./rounds.js";
import { setOf, splitDecoded } from "./splitting.js";

const QUARTER = 15 * 60_000;
const CHANGE = firstDay + 48 * QUARTER;
/** How far an open agreement reaches: all of these libraries want an end. */
const NEVER_ENDS = Date.UTC(2200, 0, 1);

type AccountInterval = Message[number]["periods"][number]["aI"][number];

/** An agreement as the peers have it. */
interface Right {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly provider: string;
}

/** The agreements of each point and of each customer of a portfolio. */
type Rights = ReadonlyMap<string, readonly Right[]>;

/** A peer: which of the agreements of a point or a party overlap a quarter of an hour. */
type Find = (rights: string, start: number) => readonly Right[];
type FindLater = (rights: string, start: number) => Promise<readonly Right[]>;

const providing: ReadonlySet<string> = new Set(["SUPPLY", "AGGREGATION", "PORTFOLIO_SUPPLIER"]);

const rightsOf = (agreements: readonly AgreementDocument[]): Rights => {
  const rights = new Map<string, Right[]>();
  agreements.forEach(
    ({ agreementType, meterEic, customerEic, serviceProviderEic, validFrom, validTo }, id) => {
      if (!providing.has(agreementType)) return;
      const from = Date.parse(validFrom);
      const to = typeof validTo === "string" ? Date.parse(validTo) : NEVER_ENDS;
      const key = meterEic ?? customerEic;
      rights.set(key, [...(rights.get(key) ?? []), { id, from, to, provider: serviceProviderEic }]);
    },
  );
  return rights;
};

type Received = ReadonlyMap<string, readonly AccountInterval[]>;

const give = (
  received: Map<string, AccountInterval[]>,
  interval: AccountInterval,
  recipients: Iterable<string>,
) => {
  for (const eic of recipients) {
    const list = received.get(eic);
    if (list === undefined) received.set(eic, [interval]);
    else list.push(interval);
  }
};

/** Every interval, by a peer that answers at once. */
const eachBy = (message: Message, rights: Rights, find: Find, read: (pS: string) => number): Received => {
  const received = new Map<string, AccountInterval[]>();
  for (const { meterEic, periods } of message) {
    for (const { aI } of periods) {
      for (const interval of aI) {
        const start = read(interval.pS);
        const recipients = new Set<string>();
        for (const { provider } of find(meterEic, start)) recipients.add(provider);
        for (const party of recipients)
          if (rights.has(party)) for (const { provider } of find(party, start)) recipients.add(provider);
        give(received, interval, recipients);
      }
    }
  }
  return received;
};

/** Every interval, by a peer that is waited for. */
const eachAwaited = async (message: Message, rights: Rights, find: FindLater): Promise<Received> => {
  const received = new Map<string, AccountInterval[]>();
  for (const { meterEic, periods } of message) {
    for (const { aI } of periods) {
      for (const interval of aI) {
        const start = Date.parse(interval.pS);
        const recipients = new Set<string>();
        for (const { provider } of await find(meterEic, start)) recipients.add(provider);
        for (const party of recipients)
          if (rights.has(party))
            for (const { provider } of await find(party, start)) recipients.add(provider);
        give(received, interval, recipients);
      }
    }
  }
  return received;
};

const mapped = <A, B>(map: ReadonlyMap<string, A>, make: (value: A) => B): ReadonlyMap<string, B> =>
  new Map(Array.from(map, ([key, value]) => [key, make(value)]));

// --- the peers ---

/** Starts in order and the latest end up to each, found by halving: the least that finding takes. */
const byBinarySearch = (rights: Rights): Find => {
  const sorted = mapped(rights, (list) => {
    const byStart = [...list].sort((a, b) => a.from - b.from);
    let latest = -Infinity;
    return {
      byStart,
      starts: Float64Array.from(byStart, ({ from }) => from),
      latest: Float64Array.from(byStart, ({ to }) => (latest = Math.max(latest, to))),
    };
  });
  return (key, start) => {
    const { byStart, starts, latest } = sorted.get(key)!;
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! < start + QUARTER) low = middle + 1;
      else high = middle;
    }
    const found: Right[] = [];
    for (let i = low - 1; i >= 0 && latest[i]! > start; i--)
      if (byStart[i]!.to > start) found.push(byStart[i]!);
    return found;
  };
};

/** One static index of all agreements: time in one direction, the number of the point or party in the other. */
const byFlatbush = (rights: Rights): Find => {
  const numbers = new Map([...rights.keys()].map((key, number) => [key, number]));
  const all = [...rights].flatMap(([key, list]) => list.map((right) => ({ right, y: numbers.get(key)! })));
  const index = new Flatbush(all.length);
  for (const { right, y } of all) index.add(right.from, y, right.to - 1, y);
  index.finish();
  return (key, start) => {
    const y = numbers.get(key)!;
    return index.search(start, y, start + QUARTER - 1, y).map((i) => all[i]!.right);
  };
};

const byNodeIntervalTree = (rights: Rights): Find => {
  const trees = mapped(rights, (list) => {
    const tree = new IntervalTree<{ low: number; high: number; right: Right }>();
    for (const right of list) tree.insert({ low: right.from, high: right.to - 1, right });
    return tree;
  });
  return (key, start) =>
    trees
      .get(key)!
      .search(start, start + QUARTER - 1)
      .map(({ right }) => right);
};

const byFlattenTree = (rights: Rights): Find => {
  const trees = mapped(rights, (list) => {
    const tree = new FlattenTree<Right>();
    for (const right of list) tree.insert([right.from, right.to - 1], right);
    return tree;
  });
  return (key, start) => trees.get(key)!.search([start, start + QUARTER - 1]) as Right[];
};

const byDateFns = (rights: Rights): Find => {
  const spans = mapped(rights, (list) =>
    list.map((right) => ({ right, span: { start: new Date(right.from), end: new Date(right.to) } })),
  );
  return (key, from) => {
    const start = new Date(from);
    const interval = { start, end: addMinutes(start, 15) };
    return spans
      .get(key)!
      .filter(({ span }) => areIntervalsOverlapping(interval, span))
      .map(({ right }) => right);
  };
};

const byJsonRulesEngine = (rights: Rights): FindLater => {
  const engines = mapped(rights, (list) => {
    const engine = new Engine();
    for (const right of list)
      engine.addRule({
        conditions: {
          all: [
            { fact: "from", operator: "lessThan", value: right.to },
            { fact: "to", operator: "greaterThan", value: right.from },
          ],
        },
        event: { type: "receives", params: { right } },
      });
    return engine;
  });
  return async (key, from) => {
    const { events } = await engines.get(key)!.run({ from, to: from + QUARTER });
    return events.map(({ params }) => params!["right"] as Right);
  };
};

/** A decision table of each point and party: a row for each right, all that hold are collected. */
const byZen = (rights: Rights): FindLater => {
  const engine = new ZenEngine();
  const decisions = mapped(rights, (list) =>
    engine.createDecision({
      nodes: [
        { id: "in", name: "in", type: "inputNode" },
        {
          id: "table",
          name: "table",
          type: "decisionTableNode",
          content: {
            hitPolicy: "collect",
            inputs: [
              { id: "from", name: "from", field: "from" },
              { id: "to", name: "to", field: "to" },
            ],
            outputs: [{ id: "right", name: "right", field: "right" }],
            rules: list.map((right, i) => ({
              _id: String(right.id),
              from: `< ${String(right.to)}`,
              to: `> ${String(right.from)}`,
              right: String(i),
            })),
          },
        },
        { id: "out", name: "out", type: "outputNode" },
      ],
      edges: [
        { id: "1", sourceId: "in", targetId: "table", type: "edge" },
        { id: "2", sourceId: "table", targetId: "out", type: "edge" },
      ],
    }),
  );
  return async (key, from) => {
    const { result } = (await decisions.get(key)!.evaluate({ from, to: from + QUARTER })) as {
      result: readonly { readonly right: number }[];
    };
    return result.map(({ right }) => rights.get(key)![right]!);
  };
};

/** Loads a message, finds the recipients of each interval and reads the rows. */
const duckDb = async (rights: Rights): Promise<(message: Message) => Promise<Received>> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(
    "create table agreement (of varchar, provider varchar, valid_from bigint, valid_to bigint)",
  );
  const appender = await connection.createAppender("agreement");
  for (const [key, list] of rights) {
    for (const right of list) {
      appender.appendVarchar(key);
      appender.appendVarchar(right.provider);
      appender.appendBigInt(BigInt(right.from));
      appender.appendBigInt(BigInt(right.to));
      appender.endRow();
    }
  }
  appender.closeSync();
  const valid = `valid_from < start + ${String(QUARTER)} and start < valid_to`;
  return async (message) => {
    await connection.run("create or replace table interval (meter varchar, id integer, start bigint)");
    const loading = await connection.createAppender("interval");
    const intervals: AccountInterval[] = [];
    for (const { meterEic, periods } of message) {
      for (const { aI } of periods) {
        for (const interval of aI) {
          loading.appendVarchar(meterEic);
          loading.appendInteger(intervals.length);
          loading.appendBigInt(BigInt(Date.parse(interval.pS)));
          loading.endRow();
          intervals.push(interval);
        }
      }
    }
    loading.closeSync();
    const reader = await connection.runAndReadAll(
      `with recursive recipient(id, start, eic) as (
         select id, start, provider from interval join agreement on of = meter and ${valid}
         union
         select id, start, provider from recipient join agreement on of = eic and ${valid})
       select id, eic from recipient order by id`,
    );
    const [ids, recipients] = reader.getColumns() as [number[], string[]];
    const received = new Map<string, AccountInterval[]>();
    for (let row = 0; row < ids.length; row++) give(received, intervals[ids[row]!]!, [recipients[row]!]);
    return received;
  };
};

/** The intervals of the message are columns of the database already; what comes out is a number for each recipient. */
const residentDuckDb = async (
  message: Message,
  rights: Rights,
): Promise<() => Promise<ReadonlyMap<string, number>>> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(
    "create table agreement (of varchar, provider varchar, valid_from bigint, valid_to bigint)",
  );
  const agreements = await connection.createAppender("agreement");
  for (const [key, list] of rights)
    for (const right of list) {
      agreements.appendVarchar(key);
      agreements.appendVarchar(right.provider);
      agreements.appendBigInt(BigInt(right.from));
      agreements.appendBigInt(BigInt(right.to));
      agreements.endRow();
    }
  agreements.closeSync();
  await connection.run("create table interval (meter varchar, id integer, start bigint)");
  const intervals = await connection.createAppender("interval");
  let id = 0;
  for (const { meterEic, periods } of message)
    for (const { aI } of periods)
      for (const { pS } of aI) {
        intervals.appendVarchar(meterEic);
        intervals.appendInteger(id++);
        intervals.appendBigInt(BigInt(Date.parse(pS)));
        intervals.endRow();
      }
  intervals.closeSync();
  const valid = `valid_from < start + ${String(QUARTER)} and start < valid_to`;
  const query = await connection.prepare(
    `with recursive recipient(id, start, eic) as (
       select id, start, provider from interval join agreement on of = meter and ${valid}
       union
       select id, start, provider from recipient join agreement on of = eic and ${valid})
     select eic, count(*)::integer from recipient group by eic`,
  );
  return async () => {
    const [eics, counts] = (await query.runAndReadAll()).getColumns() as [string[], number[]];
    return new Map(eics.map((eic, i) => [eic, counts[i]!]));
  };
};

// --- the rows ---

const asParts = (received: Received) =>
  Array.from(received, ([recipientEic, aI]) => ({ recipientEic, content: [{ periods: [{ aI }] }] }));

/** A way to do the job: what it routes a message to, once it has been given the rights. */
interface Peer {
  readonly what: string;
  readonly prepare: (rights: Rights) => Promise<(message: Message) => Received | Promise<Received>>;
  readonly atLeast?: number;
  /** For one that would take minutes: of how many points it is given; all have agreements alike. */
  readonly points?: number;
}

const atOnce =
  (make: (rights: Rights) => Find, read: (pS: string) => number = Date.parse): Peer["prepare"] =>
  (rights) => {
    const find = make(rights);
    return Promise.resolve((message) => eachBy(message, rights, find, read));
  };

const awaited =
  (make: (rights: Rights) => FindLater): Peer["prepare"] =>
  (rights) => {
    const find = make(rights);
    return Promise.resolve((message) => eachAwaited(message, rights, find));
  };

export const peers = {
  binarySearch: { what: "sorted starts and binary search, by hand", prepare: atOnce(byBinarySearch) },
  flatbush: { what: "flatbush, one static index", prepare: atOnce(byFlatbush), atLeast: 4 },
  nodeIntervalTree: {
    what: "node-interval-tree, a tree for each point and party",
    prepare: atOnce(byNodeIntervalTree),
    atLeast: 4,
  },
  flattenTree: {
    what: "@flatten-js/interval-tree, a tree for each point and party",
    prepare: atOnce(byFlattenTree),
    atLeast: 4,
  },
  duckDb: { what: "DuckDB, load, join and rows", prepare: duckDb },
  dateFns: {
    what: "date-fns, filter at each point and party",
    prepare: atOnce(byDateFns, (pS) => parseISO(pS).getTime()),
  },
  zen: { what: "GoRules Zen, a decision table for each", prepare: awaited(byZen), points: 14 },
  jsonRulesEngine: {
    what: "json-rules-engine, an engine for each",
    prepare: awaited(byJsonRulesEngine),
    points: 14,
  },
} satisfies Readonly<Record<string, Peer>>;

/** A row of one peer and levik, in a process where neither meets what others have made of the machine. */
export const rowOf = (name: string, { what, prepare, atLeast, points }: Peer): Row => ({
  name,
  run: async () => {
    const message = JSON.parse(maximal()) as Message;
    const agreements = threeLevelSet(message.length, CHANGE);
    const set = setOf({ meteringPoints: listed(message.length), agreements });
    const route = await prepare(rightsOf(agreements));
    const given = message.slice(0, points);
    const contestants = { levik: () => splitDecoded(set, message, gridOperator), peer: () => route(given) };
    assertSame(naively(agreements, message), contestants.levik().parts);
    assertSame(naively(agreements, given), asParts(await contestants.peer()));

    const times = await inTurn(contestants, { clock: "processor", rounds: 7 });
    const perInterval = (time: number, of: Message): number => (time / (of.length * 96)) * 1e6;
    const levik = perInterval(times.levik, message);
    const value = perInterval(times.peer, given);
    const line: Line = {
      what,
      value,
      unit: "ns/interval",
      yardstick: `levik ${levik.toFixed(0)} ns/interval`,
      ratio: value / levik,
      ...(atLeast !== undefined && { target: { atLeast } }),
    };
    return [line];
  },
});

/** DuckDB at its best beside levik, which parses every start and makes every part. */
export const residentRow: Row = {
  name: "peer-duckdb-resident",
  run: async () => {
    const message = JSON.parse(maximal()) as Message;
    const agreements = threeLevelSet(message.length, CHANGE);
    const set = setOf({ meteringPoints: listed(message.length), agreements });
    const count = await residentDuckDb(message, rightsOf(agreements));
    const expected = naively(agreements, message);
    const counted = await count();
    if (
      counted.size !== expected.size ||
      [...expected].some(([eic, list]) => counted.get(eic) !== list.length)
    )
      throw new Error("other counts");
    const times = await inTurn(
      { levik: () => splitDecoded(set, message, gridOperator), peer: count },
      { clock: "processor", rounds: 7 },
    );
    const perInterval = (time: number): number => (time / (message.length * 96)) * 1e6;
    return [
      {
        what: "levik, parts of a decoded message",
        value: perInterval(times.levik),
        unit: "ns/interval",
        yardstick: `DuckDB, resident columns, counts out ${perInterval(times.peer).toFixed(0)} ns/interval`,
        ratio: times.levik / times.peer,
        target: { atMost: 1 },
      },
    ];
  },
};
