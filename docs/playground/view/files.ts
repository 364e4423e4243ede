/**
 * Files in and out: a market is opened or dropped, and what the page shows is taken along. Nothing leaves the browser.
 */
import { byId, h } from "../dom.js";
import { commandLines, deliveriesCsv } from "../exports.js";
import { givenFile } from "../given-files.js";
import { addNames } from "../names.js";
import { restoredFrom, sharedText } from "../share.js";
import { LAST } from "../state.js";
import type { State } from "../state.js";
import type { Store, View } from "../store.js";
import { pointOfStep } from "../subjects.js";
import { wordsOf } from "../words/words.js";
import { copyText } from "./copy.js";

/** Hands a text to the visitor as a file. */
const download = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

export const mountFiles = (store: Store): ((view: View) => void) => {
  const input = byId<HTMLInputElement>("files");
  const said = byId("files-said");

  const open = async (files: readonly File[]): Promise<void> => {
    const words = wordsOf[store.state.language];
    let change: Partial<State> = {};
    const lines: string[] = [];
    for (const file of files) {
      const given = givenFile(await file.text());
      lines.push(`${file.name}: ${words.fileKinds[given.tag]}`);
      if (given.tag === "Set") change = { ...change, set: given.text };
      else if (given.tag === "Events") change = { ...change, events: given.text };
      else if (given.tag === "Names") addNames(given.names);
      else if (given.tag === "Shared") change = { ...change, ...restoredFrom(store.state, given.state) };
    }
    said.textContent = lines.join(" · ");
    const isMarket = "set" in change || "events" in change;
    const own = "preset" in change ? {} : { preset: undefined, step: LAST, allEvents: false };
    // Of a set alone the events of the example say nothing.
    const alone = "set" in change && !("events" in change) ? { events: "" } : {};
    if (isMarket) store.change({ ...own, point: undefined, party: undefined, ...alone, ...change });
    else store.tell();
  };

  byId("files-open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    void open([...(input.files ?? [])]).then(() => {
      input.value = "";
    });
  });
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void open(files);
  });

  byId("save-set").addEventListener("click", () =>
    download("set.json", "application/json", store.state.set),
  );
  byId("save-events").addEventListener("click", () =>
    download("events.ndjson", "application/x-ndjson", store.state.events),
  );
  byId("save-csv").addEventListener("click", () =>
    download("deliveries.csv", "text/csv", deliveriesCsv(store.view.market?.steps ?? [])),
  );
  byId("save-svg").addEventListener("click", () => {
    const svg = document.querySelector("#timeline svg");
    if (svg === null) return;
    const copy = svg.cloneNode(true) as Element;
    for (const handle of copy.querySelectorAll(".handle")) handle.remove();
    download("timeline.svg", "image/svg+xml", new XMLSerializer().serializeToString(copy));
  });
  byId("save-state").addEventListener("click", () =>
    download("levik-market.json", "application/json", sharedText(store.state)),
  );

  const commands = byId("commands");
  byId("copy-commands").addEventListener("click", () => {
    void copyText(commands.textContent ?? "").then((isCopied) => {
      byId("copied").textContent = isCopied ? wordsOf[store.state.language].copied : "";
    });
  });

  return ({ state, market, step }) => {
    const point = state.point ?? (market && pointOfStep(market, step));
    const text = commandLines(state.edition, byId<HTMLSelectElement>("party").value || undefined, point);
    if (commands.textContent !== text) commands.textContent = text;
  };
};
