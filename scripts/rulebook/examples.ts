/**
 * Examples and worked cases as small tables. Who receives is asked of the rules themselves.
 */
import type { EventDocument } from "../../src/documents/event-types.js";
import { consequenceExamplesOf, examplesOf } from "../../src/report/rule-book/rule-examples.js";
import { workedCases } from "../../src/rules/consequences/worked-cases.js";
import type { NumberedCase, WorkedCase } from "../../src/rules/consequences/worked-case.js";
import type { AgreementDocument, MeteringPointDocument } from "../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../src/market/index.js";
import { agreementSet } from "../../src/market/index.js";
import type { Delivery } from "../../src/predict/index.js";
import { isDelivery, predict } from "../../src/predict/index.js";
import { eics } from "../../src/rules/example-parties.js";
import type { Example } from "../../src/rules/distribution/rule.js";
import { instantOf } from "../../src/time/instant.js";
import { formatLocal } from "../../src/time/tallinn.js";
import type { Language } from "./language.js";
import { refusalNames, say } from "./language.js";
import { table } from "./markdown.js";
import { nameOf, pictureOf } from "./pictures.js";

// ------------------------------------------------------------------------------------------------------------ words

/** An instant as local time of Tallinn, a midnight as its date. */
export const local = (language: Language, text: string | null | undefined): string =>
  text === null || text === undefined
    ? say(language, "open", "tähtajatu")
    : formatLocal(instantOf(text)).replace(/ 00:00 \+0[23]:00$/, "");

const span = (language: Language, { validFrom, validTo }: AgreementDocument): string =>
  `${local(language, validFrom)} – ${local(language, validTo)}`;

/** An agreement in one line. */
export const agreementWords = (language: Language, agreement: AgreementDocument): string => {
  const provider = nameOf(language, agreement.serviceProviderEic);
  const customer = nameOf(language, agreement.customerEic);
  return `${agreement.agreementType} (${provider} → ${customer}, ${span(language, agreement)})`;
};

/** Agreements as a table. */
export const agreementTable = (language: Language, agreements: readonly AgreementDocument[]): string =>
  table(
    language === "en"
      ? ["agreement", "provider", "customer", "metering point", "from", "to"]
      : ["leping", "teenusepakkuja", "klient", "mõõtepunkt", "algus", "lõpp"],
    agreements.map((agreement) => [
      agreement.agreementType,
      nameOf(language, agreement.serviceProviderEic),
      nameOf(language, agreement.customerEic),
      nameOf(language, agreement.meterEic),
      local(language, agreement.validFrom),
      local(language, agreement.validTo),
    ]),
  );

const isText = (value: unknown): value is string => typeof value === "string";

/** What is special about a metering point: its type, who runs it, what it lies below. */
const peculiarities = (language: Language, point: MeteringPointDocument): readonly string[] => [
  ...(point.meteringPointType === "REGULAR" ? [] : [point.meteringPointType]),
  ...(isText(point.operatorRole) ? [point.operatorRole] : []),
  ...(isText(point.parentMeterEic)
    ? [`${say(language, "below", "selle kohal on")} ${nameOf(language, point.parentMeterEic)}`]
    : []),
];

/** The metering points of a set that are not simply those of customers. */
export const pointsText = (
  language: Language,
  { meteringPoints = [] }: Example["set"],
): readonly string[] => {
  const special = meteringPoints.flatMap((point) => {
    const words = peculiarities(language, point);
    return words.length === 0 ? [] : [`${nameOf(language, point.meterEic)} (${words.join(", ")})`];
  });
  return special.length === 0
    ? []
    : [`${say(language, "Metering points", "Mõõtepunktid")}: ${special.join("; ")}`];
};

// ------------------------------------------------------------------------------------------------------------- sets

const setOf = (document: Example["set"]): AgreementSet => {
  const built = agreementSet({ agreements: [], ...document });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** The set after some events. */
const setAfter = (document: Example["set"], events: readonly unknown[]): AgreementSet =>
  predict(setOf(document), events as readonly EventDocument[]).set;

// --------------------------------------------------------------------------------------------------------- examples

type Loose = Readonly<Record<string, unknown>>;

const subjectWords = (language: Language, event: Example["event"]): string => {
  const agreement = event["agreement"] as AgreementDocument | undefined;
  const type = String(event["resourceType"]);
  if (agreement !== undefined) return agreementWords(language, agreement);
  if (event["changed"] !== undefined) return `${type} (${(event["changed"] as string[]).join(", ")})`;
  if (event["meterEic"] !== undefined) return `${type} (${nameOf(language, event["meterEic"] as string)})`;
  if (type === "AGREEMENT_COORDINATION")
    return `${type} (${String((event["coordination"] as Loose)["change"])})`;
  if (type === "METERING_DATA" || type === "NETWORK_BILL")
    return `${type} (${dataWords(language, (event["content"] as readonly Loose[])[0]!)})`;
  return type;
};

/** Of what point and time the first item of a message is. */
const dataWords = (language: Language, item: Loose): string => {
  const point = nameOf(language, item["meterEic"] as string);
  const bill = item["networkBillPeriod"] as Loose | undefined;
  if (bill !== undefined)
    return `${point}, ${local(language, bill["periodStart"] as string)} – ${local(language, bill["periodEnd"] as string)}`;
  const starts = (item["periods"] as readonly Loose[]).flatMap(({ aI }) =>
    (aI as readonly Loose[]).map(({ pS }) => local(language, pS as string)),
  );
  return `${point}, ${say(language, "intervals from", "vahemikud algusega")} ${starts.join(", ")}`;
};

const eventWords = (language: Language, event: Example["event"]): string => {
  const initiator = (event["initiatorEic"] ?? null) as string | null;
  const by = initiator === null ? say(language, "the system", "süsteem") : nameOf(language, initiator);
  const what = `**${String(event["action"])}** ${subjectWords(language, event)}`;
  return `${what}; ${say(language, "by", "tegija")} ${by}; ${local(language, event["occurredAt"] as string)}`;
};

/** What a message is about. */
export const messageWords = (
  language: Language,
  line: Pick<Delivery, "resourceType" | "content">,
): string => {
  if (line.resourceType !== "AGREEMENT") return line.resourceType;
  const agreement = line.content as AgreementDocument;
  return `${agreement.agreementType} (${span(language, agreement)})`;
};

const deliveryRow = (language: Language, line: Delivery, tellsMessage: boolean): readonly string[] => [
  nameOf(language, line.recipientEic),
  say(language, "yes", "jah"),
  ...(tellsMessage ? [messageWords(language, line)] : []),
  line.reason,
  line.grounds.map(({ rule, role }) => `${rule} ${role}`).join(", "),
];

/** One example: what is there, what happens, who receives and who does not. */
export const exampleText = (language: Language, example: Example): string => {
  const agreements = example.set.agreements ?? [];
  const { lines } = predict(
    setOf(example.set),
    [example.event as unknown as EventDocument],
    example.edition === undefined ? {} : { edition: example.edition },
  );
  const deliveries = lines.filter(isDelivery);
  const tellsMessage = new Set(deliveries.map((line) => messageWords(language, line))).size > 1;
  const rows = [
    ...deliveries.map((line) => deliveryRow(language, line, tellsMessage)),
    ...(example.refuses ?? []).map(({ eic, role, cause }) => [
      nameOf(language, eic),
      say(language, "no", "ei"),
      ...(tellsMessage ? ["–"] : []),
      "–",
      cause === undefined
        ? say(language, `no rule considers it as ${role}`, `ükski reegel teda rollis ${role} ei puuduta`)
        : `${role}: ${refusalNames[cause][language]}`,
    ]),
  ];
  const edition =
    example.edition === undefined
      ? ""
      : `; ${say(language, "edition", "redaktsioon")} \`${example.edition}\``;
  return [
    `**${example.title[language]}**`,
    ...pointsText(language, example.set),
    ...(agreements.length === 0 ? [] : [agreementTable(language, agreements)]),
    `${say(language, "Event", "Sündmus")}: ${eventWords(language, example.event)}${edition}`,
    rows.length === 0
      ? say(language, "Nobody receives.", "Keegi ei saa.")
      : table(
          [
            say(language, "party", "osapool"),
            say(language, "receives", "saab"),
            ...(tellsMessage ? [say(language, "message", "sõnum")] : []),
            say(language, "reason", "põhjus"),
            say(language, "why", "miks"),
          ],
          rows,
        ),
  ].join("\n\n");
};

// ------------------------------------------------------------------------------------------------------------ cases

/** A worked case step by step. */
export const caseText = (language: Language, { title, set, steps }: WorkedCase): string => {
  const agreements = set.agreements ?? [];
  const lines = steps.flatMap(({ event, consequences, activated = [] }) => {
    const when = local(language, event.occurredAt);
    const what =
      event.resourceType === "CLOCK"
        ? say(language, "only time has passed", "möödunud on ainult aeg")
        : `**${event.action}** ${agreementWords(language, event.agreement)}${event.via === undefined ? "" : say(language, ", through a coordination", ", kooskõlastuse kaudu")}`;
    const effects = [
      ...activated.map(
        (agreement) =>
          `  - CREATE (${say(language, "activates", "aktiveerub")} ${local(language, agreement.validFrom)}): ${agreementWords(language, agreement)}`,
      ),
      ...consequences.map(({ reason, agreement }) => `  - ${reason}: ${agreementWords(language, agreement)}`),
    ];
    const nothing = `  - ${say(language, "nothing follows", "midagi ei järgne")}`;
    return [`- ${when}: ${what}`, ...(effects.length === 0 ? [nothing] : effects)];
  });
  return [
    `**${title[language]}**`,
    ...pointsText(language, set),
    ...(agreements.length === 0 ? [] : [agreementTable(language, agreements)]),
    lines.join("\n"),
  ].join("\n\n");
};

/** The name of a numbered case: its number, and a letter where a number has variants. */
export const caseName = (worked: NumberedCase): string => {
  const variants = workedCases.filter(({ number }) => number === worked.number);
  const letter = variants.length === 1 ? "" : "abc"[variants.indexOf(worked)]!;
  return `case-${worked.number}${letter}`;
};

// --------------------------------------------------------------------------------------------------------- pictures

/** The metering point a case is about, after some of its steps. */
const pictureAfter = (
  language: Language,
  { set, steps }: WorkedCase,
  done: WorkedCase["steps"],
): string | undefined => {
  const point = steps
    .map(({ event }) => (event.resourceType === "CLOCK" ? undefined : event.agreement.meterEic))
    .find((eic) => eic !== undefined);
  const after = setAfter(
    set,
    done.map(({ event }) => event),
  );
  const now = (done.at(-1) ?? steps[0]!).event.occurredAt;
  return pictureOf(language, after, pointAbove(point ?? firstPoint(set)), instantOf(now));
};

/** The metering point a worked case is about, after its last step. */
export const casePicture = (language: Language, worked: WorkedCase): string | undefined =>
  pictureAfter(language, worked, worked.steps);

/** The metering point of a rule's case: after its first step, or before one that deletes. */
const ruleCasePicture = (language: Language, worked: WorkedCase): string | undefined => {
  const first = worked.steps[0]!;
  const deletes = first.event.resourceType === "AGREEMENT" && first.event.action === "DELETE";
  return pictureAfter(language, worked, deletes ? [] : [first]);
};

const firstPoint = ({ meteringPoints = [] }: Example["set"]): string =>
  meteringPoints[0]?.meterEic ?? eics.point;

/** An aggregation point is drawn below its parent. */
const pointAbove = (eic: string): string => (eic === eics.aggregationPoint ? eics.point : eic);

const pointOf = ({ event, set }: Example): string => {
  const content = event["content"];
  const holders = [
    event,
    event["agreement"],
    event["coordination"],
    ...(Array.isArray(content) ? (content as readonly unknown[]) : [content]),
  ] as readonly (Loose | undefined)[];
  for (const holder of holders) {
    const eic = holder?.["meterEic"] ?? holder?.["meteringPointEic"];
    if (typeof eic === "string") return pointAbove(eic);
  }
  return firstPoint(set);
};

/** The metering point of an example: after a change of an agreement, save a deletion, else as it is. */
const examplePicture = (language: Language, example: Example): string | undefined => {
  const { set, event } = example;
  const shownAfter = event["resourceType"] === "AGREEMENT" && event["action"] !== "DELETE";
  const drawn = shownAfter ? setAfter(set, [event]) : setOf(set);
  return pictureOf(language, drawn, pointOf(example), instantOf(event["occurredAt"] as string));
};

/** The picture of a rule: that of its first example in which there is something to see. */
export const rulePicture = (
  language: Language,
  rule: string,
): { readonly title: string; readonly svg: string } | undefined => {
  for (const example of examplesOf(rule)) {
    const svg = examplePicture(language, example);
    if (svg !== undefined) return { title: example.title[language], svg };
  }
  for (const worked of consequenceExamplesOf(rule)) {
    const svg = ruleCasePicture(language, worked);
    if (svg !== undefined) return { title: worked.title[language], svg };
  }
  return undefined;
};
