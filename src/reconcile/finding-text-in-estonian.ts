/**
 * Findings as Estonian sentences. Instants are as they came, or UTC.
 */
import type { Attributes } from "../common/attributes.js";
import type { Finding } from "./finding.js";
import type { Said } from "./said.js";

type Untold = Omit<Finding, "text">;

const dueText = ({ expected }: Untold): string => {
  const { event, occurredAt, reason, deadline } = expected!;
  return deadline === undefined
    ? `sündmuse ${event!} järgi (${occurredAt!}, ${reason!}) pidi see tulema`
    : `see pidi tulema hiljemalt ${deadline}`;
};

const cameText = ({ received }: Untold): string => {
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

const inFirst = ({ units }: Untold): string => (units === 1 ? "" : " (esimeses neist)");

const differenceText = (untold: Untold, differing: readonly string[]): string => {
  const values = differing.map(
    (name) => `${name} on ${valueOf(untold.received, name)}, pidi olema ${valueOf(untold.expected, name)}`,
  );
  return `${cameText(untold)} erineb: ${values.join("; ")}${inFirst(untold)}`;
};

const contradictionText = (untold: Untold): string => {
  const { values, copies } = untold.received!.content as {
    readonly values?: readonly Attributes[];
    readonly copies?: readonly Attributes[];
  };
  if (values !== undefined) {
    const all = values.map(({ from: _from, to: _to, direction: _direction, ...value }) => shown(value));
    return `${cameText(untold)} on iseendaga vastuolus: ${all.join(" ja ")}${inFirst(untold)}`;
  }
  const all = copies!.map(({ createdTime, ...copy }) =>
    "content" in copy
      ? `${String(createdTime)}: ${shown(copy["content"])}`
      : `${createdTime === undefined ? "teises" : String(createdTime)}: puudub`,
  );
  return `teavituse ${untold.received!.messageId} koopiad erinevad: ${all.join(", ")}${inFirst(untold)}; arvesse läheb viimane`;
};

const unreadText = ({ recoverableUntil }: Untold, lostSince: string): string =>
  recoverableUntil === undefined
    ? `seda aega ei loetud ja see on kadunud alates ${lostSince}`
    : `seda aega ei loetud; lugeda saab kuni ${recoverableUntil}`;

const contentlessText = ({ recoverableUntil }: Untold, { contentMissingReason, lostSince }: Said): string => {
  const why = contentMissingReason === undefined ? "" : `: ${contentMissingReason}`;
  const until =
    recoverableUntil === undefined
      ? `see on kadunud alates ${lostSince!}`
      : `uuesti saab küsida kuni ${recoverableUntil}`;
  return `teavitusel ei ole sisu${why}; ${until}`;
};

/** What was found and why, without what it is about. */
export const estonianSentence = (untold: Untold, said: Said): string => {
  switch (untold.class) {
    case "missing":
      return `${dueText(untold)}, kuid ei tulnud`;
    case "unread":
      return `${dueText(untold)}; ${unreadText(untold, said.lostSince!)}`;
    case "unexpected":
      return `${cameText(untold)} ei pidanud tulema: ${said.closest!}`;
    case "different":
      return differenceText(untold, said.differing!);
    case "duplicate":
      return `${cameText(untold)} kordab teavitust ${valueOf(untold.received, "sameAs")}`;
    case "late":
      return `${cameText(untold)} tuli liiga hilja: ${dueText(untold)}`;
    case "contradictory":
      return contradictionText(untold);
    case "contentless":
      return contentlessText(untold, said);
    default:
      return `teavitust ei saa lugeda${said.place === undefined ? "" : ` (${said.place})`}: ${said.errors!.join("; ")}`;
  }
};
