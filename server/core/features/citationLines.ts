import type { Claim } from '../model/claim';
import { citationsOf, type Citation } from '../workspace/evidence/citations';
import { quotationOf } from '../workspace/evidence/quotation';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { referredClaim } from './claimLink';
import { fileLink } from './fileLink';
import { counted, inline, link } from './markdown';
import { quotationWords } from './quotationWords';
import { articlesOfClaim, claimIdIn, claimsOf, sourcesOf } from '../workspace/sourceIndex';
import { sourceTitle } from './titles';
import { voidWords } from './voidWords';
import { webAddress } from './webLinks';

const mostCitations = 6;

/** The evidence that a claim cites: what each says for or against it, in which words, and whether these stand where they are said to. */
export function citationLines(workspace: Workspace, project: Project, claim: Claim): string {
  const gloss = project.glosses.get(claim.at.uri);
  const cites = gloss === undefined ? [] : citationsOf(gloss, claim);
  if (cites.length === 0) return '';
  const lines = cites
    .slice(0, mostCitations)
    .map((citation) => `- ${citationLine(workspace, project, citation)}`);
  if (cites.length > lines.length) lines.push(`- and ${cites.length - lines.length} more`);
  return `${counted(cites.length, 'citation')}:\n${lines.join('\n')}`;
}

function citationLine(workspace: Workspace, project: Project, citation: Citation): string {
  const { stance = 'supports', quote, locator } = citation.value;
  const from = [citedName(workspace, project, citation), locator === undefined ? '' : inline(locator, 60)]
    .filter((part) => part !== '')
    .join(', ');
  const words = quote === undefined ? '' : `: “${inline(quote, 200)}”`;
  return `*${stance}* · ${from}${words} (${checked(workspace, project, citation)})`;
}

/** What is cited, by its title, with a link where it can be followed. */
function citedName(workspace: Workspace, project: Project, { gloss, value }: Citation): string {
  const { source, claim } = value;
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

/** Why it does not count; else whether the words stand in what is cited, with a link to the line where that is sure. */
function checked(workspace: Workspace, project: Project, citation: Citation): string {
  const reason = voidWords(workspace, project, citation);
  if (reason !== undefined) return `does not count: ${reason}`;
  const { words, place } = quotationWords(quotationOf(workspace, project, citation));
  const article = place && project.articles.get(place.uri);
  if (place === undefined || article === undefined) return words;
  const line = `line ${article.lines.lineAt(place.range.start) + 1}`;
  return `${words}, ${fileLink(workspace, line, place.uri, place.range)}`;
}
