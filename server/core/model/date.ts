import type { Source } from '../syntax/generated/gloss';
import type { Partly } from '../syntax/glossFile';

/** A date of a source as EDTF: as written, or made from CSL's date-parts (`[[2025, 2]]`, a range where there are two). */
export function edtfOf(date: Partly<Source>['issued']): string | undefined {
  if (typeof date === 'string' || typeof date === 'number') return String(date);
  const parts = date?.['date-parts'] ?? [];
  const dates = parts.map((part) => part.map(twoDigits).join('-'));
  return dates.length === 0 || dates.some((one) => one === '') ? undefined : dates.join('/');
}

function twoDigits(value: number | string | undefined, index: number): string {
  return String(value ?? '').padStart(index === 0 ? 4 : 2, '0');
}
