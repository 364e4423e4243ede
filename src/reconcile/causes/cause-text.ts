/**
 * A cause in one sentence, in both languages, with Estonian days of which the last is included.
 */
import type { Language } from "../../reason/describe-reason.js";
import { instantOf } from "../../time/instant.js";
import type { Instant } from "../../time/instant.js";
import { dayInterval, formatLocal, localDateOf } from "../../time/tallinn.js";
import { formatLocalDate } from "../../time/local-date.js";
import type { Cause } from "./cause.js";

const isMidnight = (t: Instant): boolean => dayInterval(localDateOf(t)).from === t;

/** The date of an instant. */
type WriteDay = (t: Instant, language: Language) => string;

const isoDay: WriteDay = (t) => formatLocalDate(localDateOf(t));

const words = {
  en: {
    at: (meterEic: string) => ` at ${meterEic}`,
    of: (eic: string | undefined) => ` of ${eic ?? "a provider that is not known"}`,
    for: (eic: string) => ` for ${eic}`,
    validity: (from: string, to?: string) =>
      to === undefined ? `from ${from}` : from === to ? `on ${from}` : `from ${from} to ${to}`,
    ADDED: (what: string) => `An agreement that the set lacks: ${what}`,
    ENDED: (what: string, at: string) => `An earlier last day, ${at}, of the ${what}`,
    STARTED: (what: string, at: string) => `A later first day, ${at}, of the ${what}`,
    REMOVED: (what: string) => `An agreement that does not exist in fact: ${what}`,
  },
  et: {
    at: (meterEic: string) => ` mõõtepunktis ${meterEic}`,
    of: (eic: string | undefined) => `, teenusepakkuja ${eic ?? "teadmata"}`,
    for: (eic: string) => `, klient ${eic}`,
    // Without "alates" and "kuni", which decline the name of a month.
    validity: (from: string, to = "tähtajatu") =>
      from === to ? `kehtivus ${from}` : `kehtivus ${from} – ${to}`,
    ADDED: (what: string) => `Kogumis puuduv leping: ${what}`,
    ENDED: (what: string, at: string) => `Lepingu varasem viimane päev ${at}: ${what}`,
    STARTED: (what: string, at: string) => `Lepingu hilisem esimene päev ${at}: ${what}`,
    REMOVED: (what: string) => `Leping, mida tegelikult ei ole: ${what}`,
  },
} as const;

/** A cause in one sentence, without its full stop; dates as YYYY-MM-DD unless they are written otherwise. */
export const causeText = (
  { change, agreement, at }: Cause,
  language: Language,
  writeDay: WriteDay = isoDay,
): string => {
  const { agreementType, meterEic, serviceProviderEic, customerEic, validFrom, validTo } = agreement;
  const phrases = words[language];
  /** The first day of a validity, or the moment where it does not begin with a day. */
  const start = (t: Instant): string => (isMidnight(t) ? writeDay(t, language) : formatLocal(t));
  /** The last day of a validity, or the moment of its end where it does not end with a day. */
  const end = (t: Instant): string => (isMidnight(t) ? writeDay(t - 1, language) : formatLocal(t));
  const [from, to] = [instantOf(validFrom), typeof validTo === "string" ? instantOf(validTo) : Infinity];
  const validity = phrases.validity(start(from), to === Infinity ? undefined : end(to));
  const what = [
    agreementType,
    typeof meterEic === "string" ? phrases.at(meterEic) : "",
    phrases.of(serviceProviderEic ?? undefined),
    typeof customerEic === "string" ? phrases.for(customerEic) : "",
    `, ${validity}`,
  ].join("");
  const moment = at === undefined ? NaN : instantOf(at);
  return phrases[change](what, change === "ENDED" ? end(moment) : start(moment));
};
