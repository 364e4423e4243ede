/**
 * The task that reads a share of the input of a reconciliation into records, by partition.
 */
import { explainEventError } from "../../predict/prediction-state.js";
import type { EventError } from "../../predict/prediction-state.js";
import { eachExpectedData } from "../../rules/deadlines/expected-data.js";
import type { SharedFile, SharePlan } from "../../documents/share-plan-codec.js";
import type { Entry } from "../files/read-entries.js";
import { entryOf, InputError, placeOf } from "../files/read-entries.js";
import { receivedIn } from "../files/received.js";
import { RecordReader } from "../../reconcile/record-reader.js";
import type { PageRead } from "../../reconcile/incomplete-answers.js";
import { LONGEST_TEXT_SHOWN } from "../../common/input-limits.js";
import { shorten } from "../../documents/path.js";
import { eventParts, receivedParts } from "./shared-parts.js";
import { Notices } from "./notices.js";
import type { Job, Loaded } from "./job.js";
import type { Store } from "./record-store.js";
import type { Notice, Share, Taken } from "./share.js";

/** Why an event is invalid, in one line. */
export const eventLine = (entry: Entry, error: EventError): string =>
  `${placeOf(entry)}: event ${error.event}: ${explainEventError(error)}`;

// --------------------------------------------------------------------------------------------------------- reading

/** A file that cannot be read to its end is an error at the value that could not be read. */
const readable = async (
  source: number,
  reading: Promise<Notice | undefined>,
): Promise<Notice | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { order: [source, error.index ?? -1], text: error.lines.join("\n") };
  }
};

/** Called now and then with how many values have been read. */
type Watch = (entries: number) => void;

const WATCHED = 1024;

class Taking {
  private readonly notices: Notices;
  private readonly pages: PageRead[] = [];
  private count = 0;

  constructor(
    private readonly job: Job,
    private readonly share: Share,
    private readonly plan: SharePlan | undefined,
    private readonly reader: RecordReader,
    private readonly watch: Watch,
  ) {
    this.notices = new Notices(job.errorLimit);
  }

  async run({ options: { set, for: eic } }: Loaded): Promise<Taken> {
    const { due, at } = this.job;
    let trouble: Notice | undefined;
    if ("events" in due) trouble = await readable(0, this.events(due.events));
    else if (this.share.index === 0)
      for (const data of eachExpectedData(set, eic, { ...due.expect, at })) this.reader.expected(data);
    const first = "events" in due ? 1 : 0;
    for (const [i, file] of this.job.received.entries())
      trouble ??= await readable(i + 1, this.received(i + 1, file, this.plan?.[first + i]));
    const { clock, log } = this.reader;
    return {
      clock: clock.column(),
      log: this.share.index === 0 ? log : [],
      notices: this.notices.all(),
      pages: this.pages,
      ...(trouble && { trouble }),
    };
  }

  private async events(file: string): Promise<Notice | undefined> {
    const { reader, notices } = this;
    for (const { parts, isOwn } of eventParts(file, this.plan?.[0], this.share))
      for await (const part of parts) {
        const entry = entryOf(part);
        const { index, value } = entry;
        const { remarks, error } = reader.event(index, value, isOwn);
        this.seen();
        if (isOwn)
          for (const remark of remarks) notices.remark([0, index], `warning: ${placeOf(entry)}: `, remark);
        if (error === undefined) continue;
        const text = eventLine(entry, error);
        if (this.job.lenient !== true || error.tag === "OutOfOrder") return { order: [0, index], text };
        if (isOwn) notices.line([0, index], `skipped: ${text}`);
      }
    reader.end();
    return undefined;
  }

  private async received(
    source: number,
    file: string,
    shared: SharedFile | undefined,
  ): Promise<Notice | undefined> {
    const { reader, notices } = this;
    for await (const part of receivedParts(file, shared, this.share)) {
      this.seen();
      const order = [source, part.index] as const;
      const { messages, remarks, page } = receivedIn(part, this.job);
      for (const remark of remarks) notices.remark(order, `warning: ${placeOf(part)}: `, remark);
      if (page !== undefined) this.pages.push(page);
      for (const message of messages) {
        reader.message(message);
        if (message.tag === "Unreadable") continue;
        const before = `warning: ${placeOf(part)}: message ${shorten(String(message.id), LONGEST_TEXT_SHOWN)}: `;
        for (const remark of message.remarks ?? []) notices.remark(order, before, remark);
      }
    }
    return undefined;
  }

  private seen(): void {
    this.count++;
    if (this.count % WATCHED === 0) this.watch(this.count);
  }
}

/** Reads a share of the input of a job into a store; without a plan it is all of it. */
export const takeShare = async (
  job: Job,
  loaded: Loaded,
  store: Store,
  share: Share,
  plan?: SharePlan,
  watch: Watch = () => undefined,
): Promise<Taken> => {
  const basis = "events" in job.due ? "events" : "expectation";
  const writing = store.write(share.index);
  const reader = new RecordReader(
    { ...loaded.participant, basis, compareReadingTime: job.compareReadingTime === true },
    writing.take,
    share.index === 0,
  );
  const taken = await new Taking(job, share, plan, reader, watch).run(loaded);
  writing.close();
  return taken;
};
