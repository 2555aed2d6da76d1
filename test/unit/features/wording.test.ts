import { expect, it } from 'vitest';
import { fixture } from '../fixture';

/** The article as it was annotated, and under it a line for each quote that reads differently now: whose it is, then and now, and why. */
function checkWording(markup: string, path = '/a.txt'): string {
  const { analysis, uri } = fixture(markup);
  const found = analysis.wording(uri(path));
  if (found === undefined) return 'nothing is quoted';
  expect(found.is).toBe(analysis.textOf(found.article));
  const quotes = found.quotes.map(({ state, id, note, gloss, objections, is, was }) => {
    const then = was === undefined ? '(another quote)' : found.was.slice(was.start, was.end);
    const written = analysis.textOf(gloss.uri)?.slice(gloss.range.start, gloss.range.end) ?? '';
    expect(written.length).toBeGreaterThan(0);
    const why = [state, ...objections].join(' ');
    return `${id ?? `note ${note}`}: ${then} → ${found.is.slice(is.start, is.end)} (${why})`;
  });
  return [found.was, ...quotes].join('\n');
}

const article = `
//- /a.txt
The letter was signed by hundreds of employees of the company, and the union published it yesterday.
It is addressed to the chief executive.
`;

it('puts back the words that changed, and nothing else', () => {
  const quoted = `${article}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: signed
    quote: "was signed by hundreds of workers of the company, and the union published it"
  - id: chief
    quote: It is addressed to the chief executive
`;
  expect(checkWording(quoted)).toMatchInlineSnapshot(`
    "The letter was signed by hundreds of workers of the company, and the union published it yesterday.
    It is addressed to the chief executive.


    signed: was signed by hundreds of workers of the company, and the union published it → was signed by hundreds of employees of the company, and the union published it (altered)"
  `);
  expect(checkWording(quoted, '/a.txt.gloss.yaml')).toBe(checkWording(quoted));
});

it('leaves the spaces, line ends and markup of the article as they are', () => {
  expect(
    checkWording(
      `
//- /a.md
La lettre **a été signée par des centaines
d’employés** de l’entreprise\u00a0; « elle est publique », dit le syndicat.
//- /a.md.gloss.yaml
gloss: 1
notes:
  - quote: "La lettre a été signée par des centaines de salariés de l'entreprise; \\"elle est publique\\""
`,
      '/a.md',
    ),
  ).toMatchInlineSnapshot(`
    "La lettre **a été signée par des centaines
    de salariés** de l’entreprise ; « elle est publique », dit le syndicat.

    note 1: La lettre **a été signée par des centaines
    de salariés** de l’entreprise ; « elle est publique » → La lettre **a été signée par des centaines
    d’employés** de l’entreprise ; « elle est publique » (altered)"
  `);
});

it('words that came are taken out and words that went are put in, with their spaces and marks', () => {
  expect(
    checkWording(`
//- /a.txt
The letter was very widely signed by employees of the company, and the union has published it in full yesterday.
The minister answered on the same evening that the matter was closed for the government as a whole.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: came
    quote: The letter was signed by employees of the company, and the union published it in full yesterday
  - id: went
    quote: The minister, in a statement, answered on the same evening that the whole matter was closed for the government as a whole
`),
  ).toMatchInlineSnapshot(`
    "The letter was signed by employees of the company, and the union published it in full yesterday.
    The minister, in a statement, answered on the same evening that the whole matter was closed for the government as a whole.

    came: The letter was signed by employees of the company, and the union published it in full yesterday → The letter was very widely signed by employees of the company, and the union has published it in full yesterday (missing unlike)
    went: The minister, in a statement, answered on the same evening that the whole matter was closed for the government as a whole → The minister answered on the same evening that the matter was closed for the government as a whole (missing unlike)"
  `);
});

it('of quotes that share changed words the first is put back, and the others are listed', () => {
  expect(
    checkWording(`${article}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: short
    quote: "by hundreds of workers of the company, and the union published it"
  - id: long
    quote: "The letter was signed by hundreds of members of the company, and the union published it"
`),
  ).toMatchInlineSnapshot(`
    "The letter was signed by hundreds of members of the company, and the union published it yesterday.
    It is addressed to the chief executive.


    long: The letter was signed by hundreds of members of the company, and the union published it → The letter was signed by hundreds of employees of the company, and the union published it (altered)
    short: (another quote) → by hundreds of employees of the company, and the union published it (altered)"
  `);
});

it('a figure that changed is shown with what speaks against it; words that are nowhere are only counted', () => {
  const quoted = `${article.replace('hundreds of', '500')}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: signed
    quote: "was signed by 300 employees of the company, and the union published it"
  - id: gone
    quote: Nobody ever wrote this sentence about the weather in Brittany
notes:
  - quote: It is addressed to the chief executive
`;
  expect(checkWording(quoted)).toMatchInlineSnapshot(`
    "The letter was signed by 300 employees of the company, and the union published it yesterday.
    It is addressed to the chief executive.


    signed: was signed by 300 employees of the company, and the union published it → was signed by 500 employees of the company, and the union published it (missing figure)"
  `);
  const { analysis, uri } = fixture(quoted);
  expect(analysis.wording(uri('/a.txt'))?.counts).toEqual({ exact: 1, altered: 0, ambiguous: 0, missing: 2 });
});

it('where the words stand elsewhere too, it compares the place they stood at', () => {
  expect(
    checkWording(`
//- /a.txt
On Monday the board said that the plan will go ahead in the spring without any delay, and left.
In Lyon the mayor told us that the plan will proceed in the spring without any delay, and laughed.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: plan
    quote: the plan will go ahead in the spring without any delay
    before: "In Lyon the mayor told us that "
    after: ", and laughed."
`),
  ).toMatchInlineSnapshot(`
    "On Monday the board said that the plan will go ahead in the spring without any delay, and left.
    In Lyon the mayor told us that the plan will go ahead in the spring without any delay, and laughed.

    plan: the plan will go ahead in the spring without any delay → the plan will proceed in the spring without any delay (ambiguous)"
  `);
});

it('quotes with words left out are compared fragment by fragment', () => {
  expect(
    checkWording(`${article}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: signed
    quote: "The letter was signed by hundreds of workers […] and the union published it yesterday"
`),
  ).toMatchInlineSnapshot(`
    "The letter was signed by hundreds of workers of the company, and the union published it yesterday.
    It is addressed to the chief executive.


    signed: The letter was signed by hundreds of workers of the company, and the union published it yesterday → The letter was signed by hundreds of employees of the company, and the union published it yesterday (altered)"
  `);
});

it('asks all sidecars of an article, and says so where there is nothing to say', () => {
  const story = `${article}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: chief
    quote: It is addressed to the chief executive
//- /more.gloss.yaml
gloss: 1
source: { file: a.txt }
notes:
  - quote: "signed by hundreds of workers of the company, and the union"
//- /b.txt
Nobody says anything of this.
//- /lost.txt.gloss.yaml
gloss: 1
notes: [{ quote: words }]
//- /actors.gloss.yaml
gloss: 1
`;
  expect(checkWording(story)).toContain('note 1: signed by hundreds of workers');
  expect(checkWording(story, '/a.txt.gloss.yaml')).toBe(checkWording(story, '/more.gloss.yaml'));
  for (const path of ['/b.txt', '/lost.txt.gloss.yaml', '/actors.gloss.yaml', '/nothing.txt'])
    expect(checkWording(story, path)).toBe('nothing is quoted');
});
