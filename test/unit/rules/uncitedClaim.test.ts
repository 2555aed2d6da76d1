import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, uriOf, workspaceOf } from './check';

const code = 'uncited-claim';
const what =
  'uncited-claim[information]: Nothing is cited for this claim. Write what it rests on under “cites”, or link a claim that supports it.';

test('a claim without citations is told at its id; what is cited, supported or repeated is not', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: bare
            ^^^^ ${what}
        quote: Plus de 20
      - { id: "cited", quote: x, cites: [{ source: wire }] }
      - { id: supported, quote: x }
      - { id: repeated, quote: x }
      - { id: repeating, quote: x, repeats: cited }
      - { id: supports-only, quote: x, supports: b#two }
              ^^^^^^^^^^^^^ ${what}
      - quote: of no id
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: x, supports: [a#supported], cites: [{ source: nowhere }] }
      - { id: two, quote: x, translates: a#repeated, cites: [{ source: wire, stance: disputes }] }
    //- /sources.gloss.yaml
    gloss: 1
    references: [{ id: wire, type: article }]
    `,
    code,
  );
});

test('opinions, what was retracted and what is half-typed are left alone', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: x, kind: opinion }
      - { id: two, quote: x, status: retracted }
      - { id: three, quote: }
      - id: four
    `,
    code,
  );
});

test('nothing is known of a file outside every workspace folder', () => {
  const workspace = workspaceOf(new Map());
  const uri = 'file:///elsewhere/a.txt.gloss.yaml';
  workspace.apply([{ kind: 'buffer', uri, text: 'gloss: 1\nclaims: [{ id: a, quote: b }]\n' }]);
  expect(diagnose(workspace, uri, 'saved')).toEqual([]);
});

test('the file is looked at again when a claim elsewhere supports it, or one that it repeats is cited', () => {
  const sidecar = uriOf('/a.txt.gloss.yaml');
  const workspace = workspaceOf(
    files(`
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: x, repeats: c#one }]
    //- /c.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: x }]
    //- /sources.gloss.yaml
    gloss: 1
    references: [{ id: wire, type: article }]
    `),
  );
  const after = (path: string, claim: string): number => {
    const text = `gloss: 1\nclaims: [{ id: one, quote: x, ${claim} }]\n`;
    workspace.apply([disk(path, text)]);
    return diagnose(workspace, sidecar, 'saved').filter((finding) => finding.code === code).length;
  };
  expect(after('/b.txt.gloss.yaml', 'note: nothing')).toBe(1);
  expect(after('/b.txt.gloss.yaml', 'supports: a#one')).toBe(0);
  expect(after('/b.txt.gloss.yaml', 'supports: c#one')).toBe(0);
  expect(after('/b.txt.gloss.yaml', 'note: nothing')).toBe(1);
  expect(after('/c.txt.gloss.yaml', 'cites: [{ source: wire }]')).toBe(0);
  expect(after('/c.txt.gloss.yaml', 'note: nothing')).toBe(1);
});
