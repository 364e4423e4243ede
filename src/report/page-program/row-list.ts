/**
 * The table of findings, a page at a time.
 */
import { byId, draw, h } from "./elements.js";
import { detailOf } from "./finding-detail.js";
import { data, state } from "./page-state.js";
import { badge, nameElement, numberText } from "./page-texts.js";
import { showPager } from "./pager.js";

const PAGE = 50;

const lineOf = (id: number): HTMLElement => {
  const row = data.rows[id]!;
  const { finding } = row;
  const type = data.types[row.type]!;
  const button = h(
    "button",
    { type: "button", class: "open", "aria-expanded": "false" },
    h("code", {}, row.name || type),
    row.about !== "" && h("span", { class: "about" }, row.about),
  );
  const line = h(
    "tr",
    { class: "line" },
    h("td", {}, badge(row.of)),
    h("th", { scope: "row" }, button),
    h("td", { class: "type" }, nameElement(type)),
    h("td", { class: "when" }, row.when),
    h("td", { class: "n" }, numberText(finding.units)),
    h(
      "td",
      { class: "until" },
      row.isLost === true ? h("span", { class: "lost" }, "lost") : (row.local.recoverableUntil ?? ""),
    ),
  );
  const toggle = (): void => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    line.classList.toggle("opened", !isOpen);
    if (isOpen) {
      line.nextElementSibling?.remove();
      return;
    }
    button.setAttribute("aria-controls", `finding-${id}`);
    line.after(h("tr", { class: "more", id: `finding-${id}` }, h("td", { colspan: 6 }, detailOf(row))));
  };
  line.addEventListener("click", ({ target }) => {
    const isButton = target instanceof Element && target.closest("button") !== null;
    if (isButton || String(getSelection()) === "") toggle();
  });
  return line;
};

/** Shows a page of the chosen findings. */
export const showRows = (page = 0): void => {
  const { ids } = state.chosen;
  draw(byId("rows"), ids.slice(page * PAGE, (page + 1) * PAGE).map(lineOf));
  byId("nothing").hidden = ids.length > 0;
  byId("table").hidden = ids.length === 0;
  showPager("pager", { at: page, count: ids.length, size: PAGE, of: "finding", turn: showRows });
};
