import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayText } from '../../../server/core/text/days';
import { readEdtf } from '../../../server/core/text/edtf';
import { datesMeant } from '../../../server/core/text/writtenDate';

test('days are counted from 1970', () => {
  expect(dayNumber(1970, 1, 1)).toBe(0);
  for (const date of ['2025-02-25', '2024-02-29', '2000-12-31', '1900-03-01', '1898-01-13', '0001-01-01'])
    expect(dayText(dayNumber(...(date.split('-').map(Number) as [number, number, number]))), date).toBe(date);
});

describe('what is EDTF', () => {
  test.each([
    '2025',
    '2025-02',
    '2025-02-25',
    '2024-02-29',
    '0044',
    '-0043',
    'Y17E8',
    '2025-02-25T14:30:00Z',
    '2025-02-25T14:30',
    '2025-02-25T14:30:00+01:00',
    '2025-02-25T24:00',
    '2025-02-25?',
    '2025~',
    '2025-02%',
    '?2025-02',
    '2025-~02-25',
    '198X',
    '19XX',
    '2025-02-XX',
    '2025-XX-25',
    '2025-1X',
    '2025-02-2X',
    'XXXX-12-XX',
    'XXXX-02-29',
    '198X-02-29',
    '2025-21',
    '2025-24',
    '2025-33',
    '2025-01/2025-03',
    '2025-01/..',
    '../2025',
    '2025-01/',
    '/2025',
    '2025/2025',
    '2025-02-25?/2025-03~',
    '2025-21/2025-22',
    '[1667,1668,1670..1672]',
    '{1960,1961-12}',
    '1950S2',
    '2024-02-29?',
    '2025-02-XX?',
  ])('%s', (text) => {
    expect(readEdtf(text).kind).toBe('date');
  });

  test.each([
    '',
    ' ',
    '..',
    '/',
    '20',
    '202',
    '20X',
    '25/02/2025',
    '2025-2-5',
    '2025/02/25',
    '20250225',
    '2025 ',
    '25 février 2025',
    'open',
    'unknown',
    'yesterday',
    '2025-W05',
    '2025/02',
    '2025-02T10:00',
    '1'.repeat(300),
    '['.repeat(150),
  ])('not %s', (text) => {
    expect(readEdtf(text).kind).toBe('none');
  });

  test.each([
    ['2025-13', 'month'],
    ['2025-00', 'month'],
    ['2025-20', 'month'],
    ['2025-3X', 'month'],
    ['2025-02-30', 'day'],
    ['2025-02-29', 'day'],
    ['1900-02-29', 'day'],
    ['2025-02-00', 'day'],
    ['2025-04-31', 'day'],
    ['2025-XX-32', 'day'],
    ['XXXX-02-30', 'day'],
    ['2025-02-25T25:00', 'time'],
    ['2025-02-30/2025-03', 'day'],
    ['2025-01/2025-02-30', 'day'],
    ['2025-02-29?', 'day'],
    ['?2025-02-29', 'day'],
    ['{2024-02-29,2025-02-29}', 'day'],
  ])('%s has an impossible %s', (text, what) => {
    expect(readEdtf(text)).toMatchObject({ kind: 'impossible', what });
  });

  test.each(['2025-03/2025-01', '2025-02-25/2025-02-24', '2025/2024'])('%s is backwards', (text) => {
    expect(readEdtf(text).kind).toBe('backwards');
  });

  test('an interval that is uncertain is not held to be backwards', () => {
    expect(readEdtf('2025-03~/2025-01')).toEqual({ kind: 'date', span: undefined });
    expect(readEdtf('2025-03/2025')).toMatchObject({ kind: 'date' });
  });

  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['2025-XX-25', '2025-01-25', '2025-12-25'],
    ['2025-XX-31', '2025-01-31', '2025-12-31'],
    ['2025-1X', '2025-10-01', '2025-12-31'],
    ['2025-24', '2025-01-01', '2026-03-31'],
    ['2025-01/2025-03', '2025-01-01', '2025-03-31'],
  ])('%s is from %s to %s', (text, first, last) => {
    const reading = readEdtf(text);
    const span = reading.kind === 'date' ? reading.span : undefined;
    expect([dayText(span?.earliest ?? 0), dayText(span?.latest ?? 0)]).toEqual([first, last]);
  });
});

describe('what was meant', () => {
  test.each([
    ['25/02/2025', '2025-02-25'],
    ['25.02.2025', '2025-02-25'],
    ['25-02-2025', '2025-02-25'],
    ['02/25/2025', '2025-02-25'],
    ['3/3/2025', '2025-03-03'],
    ['2025/02/25', '2025-02-25'],
    ['2025-2-5', '2025-02-05'],
    ['2025.02.25', '2025-02-25'],
    ['2025-25-02', '2025-02-25'],
    ['20250225', '2025-02-25'],
    ['02/2025', '2025-02'],
    ['2025/02', '2025-02'],
    ['25 février 2025', '2025-02-25'],
    ['25 FÉVRIER 2025', '2025-02-25'],
    ['25 fevrier 2025', '2025-02-25'],
    ['1er mars 2025', '2025-03-01'],
    ['le 25 février 2025', '2025-02-25'],
    ['mardi 25 février 2025', '2025-02-25'],
    ['Feb. 25, 2025', '2025-02-25'],
    ['February 25th, 2025', '2025-02-25'],
    ['Tuesday, February 25, 2025', '2025-02-25'],
    ['25 Feb 2025', '2025-02-25'],
    ['25-Feb-2025', '2025-02-25'],
    ['May 2025', '2025-05'],
    ['août 2025', '2025-08'],
    ['2025 March 3', '2025-03-03'],
    ['the 3rd of May 2025', '2025-05-03'],
    ['summer 2025', '2025-22'],
    ['été 2025', '2025-22'],
    ['25 février 2025 à 14h30', '2025-02-25T14:30'],
    ['Feb 25, 2025 at 9:05', '2025-02-25T09:05'],
    ['2025-02-25 14:30', '2025-02-25T14:30'],
    ['2025-02-25t14:30z', '2025-02-25T14:30Z'],
    ['198x', '198X'],
    ['1980s', '198X'],
    ['the 1980s', '198X'],
    ['années 1980', '198X'],
    ['c. 1890', '1890~'],
    ['vers 1890', '1890~'],
    ['circa 1890', '1890~'],
    ['2O25-02-25', '2025-02-25'],
    ['2025–02–25', '2025-02-25'],
    ['2025 - 02 - 25', '2025-02-25'],
    ['2025-02-25 ?', '2025-02-25?'],
    ['25/02/2025?', '2025-02-25?'],
    ['２０２５', '2025'],
    ['2024-2025', '2024/2025'],
    ['2024–2025', '2024/2025'],
    ['2024 - 2025', '2024/2025'],
    ['2025-01 / 2025-03', '2025-01/2025-03'],
    ['2025-01 to 2025-03', '2025-01/2025-03'],
    ['25–27 février 2025', '2025-02-25/2025-02-27'],
    ['January–March 2025', '2025-01/2025-03'],
    ['du 3 mai 2024 au 4 juin 2025', '2024-05-03/2025-06-04'],
    ['2025-02-25/open', '2025-02-25/..'],
    ['between 2024 and 2025', '2024/2025'],
    ['entre mai 2024 et juin 2025', '2024-05/2025-06'],
    ['2025-01 - present', '2025-01/..'],
    ['  2025-02-25  ', '2025-02-25'],
  ])('%s is %s', (text, date) => {
    expect(datesMeant(text)).toEqual([date]);
  });

  test('the day or the month may stand first', () => {
    expect(datesMeant('03/04/2025')).toEqual(['2025-04-03', '2025-03-04']);
    expect(datesMeant('11.12.2025')).toEqual(['2025-12-11', '2025-11-12']);
  });

  test.each([
    '',
    'yesterday',
    '25/02/25',
    '30/02/2025',
    '31 avril 2025',
    'lundi 25 février 2025',
    'Monday, February 25, 2025',
    '2025/26',
    '5',
    '25 février',
    'mai',
    '2025-02-30',
    '2025-13',
    'n.d.',
    'unknown',
    'February 25, 2025 (updated March 1, 2025)',
    '99/99/2025',
    '2025-02-25-26',
    '12:30',
    '10.11.12',
    '3000-01-32',
    '2025, 2026',
    `25 ${'f'.repeat(200)} 2025`,
    'before 2025',
    'avant 2025',
    '2025 ou 2026',
    '2025 and 2026',
    '25 et 27 février 2025',
  ])('%s is left alone', (text) => {
    expect(datesMeant(text)).toEqual([]);
  });
});

describe('laws', () => {
  const day = fc
    .date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('2999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const parts = (date: string): readonly [year: string, month: string, day: string] => {
    const [year = '', month = '', of = ''] = date.split('-');
    return [year, month, of];
  };
  const inWords =
    (locale: string, options: Intl.DateTimeFormatOptions) =>
    (date: string): string =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options }).format(
        new Date(`${date}T00:00:00Z`),
      );
  const ways: Readonly<Record<string, (date: string) => string>> = {
    'day/month/year': (date) => [...parts(date)].reverse().join('/'),
    'day.month.year': (date) => [...parts(date)].reverse().map(Number).join('.'),
    'month/day/year': (date) => `${parts(date)[1]}/${parts(date)[2]}/${parts(date)[0]}`,
    'year/month/day': (date) => parts(date).join('/'),
    'without zeros': (date) => parts(date).map(Number).join('-'),
    'without hyphens': (date) => parts(date).join(''),
    'English, long': inWords('en-GB', { dateStyle: 'long' }),
    'American, full': inWords('en-US', { dateStyle: 'full' }),
    'American, short': inWords('en-US', { dateStyle: 'medium' }),
    French: inWords('fr-FR', { dateStyle: 'long' }),
    'French, full': inWords('fr-FR', { dateStyle: 'full' }),
    'French, short': inWords('fr-FR', { dateStyle: 'medium' }),
    'en dashes': (date) => date.replaceAll('-', '–'),
  };

  test.each(Object.entries(ways))(
    '%s is read as the day that was written, or as one of two',
    (way, write) => {
      fc.assert(
        fc.property(day, (date) => {
          const meant = datesMeant(write(date));
          expect(meant, write(date)).toContain(date);
          expect(meant.length).toBeLessThan(3);
          // Of two, the other has day and month the other way round, or the year at the other end.
          if (meant.length === 2 && way !== 'without hyphens')
            expect(Number(parts(date)[2])).toBeLessThan(13);
        }),
      );
    },
  );

  test('every day is a date, and its span that day; no day of no month is', () => {
    fc.assert(
      fc.property(day, (date) => {
        const reading = readEdtf(date);
        expect(reading.kind === 'date' && reading.span && dayText(reading.span.earliest)).toBe(date);
        const [year, month] = parts(date);
        expect(readEdtf(`${year}-${month}-32`).kind).toBe('impossible');
        expect(readEdtf(`${year}-13-01`).kind).toBe('impossible');
      }),
    );
  });

  test('nothing throws, and what is meant is a date', () => {
    const piece = fc.constantFrom(
      '2025',
      '02',
      '25',
      '-',
      '/',
      '.',
      ' ',
      'X',
      '?',
      '~',
      'T',
      ':',
      'c. ',
      'mai',
      'février',
      '1er',
      'to',
      'au',
      '..',
      '[',
      ']',
      '{',
      ',',
      'S',
      'Y',
      'E',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        readEdtf(written);
        for (const date of datesMeant(written))
          expect(readEdtf(date).kind, `${written} → ${date}`).toBe('date');
      }),
      { numRuns: 1000 },
    );
  });
});
