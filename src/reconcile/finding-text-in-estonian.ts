/**
 * Findings as Estonian sentences. Instants are as in the input, or UTC.
 */
import type { Attributes } from "../common/attributes.js";
import type { Finding, FindingWithoutText } from "./finding.js";
import type { TextDetails } from "./text-details.js";

const dueText = ({ expected }: FindingWithoutText): string => {
  const { event, occurredAt, reason, deadline } = expected!;
  return deadline === undefined
    ? `sündmuse ${event!} järgi (${occurredAt!}, ${reason!}) pidi see saabuma`
    : `see pidi saabuma hiljemalt ${deadline}`;
};

const messageText = ({ received }: FindingWithoutText): string => {
  const { messageId, createdTime, reason } = received!;
  return `teavitus ${messageId} (${createdTime}${reason === undefined ? "" : `, ${reason}`})`;
};

const shown = (value: unknown): string =>
  typeof value === "string"
    ? value
    : value === undefined || value === null
      ? "puudub"
      : JSON.stringify(value);

const valueOf = (side: Finding["expected"] | Finding["received"], name: string): string =>
  name === "reason" ? shown(side?.reason) : shown((side?.content as Attributes | undefined)?.[name]);

const inFirst = ({ units }: FindingWithoutText): string => (units === 1 ? "" : " (esimeses neist)");

const differenceText = (finding: FindingWithoutText, differing: readonly string[]): string => {
  const values = differing.map(
    (name) => `${name} on ${valueOf(finding.received, name)}, pidi olema ${valueOf(finding.expected, name)}`,
  );
  return `${messageText(finding)} erineb: ${values.join("; ")}${inFirst(finding)}`;
};

const contradictionText = (finding: FindingWithoutText): string => {
  const { values, copies } = finding.received!.content as {
    readonly values?: readonly Attributes[];
    readonly copies?: readonly Attributes[];
  };
  if (values !== undefined) {
    const all = values.map(({ from: _from, to: _to, direction: _direction, ...value }) => shown(value));
    return `${messageText(finding)} on iseendaga vastuolus: ${all.join(" ja ")}${inFirst(finding)}`;
  }
  const all = copies!.map(({ createdTime, ...copy }) =>
    "content" in copy
      ? `${String(createdTime)}: ${shown(copy["content"])}`
      : `${createdTime === undefined ? "teises" : String(createdTime)}: puudub`,
  );
  return `teavituse ${finding.received!.messageId} koopiad erinevad: ${all.join(", ")}${inFirst(finding)}; arvesse läheb viimane`;
};

const unreadText = ({ recoverableUntil }: FindingWithoutText, lostSince: string): string =>
  recoverableUntil === undefined
    ? `seda aega ei loetud; lugeda sai kuni ${lostSince}`
    : `seda aega ei loetud; lugeda saab kuni ${recoverableUntil}`;

const contentlessText = (
  { recoverableUntil }: FindingWithoutText,
  { contentMissingReason, lostSince }: TextDetails,
): string => {
  const why = contentMissingReason === undefined ? "" : `: ${contentMissingReason}`;
  const until =
    recoverableUntil === undefined
      ? `uuesti sai küsida kuni ${lostSince!}`
      : `uuesti saab küsida kuni ${recoverableUntil}`;
  return `teavitusel ei ole sisu${why}; ${until}`;
};

/** What was found and why, without what it is about. */
export const estonianSentence = (finding: FindingWithoutText, details: TextDetails): string => {
  switch (finding.class) {
    case "missing":
      return `${dueText(finding)}, kuid ei saabunud`;
    case "unread":
      return `${dueText(finding)}; ${unreadText(finding, details.lostSince!)}`;
    case "unexpected":
      return `${messageText(finding)} ei pidanud saabuma: ${details.closest!}`;
    case "different":
      return differenceText(finding, details.differing!);
    case "duplicate":
      return `${messageText(finding)} kordab teavitust ${valueOf(finding.received, "sameAs")}`;
    case "late":
      return `${messageText(finding)} saabus liiga hilja: ${dueText(finding)}`;
    case "contradictory":
      return contradictionText(finding);
    case "contentless":
      return contentlessText(finding, details);
    default:
      return `teavitust ei saa lugeda${details.place === undefined ? "" : ` (${details.place})`}: ${details.errors!.join("; ")}`;
  }
};
