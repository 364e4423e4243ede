import { describe, expect, it } from "vitest";
import { nothingActivatedText, verdictText, verdictTextOn } from "../../src/predict/verdict-text.js";
import type { Grant, Lack, Refusal, Verdict } from "../../src/rules/distribution/verdict.js";
import { eics, supplyA } from "../../src/rules/example-parties.js";
import { agreementOf } from "../market/built.js";

/** The first of May and of June in Estonia, 13:30 on 10 May, and an open end. */
const may = Date.parse("2024-04-30T21:00Z");
const june = Date.parse("2024-05-31T21:00Z");
const noon = Date.parse("2024-05-10T10:30Z");
const open = Infinity;
const [meterEic, party, other] = [eics.point, eics.supplierA, eics.supplierB];

/** A cause with its clause in English and in Estonian. */
type Case<Cause> = readonly [Cause, string, string];
/** The cases of each cause: none can be left out. */
type Cases<Cause extends { readonly tag: string }> = {
  readonly [Tag in Cause["tag"]]: readonly Case<Extract<Cause, { readonly tag: Tag }>>[];
};

const grants: Cases<Grant> = {
  ValidNow: [
    [
      { tag: "ValidNow", from: may, to: june },
      "the agreement is valid (2024-05-01 00:00 +03:00 to 2024-06-01 00:00 +03:00)",
      "leping kehtib (alates 01.05.2024 kuni 31.05.2024)",
    ],
    [
      { tag: "ValidNow", from: noon, to: open },
      "the agreement is valid (from 2024-05-10 13:30 +03:00 on)",
      "leping kehtib (alates 10.05.2024 kell 13:30 tähtajatult)",
    ],
  ],
  ActiveOrFuture: [
    [
      { tag: "ActiveOrFuture", from: june, to: open },
      "the agreement is active or in the future (from 2024-06-01 00:00 +03:00 on)",
      "leping kehtib või on alles ees (alates 01.06.2024 tähtajatult)",
    ],
  ],
  OverlapsData: [
    [
      { tag: "OverlapsData", meterEic, from: may, to: noon },
      `the agreement (2024-05-01 00:00 +03:00 to 2024-05-10 13:30 +03:00) overlaps data of ${meterEic}`,
      `leping (alates 01.05.2024 kuni 10.05.2024 kell 13:30) kattub mõõtepunkti ${meterEic} andmetega`,
    ],
  ],
  OverlapsAggregation: [
    [
      { tag: "OverlapsAggregation", from: may, to: june },
      "the agreement (2024-05-01 00:00 +03:00 to 2024-06-01 00:00 +03:00) overlaps the aggregation",
      "leping (alates 01.05.2024 kuni 31.05.2024) kattub agregeerimislepinguga",
    ],
  ],
  ValidWithinTwelveMonths: [
    [
      { tag: "ValidWithinTwelveMonths", since: may, to: open },
      "the general service is valid",
      "üldteenus kehtib",
    ],
    [
      { tag: "ValidWithinTwelveMonths", since: may, to: june },
      "the general service ended on 2024-06-01 00:00 +03:00, after 2024-05-01 00:00 +03:00, twelve months ago",
      "üldteenus kestis kuni 31.05.2024 ja lõppes hiljem kui kaksteist kuud tagasi (01.05.2024)",
    ],
  ],
  PartyOfChangedAgreement: [
    [
      { tag: "PartyOfChangedAgreement", as: "customerEic" },
      "it is the customer of the changed agreement",
      "ta on muudetud lepingu klient",
    ],
    [
      { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" },
      "it is the service provider of the changed agreement",
      "ta on muudetud lepingu teenusepakkuja",
    ],
  ],
  OperatesMeteringPoint: [
    [
      { tag: "OperatesMeteringPoint", meterEic },
      `it operates the metering point ${meterEic}`,
      `ta on mõõtepunkti ${meterEic} haldur`,
    ],
  ],
  HasPartyInPortfolio: [
    [
      { tag: "HasPartyInPortfolio", followed: other },
      `it follows ${other} through its portfolio`,
      `tema portfellis on ${other}`,
    ],
  ],
  SubjectOfAuthorization: [
    [
      { tag: "SubjectOfAuthorization" },
      "it is the subject of the authorization",
      "ta on ligipääsuõiguse subjekt",
    ],
  ],
  ListedAsCandidate: [
    [
      { tag: "ListedAsCandidate" },
      "it is listed as a candidate of the coordination",
      "ta on kooskõlastamise kandidaat",
    ],
  ],
};

const refusals: Cases<Refusal> = {
  MadeTheChange: [
    [{ tag: "MadeTheChange", eic: party }, "it made the change itself", "ta tegi muudatuse ise"],
  ],
  Ended: [
    [
      { tag: "Ended", at: june },
      "the agreement ended on 2024-06-01 00:00 +03:00, before the change",
      "lepingu viimane päev oli 31.05.2024, enne muudatust",
    ],
  ],
  NotValidYet: [
    [
      { tag: "NotValidYet", from: june },
      "the agreement is not valid before 2024-06-01 00:00 +03:00",
      "leping kehtib alles alates 01.06.2024",
    ],
  ],
  NoDataInValidity: [
    [
      { tag: "NoDataInValidity", meterEic, from: may, to: june },
      `the agreement covers 2024-05-01 00:00 +03:00 to 2024-06-01 00:00 +03:00, which overlaps no data of ${meterEic}`,
      `leping kehtib alates 01.05.2024 kuni 31.05.2024 ega kattu mõõtepunkti ${meterEic} andmetega`,
    ],
  ],
  NoOverlapWithAggregation: [
    [
      { tag: "NoOverlapWithAggregation", from: may, to: open },
      "the agreement covers from 2024-05-01 00:00 +03:00 on, which does not overlap the aggregation",
      "leping kehtib alates 01.05.2024 tähtajatult ega kattu agregeerimislepinguga",
    ],
  ],
  NothingOverlapsAtParent: [
    [
      { tag: "NothingOverlapsAtParent", parentMeterEic: undefined },
      "the parent metering point is unknown",
      "ülemmõõtepunkt ei ole teada",
    ],
    [
      { tag: "NothingOverlapsAtParent", parentMeterEic: meterEic },
      `nothing at the parent metering point ${meterEic} overlaps the aggregation`,
      `ülemmõõtepunktis ${meterEic} ei kattu agregeerimislepinguga midagi`,
    ],
  ],
  NoValidOrFutureAgreement: [
    [
      { tag: "NoValidOrFutureAgreement", meterEic },
      `the metering point ${meterEic} has no valid or future agreement`,
      `mõõtepunktis ${meterEic} ei ole kehtivat ega tulevast lepingut`,
    ],
  ],
  NotActiveUntil: [
    [
      { tag: "NotActiveUntil", from: june },
      "the general service is not active until 2024-06-01 00:00 +03:00",
      "üldteenus kehtib alles alates 01.06.2024",
    ],
  ],
  ProviderIsOperator: [
    [
      { tag: "ProviderIsOperator", operatorEic: other },
      `the provider ${other} of the general service is the operator, not a named supplier`,
      `üldteenuse pakkuja ${other} on haldur, mitte nimetatud müüja`,
    ],
  ],
  OtherMarket: [
    [
      { tag: "OtherMarket", market: "NATURAL_GAS" },
      "the agreement belongs to another market (NATURAL_GAS)",
      "leping on teiselt turult (NATURAL_GAS)",
    ],
  ],
  EndedBeforeTwelveMonths: [
    [
      { tag: "EndedBeforeTwelveMonths", since: june, to: june },
      "the general service ended on 2024-06-01 00:00 +03:00, not after 2024-06-01 00:00 +03:00, twelve months ago",
      "üldteenus kestis kuni 31.05.2024 ega lõppenud hiljem kui kaksteist kuud tagasi (01.06.2024)",
    ],
  ],
  NothingOfItsConcernChanged: [
    [
      { tag: "NothingOfItsConcernChanged", changed: ["address", "fuse"] },
      "no relevant metadata changed (changed: address, fuse)",
      "midagi teda puudutavat ei muutunud (muutunud: address, fuse)",
    ],
    [
      { tag: "NothingOfItsConcernChanged", changed: [] },
      "no relevant metadata changed (changed: none)",
      "midagi teda puudutavat ei muutunud (muutunud: mitte midagi)",
    ],
  ],
  PortfolioNotValidThen: [
    [
      { tag: "PortfolioNotValidThen", from: may, to: june },
      "the portfolio agreement covers 2024-05-01 00:00 +03:00 to 2024-06-01 00:00 +03:00, not the relevant time",
      "portfellileping kehtib alates 01.05.2024 kuni 31.05.2024, mitte arvestataval ajal",
    ],
  ],
  NotOnThisAction: [
    [
      { tag: "NotOnThisAction", action: "UPDATE" },
      "it is not notified of UPDATE of the agreement",
      "toimingust UPDATE teda ei teavitata",
    ],
  ],
  DirectPartyOnly: [
    [
      { tag: "DirectPartyOnly" },
      "the message is for the direct party only",
      "teavitus on ainult otsesele osapoolele",
    ],
  ],
  OnlyOperatesMeteringPoint: [
    [
      { tag: "OnlyOperatesMeteringPoint", followed: other },
      `${other} receives only as the operator, which portfolio providers do not follow`,
      `${other} saab teavituse ainult haldurina, halduri bilansihaldur seda ei saa`,
    ],
  ],
  NotInThisEdition: [
    [
      { tag: "NotInThisEdition", edition: "et" },
      "the edition et does not contain this",
      "redaktsioonis et seda ei ole",
    ],
  ],
  NotByThisReading: [
    [
      { tag: "NotByThisReading", otherwise: "MD-2=point-above-too" },
      "the sources do not mention it; with the reading MD-2=point-above-too it would receive",
      "allikad teda ei nimeta; tõlgenduse MD-2=point-above-too järgi ta saaks",
    ],
  ],
};

const noAgreement = {
  tag: "NoAgreementAt",
  agreementType: "SUPPLY",
  as: "serviceProviderEic",
  meterEic,
  from: may,
  to: june,
} as const;

const lacks: Cases<Lack> = {
  NoAgreementAt: [
    [
      { ...noAgreement, during: "now" },
      `it is not the service provider of a SUPPLY at ${meterEic} valid at 2024-05-01 00:00 +03:00`,
      `ta ei ole teenusepakkuja üheski mõõtepunkti ${meterEic} lepingus SUPPLY, mis kehtib 01.05.2024`,
    ],
    [
      { ...noAgreement, agreementType: "AGGREGATION", as: "customerEic", during: "from-now-on" },
      `it is not the customer of an AGGREGATION at ${meterEic} valid at 2024-05-01 00:00 +03:00 or later`,
      `ta ei ole klient üheski mõõtepunkti ${meterEic} lepingus AGGREGATION, mis kehtib 01.05.2024 või hiljem`,
    ],
    [
      { ...noAgreement, during: "data" },
      `it is not the service provider of a SUPPLY at ${meterEic} that overlaps 2024-05-01 00:00 +03:00 to 2024-06-01 00:00 +03:00`,
      `ta ei ole teenusepakkuja üheski mõõtepunkti ${meterEic} lepingus SUPPLY, mis kattub ajaga alates 01.05.2024 kuni 31.05.2024`,
    ],
    [
      { ...noAgreement, during: "aggregation" },
      `it is not the service provider of a SUPPLY at ${meterEic} valid during the aggregation (2024-05-01 00:00 +03:00 to 2024-06-01 00:00 +03:00)`,
      `ta ei ole teenusepakkuja üheski mõõtepunkti ${meterEic} lepingus SUPPLY, mis kehtib agregeerimislepingu ajal (alates 01.05.2024 kuni 31.05.2024)`,
    ],
  ],
  NoAgreementWith: [
    [
      { tag: "NoAgreementWith", agreementType: "NAMED_SUPPLIER", customerEic: other, from: noon },
      `it is not the service provider of a NAMED_SUPPLIER for ${other} valid at 2024-05-10 13:30 +03:00`,
      `ta ei ole kliendi ${other} lepingu NAMED_SUPPLIER teenusepakkuja (10.05.2024 kell 13:30)`,
    ],
  ],
  NotInPortfolioOf: [
    [
      { tag: "NotInPortfolioOf", followed: other, from: may, to: open },
      `it is not the service provider of a PORTFOLIO_SUPPLIER for ${other}, which this rule follows, valid at 2024-05-01 00:00 +03:00`,
      `ta ei ole üheski lepingus PORTFOLIO_SUPPLIER, mille klient on ${other} ja mis kehtib 01.05.2024, teenusepakkuja`,
    ],
    [
      { tag: "NotInPortfolioOf", followed: other, from: may, to: june },
      `it is not the service provider of a PORTFOLIO_SUPPLIER for ${other}, which this rule follows, valid within 2024-05-01 00:00 +03:00 to 2024-06-01 00:00 +03:00`,
      `ta ei ole üheski lepingus PORTFOLIO_SUPPLIER, mille klient on ${other} ja mis kehtib alates 01.05.2024 kuni 31.05.2024, teenusepakkuja`,
    ],
  ],
  NobodyToFollow: [
    [
      { tag: "NobodyToFollow" },
      "no entitled party is one that portfolio providers follow",
      "ühelgi osapoolel, kelle bilansihaldur saaks teavituse, ei ole siin õigust",
    ],
  ],
  FollowedItself: [
    [
      { tag: "FollowedItself" },
      "the rule is for the portfolio providers of the service provider, and it is the service provider itself",
      "reegel teavitab teenusepakkuja bilansihaldureid, tema on aga teenusepakkuja ise",
    ],
  ],
  AnotherRole: [
    [
      { tag: "AnotherRole", agreementType: "GRID", as: "customerEic" },
      "it has another role: it is the customer of the GRID, which this rule does not consider",
      "tal on teine roll: ta on lepingu GRID klient, mida reegel ei nimeta",
    ],
  ],
  OnlyOperates: [
    [
      { tag: "OnlyOperates", meterEic },
      `it operates the metering point ${meterEic}, which this rule does not consider`,
      `ta on mõõtepunkti ${meterEic} haldur, mida reegel ei nimeta`,
    ],
  ],
  OperatedByAnother: [
    [
      { tag: "OperatedByAnother", meterEic, operatorEic: other },
      `it does not operate the metering point ${meterEic}, ${other} does`,
      `ta ei ole mõõtepunkti ${meterEic} haldur; haldur on ${other}`,
    ],
    [
      { tag: "OperatedByAnother", meterEic },
      `it does not operate the metering point ${meterEic}, whose operator is unknown`,
      `ta ei ole mõõtepunkti ${meterEic} haldur; haldur on teadmata`,
    ],
  ],
  OtherParty: [
    [
      { tag: "OtherParty", as: "serviceProviderEic", partyEic: other },
      `the service provider of the changed agreement is ${other}`,
      `muudetud lepingu teenusepakkuja on ${other}`,
    ],
    [
      { tag: "OtherParty", as: "customerEic" },
      "the customer of the changed agreement is unknown",
      "muudetud lepingu klient on teadmata",
    ],
  ],
  OtherSubject: [
    [
      { tag: "OtherSubject", mandateCustomerEic: other },
      `the subject of the authorization is ${other}`,
      `ligipääsuõiguse subjekt on ${other}`,
    ],
  ],
  NotListedAsCandidate: [
    [
      { tag: "NotListedAsCandidate", candidates: [other, eics.supplierC] },
      `the candidates of the coordination are ${other}, ${eics.supplierC}`,
      `kooskõlastamise kandidaadid: ${other}, ${eics.supplierC}`,
    ],
    [
      { tag: "NotListedAsCandidate", candidates: [] },
      "the candidates of the coordination are none",
      "kooskõlastamise kandidaadid: mitte keegi",
    ],
  ],
  NoDataAtAll: [[{ tag: "NoDataAtAll" }, "the message has no data", "teavituses ei ole andmeid"]],
  OtherAgreement: [
    [
      { tag: "OtherAgreement", agreementType: "AGGREGATION", expected: ["SUPPLY", "GRID"] },
      "the rule applies to SUPPLY and GRID, the message is about an AGGREGATION",
      "reegel on lepingute SUPPLY, GRID kohta, teavitus lepingu AGGREGATION kohta",
    ],
  ],
  OtherAction: [
    [
      { tag: "OtherAction", action: "UPDATE", expected: ["CREATE", "DELETE"] },
      "the rule applies to CREATE and DELETE, the action of the message is UPDATE",
      "reegel on toimingute CREATE, DELETE kohta, teavitus toimingu UPDATE kohta",
    ],
  ],
  NeverUpdated: [
    [
      { tag: "NeverUpdated", agreementType: "GENERAL_SERVICE" },
      "a GENERAL_SERVICE is only created and deleted, never updated",
      "lepingut GENERAL_SERVICE ainult luuakse ja kustutatakse, mitte ei muudeta",
    ],
  ],
  OtherPoint: [
    [
      { tag: "OtherPoint", meteringPointType: "BORDER", expected: ["REGULAR", "AGGREGATION"] },
      "the rule applies to metering points of type REGULAR, AGGREGATION, this one is of type BORDER",
      "reegel on mõõtepunktide REGULAR, AGGREGATION kohta, see mõõtepunkt on BORDER",
    ],
  ],
  IsConsequence: [
    [
      { tag: "IsConsequence", agreementType: "SUPPLY", action: "DELETE" },
      "the Datahub made this change because of the DELETE of a SUPPLY, and the rule applies to changes made by a party",
      "Andmeladu tegi muudatuse ise lepingu SUPPLY tagajärjena (DELETE), reegel on osapoolte muudatuste kohta",
    ],
  ],
  NoConsequence: [
    [
      { tag: "NoConsequence", expected: "something" },
      "the rule applies to changes made by the Datahub because of another agreement",
      "reegel on teise lepingu tagajärgede kohta",
    ],
    [
      { tag: "NoConsequence", expected: "AGGREGATION" },
      "the rule applies to changes made by the Datahub because of an AGGREGATION",
      "reegel on lepingu AGGREGATION tagajärgede kohta",
    ],
  ],
};

const all = <Cause extends { readonly tag: string }>(cases: Cases<Cause>): readonly Case<Cause>[] =>
  Object.values<readonly Case<Cause>[]>(cases as { [tag: string]: readonly Case<Cause>[] }).flat();

const of = { rule: "GEN-4", role: "OPEN_SUPPLIER", eic: party } as const;

describe("the sentence of a verdict", () => {
  it.each(all(grants).map(([cause, en, et]) => ({ cause, en, et })))(
    "that grants by $cause.tag: $en",
    (one) => {
      const verdict = { ...of, granted: true, cause: one.cause } as const;
      expect(verdictText(verdict)).toBe(`GEN-4: ${party} receives as OPEN_SUPPLIER, because ${one.en}.`);
      expect(verdictText(verdict, "et")).toBe(
        `GEN-4: ${party} saab teavituse rollis OPEN_SUPPLIER, sest ${one.et}.`,
      );
    },
  );

  it.each([...all(refusals), ...all(lacks)].map(([cause, en, et]) => ({ cause, en, et })))(
    "that refuses by $cause.tag: $en",
    (one) => {
      const verdict = { ...of, granted: false, cause: one.cause } as const;
      expect(verdictText(verdict)).toBe(
        `GEN-4: ${party} does not receive as OPEN_SUPPLIER, because ${one.en}.`,
      );
      expect(verdictText(verdict, "et")).toBe(
        `GEN-4: ${party} ei saa teavitust rollis OPEN_SUPPLIER, sest ${one.et}.`,
      );
    },
  );

  it("names the chain, and the rule that removed a grant", () => {
    const chain = [other, party];
    const granted = { ...of, granted: true, chain, cause: { tag: "SubjectOfAuthorization" } } as const;
    const refused = { ...of, granted: false, chain, by: "BEY-6", cause: { tag: "DirectPartyOnly" } } as const;
    expect(verdictText(granted)).toContain(` receives as OPEN_SUPPLIER (${other} → ${party}), because`);
    expect(verdictText(granted, "et")).toContain(` rollis OPEN_SUPPLIER (${other} → ${party}), sest`);
    expect(verdictText(refused)).toMatch(/ → .*direct party only \(BEY-6\)\.$/);
    expect(verdictText(refused, "et")).toMatch(/ → .*otsesele osapoolele \(BEY-6\)\.$/);
  });
});

describe("the sentence of a verdict on a message", () => {
  const supply = agreementOf(supplyA);
  const verdict: Verdict = {
    ...of,
    granted: false,
    agreement: supply,
    cause: { tag: "DirectPartyOnly" },
  };
  const named = (changed: typeof supply | undefined) => ({ name: "event 3", changed });

  it("names the message, and the agreement of the right where it is not that of the message", () => {
    const en = "because the message is for the direct party only. Message: event 3.";
    const et = "sest teavitus on ainult otsesele osapoolele. Teavitus: event 3.";
    const ofAnother = agreementOf({ ...supplyA, customerEic: eics.customerY });
    const { agreement: _, ...withoutAgreement } = verdict;
    for (const [changed, given] of [
      [supply, verdict],
      [undefined, withoutAgreement],
    ] as const) {
      expect(verdictTextOn(named(changed), given).endsWith(en)).toBe(true);
      expect(verdictTextOn(named(changed), given, "et").endsWith(et)).toBe(true);
    }
    for (const changed of [undefined, ofAnother]) {
      expect(verdictTextOn(named(changed), verdict)).toContain(
        `${en} Agreement: SUPPLY at ${meterEic} of ${party} for ${eics.customerX}, `,
      );
      expect(verdictTextOn(named(changed), verdict, "et")).toContain(
        `${et} Leping: SUPPLY mõõtepunktis ${meterEic}, teenusepakkuja ${party}, klient ${eics.customerX}, `,
      );
    }
  });

  it("names an agreement without a metering point or parties", () => {
    const portfolio = agreementOf({ agreementType: "PORTFOLIO_SUPPLIER", validFrom: "2024-04-30T21:00Z" });
    expect(verdictTextOn(named(undefined), { ...verdict, agreement: portfolio }, "et")).toMatch(
      /Leping: PORTFOLIO_SUPPLIER, teenusepakkuja teadmata, klient teadmata, alates 01\.05\.2024 tähtajatult\.$/,
    );
  });
});

describe("the sentence where only time passed", () => {
  it("is in the language asked for", () => {
    expect(nothingActivatedText(party)).toBe(
      `AGR-4: ${party} does not receive as NAMED_SUPPLIER, because only time passed and no GENERAL_SERVICE became active.`,
    );
    expect(nothingActivatedText(party, "et")).toBe(
      `AGR-4: ${party} ei saa teavitust rollis NAMED_SUPPLIER, sest möödus ainult aeg ja ükski GENERAL_SERVICE ei hakanud sellega kehtima.`,
    );
  });
});
