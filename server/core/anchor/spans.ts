import type { Occurrence } from './context';
import type { Unit } from './units';

/** The words of some units, with what stands between them. */
export function slice(text: string, units: readonly Unit[], from: number, to: number): string {
  const { start, end } = spanOf(units, from, to);
  return text.slice(start, end);
}

/** From the first unit to the last; between two units where there is none. */
export function spanOf(units: readonly Unit[], from: number, to: number): Occurrence {
  if (from < to) return { start: units[from]!.start, end: units[to - 1]!.end };
  const at = units[from]?.start ?? units.at(-1)?.end ?? 0;
  return { start: at, end: at };
}

export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
