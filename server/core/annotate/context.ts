import { type NamesIn, noNames } from '../anchor/anchor';
import { CONTEXT, describe } from '../anchor/describe';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { TextRange } from '../text/range';
import { shortened } from '../text/phrases';

/** The words right before and after a place, as they are written down beside a quote; none at an edge of the article. */
export interface Context {
  readonly before?: string;
  readonly after?: string;
}

/** The context that tells the place from others with the same words; line breaks in it, which make no difference, are spaces. */
export function contextOf(article: ArticleUnit, range: TextRange, namesIn: NamesIn = noNames): Context {
  const { before, after } = describe(article.folded, range, namesIn);
  const left = onOneLine(before ?? '').trimStart();
  const right = onOneLine(after ?? '').trimEnd();
  return { ...(left === '' ? {} : { before: left }), ...(right === '' ? {} : { after: right }) };
}

/** A place in an article in one line, for people: its words with some of those around them, whole ones where that is possible. */
export function surroundings(article: ArticleUnit, { start, end }: TextRange): string {
  const { folded, text } = article;
  const before = folded.words(Math.max(0, start - CONTEXT), start).replace(/\s+/gu, ' ');
  const after = folded.words(end, Math.min(text.length, end + CONTEXT)).replace(/\s+/gu, ' ');
  const words = shortened(folded.words(start, Math.min(end, start + 200)), CONTEXT);
  return `${start > CONTEXT ? `…${before.replace(/^\S*/u, '')}` : before.trimStart()}${words}${
    end + CONTEXT < text.length ? `${after.replace(/\S*$/u, '')}…` : after.trimEnd()
  }`;
}

/**
 * Words from an article without its line breaks, which make no difference. One behind a hyphen in a word stays, as nothing else tells
 * that hyphen from one that belongs there; a soft hyphen goes with it.
 */
export function onOneLine(words: string): string {
  return words.replace(/(?<before>\u00ad?)(?<gap>\s+)/gu, (all, soft: string, gap: string, at: number) => {
    if (!/[\r\n]/u.test(gap)) return all;
    if (soft !== '') return '';
    const isHyphen = /\p{L}\p{M}*[-\u2010]$/u.test(words.slice(Math.max(0, at - 8), at));
    return isHyphen && /^\p{L}/u.test(words.slice(at + gap.length, at + gap.length + 2)) ? '\n' : ' ';
  });
}
