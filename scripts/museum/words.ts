/** Words and small tables of the museum's pages. */
import { statements } from "../../src/rulebook/statements.js";
import type { StatementId } from "../../src/rulebook/statements.js";
import { eics } from "../../src/rules/example-parties.js";
import type { Market, MuseumEvent } from "../../test/museum/exhibit.js";
import { chapterOf } from "../rulebook/chapters.js";
import { agreementTable, agreementWords, local, messageWords, pointsText } from "../rulebook/examples.js";
import { nameOf } from "../rulebook/pictures.js";

type Attributes = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Attributes => typeof value === "object" && value !== null;

/** The name of a party or point of the examples. */
export const named = (eic: string | null | undefined): string => nameOf("en", eic);

/** A text with the names of parties and points in place of their codes. */
export const withNames = (text: string): string =>
  Object.values(eics)
    .reduce((all, eic) => all.replaceAll(eic, named(eic)), text)
    .replaceAll("metering point the point", "metering point");

/** A link from a page of the museum to a statement of the rule book. */
export const statementLinkOf = (id: StatementId): string =>
  `[${id}](../rulebook/en/${chapterOf(id).page}#${id.toLowerCase()})`;

/** The statements of an exhibit, each with its sentence. */
export const statementLines = (ids: readonly StatementId[]): string =>
  ids.map((id) => `- ${statementLinkOf(id)}: ${statements[id].sentence}`).join("\n");

/** The metering points that are not plain ones, and the agreements. */
export const marketText = (market: Market): string =>
  [
    ...pointsText("en", market),
    market.agreements.length === 0 ? "No agreements." : agreementTable("en", market.agreements),
  ].join("\n\n");

const quantityWords = (quantity: unknown): string =>
  !isObject(quantity)
    ? ""
    : [
        ...(quantity["kwh"] === undefined ? [] : [`${String(quantity["kwh"])} kWh`]),
        ...(quantity["m3"] === undefined ? [] : [`${String(quantity["m3"])} m³`]),
        ...(quantity["rTime"] === undefined ? [] : [`read ${String(quantity["rTime"])}`]),
      ].join(", ");

const intervalWords = (interval: Attributes): string => {
  const { pS, inQty, outQty, rTime } = interval;
  const values = [
    ...(inQty === undefined ? [] : [`IN ${quantityWords(inQty)}`]),
    ...(outQty === undefined ? [] : [`OUT ${quantityWords(outQty)}`]),
    ...(rTime === undefined ? [] : [`read ${String(rTime)}`]),
  ];
  return `${String(pS)} ${values.length === 0 ? "without a quantity" : values.join(", ")}`;
};

/** The intervals or the period of one item of metering data or of one bill. */
const itemWords = (item: Attributes): string => {
  const bill = item["networkBillPeriod"];
  if (isObject(bill))
    return `${local("en", String(bill["periodStart"]))} – ${local("en", String(bill["periodEnd"]))}`;
  const periods = Array.isArray(item["periods"]) ? item["periods"].filter(isObject) : [];
  return periods
    .flatMap((period) =>
      Array.isArray(period["aI"])
        ? period["aI"].filter(isObject).map((one) => `${intervalWords(one)} (${String(period["r"])})`)
        : [intervalWords(period)],
    )
    .join("; ");
};

const hasItems = (resourceType: string): boolean =>
  resourceType === "METERING_DATA" || resourceType === "NETWORK_BILL";

/** What a message is about, and what it holds of metering data or bills. */
export const contentWords = (resourceType: string, content: unknown): string => {
  if (hasItems(resourceType) && Array.isArray(content))
    return `${resourceType}: ${content.filter(isObject).map(itemWords).join("; ")}`;
  if (resourceType === "AGREEMENT" && isObject(content))
    return messageWords("en", { resourceType, content } as never);
  return resourceType;
};

/** An event in one line: what, by whom, when. */
export const eventWords = (event: MuseumEvent): string => {
  const type = String(event["resourceType"]);
  const when = local("en", String(event["occurredAt"]));
  if (type === "CLOCK") return `- ${when}: only time has passed`;
  const initiator = event["initiatorEic"];
  const by = typeof initiator === "string" ? named(initiator) : "the system";
  const { agreement } = event;
  const what =
    agreement === undefined
      ? contentWords(type, event["content"])
      : agreementWords("en", agreement as Parameters<typeof agreementWords>[1]);
  const point = event["meterEic"];
  const via = event["via"] === undefined ? "" : ", through a coordination";
  const at = typeof point === "string" ? ` (${named(point)})` : "";
  return `- ${when}: **${String(event["action"])}** ${what}${at}${via}, by ${by}`;
};
