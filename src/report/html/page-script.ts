/**
 * The script of the page: it shows what is chosen, and keeps the choice in the address. It is the text of a program
 * for the browser, whose types stand in its comments and are checked with the tests.
 *
 * Longer than 300 lines: one program of a page.
 */
import { choosing } from "./choosing.js";

const showingText = `
const root = document.documentElement;
root.classList.add("live");
/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @type {PageData} */
const data = JSON.parse(byId("data").textContent || "");
const { rows, classes, types, rules, clock } = data;
const words = wordsOf(rows);
const absent = [classes.indexOf("missing"), classes.indexOf("unread")];
const PAGE = 50;
const LANES = 20;

/** An element; what is put into it is text, never markup. @param {string} tag
 * @param {Record<string, string | number | boolean | undefined>} attributes @param {...(Node | string)} content */
const el = (tag, attributes, ...content) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  element.append(...content);
  return element;
};
/** @param {number} n */
const numberText = (n) => String(n).replace(/\\B(?=(\\d{3})+$)/g, "\\u202f");
/** @param {number} n @param {string} one */
const counted = (n, one) => numberText(n) + " " + one + (n === 1 ? "" : "s");
/** A name of the Datahub, which may be broken after its underscores. @param {string} name */
const nameOf = (name) => {
  const parts = name.split(/(?<=_)/);
  return el("span", { class: "name" }, ...parts.flatMap((part, i) => (i ? [el("wbr", {}), part] : [part])));
};
const badge = (/** @type {number} */ of) => el("span", { class: "badge " + classes[of] }, classes[of]);

// The choice, as it stands in the address

/** @type {Choice} */
let choice = { classes: new Set(), types: new Set(), text: "", order: "" };
let chosen = choose(rows, words, choice);
let page = 0;
let lanePage = 0;
/** @type {Lane[]} */
let lanes = [];

const search = /** @type {HTMLInputElement} */ (byId("search"));
const order = /** @type {HTMLSelectElement} */ (byId("order"));
/** @param {string} name */
const boxesOf = (name) =>
  /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=" + name + "]")]);
const boxes = { class: boxesOf("class"), type: boxesOf("type") };

const readAddress = () => {
  const address = new URLSearchParams(location.hash.slice(1));
  const listed = (/** @type {string} */ name, /** @type {readonly string[]} */ known) =>
    new Set((address.get(name) || "").split(",").map((word) => known.indexOf(word)).filter((i) => i >= 0));
  const asked = address.get("order") || "";
  choice = {
    classes: listed("class", classes),
    types: listed("type", types),
    text: address.get("text") || "",
    order: [...order.options].some(({ value }) => value === asked) ? asked : "",
  };
};
/** @param {Choice} choice */
const addressOf = (choice) => {
  const address = new URLSearchParams();
  if (choice.classes.size) address.set("class", [...choice.classes].map((i) => classes[i]).join(","));
  if (choice.types.size) address.set("type", [...choice.types].map((i) => types[i]).join(","));
  if (choice.text) address.set("text", choice.text);
  if (choice.order) address.set("order", choice.order);
  return "#" + (String(address).replace(/%2C/g, ",") || "findings");
};
const writeAddress = () => {
  try {
    history.replaceState(null, "", addressOf(choice));
  } catch {
    // A browser that is asked too often says no; the page itself goes on.
  }
};

// One by one

/** @param {unknown} value */
const valueOf = (value) => {
  if (value === undefined || value === null) return el("span", { class: "none" }, "nothing");
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return el("ul", {}, ...value.map((item) => el("li", {}, item)));
  if (typeof value === "object") return el("pre", {}, JSON.stringify(value, null, 2));
  return el("code", {}, String(value));
};
/** @param {unknown} content @returns {Record<string, unknown>} */
const attributesOf = (content) =>
  content === undefined || content === null ? {}
  : typeof content === "object" && !Array.isArray(content) ? { ...content }
  : { content };

/** @param {string} title @param {[string, string | Node | undefined][]} entries */
const facts = (title, entries) => {
  const told = entries.filter(([, value]) => value !== undefined && value !== "");
  const list = el("dl", {});
  for (const [name, value] of told) list.append(el("dt", {}, name), el("dd", {}, value || ""));
  return el("div", { class: "facts" }, el("h4", {}, title), told.length ? list : el("p", { class: "none" }, "nothing"));
};
/** An instant as it stands, and in local time. @param {string | undefined} written @param {string | undefined} local */
const moment = (written, local) => {
  if (written === undefined) return undefined;
  return el("span", {}, local || written, " ", local ? el("small", {}, written) : "");
};

/** @param {FindingRow} row */
const contentTable = ({ finding }) => {
  const [due, came] = [attributesOf(finding.expected?.content), attributesOf(finding.received?.content)];
  const names = [...new Set([...Object.keys(due), ...Object.keys(came)])];
  if (names.length === 0) return "";
  const isDifferent = finding.class === "different";
  const body = el("tbody", {});
  for (const name of names) {
    const differs = isDifferent && JSON.stringify(due[name]) !== JSON.stringify(came[name]);
    const mark = differs ? el("span", { class: "mark" }, " differs") : "";
    body.append(
      el("tr", { class: differs ? "differs" : undefined }, el("th", { scope: "row" }, name, mark),
        ...(finding.expected?.content === undefined ? [] : [el("td", {}, valueOf(due[name]))]),
        ...(finding.received?.content === undefined ? [] : [el("td", {}, valueOf(came[name]))])),
    );
  }
  const head = el("tr", {}, el("th", { scope: "col" }, "attribute"));
  if (finding.expected?.content !== undefined) head.append(el("th", { scope: "col" }, "expected"));
  if (finding.received?.content !== undefined) head.append(el("th", { scope: "col" }, "received"));
  const caption = el("caption", {}, isDifferent ? "What differs" : "Content");
  return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "content" },
    el("table", { class: "content" }, caption, el("thead", {}, head), body));
};

/** Everything about a finding. @param {FindingRow} row */
const detailOf = (row) => {
  const { finding, local } = row;
  const { expected, received, rule } = finding;
  const title = rule === undefined ? undefined : rules[rule];
  const isUnexpected = finding.class === "unexpected";
  const event = expected?.event === undefined ? undefined : String(expected.event);
  const sides = el("div", { class: "sides" },
    facts("Expected", [
      ["due by event", event],
      ["occurred", moment(expected?.occurredAt, local.occurredAt)],
      ["deadline", moment(expected?.deadline, local.deadline)],
      ["reason", expected?.reason === undefined ? undefined : el("code", {}, expected.reason)],
    ]),
    facts("Received", [
      ["message", received === undefined ? undefined : el("code", {}, String(received.messageId))],
      ["created", moment(received?.createdTime, local.createdTime)],
      ["reason", received?.reason === undefined ? undefined : el("code", {}, received.reason)],
    ]));
  const because = rule === undefined ? "" : el("div", { class: "rule" },
    el("h4", {}, isUnexpected ? "The rule that came closest" : "The rule that makes it due"),
    el("p", {}, el("code", {}, rule), title ? " " + title.en : ""),
    title ? el("p", { lang: "et" }, title.et) : "");
  const limit = row.until === undefined
    ? row.isLost ? el("p", { class: "limit lost" }, "It was not read in time and is lost.") : ""
    : el("p", { class: "limit" }, "It can be read again until ", el("strong", {}, local.recoverableUntil || ""), " (",
        leftText(row.until, Date.now()), ").");
  const raw = el("details", {}, el("summary", {}, "As JSON"), el("pre", {}, JSON.stringify(finding, null, 2)));
  return el("div", { class: "detail" }, el("p", { class: "said" }, finding.text), limit, sides, contentTable(row), because, raw);
};

const list = byId("rows");

/** @param {number} id */
const lineOf = (id) => {
  const row = rows[id];
  const { finding } = row;
  const button = el("button", { type: "button", class: "open", "aria-expanded": "false" },
    el("code", {}, row.name || types[row.type]), row.about ? el("span", { class: "about" }, row.about) : "");
  const line = el("tr", { class: "line" },
    el("td", {}, badge(row.of)),
    el("th", { scope: "row" }, button),
    el("td", { class: "type" }, nameOf(types[row.type])),
    el("td", { class: "when" }, row.when),
    el("td", { class: "n" }, numberText(finding.units)),
    el("td", { class: "until" }, row.isLost ? el("span", { class: "lost" }, "lost") : row.local.recoverableUntil || ""));
  const toggle = () => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    line.classList.toggle("opened", !isOpen);
    if (isOpen) return line.nextElementSibling?.remove();
    button.setAttribute("aria-controls", "finding-" + id);
    line.after(el("tr", { class: "more", id: "finding-" + id }, el("td", { colspan: 6 }, detailOf(row))));
  };
  line.addEventListener("click", ({ target }) => {
    const isButton = target instanceof Element && target.closest("button");
    if (isButton || String(getSelection()) === "") toggle();
  });
  return line;
};

/** Goes through pages; at an end its button stays, so that the focus does. @param {HTMLElement} pager
 * @param {number} at @param {number} count @param {number} size @param {string} of @param {(page: number) => void} turn */
const showPager = (pager, at, count, size, of, turn) => {
  pager.hidden = count <= size;
  const last = Math.max(0, Math.ceil(count / size) - 1);
  const text = numberText(Math.min(count, at * size + 1)) + "–" + numberText(Math.min(count, (at + 1) * size));
  byId(pager.id + "-at").textContent = text + " of " + counted(count, of);
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (pager.querySelectorAll("button"))) {
    const to = { first: 0, previous: at - 1, next: at + 1, last }[String(button.dataset.to)] ?? 0;
    const isEnd = to < 0 || to > last || to === at;
    button.setAttribute("aria-disabled", String(isEnd));
    button.onclick = () => {
      if (!isEnd) turn(to);
    };
  }
};

const showRows = () => {
  list.replaceChildren(...chosen.ids.slice(page * PAGE, (page + 1) * PAGE).map(lineOf));
  byId("nothing").hidden = chosen.ids.length > 0;
  byId("table").hidden = chosen.ids.length === 0;
  const turn = (/** @type {number} */ to) => {
    page = to;
    showRows();
  };
  showPager(byId("pager"), page, chosen.ids.length, PAGE, "finding", turn);
};

// On the calendar

/** What can be looked at, from everything down to a day. @type {(Span & {title: string})[]} */
let windows = [];

/** @param {Span} window */
const placeIn = ({ from, to }) => (/** @type {number} */ t) => (((t - from) / (to - from)) * 100).toFixed(3) + "%";
/** @param {(t: number) => string} place @param {Span} span @param {Span} window */
const stretch = (place, { from, to }, window) =>
  "left:" + place(from) + ";width:" + place(window.from + to - from);

/** @param {Span & {title: string}} window @param {number} depth */
const zoom = (window, depth) => {
  windows = [...windows.slice(0, depth), window];
  showCalendar();
  /** @type {HTMLElement | null} */ (byId("where").querySelector("[aria-current]"))?.focus();
};

/** @param {Lane} lane @param {Bar[]} bars */
const laneText = ({ units }, bars) => {
  const told = absent.flatMap((of, i) => (units[i] ? [counted(units[i], "unit") + " " + classes[of]] : []));
  return told.join(", ") + (bars.length ? "" : "; none in this part of the calendar");
};

const showCalendar = () => {
  const calendar = byId("calendar");
  calendar.hidden = windows.length === 0;
  if (windows.length === 0) return;
  const window = windows[windows.length - 1];
  const place = placeIn(window);
  const ticks = ticksOf(clock, window);
  const canZoom = scaleOf(window) !== "hour";
  byId("where").replaceChildren(...windows.map((of, depth) =>
    el("li", {}, Object.assign(
      el("button", { type: "button", "aria-current": depth === windows.length - 1 ? "true" : undefined }, of.title),
      { onclick: () => zoom(of, depth) }))));
  const changed = clock.slice(1).filter(([at]) => at > window.from && at < window.to);
  const lines = () => changed.map(([at]) => el("i", { class: "change", style: "left:" + place(at) }));
  byId("axis").replaceChildren(...ticks.map((tick) => {
    const title = tick.title + (tick.change ? ", " + tick.change : "");
    const attributes = {
      class: "tick" + (tick.change ? " changed" : ""),
      style: stretch(place, tick, window),
      title,
    };
    if (!canZoom) return el("span", attributes, tick.label);
    const button = el("button", { ...attributes, type: "button", "aria-label": title }, tick.label);
    button.onclick = () => zoom({ from: tick.from, to: tick.to, title: tick.title }, windows.length);
    return button;
  }));
  byId("parts").replaceChildren(...partsOf(ticks).map((part) =>
    el("span", { class: "part", style: stretch(place, part, window), title: part.title }, part.title)));
  byId("changes").replaceChildren(...ticks.filter(({ change }) => change).map(({ part, title, change }) =>
    el("li", {}, (canZoom ? title : part + " at " + title) + ": " + change)));
  byId("lanes").replaceChildren(...lanes.slice(lanePage * LANES, (lanePage + 1) * LANES).map((lane) => {
    const bars = barsOf(rows, lane, window);
    const link = el("a", { href: addressOf({ ...choice, text: lane.name }) }, el("code", {}, lane.name));
    const track = el("div", { class: "track" },
      ...ticks.map(({ from }) => el("i", { style: "left:" + place(from) })), ...lines(),
      ...bars.map((bar) => el("b", {
        class: classes[bar.of] + (bar.isBill ? " bill" : ""),
        style: stretch(place, bar, window),
        title: classes[bar.of] + (bar.count > 1 ? ", " + counted(bar.count, "range") : ""),
      })));
    return el("tr", {}, el("th", { scope: "row" }, link),
      el("td", {}, track, el("span", { class: "unseen" }, laneText(lane, bars))),
      ...absent.map((_, i) => el("td", { class: "n" }, lane.units[i] ? numberText(lane.units[i]) : "")));
  }));
  byId("no-lanes").hidden = lanes.length > 0;
  const turn = (/** @type {number} */ to) => {
    lanePage = to;
    showCalendar();
  };
  showPager(byId("lane-pager"), lanePage, lanes.length, LANES, "metering point", turn);
};

const openCalendar = () => {
  let [from, to] = [Infinity, -Infinity];
  for (const row of rows) {
    if (!absent.includes(row.of) || row.point === undefined || row.from === undefined) continue;
    from = Math.min(from, row.from);
    to = Math.max(to, Number(row.to));
  }
  if (from < to) windows = [{ ...wholeDays(clock, { from, to }), title: "Everything" }];
};

// All together

const show = () => {
  chosen = choose(rows, words, choice);
  lanes = lanesOf(rows, chosen.ids, absent);
  page = 0;
  lanePage = 0;
  search.value = choice.text;
  order.value = choice.order;
  const mark = (/** @type {HTMLInputElement[]} */ of, /** @type {Set<number>} */ set, /** @type {Record<number, number>} */ by) => {
    for (const box of of) {
      box.checked = set.has(Number(box.value));
      const count = by[Number(box.value)] || 0;
      const label = /** @type {HTMLElement} */ (box.parentElement);
      label.classList.toggle("chip-zero", count === 0);
      /** @type {HTMLElement} */ (label.querySelector(".count")).textContent = numberText(count);
    }
  };
  mark(boxes.class, choice.classes, chosen.byClass);
  mark(boxes.type, choice.types, chosen.byType);
  const isAll = chosen.ids.length === rows.length;
  byId("count").textContent = isAll
    ? "All " + counted(rows.length, "finding") + ", " + counted(chosen.units, "unit")
    : counted(chosen.ids.length, "finding") + " of " + numberText(rows.length) + ", " + counted(chosen.units, "unit");
  byId("all").hidden = isAll;
  showCalendar();
  showRows();
};
const changed = () => {
  writeAddress();
  show();
};

// The plan, and how long it can be carried out

document.getElementById("copy")?.addEventListener("click", async () => {
  const plan = /** @type {HTMLTextAreaElement} */ (byId("plan"));
  plan.select();
  try {
    await navigator.clipboard.writeText(plan.value);
    byId("copied").textContent = "Copied.";
  } catch {
    byId("copied").textContent = document.execCommand("copy") ? "Copied." : "Selected: copy it with Ctrl+C.";
  }
});
for (const limit of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-until]"))) {
  const until = Number(limit.dataset.until);
  limit.append(" ", el("small", { class: until < Date.now() ? "lost" : undefined }, leftText(until, Date.now())));
}

const start = () => {
  search.addEventListener("input", () => {
    choice.text = search.value;
    show();
  });
  search.addEventListener("change", writeAddress);
  order.addEventListener("change", () => {
    choice.order = order.value;
    changed();
  });
  for (const [list, set] of /** @type {const} */ ([[boxes.class, "classes"], [boxes.type, "types"]]))
    for (const box of list)
      box.addEventListener("change", () => {
        if (box.checked) choice[set].add(Number(box.value));
        else choice[set].delete(Number(box.value));
        changed();
      });
  byId("filters").addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  byId("all").addEventListener("click", () => {
    choice = { classes: new Set(), types: new Set(), text: "", order: choice.order };
    changed();
    search.focus();
  });
  addEventListener("hashchange", () => {
    if (/^#(class|type|text|order)=/.test(location.hash)) {
      readAddress();
      show();
      byId("findings").focus();
    }
  });
  readAddress();
  openCalendar();
  show();
};
if (rows.length > 0) start();
`;

/** The whole script. A function, so that a bundle without the page is without its script. */
export const script = (): string => `"use strict";(() => {${choosing}${showingText}})();`;
