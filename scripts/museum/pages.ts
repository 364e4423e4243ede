/**
 * The pages of the museum: an index and one page an exhibit. The messages that should be sent, the reasons and the findings are computed by
 * levik; the tests of test/museum compare them with the exhibits.
 */
import type { Exhibit } from "../../test/museum/exhibit.js";
import { exhibits } from "../../test/museum/exhibits/index.js";
import { table } from "../rulebook/markdown.js";
import { partsOf } from "./exhibits.js";
import { statementLines, statementLinkOf } from "./words.js";

/** Where the pages are, from the root of the repository. */
export const museumFolder = "docs/museum";

const note = "<!-- Written by npm run docs; changes belong into test/museum. -->";
const changeLog = "https://github.com/Elering/estfeed-datahub-docs/blob/main/CHANGELOG_LIVE.md";

const kinds: Readonly<Record<Exhibit["kind"], string>> = {
  distribution: "who is sent what",
  message: "how a message is written",
  submission: "what is accepted and refused",
  access: "who may query",
  coordination: "who has to agree",
  service: "queries",
  elsewhere: "shown by another test",
};

const pageOf = ({ entry }: Exhibit): string => `${entry.toLowerCase()}.md`;

const exhibitPage = async (exhibit: Exhibit): Promise<string> => {
  const { entry, title, date, type, text, kind, statements, reconstruction } = exhibit;
  const supplied = [
    ...reconstruction,
    "The parties, points, dates and quantities: the change log has only a title for each entry.",
  ];
  return `${[
    note,
    `# ${entry}: ${title}`,
    "[The museum](README.md)",
    text,
    `Source: [change log of the Datahub](${changeLog}), ${date}, ${type}. Kind: ${kinds[kind]}.`,
    statementLines(statements),
    `Assumptions, which the change log does not state:\n\n${supplied.map((one) => `- ${one}`).join("\n")}`,
    ...(await partsOf(exhibit)),
  ].join("\n\n")}\n`;
};

const findsOf = (exhibit: Exhibit): string => {
  switch (exhibit.kind) {
    case "distribution":
    case "message": {
      const classes = [...new Set(exhibit.found.map(({ class: of }) => of))];
      return classes.length === 0 ? "no finding" : classes.join(", ");
    }
    case "submission": {
      const found = exhibit.cases.flatMap(({ finds }) => finds.map(({ finding }) => finding));
      return found.length === 0 ? "accepted" : [...new Set(found)].join(", ");
    }
    case "service":
      return exhibit.cases.flatMap(({ breaks }) => breaks).join(", ");
    default:
      return "–";
  }
};

const index = (): string =>
  `${[
    note,
    "# The museum",
    `Faults of the Datahub that its [change log](${changeLog}) published as corrected, and changes of its rules: each with a small market, what happened, what should be sent and why, what one party was sent, and what levik finds. Every exhibit runs as a test ([test/museum](../../test/museum/museum.test.ts)); what it expects is written by hand from the rule book.`,
    "The change log has only a title for each entry. Everything else is an assumption, and each page lists its assumptions.",
    table(
      ["entry", "corrected", "what it is about", "shows", "kind", "levik finds"],
      exhibits.map((exhibit) => [
        `[${exhibit.entry}](${pageOf(exhibit)})`,
        exhibit.date,
        exhibit.title,
        exhibit.statements.map(statementLinkOf).join(", "),
        kinds[exhibit.kind],
        findsOf(exhibit),
      ]),
    ),
  ].join("\n\n")}\n`;

/** All pages, by their names. */
export const museumPages = async (): Promise<Readonly<Record<string, string>>> => {
  const pages: Record<string, string> = { "README.md": index() };
  for (const exhibit of exhibits) pages[pageOf(exhibit)] = await exhibitPage(exhibit);
  return pages;
};
