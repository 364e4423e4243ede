import { describe, expect, it } from "vitest";
import { chapters, statementsOf } from "../../scripts/rulebook/chapters.js";
import { anchorOf } from "../../scripts/rulebook/markdown.js";
import { pages } from "../../scripts/rulebook/pages/index.js";
import { consequenceRules } from "../../src/rules/consequences/index.js";
import { decisionIds } from "../../src/rulebook/decisions.js";
import { statementIds } from "../../src/rulebook/statements.js";
import { rules } from "../../src/rules/distribution/distribution-rules.js";

const made = pages();
const below = (language: string): readonly string[] =>
  Object.keys(made)
    .filter((name) => name.startsWith(`${language}/`))
    .map((name) => name.slice(language.length + 1));
const headings = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);

describe("the pages of the rule book", () => {
  it("are the same in both languages, picture by picture", () => {
    expect(below("et")).toEqual(below("en"));
    expect(below("en").filter((name) => name.endsWith(".svg")).length).toBeGreaterThan(40);
  });

  it("have every statement in a chapter of its own section, once", () => {
    expect(chapters.flatMap(statementsOf)).toEqual(expect.arrayContaining([...statementIds]));
    expect(chapters.flatMap(statementsOf)).toHaveLength(statementIds.length);
    for (const language of ["en", "et"]) {
      for (const chapter of chapters) {
        const text = made[`${language}/${chapter.page}`]!;
        expect(headings(text)).toEqual(expect.arrayContaining([...statementsOf(chapter)]));
      }
    }
  });

  it("have every rule, decision and case", () => {
    for (const [language, word, worked] of [
      ["en", "Rule", "Case"],
      ["et", "Reegel", "Juhtum"],
    ]) {
      const all = below(language!)
        .filter((name) => name.endsWith(".md"))
        .flatMap((name) => headings(made[`${language!}/${name}`]!));
      const ruleIds = [...rules, ...consequenceRules].map(({ id }) => `${word!} ${id}`);
      expect(all).toEqual(expect.arrayContaining([...ruleIds, ...decisionIds]));
      expect(all.filter((heading) => heading.startsWith(`${worked!} `))).toHaveLength(11);
    }
  });

  it("have no English text on the Estonian pictures", () => {
    const english =
      /\b(to|at|below|now|past|active|future|silent|none|operator|provider|customer|supplier|clocks|unknown|open|Estonian|Jan|Apr|May|Oct)\b/;
    for (const [name, svg] of Object.entries(made)) {
      if (!name.startsWith("et/pictures/")) continue;
      const words = svg
        .replace(/<style>[\s\S]*?<\/style>/, "")
        .replace(/ (class|role|aria-\w+by|id)="[^"]*"/g, "");
      expect(english.exec(words)?.[0], name).toBeUndefined();
    }
  });

  it("have small pictures, without codes if there are names", () => {
    for (const [name, svg] of Object.entries(made)) {
      if (!name.includes("/pictures/")) continue;
      expect(svg.length, name).toBeLessThan(18_000);
      expect(svg, name).not.toMatch(/38[XZ]-EX/);
    }
  });
});

describe("the anchor of a heading", () => {
  it("is the target of the links in the pages", () => {
    expect(anchorOf("D-BEY-17-AGGREGATOR")).toBe("d-bey-17-aggregator");
    expect(anchorOf("What a message may carry")).toBe("what-a-message-may-carry");
    expect(anchorOf("Mida sõnum kanda võib?")).toBe("mida-sõnum-kanda-võib");
  });
});
