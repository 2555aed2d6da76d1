import type { ReadFigure } from './figures';
import type { Token } from './tokens';

/**
 * Roman numerals of centuries, kings and wars: "XXIe", "Ier", "Louis XIV". One letter alone is as often an initial, and the
 * letters from L on make words of ordinary English and French, so that neither counts.
 */
export function readRomanNumeral(text: string, tokens: readonly Token[], at: number): ReadFigure | undefined {
  const { start, end } = tokens[at]!;
  if (end - start < 2 || end - start > 9) return undefined;
  const match = /^(X{0,3}(?:IX|IV|V?I{0,3}))(e|er|re|ère|ème|ᵉ|ᵉʳ)?$/u.exec(
    text.slice(start, end).normalize('NFC'),
  );
  const letters = match?.[1] ?? '';
  const ordinal = match?.[2] !== undefined;
  if (letters.length < (ordinal ? 1 : 2)) return undefined;
  const kind = ordinal ? 'ordinal' : 'cardinal';
  const figure = { start, end, kind, values: [String(romanValue(letters))], approximate: false } as const;
  return { figure, next: at + 1 };
}

const LETTERS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(letters: string): number {
  let value = 0;
  for (let at = 0; at < letters.length; at++) {
    const own = LETTERS[letters[at]!] ?? 0;
    value += own < (LETTERS[letters[at + 1] ?? ''] ?? 0) ? -own : own;
  }
  return value;
}
