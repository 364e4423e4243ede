import { describe, expect, it } from "vitest";
import { given, ndjson, pathOf, run, standardInput } from "./console.js";
import { agreementEvent, clock, grid, market, operator, point, supply } from "./market-fixture.js";

const check = (events: unknown, ...more: readonly string[]) =>
  run("check", "--set", given("set.json", market), "--events", given("events", events), ...more);

const data = (quantities: object, occurredAt = "2026-05-02T09:00Z") => ({
  resourceType: "METERING_DATA",
  action: "CREATE",
  occurredAt,
  initiatorEic: operator,
  version: "V2",
  content: [{ meteringPointEic: point, periods: [{ pS: "2026-05-01T00:00Z", ...quantities }] }],
});
const fine = data({ inQty: { rType: "M", kwh: 1 } });
const negative = data({ inQty: { rType: "M", kwh: -1 } });
const cubic = data({ inQty: { rType: "M", m3: 1 } });

const found = (finding: string, event = 0) => ({ event, finding });

describe("check", () => {
  it("prints an array of findings and ends with status 1", async () => {
    const { status, out, errors } = await check(ndjson([fine, negative, cubic]));
    expect(status).toBe(1);
    expect(errors).toEqual([]);
    const findings = JSON.parse(out) as readonly object[];
    expect(findings).toMatchObject([found("NegativeQuantity", 1), found("InvalidMeasurementType", 2)]);
    expect(findings.map((one) => Object.keys(one))).toEqual(
      Array.from({ length: 2 }, () => ["event", "finding", "code", "path", "text", "source"]),
    );
  });

  it("prints an empty array and ends with status 0 where nothing is found", async () => {
    for (const events of [ndjson([fine]), "[]", [clock("2024-05-01T12:00Z")]]) {
      expect(await check(events, "--format", "json")).toMatchObject({ status: 0, out: "[]\n", errors: [] });
    }
  });

  it("prints one finding a line as NDJSON", async () => {
    const { status, lines } = await check([negative, cubic], "--format", "ndjson");
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      found("NegativeQuantity"),
      found("InvalidMeasurementType", 1),
    ]);
    expect((await check([fine], "--format", "ndjson")).out).toBe("");
  });

  it("prints a table that ends with the number of findings", async () => {
    const { status, out, lines } = await check([negative], "--format", "table");
    expect(status).toBe(1);
    expect(out).toContain("NegativeQuantity");
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "A quantity must not be negative: -1. ($.content[0].periods[0].inQty.kwh; opp.error.validation.field-value-cannot-be-negative; BEY-8, page 12)",
    );
    expect(lines.at(-1)).toBe("1 finding");
    expect((await check([fine], "--format", "table")).lines).toEqual(["nothing found"]);
  });

  it("checks agreement changes (BEY-10)", async () => {
    const late = { ...supply, validFrom: "2024-05-01T00:00+03:00" };
    const alone = { meteringPoints: market.meteringPoints, agreements: [grid] };
    const { status, out } = await run(
      "check",
      ...["--set", given("alone.json", alone)],
      ...["--events", given("events", [agreementEvent("CREATE", late)])],
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { event: 0, finding: "STARTS_TOO_SOON", source: "BEY-10, page 06.4" },
    ]);
  });

  it("prints remarks to standard error, without changing the status", async () => {
    const both = { inQty: { rType: "M", kwh: 2 }, outQty: { rType: "M", kwh: 1 } };
    const due = {
      ...data({}),
      occurredAt: "2026-08-05T09:00Z",
      content: [{ meteringPointEic: point, periods: [{ pS: "2026-08-01T00:00Z", ...both, more: 1 }] }],
    };
    const { status, out, errors } = await check(ndjson([due]));
    expect([status, out]).toEqual([0, "[]\n"]);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/^warning: events: event 0: .*more/);
    expect(errors[1]).toMatch(
      /^remark: events: event 0: NetNotGiven: Net quantities of a bidirectional electricity point/,
    );
  });

  it("ends with status 2 at an invalid event; the findings before it are a complete document", async () => {
    const { status, out, errors } = await check([negative, { ...fine, content: 1 }, cubic]);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject([found("NegativeQuantity")]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^levik: events: \[1\]: event 1: \$\.content/);
    const early = await check([fine, clock("2024-05-01T12:00Z")], "--format", "table");
    expect(early).toMatchObject({ status: 2, lines: [] });
  });

  it("reads events from standard input", async () => {
    standardInput([Buffer.from(ndjson([negative]))]);
    const words = ["--set", given("set.json", market), "--events", "-", "--format", "table"];
    expect((await run("check", ...words)).lines.at(-1)).toBe("1 finding");
  });

  it("refuses bad usage", async () => {
    expect((await run("check", "--set", pathOf("set.json"))).errors).toEqual([
      "levik: --events is missing, expected a file of events",
    ]);
    expect(await check([], "--format", "xml")).toMatchObject({ status: 2 });
    expect(await run("check", "--set", "-", "--events", "-")).toMatchObject({ status: 2 });
  });
});
