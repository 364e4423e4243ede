/**
 * Events with the data of many metering points: metering data, corrections, network bills. Each sender sends the data of
 * its points in order, up to a fixed number in a message.
 */
import { operatorAt } from "./sample-market.js";
import type { SampleMarket } from "./sample-market.js";
import type { Eic } from "../documents/eic.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { writeInstant } from "../time/write-instant.js";
import { billOf } from "./sample-bills.js";
import type { Portrait, Story } from "./point-profiles.js";
import { dataV1, dataV2 } from "./quantities.js";
import { bitsOf } from "./random.js";
import type { Concerns, SampleEvent } from "./sample-event.js";
import { momentIn } from "./sample-event.js";
import { pointAt } from "./sample-point.js";
import { HOUR } from "../time/durations.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The messages of one sender: which points, what of each, in which version and when. */
interface Stream {
  readonly name: string;
  readonly resourceType: "METERING_DATA" | "NETWORK_BILL";
  readonly action: "CREATE" | "UPDATE";
  readonly version: "V1" | "V2";
  readonly initiatorEic: Eic;
  /** Messages are sent evenly over this time. */
  readonly sent: Interval;
  /** The most metering points of a message. */
  readonly most: number;
  readonly holds: (index: number, portrait: Portrait) => boolean;
  /** The part of one point, as JSON text. */
  readonly item: (index: number, portrait: Portrait, at: Instant) => string;
}

interface Member {
  readonly index: number;
  readonly portrait: Portrait;
}

// --------------------------------------------------------------------------------------------------------- events

const eventOf = (
  stream: Stream,
  members: readonly Member[],
  at: Instant,
  concerns: Concerns,
): SampleEvent => {
  const { resourceType, action, initiatorEic, version, item } = stream;
  const textOf = (some: readonly Member[]): string =>
    `{"resourceType":"${resourceType}","action":"${action}","occurredAt":"${writeInstant(at)}","initiatorEic":"${initiatorEic}",` +
    `${version === "V2" ? '"version":"V2",' : ""}"content":[${some
      .map(({ index, portrait }) => item(index, portrait, at))
      .join(",")}]}`;
  return {
    at,
    text: () => textOf(members),
    concerning: () => {
      const own = members.filter(({ index }) => concerns(index));
      return own.length === 0 ? undefined : (JSON.parse(textOf(own)) as unknown);
    },
  };
};

/** The events of a stream, by time. */
export function* batchesOf(market: SampleMarket, stream: Stream, concerns: Concerns): Generator<SampleEvent> {
  const { points } = market;
  const { from, to } = stream.sent;
  const sentAt = (index: number): Instant =>
    momentIn(market, from + ((to - from) * index) / points, stream.name, index);
  let last = -Infinity;
  let members: Member[] = [];
  const batch = (): SampleEvent => {
    last = Math.max(last, sentAt(members[0]!.index));
    const event = eventOf(stream, members, last, concerns);
    members = [];
    return event;
  };
  for (let index = 0; index < points; index++) {
    const portrait = market.portrait(index);
    if (!stream.holds(index, portrait)) continue;
    members.push({ index, portrait });
    if (members.length === stream.most) yield batch();
  }
  if (members.length > 0) yield batch();
}

// --------------------------------------------------------------------------------------------------------- streams

const isMeasured = ({ story }: Portrait): boolean => story !== "CONNECTION";

const isBilled = ({ story }: Portrait): boolean => story === "BILL" || story === "CORRECTED_BILL";

/** Most operators send network bills in the second version. */
const billsInV2 = ({ seed }: SampleMarket, index: number): boolean =>
  bitsOf(seed, "bill version", index) % 4 !== 0;

/** As many as in a real message, and fewer in a small sample so that there are several messages. */
const sizeFor = (points: number, most: number): number =>
  Math.min(most, Math.max(3, Math.ceil(points / (4200 / most))));

/** All streams of a market; each sender has separate ones. */
export const streamsOf = (market: SampleMarket): readonly Stream[] => {
  const { cast, season, points } = market;
  const morning = (day: number): Interval => ({
    from: season.day(day).from + HOUR / 2,
    to: season.day(day).from + 9 * HOUR,
  });
  const noon = (day: number): Interval => ({
    from: season.day(day).from + 8 * HOUR,
    to: season.day(day).from + 12 * HOUR,
  });
  const evening = (day: number): Interval => ({
    from: season.day(day).from + 14 * HOUR,
    to: season.day(day).from + 20 * HOUR,
  });
  const of =
    (operator: Eic, also: (portrait: Portrait, index: number) => boolean) =>
    (index: number, portrait: Portrait): boolean =>
      also(portrait, index) && operatorAt(market, index, portrait) === operator;

  const data = { resourceType: "METERING_DATA", action: "CREATE", most: sizeFor(points, 220) } as const;
  const dataV2Of = (initiatorEic: Eic, day: number): Stream => ({
    ...data,
    name: `data ${day}`,
    version: "V2",
    initiatorEic,
    sent: morning(day + 1),
    holds: of(initiatorEic, isMeasured),
    item: (index, { kind }) => dataV2(market, index, kind, [day]),
  });
  const dataV1Of = (initiatorEic: Eic, days: readonly number[], sent: Interval): Stream => ({
    ...data,
    name: `old data ${days.join()}`,
    version: "V1",
    initiatorEic,
    sent,
    holds: of(initiatorEic, isMeasured),
    item: (index, { kind }) => dataV1(market, index, kind, days),
  });
  const correctionsOf = (initiatorEic: Eic): Stream => ({
    name: "corrections",
    resourceType: "METERING_DATA",
    action: "UPDATE",
    version: "V2",
    initiatorEic,
    sent: evening(1),
    most: sizeFor(points, 20),
    holds: of(initiatorEic, ({ story }) => story === "CORRECTION"),
    item: (index, { kind }) => dataV2(market, index, kind, [-1, 0], true),
  });
  const billsOf = (initiatorEic: Eic, version: "V1" | "V2", isCorrected: boolean): Stream => ({
    name: `${version} bills${isCorrected ? " again" : ""}`,
    resourceType: "NETWORK_BILL",
    action: "CREATE",
    version,
    initiatorEic,
    sent: evening(isCorrected ? 1 : 0),
    most: sizeFor(points, 30),
    holds: of(initiatorEic, (portrait, index) => {
      const isV2 = isGridPoint(portrait) && billsInV2(market, index);
      const wanted: Story | undefined = isCorrected ? "CORRECTED_BILL" : undefined;
      return (
        isBilled(portrait) && (wanted ?? portrait.story) === portrait.story && isV2 === (version === "V2")
      );
    }),
    item: (index, _portrait, at) =>
      JSON.stringify(billOf(market, pointAt(market, index), version, at - HOUR / 4, isCorrected)),
  });

  const { gridOperators, transmission, closedNetwork, lineOperator, gasOperator, aggregators } = cast;
  return [
    ...[...gridOperators, transmission, closedNetwork].flatMap((operator) =>
      [-1, 0].map((day) => dataV2Of(operator, day)),
    ),
    dataV1Of(lineOperator, [-1, 0], morning(1)),
    ...aggregators.flatMap((aggregator) => [-1, 0].map((day) => dataV1Of(aggregator, [day], noon(day + 1)))),
    ...[-1, 0].map((day) => dataV1Of(gasOperator, [day], noon(day + 1))),
    ...gridOperators.map(correctionsOf),
    ...[...gridOperators, closedNetwork, lineOperator, gasOperator].flatMap((operator) => [
      billsOf(operator, "V1", false),
      billsOf(operator, "V1", true),
    ]),
    ...gridOperators.flatMap((operator) => [billsOf(operator, "V2", false), billsOf(operator, "V2", true)]),
  ];
};

/** Whether the point is of a grid operator, by its kind. */
const isGridPoint = ({ kind }: Portrait): boolean =>
  kind === "REGULAR" || kind === "INTERNAL" || kind === "PARENT";
