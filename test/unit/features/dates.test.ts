import { describe, expect, it } from 'vitest';
import { dateWords, periodWords, readDate } from '../../../server/core/features/dates';

function checkWords(written: string, words: string): void {
  expect(dateWords(written)).toBe(words);
}

describe('dates in words', () => {
  it.each([
    ['2025', '2025'],
    ['2025-02', 'February 2025'],
    ['2025-02-25', '25 February 2025'],
    ['2025-02-05', '5 February 2025'],
    [' 2025-02-25 ', '25 February 2025'],
    ['2024-02-29', '29 February 2024'],
    ['2025-02-25T14:30:00Z', '25 February 2025'],
    ['2025-12-16T10:00+01:00', '16 December 2025'],
    ['2025-02-25?', '25 February 2025 (uncertain)'],
    ['2025~', 'about 2025'],
    ['2025-02%', 'about February 2025 (uncertain)'],
    ['198X', '1980s'],
    ['198X~', 'about 1980s'],
    ['2025-02-XX', 'February 2025'],
    ['2025-XX', '2025'],
    ['2025-XX-XX', '2025'],
    ['2025-21', 'spring 2025'],
    ['2025-24', 'winter 2025'],
    ['2025-01/2025-03', 'January 2025 – March 2025'],
  ])('says %s as %s', checkWords);

  it.each([
    '2025-02-30',
    '2025-02-29',
    '2025-13',
    '2025-00',
    '2025-02-00',
    '2025-2-5',
    '25/02/2025',
    '25 février 2025',
    '0044',
    '-0043',
    '19XX',
    'Y17E8',
    '2004-06~-11',
    '?2025',
    '2025-XX-25',
    '2025-25',
    '2025-21-01',
    '2025-02T10:00',
    '2025-03/2025-01',
    '2025-01/',
    '2025-01/..',
    '/2025',
    '2025/2026/2027',
    '..',
    '',
    'yesterday',
  ])('leaves %s as it is written', (written) => checkWords(written, written));

  it.each([
    ['2025', '2025'],
    ['2025-02', 'février 2025'],
    ['2025-02-25', '25 février 2025'],
    ['2025-05-01', '1er mai 2025'],
    ['2025-08-11', '11 août 2025'],
    ['2025-02-25?', '25 février 2025 (date incertaine)'],
    ['2025~', 'vers 2025'],
    ['2025-02-25~', 'vers le 25 février 2025'],
    ['2025-02%', 'vers février 2025 (date incertaine)'],
    ['198X', 'années 1980'],
    ['198X~', 'vers les années 1980'],
    ['2025-XX', '2025'],
    ['2025-22', 'été 2025'],
    ['2025-01/2025-03', 'janvier 2025 – mars 2025'],
    ['2025-02-30', '2025-02-30'],
    ['hier', 'hier'],
  ])('says %s in French as %s', (written, words) => {
    expect(dateWords(written, 'fr')).toBe(words);
  });

  it('answers when', () => {
    const when = (written: string): string | undefined => readDate(written)?.when;
    expect(when('2025-02-25')).toBe('on 25 February 2025');
    expect(when('2025-02')).toBe('in February 2025');
    expect(when('2025~')).toBe('about 2025');
    expect(when('198X')).toBe('in the 1980s');
    expect(when('2025-02-24/2025-02-26')).toBe('between 24 February 2025 and 26 February 2025');
  });

  it('knows the days a date may mean', () => {
    const days = (written: string): string => `${readDate(written)?.earliest} ${readDate(written)?.latest}`;
    expect(days('2025-02')).toBe('2025-02-01 2025-02-28');
    expect(days('2024-02')).toBe('2024-02-01 2024-02-29');
    expect(days('198X')).toBe('1980-01-01 1989-12-31');
    expect(days('2025-02-24/2025-03')).toBe('2025-02-24 2025-03-31');
  });
});

describe('periods in words', () => {
  it.each([
    ['2025-01', '2025-05', 'January 2025 – May 2025'],
    ['2025-01', '2025-01', 'January 2025'],
    ['2025-01', undefined, 'from January 2025'],
    ['2025-01', '..', 'since January 2025'],
    [undefined, '2025-05', 'until May 2025'],
    ['2025-01/2025-05', undefined, 'January 2025 – May 2025'],
    ['2025-01/..', undefined, 'since January 2025'],
    ['spring', '2025-05', 'spring – May 2025'],
    ['', ' ', undefined],
    [undefined, undefined, undefined],
  ])('from %s to %s', (from, to, words) => {
    expect(periodWords(from, to)).toBe(words);
  });
});
