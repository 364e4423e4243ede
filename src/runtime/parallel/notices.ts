/**
 * Lines for the user while files are read: each kind of remark once with its number, however many tasks share the reading.
 */
import { MOST_ERROR_LINES, MOST_KINDS_OF_REMARKS } from "../../common/input-limits.js";
import type { Remark } from "../../documents/remarks.js";
import { explainRemark, kindOfRemark, moreRemarks } from "../../documents/remarks.js";
import type { Notice } from "./share.js";

/** By place in the files. */
export const byOrder = (a: Notice, b: Notice): number => a.order[0] - b.order[0] || a.order[1] - b.order[1];

const EVENTS = 0;

/** The common part of notices of one kind: it differs for events and for messages. */
const kindOf = ({ order, remark }: Notice, kindless: string): string =>
  remark === undefined ? kindless : `${order[0] === EVENTS ? "event" : "message"} ${kindOfRemark(remark)}`;

/**
 * Collects notices: remarks by kind, the first of each with the number of the others; other lines up to a number. Notices of
 * several tasks are added in the order of the files.
 */
export class Notices {
  private readonly remarks = new Map<string, Notice & { more: number }>();
  private readonly lines: Notice[] = [];
  private moreRemarks = 0;
  private moreLines = 0;
  private readonly mostLines: number;
  private readonly mostKinds: number;

  /** With a limit, it is that of lines and of kinds of remarks. */
  constructor(limit?: number) {
    this.mostLines = limit ?? MOST_ERROR_LINES;
    this.mostKinds = limit ?? MOST_KINDS_OF_REMARKS;
  }

  /** Adds a remark, or counts it; `before` is the beginning of the line. */
  remark(order: Notice["order"], before: string, remark: Remark): void {
    this.add({ order, text: before, remark });
  }

  /** Adds a line about a value that is left out. */
  line(order: Notice["order"], text: string): void {
    this.add({ order, text });
  }

  /** Adds a notice of another collection. */
  add(notice: Notice): void {
    const { remark, more = 0 } = notice;
    if (remark === undefined) {
      if (notice.text === "") this.moreLines += more;
      else if (this.lines.length < this.mostLines) this.lines.push(notice);
      else this.moreLines++;
      return;
    }
    const kind = kindOf(notice, "");
    const known = this.remarks.get(kind);
    if (remark.tag === "MoreRemarks" && notice.text === "") this.moreRemarks += remark.times;
    else if (known !== undefined) known.more += remark.times + more;
    else if (this.remarks.size < this.mostKinds) this.remarks.set(kind, { ...notice, more });
    else this.moreRemarks += remark.times + more;
  }

  /** All so far, in the order of the files; those that are only counted are last. */
  all(): readonly Notice[] {
    const listed = [...this.remarks.values(), ...this.lines].sort(byOrder);
    const last = [Number.MAX_SAFE_INTEGER, 0] as const;
    return [
      ...listed,
      ...(this.moreRemarks === 0 ? [] : [{ order: last, text: "", remark: moreRemarks(this.moreRemarks) }]),
      ...(this.moreLines === 0 ? [] : [{ order: last, text: "", more: this.moreLines }]),
    ];
  }
}

/** The notices of several tasks as those of one that reads alone. */
export const joinedNotices = (shares: readonly (readonly Notice[])[], limit?: number): readonly Notice[] => {
  const notices = new Notices(limit);
  for (const notice of shares.flat().sort(byOrder)) notices.add(notice);
  return notices.all();
};

/** A notice in one line; the notices of a file that is not read to its end are not counted. */
export const noticeText = ({ text, remark, more = 0 }: Notice, isWhole = true): string => {
  if (remark === undefined) return text === "" ? `skipped: and ${more} more events` : text;
  const { times } = remark;
  const counted = isWhole ? { ...remark, times: times + more } : remark;
  return text === ""
    ? `warning: ${counted.times} remarks of other kinds`
    : `${text}${explainRemark(counted)}`;
};
