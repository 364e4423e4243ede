/**
 * An answer as a JSON document: instants in UTC, null for an open end; agreements and authorizations as given.
 */
import type { AccessRecord } from "../../documents/access-codec.js";
import { deliveredDocument } from "../../market/agreement.js";
import type { Agreement } from "../../market/agreement.js";
import type { Interval } from "../../time/interval.js";
import { writeInstant } from "../../time/write-instant.js";
import type {
  AccessAnswer,
  AccessDenial,
  AccessGrant,
  AccessGround,
  AccessRefusal,
  AccessWay,
} from "./access-answer.js";

/** [from, to) in UTC; null for an open end. */
type PeriodRecord = AccessRecord["periods"][number];

type GroundRecord = AccessRecord["grounds"][number];
type RefusalRecord = AccessRecord["refused"][number];
type WayRecord = AccessRecord["needed"][number]["ways"][number];

/** A ground or a refusal, with its cause. */
type ConsideredRecord<Cause> = Omit<RefusalRecord, "cause"> & { readonly cause: Cause };

const written = (t: number): string | null => (Number.isFinite(t) ? writeInstant(t) : null);

const periodRecord = ({ from, to }: Interval): PeriodRecord => ({ from: written(from), to: written(to) });

/** The only numeric value of causes and remedies that is a count and not an instant. */
const NAME_OF_COUNT = "elsewhere";

const isAgreement = (value: object): value is Agreement => "document" in value;

/** A cause or a way with its values, as its codec has it. */
const valuesRecord = <R>(values: AccessGrant | AccessDenial | AccessWay): R =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "number" && name !== NAME_OF_COUNT
        ? written(value)
        : typeof value === "object" && value !== null && isAgreement(value)
          ? deliveredDocument(value)
          : value,
    ]),
  ) as R;

const consideredRecord = <Cause>({
  role,
  agreement,
  authorization,
  chain,
  purpose,
  statements,
  decisions,
  cause,
  text,
}: AccessGround | AccessRefusal): ConsideredRecord<Cause> => ({
  statements,
  decisions,
  ...(role === undefined ? {} : { role }),
  ...(agreement === undefined ? {} : { agreement: deliveredDocument(agreement) }),
  ...(authorization === undefined ? {} : { authorization }),
  ...(chain === undefined ? {} : { chain }),
  ...(purpose === undefined ? {} : { purpose }),
  cause: valuesRecord<Cause>(cause),
  text,
});

/**
 * The JSON form of an answer.
 *
 * @example
 * accessRecord({
 *   eic: "38X-EIN-OS-----J", meterEic: "38ZGO-1000000C-Y", now: 1731448800000, span: { from: 0, to: 1 },
 *   meteringPoint: false, periods: [], grounds: [], refused: [], needed: [],
 * });
 * // { for: "38X-EIN-OS-----J", meterEic: "38ZGO-1000000C-Y", now: "2024-11-12T22:00Z", meteringPoint: false, periods: [], grounds: [], refused: [], needed: [] }
 */
export const accessRecord = (answer: AccessAnswer): AccessRecord => ({
  for: answer.eic,
  meterEic: answer.meterEic,
  now: writeInstant(answer.now),
  meteringPoint: answer.meteringPoint,
  periods: answer.periods.map(periodRecord),
  grounds: answer.grounds.map((ground) => ({
    ...consideredRecord<GroundRecord["cause"]>(ground),
    periods: ground.periods.map(periodRecord),
  })),
  refused: answer.refused.map((refusal) => consideredRecord<RefusalRecord["cause"]>(refusal)),
  needed: answer.needed.map(({ from, to, ways, text }) => ({
    ...periodRecord({ from, to }),
    ways: ways.map((way) => valuesRecord<WayRecord>(way)),
    text,
  })),
});
