/** What the view of claims says of one; plain text, and knows nothing of VS Code. */
import type { ClaimItem } from '../../server/lsp/protocol/protocol';
import { counted, onOneLine } from './counted';

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
    ...evidenceOf(claim),
    id === null ? 'without an id' : `id ${id}`,
  ].join(', ');
}

/** `2 citations`, `1 disputes`, `1 contradicts`; nothing where there is none. */
export function evidenceOf({ citations, contradictions }: ClaimItem): readonly string[] {
  const { supports, disputes, context } = citations;
  return [
    ...(supports + disputes + context > 0 ? [counted(supports + disputes + context, 'citation')] : []),
    ...(disputes > 0 ? [`${disputes} of them ${disputes === 1 ? 'disputes' : 'dispute'} it`] : []),
    ...(contradictions > 0
      ? [
          `${counted(contradictions, 'other claim')} ${contradictions === 1 ? 'contradicts' : 'contradict'} it`,
        ]
      : []),
  ];
}
