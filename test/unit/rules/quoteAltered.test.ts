import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkFindings, checkFix, checkFixes, disk, files, fixesIn, uriOf, workspaceOf } from './check';

const code = 'quote-altered';
const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

const article = `
//- /a.txt
Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune.

La direction de l’agence n’a pas voulu répondre aux longues questions des journalistes.
`;

test('what became of the words', () => {
  checkFindings(
    `${article}//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils dans une lettre commune
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-altered[warning]: The article now says it differently: “fonctionnaires” became “employés”. If it still means the same, accept the new wording.
           = /a.txt:1:1 “Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune”: The words as they are now.
notes:
  - quote: La direction de l'agence n'a pas voulu répondre aux questions des journalistes
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-altered[warning]: The article now says it differently: “longues” added. If it still means the same, accept the new wording.
           = /a.txt:3:1 “La direction de l’agence n’a pas voulu répondre aux longues questions des journalistes”: The words as they are now.
  - quote: La direction de l'agence n'a pas voulu répondre aux longues questions répétées des journalistes
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-altered[warning]: The article now says it differently: “répétées” is gone. If it still means the same, accept the new wording.
           = /a.txt:3:1 “La direction de l’agence n’a pas voulu répondre aux longues questions des journalistes”: The words as they are now.
  - quote: La direction de l'agence n'a pas voulu répondre aux longues questions
  - quote: Plus de 30 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune
`,
    code,
  );
});

test('of many changes, the first three', () => {
  checkFindings(
    `
//- /a.txt
The staff of the service wrote in a common letter that they could not go on with work which harmed the systems that people rely on every day, and they left the same evening together.
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: >-
           ^^ quote-altered[warning]: The article now says it differently: “this” became “the”, “shared” became “common”, “the” is gone and 3 more. If it still means the same, accept the new wording.
           = /a.txt:1:1 “The staff of the service wrote in a common letter that they could not go on with work which harmed the systems that people rely on every day, and they left the same evening together”: The words as they are now.
      The staff of this service wrote in a shared letter that they could not go on with the work that harmed
      the systems which people rely on every day, and they left that same evening together
`,
    code,
  );
});

test('accepting: one quote, or all of the file', () => {
  const markup = `${article}//- /a.txt.gloss.yaml
gloss: 1
claims:
  # in the lead
  - id:   one
    quote:  'Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils dans une lettre commune' # they wrote it
    by: x
notes:
  - { quote: La direction de l'agence n'a pas voulu répondre aux questions des journalistes, tags: [a] }
  - quote: Plus de 30 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune
`;
  checkFixes(markup, code, [
    '!Accept the new wording: “Plus de 20 employés ont démissionné mardi soir,…”',
    'Accept the new wording of all 2 altered quotes',
    '!Accept the new wording: “La direction de l’agence n’a pas voulu répondre aux longues…”',
    'Accept the new wording of all 2 altered quotes',
  ]);
  checkFix(
    markup,
    'Accept the new wording: “Plus de 20 employés ont démissionné mardi soir,…”',
    `
//- /a.txt.gloss.yaml
gloss: 1
claims:
  # in the lead
  - id:   one
    quote:  'Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune' # they wrote it
    by: x
notes:
  - { quote: La direction de l'agence n'a pas voulu répondre aux questions des journalistes, tags: [a] }
  - quote: Plus de 30 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune
`,
  );
  const workspace = workspaceOf(files(markup));
  const [, all] = fixesIn(workspace, ['/a.txt.gloss.yaml'], code);
  expect(all?.edits.map(({ newText }) => newText)).toEqual([
    "'Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune'",
    '"La direction de l’agence n’a pas voulu répondre aux longues questions des journalistes"',
  ]);
});

test.each([
  {
    name: 'a.txt',
    lines: ['Plus de 20 em-', 'ployés ont démissionné mardi soir.'],
    words: 'em-\\nployés',
    told: 'em- ployés',
  },
  {
    name: 'a.md',
    lines: ['> Plus de 20 **employés**', '> ont démissionné', '> mardi soir.'],
    words: 'employés',
    told: 'employés',
  },
])('words over several lines, on one ($name)', ({ name, lines, words, told }) => {
  checkFix(
    `
//- /${name}
${lines.join('\n')}
//- /${name}.gloss.yaml
gloss: 1
notes:
  - quote: |
      Plus de 20 salariés ont
      démissionné mardi soir
    note: x
`,
    `Take the article’s words: “Plus de 20 ${told} ont démissionné mardi soir”`,
    `
//- /${name}.gloss.yaml
gloss: 1
notes:
  - quote: "Plus de 20 ${words} ont démissionné mardi soir"
    note: x
`,
  );
});

test('words before and after are kept while they are true, and follow where they are not', () => {
  const twice = `
//- /a.txt
Le communiqué du matin dit : « Une lettre ouverte a été envoyée aux employés de la maison ». Celui du soir répète : « Une lettre ouverte a été envoyée aux salariés de la maison ».
//- /a.txt.gloss.yaml
gloss: 1
notes:
`;
  const title = 'Accept the new wording: “Une lettre ouverte a été envoyée aux salariés de la maison”';
  checkFix(
    `${twice}  - quote: Une lettre ouverte a été envoyée aux salariés de cette maison
    before: 'Celui du soir répète : « '
`,
    title,
    `
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: "Une lettre ouverte a été envoyée aux salariés de la maison"
    before: 'Celui du soir répète : « '
`,
  );
  checkFix(
    `${twice}  - quote: Une lettre ouverte a été envoyée aux salariés de cette maison
    before: 'Celui du soir, répète : « ' # the second
`,
    title,
    `
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: "Une lettre ouverte a été envoyée aux salariés de la maison"
    after: " »."
    before: 'son ». Celui du soir répète : « ' # the second
`,
  );
});

test('words before and after that nothing needs any more go', () => {
  checkFix(
    `${article}//- /a.txt.gloss.yaml
gloss: 1
notes:
  - before: dans une lettre communes. La
    quote: direction de l'agence n'a pas voulu répondre aux questions des journalistes
    after: . # the end
    note: x
  - { before: "une lettre commune.", quote: La direction de l'agence n'a pas voulu répondre aux longues questions des journalistes }
`,
    'Accept the new wording: “direction de l’agence n’a pas voulu répondre aux longues…”',
    `
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: "direction de l’agence n’a pas voulu répondre aux longues questions des journalistes"
    after: . # the end
    note: x
  - { before: "une lettre commune.", quote: La direction de l'agence n'a pas voulu répondre aux longues questions des journalistes }
`,
  );
});

test('words left out stay left out, where it is sure which words changed', () => {
  const markup = (quote: string) => `${article}//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: '${quote}'
`;
  checkFix(
    markup('Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils […] lettre commune'),
    'Accept the new wording: “Plus de 20 employés ont démissionné mardi soir,…”',
    `
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: 'Plus de 20 employés ont démissionné mardi soir, écrivent-ils […] lettre commune'
`,
  );
  // Where the new word stands, only the article's own order tells.
  checkFixes(markup("La direction l''agence n''a pas voulu répondre aux longues […] journalistes"), code, []);
});

test('sha256 follows when everything stands after that, and never before', () => {
  const markup = (more: string) => `${article}//- /a.txt.gloss.yaml
gloss: 1
source: { sha256: ${sum('before')} }
notes:
  - quote: Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils dans une lettre commune
${more}`;
  const title = 'Accept the new wording: “Plus de 20 employés ont démissionné mardi soir,…”';
  const accepted = (digest: string, more: string) => `
//- /a.txt.gloss.yaml
gloss: 1
source: { sha256: ${digest} }
notes:
  - quote: "Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune"
${more}`;
  const now = sum(files(article).get('/a.txt') ?? '');
  checkFix(markup(''), title, accepted(now, ''));
  const missing = '  - quote: Nobody wrote this\n';
  checkFix(markup(missing), title, accepted(sum('before'), missing));
  const altered =
    "  - quote: La direction de l'agence n'a pas voulu répondre aux questions des journalistes\n";
  checkFix(markup(altered), title, accepted(sum('before'), altered));
  const all = fixesIn(workspaceOf(files(markup(altered))), ['/a.txt.gloss.yaml'], code)[1];
  expect(all?.edits.map(({ newText }) => newText)).toContain(now);
});

test('sha256 is left alone while the article is not saved, and never written of what is not UTF-8', () => {
  const workspace = workspaceOf(
    files(`${article}//- /a.txt.gloss.yaml
gloss: 1
source: { sha256: ${sum('before')} }
notes:
  - quote: Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils dans une lettre commune
`),
  );
  const edits = () => fixesIn(workspace, ['/a.txt.gloss.yaml'], code)[0]?.edits.length;
  const text = workspace.textOf(uriOf('/a.txt')) ?? '';
  expect(edits()).toBe(2);
  workspace.apply([{ kind: 'buffer', uri: uriOf('/a.txt'), text: `${text}More.\n` }]);
  expect(edits()).toBe(1);
  workspace.apply([disk('/a.txt', `${text}More.\n`)]);
  expect(edits()).toBe(2);
  workspace.apply([
    { kind: 'disk', uri: uriOf('/a.txt'), content: { text: `${text}More.\n`, encoding: 'utf-16' } },
  ]);
  expect(edits()).toBe(1);
});

test('nothing is written into a file that does not parse', () => {
  checkFixes(
    `${article}//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils dans une lettre commune
  - quote: "open
`,
    code,
    [],
  );
});
