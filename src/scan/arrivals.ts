/**
 * The outcomes of work under way: of those that have come, that of the work which was added first. Unlike `Promise.race`
 * with a promise that lasts, which keeps every outcome alive as long as that promise, a taken outcome is forgotten.
 */
export class Arrivals<A> {
  private readonly underWay = new Set<{ readonly work: Promise<A>; hasEnded: boolean }>();
  private wake: () => void = () => undefined;
  private isClosed = false;

  expect(work: Promise<A>): void {
    const one = { work, hasEnded: false };
    this.underWay.add(one);
    const ended = (): void => {
      one.hasEnded = true;
      this.wake();
    };
    work.then(ended, ended);
  }

  /** No outcome is taken any more. */
  close(): void {
    this.isClosed = true;
    this.wake();
  }

  /** The next outcome, rejected where its work was; undefined once it is closed. One caller waits at a time. */
  async next(): Promise<A | undefined> {
    for (;;) {
      // What comes at the same time is taken in the order in which it was requested.
      await Promise.resolve();
      if (this.isClosed) return undefined;
      for (const one of this.underWay) {
        if (!one.hasEnded) continue;
        this.underWay.delete(one);
        return one.work;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
