/** The real output of commands by the name of its schema, for synthetic markets, the vectors, and small markets. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { notReflectedToTheSender } from "../../src/rules/distribution/general/not-reflected-to-the-sender.js";
import { run } from "../cli/console.js";
import {
  agreementEvent,
  customer,
  grid,
  market,
  operator,
  other,
  point,
  supplier,
  supply,
} from "../cli/market-fixture.js";

/** The documents by the name of their schema. */
export type CommandOutputs = ReadonlyMap<string, readonly unknown[]>;

type Values = readonly unknown[];
type Finding = { readonly findings: Values };

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

const authorization = {
  mandateCustomerEic: supplier,
  mandateCustomerType: "LEGAL",
  meteringPointEic: point,
  ownerCustomerEic: customer,
  ownerCustomerType: "PRIVATE",
  participantRoleType: "OPEN_SUPPLIER",
  permissionType: "ACCESS",
  purpose: "ENERGY_SUPPLY_OFFER",
  status: "APPROVED",
  subjectPeriodFrom: "2021-01-01T00:00+02:00",
  subjectPeriodTo: "2021-07-01T00:00+03:00",
  validFrom: "2024-05-20T21:37:54.499Z",
};
/** Agreements that ended, give no access, or are of other parties; and a point below. */
const below = "38ZT00000000200U";
const accessMarket = {
  meteringPoints: [
    ...market.meteringPoints,
    { meterEic: below, meteringPointType: "AGGREGATION", operatorEic: other, parentMeterEic: point },
  ],
  agreements: [
    ...market.agreements,
    { ...supply, serviceProviderEic: other, validFrom: "2020-12-31T22:00Z", validTo: "2021-12-31T22:00Z" },
    { ...supply, serviceProviderEic: other, validFrom: "2022-12-31T22:00Z", validTo: "2023-12-31T22:00Z" },
    { ...grid, serviceProviderEic: other, validFrom: "2020-12-31T22:00Z", validTo: "2021-12-31T22:00Z" },
    { ...supply, agreementType: "AGGREGATION", meterEic: below, serviceProviderEic: other },
    {
      ...{ agreementType: "PORTFOLIO_SUPPLIER", serviceProviderEic: "38X-EIN-PP-----Z" },
      ...{ customerEic: supplier, validFrom: "2023-12-31T22:00Z" },
    },
  ],
};
const later = { ...authorization, validFrom: "2026-05-20T00:00Z" };
const over = { ...authorization, validTo: "2024-05-21T00:00Z" };
const denied = { ...authorization, status: "DENIED" };
const never = { ...authorization, validTo: "2024-01-01T00:00Z" };
const offered = { ...authorization, permissionType: "OFFER" };
const empty = { ...authorization, subjectPeriodTo: authorization.subjectPeriodFrom };

/** An answer about access for each of these requests. */
const accessRequests: readonly (readonly string[])[] = [
  ["--for", supplier],
  ["--for", operator],
  ["--for", "38X-EIN-OS-----J", "--legal-consent", "2022-01-01T00:00Z..2023-01-01T00:00Z"],
  ["--for", supplier, "--role", "AGGREGATOR"],
  ["--for", supplier, "--purpose", "PORTFOLIO"],
  ["--for", supplier, "--now", "2023-12-01T00:00Z"],
  [
    "--for",
    supplier,
    "--now",
    "2029-12-01T00:00Z",
    "--legal-consent",
    "2022-01-01T00:00Z..2023-01-01T00:00Z",
  ],
  ["--for", other],
  ["--for", other, "--meter", below],
  ["--for", operator, "--meter", below],
  ["--for", "38X-EIN-PP-----Z", "--purpose", "PORTFOLIO"],
];

const data = (quantity: object) => ({
  resourceType: "METERING_DATA",
  action: "CREATE",
  occurredAt: "2026-05-02T09:00Z",
  initiatorEic: operator,
  version: "V2",
  content: [{ meteringPointEic: point, periods: [{ pS: "2026-05-01T00:00Z", inQty: quantity }] }],
});

const small = { points: 1, agreements: 2, instants: 1, parties: 2, layouts: ["one-point"] };

/** Vectors that a program fails by an unexpected line, by a missing line, and by no answer; one it does not support. */
const vectors = [
  { id: "right", deliveries: [], statements: ["MP-1"] },
  { id: "wrong", deliveries: [{ event: 0, resourceType: "METERING_POINT" }], purpose: "It answers another." },
  { id: "silent", deliveries: [], statements: ["MP-1", "MP-2"] },
  { id: "unsupported", deliveries: [], statements: ["MP-2"] },
].map((vector) => ({ edition: "en", set: {}, events: [], ...vector }));

const implementation = `import { createInterface } from "node:readline";
const answer = (id, rest) => console.log(JSON.stringify({ id, ...rest }));
for await (const line of createInterface({ input: process.stdin })) {
  const { id } = JSON.parse(line);
  if (id === "right") answer(id, { deliveries: [] });
  if (id === "wrong") answer(id, { deliveries: [{ event: 1 }] });
  if (id === "unsupported") answer(id, { unsupported: true });
  if (id === "silent") { console.log("no answer"); process.exit(3); }
}`;

/** Runs every command. */
export const commandOutputs = async (): Promise<CommandOutputs> => {
  const folder = mkdtempSync(join(tmpdir(), "levik-outputs-"));
  const outputs = new Map<string, unknown[]>();
  const add = (name: string, values: Values): void => {
    const known = outputs.get(name) ?? [];
    for (const value of values) known.push(value);
    outputs.set(name, known);
  };
  const file = (name: string, content: unknown): string => {
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
    return join(folder, name);
  };
  const one = async (...words: readonly string[]): Promise<unknown> => {
    const { out, errors } = await run(...words);
    if (out === "") throw new Error(errors.join("\n"));
    return parsed(out);
  };
  const list = async (...words: readonly string[]): Promise<Values> => (await one(...words)) as Values;
  const lines = async (...words: readonly string[]): Promise<Values> =>
    (await run(...words)).lines.map(parsed);

  try {
    await run("sample", "--points", "40", "--seed", "3", "--out", folder);
    const faults = parsed(readFileSync(join(folder, "faults.json"), "utf8")) as { for: string; at: string };
    const inFolder = (name: string): string => join(folder, name);
    const set = ["--set", inFolder("set.json")];
    const inputs = [...set, "--events", inFolder("events.ndjson")];
    add("faults", [faults]);

    add("predicted-line", await lines("predict", ...inputs));
    const vectorFolder = fileURLToPath(new URL("../vectors", import.meta.url));
    for (const vector of readdirSync(vectorFolder)) {
      const [ofSet, ofEvents] = ["set.json", "events.ndjson"].map((name) => join(vectorFolder, vector, name));
      add("predicted-line", await lines("predict", "--set", ofSet!, "--events", ofEvents!));
    }
    add("verdict", await lines("explain", ...inputs, "--for", faults.for));

    const received = ["--received", inFolder("received.ndjson")];
    for (const more of [["--coverage", inFolder("coverage.json")], []])
      add("report", [
        await one("reconcile", ...inputs, ...received, "--for", faults.for, "--at", faults.at, ...more),
      ]);
    // A party that is not in the set.
    add("report", [
      await one("reconcile", ...inputs, ...received, "--for", "38X-EIN-OS-----J", "--at", faults.at),
    ]);
    for (const report of outputs.get("report")!) add("finding", (report as Finding).findings);

    const plan = ["plan", "--type", "AGREEMENT", "--now", "2024-10-28T12:00Z"];
    add("plan", [await one(...plan, "--from", "2024-10-20T00:00Z", "--to", "2024-10-29T00:00Z")]);
    add("plan", [await one(...plan, "--ids", "0..15000")]);
    add("folded-set", [await one("set", ...received, "--for", faults.for)]);

    add("reason", await list("reason"));
    const statements = await list("rules");
    add("statement", statements);
    const ids = statements.map((statement) => (statement as { readonly id: string }).id);
    add("statement", await list("rules", ...ids));
    const span = { type: "AGREEMENT", from: "2024-11-12T22:00Z", to: "2024-11-13T22:00Z" };
    // A scan needs a service; test/cli/scan-command.slow.test.ts has one.
    add("scan-summary", [{ read: 3, again: 0, lost: [span], open: [] }]);

    const times = ["--from", "2027-03-26T22:00Z", "--to", "2027-03-28T22:00Z", "--at", "2027-04-06T12:00Z"];
    add("expectation", [await one("expect", ...set, "--for", faults.for, ...times)]);

    const own = ["--set", file("own.json", market)];
    const asked = ["--from", "2020-12-31T22:00Z", "--to", "2025-12-31T22:00Z"];
    const authorizations = file("authorizations.json", [
      authorization,
      later,
      over,
      denied,
      never,
      offered,
      empty,
    ]);
    for (const request of accessRequests) {
      const now = request.includes("--now") ? [] : ["--now", "2024-06-01T09:00Z"];
      const meter = request.includes("--meter") ? [] : ["--meter", point];
      const files = ["--set", file("access.json", accessMarket), "--authorizations", authorizations];
      const words = [...files, ...meter, ...asked, ...now, ...request];
      add("access", [await one("access", ...words)]);
    }

    const submitted = [
      agreementEvent("CREATE", { ...grid, agreementType: "SUPPLY", validFrom: "2024-05-03T21:00Z" }),
      data({ rType: "M", kwh: -1 }),
      data({ rType: "M", m3: 1 }),
    ];
    add("event-finding", await list("check", ...own, "--events", file("submitted.json", submitted)));

    const bound = ["--bound", file("bound.json", small)];
    add("comparison", [await one("compare", "--left", "en", "--right", "et", ...bound)]);
    add("proof", await list("prove", "deletions-first", ...bound));
    const reflected = vi.spyOn(notReflectedToTheSender, "excludes").mockReturnValue(undefined);
    add("proof", await list("prove", "not-reflected", ...bound));
    reflected.mockRestore();

    const deleted = ["--events", file("deleted.json", [agreementEvent("DELETE", grid)])];
    const toOperator = await lines("predict", ...own, ...deleted, "--for", operator, "--edition", "et");
    const messages = (toOperator as readonly Record<string, unknown>[]).map(
      ({ occurredAt, resourceType, reason, content }, id) => ({
        ...{ id, createdTime: occurredAt, resourceType, reason, hasContent: true },
        content: JSON.stringify(content),
      }),
    );
    const inbox = [
      "--received",
      file("inbox.json", messages),
      "--for",
      operator,
      "--at",
      "2024-06-01T00:00Z",
    ];
    add("ruled-out", await list("rule-out", ...own, ...deleted, ...inbox));

    const command = `"${process.execPath}" "${file("implementation.mjs", implementation)}"`;
    const conformance = file("vectors.ndjson", vectors.map((one) => JSON.stringify(one)).join("\n"));
    add("conformance-report", [await one("conform", "--command", command, "--vectors", conformance)]);
    return outputs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
