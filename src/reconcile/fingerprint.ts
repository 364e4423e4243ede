/**
 * The identity of a reconciliation: parts are merged only when set, inputs, edition, readings, settings, moment and
 * version are the same. The order in which inputs are read makes no difference.
 */
import type { ReconcileOptions } from "./reconcile-options.js";
import { hashOf } from "../common/hash.js";
import { shown } from "../time/write-instant.js";
import { version } from "../version.js";

/** A number of a collection of texts that does not depend on their order. */
export class Fingerprint {
  private sum = 0;
  private mixed = 0;
  private count = 0;

  add(text: string): void {
    const hash = hashOf(text);
    this.sum = (this.sum + hash) >>> 0;
    this.mixed = (this.mixed + Math.imul(hash ^ text.length, 0x9e3779b1)) >>> 0;
    this.count++;
  }

  toString(): string {
    return [this.count, this.sum, this.mixed].map((part) => part.toString(36)).join("-");
  }
}

/** The fingerprint of a reconciliation whose inputs have one of their own. */
export const fingerprintOf = (options: ReconcileOptions, basis: string, inputs: Fingerprint): string => {
  const { set, for: eic, at, edition = "en", readings = {}, tolerance, lateAfter, lenient, ledger } = options;
  const { compareReadingTime = false, strict = false } = options;
  const documents = new Fingerprint();
  const { meteringPoints, agreements } = set.toDocument();
  for (const document of meteringPoints) documents.add(JSON.stringify(document));
  for (const document of agreements) documents.add(JSON.stringify(document));
  const chosen = Object.entries(readings)
    .map(([reading, choice]) => `${reading} ${shown(choice)}`)
    .sort();
  const settings = JSON.stringify([
    version,
    ...[eic, at, edition, tolerance, lateAfter, lenient, strict, compareReadingTime].map(shown),
    chosen,
    ledger,
    basis,
  ]);
  return `${documents}.${inputs}.${hashOf(settings).toString(36)}`;
};
