import { expect, it } from 'vitest';
import { fixture, show } from '../fixture';
import { story } from './story';

function checkSymbols(query: string, limit = 100, markup = story): string {
  const { analysis } = fixture(markup);
  return analysis
    .workspaceSymbols(query, limit)
    .map(
      ({ name, kind, container, location }) =>
        `${kind} ${name} (${container}) ${show(analysis, location.uri, location.range)}`,
    )
    .join('\n');
}

it('finds actors by any name or id, best first', () => {
  expect(checkSymbols('doge')).toMatchInlineSnapshot(`
    "organization DOGE (Department of Government Efficiency · public body) /actors.gloss.yaml:7:2 “doge”
    claim DOGE took over the USDS (takeover · a.txt.gloss.yaml) /a.txt.gloss.yaml:3:8 “takeover”
    claim Elon Musk led DOGE (led · a.txt.gloss.yaml) /a.txt.gloss.yaml:12:8 “led”"
  `);
  expect(checkSymbols('ross')).toMatchInlineSnapshot(`
    "person Ross (Wilbur Ross · person) /actors.gloss.yaml:15:2 “wilbur”
    place Ross (Ross Mill · place) /actors.gloss.yaml:16:2 “mill”"
  `);
  expect(checkSymbols('usds')).toMatchInlineSnapshot(`
    "organization USDS (United States Digital Service · public body) /actors.gloss.yaml:2:2 “usds”
    claim DOGE took over the USDS (takeover · a.txt.gloss.yaml) /a.txt.gloss.yaml:3:8 “takeover”
    claim The USDS was at the end (end · letter.md.gloss.yaml) /letter.md.gloss.yaml:2:8 “end”"
  `);
  expect(checkSymbols('digital serv')).toMatchInlineSnapshot(
    `"organization United States Digital Service (public body) /actors.gloss.yaml:2:2 “usds”"`,
  );
});

it('ignores accents and case, and shows what editors can match', () => {
  expect(checkSymbols('NUMERIQUE')).toMatchInlineSnapshot(
    `"organization Service numérique (service numerique) (United States Digital Service · public body) /actors.gloss.yaml:2:2 “usds”"`,
  );
  expect(checkSymbols('numérique')).toMatchInlineSnapshot(
    `"organization Service numérique (United States Digital Service · public body) /actors.gloss.yaml:2:2 “usds”"`,
  );
});

it('finds claims by id and words', () => {
  expect(checkSymbols('takeover')).toMatchInlineSnapshot(
    `"claim takeover (a.txt.gloss.yaml) /a.txt.gloss.yaml:3:8 “takeover”"`,
  );
  expect(checkSymbols('was at the')).toMatchInlineSnapshot(
    `"claim The USDS was at the end (end · letter.md.gloss.yaml) /letter.md.gloss.yaml:2:8 “end”"`,
  );
});

it('honours the limit, and lists everything for nothing', () => {
  expect(checkSymbols('', 2).split('\n')).toHaveLength(2);
  expect(checkSymbols('').split('\n')).toHaveLength(8);
  expect(checkSymbols('doge', 0)).toBe('');
  expect(checkSymbols('no such thing')).toBe('');
});

it('follows edits', () => {
  const { analysis, uri } = fixture(story);
  expect(analysis.workspaceSymbols('xenia', 5)).toHaveLength(0);
  analysis.apply([
    { kind: 'buffer', uri: uri('/new.gloss.yaml'), text: 'gloss: 1\nactors: { x: { name: Xénia } }\n' },
  ]);
  expect(analysis.workspaceSymbols('xenia', 5).map(({ name }) => name)).toEqual(['Xénia (xenia)']);
  analysis.apply([
    {
      kind: 'buffer',
      uri: uri('/new.gloss.yaml'),
      text: '# moved\ngloss: 1\nactors: { x: { name: Xénia } }\n',
    },
  ]);
  expect(analysis.workspaceSymbols('xenia', 5).map(({ location }) => location.range.start)).toEqual([27]);
});
