/**
 * A run of events from a file, one step after another, each printed before the next is read.
 */
import { explainEventError } from "../predict/prediction-state.js";
import type { EventError } from "../predict/prediction-state.js";
import type { PredictionState } from "../predict/prediction-state.js";
import type { AgreementFinding } from "../rules/consequences/index.js";
import type { Remark } from "../documents/remarks.js";
import { MOST_KINDS_OF_REMARKS } from "../common/input-limits.js";
import { explainRemark, kindOfRemark } from "../documents/remarks.js";
import type { Entry } from "../runtime/files/read-entries.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { notify } from "./output.js";
import type { Output } from "./output.js";

/** The result of prediction, explanation or check for one event. */
interface EventStep<Line, Run extends PredictionState = PredictionState> {
  readonly lines: Iterable<Line>;
  readonly progress: Run;
  readonly remarks: readonly Remark[];
  readonly error?: EventError;
}

interface EventRun<Line, Run extends PredictionState = PredictionState> {
  readonly file: string;
  /** Reports an invalid event and continues; the order of events is still required. */
  readonly lenient: boolean;
  readonly output: Output;
  readonly next: (progress: Run, document: unknown) => EventStep<Line, Run>;
  /** The objections of the agreement rules to an event; reported as remarks. */
  readonly findings?: (progress: PredictionState, document: unknown) => readonly AgreementFinding[];
  /** The lines to print; `place` is the place of the event in the file. */
  readonly print: (lines: Iterable<Line>, place: string) => Iterable<string>;
}

/** Reports the first remark of each kind, and at the end how many more there were. */
class ReportedRemarks {
  private readonly kinds = new Map<string, { readonly remark: Remark; more: number }>();
  private others = 0;

  report(before: string, remark: Remark): void {
    const kind = kindOfRemark(remark);
    const known = this.kinds.get(kind);
    if (known !== undefined) known.more += remark.times;
    else if (this.kinds.size >= MOST_KINDS_OF_REMARKS) this.others += remark.times;
    else {
      this.kinds.set(kind, { remark, more: 0 });
      notify(`${before}${explainRemark(remark)}`);
    }
  }

  end(file: string): void {
    for (const { remark, more } of this.kinds.values())
      if (more > 0) notify(`warning: ${file}: and ${more} more: ${explainRemark({ ...remark, times: 1 })}`);
    if (this.others > 0) notify(`warning: ${file}: ${this.others} remarks of other kinds`);
  }
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
  const reported = new ReportedRemarks();
  try {
    for await (const entry of readEntries(run.file)) {
      const { lines, remarks, error, progress: after } = run.next(progress, entry.value);
      for (const remark of remarks)
        reported.report(`warning: ${placeOf(entry)}: event ${progress.count}: `, remark);
      for (const { id, statement, text } of run.findings?.(progress, entry.value) ?? []) {
        notify(`warning: ${placeOf(entry)}: event ${progress.count}: ${id} (${statement}): ${text}`);
      }
      for (const line of run.print(lines, placeOf(entry))) await output.line(line);
      progress = after;
      if (error === undefined) continue;
      if (!run.lenient || error.tag === "OutOfOrder") throw new InputError(errorLine(entry, error));
      notify(`skipped: ${errorLine(entry, error)}`);
    }
  } finally {
    reported.end(run.file);
    await output.flush();
  }
  return progress;
};
