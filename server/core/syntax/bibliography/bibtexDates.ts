import type { Reference } from '../generated/gloss';
import type { Partly } from '../glossFile';
import type { BibtexValues } from './bibtexItem';
import { fromLatex } from './latex';

/** When it was published: EDTF where it is known by numbers, else as it is written. */
export function dateOf(values: BibtexValues): Partly<Reference>['issued'] {
  const date = dateWritten(values.get('date'));
  if (date !== undefined) return date;
  const year = fromLatex(values.get('year') ?? '');
  if (!/^\d{4}$/u.test(year)) return dateWritten(year);
  // BibTeX knows no field for the day; it stands with the month: `may # "~25"`.
  const month = fromLatex(values.get('month') ?? '');
  const number = monthOf(/^\p{L}+|^\d+/u.exec(month)?.[0] ?? '');
  if (number === undefined) return year;
  const day =
    /^\d{1,2}$/u.exec(fromLatex(values.get('day') ?? ''))?.[0] ?? /^\p{L}+\.?\s*(\d{1,2})$/u.exec(month)?.[1];
  const parts = [year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return parts.join('-');
}

/** A date as BibLaTeX has it, which is EDTF. */
export function dateWritten(value: string | undefined): Partly<Reference>['issued'] {
  const words = fromLatex((value ?? '').replace(/\\?~/gu, '~').replaceAll('~', '\\textasciitilde{}'));
  if (words === '') return undefined;
  return /^[\dXY?~%./:TZ+-]+$/u.test(words) ? words : { literal: words };
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** 1 to 12 for `mar`, `March`, `3`; undefined for what is no English month, as styles define no others. */
function monthOf(value: string): number | undefined {
  const number = /^0?([1-9]|1[0-2])$/u.exec(value)?.[1];
  if (number !== undefined) return Number(number);
  const index = value.length < 3 ? -1 : months.findIndex((month) => month.startsWith(value.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}
