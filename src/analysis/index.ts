/** What the rules imply, and whether two rule books agree: every market up to a bound is tried. */
export { boundOf, defaultBound } from "./bound.js";
export type { Bound, FlatBound, Space } from "./bound.js";
export { readBound } from "./bound-document.js";
export { compare, comparing } from "./compare.js";
export type { ComparedWitness, Comparison, Relation } from "./compare.js";
export { marketSvg } from "./draw.js";
export { enumerate } from "./enumerate.js";
export type { Case, Size } from "./enumerate.js";
export { invariants } from "./invariants/all.js";
export { Observed } from "./invariants/invariant.js";
export type { Invariant } from "./invariants/invariant.js";
export { layoutNames } from "./layouts.js";
export type { LayoutName } from "./layouts.js";
export { necessities, necessity } from "./necessity.js";
export type { Necessity, PartKind } from "./necessity.js";
export { prove, proving } from "./prove.js";
export type { Proof } from "./prove.js";
export type { RuleBook } from "./compared-rule-book.js";
export { ruleBooks } from "./rule-books.js";
export type { WholeRuleBook } from "./rule-books.js";
export { ruleOut } from "./rule-out.js";
export type {
  Refutation,
  RuledOut,
  RuleOutError,
  RuleOutOptions,
  RuleOutResult,
  Undecided,
} from "./rule-out.js";
export { finished } from "./steps.js";
export type { Covered } from "./steps.js";
export { compareDeliveries } from "./conformance/compare-deliveries.js";
export type { Difference } from "./conformance/compare-deliveries.js";
export { conformanceHtml } from "./conformance/conformance-html.js";
export { conformanceJunit } from "./conformance/conformance-junit.js";
export { conformanceReport } from "./conformance/conformance-report.js";
export type {
  ConformanceCounts,
  ConformanceFailure,
  ConformanceOutcome,
  ConformanceReport,
} from "./conformance/conformance-report.js";
