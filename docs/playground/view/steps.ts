/**
 * The events as steps through time; choosing one shows the market after it and what it brought.
 */
import { wholeMomentText } from "../dates.js";
import { byId, draw, h } from "../dom.js";
import { inNames, nameOf } from "../names.js";
import type { Step } from "../run.js";
import type { Store, View } from "../store.js";
import type { Attributes } from "../subjects.js";
import { attributesOf, contentOf, momentOf, subjectText, textOf } from "../subjects.js";
import { wordsOf } from "../words/words.js";
import { nobodyText } from "./nobody.js";

/** The most steps that are listed; all are run. */
const MOST = 300;

/** Scrolls a list, and nothing else, until an item of it can be seen. */
const keepInSight = (list: HTMLElement, item: HTMLElement | null): void => {
  if (item === null) return;
  const top = item.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop;
  const bottom = top + item.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
};

export const mountSteps = (store: Store): ((view: View) => void) => {
  const host = byId("steps");
  let inSight = "";
  const button = (index: number, current: boolean, ...content: Parameters<typeof h>[2][]): HTMLElement =>
    h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "step",
          "data-key": `step-${index}`,
          "aria-current": current ? "step" : undefined,
          onclick: () => store.change({ step: index, point: undefined, allEvents: false }),
        },
        ...content,
      ),
    );

  return ({ state, market, step }) => {
    const { language } = state;
    const words = wordsOf[language];
    const whoAndWhat = (event: Attributes): string => {
      if (event["resourceType"] === "CLOCK") return words.clock;
      const initiator = textOf(event["initiatorEic"]);
      return `${initiator === "" ? words.system : nameOf(initiator, language)}`;
    };
    const kindOf = (event: Attributes): string => {
      const type = textOf(attributesOf(event["agreement"])["agreementType"]);
      return [textOf(event["resourceType"]), textOf(event["action"]), type].filter(Boolean).join(" ");
    };
    const lostAt = (each: Step): HTMLElement | false => {
      const lost = nobodyText([each], words);
      return lost !== "" && h("span", { class: "nobody-gets" }, ` · ${lost}`);
    };
    const stepItem = (each: Step): HTMLElement => {
      const event = attributesOf(each.event);
      const at = momentOf(event);
      const count = each.deliveries.length;
      return button(
        each.index,
        step?.index === each.index,
        h("span", { class: "step-number", "aria-hidden": "true" }, String(each.index + 1)),
        h(
          "span",
          { class: "step-body" },
          h(
            "span",
            { class: "quiet" },
            `${Number.isNaN(at) ? "" : `${wholeMomentText(at, language)} · `}${whoAndWhat(event)}`,
          ),
          h("span", { class: "kind" }, kindOf(event)),
          h(
            "span",
            { class: "step-subject" },
            subjectText(textOf(event["resourceType"]), contentOf(event), language),
          ),
          each.error === undefined
            ? h("span", { class: "count" }, words.deliveriesCount(count), lostAt(each))
            : h("span", { class: "trouble", role: "alert" }, inNames(each.error, language)),
        ),
      );
    };
    const steps = market?.steps ?? [];
    const more = steps.length - MOST;
    draw(
      host,
      button(
        -1,
        step === undefined,
        h("span", { class: "step-number", "aria-hidden": "true" }, "0"),
        h(
          "span",
          { class: "step-body" },
          h("span", { class: "step-subject" }, words.start),
          h("span", { class: "quiet" }, words.startHint),
        ),
      ),
      steps.slice(0, MOST).map(stepItem),
      more > 0 && h("li", { class: "quiet" }, words.moreEvents(more)),
    );
    const seen = `${state.preset ?? ""} ${step?.index ?? -1}`;
    if (seen !== inSight) keepInSight(host, host.querySelector<HTMLElement>("[aria-current]"));
    inSight = seen;
  };
};
