import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Guessable, Guesser, GuessTable, type Named } from '../../../server/core/rules/guesses';

const name = fc.constantFrom(
  'ap-wire',
  'ap wire',
  'AP-wires',
  'afp',
  'afp-2',
  'lemonde',
  'le-monde',
  'le monde',
  'guardian',
  'gardian',
  'lem-2025-02-26-resignations',
);
const named: fc.Arbitrary<Named> = fc.record({
  id: name,
  names: fc.array(name, { maxLength: 2 }),
  hints: fc.array(name, { maxLength: 1 }),
});
const entries = fc.array(named, { maxLength: 4 });

test('what was guessed before and is kept is what would be guessed anew', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(entries, entries), { minLength: 2, maxLength: 6 }), (versions) => {
      let former: Guessable | undefined;
      let library: GuessTable | undefined;
      for (const [articles, references] of versions) {
        // One of the tables stays, as those of files do that nobody writes in.
        library = library === undefined || references.length > 2 ? new GuessTable(references) : library;
        const tables = [library, new GuessTable(articles)];
        const grown = new Guessable(tables, former);
        const anew = new Guessable(tables);
        for (const written of ['ap-wir', 'AP wire', 'lem', 'afp', 'lemond', 'gardien', 'afp-1', 'nobody'])
          expect(new Guesser(grown).guess(written)).toEqual(new Guesser(anew).guess(written));
        // By how many it was compared counts as well.
        for (const [written, found] of anew.guesses) expect(grown.guesses.get(written)).toEqual(found);
        former = grown;
      }
    }),
    { numRuns: 300 },
  );
});
