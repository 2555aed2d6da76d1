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
 * Seeking a quote means reading the article up to its end. This many UTF-16 units are read for one file, which is a thousand
 * quotes from an article of 300 pages and takes about half a second; what is beyond that is not checked, and told.
 */
const mostRead = 600_000_000;

/** How much work it is to seek a quote, in units of plain reading: hyphens at line ends and words left out take longer. */
function costOf({ text, folded }: ArticleUnit, { quote }: Anchor): number {
  const reading = text.length * (folded.hasLineHyphens ? 10 : 1);
  return quote.includes('[') ? 10 * reading + 100_000 : reading;
}

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
  let unread = mostRead;
  for (const entry of [...unit.file.claims, ...unit.file.notes]) {
    const { quote, before, after } = entry.value;
    // Without words, or with none yet, the rule `schema` has something to say.
    if (quote === undefined || quote.trim() === '') continue;
    const query: Anchor = { quote, before, after };
    const known = foundBefore(article).get(keyOf(query));
    if (known === undefined) unread -= costOf(article, query);
    if (unread < 0) return { article, quotes, unchecked: select(entry, ['quote'])[0] };
    const found = known ?? seek(article, query);
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
