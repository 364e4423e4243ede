import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { predictedTable } from "../../src/cli/predict-table.js";
import { run } from "./console.js";
import { operator, point, supplier, supply } from "./market-fixture.js";

const vector = (number: string, file: string): string =>
  fileURLToPath(new URL(`../vectors/${number}/${file}`, import.meta.url));

const { columns } = process.stdout;
afterEach(() => {
  process.stdout.columns = columns;
});

const table = async (number: string, width: number, ...more: readonly string[]) => {
  process.stdout.columns = width;
  const { lines } = await run(
    ...["predict", "--set", vector(number, "set.json"), "--events", vector(number, "events.ndjson")],
    ...["--format", "table", ...more],
  );
  return lines;
};

describe("a table of deliveries", () => {
  it("shows each object, each recipient, its part, and why", async () => {
    const lines = await table("10", 120, "--for", "38XT00000000012M");
    expect(lines).toEqual([
      "event 1  22 Aug 2025 02:57:46.531  AGREEMENT UPDATE",
      "  GRID at 38ZT00000000500I of 38XT00000000002P for 38XT00000000033E, 12 Oct 2025 – 12 Apr 2026",
      "  → 38XT00000000012M  AGR-7  OPEN_SUPPLIER by SUPPLY, 3 Feb 2025 – 11 Oct 2025",
      "",
      "event 2  24 Aug 2025 00:00  AGREEMENT CREATE",
      "  GENERAL_SERVICE at 38ZT00000000100Y of 38XT00000000014I for 38XT00000000032G, 24 Aug 2025 – 1 Oct 2025",
      "  → 38XT00000000012M  AGR-1 GEN-5  PORTFOLIO_PROVIDER following 38XT00000000014I",
      "",
      "event 2  28 Aug 2025 02:05:59.092  NETWORK_BILL CREATE  SPLIT",
      "  → 38XT00000000012M  gets  bill of 38ZT00000000500I, 8 Aug 2025 – 14 Aug 2025",
      "                      NB-2  OPEN_SUPPLIER by SUPPLY, 3 Feb 2025 – 11 Oct 2025",
      "",
      "event 4  15 Sep 2025 03:52:53.440  CUSTOMER_DATA UPDATE",
      "  38XT00000000031I",
      "  → 38XT00000000012M  gets   FIRST_NAME, LAST_NAME",
      "                      CUS-2  SERVICE_PROVIDER by SUPPLY at 38ZT00000000500I, 3 Feb 2025 – 11 Oct 2025",
      "",
      "event 5  17 Sep 2025 05:29:28.373  METERING_DATA CREATE  ONE_TO_ONE",
      "  all get 33 intervals of 38ZT00000000101W, 19 Aug 2025 17:30 – 20 Aug 2025 01:45",
      "  all get 38 intervals of 38ZT00000000100Y, 11 Sep 2025 02:00 – 12 Sep 2025 16:00",
      "  → 38XT00000000012M  GEN-5  PORTFOLIO_PROVIDER following 38XT00000000014I",
      "",
      "5 deliveries to 1 recipient",
    ]);
  });

  it("shows the cause of a consequence, and undistributed data", async () => {
    const lines = await table("10", 120);
    expect(lines).toContain(
      "  The agreement in the message was updated because a GRID agreement was updated.",
    );
    const at = lines.indexOf("event 2  without recipient");
    expect(lines.slice(at, at + 3)).toEqual([
      "event 2  without recipient",
      "  bill of 38ZT00000000600E, 13 Jul 2025 – 6 Aug 2025",
      "",
    ]);
  });

  it.each([80, 140])("is no wider than a terminal of %i", async (width) => {
    for (const number of ["01", "10", "22"]) {
      const lines = await table(number, width);
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  it("states the number of deliveries, also of none", async () => {
    expect((await table("10", 120)).at(-1)).toBe("16 deliveries to 5 recipients");
    expect(await table("10", 120, "--for", "38XT00000000033E")).toEqual(["0 deliveries to 0 recipients"]);
  });

  it("shows an offset for a repeated local time, and no control characters", () => {
    const frame = {
      event: 0,
      recipientEic: supplier,
      resourceType: "AGREEMENT_COORDINATION",
      reason: "CREATE",
      content: { id: "c\u001b[2J\n", meterEic: point, candidates: [supplier], change: "CREATED" },
      grounds: [{ rule: "COO-2", role: "COORDINATION_CANDIDATE", category: "DIRECT" }],
    } as const;
    const at = (occurredAt: string) => [...predictedTable([{ ...frame, occurredAt }])];
    expect(at("2024-10-27T00:30Z")).toEqual([
      "event 0  27 Oct 2024 03:30 +03  AGREEMENT_COORDINATION CREATE",
      `  c\\u001b[2J\\u000a at ${point}, CREATED`,
      `  → ${supplier}  COO-2  COORDINATION_CANDIDATE`,
      "",
    ]);
    expect(at("2024-10-27T01:30Z")[0]).toContain("  27 Oct 2024 03:30 +02  ");
    expect(at("2024-10-27T02:30Z")[0]).toContain("  27 Oct 2024 04:30 +02  ");
  });

  it("shows parties by other names when asked", () => {
    const names = new Map([
      [supplier, "the supplier"],
      [operator, "the operator"],
    ]);
    const lines = [
      ...predictedTable(
        [
          {
            event: 3,
            occurredAt: "2024-05-01T12:00Z",
            recipientEic: operator,
            resourceType: "AGREEMENT",
            reason: "CREATE",
            content: { ...supply, agreementType: "SUPPLY" },
            grounds: [
              { rule: "AGR-9", role: "METERING_POINT_OPERATOR", category: "DIRECT" },
              {
                rule: "GEN-5",
                role: "PORTFOLIO_PROVIDER",
                category: "PORTFOLIO",
                chain: [supplier, operator],
              },
            ],
          },
        ],
        (eic) => names.get(eic) ?? eic,
      ),
    ];
    expect(lines.slice(1, 4)).toEqual([
      `  SUPPLY at ${point} of the supplier for 38XT00000000031I, 1 Jan 2024 – open`,
      "  → the operator  AGR-9  METERING_POINT_OPERATOR",
      "                  GEN-5  PORTFOLIO_PROVIDER following the supplier",
    ]);
  });
});
