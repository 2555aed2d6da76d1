import { expect, test } from 'vitest';
import { checkFindings, checkFix, checkFixes, files, fixesIn, workspaceOf } from './check';

const code = 'cited-figure-changed';

const source = `
//- /ap.txt
On Tuesday 65 members of staff resigned from the office, the White House said.

Le directeur a dit que 1 500 agents étaient partis depuis le 21 janvier.
//- /story.txt
The office is losing its staff.
`;

function story(cites: string): string {
  return `${source}//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: losing
    quote: The office is losing its staff.
    cites:
${cites}`;
}

test('the changed figure is marked, and what the source says is told and shown', () => {
  checkFindings(
    story(`
      - source: ap
        quote: 56 members of staff resigned from the office
               ^^ cited-figure-changed[error]: The source says “65”, the quote says “56”. Quote it as it stands there, and check what the claim makes of it.
               = /ap.txt:1:12 “65”: In the source: “65 members of staff resigned from the office”.
      - source: ap
        quote: "Le directeur a dit que 1500 agents étaient partis depuis le 12 janvier"
                                                                            ^^ cited-figure-changed[error]: The source says “21”, the quote says “12”. Quote it as it stands there, and check what the claim makes of it.
                                                                            = /ap.txt:3:62 “21”: In the source: “Le directeur a dit que 1 500 agents étaient partis depuis le 21 janvier”.
      - source: ap
        quote: sixty-five members of staff resigned from the office
      - source: ap
        original: >-
            Le directeur a dit que 2 500 agents
                                   ^^^^^ cited-figure-changed[error]: The source says “1 500”, the quote says “2 500”. Quote it as it stands there, and check what the claim makes of it.
                                   = /ap.txt:3:24 “1 500”: In the source: “Le directeur a dit que 1 500 agents étaient partis”.
            étaient partis
        quote: The director said that 2,500 agents had left
`),
    code,
  );
});

test('the source’s wording can be taken, in the way the file is written', () => {
  const cites = `
      # as they told us
      - source: ap
        quote:  '56 members of staff resigned from the office' # checked by phone
        locator: p. 3
`;
  checkFixes(story(cites), code, ['Take the source’s wording: “65” for “56”']);
  checkFix(
    story(cites),
    'Take the source’s wording: “65” for “56”',
    `//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: losing
    quote: The office is losing its staff.
    cites:
${cites.replace('56', '65')}`,
  );
});

test('under a role of an actor as under a claim', () => {
  checkFindings(
    `${source}//- /actors.gloss.yaml
gloss: 1
actors:
  gleason:
    name: Amy Gleason
    roles:
      - title: administrator
        cites:
          - source: ap
            quote: 56 members of staff resigned from the office
                   ^^ cited-figure-changed[error]: The source says “65”, the quote says “56”. Quote it as it stands there, and check what the claim makes of it.
                   = /ap.txt:1:12 “65”: In the source: “65 members of staff resigned from the office”.
`,
    code,
  );
});

test('of a long passage what stands around the figure is told, as it is read', () => {
  const before =
    'After a year in which nobody had said a word of it in public or to those who asked, the White House';
  const after =
    'said on Tuesday that 65 members of staff had left the office, and that nobody would take the place of any of them';
  checkFindings(
    `//- /ap.md
${before} *${after}*.
//- /story.txt
The office is losing its staff.
//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: losing
    quote: The office is losing its staff.
    cites:
      - source: ap
        quote: >-
            ${before}
            ${after.replace('65', '56')}
                                 ^^ cited-figure-changed[error]: The source says “65”, the quote says “56”. Quote it as it stands there, and check what the claim makes of it.
                                 = /ap.md:1:123 “65”: In the source: “…who asked, the White House said on Tuesday that 65 members of staff had left the office, and that nobody would take the…”.
`,
    code,
  );
});

test('nothing is written into a file that does not parse', () => {
  const broken = story(`
      - source: ap
        quote: 56 members of staff resigned from the office
  - id: "open
`);
  expect(fixesIn(workspaceOf(files(broken)), ['/story.txt.gloss.yaml'], code)).toEqual([]);
});

test('a comment above the key switches it off, on whatever line of the text the figure is', () => {
  checkFindings(
    story(`
      - source: ap
        # glossator-disable-next-line cited-figure-changed -- as printed, and corrected since
        quote: >-
            On Tuesday
            56 members of staff
            resigned from the office
`),
    [code, 'unused-suppression'],
  );
});
