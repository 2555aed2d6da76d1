import { foldTypography, type FoldedText } from '../../text/typography';
import { Paragraphs } from '../../text/paragraphs';
import type { TextRange } from '../../text/range';

/** Passages that begin with what is typed, best first: UTF-16 ranges in the article. */
export interface FoundPassages {
  readonly ranges: readonly TextRange[];
  readonly isComplete: boolean;
}

/** In UTF-16 units: nobody quotes more than this by typing, and a text without any full stop has no sentences. */
const longestSentence = 600;
/** How many places are looked at for words that stand everywhere. */
const mostPlaces = 2_000;
/** Letters that begin half of all words say nothing about the middle of a sentence. In UTF-16 units. */
const leastInside = 3;

/** Sentences, and their beginnings up to a comma, that begin with or go on from the words that are typed. */
export function sentencesFrom(article: FoldedText, typed: string, most: number): FoundPassages {
  const { plain, starts, ends } = sentencesOf(article);
  const query = queryFor(typed);
  const places: { readonly start: number; readonly sentence: number }[] = [];
  for (const [sentence, start] of starts.entries()) {
    if (places.length === most) break;
    if (plain.startsWith(query, start)) places.push({ start, sentence });
  }
  const wasCut = places.length === most;
  const first = new Set(places.map(({ start }) => start));
  let looked = 0;
  if (query.length >= leastInside) {
    for (const start of wordStarts(plain, query)) {
      looked += 1;
      if (looked > mostPlaces || places.length >= most) break;
      const sentence = indexBefore(starts, start);
      if (!first.has(start) && start < (ends[sentence] ?? 0)) places.push({ start, sentence });
    }
  }
  const ranges: TextRange[] = [];
  for (const { start, sentence } of places) {
    const end = Math.min(ends[sentence] ?? start, start + longestSentence);
    const clause = clauseEnd(plain, start, end, query.length);
    if (end - start <= query.length) continue;
    ranges.push(article.rangeOf(start, end));
    if (clause !== undefined) ranges.push(article.rangeOf(start, clause));
  }
  return {
    ranges: ranges.slice(0, most),
    isComplete: !wasCut && looked <= mostPlaces && ranges.length <= most && query.length >= leastInside,
  };
}

/** Words that begin with what is typed, with those behind them that begin with a capital: what a name may be. */
export function namesFrom(article: FoldedText, typed: string, most: number): FoundPassages {
  const { plain } = sentencesOf(article);
  const query = queryFor(typed);
  const ranges: TextRange[] = [];
  const known = new Set<string>();
  let looked = 0;
  for (const start of query === '' ? capitalWords(article.folded) : wordStarts(plain, query)) {
    looked += 1;
    if (looked > mostPlaces || ranges.length >= most) break;
    const longest = nameEnd(article.folded, start + query.length);
    if (longest === start || known.has(article.folded.slice(start, longest))) continue;
    known.add(article.folded.slice(start, longest));
    ranges.push(article.rangeOf(start, longest));
  }
  return { ranges, isComplete: looked <= mostPlaces && ranges.length < most && query !== '' };
}

interface Sentences {
  /** The comparison form without case and accents; the same offsets as the form itself. */
  readonly plain: string;
  /** Where the sentences begin and end in it; their full stop is not part of them. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const known = new WeakMap<FoldedText, Sentences>();

function sentencesOf(article: FoldedText): Sentences {
  const before = known.get(article);
  if (before !== undefined) return before;
  const made = findSentences(article);
  known.set(article, made);
  return made;
}

function findSentences(article: FoldedText): Sentences {
  const { folded, text } = article;
  const paragraphs = new Paragraphs(text, article.markdown);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < paragraphs.count; index += 1) {
    const range = paragraphs.range(index);
    const last = article.fromOriginal(range.end);
    let at = article.fromOriginal(range.start);
    while (at < last) {
      const next = sentenceEnd(folded, at, last);
      const start = at + leadingMarks(folded.slice(at, Math.min(next, at + 50)));
      const end = start + folded.slice(start, next).replace(/(?<!\.)\.?\s*$/u, '').length;
      if (end > start) {
        starts.push(start);
        ends.push(end);
      }
      at = next;
    }
  }
  return { plain: withoutAccents(folded), starts, ends };
}

/** Spaces, opening quotation marks and the like, behind which the words begin. */
function leadingMarks(text: string): number {
  return /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
}

const terminator = /[.!?]+["')\]]*(?=\s)/gu;
/** A full stop behind these ends no sentence: titles, initials and the usual abbreviations of both languages. */
const abbreviation =
  /(?:^|[\s("'])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|St|Ste|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|Inc|Corp|Ltd|Co|No|vs|etc|cf|env|av|art|p|pp|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)$/u;

/** Where the sentence that an offset stands in ends, its full stop included. */
function sentenceEnd(folded: string, start: number, last: number): number {
  terminator.lastIndex = start;
  for (let match = terminator.exec(folded); match !== null; match = terminator.exec(folded)) {
    const end = match.index + match[0].length;
    if (end > last) return last;
    const isStop = match[0].startsWith('.') && match[0].length === 1;
    const next = /^\s+["'([]*(\S)/u.exec(folded.slice(end, end + 12))?.[1] ?? '';
    // What goes on with a small letter is no new sentence.
    if (/\p{Ll}/u.test(next)) continue;
    if (isStop && abbreviation.test(folded.slice(Math.max(start, match.index - 12), match.index))) continue;
    return end;
  }
  return last;
}

/** Where the first part of a sentence ends that is worth quoting by itself, beyond what is typed. */
function clauseEnd(plain: string, start: number, end: number, typed: number): number | undefined {
  const words = plain.slice(start, end);
  for (const match of words.matchAll(/[,;:](?=["')]*\s)|\s-\s|\s\(/gu)) {
    if (match.index > typed && words.slice(0, match.index).split(' ').length >= 4) return start + match.index;
  }
  return undefined;
}

/** Where a query stands at the beginning of a word, in the order of the text. */
function* wordStarts(plain: string, query: string): Generator<number> {
  for (let at = plain.indexOf(query); at >= 0; at = plain.indexOf(query, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(plain[at - 1] ?? '')) yield at;
  }
}

function* capitalWords(folded: string): Generator<number> {
  for (const { index } of folded.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]/gu)) yield index;
}

/** The end of the word at an offset, and of those directly behind it that begin with a capital. */
function nameEnd(folded: string, at: number): number {
  const rest = folded.slice(at, at + 200);
  return (
    at +
    (/^[\p{L}\p{N}_'-]*(?:[ -]\p{Lu}[\p{L}\p{N}'-]*){0,4}/u.exec(rest)?.[0].replace(/'$/u, '').length ?? 0)
  );
}

/** The last of ascending numbers that is not above a value; -1 where all are. */
function indexBefore(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function queryFor(typed: string): string {
  return withoutAccents(foldTypography(typed).folded).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Small letters without their accents, as many UTF-16 units as there were: offsets stay the same. */
function withoutAccents(folded: string): string {
  const lower = folded.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
  return lower.replace(/[^\0-\x7f]/gu, (character) => {
    let plain = plainLetters.get(character);
    if (plain === undefined) {
      const base = character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
      plain = base.length === character.length ? base : character;
      if (plainLetters.size > 10_000) plainLetters.clear();
      plainLetters.set(character, plain);
    }
    return plain;
  });
}

const plainLetters = new Map<string, string>();
