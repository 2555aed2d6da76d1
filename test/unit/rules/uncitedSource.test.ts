import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, uriOf, workspaceOf } from './check';

const code = 'uncited-source';

test('what nothing cites is told; a citation, a role, a claim reference and an origin are enough', () => {
  checkFindings(
    `
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: cited, type: book }
      - { id: in-a-role, type: book }
      - { id: by-a-claim, type: book }
      - { id: an-origin, type: book }
      - { id: read, type: book, origin: an-origin }
              ^^^^ uncited-source[hint]: Nothing cites “read”, and no source has it as its origin. Cite it where it bears on a claim, or take it out.
      - { type: book }
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { id: own }
    claims: [{ id: one, quote: x, cites: [{ source: cited }], repeats: by-a-claim#x }]
    //- /actors.gloss.yaml
    gloss: 1
    actors: { usds: { name: USDS, roles: [{ title: x, cites: [{ source: in-a-role }] }] } }
    //- /library.bib
    @book{never-cited, title = {Never Cited}}
    `,
    code,
  );
});

test('nothing is known of a file outside every workspace folder', () => {
  const workspace = workspaceOf(new Map());
  const uri = 'file:///elsewhere/sources.gloss.yaml';
  workspace.apply([{ kind: 'buffer', uri, text: 'gloss: 1\nreferences: [{ id: a, type: book }]\n' }]);
  expect(diagnose(workspace, uri, 'saved')).toEqual([]);
});

test('the file is looked at again when the first citation comes and when the last one goes, and not for those between', () => {
  const sources = uriOf('/sources.gloss.yaml');
  const workspace = workspaceOf(
    files(`
    //- /sources.gloss.yaml
    gloss: 1
    references: [{ id: one, type: book }, { id: two, type: book }]
    `),
  );
  const cites = (source: string): string =>
    `gloss: 1\nclaims: [{ id: one, quote: x, cites: [{ source: ${source} }] }]\n`;
  const told = (): number => diagnose(workspace, sources, 'saved').length;
  expect(told()).toBe(2);
  expect(workspace.apply([disk('/a.txt.gloss.yaml', cites('one'))])).toContain(sources);
  expect(told()).toBe(1);
  expect(workspace.apply([disk('/b.txt.gloss.yaml', cites('one'))])).not.toContain(sources);
  expect(workspace.apply([disk('/a.txt.gloss.yaml', undefined)])).not.toContain(sources);
  expect(workspace.apply([disk('/b.txt.gloss.yaml', cites('two'))])).toContain(sources);
  expect(told()).toBe(1);
  expect(workspace.apply([disk('/b.txt.gloss.yaml', undefined)])).toContain(sources);
  expect(told()).toBe(2);
});
