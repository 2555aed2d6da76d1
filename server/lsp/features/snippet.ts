import type { InsertPart } from '../../core/features/results/completion';

/** Parts of an inserted text in the protocol's snippet syntax: whatever is text stays text. */
export function snippetOf(parts: readonly InsertPart[]): string {
  return parts.map(partOf).join('');
}

function partOf(part: InsertPart): string {
  if (typeof part === 'string') return escaped(part);
  const { stop, text, choices } = part;
  if (choices !== undefined && choices.length > 0)
    return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|$}]/gu, '\\$&')).join(',')}|}`;
  return text === undefined ? `$${stop}` : `\${${stop}:${escaped(text)}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}
