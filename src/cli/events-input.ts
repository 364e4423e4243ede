/**
 * A run of events from a file, one step after another, each printed before the next is read.
 */
import { explainEventError } from "../predict/prediction-state.js";
import type { EventError } from "../predict/prediction-state.js";
import type { PredictionState } from "../predict/prediction-state.js";
import type { AgreementFinding } from "../rules/consequences/index.js";
import type { Remark } from "../documents/remarks.js";
import type { Entry } from "../runtime/files/read-entries.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import type { Output } from "./output.js";
import { ReportedNotices } from "./reported-notices.js";

/** The result of prediction, explanation or check for one event. */
interface EventStep<Line, Run extends PredictionState = PredictionState> {
  readonly lines: Iterable<Line>;
  readonly progress: Run;
  readonly remarks: readonly Remark[];
  /** The objections of the agreement rules to the event. */
  readonly findings?: readonly AgreementFinding[];
  readonly error?: EventError;
}

interface EventRun<Line, Run extends PredictionState = PredictionState> {
  readonly file: string;
  /** Reports an invalid event and continues; the order of events is still required. */
  readonly lenient: boolean;
  /** How many lines of each kind are written before they are only counted; MOST_ERROR_LINES unless given. */
  readonly errorLimit: number | undefined;
  readonly output: Output;
  readonly next: (progress: Run, document: unknown) => EventStep<Line, Run>;
  /** The lines to print; `place` is the place of the event in the file. */
  readonly print: (lines: Iterable<Line>, place: string) => Iterable<string>;
}

const errorLine = (entry: Entry, error: EventError): string =>
  `${placeOf(entry)}: event ${error.event}: ${explainEventError(error)}`;

/** Runs all events and returns the state of the run. Lines printed before an invalid event are kept. */
export const runEvents = async <Line, Run extends PredictionState = PredictionState>(
  start: Run,
  run: EventRun<Line, Run>,
): Promise<Run> => {
  const { output } = run;
  let progress = start;
  const reported = new ReportedNotices(run.errorLimit);
  try {
    for await (const entry of readEntries(run.file)) {
      const { lines, remarks, findings = [], error, progress: after } = run.next(progress, entry.value);
      for (const remark of remarks)
        reported.remark(`warning: ${placeOf(entry)}: event ${progress.count}: `, remark);
      for (const { id, statement, text } of findings) {
        reported.object(`${placeOf(entry)}: event ${progress.count}: ${id} (${statement}): ${text}`);
      }
      for (const line of run.print(lines, placeOf(entry))) await output.line(line);
      progress = after;
      if (error === undefined) continue;
      if (!run.lenient || error.tag === "OutOfOrder") throw new InputError(errorLine(entry, error));
      reported.skip(errorLine(entry, error));
    }
  } finally {
    reported.end(run.file);
    await output.flush();
  }
  return progress;
};
