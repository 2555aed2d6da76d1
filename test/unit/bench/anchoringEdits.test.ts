import { describe as group, expect, it } from 'vitest';
import { judge } from '../../bench/anchoring/judge';
import { families } from '../../bench/anchoring/edits/families';
import { isPlain } from '../../bench/anchoring/edits/lexicon';
import { cases, type Made } from '../../bench/anchoring/run';
import { splice } from '../../bench/anchoring/splice';

const every = (seed: number, count: number, family?: string) => [
  ...cases({ seed, cases: count, family, samples: 'samples' }),
];
const drawn = new Map<string, Made[]>();
function named(name: string): Made[] {
  const found = drawn.get(name) ?? [1, 2, 3].flatMap((seed) => every(seed, 12, name));
  drawn.set(name, found);
  return found;
}

/** What is left of words when all is gone that may differ without a word having changed. */
function bare(text: string): string {
  return text
    .replace(/\]\([^)\n]*\)/g, '')
    .normalize('NFKC')
    .replaceAll('ʼ', '’')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

const quoteOf = ({ made: { before, range } }: Made) => before.slice(range.start, range.end);
const truthsOf = ({ made: { after, truth } }: Made) => truth.map(({ start, end }) => after.slice(start, end));
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

group('the true range holds the words', () => {
  it.each(
    families
      .filter(({ kept, name }) => kept === 'keeps the words' && name !== 'spelling fixed')
      .map(({ name }) => name),
  )('%s', (name) => {
    for (const each of named(name)) {
      expect(truthsOf(each).length).toBeGreaterThan(0);
      for (const truth of truthsOf(each)) expect(bare(truth)).toBe(bare(quoteOf(each)));
    }
  });

  it('with the spelling fixed, of plain words only', () => {
    for (const each of named('spelling fixed')) {
      const [wrong, right] = [wordsOf(quoteOf(each)), wordsOf(truthsOf(each)[0]!)];
      expect(right.length).toBe(wrong.length);
      const fixed = right.filter((word, at) => word !== wrong[at]);
      expect(fixed.length).toBeGreaterThan(0);
      expect(fixed.length).toBeLessThanOrEqual(
        each.strength === 'light' ? 1 : each.strength === 'medium' ? 2 : 4,
      );
      for (const word of fixed) expect(isPlain(word, each.article.language, 5)).toBe(true);
    }
  });

  it('but for plain words that are others', () => {
    for (const each of named('words replaced')) {
      const [old, now] = [wordsOf(quoteOf(each)), wordsOf(truthsOf(each)[0]!)];
      expect(now.length).toBe(old.length);
      const replaced = old.filter((word, at) => word !== now[at]);
      expect(replaced.length).toBeGreaterThan(0);
      for (const word of replaced) expect(isPlain(word, each.article.language)).toBe(true);
    }
  });
});

group('the words are gone', () => {
  it.each(families.filter(({ kept }) => kept === 'must not be placed').map(({ name }) => name))(
    '%s',
    (name) => {
      for (const each of named(name)) {
        expect(each.made.truth).toEqual([]);
        const left = each.made.after.split(quoteOf(each)).length - 1;
        // A twin that was put into another paragraph loses its blank lines.
        if (each.strength === 'twin') expect(left).toBeLessThanOrEqual(1);
        else expect(left).toBe(0);
        expect(each.made.after).not.toBe(each.made.before);
      }
    },
  );

  it('where a number, a negation or a name changed, and nothing else is', () => {
    for (const name of ['numbers changed', 'negation flipped', 'name swapped']) {
      for (const { made } of named(name)) {
        const { before, range, after } = made;
        expect(after.startsWith(before.slice(0, range.start))).toBe(true);
        expect(after.endsWith(before.slice(range.end))).toBe(true);
      }
    }
  });
});

group('cases', () => {
  it('are the same for the same seed, and others for another', () => {
    const texts = (seed: number) => every(seed, 3).map(({ made }) => made);
    expect(texts(4)).toEqual(texts(4));
    expect(texts(4)).not.toEqual(texts(5));
  });

  it('are of every strength, whether or not they are asked for alone', () => {
    const all = every(1, 4);
    const strengths = families.flatMap(({ name, strengths }) => strengths.map((each) => `${name}, ${each}`));
    expect([...new Set(all.map(({ family, strength }) => `${family.name}, ${strength}`))]).toEqual(strengths);
    expect(all.length).toBe(4 * strengths.length);
    const alone = every(1, 4, 'numbers changed').map(({ made }) => made);
    expect(alone).toEqual(
      all.filter(({ family }) => family.name === 'numbers changed').map(({ made }) => made),
    );
  });
});

group('splices carry a range along', () => {
  it.each([
    ['before', { start: 0, end: 1, text: 'xyz' }, 'cd'],
    ['at its start', { start: 2, end: 2, text: 'x' }, 'cd'],
    ['at its end', { start: 4, end: 4, text: 'x' }, 'cd'],
    ['inside', { start: 3, end: 3, text: 'x' }, 'cxd'],
    ['over its start', { start: 1, end: 3, text: 'x' }, 'xd'],
    ['over its end', { start: 3, end: 5, text: 'x' }, 'cx'],
    ['all of it', { start: 1, end: 5, text: '' }, undefined],
  ])('%s', (_, each, left) => {
    const made = splice('abcdef', [each]);
    const range = made.where({ start: 2, end: 4 });
    expect(range && made.text.slice(range.start, range.end)).toBe(left);
  });
});

group('a placement is', () => {
  const before = 'The council met on Monday, and left.';
  const after = 'Then: the council mett on Monday, and left.';
  const made = { before, range: { start: 4, end: 18 }, after, truth: [{ start: 10, end: 25 }] };
  const placed = (words: string) => {
    const start = after.indexOf(words);
    return judge(made, { kind: 'placed', start, end: start + words.length });
  };

  it('right on the passage, with marks and a word at its edges', () => {
    expect(placed('council mett on')).toBe('right');
    expect(placed(' council mett on ')).toBe('right');
    expect(placed('the council mett on')).toBe('right');
    expect(placed('council mett on Monday,')).toBe('right');
  });

  it('wrong elsewhere, and where half of the passage is missing', () => {
    expect(placed('Monday, and left')).toBe('wrong');
    expect(placed('on Monday, and')).toBe('wrong');
    expect(placed('Then: the council mett on')).toBe('wrong');
  });

  it('wrong by a word where the words are there to the letter', () => {
    const exact = { ...made, after: before, truth: [made.range] };
    expect(judge(exact, { kind: 'placed', start: 0, end: 18 })).toBe('wrong');
  });

  it('always wrong where the words are gone, and then unsure is right', () => {
    expect(judge({ ...made, truth: [] }, { kind: 'placed', ...made.truth[0]! })).toBe('wrong');
    expect(judge({ ...made, truth: [] }, { kind: 'unsure' })).toBe('right');
    expect(judge(made, { kind: 'unsure' })).toBe('unsure');
  });
});
