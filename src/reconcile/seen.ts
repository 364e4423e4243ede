/**
 * Facts about all messages once they were read: which copy of a message counts where copies differ, and which answers
 * were not read completely. All tasks get the same.
 */
import { Copies } from "./copies.js";
import type { Counting } from "./copies.js";
import type { IncompleteAnswer, PageRead } from "./incomplete-answers.js";
import { incompleteAnswers } from "./incomplete-answers.js";
import type { Noted, Record } from "./record.js";

/** What all tasks need to know about the messages. */
export interface Seen {
  readonly counting: Counting;
  readonly incomplete: readonly IncompleteAnswer[];
}

/** Records a message as a whole. */
export const noteCopy = (copies: Copies, { message, copy }: Noted): void => {
  if (message.tag === "Readable" && copy !== undefined) copies.add(message.identity, copy, message.at);
};

/** Collects facts about all messages while they are read. */
export class Seeing {
  private readonly copies = new Copies();
  private readonly pages: PageRead[] = [];

  record(record: Record): void {
    if (record.tag === "Noted") noteCopy(this.copies, record);
  }

  page(page: PageRead | undefined): void {
    if (page !== undefined) this.pages.push(page);
  }

  seen(): Seen {
    return { counting: this.copies.counting(), incomplete: incompleteAnswers(this.pages) };
  }
}
