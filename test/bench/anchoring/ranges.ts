/**
 * What people annotate, drawn from an article: of a hundred, 35 whole sentences, 35 parts of a sentence of 5 to 15 words,
 * 15 phrases of 2 to 4 words, 10 runs over two sentences and 5 over a paragraph's end. Never words that stand there twice
 * with the same 32 characters on either side: what was meant by those is not known even before anything changes.
 */
import type { TextRange } from '../../../server/core/text/range';
import type { Random } from './random';
import { occurrencesOf, paragraphs, sentences, words } from './structure';
import type { Article } from './types';

/** A range worth annotating, or undefined where the article has none of the kind drawn. */
export function drawRange(article: Article, random: Random): TextRange | undefined {
  const { text } = article;
  const prose = paragraphs(text);
  if (prose.length < 2) return undefined;
  const at = random.below(prose.length - 1);
  const inside = sentences(text, prose[at]!);
  if (inside.length === 0) return undefined;
  const index = random.below(inside.length);
  const sentence = inside[index]!;
  const roll = random.below(100);
  if (roll < 35) return sentence;
  if (roll < 70) return part(text, sentence, 5, 15, random);
  if (roll < 85) return part(text, sentence, 2, 4, random);
  if (roll < 95) {
    const next = inside[index + 1];
    return next === undefined ? undefined : straddling(text, sentence, next, random);
  }
  const [first, second] = [inside.at(-1)!, sentences(text, prose[at + 1]!)[0]];
  // Only where nothing stands between the two paragraphs does anybody mark across.
  if (second === undefined || text.slice(prose[at]!.end, prose[at + 1]!.start).trim() !== '')
    return undefined;
  return straddling(text, first, second, random);
}

/** The first of many draws that a family can work with. */
export function drawWhere<T>(
  article: Article,
  random: Random,
  take: (range: TextRange) => T | undefined,
): T | undefined {
  for (let tries = 0; tries < 60; tries++) {
    const range = drawRange(article, random);
    if (range === undefined || isEqualElsewhere(article.text, range)) continue;
    const taken = take(range);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** Whether words stand elsewhere with the same 32 characters on either side. */
export function isEqualElsewhere(text: string, { start, end }: TextRange): boolean {
  return occurrencesOf(text, text.slice(Math.max(0, start - 32), end + 32)) > 1;
}

function part(text: string, sentence: TextRange, least: number, most: number, random: Random) {
  const tokens = markable(text, sentence);
  const count = random.between(least, most);
  if (tokens.length < count) return undefined;
  const first = random.below(tokens.length - count + 1);
  const range = { start: tokens[first]!.start, end: tokens[first + count - 1]!.end };
  if (cutsNumber(text, range.start) || cutsNumber(text, range.end)) return undefined;
  if (most > 4) return range;
  // Nobody marks a phrase that begins or ends with an article or a preposition.
  const inside = words(text, range);
  return [inside[0]!, inside.at(-1)!].every((word) => carries(text.slice(word.start, word.end)))
    ? range
    : undefined;
}

/** Between the groups of 1 500. */
function cutsNumber(text: string, at: number): boolean {
  return /\d\s?$/.test(text.slice(Math.max(0, at - 2), at)) && /^\s?\d/.test(text.slice(at, at + 2));
}

function carries(word: string): boolean {
  return word.length >= 4 || /[\p{Lu}\p{N}]/u.test(word);
}

function straddling(
  text: string,
  first: TextRange,
  second: TextRange,
  random: Random,
): TextRange | undefined {
  const before = markable(text, first);
  const after = markable(text, second);
  if (before.length < 3 || after.length < 3) return undefined;
  const start = before[random.below(before.length - 2)]!.start;
  return { start, end: after[random.between(2, after.length - 1)]!.end };
}

/** The words between spaces, those that a line end divides whole, without marks at their edges and without the address of a link. */
function markable(text: string, { start, end }: TextRange): TextRange[] {
  const found: TextRange[] = [];
  for (const match of text.slice(start, end).matchAll(/(?:\S+-\r?\n(?=\p{Ll}))*\S+/gu)) {
    const shown = match[0].split('](')[0]!;
    const lead = /^[^\p{L}\p{N}]*/u.exec(shown)![0].length;
    const tail = /[^\p{L}\p{N}\p{M}]*$/u.exec(shown)!.index;
    if (tail > lead) found.push({ start: start + match.index + lead, end: start + match.index + tail });
  }
  return found;
}
