import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accessCommand } from "../../src/cli/access-command.js";
import { market, point, supplier } from "./market-fixture.js";

const authorization = {
  mandateCustomerEic: supplier,
  mandateCustomerType: "LEGAL",
  meteringPointEic: point,
  ownerCustomerEic: "38XT00000000031I",
  ownerCustomerType: "PRIVATE",
  participantRoleType: "OPEN_SUPPLIER",
  permissionType: "ACCESS",
  purpose: "ENERGY_SUPPLY_OFFER",
  status: "APPROVED",
  subjectPeriodFrom: "2021-01-01T00:00+02:00",
  subjectPeriodTo: "2021-07-01T00:00+03:00",
  validFrom: "2024-05-20T21:37:54.499Z",
};

let folder = "";
let printed = "";
let errorOutput = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levik-access-"));
  [printed, errorOutput] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    errorOutput += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

const words = (more: Readonly<Record<string, string | undefined>> = {}): string[] =>
  Object.entries({
    set: file("set.json", market),
    authorizations: file("authorizations.json", [authorization]),
    for: supplier,
    meter: point,
    from: "2020-12-31T22:00Z",
    to: "2025-12-31T22:00Z",
    now: "2024-06-01T09:00Z",
    ...more,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));

describe("levik access", () => {
  it("accepts a consent outside the Datahub as two instants (BEY-17)", async () => {
    const of = (consent: string) => words({ for: "38X-EIN-OS-----J", "legal-consent": consent });
    expect(await accessCommand.run(of("2022-01-01T00:00:00.5Z..2023-01-01T00:00Z"))).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      periods: [{ from: "2022-01-01T00:00:00.5Z", to: "2023-01-01T00:00Z" }],
      grounds: [{ cause: { tag: "LegalConsent" } }],
    });
    for (const [consent, error] of [
      ["2022-01-01T00:00Z", "expected two instants"],
      ["2022..2023..2024", "expected two instants"],
      ["2022-01-01T00:00Z..soon", "expected an instant such as"],
      ["2023-01-01T00:00Z..2023-01-01T00:00Z", "expected the earlier instant first"],
    ]) {
      await expect(accessCommand.run(of(consent!))).rejects.toThrow(`--legal-consent: ${error}`);
    }
  });

  it("prints the answer as JSON in a pipe", async () => {
    expect(await accessCommand.run(words())).toBe(0);
    const answer = JSON.parse(printed) as Readonly<Record<string, unknown>>;
    expect(Object.keys(answer)).toEqual([
      "for",
      "meterEic",
      "now",
      "meteringPoint",
      "periods",
      "grounds",
      "refused",
      "needed",
    ]);
    expect(answer).toMatchObject({
      for: supplier,
      meterEic: point,
      now: "2024-06-01T09:00Z",
      meteringPoint: true,
      periods: [
        { from: "2020-12-31T22:00Z", to: "2021-06-30T21:00Z" },
        { from: "2023-06-01T09:00Z", to: "2025-12-31T22:00Z" },
      ],
      needed: [{ from: "2021-06-30T21:00Z", to: "2023-06-01T09:00Z" }],
    });
    expect(errorOutput).toBe("");
  });

  it("reads answers of customer-authorization/search to the querying party", async () => {
    const { meteringPointEic, subjectPeriodFrom, subjectPeriodTo, validFrom } = authorization;
    const answer = {
      customerAuthorizations: [
        {
          customerType: "PHYSICAL_PERSON",
          meterEic: meteringPointEic,
          subjectPeriodStart: subjectPeriodFrom,
          subjectPeriodEnd: subjectPeriodTo,
          periodStart: validFrom,
        },
      ],
    };
    const answers = file("answers.ndjson", `${JSON.stringify(answer)}\n${JSON.stringify(answer)}\n`);
    const role = { role: "OPEN_SUPPLIER" };
    expect(await accessCommand.run(words(role))).toBe(0);
    const { periods } = JSON.parse(printed) as { readonly periods: unknown };
    printed = "";
    expect(await accessCommand.run(words({ ...role, authorizations: answers }))).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ periods });
    expect(errorOutput).toBe("");
  });

  it("reads authorizations from received messages, also NDJSON, and reports those it could not read", async () => {
    const message = {
      id: 1,
      createdTime: "2024-05-21T00:00Z",
      resourceType: "PERMISSION",
      reason: "CREATE",
      hasContent: true,
      content: JSON.stringify({ ...authorization, purpose: "AGGREGATION_OFFER" }),
    };
    const lines = [message, { ...message, id: 2, hasContent: false, content: "" }];
    const authorizations = file("received.ndjson", lines.map((line) => JSON.stringify(line)).join("\n"));
    expect(await accessCommand.run(words({ authorizations }))).toBe(0);
    expect((JSON.parse(printed) as { grounds: unknown[] }).grounds).toHaveLength(2);
    expect(errorOutput.replaceAll(`${folder}/`, "").split("\n")).toEqual([
      'warning: received.ndjson:1: $.content.purpose: purpose "AGGREGATION_OFFER" does not belong to the role, ENERGY_SUPPLY_OFFER does',
      "warning: received.ndjson: 1 PERMISSION messages have no content",
      "",
    ]);
  });

  it("prints a table on a terminal", async () => {
    expect(await accessCommand.run([...words(), "--format", "table"])).toBe(0);
    const lines = printed.split("\n");
    expect(lines[0]).toBe(`${supplier}  ${point}  1 Jun 2024 12:00`);
    expect(lines[1]).toBe("metering point  yes");
    expect(lines[2]).toBe("metering data   1 Jan 2021 – 30 Jun 2021");
    expect(lines[3]).toBe("                1 Jun 2023 12:00 – 1 Jan 2026 00:00");
    expect(printed).toMatch(/ {2}yes {3}OPEN_SUPPLIER +The SUPPLY is valid/);
    expect(printed).toMatch(/ {2}need +1 Jul 2021 00:00 – 1 Jun 2023 12:00 would need/);
  });

  it("prints a refusal in the table too", async () => {
    expect(await accessCommand.run([...words({ for: "38XT00000000012M" }), "--format", "table"])).toBe(0);
    expect(printed.split("\n").slice(1, 3)).toEqual(["metering point  no", "metering data   none of it"]);
  });

  it("accepts role and purpose", async () => {
    expect(await accessCommand.run(words({ role: "ENERGY_SERVICE_PROVIDER", purpose: "OTHER" }))).toBe(0);
    expect(printed).toContain('"meteringPoint": false');
  });

  it("reads the clock when now is not given", async () => {
    vi.useFakeTimers({ now: Date.UTC(2024, 5, 1, 9), toFake: ["Date"] });
    try {
      expect(await accessCommand.run(words({ now: undefined }))).toBe(0);
    } finally {
      vi.useRealTimers();
    }
    expect(printed).toContain('"now": "2024-06-01T09:00Z"');
  });

  it.each([
    [{ authorizations: undefined }, /^--authorizations is missing, expected a file with authorizations$/],
    [{ for: "38X" }, /^--for: expected an EIC \(16 characters, not 3\), got "38X"$/],
    [{ meter: undefined }, /^--meter is missing/],
    [
      { from: "yesterday" },
      /^--from: expected an instant such as .*, got "yesterday" \(.* at character 1\)$/,
    ],
    [{ now: "2024-06-01" }, /^--now: expected an instant/],
    [{ to: "2020-12-31T22:00Z" }, /^--to: expected an instant after --from, got "2020-12-31T22:00Z"$/],
    [{ set: "-", authorizations: "-" }, /^--set and --authorizations: expected standard input/],
  ])("refuses in one line: %j", async (change, line) => {
    await expect(accessCommand.run(words(change))).rejects.toThrow(line);
  });

  it("names every authorization that cannot be decoded, with file and path", async () => {
    const authorizations = file("bad.json", [authorization, { ...authorization, validFrom: 1 }, {}]);
    await expect(accessCommand.run(words({ authorizations }))).rejects.toThrow(
      /bad\.json: \[1\]: \$\.validFrom: expected an instant such as 2024-05-22T21:00Z, got 1\n.*bad\.json: \[2\]: \$\.mandateCustomerEic: missing, expected an EIC of 16 characters\n/,
    );
  });

  it("accepts spans up to the ends of the calendar", async () => {
    expect(await accessCommand.run(words({ from: "0000-01-01T00:00Z", to: "9999-12-31T23:59Z" }))).toBe(0);
    expect(printed).toContain('"to": "9999-12-31T23:59Z"');
  });
});
