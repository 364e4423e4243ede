/**
 * The recipients of one event: what the rules say of a changed metering point or agreement, in a small set and a large one.
 * The steps are the same in both; but what is asked lies scattered over a hundred times the memory, so the processor waits
 * for it longer. That much is allowed: a search through the set would take a hundred times the time.
 */
import type { AgreementSet, AgreementSetDocument } from "../../src/index.js";
import { agreementSet, chosenReadings, predictNext, startPrediction } from "../../src/index.js";
import { meteringPointAt } from "../../src/market/index.js";
import type { Situation } from "../../src/rules/index.js";
import { grantsOf } from "../../src/rules/index.js";
import { instantOf } from "../../src/time/index.js";
import { agreements, meterOf, pointsSpreadOver } from "../agreements.js";
import { inTurn } from "../rounds.js";
import type { Line, Row } from "../Row.js";

const [SMALL, LARGE] = [10_000, 1_000_000];
const POINTS = 500;
const now = instantOf("2025-06-01T09:00Z");
const occurredAt = "2025-06-01T09:00Z";

const setOf = (count: number): AgreementSet => {
  const built = agreementSet(
    JSON.parse(JSON.stringify({ agreements: agreements(count) })) as AgreementSetDocument,
  );
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left[0]));
  return built.right.set;
};

const changeOf = (set: AgreementSet) =>
  ({ set, now, initiatorEic: undefined, action: "UPDATE", edition: "en", readings: chosenReadings }) as const;

type Ask = (set: AgreementSet, meterEic: string) => number;

const ofMeteringPoint: Ask = (set, meterEic) => {
  const point = meteringPointAt(set, meterEic, now);
  return grantsOf({ on: "METERING_POINT", ...changeOf(set), point }).length;
};

const ofAgreement: Ask = (set, meterEic) => {
  const agreement = set.agreementsOf(meterEic).at(-1)!;
  const situation: Situation = {
    on: "AGREEMENT",
    ...changeOf(set),
    agreement,
    before: agreement,
    judged: agreement,
    point: meteringPointAt(set, meterEic, now),
    because: undefined,
  };
  return grantsOf(situation).length;
};

const deliveries: Ask = (set, meterEic) => {
  const event = { resourceType: "METERING_POINT", action: "UPDATE", occurredAt, meterEic };
  return predictNext(startPrediction(set), event).lines.length;
};

const asking = (ask: Ask, set: AgreementSet, points: readonly string[]) => (): number => {
  let recipients = 0;
  for (const point of points) recipients += ask(set, point);
  return recipients;
};

const run = async (): Promise<readonly Line[]> => {
  const [small, large] = [setOf(SMALL), setOf(LARGE)];
  const [few, spread] = [SMALL, LARGE].map((count) => pointsSpreadOver(count, POINTS).map(meterOf));
  const lines: Line[] = [];
  for (const [what, ask, isTarget] of [
    ["recipients of a metering-point event", ofMeteringPoint, true],
    ["recipients of an agreement event", ofAgreement, true],
    ["from the event's document to deliveries with grounds", deliveries, false],
  ] as const) {
    const [inFew, inSpread] = [asking(ask, small, few!), asking(ask, large, spread!)];
    if (inFew() !== inSpread() || inFew() < POINTS) throw new Error(`${what}: the recipients differ`);
    const times = await inTurn({ small: inFew, large: inSpread });
    const [inSmall, inLarge] = [(times.small * 1000) / POINTS, (times.large * 1000) / POINTS];
    lines.push(
      {
        what: `${what}, set of 1,000,000`,
        value: inLarge,
        unit: "us",
        ...(!isTarget && { target: { atMost: 50 } }),
      },
      {
        what: "the same beside a set of 10,000",
        value: inLarge,
        unit: "us",
        yardstick: `set of 10,000: ${inSmall.toFixed(2)} us`,
        ratio: inLarge / inSmall,
        ...(isTarget && { target: { atMost: 2 } }),
      },
    );
  }
  return lines;
};

export const row: Row = { name: "recipients", run };
