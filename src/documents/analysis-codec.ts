/**
 * Results of the analysis as documents: what `levik compare`, `levik prove`, `levik rule-out` and `levik conform` print.
 */
import * as t from "io-ts";
import { AgreementSetDocument } from "./agreement-set-document.js";
import { closed, ResourceTypeName } from "./closed.js";
import { DeliveryDocument } from "./delivery-codec.js";
import { editions } from "./editions.js";
import { EventDocument } from "./event-codec.js";
import { FindingDocument } from "./finding-key.js";
import { Present, scalar, wrongKind } from "./scalar.js";
import { Text, Truth, WholeNumber } from "./scalars.js";
import * as total from "./total.js";
import { resourceTypes } from "./vocabulary.js";

const Texts = total.readonlyArray(Text);
const Deliveries = total.readonlyArray(DeliveryDocument);
const Edition = closed("Edition", editions);

/** Set where an interrupt ended the analysis before its end. */
const Interrupted = total.partial({
  interrupted: scalar<true>("True", { const: true }, (value) =>
    value === true ? undefined : wrongKind("true"),
  ),
});

const market = { set: AgreementSetDocument, events: total.readonlyArray(EventDocument) };

// --- compared rule books ---

const WitnessOfDifference = total.type(
  { ...market, left: Deliveries, right: Deliveries },
  "WitnessOfDifference",
);

/** The codec of what `levik compare` prints. */
export const ComparisonDocument = total.codec(
  total.intersection(
    [
      total.type({
        relation: closed("Relation", ["equivalent", "more", "less", "different"]),
        pairs: WholeNumber,
        differing: WholeNumber,
        differingInRecipients: WholeNumber,
        byResourceType: total.partial(total.sameFor(resourceTypes, WholeNumber)),
        byRule: total.codec(t.record(t.string, WholeNumber)),
        notCompared: total.readonlyArray(ResourceTypeName),
      }),
      total.partial({ witness: WitnessOfDifference }),
      Interrupted,
    ],
    "ComparisonDocument",
  ),
);

/** What `levik compare` prints. */
export type ComparisonDocument = Readonly<t.TypeOf<typeof ComparisonDocument>>;

// --- proofs ---

const proof = total.intersection([
  total.type({
    invariant: Text,
    statement: Text,
    /** The number of markets with an event that were tried. */
    pairs: WholeNumber,
    holds: Truth,
  }),
  total.partial({
    /** The smallest counterexample. */
    counterexample: total.type(market, "Market"),
  }),
]);

/** The result of a proof. */
export type Proof = Readonly<t.TypeOf<typeof proof>>;

/** The codec of an item of what `levik prove` prints. */
export const ProofDocument = total.codec(total.intersection([proof, Interrupted], "ProofDocument"));

/** An item of what `levik prove` prints. */
export type ProofDocument = Readonly<t.TypeOf<typeof ProofDocument>>;

// --- refuted rule books ---

const WitnessOfRefutation = total.intersection(
  [
    total.type({ finding: FindingDocument, ...market, expected: Deliveries }),
    total.partial({ instead: Deliveries }),
  ],
  "WitnessOfRefutation",
);

/** The codec of an item of what `levik rule-out` prints. */
export const RuledOutDocument = total.codec(
  total.intersection(
    [
      total.type({
        edition: Edition,
        readings: total.codec(t.record(t.string, Text)),
        status: closed("StatusOfRuleBook", ["refuted", "consistent"]),
      }),
      total.partial({ witness: WitnessOfRefutation }),
    ],
    "RuledOutDocument",
  ),
);

// --- conformance ---

const counts = {
  passed: WholeNumber,
  failed: WholeNumber,
  noAnswer: WholeNumber,
  unsupported: WholeNumber,
};

const ConformanceCountsCodec = total.type(counts, "ConformanceCounts");

/** Numbers of vectors. */
export type ConformanceCounts = Readonly<t.TypeOf<typeof ConformanceCountsCodec>>;

const ConformanceFailureCodec = total.intersection(
  [
    total.type({ id: Text, edition: Edition, statements: Texts }),
    total.partial({
      purpose: Text,
      /** Why there is no answer. */
      noAnswer: Text,
      /** Deliveries that were not answered. */
      missing: total.readonlyArray(Present),
      /** What was answered and should not be: any JSON values. */
      unexpected: total.readonlyArray(Present),
      /** The first event in which a GENERAL_SERVICE was created before one was deleted. */
      createdBeforeDeleted: WholeNumber,
    }),
  ],
  "ConformanceFailure",
);

/** An item of what `levik rule-out` prints. */
export type RuledOutDocument = Readonly<t.TypeOf<typeof RuledOutDocument>>;

/** A vector that did not pass. */
export type ConformanceFailure = Readonly<t.TypeOf<typeof ConformanceFailureCodec>>;

/** The codec of what `levik conform` prints. */
export const ConformanceReportDocument = total.codec(
  total.type(
    {
      ...counts,
      /** Lines of the implementation that were not JSON, and were ignored. */
      ignoredLines: WholeNumber,
      byStatement: total.codec(t.record(t.string, ConformanceCountsCodec)),
      failures: total.readonlyArray(ConformanceFailureCodec),
    },
    "ConformanceReportDocument",
  ),
);

/** The whole result. */
export type ConformanceReport = Readonly<t.TypeOf<typeof ConformanceReportDocument>>;
