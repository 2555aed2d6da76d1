/** What a changed wording must not touch. So far figures and the plainest negations; more is to come here. */
import { findFigures } from '../../text/figures';

export type GuardKind =
  'figure' | 'negation' | 'restriction' | 'hedge' | 'quantity' | 'date' | 'unit' | 'opposite';

export interface Guarded {
  readonly kind: GuardKind;
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

export function findGuarded(text: string): readonly Guarded[] {
  const figures = findFigures(text).map(({ start, end, kind, values }) => ({
    kind: 'figure' as const,
    start,
    end,
    key: `${kind} ${values[0] ?? ''}`,
  }));
  const negations = [...text.matchAll(/\b(?:not|no|never|pas|jamais|ne)\b|\p{L}+n['’]t\b/giu)].map((match) => ({
    kind: 'negation' as const,
    start: match.index,
    end: match.index + match[0].length,
    key: match[0].toLowerCase(),
  }));
  return [...figures, ...negations].sort((a, b) => a.start - b.start);
}

export function isNegatedForm(a: string, b: string): boolean {
  return a === `un${b}` || b === `un${a}`;
}
