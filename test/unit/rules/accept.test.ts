import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolve } from '../../../server/core/anchor/resolve';
import { accept } from '../../../server/core/rules/accept';
import { checkQuotes, type CheckedQuote } from '../../../server/core/rules/quotes';
import type { Candidate } from '../../../server/core/anchor/anchor';
import { quoteScalar } from '../../../server/core/syntax/write';
import { applied, uriOf, workspaceOf } from './check';

/**
 * The law of accepting: whatever a quote is taken to be, after the fix it stands exactly at that very place, and nothing else of the file
 * has changed. Articles are made of sentences that are much like each other, on several lines, in texts and in Markdown.
 */
const word = fc.constantFrom(
  'la',
  'direction',
  'de',
  'l’agence',
  'DOGE',
  'employés',
  'fédéraux',
  'lettre',
  '20',
  '“oui”',
  'États-\nUnis',
  '**gras**',
  'naïve',
  '😀',
  'pas',
  'répondu',
  'Paris,',
);
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '\u00a0', '. ', '\n\n');
const article = fc
  .array(fc.tuple(word, gap), { minLength: 8, maxLength: 60 })
  .map((parts) => parts.map(([text, space]) => text + space).join(''));

const style = fc.constantFrom('single' as const, 'double' as const, 'literal' as const);
const shape = fc.record({
  markdown: fc.boolean(),
  article,
  start: fc.nat(200),
  length: fc.integer({ min: 10, max: 160 }),
  /** What the quote has in place of a stretch of what the article says. */
  change: fc.tuple(fc.nat(120), fc.nat(12), fc.constantFrom('', 'une ', 'x', 'ministres ', ' […] ')),
  style,
  flow: fc.boolean(),
  before: fc.option(fc.constantFrom('la direction', 'Words that are nowhere', 'de l’agence DOGE'), {
    nil: undefined,
  }),
  after: fc.option(fc.constantFrom('répondu', 'nowhere either'), { nil: undefined }),
  crlf: fc.boolean(),
});

test('what is accepted stands exactly where it was found, and every other byte is what it was', () => {
  let checkedAny = 0;
  fc.assert(
    fc.property(shape, (made) => {
      const path = made.markdown ? '/a.md' : '/a.txt';
      const [at, size, put] = made.change;
      const said = made.article.slice(made.start, made.start + made.length);
      const quote = `${said.slice(0, at)}${put}${said.slice(at + size)}`.replace(/\s+/gu, ' ').trim();
      fc.pre(quote !== '' && !/\p{Cs}/u.test(quote));
      const sidecar = `${path}.gloss.yaml`;
      const text = sidecarText(quote, made);
      const texts = new Map([
        [path, made.article],
        [sidecar, text],
      ]);
      const workspace = workspaceOf(texts);
      const project = workspace.projectOf(uriOf(path));
      const unit = project.glosses.get(uriOf(sidecar));
      const check = unit === undefined ? undefined : checkQuotes(unit, project);
      if (unit === undefined || check === undefined) throw new Error('The sidecar is not read.');
      for (const checked of check.quotes) {
        for (const place of placesOf(checked)) {
          const accepted = accept(checked, place, check, unit);
          if (accepted === undefined) continue;
          checkedAny += 1;
          const after = applied(
            texts,
            accepted.edits.map((edit) => ({ uri: unit.uri, ...edit })),
          );
          const again = workspaceOf(after);
          const now = again.projectOf(uriOf(path)).glosses.get(uriOf(sidecar));
          expect(now?.file.problems).toEqual([]);
          const value = now?.file.notes[0]?.value;
          expect(value?.quote).toBe(accepted.words);
          const anchor = { quote: value?.quote ?? '', before: value?.before, after: value?.after };
          expect(resolve(check.article.folded, anchor)).toMatchObject({ kind: 'exact', range: place.range });
          // The file with these three keys taken out is the same.
          expect(rest(after.get(sidecar) ?? '', made.flow)).toBe(rest(text, made.flow));
        }
      }
    }),
    { numRuns: 100 },
  );
  // A law about nothing holds always.
  expect(checkedAny).toBeGreaterThan(25);
});

function placesOf({ found }: CheckedQuote): readonly Pick<Candidate, 'range' | 'changes'>[] {
  if (found.kind === 'altered') return [found];
  return found.kind === 'exact' ? [] : found.candidates.slice(0, 4);
}

interface Shape {
  readonly style: 'single' | 'double' | 'literal';
  readonly flow: boolean;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly crlf: boolean;
}

function sidecarText(quote: string, { style: how, flow, before, after, crlf }: Shape): string {
  const written =
    how === 'literal' && !flow
      ? `|-\n      ${quote}`
      : quoteScalar(quote, how === 'literal' ? undefined : how);
  const context = [
    ...(before === undefined ? [] : [['before', quoteScalar(before)]]),
    ['quote', written],
    ...(after === undefined ? [] : [['after', quoteScalar(after)]]),
  ].map(([key, value]) => `${key}: ${value}`);
  const lines = flow
    ? `  - { tags: [a], ${context.join(', ')}, note: "x" }\n`
    : `  - tags:   [a]\n    ${context.join('\n    ')}\n    # a comment\n    note: x   # another\n`;
  const text = `# first\ngloss: 1\nnotes:\n${lines}`;
  return crlf ? text.replaceAll('\n', '\r\n') : text;
}

function rest(text: string, flow: boolean): string {
  const [start, end] = flow ? ['tags: [a]', 'note: "x" }'] : ['tags:   [a]', '# a comment'];
  return text.slice(0, text.indexOf(start) + start.length) + text.slice(text.lastIndexOf(end));
}
