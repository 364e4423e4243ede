/**
 * Whether a message has content. The Datahub writes missing content as an empty text, as null, or leaves it out; older
 * answers do not state whether they have content (RES-2, RES-3).
 */

/** The attributes of a message that state whether it has content. */
interface MayHaveContent {
  readonly hasContent?: boolean | null | undefined;
  readonly content?: unknown;
}

const nothing = /^\s*(null\s*)?$/;
const emptyList = /^\s*\[\s*\]\s*$/;

/** Whether a content is nothing: absent, null, or a text of the same meaning. */
export const isNothing = (content: unknown): boolean =>
  content === undefined || content === null || (typeof content === "string" && nothing.test(content));

/** Whether a content is a list of nothing, as JSON or as its text. */
const hasNoItems = (content: unknown): boolean =>
  Array.isArray(content) ? content.length === 0 : typeof content === "string" && emptyList.test(content);

/**
 * The content of a message: present, missing (according to the message, or absent), or a list without items.
 *
 * @example
 * broughtBy({ hasContent: true, content: "[]" }); // "no items"
 */
export const broughtBy = ({ hasContent, content }: MayHaveContent): "content" | "nothing" | "no items" =>
  hasContent === false || isNothing(content) ? "nothing" : hasNoItems(content) ? "no items" : "content";
