import { readEdtf, spanOfParts, type DaySpan } from '../text/edtf';
import type { CslItem } from './source';

/** The keys of a CSL item that hold dates. */
export const dateKeys = [
  'issued',
  'accessed',
  'available-date',
  'event-date',
  'original-date',
  'submitted',
] as const;

export type CslDate = CslItem['issued'];

/** A date of a source as EDTF: as written, or made from CSL's date-parts (`[[2025, 2]]`, a range where there are two). */
export function edtfOf(date: CslDate): string | undefined {
  if (typeof date === 'string' || typeof date === 'number') return String(date);
  const parts = date?.['date-parts'] ?? [];
  const dates = parts.map((part) => part.map(digits).join('-'));
  return dates.length === 0 || dates.some((one) => one === '') ? undefined : dates.join('/');
}

function digits(value: number | string | undefined, index: number): string {
  const number = Number(value ?? 0);
  return `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(index === 0 ? 4 : 2, '0')}`;
}

/** The days that a date of a source may mean; undefined where it is no date, or one that says too little to reckon with. */
export function spanOf(date: CslDate): DaySpan | undefined {
  if (typeof date === 'string' || typeof date === 'number') {
    const reading = readEdtf(String(date));
    return reading.kind === 'date' ? reading.span : undefined;
  }
  const parts = date?.['date-parts'];
  if (parts === undefined) return undefined;
  const spans = parts.map(([year, month, day]) => {
    // Some programs write the season as a thirteenth to sixteenth month.
    const isMonth = month === undefined || (month >= 1 && month <= 12);
    return year === undefined || !isMonth ? undefined : spanOfParts(year, month, day);
  });
  const [from, to = from] = spans;
  if (from === undefined || to === undefined || spans.length > 2) return undefined;
  const isSure = date?.circa !== true && date?.season === undefined;
  return { earliest: from.earliest, latest: to.latest, isSure };
}

/**
 * Whether a day is surely before another. Days are those of the places where things were written: what was published on the 25th in Sydney
 * could be read on the 24th in Paris, so one day is none.
 */
export function isSurelyBefore(one: DaySpan | undefined, other: DaySpan | undefined): boolean {
  return (
    one !== undefined && other !== undefined && one.isSure && other.isSure && one.latest + 1 < other.earliest
  );
}
