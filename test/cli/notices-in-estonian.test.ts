import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noticeInEstonian } from "../../src/cli/lines-in-estonian.js";
import { newsText } from "../../src/cli/worker-command.js";
import type { Remark, RemarkCause } from "../../src/documents/remarks.js";
import { explainRemark } from "../../src/documents/remarks.js";
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { FindingId } from "../../src/rules/consequences/agreement-finding.js";
import { finding, findingStatements } from "../../src/rules/consequences/agreement-finding.js";
import type { WorkerNews } from "../../src/runtime/cluster/cluster-worker.js";
import type { ScanError } from "../../src/scan/scan-error.js";
import { explainScanError } from "../../src/scan/index.js";
import { scanErrorInEstonian } from "../../src/scan/scan-error-in-estonian.js";
import { given, ndjson, run } from "./console.js";
import { agreementEvent, grid, market, supplier, supply } from "./market-fixture.js";

/** Words of English sentences, outside quotation marks; `on`, `at` and the like are Estonian words or short enough to be codes. */
const english =
  /\b(?:an|the|with|and|of|for|or|expected|got|character|is|are|was|were|has|have|which|that|not|cannot|but|warning|remark|skipped|event|message|unknown|known|missing|read|least)\b/;
const withoutValues = (line: string): string =>
  line
    .replace(/"(?:[^"\\]|\\.)*"/g, '""')
    .replace(/levik [a-z-]+|--[a-z-]+|\(for, summary, findings\)/g, " ");
const isEnglish = (line: string): boolean => english.test(withoutValues(line));

const read = agreementSet(market as never);
const agreements = read._tag === "Right" ? [...read.right.set.agreements()] : [];
const [first, other] = agreements as [(typeof agreements)[0], (typeof agreements)[0]];
const at = Date.parse("2024-05-04T21:00Z");

describe("lines of standard error with --lang et", () => {
  it.each(Object.keys(findingStatements) as readonly FindingId[])("of the finding %s", (id) => {
    const { statement, text } = finding(id, first, { other, at });
    const line = noticeInEstonian(`warning: events.ndjson:3: event 2: ${id} (${statement}): ${text}`);
    expect(line).toMatch(
      new RegExp(`^hoiatus: events\\.ndjson:3: sündmus 2: ${id} \\(${statement}\\): GRID mõõtepunktis `),
    );
    expect(isEnglish(line)).toBe(false);
  });

  const causes: readonly RemarkCause[] = [
    { tag: "UnknownValue", actual: '"X"', known: ["A", "B"] },
    { tag: "UnknownAttribute" },
    { tag: "UnknownAttribute", nearest: "validTo" },
    { tag: "WrongCheckCharacter", actual: "38XT00000000011O", expected: "P" },
    { tag: "PurposeAgainstRole", actual: "PORTFOLIO", expected: "ENERGY_SERVICE" },
    ...(["OneWithoutTheOther", "BothPositive", "NotZero", "TooManyDecimals"] as const).map(
      (what) => ({ tag: "NetQuantity", what }) as const,
    ),
    { tag: "UnlistedReason", actual: "CREATE_BC_GRID_DELETE" },
    { tag: "Contradiction", actual: '"V2"', expected: "a number" },
    { tag: "AbsentAttribute", expected: "a text" },
    { tag: "MoreRemarks" },
  ];
  it.each(causes)("of a remark: %j", (cause) => {
    for (const times of [1, 3]) {
      const remark: Remark = { ...cause, path: "$.agreement.x", times };
      const line = noticeInEstonian(`warning: events.ndjson:3: event 2: ${explainRemark(remark)}`);
      expect(line).toMatch(/^hoiatus: events\.ndjson:3: sündmus 2: \$\.agreement\.x: /);
      expect(line.endsWith(" (3 korda)")).toBe(times > 1);
      expect(isEnglish(line)).toBe(false);
    }
  });

  const errors: readonly ScanError[] = [
    { tag: "NoResourceTypes" },
    { tag: "UnknownResourceType", resourceType: "X" },
    { tag: "UnknownRole", role: "X" },
    { tag: "UnknownCommodity", commodityType: "X" },
    { tag: "MalformedEic", eic: "X", what: "16 characters, not 1" },
    { tag: "NotAMoment", what: "now", value: NaN },
    { tag: "Truncated", length: 7 },
    { tag: "NotJson", length: 7 },
    { tag: "UnknownFormatVersion", formatVersion: 2 },
    { tag: "WrongShape", path: "$.entries", expected: "an array" },
    {
      tag: "OtherParticipant",
      of: { eic: supplier, role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
      as: { eic: supplier, role: "AGGREGATOR", commodityType: "ELECTRICITY" },
    },
    { tag: "StoreFailed", doing: "load", reason: "EACCES" },
    { tag: "StoreFailed", doing: "save", reason: "ENOSPC" },
    { tag: "ClockOff", now: at, datahub: at + 9_000_000 },
    { tag: "Unauthorized" },
    { tag: "TokenFailed", reason: "the token provider failed (exit status 3)" },
    { tag: "TokenFailed", reason: "the token provider gave nothing that can be a token" },
    { tag: "RequestNotMade", reason: "NotAMoment" },
    { tag: "Unreachable", requests: 5, reason: "no answer within 30000 ms" },
    { tag: "NotADatahub", status: 302, what: "a redirection" },
    { tag: "NotADatahub", status: 400, what: "a refusal without a code of the Datahub" },
    { tag: "NotADatahub", status: 200, what: "a text that is not JSON" },
    { tag: "NotADatahub", status: 200, what: "JSON that is not a page of messages" },
    { tag: "Refused", status: 400, code: "dd.error.x" },
    { tag: "StillFailing", attempts: 6, reason: "status 503" },
    { tag: "TooLarge", reason: "an answer that is cut" },
  ];
  it.each(errors)("of a scan: %j", (error) => {
    expect(isEnglish(scanErrorInEstonian(error))).toBe(false);
    expect(isEnglish(`the ${explainScanError(error)}`)).toBe(true);
  });

  it("of a worker", () => {
    const about = { run: "1-2", task: "take-0" };
    const news: readonly WorkerNews[] = [
      { tag: "Ready", redis: "redis://db:6379" },
      { tag: "Done", ...about, milliseconds: 1234 },
      { tag: "NotNeeded", ...about },
      { tag: "GivenBack", ...about },
      { tag: "OtherVersion", ...about, cause: "X" },
      { tag: "Failed", ...about, cause: "X" },
      { tag: "RedisAway", redis: "redis://db:6379", cause: "ECONNREFUSED" },
    ];
    const lines = news.map((one) => newsText(one, "et"));
    expect(lines.filter(isEnglish)).toEqual([]);
    expect(lines[1]).toBe("1-2 take-0: tehtud, aega kulus 1.2 s");
    expect(lines[6]).toBe("redis://db:6379: ei ole kättesaadav (ECONNREFUSED), ootan");
  });
});

describe("every template of a line has its Estonian", () => {
  const sources = ["cli", "runtime", "scan", "reconcile"].flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes("estonian"))
      .map((name) => readFileSync(`src/${folder}/${name}`, "utf8")),
  );
  /** A template with a number in the place of each value, so that it fits a count, a path and a code. */
  const filled = (template: string): string => template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "1");
  const templates = (form: RegExp): readonly string[] => [
    ...new Set(sources.flatMap((text) => [...text.matchAll(form)].map(([, template]) => filled(template!)))),
  ];

  it("of errors", () => {
    const lines = [
      ...templates(/InputError\(\s*`([^`]+)`/g),
      ...templates(/InputError\(\s*"([^"]+)"/g),
    ].filter((line) => !/(?:^|missing, )1$/.test(line));
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => isEnglish(noticeInEstonian(`levik: ${line}`)))).toEqual([]);
  });

  it("of warnings", () => {
    const lines = templates(/notify\(\s*[`"]((?:warning|skipped|remark|lost|if this)[^`"]+)[`"]/g);
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter((line) => isEnglish(noticeInEstonian(line)))).toEqual([]);
  });
});

describe("commands with --lang et", () => {
  it("report events that the set does not allow", async () => {
    const gone = { ...supply, validFrom: "2024-02-01T00:00+02:00" };
    const events = ndjson([
      agreementEvent("CREATE", supply),
      agreementEvent("DELETE", gone),
      agreementEvent("UPDATE", { ...grid, preliminaryTerminationFee: true }),
    ]);
    const files = ["--set", given("set.json", market), "--events", given("events.ndjson", events)];
    const { status, errors } = await run("predict", ...files, "--lenient", "--lang", "et");
    expect(status).toBe(0);
    const supplyText =
      "SUPPLY mõõtepunktis 38ZT00000000100Y, teenusepakkuja 38XT00000000011O, klient 38XT00000000031I";
    expect(errors).toContain(
      `vahele jäetud: events.ndjson:1: sündmus 0: CREATE: kogumis on juba leping ${supplyText}, alates 2023-12-31T22:00Z tähtajatult`,
    );
    expect(errors).toContain(
      `vahele jäetud: events.ndjson:2: sündmus 1: DELETE: kogumis ei ole lepingut ${supplyText}, alates 2024-01-31T22:00Z tähtajatult; kõige lähem on ${supplyText}, alates 2023-12-31T22:00Z tähtajatult`,
    );
    expect(errors.filter(isEnglish)).toEqual([]);
  });

  it("check in sentences, and leave JSON in English", async () => {
    const soon = agreementEvent("CREATE", { ...supply, validFrom: "2024-05-03T21:00Z" });
    const files = ["--set", given("set.json", market), "--events", given("events.json", [soon])];
    const { lines } = await run("check", ...files, "--lang", "et", "--format", "table");
    expect(lines.join(" ").replace(/ +/g, " ")).toContain(
      "sündmus 0 STARTS_TOO_SOON SUPPLY mõõtepunktis 38ZT00000000100Y, teenusepakkuja 38XT00000000011O, klient 38XT00000000031I, alates 04.05.2024 tähtajatult: algus võib olla kõige varem 15. mai 2024 00:00 ($.agreement.validFrom; BEY-10, leht 06.4)",
    );
    expect(lines.filter(isEnglish)).toEqual([]);
    const { out } = await run("check", ...files, "--lang", "et", "--format", "json");
    expect(out).toContain("may start on");
  });

  it("warn and refuse", async () => {
    expect((await run("reason", "CREATE_BC_GRID_DELETE", "--lang", "et")).errors[0]).toMatch(/^hoiatus: /);
    expect((await run("reason", "UPDATE_BC_GRID_END", "--lang", "et")).errors).toEqual([
      'levik: põhjusekood "UPDATE_BC_GRID_END": 16. märgil põhjuse tundmatu toiming "END"; oodatud CREATE, UPDATE või DELETE; lähim kood UPDATE_BC_GRID_CREATE',
    ]);
    const scan = ["scan", "--url", "http://127.0.0.1:1", "--for", supplier, "--role", "OPEN_SUPPLIER"];
    expect((await run(...scan, "--lang", "et")).errors).toEqual([
      expect.stringMatching(/^levik: --type puudub, oodatud üks või mitu järgmistest: [A-Z_, ]+$/),
    ]);
    const set = given("set.json", { ...market, agreements: [{ ...grid, valid: 1 }] });
    expect((await run("timeline", "--set", set, "--meter", grid.meterEic, "--lang", "et")).errors).toEqual([
      expect.stringMatching(
        /^hoiatus: set\.json: \$\.agreements\[0\]\.valid: tundmatu atribuut, kas mõtlesite valid\w+\?$/,
      ),
    ]);
  });
});
