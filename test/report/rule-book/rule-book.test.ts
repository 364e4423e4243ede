import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as documents from "../../../src/documents/index.js";
import * as levik from "../../../src/index.js";
import * as predict from "../../../src/predict/index.js";
import * as reason from "../../../src/reason/index.js";
import * as ruleRooms from "../../../src/entries/rules-entry.js";
import * as scan from "../../../src/scan/index.js";
import * as split from "../../../src/split/index.js";
import * as time from "../../../src/time/index.js";
import { implementations } from "../../../src/rulebook/implementations.js";
import type { Decision } from "../../../src/rulebook/decisions.js";
import { decisionIds, decisions } from "../../../src/rulebook/decisions.js";
import { readingChoices } from "../../../src/rulebook/readings.js";
import { ruleBook } from "../../../src/report/rule-book/rule-book.js";
import { rules } from "../../../src/rules/distribution/distribution-rules.js";
import type { Rule } from "../../../src/rules/distribution/rule.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const textOf = (folder: string): string =>
  filesBelow(join(root, folder))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
const tests = textOf("test");
/** What the entry points of the package export. */
const exported = [levik, documents, predict, reason, ruleRooms, scan, split, time].flatMap(Object.keys);
const all: readonly Rule[] = rules;

describe("the rule book", () => {
  it("has for every rule a statement of the same id and a title in both languages", () => {
    for (const rule of all) {
      expect(rule.statements as readonly string[]).toContain(rule.id);
      expect(rule.title.en).toMatch(/^[A-Z].*\.$/);
      expect(rule.title.et).toMatch(/^[A-ZÕÄÖÜ].*\.$/);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it("refers only to functions, tables and codecs that are exported, each used in a test", () => {
    for (const implementation of Object.values(implementations)) {
      if (!("implementedBy" in implementation)) continue;
      for (const name of implementation.implementedBy) {
        expect(exported).toContain(name);
        expect(tests).toContain(name);
      }
    }
  });

  it("has for every statement its implementation, or the reason why there is none", () => {
    for (const { id, status, carriedBy, why } of ruleBook()) {
      if (status === "tested") expect(carriedBy, id).not.toEqual([]);
      else expect(why, id).toMatch(/\S/);
    }
  });

  it("has an option for exactly the readings that can be chosen", () => {
    const switches = decisionIds.flatMap((id) => (decisions[id] as Decision).switch ?? []);
    expect([...new Set(switches)].sort()).toEqual(Object.keys(readingChoices).sort());
  });
});
