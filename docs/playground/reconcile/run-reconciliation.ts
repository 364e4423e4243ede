/**
 * A reconciliation of the market shown with received files, by the library's own functions; it runs in a worker.
 */
import { errorLineInEstonian } from "../../../src/cli/error-lines-in-estonian.js";
import { explainEventError } from "../../../src/predict/prediction-state.js";
import { shorten } from "../../../src/documents/path.js";
import { LONGEST_TEXT_SHOWN } from "../../../src/common/input-limits.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import type { ReconcileOptions } from "../../../src/reconcile/reconcile-options.js";
import { reconcileSources } from "../../../src/reconcile/reconcile.js";
import type { Sources } from "../../../src/reconcile/reconcile.js";
import type { Report } from "../../../src/reconcile/report.js";
import { htmlReport } from "../../../src/report/html/report-page.js";
import { reportCsv } from "../../../src/report/report-csv.js";
import { reportJson } from "../../../src/report/report-document.js";
import type { Entry, FileFault } from "../../../src/runtime/files/entry-reader.js";
import { partsOf, placeOf } from "../../../src/runtime/files/entry-reader.js";
import { InputError } from "../../../src/runtime/files/input-error.js";
import { ledgerIn as readLedger } from "../../../src/runtime/files/ledger-parts.js";
import { receivedIn } from "../../../src/runtime/files/received.js";
import { Notices, noticeText } from "../../../src/runtime/parallel/notices.js";
import type { Ledger } from "../../../src/scan/ledger-model.js";
import { version } from "../../../src/version.js";
import type { Entry as GivenEntry } from "../entries.js";
import { readEntries } from "../entries.js";
import { reconcileCommand } from "../exports.js";
import { readSet } from "../market.js";
import { readingWords } from "../rule-books.js";
import { wordsOf } from "../words/words.js";
import { filePieces } from "./file-pieces.js";
import type { Answer, ReconcileRequest } from "./request.js";
import { CSV_NAME } from "./request.js";

/** An event of the market, or a part of a received file. */
type Item =
  | { readonly of: "events"; readonly value: unknown; readonly entry: GivenEntry }
  | { readonly of: "received"; readonly value: unknown; readonly part: Entry | FileFault; readonly order: number };

/** The most received values that are named because they cannot be read. */
const MOST_NAMED = 50;
/** The reading is told of after so many messages, and after each piece of a file. */
const MESSAGES = 500;

const eventsOf = (text: string): ReturnType<typeof readEntries> =>
  text.trim() === "" ? { ok: true, value: [] } : readEntries(text);

const filesOf = (report: Report, request: ReconcileRequest): { html: Blob; csv: Blob; json: Blob } => {
  const { party, name, edition, readings, language, at, set, events, received, ledger } = request;
  const size = (text: string): number => new Blob([text]).size;
  const html = htmlReport(report, {
    language,
    ...(name !== undefined && name !== party && { name }),
    at,
    edition,
    readings: readingWords(readings),
    sources: [
      { what: "set", file: "set.json", size: size(set) },
      { what: "events", file: "events.ndjson", size: size(events) },
      ...received.map((file) => ({ what: "received", file: file.name, size: file.size })),
      ...(ledger === undefined ? [] : [{ what: "coverage", file: ledger.name, size: ledger.size }]),
    ],
    command: reconcileCommand(request),
    version: `levik ${version}`,
    csv: CSV_NAME,
  });
  return {
    html: new Blob([html], { type: "text/html;charset=utf-8" }),
    csv: new Blob([...reportCsv(report)], { type: "text/csv;charset=utf-8" }),
    json: new Blob([...reportJson(report)], { type: "application/json" }),
  };
};

const ledgerIn = ({ ledger }: ReconcileRequest): Promise<Ledger> | undefined =>
  ledger && readLedger(ledger.name, partsOf(ledger.name, filePieces(ledger, () => undefined), { mayBeEmpty: false }));

const optionsOf = async (request: ReconcileRequest, set: AgreementSet): Promise<ReconcileOptions> => {
  const { party, at, edition, readings, tolerance, language } = request;
  const ledger = await ledgerIn(request);
  return {
    set,
    for: party,
    at,
    edition,
    readings,
    language,
    ...(tolerance !== undefined && { tolerance }),
    ...(ledger && { ledger }),
  };
};

const reconciled = async (
  request: ReconcileRequest,
  tell: (answer: Answer) => void,
): Promise<Answer> => {
  const { received, language } = request;
  const words = wordsOf[language];
  const set = readSet(request.set);
  const events = eventsOf(request.events);
  if (!set.ok || !events.ok) {
    const lines = (label: string, read: typeof set | typeof events): readonly string[] =>
      read.ok ? [] : read.troubles.map(({ text }) => `${label}: ${text}`);
    return { tag: "Refused", lines: [...lines(words.setLabel, set), ...lines(words.eventsLabel, events)] };
  }
  const options = await optionsOf(request, set.value.set);
  const of = received.reduce((sum, { size }) => sum + size, 0);
  const notices = new Notices();
  const unreadable: string[] = [];
  let moreUnreadable = 0;
  let [bytes, messages] = [0, 0];
  const reading = (): void => tell({ tag: "Reading", bytes, of, messages });

  async function* receivedItems(): AsyncGenerator<Item> {
    for (const [order, file] of received.entries()) {
      const pieces = filePieces(file, (more) => {
        bytes += more;
        reading();
      });
      for await (const part of partsOf(file.name, pieces, { countsLines: true }))
        yield { of: "received", value: "fault" in part ? undefined : part.value, part, order: order + 1 };
    }
    tell({ tag: "Comparing", messages });
  }

  const sources: Sources<Item> = {
    due: {
      basis: "events",
      events: () => events.value.map((entry): Item => ({ of: "events", value: entry.value, entry })),
    },
    received: receivedItems,
    read: (item) => {
      if (item.of === "events") return { messages: [], remarks: [] };
      const taken = receivedIn(item.part, options);
      for (const remark of taken.remarks)
        notices.remark([item.order, item.part.index], `${placeOf(item.part)}: `, remark);
      return taken;
    },
  };
  const eventPlace = ({ place }: GivenEntry): string => placeOf({ file: words.eventsLabel, ...place });
  const report = await reconcileSources(options, sources, {
    eventRemarks: (item, remarks) => {
      if (item.of !== "events") return;
      const { line = 0 } = item.entry.place;
      for (const remark of remarks) notices.remark([0, line], `${eventPlace(item.entry)}: `, remark);
    },
    message: (item, message) => {
      messages++;
      if (messages % MESSAGES === 0) reading();
      if (item.of !== "received") return;
      const place = placeOf(item.part);
      if (message.tag === "Unreadable") {
        if (unreadable.length < MOST_NAMED)
          unreadable.push(`${message.place ?? place}: ${message.errors.join("; ")}`);
        else moreUnreadable++;
        return;
      }
      const before = `${place}: ${shorten(String(message.id), LONGEST_TEXT_SHOWN)}: `;
      for (const remark of message.remarks ?? [])
        notices.remark([item.order, item.part.index], before, remark);
    },
  });
  if (report._tag === "Right") {
    return {
      tag: "Report",
      ...filesOf(report.right, request),
      findings: report.right.findings.length,
      messages,
      remarks: notices.all().map((notice) => noticeText(notice)),
      unreadable,
      moreUnreadable,
    };
  }
  const error = report.left;
  if (error.tag === "BadEvent" && error.item.of === "events") {
    const place = eventPlace(error.item.entry);
    return { tag: "Refused", lines: [`${place}: ${explainEventError(error.error)}`] };
  }
  return { tag: "Refused", lines: [words.noReport] };
};

/** Runs a reconciliation; `tell` is told how far it is. Input that cannot be used is refused, with a line for each error. */
export const runReconciliation = async (
  request: ReconcileRequest,
  tell: (answer: Answer) => void,
): Promise<Answer> => {
  try {
    return await reconciled(request, tell);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { lines } = error;
    return { tag: "Refused", lines: request.language === "et" ? lines.map(errorLineInEstonian) : lines };
  }
};
