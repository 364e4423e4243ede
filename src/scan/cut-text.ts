/**
 * Whether a JSON text is truncated.
 */

/**
 * Whether a text ends inside a string, an object or an array, or before it begins.
 *
 * @example
 * isCut('{"content": [{"id') // true
 */
export const isCut = (text: string): boolean => {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i]!;
    if (inString) {
      if (sign === "\\") i += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
  }
  return inString || depth > 0 || text.trim() === "";
};
