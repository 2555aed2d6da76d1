import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { actorItems } from './complete/actors';
import { claimItems } from './complete/claims';
import { commentItems } from './complete/comments';
import { dateItems } from './complete/dates';
import { entryItems } from './complete/entries';
import { keyItems } from './complete/keys';
import { languageItems } from './complete/languages';
import { fileItems, idItems } from './complete/names';
import { expectedReference, writingPlace, type WritingPlace } from './complete/place';
import { quoteItems } from './complete/quotes';
import { sourceItems } from './complete/sources';
import { valueItems } from './complete/values';
import type { Completion, CompletionItem, CompletionOptions } from './results/completion';

export { completionDetails } from './complete/details';

const none: Completion = { items: [], isComplete: true };

/** What can be written at the cursor of a gloss file or of `glossator.yaml`. Each file in `complete/` knows one kind of place. */
export function completion(
  workspace: Workspace,
  uri: Uri,
  offset: number,
  options: CompletionOptions,
): Completion {
  const unit = workspace.unit(uri);
  if (unit?.kind !== 'gloss' && unit?.kind !== 'settings') return none;
  if (offset < 0 || offset > unit.text.length) return none;
  const codes = commentItems(workspace, unit, offset);
  if (codes !== undefined) return { items: codes, isComplete: true };
  const place = writingPlace(workspace, unit, offset, options);
  if (place === undefined) return none;
  const quotes = quoteItems(place);
  if (quotes !== undefined || place.cursor.place === 'block') return quotes ?? none;
  const keys = [...keyItems(place), ...entryItems(place)];
  if (place.cursor.place === 'key') return { items: keys, isComplete: true };
  const chosen = [...referenceItems(place), ...languageItems(place), ...idItems(place), ...fileItems(place)];
  const items = [...chosen, ...valueItems(place), ...dateItems(place), ...keys];
  // What was chosen by what is typed may be others at the next letter.
  return { items, isComplete: chosen.length === 0 };
}

function referenceItems(place: WritingPlace): readonly CompletionItem[] {
  switch (expectedReference(place)) {
    case 'actor':
      return actorItems(place);
    case 'source':
      return sourceItems(place);
    case 'claim':
      return claimItems(place);
    case undefined:
      return [];
  }
}
