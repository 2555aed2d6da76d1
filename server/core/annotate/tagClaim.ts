import { describe } from '../anchor/describe';
import { appendToSection, quoteScalar } from '../syntax/write';
import { textRange, type TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import { namesOf } from '../workspace/quotes';
import type { Workspace } from '../workspace/workspace';
import type { Annotated } from './annotating';
import { idFor } from './createActor';
import { canEdit } from './fileEdit';

/** The selected words become a claim in the article's sidecar, which is made where there is none. */
export function tagClaim(workspace: Workspace, uri: Uri, range: TextRange): Annotated {
  const article = workspace.unit(uri);
  const project = workspace.projectOf(uri);
  if (article?.kind !== 'article') return { refused: 'Claims are tagged in articles.' };
  const selected = trimmed(article.text, range);
  if (selected.start === selected.end) return { refused: 'Select the words that make the claim first.' };
  const anchor = describe(article.folded, selected, namesOf(project));
  const id = freeId(project, article, anchor.quote);
  const lines = [`id: ${id}`, `quote: ${quoteScalar(anchor.quote)}`];
  if (anchor.before !== undefined) lines.push(`before: ${quoteScalar(anchor.before)}`);
  if (anchor.after !== undefined) lines.push(`after: ${quoteScalar(anchor.after)}`);
  const done = `Tagged “${id}” as a claim`;
  const [sidecar] = project.sidecarsOf(uri);
  if (sidecar === undefined) {
    const newText = `gloss: 1\nclaims:\n  - ${lines.join('\n    ')}\n`;
    const edit = { uri: `${uri}.gloss.yaml`, range: textRange(0, 0), newText, creates: true };
    return { edits: [edit], done, reveal: undefined };
  }
  if (!canEdit(sidecar)) return { refused: 'The gloss file does not parse.' };
  const edit = appendToSection(sidecar.text, sidecar.file, 'claims', lines.join('\n'));
  return { edits: [{ uri: sidecar.uri, ...edit }], done, reveal: undefined };
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const first = words.search(/\S/u);
  return first < 0 ? textRange(start, start) : textRange(start + first, start + words.trimEnd().length);
}

function freeId(project: Project, article: ArticleUnit, quote: string): string {
  const taken = new Set(project.sidecarsOf(article.uri).flatMap(({ claims }) => claims.map(({ id }) => id)));
  const base = idFor(quote.split(/\s+/u).slice(0, 4).join(' ')) ?? 'claim';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}
