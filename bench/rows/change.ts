/**
 * One agreement change with its consequences, on a small set and on a large one.
 */
import type { AgreementSet, AgreementSetDocument } from "../../src/index.js";
import { agreementSet, consequencesOf } from "../../src/index.js";
import { agreementOf } from "../../src/market/agreement.js";
import type { AgreementChange } from "../../src/rules/index.js";
import { instantOf } from "../../src/time/index.js";
import {
  agreements,
  day,
  newSupplier,
  operator,
  POINTS_OF_THE_OPERATOR,
  pointsSpreadOver,
  supplyUntil,
} from "../agreements.js";
import { inTurn } from "../rounds.js";
import type { Line, Row } from "../Row.js";

const [SMALL, LARGE] = [10_000, 1_000_000];
const POINTS = 2_500;
const now = instantOf("2025-06-01T09:00Z");

const setOf = (count: number): AgreementSet => {
  const built = agreementSet(
    JSON.parse(JSON.stringify({ agreements: agreements(count) })) as AgreementSetDocument,
  );
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left[0]));
  return built.right.set;
};

/** Makes the changes one after another, each of the set as it was made; how many consequences they had. */
const changing = (set: AgreementSet, changes: readonly AgreementChange[]) => (): number => {
  let consequences = 0;
  for (const change of changes) {
    const result = consequencesOf(set, change, now);
    if (result._tag === "Left") throw new Error(result.left.tag);
    consequences += result.right.consequences.length;
  }
  return consequences;
};

/** A supply that ends, for general service to follow; and one that another takes over from. */
const supplyChanges = (count: number): readonly AgreementChange[] =>
  pointsSpreadOver(count, POINTS).map((point) =>
    point % 2 === 0
      ? { action: "UPDATE", agreement: agreementOf(supplyUntil(point, day.change)) }
      : {
          action: "CREATE",
          agreement: agreementOf({
            ...supplyUntil(point),
            serviceProviderEic: newSupplier,
            validFrom: day.change,
          }),
        },
  );

const naming: AgreementChange = {
  action: "CREATE",
  agreement: agreementOf({
    agreementType: "NAMED_SUPPLIER",
    serviceProviderEic: newSupplier,
    customerEic: operator,
    validFrom: "2024-02-14T00:00+02:00",
  }),
};

const compared = async (
  what: string,
  small: () => number,
  large: () => number,
  changes: number,
): Promise<Line> => {
  if (small() !== large()) throw new Error(`${what}: the consequences differ`);
  const times = await inTurn({ small, large }, { rounds: 21 });
  return {
    what: `${what}, set of 1,000,000`,
    value: (times.large * 1000) / changes,
    unit: "us",
    yardstick: `set of 10,000: ${((times.small * 1000) / changes).toFixed(1)} us`,
    ratio: times.large / times.small,
    target: { atMost: 1.5 },
  };
};

const run = async (): Promise<readonly Line[]> => {
  const [small, large] = [setOf(SMALL), setOf(LARGE)];
  return [
    await compared(
      "a SUPPLY change with its consequences",
      changing(small, supplyChanges(SMALL)),
      changing(large, supplyChanges(LARGE)),
      POINTS,
    ),
    await compared(
      `a NAMED_SUPPLIER change of an operator of ${String(POINTS_OF_THE_OPERATOR)} points`,
      changing(small, [naming]),
      changing(large, [naming]),
      1,
    ),
  ];
};

export const row: Row = { name: "change", run };
