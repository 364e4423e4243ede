import { describe, expect, it } from "vitest";
import type { AgreementType } from "../../../src/documents/vocabulary.js";
import type { Agreement } from "../../../src/market/agreement.js";
import { agreementOf } from "../../../src/market/agreement.js";
import type { AccessDenial, AccessGrant, AccessWay } from "../../../src/rules/access/access-answer.js";
import type { Explained } from "../../../src/rules/access/access-text.js";
import { denialText, grantText, needText } from "../../../src/rules/access/access-text.js";
import {
  denialInEstonian,
  grantInEstonian,
  needInEstonian,
} from "../../../src/rules/access/access-text-in-estonian.js";
import { instantOf } from "../../../src/time/instant.js";

const supplier = "38X-EX-SUPPLIER8";
const provider = "38X-EX-OTHER---2";
const operator = "38X-EX-OPERATOR3";
const meter = "38Z-EX-METERING5";

const an = (agreementType: AgreementType): Agreement =>
  agreementOf({
    agreementType,
    meterEic: meter,
    serviceProviderEic: supplier,
    validFrom: "2024-07-01T00:00+03:00",
  });

const chain = [supplier, provider];

/** The first of July 2024 to the last day of 2025, and noon of the first of June 2024, in Tallinn. */
const [from, to] = [instantOf("2024-06-30T21:00Z"), instantOf("2025-12-31T22:00Z")];
const since = instantOf("2024-06-01T09:00Z");

type Case<Cause> = readonly [about: Explained<Cause>, english: string, estonian: string];

const grants: readonly Case<AccessGrant>[] = [
  [
    { cause: { tag: "OperatesMeteringPoint", meterEic: meter } },
    "It operates the metering point 38Z-EX-METERING5: all of its data.",
    "Ta on mõõtepunkti 38Z-EX-METERING5 haldur: kõik selle andmed.",
  ],
  [
    { cause: { tag: "OperatesParent", parentMeterEic: meter } },
    "It operates the metering point 38Z-EX-METERING5 above: all data of the aggregation point.",
    "Ta on ülemmõõtepunkti 38Z-EX-METERING5 haldur: kõik agregeerimispunkti andmed.",
  ],
  [
    { cause: { tag: "ValidAgreement", from, to }, agreement: an("BORDER_GRID") },
    "The BORDER_GRID is valid (2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00): data of its validity.",
    "Leping BORDER_GRID kehtib (alates 01.07.2024 kuni 31.12.2025): selle kehtivusaja andmed.",
  ],
  [
    { cause: { tag: "ValidAgreement", from, to: Infinity }, agreement: an("SUPPLY"), chain },
    "The SUPPLY followed by 38X-EX-SUPPLIER8, 38X-EX-OTHER---2 is valid (2024-07-01 00:00 +03:00 to no end): data of its validity.",
    "Leping SUPPLY koos portfelliahelaga 38X-EX-SUPPLIER8, 38X-EX-OTHER---2 kehtib (alates 01.07.2024 tähtajatult): selle kehtivusaja andmed.",
  ],
  [
    { cause: { tag: "LegalConsent", from, to } },
    "The customer consented outside the Datahub, as the asking party states: data of 2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00.",
    "Klient on küsija kinnitusel andnud nõusoleku väljaspool Andmeladu: andmed alates 01.07.2024 kuni 31.12.2025.",
  ],
  [
    { cause: { tag: "LegalConsent", from: -Infinity, to } },
    "The customer consented outside the Datahub, as the asking party states: data of the beginning to 2026-01-01 00:00 +02:00.",
    "Klient on küsija kinnitusel andnud nõusoleku väljaspool Andmeladu: andmed kuni 31.12.2025.",
  ],
  [
    { cause: { tag: "ValidSupply", from, to, since }, agreement: an("SUPPLY") },
    "The SUPPLY is valid (2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00): data since 2024-06-01 12:00 +03:00, twelve months ago, and of its validity.",
    "Leping SUPPLY kehtib (alates 01.07.2024 kuni 31.12.2025): kaheteistkümne viimase kuu (alates 01.06.2024 kell 12:00) ja selle kehtivusaja andmed.",
  ],
  [
    { cause: { tag: "ValidAggregation", from, to }, agreement: an("AGGREGATION") },
    "The AGGREGATION is valid (2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00): data of its validity.",
    "Leping AGGREGATION kehtib (alates 01.07.2024 kuni 31.12.2025): selle kehtivusaja andmed.",
  ],
  [
    { cause: { tag: "StillToCome", from, to }, agreement: an("SUPPLY") },
    "The SUPPLY starts in the future (2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00): technical data only.",
    "Leping SUPPLY algab tulevikus (alates 01.07.2024 kuni 31.12.2025): ainult tehnilised andmed.",
  ],
  [
    { cause: { tag: "EndedWithinTwelveMonths", from, to, since }, agreement: an("GENERAL_SERVICE") },
    "The GENERAL_SERVICE (2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00) ended after 2024-06-01 12:00 +03:00, twelve months ago: data of its validity.",
    "Leping GENERAL_SERVICE (alates 01.07.2024 kuni 31.12.2025) lõppes hiljem kui kaksteist kuud tagasi (01.06.2024 kell 12:00): selle kehtivusaja andmed.",
  ],
  [
    {
      cause: {
        tag: "Authorized",
        validFrom: since,
        validTo: Infinity,
        subjectFrom: from,
        subjectTo: to,
        role: "OPEN_SUPPLIER",
        purpose: "ENERGY_SUPPLY_OFFER",
      },
    },
    "An authorization as OPEN_SUPPLIER for ENERGY_SUPPLY_OFFER is valid (2024-06-01 12:00 +03:00 to no end): data of 2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00.",
    "Ligipääsuõigus rollis OPEN_SUPPLIER eesmärgil ENERGY_SUPPLY_OFFER kehtib (alates 01.06.2024 kell 12:00 tähtajatult): andmed alates 01.07.2024 kuni 31.12.2025.",
  ],
];

const denials: readonly Case<AccessDenial>[] = [
  [
    { cause: { tag: "NotTheOperator", operatorEic: undefined } },
    "The operator of the metering point is not known.",
    "Mõõtepunkti haldur ei ole teada.",
  ],
  [
    { cause: { tag: "NotTheOperator", operatorEic: operator } },
    "The metering point is operated by 38X-EX-OPERATOR3.",
    "Mõõtepunkti haldur on 38X-EX-OPERATOR3.",
  ],
  [
    { cause: { tag: "NoAgreement", meterEic: meter } },
    "It provides no agreement of the metering point 38Z-EX-METERING5, and no other agreement entitles it.",
    "Ta ei ole mõõtepunktis 38Z-EX-METERING5 ühegi lepingu teenusepakkuja ja ükski muu leping ei anna talle õigust.",
  ],
  [
    { cause: { tag: "NoAuthorization", meterEic: meter, elsewhere: 0 } },
    "It holds no authorization of the metering point 38Z-EX-METERING5.",
    "Tal ei ole mõõtepunkti 38Z-EX-METERING5 ligipääsuõigust.",
  ],
  [
    { cause: { tag: "NoAuthorization", meterEic: meter, elsewhere: 3 } },
    "It holds no authorization of the metering point 38Z-EX-METERING5, 3 of other points.",
    "Tal ei ole mõõtepunkti 38Z-EX-METERING5 ligipääsuõigust, teiste mõõtepunktide ligipääsuõigusi on 3.",
  ],
  [
    { cause: { tag: "EndedBeforeTwelveMonths", to: from, since: from }, agreement: an("SUPPLY") },
    "The SUPPLY ended on 2024-07-01 00:00 +03:00, not after 2024-07-01 00:00 +03:00, twelve months ago.",
    "Leping SUPPLY kestis kuni 30.06.2024 ega lõppenud hiljem kui kaksteist kuud tagasi (01.07.2024).",
  ],
  [
    {
      cause: { tag: "EndedBeforeTwelveMonths", to: since, since: from },
      agreement: an("BORDER_SUPPLY"),
      chain,
    },
    "The BORDER_SUPPLY followed by 38X-EX-SUPPLIER8, 38X-EX-OTHER---2 ended on 2024-06-01 12:00 +03:00, not after 2024-07-01 00:00 +03:00, twelve months ago.",
    "Leping BORDER_SUPPLY koos portfelliahelaga 38X-EX-SUPPLIER8, 38X-EX-OTHER---2 kestis kuni 01.06.2024 kell 12:00 ega lõppenud hiljem kui kaksteist kuud tagasi (01.07.2024).",
  ],
  [
    { cause: { tag: "GivesNoAccess", agreementType: "GRID" }, agreement: an("GRID") },
    "A GRID gives its provider no access to a metering point operated by another party.",
    "Leping GRID ei anna teenusepakkujale ligipääsu mõõtepunktile, mille haldur on teine osapool.",
  ],
  [
    { cause: { tag: "NeverValid", validFrom: from, validTo: from } },
    "The end of the authorization (2024-07-01 00:00 +03:00) is not after its start (2024-07-01 00:00 +03:00).",
    "Ligipääsuõiguse lõpp (01.07.2024) ei ole hilisem kui algus (01.07.2024).",
  ],
  [
    { cause: { tag: "NeverValid", validFrom: to, validTo: from } },
    "The end of the authorization (2024-07-01 00:00 +03:00) is not after its start (2026-01-01 00:00 +02:00).",
    "Ligipääsuõiguse lõpp (01.07.2024) ei ole hilisem kui algus (01.01.2026).",
  ],
  [
    { cause: { tag: "NotValidYet", validFrom: from } },
    "The authorization is not valid before 2024-07-01 00:00 +03:00.",
    "Ligipääsuõigus hakkab kehtima 01.07.2024.",
  ],
  [
    { cause: { tag: "NoLongerValid", validTo: to } },
    "The authorization has not been valid since 2026-01-01 00:00 +02:00.",
    "Ligipääsuõigus kehtis kuni 31.12.2025.",
  ],
  [
    { cause: { tag: "NotApproved", status: "REVOKED" } },
    "The status of the authorization is REVOKED, not APPROVED.",
    "Ligipääsuõiguse olek on REVOKED, mitte APPROVED.",
  ],
  [
    { cause: { tag: "NotForAccess", permissionType: "CHANGE" } },
    "The authorization is a permission of type CHANGE, not ACCESS.",
    "Ligipääsuõiguse liik on CHANGE, mitte ACCESS.",
  ],
  [
    { cause: { tag: "EmptySubjectPeriod", subjectFrom: to, subjectTo: from } },
    "The end of the subject period of the authorization (2024-07-01 00:00 +03:00) is not after its start (2026-01-01 00:00 +02:00).",
    "Ligipääsuõiguse andmete perioodi lõpp (01.07.2024) ei ole hilisem kui algus (01.01.2026).",
  ],
  [
    { cause: { tag: "ConsentNoLongerAllowed", since: to } },
    "Consent outside the Datahub has not been accepted since 2026-01-01 00:00 +02:00: the customer authorizes in the client portal.",
    "Väljaspool Andmeladu antud nõusolek ei kehti alates 01.01.2026: klient annab ligipääsuõiguse Kliendiportaalis.",
  ],
  [
    { cause: { tag: "OtherRole", role: "OPEN_SUPPLIER", asked: "AGGREGATOR" }, agreement: an("SUPPLY") },
    "This gives access as OPEN_SUPPLIER, the query is made as AGGREGATOR.",
    "See annab ligipääsu rollis OPEN_SUPPLIER, päringu roll on AGGREGATOR.",
  ],
  [
    { cause: { tag: "OtherPurpose", purpose: "ENERGY_SUPPLY_OFFER", asked: "ENERGY_AUDIT" } },
    "The authorization is for ENERGY_SUPPLY_OFFER, the query for ENERGY_AUDIT.",
    "Ligipääsuõigus annab ligipääsu eesmärgil ENERGY_SUPPLY_OFFER, päringu eesmärk on ENERGY_AUDIT.",
  ],
  [
    {
      cause: { tag: "OtherPurpose", purpose: "PORTFOLIO", asked: "BILLING" },
      agreement: an("SUPPLY"),
      chain,
    },
    "The SUPPLY followed by 38X-EX-SUPPLIER8, 38X-EX-OTHER---2 is for PORTFOLIO, the query for BILLING.",
    "Leping SUPPLY koos portfelliahelaga 38X-EX-SUPPLIER8, 38X-EX-OTHER---2 annab ligipääsu eesmärgil PORTFOLIO, päringu eesmärk on BILLING.",
  ],
];

const part = { from, to };

const needs: readonly (readonly [ways: readonly AccessWay[], english: string, estonian: string])[] = [
  [
    [{ tag: "Authorization", ...part }],
    "an authorization of the metering point, valid now, with this subject period",
    "praegu kehtiv selle mõõtepunkti ligipääsuõigus, mis hõlmab seda ajavahemikku",
  ],
  [
    [{ tag: "SupplyValidNow", agreementTypes: ["BORDER_SUPPLY"] }],
    "a BORDER_SUPPLY valid now",
    "praegu kehtiv leping (BORDER_SUPPLY)",
  ],
  [
    [{ tag: "SupplyValidNow", agreementTypes: ["SUPPLY", "GENERAL_SERVICE"] }],
    "a SUPPLY or GENERAL_SERVICE valid now",
    "praegu kehtiv leping (SUPPLY või GENERAL_SERVICE)",
  ],
  [
    [{ tag: "AgreementOfThatTime", agreementTypes: ["SUPPLY", "AGGREGATION"], since }],
    "a SUPPLY or AGGREGATION valid at that time, if it is valid now or ended after 2024-06-01 12:00 +03:00",
    "sel ajal kehtiv leping (SUPPLY või AGGREGATION), mis kehtib praegu või lõppes pärast 01.06.2024 kell 12:00",
  ],
  [
    [{ tag: "AgreementOfThatTime", agreementTypes: ["AGGREGATION"], since }],
    "an AGGREGATION valid at that time, if it is valid now or ended after 2024-06-01 12:00 +03:00",
    "sel ajal kehtiv leping (AGGREGATION), mis kehtib praegu või lõppes pärast 01.06.2024 kell 12:00",
  ],
  [
    [{ tag: "Wait", until: since, from, to: Infinity, agreement: an("SUPPLY") }],
    "the existing SUPPLY, from 2024-06-01 12:00 +03:00 on, for 2024-07-01 00:00 +03:00 to no end",
    "olemasolev leping SUPPLY, mis annab ligipääsu alates 01.06.2024 kell 12:00 (andmed alates 01.07.2024 tähtajatult)",
  ],
  [
    [{ tag: "Wait", until: since, ...part }],
    "the existing authorization, from 2024-06-01 12:00 +03:00 on, for 2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00",
    "olemasolev ligipääsuõigus, mis annab ligipääsu alates 01.06.2024 kell 12:00 (andmed alates 01.07.2024 kuni 31.12.2025)",
  ],
  [
    [
      { tag: "Authorization", ...part },
      { tag: "SupplyValidNow", agreementTypes: ["SUPPLY"] },
    ],
    "an authorization of the metering point, valid now, with this subject period; or a SUPPLY valid now",
    "praegu kehtiv selle mõõtepunkti ligipääsuõigus, mis hõlmab seda ajavahemikku; või praegu kehtiv leping (SUPPLY)",
  ],
];

describe("an answer about access is explained, in English and in Estonian,", () => {
  it.each(grants)("by a ground: %#. $cause.tag", (about, english, estonian) => {
    expect(grantText(about)).toBe(english);
    expect(grantInEstonian(about)).toBe(estonian);
  });

  it.each(denials)("by a refusal: %#. $cause.tag", (about, english, estonian) => {
    expect(denialText(about)).toBe(english);
    expect(denialInEstonian(about)).toBe(estonian);
  });

  it.each(needs)("by a remedy: %#. %j", (ways, english, estonian) => {
    expect(needText(part, ways)).toBe(
      `2024-07-01 00:00 +03:00 to 2026-01-01 00:00 +02:00 would need ${english}.`,
    );
    expect(needInEstonian({ ...part, ways, text: "" })).toBe(
      `Andmed alates 01.07.2024 kuni 31.12.2025: sobiks ${estonian}.`,
    );
  });
});
