/** Words from files as labels of a list to pick from; plain text, and knows nothing of VS Code. */

/** In UTF-16 units; more is not read while picking. */
const longestLabel = 120;

/**
 * One line that shows just these words. VS Code draws an icon for `$(name)` in a label, and characters that turn the direction of
 * writing could make a label read as another.
 */
export function label(words: string, longest = longestLabel): string {
  const line = words
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return shortened(line, longest).replaceAll('$(', '$\u200b(');
}

/** The same between quotation marks. */
export function quoted(words: string, longest?: number): string {
  return `“${label(words, longest)}”`;
}

/** Never ends in half a character. */
function shortened(line: string, longest: number): string {
  if (line.length <= longest) return line;
  return `${line
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
