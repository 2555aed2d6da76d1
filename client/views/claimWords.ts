/** What the view of claims says of one; plain text, and knows nothing of VS Code. */
import type { ClaimItem } from '../../server/lsp/protocol/protocol';
import { onOneLine } from './counted';

/** The claim in the annotator's words, else the words of the article. */
export function labelOf({ text, quote, id }: ClaimItem): string {
  const label = onOneLine(text ?? '') || onOneLine(quote);
  return label === '' ? (id ?? 'A claim without words yet') : label;
}

/** `resignations · Associated Press` */
export function descriptionOf({ id, by }: ClaimItem): string {
  return [id ?? 'without an id', by?.name].filter((part) => part !== undefined).join(' · ');
}

/** All that sighted people see in the row, its icon included. */
export function spokenOf(claim: ClaimItem): string {
  const { id, by, status } = claim;
  return [
    labelOf(claim),
    status,
    ...(by === null ? [] : [`claimed by ${by.name}`]),
    id === null ? 'without an id' : `id ${id}`,
  ].join(', ');
}
