/**
 * The pages of the rule book, made from statements, rules, decisions and the catalogue of reasons.
 */
import { readFileSync } from "node:fs";
import type { ConsequenceRule, NumberedCase, WorkedCase } from "../src/consequences/index.js";
import { consequenceRules, workedCases } from "../src/consequences/index.js";
import type { AgreementDocument } from "../src/market/Agreement.js";
import { agreementSet } from "../src/market/AgreementSet.js";
import { predict } from "../src/predict/predict.js";
import { isDelivery } from "../src/predict/predict.js";
import { allReasons, formatReason, reasonRecord } from "../src/reason/index.js";
import type { Decision } from "../src/rulebook/decisions.js";
import { decisionIds, decisions } from "../src/rulebook/decisions.js";
import { statements } from "../src/rulebook/statements.js";
import { rules } from "../src/rules/all.js";
import { cast } from "../src/rules/cast.js";
import { ruleBook } from "../src/book/rule-book.js";
import type { Example, Rule } from "../src/rules/Rule.js";
import { instantOf } from "../src/time/Instant.js";
import { formatLocal } from "../src/time/Tallinn.js";
import { timeline, timelineSvg } from "../src/timeline/index.js";

const note = "<!-- Written by npm run docs; changes belong into the rules. -->\n";

const nameByEic = new Map<string, string>(
  Object.entries(cast).map(([name, eic]) => [
    eic,
    name.replace(/([A-Z])/g, (letter) =>
      /[A-CXY]$/.test(name) && name.endsWith(letter) ? ` ${letter}` : ` ${letter.toLowerCase()}`,
    ),
  ]),
);
const named = (eic: string | null | undefined): string =>
  eic === null || eic === undefined ? "-" : (nameByEic.get(eic) ?? eic);
const local = (text: string | null | undefined): string =>
  text === null || text === undefined
    ? "open"
    : formatLocal(instantOf(text)).replace(/ 00:00 \+0[23]:00$/, "");

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => "---"), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`)
    .join("\n");

const eventText = (event: Example["event"]): string => {
  const agreement = event["agreement"] as
    { agreementType: string; serviceProviderEic?: string; validFrom: string; validTo?: string } | undefined;
  const what =
    agreement === undefined
      ? event["changed"] !== undefined
        ? `CUSTOMER_DATA: ${(event["changed"] as string[]).join(", ")}`
        : String(event["resourceType"])
      : `${agreement.agreementType} of ${named(agreement.serviceProviderEic)}, ${local(agreement.validFrom)} – ${local(agreement.validTo)}`;
  const by = (event["initiatorEic"] ?? null) === null ? "the system" : named(event["initiatorEic"] as string);
  return `${String(event["action"])} ${what}, by ${by}, ${local(event["occurredAt"] as string)}`;
};

const exampleText = (example: Example): string => {
  const agreements = example.set.agreements ?? [];
  const given = agreements.length === 0 ? "" : `\n\n${agreementTable(agreements)}`;
  const built = agreementSet({ agreements: [], ...example.set });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  const { lines } = predict(
    built.right.set,
    [example.event],
    example.edition === undefined ? {} : { edition: example.edition },
  );
  const told = lines
    .filter(isDelivery)
    .map((line) => [
      named(line.recipientEic),
      line.reason,
      line.grounds.map(({ rule, role }) => `${rule} ${role}`).join(", "),
    ]);
  const refused = (example.refuses ?? []).map(
    ({ eic, role, cause }) => `- not ${named(eic)} as ${role}${cause === undefined ? "" : ` (${cause})`}`,
  );
  return [
    `**${example.title.en}**${given}`,
    `\nEvent: ${eventText(example.event)}${example.edition === undefined ? "" : ` (edition ${example.edition})`}\n`,
    told.length === 0 ? "Nobody receives." : table(["recipient", "reason", "grounds"], told),
    refused.length === 0 ? "" : `\n${refused.join("\n")}`,
  ].join("\n");
};

const agreementTable = (agreements: readonly AgreementDocument[]): string =>
  table(
    ["agreement", "provider", "customer", "at", "from", "to"],
    agreements.map((a) => [
      a.agreementType,
      named(a.serviceProviderEic),
      named(a.customerEic),
      named(a.meterEic),
      local(a.validFrom),
      local(a.validTo),
    ]),
  );

const agreementLine = (a: AgreementDocument): string =>
  `${a.agreementType} of ${named(a.serviceProviderEic)} for ${named(a.customerEic)}, ${local(a.validFrom)} – ${local(a.validTo)}`;

/** A worked case told step by step. */
const caseText = ({ title, set, steps }: WorkedCase): string => {
  const agreements = set.agreements ?? [];
  const told = steps.flatMap(({ event, consequences, activated = [] }) => {
    const what =
      event.resourceType === "CLOCK"
        ? `On ${local(event.occurredAt)} only time has passed`
        : `On ${local(event.occurredAt)}: ${event.action} ${agreementLine(event.agreement)}${event.via === undefined ? "" : " through a coordination"}`;
    const effects = [
      ...activated.map((agreement) => `  - CREATE (activated): ${agreementLine(agreement)}`),
      ...consequences.map(({ reason, agreement }) => `  - ${reason}: ${agreementLine(agreement)}`),
    ];
    return [`- ${what}:`, ...(effects.length === 0 ? ["  - nothing follows"] : effects)];
  });
  return [
    `**${title.en}**`,
    "",
    ...(agreements.length === 0 ? [] : [agreementTable(agreements), ""]),
    ...told,
  ].join("\n");
};

/** The point of a worked case after its last step, drawn. */
const caseSvg = ({ title, set, steps }: NumberedCase): string => {
  const built = agreementSet({ agreements: [], ...set });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  const after = predict(
    built.right.set,
    steps.map(({ event }) => event),
  ).set;
  const now = instantOf(steps.at(-1)!.event.occurredAt);
  const drawn = timeline(after, cast.point, { now });
  if (drawn._tag === "Left") throw new Error(`${title.en}: ${drawn.left.tag}`);
  return timelineSvg(drawn.right).replace(/38[XZ][A-Z0-9-]{13}/g, (eic) => named(eic));
};

const caseNames = workedCases.map(({ number }, i) => {
  const variants = workedCases.filter((other) => other.number === number);
  return `case-${number}${variants.length === 1 ? "" : "abc"[variants.indexOf(workedCases[i]!)]}`;
});

const consequenceText = (rule: ConsequenceRule): string =>
  [
    `## ${rule.id}`,
    "",
    rule.title.en,
    "",
    `*${rule.title.et}*`,
    "",
    `- decisions: ${rule.decisions.map((id) => `[${id}](decisions.md#${id.toLowerCase()})`).join(", ") || "none"}`,
    "",
    rule.examples.map(caseText).join("\n\n"),
    "",
  ].join("\n");

const consequencesPage = (): string =>
  [
    `${note}\n# Consequences\n\nWhat one agreement change does to others, and what the passing of time does.\n`,
    ...consequenceRules.map(consequenceText),
    "# The worked cases\n",
    ...workedCases.map(
      (worked, i) =>
        `## ${caseNames[i]!.replace("-", " ")}\n\n${caseText(worked)}\n\n![${worked.title.en}](${caseNames[i]!}.svg)\n`,
    ),
  ].join("\n");

const ruleText = (rule: Rule): string =>
  [
    `## ${rule.id}`,
    "",
    rule.title.en,
    "",
    `*${rule.title.et}*`,
    "",
    `- statements: ${rule.statements.map((id) => `${id} (${statements[id].source})`).join("; ")}`,
    ...(rule.kind === "entitling" ? [`- roles: ${rule.roles.join(", ")}`] : []),
    ...(rule.decisions.length === 0
      ? []
      : [
          `- decisions: ${rule.decisions.map((id) => `[${id}](decisions.md#${id.toLowerCase()})`).join(", ")}`,
        ]),
    "",
    rule.examples.map(exampleText).join("\n\n"),
    "",
  ].join("\n");

const rulesPage = (): string =>
  `${note}\n# The rules\n\nThe day of the examples is 10 June 2025; dates are local days of Tallinn, ends are excluded.\n\n${(
    rules as readonly Rule[]
  )
    .map(ruleText)
    .join("\n")}`;

const decisionText = (id: string, decision: Decision): string =>
  [
    `## ${id}`,
    "",
    `**${decision.question}**`,
    "",
    `- taken: ${decision.readings[0]}`,
    ...decision.readings.slice(1).map((reading) => `- not taken: ${reading}`),
    "",
    `Why: ${decision.why}`,
    "",
    `Statements: ${decision.statements.join(", ")}.${decision.switch === undefined ? "" : ` An option of predict: \`${decision.switch}\`.`}${decision.byEdition === true ? " Differs by edition." : ""}`,
    "",
  ].join("\n");

const decisionsPage = (): string =>
  `${note}\n# Decisions\n\nWhere the sources leave a choice: the readings, the one taken, and why.\n\n${decisionIds
    .map((id) => decisionText(id, decisions[id]))
    .join("\n")}`;

const reasonsPage = (): string =>
  `${note}\n# Reason codes\n\n${table(
    ["code", "catalogue", "in English", "eesti keeles"],
    allReasons.map((reason) => {
      const { editions, en, et } = reasonRecord(reason);
      return [
        formatReason(reason),
        editions.length === 0 ? "well-formed, not listed" : editions.join(", "),
        en,
        et,
      ];
    }),
  )}\n`;

const indexPage = (): string =>
  `${note}\n# The rule book\n\nEvery statement levik carries out, its source, and what carries it. [Rules](rules.md) with their examples,\n[consequences](consequences.md)\nwith the worked cases, [decisions](decisions.md), [reason codes](reasons.md).\n\n${table(
    ["id", "statement", "source", "carried by", "status"],
    ruleBook().map(({ id, sentence, source, carriedBy, status, why }) => [
      id,
      sentence,
      source,
      carriedBy.join(", "),
      status === "tested" ? status : `${status}: ${why ?? ""}`,
    ]),
  )}\n`;

/** The picture of the README: the metering point of the demo that changes its supplier on the autumn night. */
const demoSvg = (): string => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../demo/${name}`, import.meta.url), "utf8"));
  const built = agreementSet(read("set.json"));
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  const drawn = timeline(built.right.set, "38ZGO-1000000C-Y", { now: instantOf("2024-10-28T06:10Z") });
  if (drawn._tag === "Left") throw new Error(drawn.left.tag);
  return timelineSvg(drawn.right);
};

/** The pages by file name. */
export const pages = (): Readonly<Record<string, string>> => ({
  "README.md": indexPage(),
  "rules.md": rulesPage(),
  "decisions.md": decisionsPage(),
  "reasons.md": reasonsPage(),
  "consequences.md": consequencesPage(),
  ...Object.fromEntries(workedCases.map((worked, i) => [`${caseNames[i]!}.svg`, caseSvg(worked)])),
  "demo.svg": demoSvg(),
});
