import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { instant, isInstant } from "./oracle-time.js";
import { oraclePredict, type Event, type MarketSet } from "./predict-oracle.js";

const folder = fileURLToPath(new URL("../vectors", import.meta.url));
const vectors = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

type Line = Readonly<Record<string, unknown>>;

function read(vector: string, file: string): string {
  return readFileSync(join(folder, vector, file), "utf8");
}

function readLines(vector: string, file: string): Event[] {
  return read(vector, file)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Event);
}

/** Instants as instants, attributes in one order. */
function canonical(value: unknown): unknown {
  if (typeof value === "string") return isInstant(value) ? `instant ${instant(value)}` : value;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

/** One line as text, its grounds reduced to rule and role, each pair once. */
function comparable(line: Line): string {
  if (line["grounds"] === undefined) return JSON.stringify(canonical(line));
  const pairs = (line["grounds"] as { rule: string; role: string }[]).map((g) => `${g.rule} ${g.role}`);
  return JSON.stringify(canonical({ ...line, grounds: [...new Set(pairs)].sort() }));
}

/** Per event, the actions on GENERAL_SERVICE that follow from it, in the order of the lines. */
function generalServiceActions(lines: readonly Line[]): Map<string, string[]> {
  const actions = new Map<string, string[]>();
  for (const line of lines) {
    const content = line["content"] as { agreementType?: string } | undefined;
    if (line["resourceType"] !== "AGREEMENT" || content?.agreementType !== "GENERAL_SERVICE") continue;
    const key = `${String(line["event"])} ${String(line["occurredAt"])}`;
    actions.set(key, [...(actions.get(key) ?? []), String(line["reason"]).slice(0, 6)]);
  }
  return actions;
}

describe("the oracle returns the deliveries that two independent implementations agreed on", () => {
  it("over twenty-four markets", () => {
    expect(vectors).toHaveLength(24);
  });

  for (const vector of vectors) {
    for (const edition of ["en", "et"] as const) {
      it(`${vector} in edition ${edition}`, () => {
        const set = JSON.parse(read(vector, "set.json")) as MarketSet;
        const result = oraclePredict(set, readLines(vector, "events.ndjson"), { edition });
        const expected = readLines(vector, `expected.${edition}.ndjson`);
        expect(result.error).toBeUndefined();
        expect(result.deliveries.map((line) => comparable(line as Line)).sort()).toEqual(
          expected.map(comparable).sort(),
        );
        for (const actions of generalServiceActions(result.deliveries as Line[]).values()) {
          expect(actions).toEqual([...actions].sort().reverse());
        }
      });
    }
  }
});
