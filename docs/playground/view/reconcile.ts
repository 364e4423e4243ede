/**
 * A reconciliation in the page: files of received messages, the run of them in a worker, and its report.
 */
import { byId, draw, h } from "../dom.js";
import { reconcileCommand } from "../exports.js";
import { isOtherBook } from "../history.js";
import { nameOf } from "../names.js";
import type { Answer, ReadSoFar, ReconcileRequest, ReportFiles } from "../reconcile/request.js";
import { CSV_NAME, HTML_NAME } from "../reconcile/request.js";
import ReconcileWorker from "../reconcile/worker.js?worker&inline";
import type { Store, View } from "../store.js";
import { wordsOf } from "../words/words.js";
import type { Words } from "../words/words.js";
import { copyText } from "./copy.js";
import { download, downloadText } from "./download.js";
import { partyChoice } from "./party-choice.js";
import { mountReconcileInputs } from "./reconcile-inputs.js";

/** What became of the files so far. */
type Run =
  | { readonly tag: "None" }
  | { readonly tag: "Running"; readonly read: ReadSoFar; readonly isRead: boolean }
  | { readonly tag: "Cancelled" }
  | { readonly tag: "Refused"; readonly lines: readonly string[] }
  | { readonly tag: "Done"; readonly files: ReportFiles; readonly request: ReconcileRequest };

/** The most lines that are written out. */
const MOST = 20;

/** Files in the order they were given; the same one is taken once. */
const joined = (known: readonly File[], given: readonly File[]): readonly File[] => {
  const keyOf = ({ name, size, lastModified }: File): string => `${size} ${lastModified} ${name}`;
  return [...new Map([...known, ...given].map((file) => [keyOf(file), file] as const)).values()];
};

const megabytes = (bytes: number, { decimalPoint }: Words): string =>
  Math.max(0.1, bytes / 1e6)
    .toFixed(1)
    .replace(".", decimalPoint);

const sizeText = (bytes: number, words: Words): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${megabytes(bytes, words)} MB`;

const linesOf = (lines: readonly string[], more: number, className: string, words: Words): HTMLElement =>
  h(
    "ul",
    { class: className },
    lines.slice(0, MOST).map((line) => h("li", {}, line)),
    lines.length + more > MOST && h("li", {}, words.moreLines(lines.length + more - Math.min(lines.length, MOST))),
  );

export interface Reconciling {
  readonly take: (received: readonly File[], ledger: File | undefined) => void;
  readonly render: (view: View) => void;
}

export const mountReconcile = (store: Store): Reconciling => {
  const select = byId<HTMLSelectElement>("reconcile-party");
  const offerParties = partyChoice(select);
  const [start, cancel] = [byId<HTMLButtonElement>("reconcile-run"), byId<HTMLButtonElement>("reconcile-cancel")];
  const bar = byId<HTMLProgressElement>("reconcile-bar");
  const frame = byId("report-frame");
  const inputs = mountReconcileInputs(store);
  let received: readonly File[] = [];
  let ledger: File | undefined;
  let run: Run = { tag: "None" };
  let worker: Worker | undefined;
  let address: string | undefined;
  let isAsked = false;

  const stop = (next: Run): void => {
    worker?.terminate();
    worker = undefined;
    run = next;
    render(store.view);
  };

  /** The report runs nothing but its own program, and reaches nothing of the page. */
  const open = ({ html }: ReportFiles): void => {
    if (address !== undefined) URL.revokeObjectURL(address);
    address = URL.createObjectURL(html);
    byId<HTMLAnchorElement>("report-tab").href = address;
    draw(frame, h("iframe", { id: "report", sandbox: "allow-scripts", src: address }));
  };

  const begin = (): void => {
    const { language, set, events, edition, readings } = store.state;
    isAsked = true;
    if (received.length === 0 || select.value === "") return render(store.view);
    const values = inputs.read();
    if (values === undefined) return;
    const request: ReconcileRequest = {
      set,
      events,
      received,
      ...(ledger && { ledger }),
      party: select.value,
      name: nameOf(select.value, language),
      edition,
      readings,
      language,
      ...values,
    };
    written = store.state.reconcile;
    const made = new ReconcileWorker();
    worker = made;
    run = { tag: "Running", read: { bytes: 0, of: 0, messages: 0 }, isRead: false };
    made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (made !== worker) return;
      if (data.tag === "Report") {
        open(data);
        stop({ tag: "Done", files: data, request });
      } else if (data.tag === "Refused") stop(data);
      else if (run.tag === "Running") {
        run = { ...run, ...(data.tag === "Reading" ? { read: data } : { isRead: true }) };
        showProgress(wordsOf[store.state.language]);
      }
    });
    made.addEventListener("error", () => {
      if (made === worker) stop({ tag: "Refused", lines: [wordsOf[store.state.language].noReport] });
    });
    made.postMessage(request);
    render(store.view);
    cancel.focus();
  };

  start.addEventListener("click", begin);
  cancel.addEventListener("click", () => {
    stop({ tag: "Cancelled" });
    start.focus();
  });
  select.addEventListener("change", () => store.change({ party: select.value }));
  const save = (id: string, name: string, of: "html" | "csv" | "json"): void =>
    byId(id).addEventListener("click", () => {
      if (run.tag === "Done") download(name, run.files[of]);
    });
  save("save-report-html", HTML_NAME, "html");
  save("save-report-csv", CSV_NAME, "csv");
  save("save-report-json", "reconciliation.json", "json");

  const saveText = (id: string, name: string, of: "set" | "events"): void =>
    byId(id).addEventListener("click", () => {
      if (run.tag === "Done") downloadText(name, "application/json", run.request[of]);
    });
  saveText("save-report-set", "set.json", "set");
  saveText("save-report-events", "events.ndjson", "events");
  const command = byId("reconcile-command");
  const copied = byId("reconcile-copied");
  byId("reconcile-copy").addEventListener("click", () => {
    void copyText(command.textContent ?? "").then((isCopied) => {
      copied.textContent = isCopied ? wordsOf[store.state.language].copied : "";
    });
  });

  const showProgress = (words: Words): void => {
    byId("reconcile-progress").hidden = run.tag !== "Running";
    if (run.tag !== "Running") return;
    const { read, isRead } = run;
    const messages = words.messages(read.messages);
    if (isRead || read.of === 0) bar.removeAttribute("value");
    else bar.value = read.bytes / read.of;
    byId("reconcile-read").textContent = isRead
      ? words.comparing(messages)
      : `${words.megabytes(megabytes(read.bytes, words), megabytes(read.of, words))} · ${messages}`;
  };

  const saidOf = (words: Words): string => {
    switch (run.tag) {
      case "None":
        return isAsked && received.length === 0 ? words.noReceived : "";
      case "Running":
        return words.running;
      case "Cancelled":
        return words.cancelled;
      case "Refused":
        return words.notDone(run.lines.length);
      case "Done":
        return words.reconciled(run.files.findings, words.messages(run.files.messages));
    }
  };

  const fileItem = (file: File, kind: keyof Words["fileKinds"], remove: () => void, words: Words): HTMLElement =>
    h(
      "li",
      {},
      h("span", {}, file.name),
      h("span", { class: "quiet" }, `${words.fileKinds[kind]}, ${sizeText(file.size, words)}`),
      h(
        "button",
        {
          type: "button",
          class: "plain",
          "aria-label": words.removeFile(file.name),
          onclick: () => {
            remove();
            render(store.view);
            byId("received-open").focus();
          },
        },
        words.remove,
      ),
    );

  const showFiles = (words: Words): void => {
    const withoutOne = (file: File) => () => {
      received = received.filter((each) => each !== file);
    };
    const withoutLedger = (): void => {
      ledger = undefined;
    };
    draw(
      byId("received-files"),
      received.map((file) => fileItem(file, "Received", withoutOne(file), words)),
      ledger !== undefined && fileItem(ledger, "Ledger", withoutLedger, words),
    );
  };

  const showTroubles = (words: Words): void => {
    const { files } = run.tag === "Done" ? run : { files: undefined };
    const unread = files === undefined ? 0 : files.unreadable.length + files.moreUnreadable;
    draw(
      byId("reconcile-troubles"),
      run.tag === "Refused" && linesOf(run.lines, 0, "trouble", words),
      files !== undefined && unread > 0 && h("p", { class: "trouble" }, words.unreadable(unread)),
      files !== undefined && unread > 0 && linesOf(files.unreadable, files.moreUnreadable, "trouble", words),
    );
    draw(
      byId("reconcile-remarks"),
      files !== undefined &&
        files.remarks.length > 0 &&
        h(
          "details",
          {},
          h("summary", {}, words.remarks(files.remarks.length)),
          linesOf(files.remarks, 0, "quiet", words),
        ),
    );
  };

  /** The written moment and tolerance that a report was made by. */
  let written = store.state.reconcile;

  const isStale = ({ state }: View): boolean =>
    run.tag === "Done" &&
    (run.request.set !== state.set ||
      run.request.events !== state.events ||
      isOtherBook(run.request, state) ||
      written.at !== state.reconcile.at ||
      written.tolerance !== state.reconcile.tolerance ||
      run.request.received !== received ||
      run.request.ledger !== ledger ||
      run.request.party !== select.value);

  const render = (view: View): void => {
    const { language } = view.state;
    const words = wordsOf[language];
    if (view.market !== undefined) select.title = offerParties(view.market, undefined, view.state) ?? "";
    const isRunning = run.tag === "Running";
    start.hidden = isRunning;
    cancel.hidden = !isRunning;
    showFiles(words);
    showProgress(words);
    const said = byId("reconcile-said");
    if (said.textContent !== saidOf(words)) said.textContent = saidOf(words);
    showTroubles(words);
    inputs.render(view);
    const line = run.tag === "Done" ? reconcileCommand(run.request) : "";
    if (command.textContent !== line) [command.textContent, copied.textContent] = [line, ""];
    byId("reconcile-report").hidden = run.tag !== "Done";
    byId("reconcile-stale").hidden = !isStale(view);
    const report = frame.querySelector("iframe");
    if (report !== null && run.tag === "Done")
      report.title = words.reportOf(nameOf(run.request.party, language));
  };

  return {
    render,
    take: (given, givenLedger) => {
      if (given.length > 0) received = joined(received, given);
      ledger = givenLedger ?? ledger;
      if (run.tag === "Cancelled" || run.tag === "Refused") run = { tag: "None" };
      render(store.view);
    },
  };
};
