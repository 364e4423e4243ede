/**
 * The table of findings, a page at a time.
 */
import { byId, draw, h } from "./elements.js";
import { detailOf } from "./finding-detail.js";
import { numberText } from "../html/number-text.js";
import { data, state, words } from "./page-state.js";
import { badge, nameElement } from "./page-texts.js";
import { showPager } from "./pager.js";

const PAGE = 50;

const lineOf = (id: number): HTMLElement => {
  const row = data.rows[id]!;
  const type = data.types[row.type]!;
  const button = h(
    "button",
    { type: "button", class: "open", "aria-expanded": "false" },
    h("code", {}, row.name || type),
    row.about !== "" && h("span", { class: "about" }, row.about),
    row.count > 1 && h("span", { class: "about" }, words.counted(row.count, "finding")),
  );
  const line = h(
    "tr",
    { class: "line" },
    h(
      "td",
      {},
      badge(row.of),
      row.since === "new" && [" ", h("span", { class: "since" }, words.sinceWords.new)],
    ),
    h("th", { scope: "row" }, button),
    h("td", { class: "type" }, nameElement(type)),
    h("td", { class: "when" }, row.when),
    h("td", { class: "n" }, numberText(row.units)),
    h(
      "td",
      { class: "until" },
      row.isLost === true ? h("span", { class: "lost" }, words.isLost) : (row.local.recoverableUntil ?? ""),
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
    button.setAttribute("aria-controls", `finding-${row.id}`);
    line.after(h("tr", { class: "more", id: `finding-${row.id}` }, h("td", { colspan: 6 }, detailOf(row))));
  };
  line.addEventListener("click", ({ target }) => {
    const isButton = target instanceof Element && target.closest("button") !== null;
    if (isButton || String(getSelection()) === "") toggle();
  });
  return line;
};

/** Shows the finding of a link, opened, on its page of those that are chosen; false where it is not among them. */
export const showFinding = (id: string): boolean => {
  const place = state.chosen.ids.findIndex((i) => data.rows[i]!.id === id);
  if (place < 0) return false;
  showRows(Math.floor(place / PAGE));
  const button = byId("rows").querySelectorAll<HTMLButtonElement>(".open")[place % PAGE]!;
  button.click();
  button.scrollIntoView({ block: "center" });
  button.focus({ preventScroll: true });
  return true;
};

/** Shows a page of the chosen findings. */
export const showRows = (page = 0): void => {
  const { ids } = state.chosen;
  draw(byId("rows"), ids.slice(page * PAGE, (page + 1) * PAGE).map(lineOf));
  byId("nothing").hidden = ids.length > 0;
  byId("table").hidden = ids.length === 0;
  showPager("pager", {
    at: page,
    count: ids.length,
    size: PAGE,
    of: data.runs === data.findings ? "finding" : "run",
    turn: showRows,
  });
};
