/** What a row of the view of evidence says; plain text, and knows nothing of VS Code. */
import type { ProvenanceItem } from '../../server/lsp/protocol/protocol';

/** A picture and its colour by their names in VS Code. */
export interface RowIcon {
  readonly icon: string;
  readonly colour?: string;
}

/** Told apart by their shapes; the colours only help. What does not count is crossed out, whatever it would say. */
export function iconOf({ kind, stance, outcome, counts }: ProvenanceItem): RowIcon {
  switch (kind) {
    case 'origin':
      return { icon: 'home', colour: 'charts.blue' };
    case 'source':
      return { icon: 'repo-forked' };
    case 'circle':
      return { icon: 'sync', colour: 'list.warningForeground' };
    case 'more':
      return { icon: 'ellipsis' };
    case 'claim':
    case 'citation':
      break;
  }
  if (stance === 'context') return { icon: 'comment', colour: 'descriptionForeground' };
  if (!counts) return { icon: 'circle-slash', colour: 'list.errorForeground' };
  if (stance === 'disputes') return { icon: 'remove', colour: 'list.warningForeground' };
  if (stance === 'repeats') return { icon: 'copy', colour: 'descriptionForeground' };
  if (outcome === 'unchecked') return { icon: 'question', colour: 'descriptionForeground' };
  return kind === 'claim' && stance === null
    ? { icon: 'quote' }
    : { icon: 'add', colour: 'testing.iconPassed' };
}

const stances = {
  supports: 'supports',
  disputes: 'disputes',
  context: 'background',
  repeats: 'the same claim',
} as const;

/** All that sighted people see in the row, its icon included. */
export function spokenOf({ label, description, stance, counts, kind }: ProvenanceItem): string {
  return [
    label,
    stance === null ? '' : stances[stance],
    counts || kind === 'circle' ? '' : 'does not count',
    description.replaceAll(' · ', ', '),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
