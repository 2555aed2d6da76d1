import { dayNumber, daysIn } from './days';

/** An EDTF date as nearly all are written: `2025`, `2025-02-25?`, `198X`, `2025-21`, `2025-02-25T14:30`. Digits may be `X`, not known. */
export interface SimpleDate {
  readonly kind: 'date';
  readonly year: string;
  /** A month; of a season, its number from 21 on. */
  readonly month: string | undefined;
  readonly day: string | undefined;
  /** EDTF's `?` (uncertain), `~` (approximate) and `%` (both). */
  readonly mark: string | undefined;
  /** The first and the last day it may mean, see days.ts. */
  readonly earliest: number;
  readonly latest: number;
}

/** It has the form of a date, and there is no such day. */
export type ImpossibleDate =
  | { readonly kind: 'impossible'; readonly what: 'month'; readonly month: string }
  | {
      readonly kind: 'impossible';
      readonly what: 'day';
      /** So many the month has. */
      readonly days: number;
    }
  | { readonly kind: 'impossible'; readonly what: 'time' };

const form =
  /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?([?~%])?$/u;

/** Undefined where the text has another form; it may be a date all the same. */
export function readSimpleDate(text: string): SimpleDate | ImpossibleDate | undefined {
  const found = form.exec(text);
  if (found === null) return undefined;
  const [, year = '', month, day, hour, minute, second, mark] = found;
  if (hour !== undefined) {
    if (day === undefined || `${month}${day}`.includes('X')) return undefined;
    if (!isTime(Number(hour), Number(minute), Number(second ?? 0)))
      return { kind: 'impossible', what: 'time' };
  }
  const span = isSeason(month, day) ? seasonSpan(year) : spanOf(year, month, day);
  return 'kind' in span ? span : { kind: 'date', year, month, day, mark, ...span };
}

function isTime(hour: number, minute: number, second: number): boolean {
  return (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute === 0 && second === 0);
}

/** Seasons, and from 25 on those of one half of the world, quarters, terms and halves of a year. */
function isSeason(month: string | undefined, day: string | undefined): boolean {
  return day === undefined && month !== undefined && Number(month) >= 21 && Number(month) <= 41;
}

interface Days {
  readonly earliest: number;
  readonly latest: number;
}

/** Winter may reach into the next year, and the other half of the world has its seasons the other way round. */
function seasonSpan(year: string): Days {
  return {
    earliest: dayNumber(least(year), 1, 1),
    latest: dayNumber(most(year) + 1, 3, 31),
  };
}

function spanOf(year: string, month = 'XX', day = 'XX'): Days | ImpossibleDate {
  const months = fitting(month, 1, 12);
  if (months.length === 0) return { kind: 'impossible', what: 'month', month };
  // Of the years that are meant, one may be a leap year.
  const lengthOf = (each: number): number =>
    each === 2 && year.includes('X') ? 29 : daysIn(least(year), each);
  const daysOf = (each: number): readonly number[] => fitting(day, 1, lengthOf(each));
  const possible = months.filter((each) => daysOf(each).length > 0);
  const [first] = possible;
  const last = possible.at(-1);
  if (first === undefined || last === undefined)
    return { kind: 'impossible', what: 'day', days: Math.max(...months.map(lengthOf)) };
  return {
    earliest: dayNumber(least(year), first, daysOf(first)[0] ?? 1),
    latest: dayNumber(most(year), last, daysOf(last).at(-1) ?? 1),
  };
}

/** The numbers of two digits from one to another that a pattern may stand for. */
function fitting(pattern: string, from: number, to: number): readonly number[] {
  if (!pattern.includes('X')) {
    const number = Number(pattern);
    return number >= from && number <= to ? [number] : [];
  }
  const found: number[] = [];
  for (let number = from; number <= to; number += 1) {
    const digits = String(number).padStart(2, '0');
    const fits = (index: number): boolean => pattern[index] === 'X' || pattern[index] === digits[index];
    if (fits(0) && fits(1)) found.push(number);
  }
  return found;
}

function least(year: string): number {
  return Number(year.replaceAll('X', '0'));
}

function most(year: string): number {
  return Number(year.replaceAll('X', '9'));
}
