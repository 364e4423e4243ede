import { describe, expect, it } from "vitest";
import { expectCommand } from "../../src/cli/expect-command.js";
import { InputError } from "../../src/runtime/files/read-entries.js";
import type { ExpectedDataDocument } from "../../src/rules/deadlines/expected-data-document.js";
import { eics, grid, point, supplyA } from "../../src/rules/example-parties.js";
import { given } from "./console.js";
import { printedBy } from "./run-command.js";

const market = { meteringPoints: [point], agreements: [grid, supplyA] };

/** `levik expect` for supplier A with one set and the given words. */
const expectData = (...words: readonly string[]): Promise<string> =>
  printedBy(expectCommand, ["--set", given("set.json", market), "--for", eics.supplierA, ...words]);

const thursday = ["--from", "2025-10-23T00:00+03:00", "--to", "2025-10-24T00:00+03:00"];

const errorOf = async (...words: readonly string[]): Promise<readonly string[]> => {
  const error: unknown = await expectData(...words).catch((thrown: unknown) => thrown);
  return error instanceof InputError ? error.lines : [String(error)];
};

describe("levik expect", () => {
  it("prints the due data as one document with instants in UTC", async () => {
    const printed = await expectData(...thursday, "--at", "2025-11-06T00:00+02:00");
    const document = JSON.parse(printed) as { readonly expected: readonly ExpectedDataDocument[] };
    expect(document).toMatchObject({
      for: eics.supplierA,
      from: "2025-10-22T21:00Z",
      to: "2025-10-23T21:00Z",
      at: "2025-11-05T22:00Z",
    });
    expect(document.expected.map(({ deadline, monthFinal }) => [deadline, monthFinal])).toEqual([
      ["2025-10-24T07:00Z", false],
      ["2025-11-05T22:00Z", true],
    ]);
  });

  it("prints an empty list if nothing is due", async () => {
    const printed = await expectData(...thursday, "--at", "2025-10-24T09:00+03:00");
    expect(JSON.parse(printed)).toMatchObject({ expected: [] });
  });

  it("reads the clock if no moment is given, and holidays from a file", async () => {
    const late = ["--from", "2025-10-22T21:00Z", "--to", "2025-10-23T21:00Z"];
    const now = JSON.parse(await expectData(...late)) as { readonly at: string };
    expect(now.at).toMatch(/^20\d\d-/);
    const holidays = given("holidays.json", ["2025-10-24"]);
    const printed = await expectData(...thursday, "--at", "2025-10-26T00:00Z", "--holidays", holidays);
    expect(JSON.parse(printed)).toMatchObject({ expected: [] });
  });

  it("prints a table of points with local times and grounds", async () => {
    const printed = await expectData(...thursday, "--at", "2025-11-06T00:00+02:00", "--format", "table");
    expect(printed.split("\n").map((line) => line.trimEnd())).toEqual([
      "METERING POINT    DUE                DATA     TIMES        WHY",
      `${eics.point}  24 Oct 2025 10:00  initial  23 Oct 2025  MD-3 OPEN_SUPPLIER`,
      `${eics.point}  6 Nov 2025 00:00   final    23 Oct 2025  MD-3 OPEN_SUPPLIER`,
      "by 6 Nov 2025 00:00 2 parts of 1 metering point had to be there",
      "",
    ]);
    const nothing = await expectData(...thursday, "--at", "2025-10-24T00:00Z", "--format", "table");
    expect(nothing).toBe("by 24 Oct 2025 03:00 0 parts of 0 metering points had to be there\n");
  });

  it("shows chains, several points and times in pieces", async () => {
    const other = { ...supplyA, meterEic: eics.borderPoint };
    const again = { ...supplyA, validFrom: "2025-10-23T18:00Z" };
    const portfolio = {
      agreementType: "PORTFOLIO_SUPPLIER",
      serviceProviderEic: eics.balanceA,
      customerEic: eics.supplierA,
      validFrom: "2024-12-31T22:00Z",
    };
    const set = given("set.json", {
      agreements: [{ ...supplyA, validTo: "2025-10-23T12:00Z" }, again, other, portfolio],
    });
    const words = ["--set", set, "--for", eics.balanceA, ...thursday, "--at", "2025-10-25T00:00Z"];
    const lines = (await printedBy(expectCommand, [...words, "--format", "table"])).split("\n");
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`GEN-5 PORTFOLIO_PROVIDER following ${eics.supplierA}`);
    expect(lines[3]).toMatch(/^ {20,}23 Oct 2025 21:00 – 24 Oct 2025 00:00$/);
  });

  it("reports errors in its arguments and files", async () => {
    expect(await errorOf("--from", "soon", "--to", "2025-10-24T00:00Z")).toEqual([
      expect.stringMatching(/^--from: expected an instant such as .*got "soon"/),
    ]);
    expect(await errorOf("--from", "2025-10-24T00:00Z", "--to", "2025-10-23T00:00Z")).toEqual([
      "--to: expected an instant after --from 2025-10-24T00:00Z, got 2025-10-23T00:00Z",
    ]);
    expect(await errorOf("--from", "2025-10-24T00:00Z")).toEqual([
      "--to is missing, expected the instant at which the times end",
    ]);
    const holidays = given("holidays.json", ["2025-12-24", "2025-02-30", 7]);
    expect(await errorOf(...thursday, "--holidays", holidays)).toEqual([
      `${holidays}: [1]: expected a date such as "2024-12-24", got "2025-02-30"`,
      `${holidays}: [2]: expected a date such as "2024-12-24", got 7`,
    ]);
  });
});
