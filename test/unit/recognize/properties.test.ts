import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits, nameKey, wordsIn } from '../../../server/core/recognize/hits';
import { mayContain } from '../../../server/core/recognize/wordFilter';
import { resolveMentions } from '../../../server/core/recognize/mentions';
import { changedNames, buildNameTable, type NameTable } from '../../../server/core/recognize/nameTable';
import { english, french, hostile } from '../text/passages';
import { mentionsIn, namesOf } from './checkMentions';
import { referenceHits } from './referenceHits';

const names = [
  'Elon Musk',
  'Musk',
  'ICE',
  'Ice',
  'elon',
  'Élon',
  'Elon-Musk',
  "O'Musk",
  'Musk Musk',
  'A',
  'd Elon',
  "L'Elon",
  'ICE ICE ICE',
];
const pieces = [
  ...'Elon|Elon|Musk|Musk|Musk|elon|MUSK|ICE|ICE|ice|Ice|É|e\u0301|Élon|l|d|D|s|S|O|qu|x|7|A'.split('|'),
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\u00a0',
    '\n',
    '\r\n',
    '\n\n',
    '-',
    '–',
    "'",
    '’',
    '’',
    '.',
    '. ',
    ',',
    '\u00ad',
    '@',
    '(',
    '«',
    '« ',
  ],
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 14 })
  .map((parts) => parts.join(''));
const someNames = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });

function tableOf(texts: readonly string[], previous?: NameTable): NameTable {
  return buildNameTable(
    texts.map((name) => ({ actor: name, text: name, weak: false })),
    previous,
  );
}

function hitList(hits: Int32Array, table: NameTable): string[] {
  const list: string[] = [];
  for (let at = 0; at < hits.length; at += 3)
    list.push(`${hits[at]}-${hits[at + 1]} ${table.owners(hits[at + 2]!)[0]!.actor}`);
  return list.sort();
}

describe('hits', () => {
  it('are those that a slow and plain reading of the rules finds', () => {
    let found = 0;
    fc.assert(
      fc.property(text, someNames, (article, some) => {
        const table = tableOf(some);
        const expected = referenceHits(article, some).sort();
        found += expected.length;
        expect(hitList(findHits(article, table), table)).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
    // Agreement on nothing would prove nothing.
    expect(found).toBeGreaterThan(200);
  });

  it('are sorted and within the text', () => {
    fc.assert(
      fc.property(text, (article) => {
        const hits = findHits(article, tableOf(names));
        for (let at = 0; at < hits.length; at += 3) {
          expect(hits[at + 1]).toBeGreaterThan(hits[at]!);
          expect(hits[at + 1]).toBeLessThanOrEqual(article.length);
          if (at > 0)
            expect(
              hits[at]! > hits[at - 3]! || (hits[at] === hits[at - 3] && hits[at + 1]! >= hits[at - 2]!),
            ).toBe(true);
        }
      }),
    );
  });

  it('leave skips alone and are never cut by them', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(10), (article, start, length) => {
        const skip = {
          start: Math.min(start, article.length),
          end: Math.min(start + length, article.length),
        };
        const hits = findHits(article, tableOf(names), [skip]);
        for (let at = 0; at < hits.length; at += 3)
          if (skip.end > skip.start) expect(hits[at + 1]! <= skip.start || hits[at]! >= skip.end).toBe(true);
      }),
    );
  });
});

function resolved(article: string, table: NameTable): ReturnType<typeof resolveMentions> {
  return resolveMentions({ text: article, hits: findHits(article, table), table });
}

describe('after names change', () => {
  it('articles that cannot contain a changed name have the mentions they had', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 5 }),
        fc.array(someNames, { minLength: 2, maxLength: 5 }),
        (articles, lists) => {
          let table = tableOf([]);
          const sets = articles.map((article) => wordsIn(article));
          const kept = articles.map((article) => resolved(article, table));
          for (const list of lists) {
            const next = tableOf(list, table);
            const changed = changedNames(table, next);
            articles.forEach((article, at) => {
              const again = changed?.some((pattern) => mayContain(sets[at]!, nameKey(next, pattern))) ?? true;
              if (again) kept[at] = resolved(article, next);
              expect(kept[at]).toEqual(resolved(article, tableOf(list)));
            });
            table = next;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('mayContain tells apart what it can', () => {
    const table = tableOf(['Elon Musk']);
    const [pattern] = [...table.patterns()];
    const key = nameKey(table, pattern!);
    expect(mayContain(wordsIn('elon and MUSK'), key)).toBe(true);
    expect(mayContain(wordsIn('Elon alone'), key)).toBe(false);
    expect(mayContain(wordsIn(''), key)).toBe(false);
  });

  it('a table that has outlived most of its names is made afresh', () => {
    let table = tableOf([]);
    let fresh = 0;
    for (let at = 0; at < 6; at++) {
      const next = tableOf(
        Array.from({ length: 500 }, (_, name) => `Name${at} Number${name}`),
        table,
      );
      if (changedNames(table, next) === undefined) fresh++;
      table = next;
    }
    expect(fresh).toBeGreaterThan(0);
    expect(fresh).toBeLessThan(3);
  });
});

describe('mangling that changes no word changes no mention', () => {
  const cast = {
    ice: ['ICE', '~agence'],
    musk: ['Elon Musk', 'Musk'],
    doge: ['DOGE', "Département de l'efficacité gouvernementale"],
    good: ['Renée Good'],
    brien: ["O'Brien"],
    us: ['U.S. Digital Service'],
  };
  const table = buildNameTable(namesOf(cast));
  const told = (article: string) =>
    mentionsIn(article, table).map(
      ({ range, actors, by }) => `${plain(article.slice(range.start, range.end))} ${actors.join()} ${by}`,
    );
  const plain = (words: string) =>
    words
      .normalize('NFKC')
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/[’ʼ]/g, "'");

  it.each([
    ['NFC', (words: string) => words.normalize('NFC')],
    ['NFD', (words: string) => words.normalize('NFD')],
    ['NFKD', (words: string) => words.normalize('NFKD')],
    ['no-break spaces', (words: string) => words.replace(/ /g, '\u00a0')],
    ['narrow spaces', (words: string) => words.replace(/ /g, '\u202f\u2009')],
    ['curly apostrophes', (words: string) => words.replace(/'/g, '’')],
    ['straight apostrophes', (words: string) => words.replace(/[’ʼ]/g, "'")],
    ['soft hyphens everywhere', (words: string) => words.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad')],
    ['zero-width spaces everywhere', (words: string) => words.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b')],
    ['CRLF', (words: string) => words.replace(/\r?\n/g, '\r\n')],
  ])('%s', (_, mangle) => {
    for (const passage of [french, english]) {
      expect(told(passage).length).toBeGreaterThan(2);
      expect(told(mangle(passage))).toEqual(told(passage));
    }
  });
});

describe('hostile input', () => {
  const table = buildNameTable([
    ...names.map((name) => ({ actor: name, text: name, weak: false })),
    ...Array.from({ length: 32 }, (_, at) => ({
      actor: 'x',
      text: Array(at + 1)
        .fill('X')
        .join(' '),
      weak: false,
    })),
  ]);
  it.each([...hostile, '\ud800Musk\udc00', 'Mu\0sk Musk', '𝐄'.repeat(3)])('%j', (article) => {
    expect(() => mentionsIn(article, table, { pins: [{ quote: article, actor: 'a' }] })).not.toThrow();
  });

  it.each([
    ['one line', 'Elon Musk '.repeat(100_000)],
    ['nothing but the beginning of a name', 'X '.repeat(500_000)],
    ['nothing but spaces in a name', `Elon${' '.repeat(1_000_000)}Musk`],
    ['apostrophes', "l'".repeat(500_000)],
    ['soft hyphens', `Musk${'\u00ad'.repeat(1_000_000)}Musk`],
    ['marks', `Musk${'\u0301'.repeat(1_000_000)}`],
    ['line breaks', 'Musk\n'.repeat(200_000)],
    ['elisions', "L'Musk ".repeat(150_000)],
    ['blanks before elisions', `${' '.repeat(500_000)}L'Musk`.repeat(2)],
  ])('1 MB of %s takes no time to speak of', (_, article) => {
    mentionsIn(article, table, { pins: [{ quote: 'Musk', not: 'any' }] });
  });
});
