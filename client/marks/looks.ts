/** How what is annotated looks in an article; knows nothing of VS Code. */
import type { Annotation } from '../../server/lsp/protocol/protocol';

/** One look for each status that everybody has, and one for all that a project adds. */
export type ClaimLook = 'unreviewed' | 'corroborated' | 'disputed' | 'refuted' | 'retracted' | 'other';
export type Look = ClaimLook | 'note';

/** By weight: where several begin in one line, its icon is the first one's. */
export const looks: readonly Look[] = [
  'refuted',
  'disputed',
  'retracted',
  'other',
  'unreviewed',
  'corroborated',
  'note',
];

/** Undefined for what is not marked: who is named has a colour of its own. */
export function lookOf(annotation: Annotation): Look | undefined {
  if (annotation.kind === 'pin') return undefined;
  if (annotation.kind === 'note') return 'note';
  const known = looks.find((look) => look === annotation.status);
  return known === undefined || known === 'note' ? 'other' : known;
}

/** What nobody can find true or false is not tinted, only underlined. */
export function isTinted(annotation: Annotation): boolean {
  return (
    annotation.kind === 'claim' && annotation.claimKind !== 'opinion' && annotation.claimKind !== 'prediction'
  );
}
