/**
 * An answer as a JSON document: instants in UTC, null for an open end; agreements and authorizations as given.
 */
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import { deliveredDocument } from "../../market/agreement.js";
import type { Agreement } from "../../market/agreement.js";
import type { Interval } from "../../time/interval.js";
import { writeInstant } from "../../time/write-instant.js";
import type { AuthorizationV1 } from "../../documents/v1/authorization-v1.js";
import type {
  AccessAnswer,
  AccessDenial,
  AccessGrant,
  AccessGround,
  AccessRefusal,
  AccessWay,
} from "./access-answer.js";

/** [from, to) in UTC; null for an open end. */
export interface PeriodRecord {
  readonly from: string | null;
  readonly to: string | null;
}

/** A cause or a remedy with its values; instants in UTC. */
export type ValuesRecord = { readonly tag: string } & Readonly<Record<string, unknown>>;

interface ConsideredRecord {
  readonly statements: readonly string[];
  readonly decisions: readonly string[];
  readonly role?: string;
  readonly agreement?: AgreementDocument;
  readonly authorization?: AuthorizationV1;
  readonly chain?: readonly string[];
  readonly purpose?: string;
  readonly cause: ValuesRecord;
  readonly text: string;
}

/** An answer about access as a JSON value. */
export interface AccessRecord {
  readonly for: string;
  readonly meterEic: string;
  readonly now: string;
  readonly meteringPoint: boolean;
  readonly periods: readonly PeriodRecord[];
  readonly grounds: readonly (ConsideredRecord & { readonly periods: readonly PeriodRecord[] })[];
  readonly refused: readonly ConsideredRecord[];
  readonly needed: readonly (PeriodRecord & {
    readonly ways: readonly ValuesRecord[];
    readonly text: string;
  })[];
}

const written = (t: number): string | null => (Number.isFinite(t) ? writeInstant(t) : null);

const periodRecord = ({ from, to }: Interval): PeriodRecord => ({ from: written(from), to: written(to) });

/** The only numeric value of causes and remedies that is not an instant. */
const count = "elsewhere";

const isAgreement = (value: object): value is Agreement => "document" in value;

const valuesRecord = (values: AccessGrant | AccessDenial | AccessWay): ValuesRecord =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "number" && name !== count
        ? written(value)
        : typeof value === "object" && value !== null && isAgreement(value)
          ? deliveredDocument(value)
          : value,
    ]),
  ) as ValuesRecord;

const consideredRecord = ({
  role,
  agreement,
  authorization,
  chain,
  purpose,
  statements,
  decisions,
  cause,
  text,
}: AccessGround | AccessRefusal): ConsideredRecord => ({
  statements,
  decisions,
  ...(role === undefined ? {} : { role }),
  ...(agreement === undefined ? {} : { agreement: deliveredDocument(agreement) }),
  ...(authorization === undefined ? {} : { authorization }),
  ...(chain === undefined ? {} : { chain }),
  ...(purpose === undefined ? {} : { purpose }),
  cause: valuesRecord(cause),
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
    ...consideredRecord(ground),
    periods: ground.periods.map(periodRecord),
  })),
  refused: answer.refused.map(consideredRecord),
  needed: answer.needed.map(({ from, to, ways, text }) => ({
    ...periodRecord({ from, to }),
    ways: ways.map(valuesRecord),
    text,
  })),
});
