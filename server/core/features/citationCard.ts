import type { Candidate } from '../anchor/anchor';
import { capitalized, differences } from '../rules/citedWording';
import { whyNot } from '../rules/whyNot';
import { languageName } from '../text/languages';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Citation } from '../workspace/evidence/citations';
import { quotationOf } from '../workspace/evidence/quotation';
import { verdictOf } from '../workspace/evidence/verdict';
import type { Project } from '../workspace/project';
import { articlesOfClaim, claimIdIn, claimsOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { claimCard } from './claimCard';
import { fileLink } from './fileLink';
import { counted, inline } from './markdown';
import { passageMarkdown } from './passage';
import { voidWords } from './voidWords';
import { quotationWords } from './quotationWords';
import { originLines, sourceLines } from './sourceCard';

/**
 * The hover card of a citation: why it does not count, where it does not; what is cited, in one line; the quoted words in the sentence they stand
 * in there, and whether they do; what the source is taken from; and of a claim that is cited, its card. The first lines are what is to be
 * seen without scrolling, so that what needs somebody comes first.
 */
export function citationCard(workspace: Workspace, project: Project, citation: Citation): string {
  const { stance = 'supports', locator, quote, original } = citation.value;
  const heading = [`*${stance}*`, ...(locator === undefined ? [] : [inline(locator, 60)])].join(' · ');
  const reason = voidWords(workspace, project, citation);
  const { reference, claim, origin } = cited(workspace, project, citation);
  return [
    heading,
    reason === undefined ? '' : `⚠ This does not count as evidence: ${reason}.`,
    ...reference,
    ...claim,
    ...passage(workspace, project, citation),
    original === undefined || quote === undefined ? '' : `In translation: “${inline(quote, 200)}”`,
    ...origin,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

interface Cited {
  readonly reference: readonly string[];
  readonly claim: readonly string[];
  readonly origin: readonly string[];
}

/** The source, and the claim by its card. */
function cited(workspace: Workspace, project: Project, { gloss, value }: Citation): Cited {
  if (value.claim !== undefined) {
    const reference = value.claim.normalize('NFC');
    const articles = articlesOfClaim(workspace, project, gloss, reference);
    const id = claimIdIn(reference);
    const [source] = articles.map((uri) => project.sourceIdOf(uri));
    const claim = [claimCard(workspace, project, { id, claims: claimsOf(project, articles, id) })];
    return { ...sourceWithOrigin(workspace, project, source), claim };
  }
  const id = value.source?.normalize('NFC');
  const known = sourceWithOrigin(workspace, project, id);
  return id === undefined || known.reference.length > 0
    ? known
    : { ...known, reference: [`No source has the id **${inline(id, 100)}**.`] };
}

function sourceWithOrigin(workspace: Workspace, project: Project, id: string | undefined): Cited {
  if (id === undefined) return { reference: [], claim: [], origin: [] };
  return {
    reference: sourceLines(workspace, project, id),
    claim: [],
    origin: originLines(workspace, project, id),
  };
}

/** The quoted words where they stand, and what became of them. What cannot be looked up is unchecked, never found. */
function passage(workspace: Workspace, project: Project, citation: Citation): readonly string[] {
  const quotation = quotationOf(workspace, project, citation);
  if (quotation.kind !== 'sought') {
    if (citation.value.claim !== undefined) return [];
    // That there is no such source, or several, or no text of it, has been said above.
    const why = quotation.kind === 'unchecked' ? quotation.why : undefined;
    if (why === 'unknown' || why === 'several') return [];
    if (why === 'no-text') return ['Unchecked: these words could not be looked up.'];
    return [`${capitalized(quotationWords(quotation).words)}.`];
  }
  const { found, article } = quotation;
  const line = lineIn(workspace, article);
  switch (found.kind) {
    case 'exact': {
      const copies = found.copies.map(({ start }) => line(start)).join(', ');
      const again = copies === '' ? '' : `; the paragraph stands there again, word for word: ${copies}`;
      return [passageMarkdown(article, found.range), `Found, ${line(found.range.start)}${again}.`];
    }
    case 'altered':
      return [passageMarkdown(article, found.range), altered('Reads differently there', found, line)];
    case 'ambiguous':
      return [
        `Stands there at ${counted(found.candidates.length, 'place')}: ${places(found.candidates, line)}.`,
      ];
    case 'missing': {
      const verdict = verdictOf(project, citation, quotation);
      if (verdict.kind === 'translation')
        return [
          `Not found there: the quote is in ${languageName(verdict.to)}, its source in ${inline(languageName(verdict.from))}, and the source’s own words do not stand under “original”.`,
        ];
      const [best] = found.candidates;
      if (best === undefined) return ['Not found there.'];
      const nearest = passageMarkdown(article, best.range);
      return verdict.kind === 'missing' || verdict.kind === 'none'
        ? [`Not found there. ${inline(whyNot(best, article, differences))}`, nearest]
        : [nearest, altered(`Another ${verdict.kind} stands there`, best, line)];
    }
  }
}

function altered(what: string, { range, changes }: Candidate, line: (offset: number) => string): string {
  const how = changes.length === 0 ? '' : `: ${inline(differences(changes), 400)}`;
  return `${what}, ${line(range.start)}${how}.`;
}

const mostPlaces = 5;

function places(candidates: readonly Candidate[], line: (offset: number) => string): string {
  const lines = [...new Set(candidates.map(({ range }) => line(range.start)))];
  const shown = lines.slice(0, mostPlaces);
  const more = lines.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

function lineIn(workspace: Workspace, article: ArticleUnit): (offset: number) => string {
  return (start) =>
    fileLink(workspace, `line ${article.lines.lineAt(start) + 1}`, article.uri, { start, end: start });
}
