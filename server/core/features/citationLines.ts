import type { Resolution } from '../anchor/anchor';
import type { Claim } from '../model/claim';
import type { Citation } from '../syntax/generated/gloss';
import type { Partly } from '../syntax/glossFile';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { resolveIn } from '../workspace/quotes';
import type { Workspace } from '../workspace/workspace';
import { referredClaim } from './claimLink';
import { fileLink } from './fileLink';
import { counted, inline, link } from './markdown';
import { articlesOfClaim, claimIdIn, claimsOf, sourcesOf } from '../workspace/sourceIndex';
import { sourceTitle } from './titles';
import { webAddress } from './webLinks';

const mostCitations = 6;

/** The evidence that a claim cites: what each says for or against it, in which words, and whether these stand where they are said to. */
export function citationLines(workspace: Workspace, project: Project, { at, entry }: Claim): string {
  const gloss = project.glosses.get(at.uri);
  const { cites = [] } = entry.value;
  if (gloss === undefined || cites.length === 0) return '';
  const lines = cites
    .slice(0, mostCitations)
    .map((citation) => `- ${citationLine(workspace, project, gloss, citation)}`);
  if (cites.length > lines.length) lines.push(`- and ${cites.length - lines.length} more`);
  return `${counted(cites.length, 'citation')}:\n${lines.join('\n')}`;
}

function citationLine(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  citation: Partly<Citation>,
): string {
  const { stance = 'supports', quote, locator } = citation;
  const from = [
    citedName(workspace, project, gloss, citation),
    locator === undefined ? '' : inline(locator, 60),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const words = quote === undefined ? '' : `: “${inline(quote, 200)}”`;
  return `*${stance}* · ${from}${words} (${checked(workspace, project, gloss, citation)})`;
}

/** What is cited, by its title, with a link where it can be followed. */
function citedName(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  { source, claim }: Partly<Citation>,
): string {
  if (claim !== undefined) {
    const claims = claimsOf(project, articlesOfClaim(workspace, project, gloss, claim), claimIdIn(claim));
    return referredClaim(workspace, project, claim, claims) ?? `claim ${inline(claim, 100)}`;
  }
  if (source === undefined) return 'nothing yet';
  const title = inline(sourceTitle(workspace, project, source), 120);
  const address = addressOf(workspace, project, source);
  return address === undefined ? title : link(title, address);
}

/** Where the source can be read on the web, for one whose text is not here. */
function addressOf(workspace: Workspace, project: Project, source: string): string | undefined {
  const { articles, references } = sourcesOf(workspace, project, source);
  const [reference] = references;
  const written = articles.length > 0 || references.length > 1 ? undefined : reference?.item.URL;
  return written === undefined ? undefined : webAddress(written);
}

/** Whether the words stand in what is cited. What cannot be looked up is unchecked, never found. */
function checked(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  citation: Partly<Citation>,
): string {
  const { source, claim, quote, original, before, after } = citation;
  // Where the quote is a translation, the source's own words are what can be found.
  const words = original ?? quote;
  if (words === undefined) return 'no words quoted';
  const cited: readonly Uri[] =
    claim !== undefined
      ? articlesOfClaim(workspace, project, gloss, claim)
      : sourcesOf(workspace, project, source ?? '').articles;
  const articles = cited.flatMap((uri) => project.articles.get(uri) ?? []);
  const [article] = articles;
  if (article === undefined) return 'unchecked: its text is not here';
  if (articles.length > 1) return `unchecked: ${counted(articles.length, 'article')} here have this id`;
  return told(workspace, article, resolveIn(project, article, { quote: words, before, after }));
}

function told(workspace: Workspace, article: ArticleUnit, found: Resolution): string {
  const line = (range: { readonly start: number; readonly end: number }): string =>
    fileLink(workspace, `line ${article.lines.lineAt(range.start) + 1}`, article.uri, range);
  switch (found.kind) {
    case 'exact':
      return `found, ${line(found.range)}`;
    case 'altered':
      return `reads differently there, ${line(found.range)}`;
    case 'ambiguous':
      return 'not sure where it stands there';
    case 'missing':
      return 'not found there';
  }
}
