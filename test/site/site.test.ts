import { describe, expect, it } from "vitest";
import { anchorOf, contentOf } from "../../scripts/site/markdown.js";
import type { SearchIndex } from "../../scripts/site/search-words.js";
import { foundIn, wordsOf } from "../../scripts/site/search-words.js";
import { addressFrom, pageOf } from "../../scripts/site/sources.js";

describe("the pages of the site", () => {
  it("have the paths of their files; a README is the index of its folder", () => {
    expect(pageOf("README.md")).toBe("index.html");
    expect(pageOf("docs/rulebook/en/README.md")).toBe("docs/rulebook/en/index.html");
    expect(pageOf("docs/museum")).toBe("docs/museum/index.html");
    expect(pageOf("docs/schema")).toBe("docs/schema/folder.html");
    expect(pageOf("docs/limits.md")).toBe("docs/limits.html");
    expect(pageOf("docs/rulebook/demo.svg")).toBe("docs/rulebook/demo.svg");
    expect(pageOf("src/index.ts")).toBe("src/index.ts.html");
  });

  it("have relative addresses between each other", () => {
    expect(addressFrom("docs/limits.html", "index.html")).toBe("../index.html");
    expect(addressFrom("docs/limits.html", "docs/limits.html")).toBe("limits.html");
  });

  it("have the same anchors as on GitHub, with a number for the second of a name", () => {
    expect(anchorOf("AGR-9: A `SUPPLY`, ended")).toBe("agr-9-a-supply-ended");
    const { sections } = contentOf("docs/limits.md", "# Leid ja lõpp\n\none\n\n## Same\n\n## Same\n");
    expect(sections.map(({ anchor, text }) => [anchor, text])).toEqual([
      ["leid-ja-lõpp", " one"],
      ["same", ""],
      ["same-1", ""],
    ]);
  });

  it("have links to pages, pictures and sources; a broken link is an error", () => {
    const { html, linked } = contentOf(
      "docs/limits.md",
      "[a](../README.md#x) ![b](rulebook/demo.svg) [c](../src/index.ts) [d](https://example.org/a.md)",
    );
    expect(html).toContain('href="../index.html#x"');
    expect(html).toContain('src="rulebook/demo.svg"');
    expect(html).toContain('href="../src/index.ts.html"');
    expect(html).toContain('href="https://example.org/a.md"');
    expect(linked).toEqual(["README.md", "docs/rulebook/demo.svg", "src/index.ts"]);
    expect(() => contentOf("docs/limits.md", "[a](nowhere.md)")).toThrow("docs/nowhere.md");
  });
});

describe("the search of the site", () => {
  it("has words as a whole and in parts, in lower case", () => {
    expect(wordsOf("GENERAL_SERVICE of Üldteenus")).toEqual([
      "general_service",
      "general",
      "service",
      "of",
      "üldteenus",
    ]);
  });

  const index: SearchIndex = {
    sections: [
      ["a.html", "", "Limits", ""],
      ["a.html", "size", "Limits", "Size"],
      ["b.html", "agr-9", "Agreements", "AGR-9"],
    ],
    words: { limits: [0], size: [1, 2], agr: [2], "9": [0, 2], supply: [0, 1, 2] },
  };

  it("finds sections with every word, also by the beginning of a word, and first those with a match in the title", () => {
    expect(foundIn(index, "size")).toEqual([1, 2]);
    expect(foundIn(index, "AGR-9")).toEqual([2]);
    expect(foundIn(index, "supply limits")).toEqual([0]);
    expect(foundIn(index, "suppl")).toEqual([0, 1, 2]);
    expect(foundIn(index, "nowhere")).toEqual([]);
    expect(foundIn(index, "  ")).toEqual([]);
  });
});
