import { agreementSet } from "../../src/market/build-agreement-set.js";
import { writeFileSync } from "node:fs";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/runtime/files/read-entries.js";
import { setCommand } from "../../src/cli/set-command.js";
import { between, eics, day, grid, point, supplyA } from "../../src/rules/example-parties.js";
import { messageV1, messageV2, pageV1, pageV2 } from "../reconcile/agreement-state/messages.js";
import { given } from "./console.js";
import { printedBy } from "./run-command.js";

const fold = (...words: readonly string[]): Promise<string> =>
  printedBy(setCommand, ["--for", eics.supplierA, ...words]);

const errorOf = async (...words: readonly string[]): Promise<readonly string[]> => {
  const error: unknown = await fold(...words).catch((thrown: unknown) => thrown);
  return error instanceof InputError ? error.lines : [String(error)];
};

const ended = { ...supplyA, validTo: day.jul2025 };
const missing = {
  hasContent: false,
  content: "",
  reason: "",
  contentMissingReason: "The path value is null",
};

const old = (): string =>
  given("old.json", pageV1([messageV1(1, "CREATE", [supplyA]), messageV1(3, "", [], missing)]));
const young = (): string => given("new.json", pageV2([messageV2(2, "UPDATE", [ended])]));

describe("levik set", () => {
  it("prints a set that can be read again, and unplaced messages", async () => {
    const base = given("base.json", { meteringPoints: [point], agreements: [grid] });
    const document: unknown = JSON.parse(
      await fold("--received", young(), "--received", old(), "--base", base),
    );
    expect(document).toEqual({
      meteringPoints: [point],
      agreements: [grid, ended],
      unplaced: [
        { messageId: 3, why: "contentless", text: "the message has no content: The path value is null" },
      ],
    });
    expect(agreementSet(document as AgreementSetDocument)._tag).toBe("Right");
  });

  it("reads the files of a pattern in any order, and ignores other messages", async () => {
    const other = given("other.json", messageV1(9, "CREATE", [], { resourceType: "METERING_DATA" }));
    const document: unknown = JSON.parse(await fold("--received", old(), young(), other));
    expect(document).toMatchObject({ meteringPoints: [], agreements: [ended] });
    expect(JSON.parse(await fold("--received", other))).toEqual({
      meteringPoints: [],
      agreements: [],
      unplaced: [],
    });
  });

  it("prints a table of agreements and unplaced messages", async () => {
    const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, day.jan2025);
    const { serviceProviderEic: _provider, customerEic: _customer, ...unnamed } = grid;
    const more = given("more.json", messageV1(4, "CREATE", [portfolio, unnamed]));
    const broken = given("broken.json", messageV2(5, "CREATE", "?", { id: null }));
    const printed = await fold("--received", old(), young(), more, broken, "--format", "table");
    const lines = printed.split("\n").map((line) => line.replace(/ {2,}/g, "  ").trim());
    expect(lines.slice(0, 4)).toEqual([
      "AGREEMENT  METERING POINT  PROVIDER  CUSTOMER  VALIDITY",
      `GRID  ${eics.point}  unknown  unknown  1 Jan 2024 – open`,
      `PORTFOLIO_SUPPLIER  ${eics.balanceA}  ${eics.supplierA}  1 Jan 2025 – open`,
      `SUPPLY  ${eics.point}  ${eics.supplierA}  ${eics.customerX}  1 Jan 2025 – 30 Jun 2025`,
    ]);
    expect(lines[4]).toBe("contentless  message 3  the message has no content: The path value is null");
    expect(lines[5]).toMatch(/^unreadable\s+\S*broken\.json: \$\.id: expected/);
    expect(lines.at(-2)).toBe("3 agreements, 2 not placed");
  });

  it("reports errors in its arguments and files", async () => {
    expect(await errorOf("--base", given("base.json", { agreements: [] }))).toEqual([
      "--received is missing, expected files of received messages",
    ]);
    expect(await errorOf("--received", "")).toEqual(["--received: expected a value"]);
    expect(await errorOf("--received", "-", "--base", "-")).toEqual([
      "--received and --base: expected standard input (-) for one file only",
    ]);
  });

  it("lists a value that is not a message with its place, and continues", async () => {
    const file = given("set.json", []);
    writeFileSync(file, `[{"agreements":[]},7]\n<html>\n</html>\n`);
    const out = await printedBy(setCommand, [
      "--received",
      file,
      "--for",
      "38X-EIN-OS-----J",
      "--format",
      "json",
    ]);
    const { unplaced } = JSON.parse(out) as { unplaced: { why: string; text: string }[] };
    expect(unplaced.map(({ why }) => why)).toEqual(["unreadable", "unreadable", "unreadable"]);
    const texts = unplaced.map(({ text }) => text).join(" ");
    for (const place of [
      "set.json:1: [0]: expected a page",
      "set.json:1: [1]: expected a page",
      "set.json:2: expected JSON",
    ])
      expect(texts).toContain(place);
  });
});
