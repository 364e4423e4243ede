import { describe, expect, it } from "vitest";
import { reasonFit } from "../../src/reconcile/compare-reason.js";

describe("the reason of a message, compared with the due one", () => {
  it("is the same, less or more specific, or another", () => {
    expect(reasonFit("en", "AGREEMENT", "CREATE", "CREATE")).toBe("same");
    expect(reasonFit("en", "AGREEMENT", "DELETE_BC_GRID_UPDATE", "DELETE")).toBe("coarser");
    expect(reasonFit("en", "AGREEMENT", "DELETE", "DELETE_BC_GRID_UPDATE")).toBe("coarser");
    expect(reasonFit("en", "AGREEMENT", "DELETE_BC_GRID_UPDATE", "DELETE_BC_GRID_CREATE")).toBe("other");
    expect(reasonFit("en", "METERING_DATA", "UPDATE", "CREATE")).toBe("other");
    expect(reasonFit("et", "METERING_DATA", "UPDATE", "CREATE")).toBe("coarser");
    expect(reasonFit("et", "METERING_DATA", "UPDATE", undefined)).toBe("coarser");
    expect(reasonFit("en", "METERING_DATA", "UPDATE", undefined)).toBe("other");
  });

  it("is another if either is not a valid reason", () => {
    expect(reasonFit("en", "METERING_DATA", "CREATE", "SOMETHING")).toBe("other");
    expect(reasonFit("en", "METERING_DATA", "SOMETHING", "CREATE")).toBe("other");
  });
});
