import type { Anchor } from '../anchor/anchor';
import { nodeAt, textRangeOf } from '../syntax/locate';
import { withinScalar } from '../syntax/withinScalar';
import { textRange, type TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import { citationsIn, entryOf, type Citation } from '../workspace/evidence/citations';
import { quotationOf } from '../workspace/evidence/quotation';
import { verdictOf, type Verdict } from '../workspace/evidence/verdict';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { WrittenQuote } from './rewriteQuote';
import { mostWork, workToSeek } from './seekingWork';

/** The quotation of a citation that does not stand as it is in the text of what it cites. */
export interface CitedQuote {
  readonly citation: Citation;
  readonly article: ArticleUnit;
  /** The words that were sought. */
  readonly query: Anchor;
  readonly verdict: Exclude<Verdict, { kind: 'none' }>;
}

interface CitationCheck {
  readonly version: number;
  /** In the order of the file. */
  readonly quotes: readonly CitedQuote[];
  /** The first citation that was not looked at any more. */
  readonly unchecked: Citation | undefined;
}

const checks = new WeakMap<GlossUnit, CitationCheck>();

/** Every quotation of the citations in a file, sought in what it cites. Kept for all the rules that tell of them. */
export function checkCitations(unit: GlossUnit, project: Project, workspace: Workspace): CitationCheck {
  const known = checks.get(unit);
  if (known?.version === workspace.version) return known;
  const check = seekAll(unit, project, workspace);
  checks.set(unit, check);
  return check;
}

function seekAll(unit: GlossUnit, project: Project, workspace: Workspace): CitationCheck {
  const { version } = workspace;
  const quotes: CitedQuote[] = [];
  const sought = new Set<string>();
  let left = mostWork;
  for (const citation of citationsIn(unit)) {
    if (left < 0) return { version, quotes, unchecked: citation };
    const quotation = quotationOf(workspace, project, citation);
    if (quotation.kind !== 'sought') continue;
    const { article, words: query, found } = quotation;
    // One passage may be cited a thousand times, and is sought once.
    const key = JSON.stringify([article.uri, query]);
    if (!sought.has(key)) left -= workToSeek(article, query, found);
    sought.add(key);
    const verdict = verdictOf(project, citation, quotation);
    if (verdict.kind !== 'none') quotes.push({ citation, article, query, verdict });
  }
  return { version, quotes, unchecked: undefined };
}

/** Where the sought words are written. */
export function writtenQuote({ citation, query }: CitedQuote): WrittenQuote {
  const entry = entryOf(citation);
  const key = citation.value.original === undefined ? 'quote' : 'original';
  return { query, map: nodeAt(entry, citation.path), base: entry.base, key };
}

/** The place of the quoted words in the gloss file. */
export function rangeOfCited(cited: CitedQuote): TextRange {
  const entry = entryOf(cited.citation);
  return textRangeOf(entry, [...cited.citation.path, writtenQuote(cited).key]) ?? entry.range;
}

/** Where the source or claim is named that is cited. */
export function rangeOfSource({ citation }: CitedQuote): TextRange {
  const entry = entryOf(citation);
  const key = citation.value.claim === undefined ? 'source' : 'claim';
  return textRangeOf(entry, [...citation.path, key]) ?? entry.range;
}

/** The place of some of the quoted words in the gloss file (`at` counts in the words as they are read); of all where that is not known. */
export function rangeWithin(cited: CitedQuote, at: TextRange): TextRange {
  const { citation, query } = cited;
  const entry = entryOf(citation);
  const scalar = nodeAt(entry, [...citation.path, writtenQuote(cited).key]);
  if (scalar?.kind !== 'scalar') return rangeOfCited(cited);
  return (
    withinScalar(citation.gloss.text, scalar, entry.base, widened(query.quote, at)) ?? rangeOfCited(cited)
  );
}

/** Where words are missing, those on both sides of the gap. */
function widened(words: string, { start, end }: TextRange): TextRange {
  if (end > start) return textRange(start, end);
  const before = /\S*\s*$/u.exec(words.slice(Math.max(0, start - MOST_BESIDE), start))?.[0] ?? '';
  const after = /^\s*\S*/u.exec(words.slice(end, end + MOST_BESIDE))?.[0] ?? '';
  return textRange(start - before.length, end + after.length);
}

/** In UTF-16 units: a word is hardly longer. */
const MOST_BESIDE = 40;
