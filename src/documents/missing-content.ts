/**
 * Whether a message brought anything. The Datahub writes missing content as an empty text, as null, or leaves it out; older
 * answers do not say whether they have content (RES-2, RES-3).
 */

/** A message as far as it says whether it has content. */
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
 * What a message brought: something that can be decoded, nothing (it says so, or there is nothing), or a list without items.
 *
 * @example
 * broughtBy({ hasContent: true, content: "[]" }); // "no items"
 */
export const broughtBy = ({ hasContent, content }: MayHaveContent): "content" | "nothing" | "no items" =>
  hasContent === false || isNothing(content) ? "nothing" : hasNoItems(content) ? "no items" : "content";
