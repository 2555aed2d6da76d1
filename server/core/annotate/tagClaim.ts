import { quoted } from '../text/phrases';
import { type Location, overlaps, textRange, type TextRange } from '../text/range';
import { foldTypography } from '../text/typography';
import type { Uri } from '../workspace/changes';
import { resolveIn } from '../workspace/quotes';
import type { Workspace } from '../workspace/workspace';
import { anchorFields, anchorOf } from './anchorOf';
import type { Annotated, Refusal } from './annotating';
import { claimIdFor } from './claimId';
import { type Field, idField } from './fields';
import { publisherOf } from './publisher';
import { selectedPassage, type Selection } from './selection';
import { type Added, addToSidecar } from './sidecar';

/**
 * The selected words become a claim in the article's sidecar, which is made where there is none. With `opensClaimant`, the key of a
 * claimant whom nobody knows is written without a value, for the person who goes on writing there.
 */
export function tagClaim(
  workspace: Workspace,
  uri: Uri,
  range: TextRange,
  opensClaimant: boolean,
): Annotated {
  const selection = selectedPassage(workspace, uri, range);
  if ('refused' in selection) return selection;
  const { project, article } = selection;
  const same = sameClaim(selection);
  if (same !== undefined) return { refused: `These words are a claim already: ${quoted(same)}.` };
  const id = claimIdFor(project, article, selection.words);
  const by = publisherOf(project, article);
  const anchor = anchorOf(selection);
  const add = (claimant: readonly Field[]): Added | Refusal =>
    addToSidecar(project, article, 'claims', (style) => [
      idField('id', id),
      ...anchorFields(anchor, style),
      ...claimant,
    ]);
  const done = `Tagged the claim ${quoted(id)}`;
  const opened = opensClaimant && by === undefined ? openEnd(add([openClaimant])) : undefined;
  if (opened !== undefined) return { ...opened, done };
  const added = add(by === undefined ? [] : [idField('by', by)]);
  if ('refused' in added) return added;
  return { edits: added.edits, done, reveal: claimantOrEnd(added, by) };
}

/** With the blank that its value is written behind. */
const openClaimant: Field = 'by: ';

/** Where the value of the open key is to be written; undefined in braces, where a key without a value cannot be told from a word. */
function openEnd(added: Added | Refusal): (Pick<Added, 'edits'> & { readonly reveal: Location }) | undefined {
  const [edit] = 'refused' in added ? [] : added.edits;
  if ('refused' in added || edit?.newText.trimEnd().endsWith('by:') !== true) return undefined;
  const { uri, range } = added.end;
  // An entry that is read ends with the colon.
  const at = range.end + (edit.creates === true ? 0 : 1);
  return { edits: added.edits, reveal: { uri, range: textRange(at, at) } };
}

/** The claimant that was filled in, without quotation marks: selected, so that typing writes another one. Else where the entry goes on. */
function claimantOrEnd({ edits, end }: Added, by: string | undefined): Location {
  if (by === undefined) return end;
  const inQuotes = edits.some(({ newText }) =>
    [`by: "${by}"`, `"by": "${by}"`].some((written) => newText.includes(written)),
  );
  const last = end.range.end - (inQuotes ? 1 : 0);
  return { uri: end.uri, range: textRange(last - by.length, last) };
}

/** The id of a claim that quotes just these words, at this place. */
function sameClaim({ project, article, range, words }: Selection): string | undefined {
  const folded = foldTypography(words).folded.trim();
  for (const { claims } of project.sidecarsOf(article.uri)) {
    for (const { id, quote, entry } of claims) {
      if (quote === undefined || foldTypography(quote).folded.trim() !== folded) continue;
      const { before, after } = entry.value;
      const found = resolveIn(project, article, { quote, before, after });
      if (found.kind === 'exact' && overlaps(found.range, range)) return id ?? quote;
    }
  }
  return undefined;
}
