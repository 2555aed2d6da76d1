import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixture } from '../fixture';
import { options } from './checkCompletion';

/** Sentences with all that YAML, typography and Markdown have a meaning for. */
const words = fc
  .array(
    fc.constantFrom(
      'Prix',
      '#1',
      'l’État',
      "l'État",
      '« non »',
      '"oui"',
      'a: b',
      '- x',
      'été\u00a0:',
      'démis\u00adsion',
      '\\',
      '{',
      '}',
      '[sic]',
      '20\u202f%',
      'M.',
      '*vingt*',
      '&amp;',
      'aujourd’hui,',
      'dit-\nil',
      'ligne\nsuivante',
      '👩\u200d🚀',
    ),
    { minLength: 3, maxLength: 9 },
  )
  .map((parts) => `Zoé ${parts.join(' ')} fin.`);

/** Where a quote is being typed, with what stands around it. */
const places: readonly (readonly [before: string, after: string])[] = [
  ['claims:\n  - id: x\n    quote: ', '\n    by: y\n'],
  ['claims:\n  - id: x\n    quote: "', '"\n    by: y\n'],
  ['claims:\n  - id: x\n    quote: "', ' and more" # c\n    by: y\n'],
  ["claims:\n  - id: x\n    quote: '", "'\n    by: y\n"],
  ['claims:\n  - id: x\n    quote: "', '\n    by: y\n'],
  ['claims:\n  - { id: x, quote: ', ', by: y }\n'],
  ['claims:\n  - { id: x, quote: "', '", by: y }\n'],
  ["claims: [{ quote: '", "', id: x, by: y }]\n"],
  ['claims:\n  - id: x\n    by: y\n    quote: ', ''],
  ['claims:\n  - id: x\n    by: y\n    quote: "', '"'],
];

it('a quote that is taken is found in the article at the very place it came from, wherever it is written', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...places),
      fc.constantFrom('', 'zoe', 'Zoé ', 'zo'),
      fc.constantFrom('a.txt', 'a.md'),
      fc.nat(),
      (sentences, [before, after], typed, name, which) => {
        const gloss = `gloss: 1\n${before}${typed}$0${after}`;
        const { analysis, cursor, uri } = fixture(
          `//- /${name}\n${sentences.join(' ')}\n//- /${name}.gloss.yaml\n${gloss}`,
        );
        const { items } = analysis.completion(cursor.uri, cursor.offset, options);
        const quotes = items.filter(({ kind }) => kind === 'quote');
        const item = quotes[which % Math.max(1, quotes.length)];
        expect(item, 'something is offered').toBeDefined();
        if (item?.about?.kind !== 'quote') return;
        const edits = [
          ...analysis.completionDetails(cursor.uri, item.about).edits,
          { range: item.range, newText: item.insert },
        ];
        const text = edits
          .sort((a, b) => b.range.start - a.range.start)
          .reduce(
            (whole, { range, newText }) => whole.slice(0, range.start) + newText + whole.slice(range.end),
            analysis.textOf(cursor.uri) ?? '',
          );
        analysis.apply([{ kind: 'buffer', uri: cursor.uri, text }]);
        expect(
          analysis.diagnose(cursor.uri, 'typing').map(({ message }) => message),
          text,
        ).toEqual([]);
        const [claim] = analysis.annotations(uri(`/${name}`))?.annotations ?? [];
        expect(claim?.found, text).toBe('exact');
        const [range] = claim?.ranges ?? [];
        expect(range?.start, text).toBe(item.about.range.start);
      },
    ),
    { numRuns: 300 },
  );
});
