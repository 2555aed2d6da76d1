import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import {
  applied,
  checkFindings,
  checkFix,
  checkFixes,
  disk,
  files,
  fixesIn,
  uriOf,
  workspaceOf,
} from './check';

const code = 'cited-elsewhere';

const sources = `
//- /report.txt
The office will be closed by July, the director told the staff.
//- /wire.txt
The White House did not say why 65 members of staff had left the office.
//- /story.txt
The story. Nobody knows why 65 members of staff had left.
`;

function story(cites: string, others = ''): string {
  return `${sources}${others}//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: it
    quote: The story.
    cites:
${cites}`;
}

test('the words stand in another article, word for word', () => {
  checkFindings(
    story(`
      - source: report
                ^^^^^^ cited-elsewhere[information]: “why 65 members of staff had left the office” is not in “report.txt”, but stands word for word in “wire.txt”. If that is what you quote, cite it instead.
                = /wire.txt:1:29 “why 65 members of staff had left the office”: The words stand here.
        quote: why 65 members of staff had left the office
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “why 65 members of staff had left the office” is not in “report.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
      - source: report
        quote: why 56 members of staff had left the office
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “why 56 members of staff had left the office” is not in “report.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
      - source: report
                ^^^^^^ cited-elsewhere[information]: “[W]hy 65 members […] had left the office” is not in “report.txt”, but stands word for word in “wire.txt”. If that is what you quote, cite it instead.
                = /wire.txt:1:29 “why 65 members of staff had left the office”: The words stand here.
        quote: '[W]hy 65 members […] had left the office'
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “[W]hy 65 members […] had left the office” is not in “report.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
`),
    [code, 'cited-quote-missing'],
  );
});

test('words that tell no source from another, and those of the story itself, are not sought', () => {
  checkFindings(
    story(`
      - source: report
        quote: The White House
      - source: report
        quote: Nobody knows why 65 members of staff had left
`),
    code,
  );
});

test('a fix for each of up to three; of more, none is meant more than another', () => {
  const other = (name: string): string =>
    `//- /${name}.txt\n${name}: why 65 members of staff had left the office.\n`;
  const cites = `
      - source: report # p. 3
        quote: why 65 members of staff had left the office
        locator: p. 3
`;
  checkFixes(story(cites, other('b')), code, [
    'Cite “b” instead, where these words stand',
    'Cite “wire” instead, where these words stand',
  ]);
  checkFix(
    story(cites),
    'Cite “wire” instead, where these words stand',
    story(cites.replace('report', 'wire')).slice(sources.length),
  );
  checkFixes(story(cites, other('b') + other('c') + other('d')), code, []);
});

test('what stands around the words there is written, and an id that leads elsewhere is not', () => {
  const markup = story(
    `
      - source: report
        quote: why 65 members of staff had left the office
        before: "say "
        after: "; nobody "
`,
    '//- /b.txt\nThey ask why 65 members of staff had left the office.\n//- /c/b.txt\nAnother.\n',
  );
  const texts = files(markup);
  const fixes = fixesIn(workspaceOf(texts), ['/story.txt.gloss.yaml'], code);
  expect(fixes.map(({ title }) => title)).toEqual(['Cite “wire” instead, where these words stand']);
  expect(applied(texts, fixes[0]?.edits ?? []).get('/story.txt.gloss.yaml')).toContain(`
      - source: wire
        quote: why 65 members of staff had left the office
        before: "say "
`);
});

test('it comes and goes with other articles', () => {
  const workspace = workspaceOf(
    files(
      story(`
      - source: report
        quote: the mayor of the town said so on Sunday
`),
    ),
  );
  const sidecar = uriOf('/story.txt.gloss.yaml');
  const codes = (): readonly string[] =>
    diagnose(workspace, sidecar, 'saved').flatMap((each) =>
      each.code.startsWith('cited') ? [each.code] : [],
    );
  const words = 'They know that the mayor of the town said so on Sunday.';
  expect(codes()).toEqual(['cited-quote-missing']);
  expect(workspace.apply([disk('/new.txt', words)])).toContain(sidecar);
  expect(codes()).toEqual([code, 'cited-quote-missing']);
  expect(workspace.apply([disk('/new.txt', words.replace('mayor', 'judge'))])).toContain(sidecar);
  expect(codes()).toEqual(['cited-quote-missing']);
  expect(workspace.apply([disk('/wire.txt', words)])).toContain(sidecar);
  expect(codes()).toEqual([code, 'cited-quote-missing']);
  expect(workspace.apply([disk('/wire.txt', undefined)])).toContain(sidecar);
  expect(codes()).toEqual(['cited-quote-missing']);
  // Nobody looks for words in articles any more, once they stand in their source.
  expect(workspace.apply([disk('/report.txt', words)])).toContain(sidecar);
  expect(codes()).toEqual([]);
  expect(workspace.apply([disk('/new.txt', words)])).not.toContain(sidecar);
});
