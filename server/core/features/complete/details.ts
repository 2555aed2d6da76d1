import { contextOf } from '../../annotate/context';
import { quoteScalar } from '../../syntax/quoteScalar';
import { fileNameOf } from '../../workspace/uri';
import { namesOf } from '../../workspace/quotes';
import type { Uri } from '../../workspace/changes';
import type { Workspace } from '../../workspace/workspace';
import { actorCard } from '../actorCard';
import { wholeCard } from '../claimCard';
import { inline } from '../markdown';
import type { CompletionAbout, CompletionDetails } from '../results/completion';
import { sourceCard } from '../sourceCard';

const nothing: CompletionDetails = { documentation: undefined, edits: [] };

/** What there is to say of an item that somebody looks at, and what has to be written beside it. `uri` is the file it was offered in. */
export function completionDetails(workspace: Workspace, uri: Uri, about: CompletionAbout): CompletionDetails {
  const project = workspace.projectOf(uri);
  switch (about.kind) {
    case 'actor':
      return { documentation: actorCard(workspace, project, about.id), edits: [] };
    case 'source':
      return { documentation: sourceCard(workspace, project, about.id), edits: [] };
    case 'claim': {
      const gloss = project.glosses.get(about.location.uri);
      const claim = gloss?.claims.find(({ entry }) => entry.range.start === about.location.range.start);
      if (claim === undefined) return nothing;
      return { documentation: wholeCard(workspace, project, claim), edits: [] };
    }
    case 'quote':
      return quoteDetails(workspace, uri, about);
  }
}

/** The words as they stand in the article, and the context without which they would not be found again. */
function quoteDetails(
  workspace: Workspace,
  uri: Uri,
  { article, range, context }: Extract<CompletionAbout, { readonly kind: 'quote' }>,
): CompletionDetails {
  const unit = workspace.unit(article);
  if (unit?.kind !== 'article' || range.end > unit.text.length) return nothing;
  const { folded } = unit;
  const words = (start: number, end: number): string => inline(folded.words(Math.max(0, start), end), 2_000);
  const documentation = [
    `${words(range.start - 100, range.start)} **${words(range.start, range.end)}** ${words(range.end, range.end + 100)}`,
    `Line ${unit.lines.lineAt(range.start) + 1} of ${inline(fileNameOf(unit.uri), 100)}`,
  ].join('\n\n');
  if (context === undefined) return { documentation, edits: [] };
  const { before, after } = contextOf(unit, range, namesOf(workspace.projectOf(uri)));
  const lines = [
    ...(before === undefined ? [] : [`before: ${quoteScalar(before)}`]),
    ...(after === undefined ? [] : [`after: ${quoteScalar(after)}`]),
  ];
  if (lines.length === 0) return { documentation, edits: [] };
  const newText = `${context.open}${lines.join(context.between)}${context.close}`;
  return { documentation, edits: [{ range: { start: context.at, end: context.at }, newText }] };
}
