/**
 * What can be taken along: the deliveries as CSV, and the commands that give the same.
 */
import { csvLine } from "../../src/report/csv-line.js";
import type { Edition } from "../../src/documents/editions.js";
import type { Delivery } from "../../src/predict/predict.js";

/** The deliveries of some steps, a line each. */
export const deliveriesCsv = (steps: readonly { readonly deliveries: readonly Delivery[] }[]): string =>
  [
    csvLine(["event", "occurredAt", "recipientEic", "resourceType", "reason", "mode", "rules", "roles"]),
    ...steps.flatMap(({ deliveries }) =>
      deliveries.map(({ event, occurredAt, recipientEic, resourceType, reason, mode, grounds }) =>
        csvLine([
          event,
          occurredAt,
          recipientEic,
          resourceType,
          reason,
          mode,
          [...new Set(grounds.map(({ rule }) => rule))].join(" "),
          [...new Set(grounds.map(({ role }) => role))].join(" "),
        ]),
      ),
    ),
  ].join("");

/** The commands that give what the page shows, with the files that it offers. */
export const commandLines = (
  edition: Edition,
  party: string | undefined,
  point: string | undefined,
): string => {
  const market = `--set set.json --events events.ndjson${edition === "en" ? "" : ` --edition ${edition}`}`;
  return [
    `levik predict ${market}`,
    ...(party === undefined ? [] : [`levik explain ${market} --for ${party}`]),
    ...(point === undefined ? [] : [`levik timeline --set set.json --meter ${point}`]),
  ].join("\n");
};
