import { expect, it } from 'vitest';
import { fixture, show } from '../fixture';
import type { OutlineItem } from '../../../server/core/features/results/symbols';
import { story } from './story';

function checkOutline(path: string, markup = story): string {
  const { analysis, uri } = fixture(markup);
  const lines = (items: readonly OutlineItem[], indent: string): readonly string[] =>
    items.flatMap(({ name, detail, kind, range, focus, children }) => {
      expect(name).not.toBe('');
      expect(range.start <= focus.start && focus.end <= range.end).toBe(true);
      return [
        `${indent}${kind} ${name} (${detail}) ${show(analysis, uri(path), focus)}`,
        ...lines(children, `${indent}  `),
      ];
    });
  return lines(analysis.documentSymbols(uri(path)), '').join('\n');
}

it('outlines an article by its annotations', () => {
  expect(checkOutline('/a.txt')).toMatchInlineSnapshot(`
    "section Claims (2) /a.txt:0:0 “DOGE took over the USDS”
      claim takeover (disputed · 2 citations, one origin: letter.md, 1 against) /a.txt:0:0 “DOGE took over the USDS”
      claim led (unreviewed · 2 citations of claims that say the same, one origin: letter.md, 1 against) /a.txt:0:25 “Elon Musk led DOGE”
    section Notes (1) /a.txt:1:0 “Ross wrote”
      note Which Ross? (commenting) /a.txt:1:0 “Ross wrote”
    section Actors named here (4) /a.txt:0:0 “DOGE”
      organization Department of Government Efficiency (3 times) /a.txt:0:0 “DOGE”
      organization United States Digital Service (once) /a.txt:0:19 “USDS”
      person Elon Musk (once) /a.txt:0:25 “Elon Musk”
      actor Ross Mill or Wilbur Ross (once, ambiguous) /a.txt:1:0 “Ross”"
  `);
  expect(checkOutline('/letter.md')).toMatchInlineSnapshot(`
    "section Claims (1) /letter.md:2:0 “The USDS was **at the end”
      claim end (unreviewed · no evidence, 1 against) /letter.md:2:0 “The USDS was **at the end”
    section Actors named here (2) /letter.md:2:4 “USDS”
      organization United States Digital Service (once) /letter.md:2:4 “USDS”
      organization Department of Government Efficiency (once) /letter.md:3:0 “DOGE”"
  `);
  expect(checkOutline('/b.txt', '//- /b.txt\nNothing here.\n')).toBe('');
});

it('outlines a gloss file by its entries', () => {
  expect(checkOutline('/actors.gloss.yaml')).toMatchInlineSnapshot(`
    "section actors (5) /actors.gloss.yaml:1:0 “actors”
      organization United States Digital Service (usds · public body) /actors.gloss.yaml:2:2 “usds”
        mention USDS () /actors.gloss.yaml:5:14 “USDS”
        mention Service numérique (fr) /actors.gloss.yaml:5:28 “Service numérique”
      organization Department of Government Efficiency (doge · public body) /actors.gloss.yaml:7:2 “doge”
        mention DOGE () /actors.gloss.yaml:10:14 “DOGE”
      person Elon Musk (musk · person) /actors.gloss.yaml:11:2 “musk”
        event Leader, Department of Government Efficiency (from January 2025) /actors.gloss.yaml:14:21 “Leader”
      person Wilbur Ross (wilbur · person) /actors.gloss.yaml:15:2 “wilbur”
        mention Ross () /actors.gloss.yaml:15:55 “Ross”
      place Ross Mill (mill · place) /actors.gloss.yaml:16:2 “mill”
        mention Ross () /actors.gloss.yaml:16:50 “Ross”"
  `);
  expect(checkOutline('/a.txt.gloss.yaml')).toMatchInlineSnapshot(`
    "section source () /a.txt.gloss.yaml:1:0 “source”
    section claims (2) /a.txt.gloss.yaml:2:0 “claims”
      claim takeover (disputed · 2 citations, one origin: letter.md, 1 against) /a.txt.gloss.yaml:3:8 “takeover”
      claim led (unreviewed · 2 citations of claims that say the same, one origin: letter.md, 1 against) /a.txt.gloss.yaml:12:8 “led”
    section mentions (1) /a.txt.gloss.yaml:16:0 “mentions”
      mention Dogey (Department of Government Efficiency) /a.txt.gloss.yaml:17:13 “Dogey”
    section notes (1) /a.txt.gloss.yaml:18:0 “notes”
      note Which Ross? (commenting) /a.txt.gloss.yaml:19:11 “Ross wrote”"
  `);
});

it('outlines half-typed files', () => {
  expect(
    checkOutline(
      '/x.gloss.yaml',
      `
//- /x.gloss.yaml
gloss: 1
actors:
  a:
  b:
    name:
    roles: [{ from: 2025 }, { of: a }, x]
claims:
  -
  - quote:
  - id: x
references:
  - title: T
`,
    ),
  ).toMatchInlineSnapshot(`
    "section actors (2) /x.gloss.yaml:1:0 “actors”
      actor a () /x.gloss.yaml:2:2 “a”
      actor b () /x.gloss.yaml:3:2 “b”
        event a () /x.gloss.yaml:5:34 “a”
    section claims (3) /x.gloss.yaml:6:0 “claims”
      claim … (unreviewed · no evidence) /x.gloss.yaml:7:2 “-”
      claim … (unreviewed · no evidence) /x.gloss.yaml:8:2 “- quote:”
      claim x (unreviewed · no evidence) /x.gloss.yaml:9:8 “x”
    section references (1) /x.gloss.yaml:10:0 “references”
      source T () /x.gloss.yaml:11:2 “”"
  `);
});
