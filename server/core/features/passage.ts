import { Paragraphs } from '../text/paragraphs';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import { inline } from './markdown';

/** So much of the paragraph is shown on either side of the words, and so much of the words, in UTF-16 units. */
const around = 200;
const mostWords = 500;

/**
 * Words of an article in the sentence they stand in, as a quotation in Markdown with these words bold, all of it escaped. Where a sentence
 * is long, or has no clear end, as much of the paragraph as one takes in at a glance.
 */
export function passageMarkdown(article: ArticleUnit, range: TextRange): string {
  const { text, folded } = article;
  const paragraph = paragraphAround(article, range);
  const from = sentenceStart(text, paragraph.start, range.start);
  const to = sentenceEnd(text, range, paragraph.end);
  const before = oneLine(folded.words(from, range.start)).trimStart();
  const words = oneLine(folded.words(range.start, range.end));
  const after = oneLine(folded.words(range.end, to)).trimEnd();
  const left = `${from > paragraph.start ? '… ' : ''}${before}${/^\s/u.test(words) ? ' ' : ''}`;
  const right = `${/\s$/u.test(words) ? ' ' : ''}${after}${to < paragraph.end ? ' …' : ''}`;
  return `> ${bold(left, words.trim(), right)}`.trimEnd();
}

/** Words are quoted from one paragraph, or from one and the next. */
function paragraphAround(article: ArticleUnit, { start, end }: TextRange): TextRange {
  const paragraphs = new Paragraphs(article.text, article.markdown);
  const first = paragraphs.range(Math.max(0, paragraphs.indexAt(start)));
  const last = paragraphs.range(Math.max(0, paragraphs.indexAt(Math.max(start, end - 1))));
  return { start: Math.min(first.start, start), end: Math.max(last.end, end) };
}

/**
 * Where a sentence may end: behind its mark and what closes with it, before a space. Initials and common titles end none; other
 * abbreviations may end one too early, which does no harm.
 */
const end =
  /(?:(?<!(?<![\p{L}\p{N}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|St|No|Mme|Mlle|Ste|vol|art|pp?))\.|[!?…])[\u201d\u2019"'»)\]]*(?=\s|$)/gu;

function sentenceStart(text: string, paragraph: number, at: number): number {
  const from = Math.max(paragraph, at - around);
  const before = text.slice(from, at);
  const last = [...before.matchAll(end)].findLast(
    (match) => match.index + match[0].length < before.trimEnd().length,
  );
  if (last !== undefined) return from + last.index + last[0].length;
  // A word that is cut in two is left out.
  return from === paragraph ? from : from + (/\s/u.exec(before)?.index ?? 0);
}

function sentenceEnd(text: string, { start, end: at }: TextRange, paragraph: number): number {
  if (/[.!?…][\u201d\u2019"'»)\]]*\s*$/u.test(text.slice(Math.max(start, at - 8), at))) return at;
  const to = Math.min(paragraph, at + around);
  const after = text.slice(at, to);
  const [first] = after.matchAll(end);
  if (first !== undefined) return at + first.index + first[0].length;
  return to === paragraph ? to : at + Math.max(0, after.search(/\s\S*$/u));
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}

/** The words bold between those beside them; all of it on one line, escaped. */
function bold(left: string, words: string, right: string): string {
  return [
    inline(left, 2 * around),
    gap(left.slice(-1), words.slice(0, 1)),
    `**${inline(words, mostWords)}**`,
    gap(right.slice(0, 1), words.slice(-1)),
    inline(right, 2 * around),
  ].join('');
}

/**
 * What stands between the stars and a neighbour: the space that is there; and where a letter meets a mark, a thin one, as stars between
 * these two are shown as stars.
 */
function gap(neighbour: string, edge: string): string {
  if (/\s/u.test(neighbour)) return ' ';
  return /[\p{L}\p{N}]/u.test(neighbour) && /[^\p{L}\p{N}\s]/u.test(edge) ? '\u2009' : '';
}
