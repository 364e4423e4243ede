/**
 * The tables of the code as pages: reasons, attributes, limits, services by date, editions, worked cases.
 */
import type { EventDocument } from "../../../src/documents/event-types.js";
import { servicesFor } from "../../../src/scan/service-list.js";
import { serviceNotes } from "../../../src/scan/service-list.js";
import type { About } from "../../../src/scan/service-list.js";
import { services } from "../../../src/scan/service-list.js";
import { examplesOf } from "../../../src/report/rule-book/rule-examples.js";
import { workedCases } from "../../../src/rules/consequences/worked-cases.js";
import { agreementSet } from "../../../src/market/index.js";
import type { ResourceType } from "../../../src/documents/vocabulary.js";
import { resourceTypes } from "../../../src/documents/vocabulary.js";
import type { Delivery } from "../../../src/predict/index.js";
import { isDelivery, predict } from "../../../src/predict/index.js";
import {
  allReasons,
  formatReason,
  isListed,
  reasonAllowed,
  categoryOfReason,
  reasonRecord,
  reasonIsSignificant,
  neverPredicted,
} from "../../../src/reason/index.js";
import type { Edition } from "../../../src/documents/editions.js";
import { editions } from "../../../src/documents/editions.js";
import type { Decision } from "../../../src/rulebook/decisions.js";
import { decisionIds, decisions } from "../../../src/rulebook/decisions.js";
import type { StatementId } from "../../../src/rulebook/statements.js";
import { statementIds, statements } from "../../../src/rulebook/statements.js";
import { rules } from "../../../src/rules/distribution/distribution-rules.js";
import type { Example, Rule } from "../../../src/rules/distribution/rule.js";
import {
  LARGEST_ID_RANGE,
  LONGEST_METERING_DATA_PERIOD,
  LONGEST_PERIOD,
  RETENTION,
  errorCodes,
} from "../../../src/scan/query-limits.js";
import { formatLocal } from "../../../src/time/tallinn.js";
import type { Kind } from "../attributes.js";
import { attributesOf } from "../attributes.js";
import { documents, statementLink } from "../chapters.js";
import { caseName, casePicture, caseText } from "../examples.js";
import type { Language } from "../language.js";
import { say } from "../language.js";
import { page, table } from "../markdown.js";
import { attributeWords, messageShapes } from "../message-words.js";
import { nameOf } from "../pictures.js";
import { drawingFile } from "../../analysis/page.js";
import { decisionLine, decisionLink, sentenceOf } from "../statement.js";

const yesOrNo = (language: Language, yes: boolean): string =>
  yes ? say(language, "yes", "jah") : say(language, "no", "ei");

const linksTo = (ids: readonly StatementId[]): string => ids.map(statementLink).join(", ");

// ----------------------------------------------------------------------------------------------------------- reasons

export const reasonCataloguePage = (language: Language): string =>
  page(language, "reason-catalogue.md", say(language, "The catalogue of reasons", "Põhjuste kataloog"), [
    say(
      language,
      `All well-formed codes and the editions that list them. Statements: ${linksTo(["RSN-2", "RSN-4", "RSN-5", "RSN-6", "RSN-7"])}. The sentences are levik's own.`,
      `Kõik reeglipärased koodid ja redaktsioonid, mis neid loetlevad. Väited: ${linksTo(["RSN-2", "RSN-4", "RSN-5", "RSN-6", "RSN-7"])}. Laused on leviku enda omad.`,
    ),
    table(
      language === "en"
        ? ["code", "category", "listed in", "meaning"]
        : ["kood", "liik", "loetelus", "tähendus"],
      allReasons.map((reason) => {
        const { editions: listedIn, en, et } = reasonRecord(reason);
        return [
          formatReason(reason),
          categoryOfReason(reason),
          listedIn.length === 0
            ? say(language, "none: well-formed only", "mitte kuskil: ainult reeglipärane")
            : listedIn.join(", "),
          say(language, en, et),
        ];
      }),
    ),
    `## ${say(language, "Which reasons a message may have", "Milliseid põhjuseid sõnumil võib olla")}`,
    say(
      language,
      `Simple and complex reasons by resource type (${decisionLink("D-RSN-TYPES")}).`,
      `Lihtsad ja liitpõhjused andmeobjekti tüübi järgi (${decisionLink("D-RSN-TYPES")}).`,
    ),
    table(
      language === "en"
        ? ["resource type", "simple reasons", "complex ones"]
        : ["andmeobjekti tüüp", "lihtsad põhjused", "liitpõhjused"],
      resourceTypes.map((type) => {
        const allowed = allReasons.filter((reason) => reasonAllowed(type, reason));
        return [
          type,
          allowed
            .filter(({ kind }) => kind === "simple")
            .map(formatReason)
            .join(", "),
          yesOrNo(
            language,
            allowed.some(({ kind }) => kind !== "simple"),
          ),
        ];
      }),
    ),
  ]);

// -------------------------------------------------------------------------------------------------------- attributes

const kindWords: Readonly<Record<Kind, readonly [en: string, et: string]>> = {
  object: ["object", "objekt"],
  array: ["array", "massiiv"],
  text: ["text", "tekst"],
  eic: ["EIC", "EIC"],
  instant: ["instant", "ajahetk"],
  uuid: ["UUID", "UUID"],
  id: ["text or number", "tekst või arv"],
  number: ["number", "arv"],
  whole: ["whole number", "täisarv"],
  truth: ["true or false", "tõeväärtus"],
  word: ["word", "sõna"],
  closed: ["word of a closed list", "sõna suletud loetelust"],
  any: ["JSON value", "JSON-väärtus"],
};

export const messageAttributesPage = (language: Language): string =>
  page(
    language,
    "message-attributes.md",
    say(language, "The messages and their attributes", "Sõnumid ja nende atribuudid"),
    [
      say(
        language,
        "Read out of the codecs that decode the messages. A message without a required attribute is refused; unknown attributes are kept; an unknown word is taken and reported, save in a closed list. An attribute that may be absent may also be null. Where an array is expected, a single object is taken too.",
        "Loetud koodekitest, mis sõnumeid dekodeerivad. Kohustusliku atribuudita sõnumist keeldutakse; tundmatud atribuudid säilivad; tundmatu sõna võetakse vastu ja sellest teatatakse, välja arvatud suletud loetelus. Atribuut, mis võib puududa, võib olla ka null. Massiivi asemel võetakse vastu ka üks objekt.",
      ),
      ...messageShapes.flatMap(({ name, title, codec, statements: about }) => [
        `## ${title[language]}`,
        `${say(language, "Codec", "Koodek")} \`${name}\`; ${linksTo(about)}`,
        table(
          language === "en"
            ? ["attribute", "kind", "required", "meaning", "known values"]
            : ["atribuut", "liik", "kohustuslik", "tähendus", "teadaolevad väärtused"],
          attributesOf(codec).map(({ path, kind, required, values }) => [
            `\`${path.replace(/^\[\]\./, "")}\``,
            say(language, ...kindWords[kind]),
            yesOrNo(language, required),
            attributeWords[path.split(".").at(-1)!]![language],
            values.join(", "),
          ]),
        ),
      ]),
    ],
  );

// ------------------------------------------------------------------------------------------------------------ limits

const HOUR = 3_600_000;

export const limitsPage = (language: Language): string =>
  page(language, "limits.md", say(language, "The limits of a query", "Päringu piirid"), [
    say(
      language,
      "Periods are elapsed time, never a local day. The codes are those with which the Datahub refuses.",
      "Ajavahemikud on kulunud aeg, mitte kohalik ööpäev. Koodid on need, millega Andmeladu keeldub.",
    ),
    table(
      language === "en"
        ? ["limit", "value", "code of the refusal", "statements"]
        : ["piir", "väärtus", "keeldumise kood", "väited"],
      [
        [
          say(language, "period, METERING_DATA", "ajavahemik, METERING_DATA"),
          `${LONGEST_METERING_DATA_PERIOD / HOUR} h`,
          errorCodes.oneHour,
          linksTo(["SCAN-7"]),
        ],
        [
          say(language, "period, other types", "ajavahemik, muud tüübid"),
          `${LONGEST_PERIOD / HOUR} h`,
          errorCodes.oneDay,
          linksTo(["SCAN-8"]),
        ],
        ["idTo − idFrom", String(LARGEST_ID_RANGE), errorCodes.idRange, linksTo(["SCAN-9"])],
        [
          say(language, "from and to come in pairs", "algus ja lõpp käivad paaris"),
          "–",
          errorCodes.pairs,
          linksTo(["REQ-1"]),
        ],
        [
          say(language, "a period or ids must be given", "ajavahemik või ID-d peavad olema antud"),
          "–",
          errorCodes.neither,
          linksTo(["REQ-1"]),
        ],
        ["idFrom ≤ idTo", "–", errorCodes.idOrder, linksTo(["SCAN-9"])],
        [
          say(language, "ids are not negative", "ID-d ei ole negatiivsed"),
          "–",
          errorCodes.negativeId,
          linksTo(["SCAN-9"]),
        ],
        [
          say(language, "how long messages are kept", "kui kaua sõnumeid hoitakse"),
          `${RETENTION / HOUR} h`,
          say(language, "none: the data is no longer kept", "ei ole: andmeid enam ei hoita"),
          linksTo(["SCAN-11"]),
        ],
        ...Object.values(services).map(({ method, path, largestPage }) => [
          `${say(language, "page size", "lehekülje suurus")}, \`${method} ${path}\``,
          String(largestPage),
          "–",
          `${linksTo(["BEY-18"])}, ${decisionLink("D-API-PAGE")}`,
        ]),
      ],
    ),
  ]);

// ---------------------------------------------------------------------------------------------------------- services

/** What may be known of a message, in words. */
const carried: readonly (readonly [type: ResourceType, about: About, en: string, et: string])[] = [
  ["METERING_POINT", {}, "", ""],
  ["METERING_DATA", {}, "of an unknown sender", "teadmata saatjalt"],
  [
    "METERING_DATA",
    { commodityType: "ELECTRICITY", senderRole: "GRID_OPERATOR" },
    "electricity, sent by a grid operator",
    "elekter, saatnud võrguettevõtja",
  ],
  [
    "METERING_DATA",
    { commodityType: "ELECTRICITY", senderRole: "CLOSED_DISTRIBUTION_NETWORK" },
    "electricity, sent by a closed distribution network",
    "elekter, saatnud suletud jaotusvõrk",
  ],
  [
    "METERING_DATA",
    { commodityType: "ELECTRICITY", senderRole: "AGGREGATOR" },
    "electricity, sent by anyone else",
    "elekter, saatnud keegi teine",
  ],
  ["METERING_DATA", { commodityType: "NATURAL_GAS" }, "gas", "gaas"],
  ["NETWORK_BILL", {}, "of an unknown version", "teadmata versioonis"],
  ["NETWORK_BILL", { sentAs: "V1" }, "sent in the first version", "saadetud esimeses versioonis"],
  ["NETWORK_BILL", { sentAs: "V2" }, "sent in the second version", "saadetud teises versioonis"],
  ["CUSTOMER_DATA", {}, "", ""],
  ["AGREEMENT", {}, "", ""],
  ["PERMISSION", {}, "", ""],
  ["AGREEMENT_COORDINATION", {}, "", ""],
];

/** A day in Estonia, with the time where it does not start at midnight. */
const dayOf = (t: number): string => {
  const [day, time] = formatLocal(t).split(" ");
  return time === "00:00" ? day! : `${day} ${time}`;
};

const spanWords = (language: Language, from: number, to: number): string => {
  if (from === -Infinity && to === Infinity) return say(language, "at any time", "alati");
  if (from === -Infinity) return say(language, `before ${dayOf(to)}`, `enne ${dayOf(to)}`);
  if (to !== Infinity) {
    return say(language, `from ${dayOf(from)} to ${dayOf(to)}`, `${dayOf(from)} kuni ${dayOf(to)}`);
  }
  return say(language, `from ${dayOf(from)} on`, `alates ${dayOf(from)}`);
};

export const servicesByDatePage = (language: Language): string =>
  page(language, "services-by-date.md", say(language, "The services by date", "Teenused kuupäevade järgi"), [
    table(
      language === "en"
        ? ["service", "address", "version of the objects", "the asking party is named in", "largest page"]
        : ["teenus", "aadress", "objektide versioon", "küsija on kirjas", "suurim lehekülg"],
      Object.entries(services).map(([id, { method, path, version, identity, largestPage }]) => [
        id,
        `\`${method} ${path}\``,
        version,
        identity === "body" ? say(language, "the body", "kehas") : say(language, "the headers", "päistes"),
        String(largestPage),
      ]),
    ),
    `## ${say(language, "Which service distributes what", "Milline teenus mida levitab")}`,
    say(
      language,
      `Times are those of creation in Estonia; a day begins at local midnight. Where two services are named for one time, both must be read, unless one is a copy of the other: then one is enough. ${serviceNotes["second-gas"]} Statements: ${linksTo(["API-3", "API-4", "API-5", "SCAN-6", "BEY-11"])}; decisions: ${decisionLink("D-BEY-11")}, ${decisionLink("D-API-BILL-VERSION")}.`,
      `Ajad on sõnumi loomise ajad Eestis; päev algab kohalikust keskööst. Kui ühe aja kohta on nimetatud kaks teenust, tuleb lugeda mõlemat, välja arvatud siis, kui üks on teise koopia: siis piisab ühest. Gaasi mõõteandmeid võib teises versioonis saata alates 17. novembrist 2026; ükski avalik teenus seda versiooni veel ei levita, seega loetakse vana teenust. Väited: ${linksTo(["API-3", "API-4", "API-5", "SCAN-6", "BEY-11"])}; otsused: ${decisionLink("D-BEY-11")}, ${decisionLink("D-API-BILL-VERSION")}.`,
    ),
    table(
      language === "en"
        ? ["resource type", "which", "service", "created"]
        : ["andmeobjekti tüüp", "millised", "teenus", "loodud"],
      carried.flatMap(([type, about, en, et]) => {
        const found = servicesFor(type, { from: -Infinity, to: Infinity }, about);
        if (found._tag === "Left") throw new Error(found.left.tag);
        return found.right.map(({ service, span, copyOf }) => [
          type,
          say(language, en, et),
          copyOf === undefined
            ? service
            : say(language, `${service}, a copy of ${copyOf}`, `${service}, teenuse ${copyOf} koopia`),
          spanWords(language, span.from, span.to),
        ]);
      }),
    ),
  ]);

// ---------------------------------------------------------------------------------------------------------- editions

const deliveriesOf = ({ set, event }: Example, edition: Edition): readonly Delivery[] => {
  const built = agreementSet({ agreements: [], ...set });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return predict(built.right.set, [event as unknown as EventDocument], { edition }).lines.filter(isDelivery);
};

/** What an edition distributes of an event and the other does not. */
const onlyIn = (language: Language, example: Example, edition: Edition): string => {
  const recipients = (which: Edition): readonly string[] =>
    deliveriesOf(example, which).map(
      ({ recipientEic, reason }) => `${nameOf(language, recipientEic)} (${reason})`,
    );
  const other = [...recipients(edition === "en" ? "et" : "en")];
  return recipients(edition)
    .filter((line) => {
      const at = other.indexOf(line);
      if (at >= 0) other.splice(at, 1);
      return at < 0;
    })
    .join(", ");
};

/** The examples of all rules, each event once. */
const examples: readonly (readonly [Rule, Example])[] = (rules as readonly Rule[]).flatMap((rule) =>
  examplesOf(rule.id)
    .filter(({ edition }) => edition === undefined)
    .map((example) => [rule, example] as const),
);

const isDistributed = (type: ResourceType, edition: Edition): boolean =>
  examples.some(
    ([, example]) => example.event["resourceType"] === type && deliveriesOf(example, edition).length > 0,
  );

const complexIn = (listedIn: readonly Edition[]): readonly string[] =>
  allReasons
    .filter(
      (reason) =>
        reason.kind !== "simple" &&
        editions.every((edition) => isListed(edition, reason) === listedIn.includes(edition)),
    )
    .map(formatReason);

const citesOnly = (code: string): readonly StatementId[] =>
  statementIds.filter((id) => {
    const cited = statements[id].source.split("; ").map((source) => source.split(",")[0]);
    return cited.length === 1 && cited[0] === code;
  });

export const editionsPage = (language: Language): string =>
  page(
    language,
    "editions.md",
    say(language, "The differences between the editions", "Redaktsioonide erinevused"),
    [
      say(
        language,
        "An edition is a state of the rule book. What differs is asked of the code, in both editions.",
        "Redaktsioon on reegliraamatu seis. Erinevused on küsitud koodilt endalt, mõlemas redaktsioonis.",
      ),
      documents.map(({ code, name }) => `- ${code}: ${name[language]}`).join("\n"),
      `## ${say(language, "Resource types", "Andmeobjekti tüübid")}`,
      table(
        [
          say(language, "resource type", "andmeobjekti tüüp"),
          ...editions.map((edition) => `\`${edition}\`: ${say(language, "distributed", "levitatakse")}`),
          ...editions.map(
            (edition) =>
              `\`${edition}\`: ${say(language, "the reason is significant", "põhjus on tähenduslik")}`,
          ),
        ],
        resourceTypes.map((type) => [
          type,
          ...editions.map((edition) => yesOrNo(language, isDistributed(type, edition))),
          ...editions.map((edition) => yesOrNo(language, reasonIsSignificant(edition, type))),
        ]),
      ),
      `## ${say(language, "Recipients and reasons", "Saajad ja põhjused")}`,
      say(
        language,
        "Of the examples of the rules, what goes out in one edition only.",
        "Reeglite näidetest see, mida levitatakse ainult ühes redaktsioonis.",
      ),
      table(
        [
          say(language, "rule", "reegel"),
          say(language, "example", "näide"),
          ...editions.map((edition) => `${say(language, "only in", "ainult")} \`${edition}\``),
        ],
        examples.flatMap(([rule, example]) => {
          const only = editions.map((edition) => onlyIn(language, example, edition));
          return only.every((recipient) => recipient === "")
            ? []
            : [[statementLink(rule.id as StatementId), example.title[language], ...only]];
        }),
      ),
      `## ${say(language, "Catalogues of reasons", "Põhjuste kataloogid")}`,
      [
        `- ${say(language, "complex, in both", "liitpõhjused mõlemas")}: ${complexIn(["en", "et"]).join(", ")}`,
        `- ${say(language, "complex, only in", "liitpõhjused ainult redaktsioonis")} \`en\`: ${complexIn(["en"]).join(", ")}`,
        `- ${say(language, "complex, only in", "liitpõhjused ainult redaktsioonis")} \`et\`: ${complexIn(["et"]).join(", ") || say(language, "none", "ei ole")}`,
        `- ${say(language, "well-formed, in neither", "reeglipärased, kummaski mitte")}: ${complexIn([]).join(", ")}`,
        `- ${say(language, "listed, but never predicted by the rules", "loetletud, kuid reeglid ei ennusta neid kunagi")}: ${neverPredicted.join(", ")}`,
      ].join("\n"),
      `## ${say(language, "Statements of one edition", "Ühe redaktsiooni väited")}`,
      table(
        [say(language, "document", "dokument"), "id", say(language, "statement", "väide")],
        ["EN", "ET"].flatMap((code) =>
          citesOnly(code).map((id) => [code, statementLink(id), sentenceOf(language, id)]),
        ),
      ),
      `## ${say(language, "Decisions that differ", "Otsused, mis erinevad")}`,
      decisionIds
        .filter((id) => (decisions[id] as Decision).byEdition === true)
        .map((id) => `- ${decisionLine(language, id)}`)
        .join("\n"),
      `## ${say(language, "The smallest market where recipients differ", "Väikseim turg, kus saajad erinevad")}`,
      `![${say(language, "editions", "redaktsioonid")}](../../analysis/${drawingFile("editions")})`,
    ],
  );

// ------------------------------------------------------------------------------------------------------ worked cases

export const workedCasesPage = (language: Language): string =>
  page(language, "worked-cases.md", say(language, "The nine worked cases", "Üheksa läbitöötatud juhtumit"), [
    say(
      language,
      "What the rules about consequences do together, step by step; the pictures show the metering point after the last step. Dates are local days of Tallinn, ends are not included.",
      "Mida tagajärgede reeglid koos teevad, samm-sammult; pildid näitavad mõõtepunkti pärast viimast sammu. Kuupäevad on Tallinna kohalikud päevad, lõpud ei kuulu sisse.",
    ),
    ...workedCases.flatMap((worked) => {
      const name = caseName(worked);
      return [
        `## ${say(language, "Case", "Juhtum")} ${name.replace("case-", "")}`,
        `![${worked.title[language]}](pictures/${name}.svg)`,
        caseText(language, worked),
      ];
    }),
  ]);

/** The pictures of the worked cases, by file name. */
export const casePictures = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    workedCases.flatMap((worked) => {
      const svg = casePicture(language, worked);
      return svg === undefined ? [] : [[`${caseName(worked)}.svg`, svg]];
    }),
  );
