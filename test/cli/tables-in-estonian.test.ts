import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { notReflectedToTheSender } from "../../src/rules/distribution/general/not-reflected-to-the-sender.js";
import { given, pathOf, run } from "./console.js";
import {
  agreementEvent,
  customer,
  grid,
  market,
  operator,
  point,
  supplier,
  supply,
} from "./market-fixture.js";

const { columns } = process.stdout;
beforeAll(() => {
  process.stdout.columns = 400;
});
afterAll(() => {
  process.stdout.columns = columns;
});

const table = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { lines, errors } = await run(...words, "--lang", "et", "--format", "table");
  expect(errors.filter((line) => line.startsWith("levik"))).toEqual([]);
  return lines;
};
const set = (): readonly string[] => ["--set", given("set.json", market)];
const small = { points: 1, agreements: 2, instants: 1, parties: 2, layouts: ["one-point"] };
const bound = (): readonly string[] => ["--bound", given("bound.json", small)];

describe("tables with --lang et", () => {
  it("of predict", async () => {
    const vector = (file: string): string => fileURLToPath(new URL(`../vectors/10/${file}`, import.meta.url));
    const files = ["--set", vector("set.json"), "--events", vector("events.ndjson")];
    expect(await table("predict", ...files, "--for", "38XT00000000012M")).toEqual([
      "sündmus 1  22. aug 2025 02:57:46.531  AGREEMENT UPDATE",
      "  GRID mõõtepunktis 38ZT00000000500I, teenusepakkuja 38XT00000000002P, klient 38XT00000000033E, 12. okt 2025 – 12. apr 2026",
      "  → 38XT00000000012M  AGR-7  OPEN_SUPPLIER lepinguga SUPPLY, 3. veebr 2025 – 11. okt 2025",
      "",
      "sündmus 2  24. aug 2025 00:00  AGREEMENT CREATE",
      "  GENERAL_SERVICE mõõtepunktis 38ZT00000000100Y, teenusepakkuja 38XT00000000014I, klient 38XT00000000032G, 24. aug 2025 – 1. okt 2025",
      "  → 38XT00000000012M  AGR-1 GEN-5  PORTFOLIO_PROVIDER 38XT00000000014I kaudu",
      "",
      "sündmus 2  28. aug 2025 02:05:59.092  NETWORK_BILL CREATE  SPLIT",
      "  → 38XT00000000012M  saab  arve, 38ZT00000000500I, 8. aug 2025 – 14. aug 2025",
      "                      NB-2  OPEN_SUPPLIER lepinguga SUPPLY, 3. veebr 2025 – 11. okt 2025",
      "",
      "sündmus 4  15. sept 2025 03:52:53.440  CUSTOMER_DATA UPDATE",
      "  38XT00000000031I",
      "  → 38XT00000000012M  saab   FIRST_NAME, LAST_NAME",
      "                      CUS-2  SERVICE_PROVIDER lepinguga SUPPLY mõõtepunktis 38ZT00000000500I, 3. veebr 2025 – 11. okt 2025",
      "",
      "sündmus 5  17. sept 2025 05:29:28.373  METERING_DATA CREATE  ONE_TO_ONE",
      "  kõik saavad: 33 arvestusperioodi, 38ZT00000000101W, 19. aug 2025 17:30 – 20. aug 2025 01:45",
      "  kõik saavad: 38 arvestusperioodi, 38ZT00000000100Y, 11. sept 2025 02:00 – 12. sept 2025 16:00",
      "  → 38XT00000000012M  GEN-5  PORTFOLIO_PROVIDER 38XT00000000014I kaudu",
      "",
      "5 teavitust, 1 saaja",
    ]);
    const all = await table("predict", ...files);
    expect(all).toContain("sündmus 2  saajata");
    expect(all).toContain("  Sõnumis olevat lepingut muudeti, sest muudeti GRID lepingut.");
  });

  it("of expect", async () => {
    const times = ["--from", "2024-10-25T21:00Z", "--to", "2024-10-27T22:00Z", "--at", "2024-11-20T00:00Z"];
    expect(await table("expect", ...set(), "--for", supplier, ...times)).toEqual([
      "MÕÕTEPUNKT        TÄHTAEG             ANDMED     AJAD                         ALUS",
      "38ZT00000000100Y  28. okt 2024 10:00  esialgsed  26. okt 2024 – 27. okt 2024  MD-3 OPEN_SUPPLIER",
      "38ZT00000000100Y  6. nov 2024 00:00   lõplikud   26. okt 2024 – 27. okt 2024  MD-3 OPEN_SUPPLIER",
      "tähtajaks 20. nov 2024 02:00 pidi olema saadud: 2 osa, 1 mõõtepunkt",
    ]);
  });

  it("of plan, around the clock change", async () => {
    const asked = ["--type", "METERING_DATA", "--days", "2024-10-20..2024-10-28"];
    const lines = await table("plan", ...asked, "--now", "2024-10-28T12:00Z");
    expect(lines[0]).toBe("#    Eesti aeg                                        UTC");
    expect(lines.find((line) => line.includes("teist korda"))).toMatch(
      /27\. okt 2024 03:00 \+02 – 27\. okt 2024 04:00 \+02 {2}2024-10-27T01:00Z – 2024-10-27T02:00Z {2}← 03:00 teist korda$/,
    );
    expect(lines.find((line) => line.includes("25. tund"))).toMatch(
      /27\. okt 2024 23:00 \+02 – 28\. okt 2024 00:00 +2024-10-27T21:00Z – 2024-10-27T22:00Z {2}← 25\. tund$/,
    );
    expect(lines.slice(-2)).toEqual([
      "kadunud, vanem kui seitse päeva: 20. okt 2024 00:00 – 21. okt 2024 15:00",
      "veel ei saa lugeda: 28. okt 2024 14:00 – 29. okt 2024 00:00",
    ]);
  });

  it("of access, with the causes as sentences", async () => {
    const authorization = {
      ...{ mandateCustomerEic: supplier, mandateCustomerType: "LEGAL", meteringPointEic: point },
      ...{ ownerCustomerEic: customer, ownerCustomerType: "PRIVATE", participantRoleType: "OPEN_SUPPLIER" },
      ...{ permissionType: "ACCESS", purpose: "ENERGY_SUPPLY_OFFER", status: "APPROVED" },
      ...{ subjectPeriodFrom: "2021-01-01T00:00+02:00", subjectPeriodTo: "2021-07-01T00:00+03:00" },
      validFrom: "2024-05-20T21:37:54.499Z",
    };
    const asked = ["--from", "2020-12-31T22:00Z", "--to", "2025-12-31T22:00Z", "--now", "2024-06-01T09:00Z"];
    const files = [...set(), "--authorizations", given("authorizations.json", [authorization])];
    expect(await table("access", ...files, "--for", supplier, "--meter", point, ...asked)).toEqual([
      "38XT00000000011O  38ZT00000000100Y  1. juuni 2024 12:00",
      "mõõtepunkt  jah",
      "mõõteandmed 1. jaan 2021 – 30. juuni 2021",
      "            1. juuni 2023 12:00 – 1. jaan 2026 00:00",
      "  jah   OPEN_SUPPLIER            Leping SUPPLY kehtib (alates 01.01.2024 tähtajatult): kaheteistkümne viimase kuu (alates 01.06.2023 kell 12:00) ja selle kehtivusaja andmed. (BEY-15, BEY-17)",
      "  jah   AUTHORIZATION_SUBJECT    Ligipääsuõigus rollis OPEN_SUPPLIER eesmärgil ENERGY_SUPPLY_OFFER kehtib (alates 21.05.2024 kell 00:37 tähtajatult): andmed alates 01.01.2021 kuni 30.06.2021. (AUT-3, AUT-4, BEY-17)",
      "  ei    METERING_POINT_OPERATOR  Mõõtepunkti haldur on 38XT00000000002P. (BEY-17)",
      "  vaja                           Andmed alates 01.07.2021 kuni 01.06.2023 kell 12:00: sobiks praegu kehtiv selle mõõtepunkti ligipääsuõigus, mis hõlmab seda ajavahemikku; või sel ajal kehtiv leping (SUPPLY või GENERAL_SERVICE või AGGREGATION), mis kehtib praegu või lõppes pärast 01.06.2023 kell 12:00.",
    ]);
  });

  it("of set, with unplaced messages", async () => {
    const message = (id: number, reason: string, agreement: object) => ({
      ...{ id, createdTime: "2024-05-01T12:00Z", resourceType: "AGREEMENT", reason, hasContent: true },
      content: JSON.stringify([agreement]),
    });
    const ended = { ...grid, validTo: "2025-01-01T00:00+02:00" };
    const received = [message(1, "CREATE", supply), message(2, "UPDATE", ended)];
    expect(await table("set", "--received", given("received.json", received), "--for", supplier)).toEqual([
      "LEPING  MÕÕTEPUNKT        TEENUSEPAKKUJA    KLIENT            KEHTIVUS",
      "SUPPLY  38ZT00000000100Y  38XT00000000011O  38XT00000000031I  1. jaan 2024 – tähtajatu",
      "tundmatu  teavitus 2  UPDATE: varasemat teavitust selle lepingu kohta ei ole: GRID mõõtepunktis 38ZT00000000100Y, teenusepakkuja 38XT00000000002P, klient 38XT00000000031I, 1. jaan 2024 – 31. dets 2024",
      "1 leping, paigutamata 1",
    ]);
  });

  it("of check, around the sentences of findings", async () => {
    const soon = agreementEvent("CREATE", { ...supply, validFrom: "2024-05-03T21:00Z" });
    const lines = await table("check", ...set(), "--events", given("events.json", [soon]));
    expect(lines[0]).toMatch(/^sündmus 0 {2}STARTS_TOO_SOON /);
    expect(lines.at(-1)).toMatch(/^\d lei[du]+$/);
    expect(await table("check", ...set(), "--events", given("none.json", []))).toEqual(["leide ei ole"]);
  });

  it("of compare, with the smallest market", async () => {
    const lines = await table("compare", "--left", "en", "--right", "et", ...bound());
    expect(lines[0]).toBe("en ja et: vasak reegliraamat annab kõik, mida parem, ja rohkemgi");
    expect(lines).toContain("Väikseim turg, kus need erinevad:");
    expect(lines).toContain("AGREEMENT_COORDINATION  -    ei võrreldud: ühes redaktsioonis seda ei ole");
    expect(lines).toContain("en: 3 teavitust");
    expect(lines).toContain(
      "  1. jaan 2024 00:00  AGREEMENT DELETE (algataja 38X-EX-GRID-OP-L): GRID 38Z-EX-POINT-1-9 38X-EX-GRID-OP-L 38X-EX-CUSTOM-XJ 1. jaan 2024 – tähtajatu",
    );
  });

  it("of prove, and a counterexample", async () => {
    expect(await table("prove", "deletions-first", ...bound())).toEqual([
      expect.stringMatching(/^INVARIANT +PAARE$/),
      expect.stringMatching(
        /^deletions-first {2}kehtib {2}\d+ +Ühe muudatuse tagajärgedest eelnevad kõik kustutamised kõigile loomistele\.$/,
      ),
    ]);
    const reflected = vi.spyOn(notReflectedToTheSender, "excludes").mockReturnValue(undefined);
    const lines = await table("prove", "not-reflected", ...bound());
    reflected.mockRestore();
    expect(lines[1]).toMatch(/^not-reflected {2}ei kehti /);
    expect(lines).toContain("Väikseim turg, kus not-reflected ei kehti:");
  });

  it("of rule-out", async () => {
    const files = [...set(), "--events", given("events.json", [agreementEvent("DELETE", grid)])];
    const inbox = ["--received", given("received.json", []), "--for", operator, "--at", "2024-06-01T00:00Z"];
    const lines = await table("rule-out", ...files, ...inbox);
    expect(lines[0]).toMatch(/^REDAKTSIOON +TÕLGENDUSED$/);
    expect(lines[1]).toMatch(/^en +ümber lükatud {2}valitud tõlgendused +AGREEMENT SUPPLY .*, kuid /);
    expect(lines).toContain("Väikseim osa turust, mis lükkab ümber esimese neist:");
    // The sentences of JSON stay English.
    const { out } = await run("rule-out", ...files, ...inbox, "--lang", "et");
    expect(out).toContain("but it was not received");
  });

  it("of conform, and what sample prints", async () => {
    const vector = { id: "v1", edition: "en", set: {}, events: [], deliveries: [], statements: ["MP-1"] };
    const vectors = given("vectors.ndjson", JSON.stringify(vector));
    const command = 'read line; echo no; echo \'{"id":"v1","deliveries":[{"event":0}]}\'';
    expect(await table("conform", "--command", command, "--vectors", vectors)).toEqual([
      "VÄIDE  LÄBITUD  EBAÕNNESTUNUD  VASTUSETA  TOETAMATA",
      "MP-1   0        1              0          0",
      "",
      "VEKTOR",
      'v1      ootamatuid 1, näiteks {"event":0}',
      "",
      "läbitud 0, ebaõnnestunud 1, vastuseta 0, toetamata 0",
      "käsu ridu, mis ei olnud vastused ja jäeti vahele: 1",
    ]);
    const out = pathOf("sample");
    const { lines } = await run("sample", "--points", "1", "--seed", "1", "--out", out, "--lang", "et");
    expect(lines[0]).toMatch(/: 1 mõõtepunkt, saaja 38X-OS-[0-9A-Z]+, tehtud \d+ viga$/);
  });

  it("leave JSON as it is", async () => {
    const asked = ["plan", "--type", "AGREEMENT", "--day", "2024-10-27", "--now", "2024-10-28T12:00Z"];
    expect((await run(...asked, "--lang", "et")).out).toBe((await run(...asked)).out);
    const check = ["check", ...set(), "--events", given("events.json", [agreementEvent("DELETE", grid)])];
    expect((await run(...check, "--lang", "et")).out).toBe((await run(...check)).out);
  });
});
