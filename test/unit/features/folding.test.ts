import { expect, it } from 'vitest';
import { fixture } from '../fixture';

function checkFolding(markup: string): string {
  const { analysis, texts, uri } = fixture(markup);
  const [path = ''] = texts.keys();
  const lines = analysis.linesOf(uri(path));
  return analysis
    .foldingRanges(uri(path))
    .map(({ range, kind }) => `${lines?.lineAt(range.start)}–${lines?.lineAt(range.end)} ${kind}`)
    .join(', ');
}

it('folds sections, entries and comments of several lines', () => {
  expect(
    checkFolding(`
//- /a.gloss.yaml
# About this file:
# everything.
gloss: 1
# One line alone.
actors:
  doge:
    name: DOGE
    description: |
      # Not a comment
      # but a text.
    # A comment
    # in an entry.
  one: { name: One }
claims:
  - id: x
    quote: "a
      # still a text
      # b"
  - { id: y, quote: z }
source:
  id: x
`),
  ).toMatchInlineSnapshot(`"0–1 comment, 4–12 region, 5–9 region, 13–18 region, 14–17 region, 19–20 region"`);
});

it('folds nothing in articles, empty and broken files', () => {
  expect(checkFolding('//- /a.md\n# One\n\n# Two\n')).toBe('');
  expect(checkFolding('//- /a.gloss.yaml\n')).toBe('');
  expect(
    checkFolding('//- /a.gloss.yaml\ngloss: 1\nactors:\n  a: [\n  b:\n    name: B\n'),
  ).toMatchInlineSnapshot(`"1–4 region, 3–4 region"`);
});

it('stays quick where there are many comments and entries', () => {
  const entries = Array.from(
    { length: 5000 },
    (_, index) => `  # one\n  # two\n  - id: c${index}\n    quote: q`,
  ).join('\n');
  expect(checkFolding(`//- /a.gloss.yaml\ngloss: 1\nclaims:\n${entries}\n`).split(', ')).toHaveLength(10_001);
});
