import { expect, it } from 'vitest';
import { fixture, show } from '../fixture';
import { story } from './story';

function checkTokens(path: string, markup = story, withClaims = true): string {
  const { analysis, uri } = fixture(markup);
  const tokens = analysis.semanticTokens(uri(path), withClaims);
  let end = 0;
  for (const { range } of tokens) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(range.end).toBeGreaterThan(range.start);
    expect(analysis.textOf(uri(path))?.slice(range.start, range.end)).not.toMatch(/[\r\n]/u);
    end = range.end;
  }
  return tokens
    .map(
      ({ range, type, modifiers }) => `${[type, ...modifiers].join('.')} ${show(analysis, uri(path), range)}`,
    )
    .join('\n');
}

it('colours mentions by kind', () => {
  expect(checkTokens('/a.txt', story, false)).toMatchInlineSnapshot(`
    "organization /a.txt:0:0 “DOGE”
    organization /a.txt:0:19 “USDS”
    person /a.txt:0:25 “Elon Musk”
    organization /a.txt:0:39 “DOGE”
    actor.ambiguous /a.txt:1:0 “Ross”
    organization /a.txt:1:14 “Dogey”"
  `);
});

it('colours ids in gloss files', () => {
  expect(checkTokens('/actors.gloss.yaml')).toMatchInlineSnapshot(`
    "organization.declaration /actors.gloss.yaml:2:2 “usds”
    organization /actors.gloss.yaml:6:15 “doge”
    organization.declaration /actors.gloss.yaml:7:2 “doge”
    person.declaration /actors.gloss.yaml:11:2 “musk”
    organization /actors.gloss.yaml:14:34 “doge”
    person.declaration /actors.gloss.yaml:15:2 “wilbur”
    place.declaration /actors.gloss.yaml:16:2 “mill”"
  `);
  expect(checkTokens('/a.txt.gloss.yaml')).toMatchInlineSnapshot(`
    "claim.declaration /a.txt.gloss.yaml:3:8 “takeover”
    person /a.txt.gloss.yaml:5:8 “musk”
    organization /a.txt.gloss.yaml:6:12 “usds”
    organization /a.txt.gloss.yaml:6:18 “doge”
    source /a.txt.gloss.yaml:9:16 “letter”
    claim /a.txt.gloss.yaml:11:15 “letter#end”
    claim.declaration /a.txt.gloss.yaml:12:8 “led”
    claim /a.txt.gloss.yaml:14:13 “takeover”
    claim /a.txt.gloss.yaml:15:18 “letter#end”
    claim /a.txt.gloss.yaml:15:31 “paper#takeover”
    organization /a.txt.gloss.yaml:17:27 “doge”"
  `);
});

it('splits a name at line ends, and leaves unknown ids without colour', () => {
  expect(
    checkTokens(
      '/a.txt',
      `
//- /a.txt
He met Elon\r
Musk, and Elon
   Musk.
//- /x.gloss.yaml
gloss: 1
actors:
  musk: { name: Elon Musk, partOf: nobody }
`,
    ),
  ).toMatchInlineSnapshot(`
    "actor /a.txt:0:7 “Elon”
    actor /a.txt:1:0 “Musk”
    actor /a.txt:1:10 “Elon”
    actor /a.txt:2:3 “Musk”"
  `);
  expect(
    checkTokens(
      '/x.gloss.yaml',
      '//- /x.gloss.yaml\ngloss: 1\nactors: { musk: { name: M, partOf: nobody } }',
    ),
  ).toMatchInlineSnapshot(`"actor.declaration /x.gloss.yaml:1:10 “musk”"`);
});

it('colours the words of claims around the names in them, by the status that is written', () => {
  expect(checkTokens('/a.txt')).toMatchInlineSnapshot(`
    "organization /a.txt:0:0 “DOGE”
    claim.disputed /a.txt:0:4 “ took over the ”
    organization /a.txt:0:19 “USDS”
    person /a.txt:0:25 “Elon Musk”
    claim /a.txt:0:34 “ led ”
    organization /a.txt:0:39 “DOGE”
    actor.ambiguous /a.txt:1:0 “Ross”
    organization /a.txt:1:14 “Dogey”"
  `);
});

it('gives words of several claims to the innermost, and splits them at line ends', () => {
  const claims = (...quotes: readonly string[]): string =>
    quotes.map((quote, index) => `  - { id: c${index}, ${quote} }`).join('\n');
  expect(
    checkTokens(
      '/a.txt',
      `
//- /a.txt
The office lost all of its staff\r
in one night, and two more by noon.
//- /a.txt.gloss.yaml
gloss: 1
claims:
${claims(
  'quote: "The office lost all of its staff in one night", status: disputed',
  'quote: "lost all", status: refuted',
  'quote: "its staff in one night, and two more", status: with-legal',
  'quote: "two", status: retracted',
  'quote: "nowhere to be found in this article at all", status: corroborated',
)}
`,
    ),
  ).toMatchInlineSnapshot(`
    "claim.disputed /a.txt:0:0 “The office ”
    claim.refuted /a.txt:0:11 “lost all”
    claim.disputed /a.txt:0:19 “ of ”
    claim /a.txt:0:23 “its staff”
    claim /a.txt:1:0 “in one night”
    claim /a.txt:1:12 “, and ”
    claim.retracted /a.txt:1:18 “two”
    claim /a.txt:1:21 “ more”"
  `);
});
