/**
 * The program of the page of a report: it shows what is chosen, and keeps the choice in the address.
 */
import { openCalendar, showCalendar } from "./calendar-view.js";
import { byId, h } from "./elements.js";
import { numberText } from "../html/number-text.js";
import { choose, wordsOf } from "./find-rows.js";
import { data, readAddress, state, words, writeAddress } from "./page-state.js";
import { showFinding, showRows } from "./row-list.js";
import { leftText } from "./time-left.js";

document.documentElement.classList.add("live");

const { rows } = data;
const searched = wordsOf(rows);

// --------------------------------------------------------------------------------------------------------- filters

const search = (): HTMLInputElement => byId("search");
const order = (): HTMLSelectElement => byId("order");
const boxesOf = (name: string): readonly HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`),
];
const boxes = { classes: boxesOf("class"), types: boxesOf("type") };

const mark = (
  some: readonly HTMLInputElement[],
  chosen: ReadonlySet<number>,
  counts: Readonly<Record<number, number>>,
): void => {
  for (const box of some) {
    const value = Number(box.value);
    const count = counts[value] ?? 0;
    box.checked = chosen.has(value);
    const label = box.closest("label")!;
    label.classList.toggle("chip-zero", count === 0);
    label.querySelector(".count")!.textContent = numberText(count);
  }
};

const show = (): void => {
  const { choice } = state;
  state.chosen = choose(rows, searched, choice);
  const { ids, units, byClass, byType } = state.chosen;
  search().value = choice.text;
  order().value = choice.order;
  mark(boxes.classes, choice.classes, byClass);
  mark(boxes.types, choice.types, byType);
  const isAll = ids.length === rows.length;
  const of = data.runs === data.findings ? "finding" : "run";
  byId("count").textContent =
    isAll && rows.length === data.runs
      ? words.foundAll(words.counted(rows.length, of), units)
      : words.foundSome(words.counted(ids.length, of), data.runs, units);
  byId("all").hidden = isAll;
  showCalendar();
  showRows();
};

const changed = (): void => {
  writeAddress();
  show();
};

// ------------------------------------------------------------------------------- the queries, and until when they help

const copyPlan = async (): Promise<void> => {
  const plan: HTMLTextAreaElement = byId("plan");
  plan.select();
  const status = byId("copied");
  try {
    await navigator.clipboard.writeText(plan.value);
    status.textContent = words.copied;
  } catch {
    status.textContent = document.execCommand("copy") ? words.copied : words.copyByHand;
  }
};

const showLimits = (): void => {
  const now = Date.now();
  for (const limit of document.querySelectorAll<HTMLElement>("[data-until]")) {
    const until = Number(limit.dataset["until"]);
    limit.append(" ", h("small", { class: until < now ? "lost" : undefined }, leftText(until, now, words)));
  }
};

// ----------------------------------------------------------------------------------------------------------- start

/** Opens the finding that the address names; false where it names none of the page. */
const openLinked = (): boolean => {
  const id = /^#finding=([0-9a-z]+)$/.exec(location.hash)?.[1];
  if (id === undefined) return false;
  state.choice = { classes: new Set(), types: new Set(), text: "", order: "" };
  show();
  return showFinding(id);
};

const start = (): void => {
  const read = (): void => readAddress([...order().options].map(({ value }) => value));
  search().addEventListener("input", () => {
    state.choice.text = search().value;
    show();
  });
  search().addEventListener("change", writeAddress);
  order().addEventListener("change", () => {
    state.choice.order = order().value;
    changed();
  });
  for (const name of ["classes", "types"] as const)
    for (const box of boxes[name])
      box.addEventListener("change", () => {
        if (box.checked) state.choice[name].add(Number(box.value));
        else state.choice[name].delete(Number(box.value));
        changed();
      });
  byId("filters").addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  byId("all").addEventListener("click", () => {
    state.choice = { classes: new Set(), types: new Set(), text: "", order: state.choice.order };
    changed();
    search().focus();
  });
  addEventListener("hashchange", () => {
    if (openLinked() || !/^#(class|type|text|order)=/.test(location.hash)) return;
    read();
    show();
    byId("findings").focus();
  });
  read();
  openCalendar();
  show();
  openLinked();
};

document.getElementById("copy")?.addEventListener("click", () => void copyPlan());
showLimits();
if (rows.length > 0) start();
