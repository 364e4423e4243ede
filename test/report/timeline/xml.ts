/**
 * A strict reader of an XML document: any fault is an exception.
 */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const legal = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const decoded = (text: string): string => {
  if (text.includes("<")) throw new Error("< in text");
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign = whole.endsWith(";") ? entities[name] : undefined;
    if (sign === undefined) throw new Error(`not an entity: ${whole}`);
    return sign;
  });
};

export const readXml = (text: string): Element => {
  if (!legal.test(text)) throw new Error("a character that XML has not");
  let at = 0;
  const expect = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern.source, "y");
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) throw new Error(`expected ${pattern.source} at ${text.slice(at, at + 40)}`);
    at = sticky.lastIndex;
    return match;
  };
  const element = (): Element => {
    const name = expect(/<([a-zA-Z][\w:-]*)/)[1]!;
    const attributes = new Map<string, string>();
    while (text[at] === " ") {
      const [, key, value] = expect(/ ([a-zA-Z][\w:-]*)="([^"<]*)"/);
      if (attributes.has(key!)) throw new Error(`attribute ${key!} twice`);
      attributes.set(key!, decoded(value!));
    }
    if (expect(/\/?>/)[0] === "/>") return { name, attributes, children: [] };
    const children: (Element | string)[] = [];
    while (!text.startsWith("</", at)) {
      if (text[at] === "<") children.push(element());
      else children.push(decoded(expect(/[^<]+/)[0]));
    }
    expect(new RegExp(`</${name}>`));
    return { name, attributes, children };
  };
  const root = element();
  if (text.slice(at).trim() !== "") throw new Error("text after the end");
  return root;
};

export const all = (root: Element, name: string): readonly Element[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => (typeof child === "string" ? [] : all(child, name))),
];

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
