/**
 * One reason code taken apart and said in both languages.
 */
import { agreementTypes } from "../../../src/documents/vocabulary.js";
import type { AgreementType } from "../../../src/documents/vocabulary.js";
import {
  allReasons,
  describeReason,
  explainReasonError,
  formatReason,
  parseReason,
  reasonRecord,
} from "../../../src/reason/index.js";
import type { Reason } from "../../../src/reason/index.js";
import { byId, draw, h } from "../dom.js";
import type { Store, View } from "../store.js";
import { wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";

const piecesOf = (reason: Reason, words: Words): readonly (readonly [code: string, meaning: string])[] => {
  switch (reason.kind) {
    case "simple":
      return [[reason.action, words.whatHappened]];
    case "agreement":
      return [
        [reason.action, words.whatHappened],
        [reason.cause, words.because],
        [reason.causeAction, words.whatWasDone],
      ];
    case "coordination":
      return [
        [reason.action, words.whatHappened],
        ["AGREEMENT_COORDINATION", words.because],
      ];
  }
};

export const mountReason = (store: Store): ((view: View) => void) => {
  const code = byId<HTMLInputElement>("code");
  const of = byId<HTMLSelectElement>("reason-of");
  const host = byId("reason-answer");
  const trouble = byId("code-trouble");
  byId("codes").replaceChildren(...allReasons.map((reason) => h("option", { value: formatReason(reason) })));
  code.addEventListener("input", () => store.change({ reason: code.value }));
  of.addEventListener("change", () => store.change({ reasonOf: of.value }));

  return ({ state }) => {
    const words = wordsOf[state.language];
    if (document.activeElement !== code) code.value = state.reason;
    of.replaceChildren(
      h("option", { value: "" }, words.anyAgreement),
      ...agreementTypes.map((type) => h("option", { value: type }, type)),
    );
    of.value = state.reasonOf;
    const read = parseReason(state.reason);
    const isWrong = read._tag === "Left";
    code.setAttribute("aria-invalid", String(isWrong));
    trouble.hidden = !isWrong;
    trouble.textContent = isWrong ? explainReasonError(read.left) : "";
    if (isWrong) return draw(host);
    const reason = read.right;
    const type = (agreementTypes as readonly string[]).includes(state.reasonOf)
      ? (state.reasonOf as AgreementType)
      : undefined;
    const { editions } = reasonRecord(reason);
    draw(
      host,
      h(
        "ul",
        { class: "pieces" },
        piecesOf(reason, words).map(([piece, meaning]) =>
          h("li", {}, h("code", {}, piece), h("span", { class: "quiet" }, meaning)),
        ),
      ),
      h(
        "dl",
        { class: "sentences" },
        h("dt", {}, words.english),
        h("dd", { lang: "en" }, describeReason(reason, "en", type)),
        h("dt", {}, words.estonian),
        h("dd", { lang: "et" }, describeReason(reason, "et", type)),
      ),
      h(
        "p",
        { class: "quiet" },
        editions.length === 0
          ? words.unlisted
          : `${words.listedIn}: ${editions.map((edition) => words.catalogues[edition]).join(", ")}`,
      ),
    );
  };
};
