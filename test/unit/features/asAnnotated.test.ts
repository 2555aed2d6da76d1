import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolve } from '../../../server/core/anchor/resolve';
import { asAnnotated, type Passage } from '../../../server/core/features/asAnnotated';
import { foldTypography } from '../../../server/core/text/typography';

const words =
  'Les signataires de la lettre, « publique » depuis hier, demandent au ministre de répondre l’après-midi même : l’affaire est close'.split(
    ' ',
  );
const others = ['vite,', 'l’accord', '«\u00a0oui\u00a0»', 'dit-il', 'et'];

/** A sentence in which some words are others, some have gone and some have come. */
const edited = fc
  .array(fc.constantFrom('keep', 'keep', 'keep', 'keep', 'other', 'gone', 'more'), {
    minLength: words.length,
    maxLength: words.length,
  })
  .map((edits) =>
    words
      .flatMap((word, at) => {
        const other = others[at % others.length] ?? '';
        const outcomes = { keep: [word], other: [other], gone: [], more: [other, word] } as const;
        return outcomes[edits[at] ?? 'keep'];
      })
      .join(' '),
  );

it('wherever the engine finds what is like a quote, the text as it was annotated has the quote there', () => {
  fc.assert(
    fc.property(edited, fc.constantFrom(' ', '\n', '\r\n', '\u00a0'), (sentence, space) => {
      const quote = words.join(' ');
      const text = `Avant cela, rien. ${sentence.replaceAll(' ', space)}. Puis autre chose.`;
      const article = foldTypography(text);
      const found = resolve(article, { quote });
      const place =
        found.kind === 'altered' ? found : found.kind === 'missing' ? found.candidates[0] : undefined;
      if (place === undefined) return;
      const passage: Passage = { quote, place };
      const then = asAnnotated(article, [passage, passage]);
      const [first, second] = then.ranges;
      expect(second).toBeUndefined();
      const before = text.slice(0, place.range.start);
      expect(then.text.startsWith(before)).toBe(true);
      expect(then.text.endsWith(text.slice(place.range.end))).toBe(true);
      expect(first?.start).toBe(before.length);
      const put = foldTypography(then.text.slice(first?.start, first?.end)).folded.trim();
      // Marks at the edges of a quote do not count.
      const edges = /^[^\p{L}]+|[^\p{L}]+$/gu;
      expect(put.replace(edges, '')).toBe(foldTypography(quote).folded.replace(edges, ''));
    }),
    { numRuns: 300 },
  );
});
