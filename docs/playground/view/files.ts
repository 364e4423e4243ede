/**
 * Files in and out: a market is opened or dropped, and what the page shows is taken along. Nothing leaves the browser.
 */
import { byId } from "../dom.js";
import { commandLines, deliveriesCsv } from "../exports.js";
import type { GivenFile } from "../given-files.js";
import { givenByBeginning, givenFile } from "../given-files.js";
import { addNames } from "../names.js";
import { beginningOf } from "../reconcile/file-pieces.js";
import { restoredFrom, sharedText } from "../share.js";
import { LAST } from "../state.js";
import type { State } from "../state.js";
import type { Store, View } from "../store.js";
import { pointOfStep } from "../subjects.js";
import { wordsOf } from "../words/words.js";
import { copyText } from "./copy.js";
import { downloadText } from "./download.js";

/** Larger files are known by their beginning, so that received messages are only read by the worker. */
const SMALL = 1 << 20;
/** A text of more bytes is not opened here. */
const MOST_BYTES = 500_000_000;

/** What a file is. Where it cannot be read to its end, the worker says so of each received file. */
const givenOf = async (file: File): Promise<GivenFile> => {
  const beginning = await beginningOf(file, SMALL);
  if (beginning.isAll) return givenFile(beginning.text);
  const known = givenByBeginning(beginning.text);
  if (known !== undefined) return known;
  const { text, isAll } = await beginningOf(file, MOST_BYTES);
  return isAll ? givenFile(text) : { tag: "Received" };
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/** `take` is given the files of received messages, and a ledger of what was read. */
export const mountFiles = (
  store: Store,
  take: (received: readonly File[], ledger: File | undefined) => void,
): ((view: View) => void) => {
  const input = byId<HTMLInputElement>("files");
  const said = byId("files-said");

  const open = async (files: readonly File[]): Promise<void> => {
    const words = wordsOf[store.state.language];
    let change: Partial<State> = {};
    const lines: string[] = [];
    const received: File[] = [];
    let ledger: File | undefined;
    for (const file of files) {
      const given = await givenOf(file);
      lines.push(`${file.name}: ${words.fileKinds[given.tag]}`);
      if (given.tag === "Set") change = { ...change, set: given.text };
      else if (given.tag === "Events") change = { ...change, events: given.text };
      else if (given.tag === "Received") received.push(file);
      else if (given.tag === "Ledger") ledger = file;
      else if (given.tag === "Names") addNames(given.names);
      else if (given.tag === "Shared") change = { ...change, ...restoredFrom(store.state, given.state) };
    }
    said.textContent = lines.join(" · ");
    if (received.length > 0 || ledger !== undefined) take(received, ledger);
    const isMarket = "set" in change || "events" in change;
    const own = "preset" in change ? {} : { preset: undefined, step: LAST, allEvents: false };
    // Of a set alone the events of the example say nothing.
    const alone = "set" in change && !("events" in change) ? { events: "" } : {};
    if (isMarket) store.change({ ...own, point: undefined, party: undefined, ...alone, ...change });
    else store.tell();
  };

  for (const button of ["files-open", "received-open"])
    byId(button).addEventListener("click", () => input.click());
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
  addEventListener("paste", ({ clipboardData, target }) => {
    const files = [...(clipboardData?.files ?? [])];
    const text = clipboardData?.getData("text/plain") ?? "";
    if (files.length > 0) void open(files);
    else if (!isField(target) && text.trim() !== "")
      void open([new File([text], wordsOf[store.state.language].pasted)]);
  });

  byId("save-set").addEventListener("click", () =>
    downloadText("set.json", "application/json", store.state.set),
  );
  byId("save-events").addEventListener("click", () =>
    downloadText("events.ndjson", "application/x-ndjson", store.state.events),
  );
  byId("save-csv").addEventListener("click", () =>
    downloadText("deliveries.csv", "text/csv", deliveriesCsv(store.view.market?.steps ?? [])),
  );
  byId("save-svg").addEventListener("click", () => {
    const svg = document.querySelector("#timeline svg");
    if (svg === null) return;
    const copy = svg.cloneNode(true) as Element;
    for (const handle of copy.querySelectorAll(".handle")) handle.remove();
    downloadText("timeline.svg", "image/svg+xml", new XMLSerializer().serializeToString(copy));
  });
  byId("save-state").addEventListener("click", () =>
    downloadText("levik-market.json", "application/json", sharedText(store.state)),
  );

  const commands = byId("commands");
  byId("copy-commands").addEventListener("click", () => {
    void copyText(commands.textContent ?? "").then((isCopied) => {
      byId("copied").textContent = isCopied ? wordsOf[store.state.language].copied : "";
    });
  });

  return ({ state, market, step }) => {
    const point = state.point ?? (market && pointOfStep(market, step));
    const text = commandLines(state, byId<HTMLSelectElement>("party").value || undefined, point);
    if (commands.textContent !== text) commands.textContent = text;
  };
};
