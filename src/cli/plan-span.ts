/**
 * The span that `levik plan` covers: a period of time, local days or message ids, each as a plan.
 */
import { resourceTypes } from "../documents/vocabulary.js";
import { InputError } from "../runtime/files/read-entries.js";
import type { Order, Plan, PlanError } from "../scan/index.js";
import { errorCodes, planDays, planIds, planTime } from "../scan/index.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { LocalDate } from "../time/local-date.js";
import { formatLocalDate, parseLocalDate } from "../time/local-date.js";
import { dayInterval } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import type { Given } from "./options.js";
import { optional, requiredInstant } from "./options.js";

const dateOf = (name: string, text: string): LocalDate => {
  const read = parseLocalDate(text);
  if (read._tag === "Right") return read.right;
  throw new InputError(`--${name}: expected a date such as 2024-10-27, got ${JSON.stringify(text)}`);
};

const idOf = (text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InputError(`--ids: expected two ids such as 4000..9000, got ${JSON.stringify(text)}`);
};

const pairOf = (name: string, text: string, example: string): readonly [string, string] => {
  const parts = text.split("..");
  if (parts.length === 2 && parts[0] !== "" && parts[1] !== "") return [parts[0]!, parts[1]!];
  throw new InputError(`--${name}: expected ${example}, got ${JSON.stringify(text)}`);
};

/** The fault of a plan, with the option to change. */
export const planErrorText = (error: PlanError): string => {
  switch (error.tag) {
    case "UnknownResourceType":
      return `--type: expected one of ${resourceTypes.join(", ")}, got ${JSON.stringify(error.resourceType)}`;
    case "EmptyInterval":
      return `--to: expected an instant after --from, got the same (${errorCodes.notForward})`;
    case "ReversedInterval":
      return `--to: expected an instant after --from ${writeInstant(error.from)}, got ${writeInstant(error.to)}`;
    case "ReversedDays":
      return `--days: expected the earlier day first, got ${formatLocalDate(error.from)}..${formatLocalDate(error.to)}`;
    case "ReversedIds":
      return "--ids: expected the smaller id first";
    case "NotALocalDate":
      return "--day: expected a day of the calendar";
    case "NotACount":
    case "NotAMoment":
      return `expected a usable ${error.what}`;
  }
};

/** The plan, or an InputError. */
export const valueOf = (
  plan:
    { readonly _tag: "Left"; readonly left: PlanError } | { readonly _tag: "Right"; readonly right: Plan },
): Plan => {
  if (plan._tag === "Left") throw new InputError(planErrorText(plan.left));
  return plan.right;
};

/** A plan, and the time that it covers where it is not of ids. */
interface AskedPlan {
  readonly plan: Plan;
  readonly span?: Interval;
}

interface PlanMoment {
  readonly now: Instant;
  readonly order: Order;
}

/** The plan for the one span that was given. */
export const askedPlan = (given: Given, type: string, moment: PlanMoment): AskedPlan => {
  const spans = [["from", "to"], ["day"], ["days"], ["ids"]].filter((names) =>
    names.some((name) => optional(given, name) !== undefined),
  );
  if (spans.length !== 1) throw new InputError("expected one of --from with --to, --day, --days, --ids");
  const day = optional(given, "day");
  const days = optional(given, "days");
  const ids = optional(given, "ids");
  if (ids !== undefined) {
    const [from, to] = pairOf("ids", ids, "two ids such as 4000..9000");
    return { plan: valueOf(planIds(type, idOf(from), idOf(to), moment.order)) };
  }
  if (day !== undefined || days !== undefined) {
    const [first, last] =
      day !== undefined ? [day, day] : pairOf("days", days!, "two days such as 2024-10-26..2024-10-27");
    const [from, to] = [dateOf(day === undefined ? "days" : "day", first), dateOf("days", last)];
    const plan = valueOf(planDays(type, from, to, moment));
    return { plan, span: { from: dayInterval(from).from, to: dayInterval(to).to } };
  }
  const anInstant = "an instant such as 2024-05-22T21:00Z";
  const span = {
    from: requiredInstant(given, "from", anInstant),
    to: requiredInstant(given, "to", anInstant),
  };
  return { plan: valueOf(planTime(type, span, moment)), span };
};
