/** Longer words from a file are cut to about this many UTF-16 units, so that a message stays one line. */
const longest = 60;

/** Words from a file as messages show them: in “ ”, on one line, shortened. */
export function quoted(words: string): string {
  return `“${shortened(words)}”`;
}

/** The words on one line, cut between two words where there is a gap near the end. */
export function shortened(words: string, most = longest): string {
  // A quote can be 100 KB long; only its beginning is looked at.
  const start = words
    .slice(0, 4 * most)
    .replace(/\s+/gu, ' ')
    .trim();
  if (start.length <= most && words.length <= 4 * most) return start;
  const cut = start.slice(0, most);
  const gap = cut.lastIndexOf(' ');
  const kept = gap > most / 2 ? cut.slice(0, gap) : cut.replace(/[\uD800-\uDBFF]$/u, '');
  // A title that a librarian made up stands in brackets.
  return kept.startsWith('[') && !kept.includes(']') ? `${kept}…]` : `${kept}…`;
}

/** `a`, `a or b`, `a, b or c`; with `more`, of which nothing is known but their number, `a, b or 3 more`. */
export function either(items: readonly string[], more = 0): string {
  return listed(items, 'or', more);
}

/** `a`, `a and b`, `a, b and c`, `a, b and 3 more`. */
export function all(items: readonly string[], more = 0): string {
  return listed(items, 'and', more);
}

function listed(items: readonly string[], joint: string, more: number): string {
  // So many are never counted to the end: see MAX_ACTORS_PER_NAME.
  if (more > 0) return `${items.join(', ')} ${joint} ${more > 50 ? 'many' : more} more`;
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(count: number): string {
  const ending = count % 100 >= 11 && count % 100 <= 13 ? undefined : ['th', 'st', 'nd', 'rd'][count % 10];
  return `${count}${ending ?? 'th'}`;
}
