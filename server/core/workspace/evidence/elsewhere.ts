import { findExact } from '../../anchor/exact';
import { Ground } from '../../anchor/ground';
import { mayContain } from '../../recognize/wordFilter';
import type { TextRange } from '../../text/range';
import { foldTypography } from '../../text/typography';
import { scanWords, Words } from '../../text/words';
import type { ArticleUnit } from '../articleUnit';
import type { Uri } from '../changes';
import type { Project } from '../project';
import type { Citation } from './citations';

/** An article that has some words, and where. */
export interface FoundElsewhere {
  readonly article: ArticleUnit;
  readonly range: TextRange;
}

/** So many articles are told; in more, the words tell nothing about their source. */
export const MOST_ELSEWHERE = 3;
/** Words that stand in many articles by chance are no quotation: so many words, and UTF-16 units, tell which text they are from. */
const LEAST_WORDS = 4;
const LEAST_LENGTH = 20;
/** Looking up more of the longest words would hardly leave fewer articles. */
const MOST_WORDS = 12;

/**
 * What tells without reading that words cannot stand in an article: hashes of theirs, the longest first. Undefined for words that tell too
 * little to be sought in all articles.
 */
export function tellingWords(quote: string): Uint32Array | undefined {
  const written = quote
    .slice(0, 2000)
    .replace(/\[(?<letter>\p{L})\](?=[\p{L}'’])/gu, '$<letter>')
    .replace(/\[[^[\]]*\]/gu, ' ');
  scanWords(written, [], scratch);
  if (scratch.count < LEAST_WORDS || written.trim().length < LEAST_LENGTH) return undefined;
  const words = Array.from({ length: scratch.count }, (_, at) => ({
    hash: scratch.hashes[at] ?? 0,
    length: (scratch.ends[at] ?? 0) - (scratch.starts[at] ?? 0),
  }));
  // The last word of a long quote may be cut.
  if (quote.length > 2000) words.pop();
  words.sort((a, b) => b.length - a.length);
  return Uint32Array.from(words.slice(0, MOST_WORDS), ({ hash }) => hash >>> 0);
}

const scratch = new Words();

/** The articles, by uri, that have the words just as they are quoted, but for those left out; `MOST_ELSEWHERE` and one more at most. */
export function articlesWith(
  project: Project,
  quote: string,
  except: readonly Uri[],
): readonly FoundElsewhere[] {
  const key = tellingWords(quote);
  if (key === undefined) return [];
  const likely: ArticleUnit[] = [];
  for (const article of project.articles.values()) {
    if (article.words !== undefined && mayContain(article.words, key) && !except.includes(article.uri))
      likely.push(article);
  }
  likely.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const found: FoundElsewhere[] = [];
  // Words so common that they may stand in many texts are read for in a few of them.
  for (const article of likely.slice(0, MOST_READ)) {
    const range = placeIn(article, quote);
    if (range !== undefined) found.push({ article, range });
    if (found.length > MOST_ELSEWHERE) break;
  }
  return found;
}

const MOST_READ = 20;

/** The articles that words are not to be cited from: that which does not have them, and that in which the claim itself is made. */
export function notCited(project: Project, { gloss }: Citation, article: ArticleUnit): readonly Uri[] {
  const own = project.articleUriOf(gloss);
  return own === undefined ? [article.uri] : [article.uri, own];
}

const known = new WeakMap<ArticleUnit, Map<string, TextRange | null>>();

/** Every version of a quote while it is typed would stay known otherwise. */
const MAX_KNOWN = 2000;

function placeIn(article: ArticleUnit, quote: string): TextRange | undefined {
  let ofArticle = known.get(article);
  if (ofArticle === undefined) known.set(article, (ofArticle = new Map<string, TextRange | null>()));
  const before = ofArticle.get(quote);
  if (before !== undefined) return before ?? undefined;
  const words = foldTypography(quote).folded.trim();
  const [place] = findExact(Ground.of(article.folded), words, noContext);
  const range = place === undefined ? null : article.folded.rangeOf(place.start, place.end);
  if (ofArticle.size >= MAX_KNOWN) ofArticle.clear();
  ofArticle.set(quote, range);
  return range ?? undefined;
}

const noContext = { before: '', after: '', length: 0 };
