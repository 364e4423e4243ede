/**
 * The agreement set of a sample as the text of a JSON document, piece by piece.
 */
import { documentAt } from "./sample-market.js";
import type { SampleMarket } from "./sample-market.js";
import { pointAt } from "./sample-point.js";

/** The pieces of set.json: all metering points, then all agreements. */
export function* setText(market: SampleMarket): Generator<string> {
  yield '{"meteringPoints": [\n';
  for (let i = 0; i < market.points; i++)
    yield `${i === 0 ? "" : ",\n"}${JSON.stringify(documentAt(market, i))}`;
  yield '\n], "agreements": [\n';
  for (const [i, agreement] of market.cast.agreements.entries())
    yield `${i === 0 ? "" : ",\n"}${JSON.stringify(agreement)}`;
  for (let i = 0; i < market.points; i++)
    for (const agreement of pointAt(market, i).agreements) yield `,\n${JSON.stringify(agreement)}`;
  yield "\n]}\n";
}
