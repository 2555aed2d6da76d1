import { findQuote, type Anchor, type FoundQuote } from '../anchor/findQuote';
import { select, type Written } from '../model/select';
import type { Entry } from '../syntax/glossFile';
import type { Claim, Note } from '../syntax/generated/gloss';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { isText } from './fix';

/** The words of a claim or note, and what became of them in the article. */
export interface CheckedQuote {
  readonly entry: Entry<Claim> | Entry<Note>;
  readonly query: Anchor;
  /** Where the words are written in the gloss file. */
  readonly written: Written;
  readonly found: FoundQuote;
}

/**
 * Seeking a quote means reading the article up to its end. This much work is done for one file, counted in UTF-16 units read:
 * a thousand quotes from an article of 300 pages, or about half a second. What is beyond that is not checked, and told.
 */
const mostWork = 600_000_000;

/** How much work it is to seek a quote: hyphens at line ends, words left out and very long quotes take longer than plain reading. */
function workOf({ text, folded }: ArticleUnit, { quote }: Anchor): number {
  const reading = text.length * (folded.hasLineHyphens ? 10 : 1);
  const comparing = quote.length > 2000 ? 300 * quote.length : 0;
  return comparing + (quote.includes('[') ? 10 * reading + 1_000_000 : reading);
}

/** Weighing one place against the others, likewise. */
const workForPlace = 100_000;

export interface QuoteCheck {
  readonly article: ArticleUnit;
  readonly quotes: readonly CheckedQuote[];
  /** The first quote that was not sought any more. */
  readonly unchecked: Written | undefined;
}

const checks = new WeakMap<GlossUnit, QuoteCheck>();

/** Every quote of the file's claims and notes, sought in its article; undefined where there is no article whose words are known. */
export function checkQuotes(unit: GlossUnit, project: Project): QuoteCheck | undefined {
  const article = project.articleOf(unit);
  if (article === undefined || !isText(article)) return undefined;
  const known = checks.get(unit);
  if (known?.article === article) return known;
  const check = seekAll(unit, article);
  checks.set(unit, check);
  return check;
}

function seekAll(unit: GlossUnit, article: ArticleUnit): QuoteCheck {
  const quotes: CheckedQuote[] = [];
  let left = mostWork;
  for (const entry of [...unit.file.claims, ...unit.file.notes]) {
    const { quote, before, after } = entry.value;
    // Without words, or with none yet, the rule `schema` has something to say.
    if (quote === undefined || quote.trim() === '') continue;
    const query: Anchor = { quote, before, after };
    if (left < 0) return { article, quotes, unchecked: select(entry, ['quote'])[0] };
    const found = foundBefore(article).get(keyOf(query)) ?? seek(article, query);
    // What was found before counts as well, so that it makes no difference in which order things happened.
    left -= workOf(article, query) + (found.kind === 'ambiguous' ? workForPlace * found.ranges.length : 0);
    if (found.kind === 'exact') continue;
    const written = select(entry, ['quote'])[0];
    if (written !== undefined) quotes.push({ entry, query, written, found });
  }
  return { article, quotes, unchecked: undefined };
}

const findings = new WeakMap<ArticleUnit, Map<string, FoundQuote>>();

/** What was found in the article before: typing in a sidecar changes one quote at a time, and the others need not be sought again. */
function foundBefore(article: ArticleUnit): Map<string, FoundQuote> {
  const known = findings.get(article) ?? new Map<string, FoundQuote>();
  findings.set(article, known);
  return known;
}

function seek(article: ArticleUnit, query: Anchor): FoundQuote {
  const found = findQuote(article.folded, query);
  const known = foundBefore(article);
  // Every version of a quote while it is typed would stay here otherwise.
  if (known.size >= 20_000) known.clear();
  known.set(keyOf(query), found);
  return found;
}

function keyOf({ quote, before, after }: Anchor): string {
  return JSON.stringify([quote, before, after]);
}
