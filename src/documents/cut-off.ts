/** Whether a text in JSON stops before its end: a file that is half written, or was half copied. */

/** A string up to its end or the text's, or a bracket. */
const TOKEN = /"(?:[^"\\]|\\[^])*("|\\?$)|[[\]{}]/gu;

/** Whether a string or a bracket is open at the end of the text, or nothing stands in it. */
export function isCutOff(text: string): boolean {
  let open = 0;
  let tokens = 0;
  for (const [token, end] of text.matchAll(TOKEN)) {
    tokens += 1;
    if (end !== undefined && end !== '"') return true;
    if (token === "{" || token === "[") open += 1;
    if (token === "}" || token === "]") open -= 1;
  }
  return open > 0 || tokens === 0;
}
