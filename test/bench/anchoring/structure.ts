/** What can be told of a text from the text alone: the samples come without a plan of themselves. */
import type { TextRange } from '../../../server/core/text/range';

/** What stands between blank lines, without the line breaks at its edges. Front matter is no part of the article. */
export function blocks(text: string): TextRange[] {
  const found: TextRange[] = [];
  let at = /^---\r?\n[^]*?\r?\n---\r?\n\s*/.exec(text)?.[0].length ?? 0;
  for (const gap of text.matchAll(/\r?\n(?:[^\S\n]*\r?\n)+/g)) {
    if (gap.index > at) found.push({ start: at, end: gap.index });
    at = Math.max(at, gap.index + gap[0].length);
  }
  const end = text.trimEnd().length;
  if (end > at) found.push({ start: at, end });
  return found;
}

/** Blocks that are paragraphs of prose rather than headings, menus, captions, lists or quotations set apart. */
export function paragraphs(text: string): TextRange[] {
  return blocks(text).filter(({ start, end }) => {
    const block = text.slice(start, end);
    return (
      block.length >= 100 && /[.!?…]["»”)*_\s]*$/.test(block) && !/^(?:[>#|!]|[-*+] |\d+[.)] )/m.test(block)
    );
  });
}

/** The sentences of a stretch, each without the spaces around it. */
export function sentences(text: string, { start, end }: TextRange): TextRange[] {
  const found: TextRange[] = [];
  let at = start;
  const block = text.slice(start, end);
  for (const stop of block.matchAll(
    /[.!?…][”"»)*_\u00a0\u202f]*(?:[ »]*)(?=\s+[«“"(*_[]*\s?[\p{Lu}\d])|$/gu,
  )) {
    const to = start + stop.index + stop[0].trimEnd().length;
    // An initial or a short form ("M. Durand", "Wash. --") ends no sentence.
    if (
      stop[0] !== '' &&
      /(?:^|[\s.])(?:\p{Lu}|MM?|Mr|Mrs|Ms|Dr|St|Wash|no|p)$/u.test(text.slice(at, start + stop.index))
    )
      continue;
    if (to > at) found.push({ start: at, end: to });
    at = to + (/^\s*/.exec(text.slice(to, end))?.[0].length ?? 0);
  }
  return found;
}

/** Stretches that an edit must leave alone for Markdown to go on meaning the same: front matter, addresses, code, images. */
export function untouchable(text: string): TextRange[] {
  const found: TextRange[] = [];
  const pattern =
    /^---\r?\n[^]*?\r?\n---\r?\n|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|<[^>\s]*>|https?:\/\/\S+|`[^`\n]*`/g;
  for (const match of text.matchAll(pattern))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** Whether a stretch meets none of some others. */
export function isClear(range: TextRange, others: readonly TextRange[]): boolean {
  return others.every(({ start, end }) => range.end <= start || end <= range.start);
}

/** Runs of letters, digits and the marks on them, within a stretch. */
export function words(text: string, { start, end }: TextRange): TextRange[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** How often words stand in a text, whatever the spaces between them, hyphens at line ends and Markdown's marks. */
export function occurrencesOf(text: string, quote: string): number {
  const wanted = bare(quote).trim();
  const all = text === lastText ? lastBare : bare(text);
  lastText = text;
  lastBare = all;
  let count = 0;
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) count++;
  return count;
}

/** One article is asked about many times in a row. */
let lastText = '';
let lastBare = '';

function bare(text: string): string {
  return text
    .replace(/\]\([^)\n]*\)|[*_[\]`]/g, '')
    .replace(/-\r?\n(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ');
}

export function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}
