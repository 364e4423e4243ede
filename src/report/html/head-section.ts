/**
 * The head of the page: whose report it is, of what, from what, and by which command.
 */
import { escaped } from "../markup.js";
import { momentText, spanText } from "../local-times.js";
import { utcText } from "../utc-text.js";
import type { ReportAbout, ReportSource } from "./about-report.js";
import type { PageWords } from "./words-in-english.js";

const sourceMarkup = ({ what, file, size, sha256 }: ReportSource, words: PageWords): string => {
  const details = [
    ...(size === undefined ? [] : [escaped(words.bytes(size))]),
    ...(sha256 === undefined ? [] : [`SHA-256 <code>${escaped(sha256)}</code>`]),
  ];
  const rest = details.length === 0 ? "" : ` <small>${details.join(", ")}</small>`;
  return `<li>${escaped(what)} <code>${escaped(file)}</code>${rest}</li>`;
};

type Entry = readonly [term: string, markup: string];

const listMarkup = (of: string, entries: readonly (Entry | undefined)[]): string => {
  const known = entries.flatMap((entry) => (entry === undefined ? [] : [entry]));
  return known.length === 0
    ? ""
    : `<dl class="${of}">${known.map(([term, text]) => `<div><dt>${escaped(term)}</dt><dd>${text}</dd></div>`).join("")}</dl>`;
};

/** What identifies the report; unknown values are left out. */
export const headFacts = (party: string, about: ReportAbout, words: PageWords): string => {
  const { name, period, at, edition, readings = [], sources = [], version, command, csv } = about;
  const { language, facts } = words;
  const first = listMarkup("about-report", [
    name === undefined ? undefined : [facts.party, `${escaped(name)} <code>${escaped(party)}</code>`],
    period && [
      facts.period,
      `${escaped(spanText(period, language))} <small>${escaped(utcText(period))}</small>`,
    ],
    at === undefined
      ? undefined
      : [facts.at, `${escaped(momentText(at, language))} <small>${escaped(utcText(at))}</small>`],
    edition && [facts.edition, escaped(words.editions[edition])],
    readings.length === 0 ? undefined : [facts.readings, escaped(readings.join(", "))],
    csv === undefined ? undefined : [facts.all, `<code>${escaped(csv)}</code>`],
    version === undefined ? undefined : [facts.version, escaped(version)],
  ]);
  const rest = listMarkup("made-from", [
    sources.length === 0
      ? undefined
      : [facts.sources, `<ul>${sources.map((source) => sourceMarkup(source, words)).join("")}</ul>`],
    command === undefined ? undefined : [facts.command, `<code>${escaped(command)}</code>`],
  ]);
  return rest === ""
    ? first
    : `${first}<details class="made"><summary>${escaped(words.madeFrom)}</summary>${rest}</details>`;
};
