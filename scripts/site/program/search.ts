/**
 * The search of the site. The index is a script, as a page opened from a folder may not fetch a file; it is loaded when the
 * search is first used.
 */
import type { SearchIndex } from "../search-words.js";
import { foundIn } from "../search-words.js";

declare global {
  interface Window {
    siteIndex?: SearchIndex;
  }
}

const MOST = 30;

const byId = (id: string): HTMLElement => document.getElementById(id)!;
const input = byId("search") as HTMLInputElement;
const [found, count, results] = [byId("found"), byId("count"), byId("results")];
const home = document.body.dataset["home"] ?? "";

const withNumber = (text: string | undefined, n: number): string => (text ?? "").replace("{n}", String(n));

const show = (): void => {
  const index = window.siteIndex;
  const isAsked = input.value.trim() !== "";
  found.hidden = !isAsked || index === undefined;
  if (index === undefined) return;
  const sections = foundIn(index, input.value);
  const { found: some, nothing, more } = count.dataset;
  const left = sections.length - MOST;
  count.textContent =
    sections.length === 0
      ? (nothing ?? "")
      : withNumber(some, sections.length) + (left > 0 ? `; ${withNumber(more, left)}` : "");
  results.replaceChildren(
    ...sections.slice(0, MOST).map((section) => {
      const [page, anchor, title, heading] = index.sections[section]!;
      const link = document.createElement("a");
      link.href = `${home}${page}${anchor === "" ? "" : `#${anchor}`}`;
      link.textContent = heading === "" ? title : heading;
      const item = document.createElement("li");
      item.append(link);
      if (heading !== "") {
        const of = document.createElement("span");
        of.textContent = ` ${title}`;
        item.append(of);
      }
      return item;
    }),
  );
};

/** Loads the index once; what was typed before it came is answered then. */
const load = (): void => {
  if (document.getElementById("site-index") !== null) return;
  const script = document.createElement("script");
  script.id = "site-index";
  script.src = `${home}assets/search-index.js`;
  script.addEventListener("load", show);
  document.head.append(script);
};

input.addEventListener("focus", load);
input.addEventListener("input", () => {
  load();
  show();
});
input.form!.addEventListener("submit", (event) => {
  event.preventDefault();
  results.querySelector("a")?.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || found.hidden) return;
  input.value = "";
  show();
  input.focus();
});

// The list of pages is open where it has a column of its own.
const wide = matchMedia("(min-width: 60rem)");
const pages = document.querySelector<HTMLDetailsElement>("nav > details")!;
const openPages = (): void => {
  pages.open = wide.matches;
};
wide.addEventListener("change", openPages);
openPages();
