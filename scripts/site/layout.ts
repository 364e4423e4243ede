/**
 * The frame of a page: its head, the ways to the other pages, the search, and what is on this page.
 */
import { addressFrom, pageOf, playground, reference } from "./sources.js";
import type { Section } from "./markdown.js";
import { escapeHtml } from "./markdown.js";

type Language = "en" | "et";

const words = {
  en: {
    skip: "Skip to the content",
    pages: "Pages",
    search: "Search",
    results: "Search results",
    onThisPage: "On this page",
    found: "{n} found",
    nothing: "Nothing found",
    more: "and {n} more",
  },
  et: {
    skip: "Otse sisu juurde",
    pages: "Lehed",
    search: "Otsi",
    results: "Otsingu tulemused",
    onThisPage: "Sellel lehel",
    found: "leitud {n}",
    nothing: "Ei leitud midagi",
    more: "ja veel {n}",
  },
} as const;

const groups: readonly (readonly [
  name: string,
  links: readonly (readonly [name: string, page: string])[],
])[] = [
  [
    "Start",
    [
      ["levik", pageOf("README.md")],
      ["Playground", playground],
      ["Reference", reference],
    ],
  ],
  [
    "Guides",
    [
      ["Prediction", pageOf("docs/guides/prediction.md")],
      ["Scanning", pageOf("docs/guides/scanning.md")],
      ["Documents", pageOf("docs/guides/documents.md")],
      ["Testing an integration", pageOf("docs/guides/testing-your-integration.md")],
      ["More machines", pageOf("docs/cluster.md")],
    ],
  ],
  [
    "Rules",
    [
      ["Rule book", pageOf("docs/rulebook/en/README.md")],
      ["Reegliraamat", pageOf("docs/rulebook/et/README.md")],
      ["Analysis", pageOf("docs/analysis.md")],
      ["Conformance", pageOf("docs/conformance.md")],
      ["Museum", pageOf("docs/museum/README.md")],
    ],
  ],
  [
    "Facts",
    [
      ["Formats", pageOf("docs/formats.md")],
      ["Glossary", pageOf("docs/glossary.md")],
      ["Limits", pageOf("docs/limits.md")],
      ["Changes", pageOf("CHANGELOG.md")],
    ],
  ],
];

/** The language of a page. */
export const languageOf = (page: string): Language => (page.includes("rulebook/et/") ? "et" : "en");

const navigation = (page: string): string =>
  groups
    .map(
      ([name, links]) =>
        `<p>${name}</p><ul>${links
          .map(
            ([text, to]) =>
              `<li><a href="${addressFrom(page, to)}"${to === page ? ' aria-current="page"' : ""}${
                text === "Reegliraamat" ? ' lang="et"' : ""
              }>${text}</a></li>`,
          )
          .join("")}</ul>`,
    )
    .join("");

const contents = (sections: readonly Section[], language: Language): string => {
  const listed = sections.filter(({ level }) => level === 2);
  if (listed.length < 3) return "";
  const items = listed.map(
    ({ anchor, heading }) => `<li><a href="#${anchor}">${escapeHtml(heading)}</a></li>`,
  );
  return `<details class="contents"><summary>${words[language].onThisPage}</summary><ul>${items.join("")}</ul></details>`;
};

/** A whole page. */
export const layout = (
  page: string,
  title: string,
  html: string,
  sections: readonly Section[] = [],
): string => {
  const language = languageOf(page);
  const say = words[language];
  const home = addressFrom(page, "index.html").replace(/index\.html$/, "");
  const [head, ...rest] = html.split("</h1>");
  const body = rest.length === 0 ? html : `${head}</h1>${contents(sections, language)}${rest.join("</h1>")}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title === "levik" ? title : `${title} · levik`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${home}assets/style.css">
</head>
<body data-home="${home}">
<a class="skip" href="#content">${say.skip}</a>
<header>
<a class="brand" href="${home}index.html">levik</a>
<form role="search"><label for="search">${say.search}</label><input id="search" type="search" autocomplete="off" spellcheck="false" aria-controls="results"></form>
</header>
<section id="found" aria-label="${say.results}" hidden><p id="count" role="status" data-found="${say.found}" data-nothing="${say.nothing}" data-more="${say.more}"></p><ol id="results"></ol></section>
<div class="columns">
<nav aria-label="${say.pages}"><details><summary>${say.pages}</summary>${navigation(page)}</details></nav>
<main id="content" tabindex="-1">
${body}
</main>
</div>
<script src="${home}assets/site.js"></script>
</body>
</html>
`;
};
