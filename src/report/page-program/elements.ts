/**
 * Elements in one expression, and redrawing a part of the page without taking the focus away.
 */
export type Child = Node | string | readonly Child[] | undefined | false;

type Attribute = string | number | boolean | undefined | ((event: never) => void);
export type Attributes = Readonly<Record<string, Attribute>>;

const append = (parent: Node, child: Child): void => {
  if (child === undefined || child === false) return;
  if (typeof child === "string") parent.appendChild(document.createTextNode(child));
  else if (child instanceof Node) parent.appendChild(child);
  else for (const each of child) append(parent, each);
};

/** An element; attributes that are functions are listeners of the event they are named for (`onclick`). */
export const h = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  for (const child of children) append(element, child);
  return element;
};

/** An element of the page by its id. */
export const byId = <A extends HTMLElement = HTMLElement>(id: string): A => document.getElementById(id) as A;

/**
 * Replaces the content of an element. Where the focus was inside, it goes to the new element of the same `data-key`.
 */
export const draw = (host: Element, ...children: readonly Child[]): void => {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && host.contains(focused) ? focused.dataset["key"] : undefined;
  const made = document.createDocumentFragment();
  for (const child of children) append(made, child);
  host.replaceChildren(made);
  if (key === undefined) return;
  host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
};

/** The options of a choice, anew; the chosen value stays when it is still among them. */
export const offer = (
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
): void => {
  draw(
    select,
    options.map(([value, text]) => h("option", { value }, text)),
  );
  select.value = chosen;
};
