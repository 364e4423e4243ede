import { describe, expect, it } from "vitest";
import {
  bookText,
  comparedAt,
  comparedFragment,
  comparedIn,
  firstCompared,
  readingsIn,
} from "../../docs/playground/rule-books.js";

const compared = {
  left: { edition: "et", readings: { "MD-2": "point-above-too", "NB-2": "border-supply-too" } },
  right: { edition: "en" },
} as const;

describe("the rule books of a page", () => {
  it("are in the address of an example", () => {
    const fragment = comparedFragment(compared);
    expect(fragment).toBe("&left=et+MD-2=point-above-too+NB-2=border-supply-too&right=en");
    expect(comparedAt(`#example=open-ended-supply${fragment}`)).toEqual(compared);
  });

  it("of a link that is older or was changed are those that can be read", () => {
    for (const given of [undefined, null, 1, [], {}, { left: {} }, { left: { edition: "lv" }, right: "et" }])
      expect(comparedIn(given, firstCompared), JSON.stringify(given)).toEqual(firstCompared);
    expect(comparedIn({ left: { edition: "et", readings: 7 } }, firstCompared).left).toEqual({
      edition: "et",
    });
    expect(comparedIn(JSON.parse(JSON.stringify(compared)), firstCompared)).toEqual(compared);
    const given = { "GEN-6": "everything", "MD-2": "own-point", "AGR-3": 1, __proto__: null, X: "y" };
    expect(readingsIn(given)).toEqual({ "GEN-6": "everything" });
    for (const fragment of ["", "&left=en", "&left=lv&right=en", "&right=en&left=en"])
      expect(comparedAt(fragment), fragment).toBeUndefined();
    expect(comparedAt("&left=en+X=y+MD-2&right=et+GEN-6=none")).toEqual(firstCompared);
  });

  it("are written as the command line has them", () => {
    expect(bookText(compared.left)).toBe("et MD-2=point-above-too NB-2=border-supply-too");
    expect(bookText(compared.right)).toBe("en");
  });
});
