import { isFunctionWord } from '../text/functionWords';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';

/** How many words of a quote make an id, and how long it may get, in UTF-16 units. */
const mostWords = 4;
const longest = 40;

/** A short id for a claim, from the words that say most in its quote, which no other claim of the article has. */
export function claimIdFor(project: Project, article: ArticleUnit, quote: string): string {
  const taken = new Set(
    project.sidecarsOf(article.uri).flatMap(({ claims }) => claims.map(({ id }) => id?.toLowerCase())),
  );
  return freeId(readableId(quote), (id) => taken.has(id));
}

/** The id itself, or the first of `id-2`, `id-3`, … that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let count = 2; isTaken(free); count += 1) free = `${id}-${count}`;
  return free;
}

function readableId(quote: string): string {
  const words =
    quote
      .slice(0, 500)
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const all = words.map((word) => word.toLowerCase());
  // A letter alone is what is left of an elision: l', d', s'.
  const telling = all.filter((word, at) => !isFunctionWord(words[at] ?? '') && !/^\p{L}$/u.test(word));
  let id = '';
  for (const word of (telling.length > 0 ? telling : all).slice(0, mostWords)) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > longest) break;
    id = longer;
  }
  return id === '' ? 'claim' : id;
}
