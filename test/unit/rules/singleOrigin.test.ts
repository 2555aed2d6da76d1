import { test } from 'vitest';
import { checkFindings } from './check';

const code = 'single-origin';

const sources = `
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: afp, type: article }
  - { id: lemonde, type: article, origin: afp }
  - { id: figaro, type: article, origin: lemonde }
  - { id: letter, type: document }`;

test('two papers and one wire, over several steps', () => {
  checkFindings(
    `${sources}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: x
    cites:
    ^^^^^ single-origin[warning]: “figaro” and “lemonde” lead back to one origin, “afp”, so they count as one source. Cite one that does not rest on it.
    = /a.txt.gloss.yaml:6:17 “lemonde”: This leads back to “afp”.
    = /a.txt.gloss.yaml:7:17 “figaro”: This leads back to “afp”.
      - source: lemonde
      - source: figaro
      - { source: letter, stance: context }
  - id: two
    quote: x
    cites: [{ source: afp }, { source: lemonde }]
    ^^^^^ single-origin[warning]: “lemonde” leads back to “afp”, which is cited as well, so they count as one source. Cite one that does not rest on it.
    = /a.txt.gloss.yaml:11:23 “afp”: This is “afp” itself.
    = /a.txt.gloss.yaml:11:40 “lemonde”: This leads back to “afp”.
`,
    code,
  );
});

test('through a claim that is cited', () => {
  checkFindings(
    `${sources}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: one, quote: x, cites: [{ source: afp }] }]
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: x
    cites: [{ claim: b#one }, { source: lemonde }]
    ^^^^^ single-origin[warning]: “b” and “lemonde” lead back to one origin, “afp”, so they count as one source. Cite one that does not rest on it.
    = /a.txt.gloss.yaml:5:22 “b#one”: This leads back to “afp”.
    = /a.txt.gloss.yaml:5:41 “lemonde”: This leads back to “afp”.
`,
    code,
  );
});

test('one citation, several of one source, another origin beside them, and what does not count are left alone', () => {
  checkFindings(
    `${sources}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: one, quote: x, cites: [{ source: lemonde }] }
  - { id: two, quote: x, cites: [{ source: lemonde, locator: p. 1 }, { source: lemonde, locator: p. 2 }] }
  - { id: three, quote: x, cites: [{ source: lemonde }, { source: figaro }, { source: letter }] }
  - { id: four, quote: x, cites: [{ source: lemonde }, { source: a }] }
  - { id: five, quote: x, cites: [{ source: lemonde }, { source: figaro, stance: disputes }] }
  - { id: six, quote: x, cites: [{ source: lemonde }, { source: nowhere }] }
  - { id: seven, quote: x, cites: [{ source: lemonde }, { source: letter, stance: context }] }
//- /b.txt.gloss.yaml
gloss: 1
source: { origin: afp }
claims: [{ id: one, quote: x, supports: a#seven }]
`,
    code,
  );
});
