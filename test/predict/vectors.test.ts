import { agreementSet } from "../../src/market/build-agreement-set.js";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isDelivery, predict } from "../../src/predict/predict.js";
import { instant, isInstant } from "../oracles/oracle-time.js";
import { eventsOf } from "./documents.js";

const folder = fileURLToPath(new URL("../vectors/", import.meta.url));
const vectors = readdirSync(folder).filter((name) => /^\d+$/.test(name));
const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(folder + file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Instants as instants, attributes in one order. */
const canonical = (value: unknown): unknown => {
  if (typeof value === "string") return isInstant(value) ? `instant ${instant(value)}` : value;
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, canonical(inner)]));
};

/** Grounds reduced to rule and role, each pair once. */
const comparable = (line: object): string => {
  const { grounds } = line as { grounds?: readonly { rule: string; role: string }[] };
  const pairs = grounds?.map(({ rule, role }) => `${rule} ${role}`);
  return JSON.stringify(
    canonical(pairs === undefined ? line : { ...line, grounds: [...new Set(pairs)].sort() }),
  );
};

describe("predict returns the deliveries that two independent implementations agreed on", () => {
  it("over twenty-four markets", () => {
    expect(vectors).toHaveLength(24);
  });

  for (const vector of vectors) {
    for (const edition of ["en", "et"] as const) {
      it(`${vector} in edition ${edition}`, () => {
        const built = agreementSet(JSON.parse(readFileSync(`${folder}${vector}/set.json`, "utf8")));
        if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
        const { lines, error } = predict(built.right.set, eventsOf(linesOf(`${vector}/events.ndjson`)), {
          edition,
        });
        expect(error).toBeUndefined();
        const expected = linesOf(`${vector}/expected.${edition}.ndjson`);
        expect(lines.map(comparable).sort()).toEqual(expected.map(comparable).sort());
      });

      it(`${vector} in edition ${edition}: general services are deleted before they are created`, () => {
        const built = agreementSet(JSON.parse(readFileSync(`${folder}${vector}/set.json`, "utf8")));
        if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
        const { lines } = predict(built.right.set, eventsOf(linesOf(`${vector}/events.ndjson`)), { edition });
        const actions = new Map<string, string[]>();
        for (const line of lines.filter(isDelivery)) {
          const { agreementType } = line.content as { agreementType?: string };
          if (agreementType !== "GENERAL_SERVICE") continue;
          const key = `${line.event} ${line.occurredAt}`;
          actions.set(key, [...(actions.get(key) ?? []), line.reason.slice(0, 6)]);
        }
        for (const reported of actions.values()) expect(reported).toEqual([...reported].sort().reverse());
      });
    }
  }
});
