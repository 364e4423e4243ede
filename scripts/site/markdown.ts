/**
 * A Markdown file of the repository as the content of a page: with addresses of the site, anchors as GitHub makes them, and
 * its sections for the search.
 */
import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { posix } from "node:path";
import { addressFrom, kindOf, pageOf } from "./sources.js";

/** A part of a page under one heading. */
export interface Section {
  readonly anchor: string;
  readonly heading: string;
  readonly level: number;
  readonly text: string;
}

/** A page made of Markdown. */
export interface Content {
  readonly title: string;
  readonly html: string;
  readonly sections: readonly Section[];
  /** What of the repository it has links to. */
  readonly linked: readonly string[];
}

/** An anchor as GitHub makes it of a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");

const isElsewhere = (address: string): boolean => /^[a-z]+:/i.test(address) || address.startsWith("//");

/** An address written in a file of the repository, as the page of that file has it; noted when it is a file. */
const siteAddress = (file: string, address: string, linked: Set<string>): string => {
  if (isElsewhere(address) || address.startsWith("#")) return address;
  const [path = "", anchor] = address.split("#");
  const target = posix.join(posix.dirname(file), decodeURI(path)).replace(/\/$/, "");
  if (kindOf(target) === "absent") throw new Error(`${file} has a link to ${target}, which is not there`);
  linked.add(target);
  return addressFrom(pageOf(file), pageOf(target)) + (anchor === undefined ? "" : `#${anchor}`);
};

const plainText = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, content, children }) =>
      type === "text" || type === "code_inline"
        ? content
        : type === "softbreak"
          ? " "
          : plainText(children ?? []),
    )
    .join("");

const markdown = new MarkdownIt({ html: true });
const inner = markdown.renderer;

// What is wider than the page scrolls by itself, by keyboard as well.
markdown.renderer.rules["table_open"] = () =>
  `<div class="scroll" role="group" aria-label="table" tabindex="0"><table>\n`;
markdown.renderer.rules["table_close"] = () => "</table></div>\n";
markdown.renderer.rules["fence"] = (tokens, i) =>
  `<pre tabindex="0"><code>${markdown.utils.escapeHtml(tokens[i]!.content)}</code></pre>\n`;
markdown.renderer.rules["code_block"] = markdown.renderer.rules["fence"];

/** The content of a Markdown file. */
export const contentOf = (file: string, source: string): Content => {
  const tokens = markdown.parse(source, {});
  const linked = new Set<string>();
  const used = new Map<string, number>();
  const sections: { anchor: string; heading: string; level: number; text: string }[] = [];
  let title = "";
  const readdress = (token: Token): void => {
    for (const name of ["href", "src"]) {
      const address = token.attrGet(name);
      if (address !== null) token.attrSet(name, siteAddress(file, address, linked));
    }
    token.children?.forEach(readdress);
  };
  tokens.forEach((token, i) => {
    readdress(token);
    if (token.type === "heading_open") {
      const heading = plainText([tokens[i + 1]!]);
      const anchor = anchorOf(heading);
      const times = used.get(anchor) ?? 0;
      used.set(anchor, times + 1);
      const unique = times === 0 ? anchor : `${anchor}-${times}`;
      token.attrSet("id", unique);
      if (title === "") title = heading;
      sections.push({ anchor: unique, heading, level: Number(token.tag.slice(1)), text: "" });
    } else if (sections.length > 0) {
      const text =
        token.type === "inline" && tokens[i - 1]?.type !== "heading_open"
          ? plainText([token])
          : token.type === "fence"
            ? token.content
            : "";
      if (text !== "") sections.at(-1)!.text += ` ${text}`;
    }
  });
  return { title, html: inner.render(tokens, markdown.options, {}), sections, linked: [...linked] };
};

/** Text, escaped for HTML. */
export const escapeHtml = (text: string): string => markdown.utils.escapeHtml(text);
