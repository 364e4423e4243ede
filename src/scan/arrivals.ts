/**
 * The outcomes of work under way: of those that have come, that of the work which was added first. Unlike `Promise.race`
 * with a promise that lasts, which keeps every outcome alive as long as that promise, a taken outcome is forgotten.
 */
export class Arrivals<A> {
  private readonly underWay = new Set<{ outcome?: A }>();
  private wake: () => void = () => undefined;
  private isClosed = false;

  /** Adds work, which must not be rejected. */
  expect(work: Promise<A>): void {
    const one: { outcome?: A } = {};
    this.underWay.add(one);
    void work.then((outcome) => {
      one.outcome = outcome;
      this.wake();
    });
  }

  /** No outcome is taken any more. */
  close(): void {
    this.isClosed = true;
    this.wake();
  }

  /** The next outcome; undefined once it is closed. One caller waits at a time. */
  async next(): Promise<A | undefined> {
    for (;;) {
      // What comes at the same time is taken in the order in which it was requested.
      await Promise.resolve();
      if (this.isClosed) return undefined;
      for (const one of this.underWay) {
        if (one.outcome === undefined) continue;
        this.underWay.delete(one);
        return one.outcome;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
