import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGuarded, isNegatedForm } from '../../../server/core/anchor/guards/guards';
import { foldTypography } from '../../../server/core/text/typography';
import { guardPairs } from './guardPairs';

/** What is guarded, as it is written, with its kind and key. */
function check(text: string): string {
  return findGuarded(text)
    .map(({ kind, start, end, key }) => `${text.slice(start, end)} ${kind} ${key}`)
    .join(', ');
}

/** The kinds of what is in the one and not, as often, in the other. */
function changes(before: string, after: string): readonly string[] {
  const [ours, theirs] = [before, after].map((text) =>
    findGuarded(text).map(({ kind, key }) => `${kind} ${key}`),
  ) as [string[], string[]];
  if (ours.join() === theirs.join()) return ['same'];
  const without = (a: readonly string[], b: readonly string[]) => a.filter((each) => !b.includes(each));
  return [...without(ours, theirs), ...without(theirs, ours)].map((each) => each.split(' ')[0]!);
}

describe('a changed wording', () => {
  it.each(guardPairs)('$before → $after: $verdict', ({ before, after, verdict }) => {
    expect(changes(before, after)).toContain(verdict);
    expect(changes(after, before)).toContain(verdict);
  });
  it.each(guardPairs)('is the same in the comparison form: $before → $after', ({ before, after }) => {
    for (const text of [before, after]) {
      const folded = foldTypography(text).folded;
      const keys = (of: string) => findGuarded(of).map(({ kind, key }) => `${kind} ${key}`);
      expect(keys(folded)).toEqual(keys(text));
      expect(keys(text.normalize('NFD'))).toEqual(keys(text));
    }
  });
});

describe('words with two senses', () => {
  it.each([
    ['il n’y a que trois', 'n negation ne, que restriction que, trois figure #3'],
    ['ne compte plus que 3', 'ne negation ne, plus negation plus, que restriction que, 3 figure #3'],
    ['je ne dis pas que', 'ne negation ne, pas negation pas'],
    ['il ne doute de rien parce que', 'ne negation ne, doute hedge doubt, rien negation nothing'],
    ['n’a besoin de personne', 'n negation ne, personne negation personne'],
    ['ne connaît cette personne', 'ne negation ne'],
    ['il n’en est point', 'n negation ne, point negation pas'],
    ['no longer than', 'no longer negation no longer'],
    ['No. 5', '5 figure #5'],
    ['it may, in May', 'may hedge may, May date month:5'],
    ['May 5 they march', 'May date month:5, 5 figure #5'],
    ['5 s, 5 in, 5 m', '5 figure #5, s unit second, 5 figure #5, 5 figure #5, m unit metre'],
    ['des livres, 5 livres', '5 figure #5, livres unit pound'],
    ['sept. 5, sept 5s', 'sept. date month:9, 5 figure #5, sept figure #7, 5 figure #5, s unit second'],
    ['ils opéraient, ils montraient', ''],
  ])('%s', (text, expected) => expect(check(text)).toBe(expected));
});

describe('isNegatedForm', () => {
  it.each([
    ['legal', 'illegal', true],
    ['Unconfirmed', 'confirmed', true],
    ['content', 'mécontent', true],
    ['lawful', 'unlawful', true],
    ['responsable', 'irresponsable', true],
    ['espoir', 'désespoir', true],
    ['violent', 'non-violent', true],
    ['possible', 'impossible', true],
    ['side', 'inside', false],
    ['legal', 'legal', false],
    ['legal', 'lawful', false],
    ['a', 'una', false],
  ])('%s, %s', (a, b, expected) => {
    expect(isNegatedForm(a, b)).toBe(expected);
    expect(isNegatedForm(b, a)).toBe(expected);
  });
});

describe('whatever comes', () => {
  const bits =
    'ne|n’|pas|que|plus|personne|twenty|vingt|et|un|a|half|million|1|,|.|500|%|$|May|mars| |-|\n|é|e\u0301|\u00ad|💧|\ud800'.split(
      '|',
    );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((parts) => parts.join(' ')),
  );
  it('spans are within the text, sorted, and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of findGuarded(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  it.each(['9', '٣', '1,', '500 ', 'twenty ', 'ne ', 'n’', 'ne que ', 'million de livres ', '$', '.', 'a'])(
    'a megabyte of %j is got through',
    (bit) => {
      const text = bit.repeat(1_000_000 / bit.length);
      expect(findGuarded(text).length).toBeLessThanOrEqual(text.length);
    },
  );
});
