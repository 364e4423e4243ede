import { left as fpLeft, right as fpRight } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { left, right } from "../../src/scan/either.js";

describe("the two values of Either", () => {
  it("are those of fp-ts", () => {
    expect(left("why")).toEqual(fpLeft("why"));
    expect(right(1)).toEqual(fpRight(1));
  });
});
