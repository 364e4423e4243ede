/**
 * A run of events from a file, one step after another, each printed before the next is read.
 */
import type { Finding } from "../consequences/index.js";
import type { EventWarning } from "../predict/Event.js";
import type { EventError, Progress } from "../predict/changes.js";
import { explainEventError } from "../predict/changes.js";
import { explainDocumentWarning } from "../market/documents.js";
import { renderReport } from "../wire/reports.js";
import type { Entry } from "../files/input.js";
import { InputError, placeOf, readEntries } from "../files/input.js";
import { tell } from "./output.js";
import type { Output } from "./output.js";

/** What prediction, explanation and check give for one event. */
export interface EventStep<Line, Run extends Progress = Progress> {
  readonly lines: readonly Line[];
  readonly progress: Run;
  readonly warnings: readonly EventWarning[];
  readonly error?: EventError;
}

export interface EventRun<Line, Run extends Progress = Progress> {
  readonly file: string;
  /** Report an event that cannot be, and go on; the order of events holds all the same. */
  readonly lenient: boolean;
  readonly output: Output;
  readonly next: (progress: Run, document: unknown) => EventStep<Line, Run>;
  /** What the agreement rules object to in an event; told as warnings. */
  readonly findings?: (progress: Progress, document: unknown) => readonly Finding[];
  /** The lines to print; `place` is where in the file the event stands. */
  readonly print: (lines: readonly Line[], place: string) => Iterable<string>;
}

const warningText = (warning: EventWarning): string =>
  warning.tag === "ContentReport" ? renderReport(warning.report) : explainDocumentWarning(warning.warning);

const errorLine = (entry: Entry, error: EventError): string =>
  `${placeOf(entry)}: event ${error.event}: ${explainEventError(error)}`;

/** Runs all events and gives where the run stands then. What was printed before an event that cannot be stands. */
export const runEvents = async <Line, Run extends Progress = Progress>(
  start: Run,
  run: EventRun<Line, Run>,
): Promise<Run> => {
  const { output } = run;
  let progress = start;
  try {
    for await (const entry of readEntries(run.file)) {
      const { lines, warnings, error, progress: after } = run.next(progress, entry.value);
      for (const warning of warnings) {
        tell(`warning: ${placeOf(entry)}: event ${progress.count}: ${warningText(warning)}`);
      }
      for (const { id, statement, text } of run.findings?.(progress, entry.value) ?? []) {
        tell(`warning: ${placeOf(entry)}: event ${progress.count}: ${id} (${statement}): ${text}`);
      }
      for (const line of run.print(lines, placeOf(entry))) await output.line(line);
      progress = after;
      if (error === undefined) continue;
      if (!run.lenient || error.tag === "OutOfOrder") throw new InputError(errorLine(entry, error));
      tell(`skipped: ${errorLine(entry, error)}`);
    }
  } finally {
    await output.flush();
  }
  return progress;
};
