/**
 * Deliveries as a table for a person: one block a changed object, one line a recipient.
 */
import type { Delivery, Ground, PredictedLine } from "../predict/predict.js";
import { isDelivery } from "../predict/predict.js";
import { describeReason, parseReason } from "../reason/index.js";
import { instantOf } from "../time/Instant.js";
import { formatLocal } from "../time/Tallinn.js";
import { paint, tableLines } from "./table.js";

type Attributes = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const local = (instant: unknown): string => {
  const t = instantOf(text(instant));
  return Number.isNaN(t) ? text(instant) : formatLocal(t);
};

const listOf = (value: unknown): readonly Attributes[] =>
  Array.isArray(value) ? (value as Attributes[]) : [];

/** Account intervals of metering data, of either version, with the metering point. */
const intervalsOf = (content: unknown): readonly { readonly meterEic: string; readonly pS: string }[] =>
  listOf(content).flatMap((item) =>
    listOf(item["periods"]).flatMap((period) =>
      "aI" in period
        ? listOf(period["aI"]).map(({ pS }) => ({ meterEic: text(item["meterEic"]), pS: text(pS) }))
        : [{ meterEic: text(item["meteringPointEic"]), pS: text(period["pS"]) }],
    ),
  );

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** What a recipient gets, in a few words. */
const partOf = (resourceType: string, content: unknown): string => {
  const of = content as Attributes;
  switch (resourceType) {
    case "METERING_DATA": {
      const intervals = intervalsOf(content);
      const starts = intervals.map(({ pS }) => pS).sort((a, b) => instantOf(a) - instantOf(b));
      const span = starts.length === 0 ? "" : `, starting ${local(starts[0])} … ${local(starts.at(-1))}`;
      return `${plural(intervals.length, "interval")}${span}`;
    }
    case "NETWORK_BILL":
      return plural(listOf(content).length, "bill");
    case "CUSTOMER_DATA":
      return listOf(of["customerMetadata"])
        .map(({ metadataType }) => text(metadataType))
        .join(", ");
    default:
      return "";
  }
};

const objectOf = ({ resourceType, content }: Delivery): string => {
  const of = (Array.isArray(content) ? {} : content) as Attributes;
  if (resourceType === "AGREEMENT") {
    const end = of["validTo"] === undefined || of["validTo"] === null ? "open" : local(of["validTo"]);
    return `${text(of["agreementType"])} ${text(of["meterEic"])} ${local(of["validFrom"])} – ${end}`;
  }
  return text(of["meterEic"]) || text(of["customerEic"]) || text(of["meteringPointEic"]);
};

/** Why a recipient receives, in a few words. */
const whyOf = ({ rule, role, agreement, chain }: Ground): string => {
  const way = chain === undefined ? "" : ` following ${chain.slice(0, -1).join(" → ")}`;
  const through =
    agreement === undefined || chain !== undefined
      ? ""
      : ` by ${agreement.agreementType} from ${local(agreement.validFrom)}`;
  return `${rule} ${role}${way}${through}`;
};

const sameObject = (a: Delivery, b: PredictedLine | undefined): boolean =>
  b !== undefined &&
  isDelivery(b) &&
  a.event === b.event &&
  a.resourceType === b.resourceType &&
  a.reason === b.reason &&
  a.occurredAt === b.occurredAt &&
  objectOf(a) === objectOf(b);

/** The sentence that says what caused a consequence; empty for a primary change. */
const causeOf = ({ resourceType, reason }: Delivery): string => {
  const parsed = parseReason(reason);
  if (resourceType !== "AGREEMENT" || parsed._tag === "Left" || parsed.right.kind === "simple") return "";
  return describeReason(parsed.right, "en");
};

/** The lines of a table; the deliveries of one object stand together. */
export function* predictedTable(
  lines: Iterable<PredictedLine>,
  nameOf: (eic: string) => string = (eic) => eic,
): Generator<string> {
  let block: Delivery[] = [];
  const closeBlock = function* (): Generator<string> {
    const [first] = block;
    if (first === undefined) return;
    const head = [
      `event ${first.event}`,
      local(first.occurredAt),
      `${first.resourceType} ${first.reason}`,
      nameOf(objectOf(first)),
      first.mode ?? "",
    ];
    yield paint("bold", head.filter((part) => part !== "").join("  "));
    const cause = causeOf(first);
    if (cause !== "") yield paint("italic", `  ${cause}`);
    const rows = block.map(({ recipientEic, resourceType, content, grounds }) => [
      "→",
      nameOf(recipientEic),
      partOf(resourceType, content),
      grounds.map(whyOf).map(nameOf).join("; "),
    ]);
    yield* tableLines(["", "", "", ""], rows, "  ");
    block = [];
  };
  for (const line of lines) {
    if (isDelivery(line) && (block.length === 0 || sameObject(block[0]!, line))) {
      block.push(line);
      continue;
    }
    yield* closeBlock();
    if (isDelivery(line)) block.push(line);
    else {
      const units = intervalsOf(line.undistributed);
      const what =
        units.length > 0 ? plural(units.length, "interval") : plural(line.undistributed.length, "bill");
      yield paint("yellow", `event ${line.event}  nobody gets ${what}`);
    }
  }
  yield* closeBlock();
}
