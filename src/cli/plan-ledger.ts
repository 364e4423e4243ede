/**
 * The ledger of `levik plan`: read from its file, with answers folded into it.
 */
import { stat } from "node:fs/promises";
import type { Answer, Ledger, LedgerError, ScanRequest, ServiceId } from "../scan/index.js";
import { emptyLedger, foldAnswer, readLedger, services } from "../scan/index.js";
import type { Instant } from "../time/instant.js";
import { parseInstant } from "../time/instant.js";
import { describeValue } from "../documents/decode-error.js";
import { readText } from "../runtime/files/bytes.js";
import { InputError, placeOf, readEntries } from "../runtime/files/read-entries.js";
import { tell } from "./output.js";

/** The longest a message is taken to become visible after its createdTime. */
const overlap = 3_600_000;

const ledgerErrorText = (error: LedgerError): string => {
  switch (error.tag) {
    case "Truncated":
      return `expected a whole ledger, got one cut after ${error.length} characters`;
    case "NotJson":
      return "expected a ledger (JSON), got a text that is not";
    case "UnknownFormatVersion":
      return `expected a ledger of format version 1, got ${JSON.stringify(error.formatVersion) ?? "none"}`;
    case "WrongShape":
      return `${error.path}: expected ${error.expected}`;
  }
};

const isMissing = (file: string): Promise<boolean> =>
  stat(file).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT",
  );

/** The ledger of a file; a file that is not there yet is a ledger of nothing read. */
export const ledgerOfFile = async (file: string): Promise<Ledger> => {
  if (await isMissing(file)) return emptyLedger;
  const read = readLedger(await readText(file));
  if (read._tag === "Left") throw new InputError(`${file}: ${ledgerErrorText(read.left)}`);
  return read.right;
};

type Attributes = Readonly<Record<string, unknown>>;

/** The service that answered, the old one unless said, and the version it speaks, which may be said. */
const sourceOf = (
  { service = "search", version }: Attributes,
  place: string,
): Pick<Answer, "service" | "version"> => {
  if (typeof service !== "string" || !Object.hasOwn(services, service))
    throw new InputError(
      `${place}: service: expected one of ${Object.keys(services).join(", ")}, got ${describeValue(service)}`,
    );
  const spoken = services[service as ServiceId].version;
  if (version !== undefined && version !== spoken)
    throw new InputError(
      `${place}: version: expected ${spoken} of ${service}, got ${describeValue(version)}`,
    );
  return { service, version: spoken };
};

/** One answer that was read, as a document: instants as text, the request as `levik plan` printed it. */
const answerOf = (value: unknown, place: string): Answer | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  const source = value as Attributes;
  const request = source["request"] as Attributes | undefined;
  const instant = (text: unknown): Instant => {
    const read = typeof text === "string" ? parseInstant(text) : undefined;
    return read?._tag === "Right" ? read.right : NaN;
  };
  if (typeof request !== "object" || request === null) return undefined;
  const resourceType = request["resourceType"] as ScanRequest["resourceType"];
  const asked: ScanRequest =
    "idFrom" in request
      ? { resourceType, idFrom: Number(request["idFrom"]), idTo: Number(request["idTo"]) }
      : {
          resourceType,
          createdTimeFrom: instant(request["createdTimeFrom"]),
          createdTimeTo: instant(request["createdTimeTo"]),
        };
  const { newestId } = source;
  return {
    ...sourceOf(source, place),
    request: asked,
    askedAt: instant(source["askedAt"]),
    endedAt: instant(source["endedAt"] ?? source["askedAt"]),
    pages: Number(source["pages"]),
    totalPages: Number(source["totalPages"]),
    ...(typeof newestId === "number" && { newestId }),
  };
};

/** Folds the answers of a file into a ledger; one that was not read to its end is reported and left out. */
export const foldAnswers = async (ledger: Ledger, file: string): Promise<Ledger> => {
  let folded = ledger;
  for await (const entry of readEntries(file)) {
    const answer = answerOf(entry.value, placeOf(entry));
    const next = answer && foldAnswer(folded, answer, overlap);
    if (next?._tag === "Left" && next.left.tag === "Incomplete") {
      const { pages, totalPages } = next.left;
      tell(`warning: ${placeOf(entry)}: ${pages} of ${totalPages} pages: the answer counts as not read`);
      continue;
    }
    if (next === undefined || next._tag === "Left") {
      const why = next === undefined ? "" : ` (${next.left.tag})`;
      throw new InputError(
        `${placeOf(entry)}: expected an answer with request, askedAt, pages and totalPages${why}`,
      );
    }
    folded = next.right;
  }
  return folded;
};
