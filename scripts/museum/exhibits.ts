/** What the page of an exhibit shows, by its kind. */
import type { EventDocument } from "../../src/documents/event-types.js";
import { checkEvents } from "../../src/predict/check-events.js";
import {
  access,
  checkRequest,
  coordinationCandidates,
  explain,
  formatLocal,
  isDelivery,
  predict,
} from "../../src/index.js";
import { explainCandidacy } from "../../src/rules/consequences/index.js";
import { reconcile } from "../../src/reconcile/index.js";
import { instantOf } from "../../src/time/instant.js";
import type {
  AccessExhibit,
  CoordinationExhibit,
  DeliveryExhibit,
  Exhibit,
  ReferenceExhibit,
  ServiceExhibit,
  SubmissionExhibit,
} from "../../test/museum/exhibit.js";
import { messageOf, setOf } from "../../test/museum/support.js";
import { agreementWords, local } from "../rulebook/examples.js";
import { table } from "../rulebook/markdown.js";
import { contentWords, eventWords, marketText, named, withNames } from "./words.js";

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

const valueOf = <A>(
  read: { readonly _tag: "Left"; readonly left: unknown } | { readonly _tag: "Right"; readonly right: A },
): A => {
  if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
  return read.right;
};

// -------------------------------------------------------------------------------------------------------- deliveries

/** When a report is made: after all events of the museum. */
const reportedAt = instantOf("2025-07-02T00:00Z");

const deliveryParts = async (exhibit: DeliveryExhibit): Promise<readonly string[]> => {
  const set = setOf(exhibit.market);
  const events = exhibit.events as readonly unknown[] as readonly EventDocument[];
  const deliveries = predict(set, events).lines.filter(isDelivery);
  const party = named(exhibit.for);
  const verdicts = [...new Set(explain(set, events, exhibit.for).lines.map(({ text }) => text))];
  const report = valueOf(
    await reconcile(
      { set, for: exhibit.for, at: reportedAt },
      { events: exhibit.events, received: exhibit.sent.map(messageOf) },
    ),
  );
  const notes = report.notes
    .filter(({ tag }) => exhibit.notes?.includes(tag) === true)
    .map(({ text }) => text);
  const found = [
    ...report.findings.map(({ class: of, rule, text }) => {
      const by = rule === undefined || text.includes(rule) ? "" : ` (${rule})`;
      return `**${of}**${by}: ${withNames(text)}`;
    }),
    ...notes,
  ];
  return [
    "## The market",
    marketText(exhibit.market),
    "## What happened",
    exhibit.events.map(eventWords).join("\n"),
    "## What should be sent",
    deliveries.length === 0
      ? "Nothing, to nobody."
      : table(
          ["to", "message", "reason", "why"],
          deliveries.map(({ recipientEic, resourceType, content, reason, grounds }) => [
            named(recipientEic),
            contentWords(resourceType, content),
            reason,
            [...new Set(grounds.map(({ rule, role }) => `${rule} ${role}`))].join(", "),
          ]),
        ),
    ...(verdicts.length === 0
      ? [`No rule looks at ${party}.`]
      : [`What the rules say of ${party}:\n\n${list(verdicts.map(withNames))}`]),
    `## What ${party} was sent`,
    exhibit.sent.length === 0
      ? "Nothing."
      : table(
          ["made", "message", "reason", "as written"],
          exhibit.sent.map(({ createdTime, resourceType, content, reason, raw }) => [
            createdTime,
            contentWords(resourceType, content),
            reason === "" ? "(empty)" : reason,
            raw === undefined ? "" : `\`${JSON.stringify(raw)}\``,
          ]),
        ),
    "## What levik finds",
    found.length === 0 ? "Nothing: the messages match what was due." : list(found),
  ];
};

// ------------------------------------------------------------------------------------------------------- other kinds

const submissionParts = ({ cases }: SubmissionExhibit): readonly string[] =>
  cases.flatMap(({ title, market, event }) => {
    const { findings } = checkEvents(setOf(market), [event]);
    const found = findings.map(({ finding, code, text }) => {
      const known = code === undefined ? "" : ` (\`${code}\`)`;
      return `**${finding}**${known}: ${withNames(text)}`;
    });
    return [
      `## Case: ${title}`,
      marketText(market),
      eventWords(event),
      found.length === 0 ? "Accepted: no finding." : list(found),
    ];
  });

const accessParts = ({ market, cases }: AccessExhibit): readonly string[] => [
  "## The market",
  marketText(market),
  ...cases.flatMap(({ title, eic, meterEic, from, to, now }) => {
    const span = { from: instantOf(from), to: instantOf(to) };
    const { meteringPoint, periods, grounds, refused } = valueOf(
      access({ set: setOf(market), authorizations: [], eic, meterEic, span, now: instantOf(now) }),
    );
    const open = periods.map((one) => `${formatLocal(one.from)} – ${formatLocal(one.to)}`);
    return [
      `## Case: ${title}`,
      `${named(eic)} asks at ${local("en", now)} for ${named(meterEic)}, ${local("en", from)} – ${local("en", to)}.`,
      `The metering point: ${meteringPoint ? "yes" : "no"}. Its data: ${open.length === 0 ? "none" : open.join(", ")}.`,
      list([...grounds, ...refused].map(({ text }) => withNames(text))),
    ];
  }),
];

const coordinationParts = (exhibit: CoordinationExhibit): readonly string[] => {
  const { market, action, agreement, initiatorEic, now, listed } = exhibit;
  const candidates = [...setOf({ meteringPoints: [], agreements: [agreement] }).agreements()].flatMap((one) =>
    coordinationCandidates(setOf(market), { action, agreement: one }, initiatorEic, instantOf(now)),
  );
  return [
    "## The market",
    marketText(market),
    "## The requested change",
    `- ${local("en", now)}: **${action}** ${agreementWords("en", agreement)}, by ${named(initiatorEic)}`,
    "## Who has to agree",
    list([...new Set(candidates.map((one) => withNames(explainCandidacy(one))))]),
    "## Parties that the Datahub asked",
    list(listed.map(named)),
  ];
};

const serviceParts = ({ now, cases }: ServiceExhibit): readonly string[] =>
  cases.flatMap(({ title, request }) => {
    const checked = checkRequest(request, instantOf(now));
    return [
      `## Case: ${title}`,
      `\`${JSON.stringify(request)}\``,
      checked._tag === "Right"
        ? "Within every limit."
        : list(checked.left.map(({ tag, sentence }) => `**${tag}**: ${sentence}`)),
    ];
  });

const referenceParts = ({ shownBy }: ReferenceExhibit): readonly string[] => [
  "## Where it is shown",
  list(shownBy.map(({ file, title }) => `[${file}](../../${file}): “${title}”`)),
];

/** The parts of an exhibit's page below its description. */
export const partsOf = async (exhibit: Exhibit): Promise<readonly string[]> => {
  switch (exhibit.kind) {
    case "distribution":
    case "message":
      return deliveryParts(exhibit);
    case "submission":
      return submissionParts(exhibit);
    case "access":
      return accessParts(exhibit);
    case "coordination":
      return coordinationParts(exhibit);
    case "service":
      return serviceParts(exhibit);
    case "elsewhere":
      return referenceParts(exhibit);
  }
};
