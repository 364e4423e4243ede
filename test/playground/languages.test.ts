import { describe, expect, it } from "vitest";
import { preferredOf } from "../../docs/playground/languages.js";

describe("the language of a first visit", () => {
  it("is the first of the browser's languages that the page has", () => {
    expect(preferredOf(["en-GB", "et"])).toBe("en");
    expect(preferredOf(["et-EE", "en"])).toBe("et");
    expect(preferredOf(["fi", "ET", "en"])).toBe("et");
    expect(preferredOf(["fi"])).toBe("en");
    expect(preferredOf([])).toBe("en");
  });
});
