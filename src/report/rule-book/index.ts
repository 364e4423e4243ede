/**
 * The rule book as values: statements and decisions in English and Estonian, the examples of every rule, the worked
 * cases. Texts and data; what computes with them is in the other entries.
 *
 * @packageDocumentation
 */
export { workedCases } from "../../rules/consequences/worked-cases.js";
export type {
  AgreementEvent,
  ClockEvent,
  ExpectedConsequence,
  NumberedCase,
  WorkedCase,
  WorkedStep,
} from "../../rules/consequences/worked-case.js";
export * from "../../rulebook/decisions.js";
export * from "../../rulebook/statements.js";
export type { Example, Sentence } from "../../rules/distribution/rule.js";
export { consequenceExamplesOf, examplesOf } from "./rule-examples.js";
export * from "./rule-book.js";
