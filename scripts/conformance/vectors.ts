/**
 * The conformance vectors (docs/conformance.md): small markets that the analysis found, the examples of the rules, and
 * larger markets made by chance. What they expect is what `predict` gives; the tests hold it against the oracle.
 */
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import type { ConformanceVector } from "../../src/documents/conformance-vector.js";
import { editions } from "../../src/documents/editions.js";
import type { Edition } from "../../src/documents/editions.js";
import type { EventDocument } from "../../src/documents/event-types.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import { predict } from "../../src/predict/predict.js";
import {
  consequenceExamplesOf,
  examplesOf,
  rulesWithExamples,
} from "../../src/report/rule-book/rule-examples.js";
import { consequenceRules } from "../../src/rules/consequences/consequence-rules.js";
import { rules } from "../../src/rules/distribution/distribution-rules.js";
import { sampleOf } from "../../src/synthetic/sample.js";
import type { Recorded } from "../analysis/record.js";

/** A market with events, before it is known what comes of them. */
interface Candidate {
  readonly id: string;
  readonly statements: readonly string[];
  readonly purpose: string;
  readonly set: object;
  readonly events: readonly unknown[];
  readonly editions?: readonly Edition[];
}

const statementsByRule = new Map<string, readonly string[]>([
  ...rules.map(({ id, statements }): [string, readonly string[]] => [id, statements]),
  ...consequenceRules.map(({ id, statements }): [string, readonly string[]] => [id, statements]),
]);
const statementsOf = (rule: string): readonly string[] => statementsByRule.get(rule) ?? [rule];

// --- candidates ---

const purposes: Readonly<Record<string, (id: string) => string>> = {
  rule: (id) => `An implementation without ${id} gives other deliveries.`,
  consequence: (id) =>
    `An implementation without ${id} misses a change of another agreement or names another reason.`,
  cause: (id) => `An implementation that never refuses for ${id} delivers to somebody more.`,
  reading: (id) => `An implementation of the reading ${id} gives other deliveries.`,
};

/** The smallest markets in which each part of the rule book matters. */
const minimal = ({ necessity, found }: Recorded): readonly Candidate[] => [
  ...necessity.flatMap(({ kind, id, witness }): readonly Candidate[] =>
    witness === undefined
      ? []
      : [
          {
            id: `${kind}-${id}`,
            statements: kind === "cause" ? [] : statementsOf(id.split("=")[0]!),
            purpose: purposes[kind]?.(id) ?? id,
            set: witness.set,
            events: witness.events,
          },
        ],
  ),
  {
    id: "editions",
    statements: ["AGR-8"],
    purpose: "An implementation that takes one edition for the other gives other deliveries.",
    ...found.comparison.witness,
  },
];

/** The examples of every rule. */
const examples = (): readonly Candidate[] =>
  rulesWithExamples().flatMap((rule) => [
    ...examplesOf(rule).map(({ title, set, event, edition }, i): Candidate => ({
      id: `example-${rule}-${i + 1}`,
      statements: statementsOf(rule),
      purpose: title.en,
      set,
      events: [event],
      ...(edition !== undefined && { editions: [edition] }),
    })),
    ...consequenceExamplesOf(rule).map(({ title, set, steps }, i): Candidate => ({
      id: `example-${rule}-${i + 1}`,
      statements: statementsOf(rule),
      purpose: title.en,
      set,
      events: steps.map(({ event }) => event),
    })),
  ]);

const SEEDS = Array.from({ length: 4 }, (_, i) => i + 1);

/** Markets of a few metering points with everything that happens in them for some months. */
const byChance = (): readonly Candidate[] =>
  SEEDS.flatMap((seed): readonly Candidate[] => {
    const made = sampleOf({ points: 2, seed });
    if (made._tag === "Left") return [];
    return [
      {
        id: `random-${seed}`,
        statements: [],
        purpose: "A larger market: whatever else differs.",
        set: JSON.parse([...made.right.set()].join("")) as object,
        events: [...made.right.events()].map((line) => JSON.parse(line) as unknown),
      },
    ];
  });

// --- what they expect ---

/** Grounds reduced to rule and role, each pair once. */
const withShortGrounds = (line: object): unknown => {
  const { grounds, ...rest } = line as { readonly grounds?: readonly { rule: string; role: string }[] };
  if (grounds === undefined) return line;
  const pairs = new Map(grounds.map(({ rule, role }) => [`${rule} ${role}`, { rule, role }]));
  return { ...rest, grounds: [...pairs.values()] };
};

/** The deliveries of a candidate in an edition; undefined where its events cannot be in that edition. */
const deliveriesOf = ({ set, events }: Candidate, edition: Edition): readonly unknown[] | undefined => {
  const built = agreementSet(set as AgreementSetDocument);
  if (built._tag === "Left") return undefined;
  const { lines, error } = predict(built.right.set, events as readonly EventDocument[], { edition });
  return error === undefined ? lines.map(withShortGrounds) : undefined;
};

/** A value as its JSON text has it: without what is undefined. */
const asJson = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A;

/** Vectors of candidates in every edition, each market once. */
const vectorsOf = (candidates: readonly Candidate[]): readonly ConformanceVector[] => {
  const known = new Set<string>();
  return candidates.flatMap((candidate) =>
    (candidate.editions ?? editions).flatMap((edition): readonly ConformanceVector[] => {
      const { id, statements, purpose } = candidate;
      const market = asJson({
        set: { meteringPoints: [], agreements: [], ...candidate.set },
        events: candidate.events,
      });
      const text = JSON.stringify([edition, market]);
      const deliveries = deliveriesOf({ ...candidate, ...market }, edition);
      if (deliveries === undefined || known.has(text)) return [];
      known.add(text);
      return [{ id: `${id}-${edition}`, edition, statements, purpose, ...market, deliveries }];
    }),
  );
};

const ndjson = (vectors: readonly ConformanceVector[]): string =>
  vectors.map((vector) => `${JSON.stringify(vector)}\n`).join("");

/** Where vectors are. */
export const vectorFolder = "conformance/vectors";

/** The files of vectors, by their names. */
export const vectorFiles = (recorded: Recorded): Readonly<Record<string, string>> => ({
  "minimal.ndjson": ndjson(vectorsOf([...minimal(recorded), ...examples()])),
  "random.ndjson": ndjson(vectorsOf(byChance())),
});
