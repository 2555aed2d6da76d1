import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, glossator, only } from './terminal';

test('a workflow command for each finding, nothing from a file can begin one of its own', async () => {
  const root = folder(`${only('unknown-actor')}
//- /x.gloss.yaml
gloss: 1
actors:
  a: { name: A One, partOf: "50%\\n::error::gotcha" }
`);
  const { out } = await glossator(root, 'check --format github');
  expect(out.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
  expect(out).toContain('::error file=x.gloss.yaml,line=3,endLine=3,col=');
});

test('the most serious come first, as GitHub shows only the first ones', async () => {
  const root = folder(`${only('unknown-actor', 'shared-alias')}
//- /a.gloss.yaml
gloss: 1
actors:
  one: { name: Same }
  two: { name: Same }
//- /b.gloss.yaml
gloss: 1
actors:
  b: { name: B Two, partOf: nobody }
`);
  const { out, err, code } = await glossator(root, 'check --format github');
  expect(out).toMatchInlineSnapshot(`
    "::error file=b.gloss.yaml,line=3,endLine=3,col=29,endColumn=35,title=unknown-actor::There is no actor “nobody”. Correct the id, or add this actor under “actors”.
    ::warning file=a.gloss.yaml,line=3,endLine=3,col=16,endColumn=20,title=shared-alias::“Same” is also a name of “two”, so where it stands alone nobody knows who is meant. Give the other one a name of its own, write a fuller name here with this one as a weak alias, or pin the places in the articles.
    ::warning file=a.gloss.yaml,line=4,endLine=4,col=16,endColumn=20,title=shared-alias::“Same” is also a name of “one”, so where it stands alone nobody knows who is meant. Give the other one a name of its own, write a fuller name here with this one as a weak alias, or pin the places in the articles.
    "
  `);
  expect(err).toMatchInlineSnapshot(`
    "glossator: 1 error, 2 warnings.
    "
  `);
  expect(code).toBe(1);
});

test('standard error tells how many there are, and when GitHub does not show all', async () => {
  const many = Array.from({ length: 12 }, (_, at) => `  a${at}: { name: Name ${at}, partOf: nobody }\n`);
  const { err } = await glossator(
    folder(`${only('unknown-actor')}//- /a.gloss.yaml\ngloss: 1\nactors:\n${many.join('')}`),
    'check --format github',
  );
  expect(err).toBe(
    'glossator: 12 errors. GitHub shows 10 annotations of a kind; the log of this step has all.\n',
  );
  const clean = await glossator(folder('//- /a.gloss.yaml\ngloss: 1\n'), 'check --format github');
  expect(clean).toEqual({ code: 0, out: '', err: 'glossator: nothing to report.\n' });
});

test('over several lines without columns, which would not be understood', async () => {
  const root = folder(`//- /a.txt
Nothing.
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: >-
      words that stand
      in no article
`);
  const { out } = await glossator(root, 'check --format github');
  expect(out).toMatch(/^::error file=a\.txt\.gloss\.yaml,line=3,endLine=5,title=quote-missing::/u);
});

test('paths are those of the repository, wherever in it the step runs', async () => {
  const root = folder(
    '//- /dossiers/a, b/x.gloss.yaml\ngloss: 1\nactors: { a: { name: A One, partOf: nobody } }\n',
  );
  const env = { GITHUB_WORKSPACE: root };
  const inside = await glossator(join(root, 'dossiers'), 'check --format github', { env });
  expect(inside.out).toContain('::error file=dossiers/a%2C b/x.gloss.yaml,line=2,');
  const elsewhere = await glossator(join(root, 'dossiers'), 'check --format github', {
    env: { GITHUB_WORKSPACE: `${root}-other` },
  });
  expect(elsewhere.out).toContain('::error file=a%2C b/x.gloss.yaml,line=2,');
  const log = await glossator(join(root, 'dossiers'), 'check --format sarif', { env });
  expect(log.out).toContain('"uri": "dossiers/a%2C%20b/x.gloss.yaml"');
});
