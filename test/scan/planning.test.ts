import { describe, expect, it } from "vitest";
import * as scan from "../../src/scan/index.js";
import * as planning from "../../src/scan/planning.js";

describe("the entries of scan", () => {
  it("are planning alone (planning.ts), and planning with the ledger and the services (index.ts)", () => {
    expect(Object.keys(planning)).toEqual(
      expect.arrayContaining([
        "checkRequest",
        "planTime",
        "planDays",
        "planIds",
        "planDocument",
        "nextScans",
      ]),
    );
    expect(Object.keys(planning)).not.toContain("foldAnswer");
    expect(Object.keys(scan)).toEqual(
      expect.arrayContaining([...Object.keys(planning), "foldAnswer", "readLedger", "searchRequest"]),
    );
  });
});
