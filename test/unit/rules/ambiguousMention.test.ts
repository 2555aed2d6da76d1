import { expect, test } from 'vitest';
import { digestOf } from '../../../server/core/text/digest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, disk, files, root, workspaceOf } from './check';

const code = 'ambiguous-mention';

const actors = `
//- /actors.gloss.yaml
gloss: 1
actors:
  wilbur-ross: { name: Wilbur Ross, aliases: [Ross] }
  jonathan-ross: { name: Jonathan Ross, aliases: [Ross] }`;

test('the candidates by name', () => {
  checkFindings(
    `${actors}
//- /a.txt
Ross gave no answer. Nor did others.
^^^^ ambiguous-mention[information]: “Ross” may be Jonathan Ross or Wilbur Ross. If you know who is meant here, pin the name to that one.
//- /b.txt
Wilbur Ross gave no answer. Ross left.
`,
    code,
  );
});

test('candidates that have one name, and very many', () => {
  checkFindings(
    `
//- /actors.gloss.yaml
gloss: 1
actors:
  smith-1: { name: John Smith }
  smith-2: { name: John Smith }
  a: { name: AA, aliases: [Abe] }
  b: { name: BB, aliases: [Abe] }
  c: { name: CC, aliases: [Abe] }
  d: { name: DD, aliases: [Abe] }
  e: { name: EE, aliases: [Abe] }
  f: { name: FF, aliases: [Abe] }
  g: { name: GG, aliases: [Abe] }
//- /a.txt
John Smith met Abe.
^^^^^^^^^^ ambiguous-mention[information]: “John Smith” may be John Smith (smith-1) or John Smith (smith-2). If you know who is meant here, pin the name to that one.
               ^^^ ambiguous-mention[information]: “Abe” may be AA, BB, CC, DD, EE or 2 more. If you know who is meant here, pin the name to that one.
`,
    code,
  );
});

test('fixes: a pin for each candidate, in a new gloss file', () => {
  const markup = `${actors}
//- /texts/a.txt
Ross gave no answer. Rossini did.
`;
  checkFixes(markup, code, ['Here “Ross” is Jonathan Ross', 'Here “Ross” is Wilbur Ross']);
  checkFix(
    markup,
    'Here “Ross” is Jonathan Ross',
    `
//- /texts/a.txt.gloss.yaml
gloss: 1
source:
  sha256: ${digestOf('Ross gave no answer. Rossini did.\n')}
mentions:
  - quote: "Ross"
    actor: jonathan-ross
`,
  );
});

test('fixes: in the gloss file there is, with context where the words stand elsewhere, too', () => {
  const markup = `${actors}
//- /a.md
A man called **Ross** came.

Later Ross left.
//- /lea.gloss.yaml
gloss: 1
source: { file: a.md }
mentions:   # by hand
- { quote: Later, not: any }
`;
  const titles = [
    'Here “Ross” is Jonathan Ross',
    'Everywhere in this article “Ross” is Jonathan Ross',
    'Here “Ross” is Wilbur Ross',
    'Everywhere in this article “Ross” is Wilbur Ross',
  ];
  checkFixes(markup, code, [...titles, ...titles]);
  const texts = files(markup);
  const workspace = workspaceOf(texts);
  const [first, second] = diagnose(workspace, `${root}/a.md`, 'saved');
  const written = (finding: typeof first, index: number) =>
    finding?.fixes[index]?.edits.map(({ newText }) => newText);
  expect(written(first, 0)).toEqual([
    '- { quote: "Ross", before: "A man called ", after: " came. Later Ross left.", actor: jonathan-ross }\n',
  ]);
  expect(written(second, 2)).toEqual([
    '- { quote: "Ross", before: "an called Ross came. Later ", after: " left.", actor: wilbur-ross }\n',
  ]);
  expect(written(second, 3)).toEqual(['- { quote: "Ross", actor: wilbur-ross }\n']);
});

test('fixes: none where the gloss file does not parse, or is about another article', () => {
  const markup = `${actors}
//- /a.txt
Ross gave no answer.
//- /b.txt
Nobody.
`;
  checkFixes(`${markup}//- /a.txt.gloss.yaml\ngloss: 1\nnotes: ["\n`, code, []);
  checkFixes(`${markup}//- /a.txt.gloss.yaml\ngloss: 1\nsource: { file: b.txt }\n`, code, []);
});

test('a pin that was written makes it go, and an alias put right makes it go everywhere', () => {
  const uri = `${root}/a.txt`;
  const workspace = workspaceOf(
    files(`${actors}
//- /a.txt
Ross gave no answer.
//- /b.txt
Ross gave no answer.
`),
  );
  const count = (path: string) => diagnose(workspace, root + path, 'saved').length;
  expect([count('/a.txt'), count('/b.txt')]).toEqual([1, 1]);
  const pin = 'gloss: 1\nmentions:\n  - { quote: Ross, actor: wilbur-ross }\n';
  expect(workspace.apply([disk('/a.txt.gloss.yaml', pin)])).toContain(uri);
  expect([count('/a.txt'), count('/b.txt')]).toEqual([0, 1]);
  const put =
    'gloss: 1\nactors:\n  wilbur-ross: { name: Wilbur Ross }\n  jonathan-ross: { name: Jonathan Ross, aliases: [Ross] }\n';
  expect(workspace.apply([disk('/actors.gloss.yaml', put)])).toContain(`${root}/b.txt`);
  expect([count('/a.txt'), count('/b.txt')]).toEqual([0, 0]);
});

test('a name that is ambiguous thousands of times', () => {
  const workspace = workspaceOf(
    new Map([...files(`${actors}\n`), ['/a.txt', 'Ross said so.\n'.repeat(20_000)]]),
  );
  expect(diagnose(workspace, `${root}/a.txt`, 'saved')).toHaveLength(500);
});
