/**
 * The errors of a scan as sentences in Estonian.
 */
import { phraseInEstonian } from "../documents/error-text-in-estonian.js";
import { commodityTypes, resourceTypes } from "../documents/vocabulary.js";
import { shown, writeInstant } from "../time/write-instant.js";
import { isMoment } from "./query-limits.js";
import type { Participant, ScanError } from "./scan-error.js";
import { participantRoles } from "./scan-error.js";

const participantText = ({ eic, role, commodityType }: Participant): string =>
  `${eic} (${role}, ${commodityType})`;

/** What a request ended with; the codes of the network stay as they are. */
const reasonText = (reason: string): string =>
  reason
    .replace(/^status (\d+)$/, "olek $1")
    .replace(/^an answer that is cut$/, "poolik vastus")
    .replace(/^no answer within (\d+) ms$/, "$1 ms jooksul vastust ei tulnud")
    .replace(/^the token provider failed \((.*)\)$/, "pääsutõendi väljastamine ebaõnnestus ($1)")
    .replace(/^the token provider gave nothing that can be a token$/, "väljastatu ei saa olla pääsutõend")
    .replace(/\bexit status (\d+)/, "väljumiskood $1");

/** What answered instead of the Datahub. */
const answers: Readonly<Record<string, string>> = {
  "a redirection": "ümbersuunamine",
  "a refusal without a code of the Datahub": "keeldumine ilma Andmelao koodita",
  "a text that is not JSON": "tekst, mis ei ole JSON",
  "JSON that is not a page of messages": "JSON, mis ei ole teavituste lehekülg",
};

/**
 * An error of a scan as a sentence in Estonian, as `explainScanError` is in English. No token is ever part of it.
 *
 * @example
 * scanErrorInEstonian({ tag: "Refused", status: 400, code: "dd.error.x" }) // "Andmeladu lükkas päringu tagasi: 400 dd.error.x"
 */
export const scanErrorInEstonian = (error: ScanError): string => {
  switch (error.tag) {
    case "NoResourceTypes":
      return `oodatud üks või mitu järgmistest: ${resourceTypes.join(", ")}, saadud mitte ühtegi`;
    case "UnknownResourceType":
      return `oodatud andmeobjekti tüüp (${resourceTypes.join(", ")}), saadud ${shown(error.resourceType)}`;
    case "UnknownRole":
      return `oodatud roll (${participantRoles.join(", ")}), saadud ${shown(error.role)}`;
    case "UnknownCommodity":
      return `oodatud energialiik (${commodityTypes.join(", ")}), saadud ${shown(error.commodityType)}`;
    case "MalformedEic":
      return `oodatud EIC (${phraseInEstonian(error.what)}), saadud ${shown(error.eic)}`;
    case "NotACount":
      return `${error.what}: oodatud täisarv ${error.least} kuni ${error.most}, saadud ${shown(error.value)}`;
    case "NotAMoment":
      return `${error.what}: oodatud ajahetk, saadud ${shown(error.value)}`;
    case "Truncated":
      return `oodatud terve lugemispäevik, saadud päevik, mis katkeb pärast ${error.length}. märki`;
    case "NotJson":
      return "oodatud lugemispäevik (JSON), saadud tekst, mis seda ei ole";
    case "UnknownFormatVersion":
      return `oodatud lugemispäevik, mille formatVersion on 1, saadud ${shown(error.formatVersion)}`;
    case "WrongShape":
      return `lugemispäevik: ${error.path}: oodatud ${phraseInEstonian(error.expected)}`;
    case "OtherParticipant":
      return `oodatud turuosalise ${participantText(error.as)} lugemispäevik, saadud turuosalise ${participantText(error.of)} oma`;
    case "StoreFailed":
      return `lugemispäeviku ${error.doing === "load" ? "lugemine" : "kirjutamine"} ebaõnnestus: ${error.reason}`;
    case "ClockOff":
      return `oodatud Andmelao kellale (${isMoment(error.datahub) ? writeInstant(error.datahub) : error.datahub}) lähedane kell, saadud ${isMoment(error.now) ? writeInstant(error.now) : error.now}`;
    case "Unauthorized":
      return "pääsutõendit ei võetud vastu (401) ja järgmist samuti mitte";
    case "TokenFailed":
      return `pääsutõendit ei ole: ${reasonText(error.reason)}`;
    case "RequestNotMade":
      return `päringut ei saa teha: ${error.reason}`;
    case "Unreachable":
      return `Andmeladu ei vasta: järjest ebaõnnestus ${error.requests} päringut, viimane: ${reasonText(error.reason)}`;
    case "NotADatahub":
      return `oodatud Andmelao vastus, saadud ${answers[error.what] ?? error.what} (olek ${error.status}): kas URL on õige?`;
    case "Refused":
      return `Andmeladu lükkas päringu tagasi: ${error.status} ${error.code}`;
    case "StillFailing":
      return `küsitud ${error.attempts} korda, viimati ebaõnnestus: ${reasonText(error.reason)}`;
    case "TooLarge":
      return `vastus ei jõua tervikuna kohale ka kõige lühema ajavahemikuga: ${reasonText(error.reason)}`;
  }
};
