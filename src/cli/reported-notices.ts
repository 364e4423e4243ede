/**
 * Lines on standard error while a file is read: each kind of remark once, skipped events and objections up to a number.
 */
import { MOST_ERROR_LINES } from "../common/input-limits.js";
import type { Remark } from "../documents/remarks.js";
import { explainRemark, kindOfRemark } from "../documents/remarks.js";
import { notify } from "./output.js";

/** Reports the first remark of each kind, the first objections and skipped events, and at the end how many more there were. */
export class ReportedNotices {
  private readonly kinds = new Map<string, { readonly remark: Remark; more: number }>();
  private others = 0;
  private skipped = 0;
  private objections = 0;

  /** How many of each are written before they are only counted. */
  constructor(private readonly limit = MOST_ERROR_LINES) {}

  remark(before: string, remark: Remark): void {
    const kind = kindOfRemark(remark);
    const known = this.kinds.get(kind);
    if (known !== undefined) known.more += remark.times;
    else if (this.kinds.size >= this.limit) this.others += remark.times;
    else {
      this.kinds.set(kind, { remark, more: 0 });
      notify(`${before}${explainRemark(remark)}`);
    }
  }

  skip(line: string): void {
    this.skipped++;
    if (this.skipped <= this.limit) notify(`skipped: ${line}`);
  }

  object(line: string): void {
    this.objections++;
    if (this.objections <= this.limit) notify(`warning: ${line}`);
  }

  end(file: string): void {
    if (this.objections > this.limit)
      notify(`warning: ${file}: and ${this.objections - this.limit} more objections of the agreement rules`);
    if (this.skipped > this.limit) notify(`skipped: and ${this.skipped - this.limit} more events`);
    for (const { remark, more } of this.kinds.values())
      if (more > 0) notify(`warning: ${file}: and ${more} more: ${explainRemark({ ...remark, times: 1 })}`);
    if (this.others > 0) notify(`warning: ${file}: ${this.others} remarks of other kinds`);
  }
}
