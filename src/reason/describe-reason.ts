/** A reason as a full sentence in English or Estonian, with the agreement of the message and the one that caused it. */
import type { Action, AgreementType } from "../documents/vocabulary.js";
import type { Reason } from "./reason-code.js";

/** The language of a sentence. */
export type Language = "en" | "et";

/**
 * One sentence that states what happened and why. When the type of the message's agreement is given, the sentence
 * contains it, and a cause of the same type is *another* agreement; otherwise the subject is "the agreement (or object)
 * in the message". In a coordination, the cause is another SUPPLY agreement, created or updated; only a GENERAL_SERVICE
 * is created because of a coordination (RSN-2, RSN-4, RSN-6).
 *
 * @category Reason codes
 *
 * @example
 * import { becauseOfAgreement, describeReason } from "levik/reason";
 * const reason = becauseOfAgreement("DELETE", "SUPPLY", "CREATE");
 * describeReason(reason, "en"); // "The agreement in the message was deleted because a SUPPLY agreement was created."
 * describeReason(reason, "en", "GENERAL_SERVICE");
 * // "The GENERAL_SERVICE agreement was deleted because a SUPPLY agreement was created."
 * describeReason(reason, "et", "SUPPLY"); // "SUPPLY leping kustutati, sest loodi teine SUPPLY leping."
 */
export const describeReason = (reason: Reason, language: Language, agreementType?: AgreementType): string =>
  language === "en" ? inEnglish(reason, agreementType) : inEstonian(reason, agreementType);

/** Whether the sentence must add that the agreement is a GENERAL_SERVICE: no other type is created by a coordination. */
const isForGeneralService = ({ kind, action }: Reason, agreementType: AgreementType | undefined): boolean =>
  kind === "coordination" && action === "CREATE" && agreementType === undefined;

// --- English ---

const englishVerbs: Readonly<Record<Action, string>> = {
  CREATE: "created",
  UPDATE: "updated",
  DELETE: "deleted",
};

const inEnglish = (reason: Reason, agreementType: AgreementType | undefined): string => {
  const subject =
    agreementType !== undefined
      ? `The ${agreementType} agreement`
      : reason.kind === "simple"
        ? "The object in the message"
        : "The agreement in the message";
  const happened = `${subject} was ${englishVerbs[reason.action]}`;
  const cause = (type: AgreementType): string =>
    `${type === agreementType ? "another" : "a"} ${type} agreement`;
  // The catalogue has "another SUPPLY", whatever the agreement of the message (RSN-6).
  const otherSupply = agreementType === "GENERAL_SERVICE" ? "a SUPPLY agreement" : "another SUPPLY agreement";
  const used = isForGeneralService(reason, agreementType) ? " (used for GENERAL_SERVICE agreements)" : "";
  switch (reason.kind) {
    case "simple":
      return `${happened}.`;
    case "agreement":
      return `${happened} because ${cause(reason.cause)} was ${englishVerbs[reason.causeAction]}.`;
    case "coordination":
      return `${happened} because ${otherSupply} was created or updated through an agreement coordination${used}.`;
  }
};

// --- Estonian ---

const estonianVerbs: Readonly<Record<Action, string>> = {
  CREATE: "loodi",
  UPDATE: "muudeti",
  DELETE: "kustutati",
};

/** A noun as the object of an impersonal verb: nominative for a completed act, partitive for an update. */
type EstonianObject = Readonly<Record<"nominative" | "partitive", string>>;

const objectOf = (action: Action, noun: EstonianObject): string =>
  action === "UPDATE" ? noun.partitive : noun.nominative;

const inEstonian = (reason: Reason, agreementType: AgreementType | undefined): string => {
  const subject: EstonianObject =
    agreementType !== undefined
      ? { nominative: `${agreementType} leping`, partitive: `${agreementType} lepingut` }
      : reason.kind === "simple"
        ? { nominative: "Sõnumis olev andmeobjekt", partitive: "Sõnumis olevat andmeobjekti" }
        : { nominative: "Sõnumis olev leping", partitive: "Sõnumis olevat lepingut" };
  const happened = `${objectOf(reason.action, subject)} ${estonianVerbs[reason.action]}`;
  const because = (action: Action, type: AgreementType): string => {
    const another =
      reason.kind === "coordination" ? agreementType !== "GENERAL_SERVICE" : type === agreementType;
    const noun: EstonianObject = {
      nominative: `${another ? "teine " : ""}${type} leping`,
      partitive: `${another ? "teist " : ""}${type} lepingut`,
    };
    return `${estonianVerbs[action]} ${objectOf(action, noun)}`;
  };
  switch (reason.kind) {
    case "simple":
      return `${happened}.`;
    case "agreement":
      return `${happened}, sest ${because(reason.causeAction, reason.cause)}.`;
    case "coordination":
      return `${happened}, sest lepingute kooskõlastamise tulemusena ${because("CREATE", "SUPPLY")} või ${because("UPDATE", "SUPPLY")}${isForGeneralService(reason, agreementType) ? " (kasutatakse GENERAL_SERVICE lepingutel)" : ""}.`;
  }
};
