import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { timelineCommand } from "../../src/cli/timeline-command.js";
import { borderPoint, eics, grid, point } from "../../src/rules/example-parties.js";

let folder = "";
let set = "";
let printed = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levik-timeline-"));
  set = join(folder, "set.json");
  writeFileSync(set, JSON.stringify({ meteringPoints: [point], agreements: [grid] }));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const now = ["--now", "2025-06-10T09:00Z"];

describe("levik timeline", () => {
  it("prints the drawing of one metering point", async () => {
    expect(await timelineCommand.run(["--set", set, "--meter", eics.point, ...now])).toBe(0);
    const lines = printed.split("\n");
    expect(lines[0]).toMatch(new RegExp(`^${eics.point}  REGULAR`));
    expect(lines[1]).toBe("1 Dec 2023 – 31 Jan 2026, Estonian time");
    expect(printed).toContain(`1 ${eics.gridOperator} → ${eics.customerX}`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(process.stdout.columns ?? 120);
  });

  it("draws in Estonian, the SVG as well", async () => {
    const svg = join(folder, "point.svg");
    const asked = ["--set", set, "--meter", eics.point, ...now, "--svg", svg, "--lang", "et"];
    expect(await timelineCommand.run(asked)).toBe(0);
    expect(printed.split("\n")[1]).toBe("1. dets 2023 – 31. jaan 2026, Eesti aeg");
    expect(readFileSync(svg, "utf8")).toContain("Ajatelg: 38");
  });

  it("draws the given window, and writes SVG in addition to the text", async () => {
    const svg = join(folder, "point.svg");
    const window = ["--from", "2024-12-31T22:00Z", "--to", "2025-12-31T22:00Z"];
    expect(
      await timelineCommand.run(["--set", set, "--meter", eics.point, ...window, ...now, "--svg", svg]),
    ).toBe(0);
    expect(printed).toContain("1 Jan 2025 – 31 Dec 2025, Estonian time");
    expect(readFileSync(svg, "utf8")).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/,
    );
  });

  it("reads the clock when now is not given", async () => {
    expect(await timelineCommand.run(["--set", set, "--meter", eics.point])).toBe(0);
    expect(printed).toMatch(/now \d{1,2} \w{3} \d{4}/);
  });

  it.each([
    [
      ["--meter", eics.borderPoint],
      `--meter: ${borderPoint.meterEic}: expected a metering point that the set lists or has agreements of`,
    ],
    [["--meter", "X"], '--meter: expected an EIC (16 characters, not 1), got "X"'],
    [[], "--meter is missing, expected the EIC of a metering point"],
    [
      ["--meter", eics.point, "--from", "2025-01-01"],
      '--from: expected an instant such as 2024-11-12T22:00Z, got "2025-01-01" (T expected at character 11)',
    ],
    [
      ["--meter", eics.point, "--from", "2025-01-01T00:00Z", "--to", "2024-01-01T00:00Z"],
      "--from, --to: expected a window that ends after its start 2025-01-01T00:00Z, got the end 2024-01-01T00:00Z",
    ],
  ])("refuses %j in one line", async (words, message) => {
    await expect(timelineCommand.run(["--set", set, ...words, ...now])).rejects.toThrow(message);
    expect(printed).toBe("");
  });

  it("reports a missing set", async () => {
    await expect(timelineCommand.run(["--meter", eics.point])).rejects.toThrow("--set is missing");
  });
});
