import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, uriOf, workspaceOf } from './check';

const code = 'contradiction-held';

test('told on both sides: at the reference, and at the status of the claim that says nothing of it', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one
        quote: x
        status: corroborated
        contradicts: [two, b#one]
                           ^^^^^ contradiction-held[warning]: This claim and “b#one” contradict each other, and both are marked as corroborated. Find out which one holds, and give the other another status.
                           = /b.txt.gloss.yaml:2:39 “corroborated”: The other one is marked here.
      - { id: two, quote: x, status: disputed }
    //- /b.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: x, status: corroborated }]
                                          ^^^^^^^^^^^^ contradiction-held[warning]: This claim and “a#one” contradict each other, and both are marked as corroborated. Find out which one holds, and give the other another status.
                                          = /a.txt.gloss.yaml:5:13 “corroborated”: The other one is marked here.
    `,
    code,
  );
});

test('written on both sides, it is one contradiction', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: x, status: corroborated, contradicts: two }
                                                                ^^^ contradiction-held[warning]: This claim and “two” contradict each other, and both are marked as corroborated. Find out which one holds, and give the other another status.
                                                                = /a.txt.gloss.yaml:4:34 “corroborated”: The other one is marked here.
      - { id: two, quote: x, status: corroborated, contradicts: a#one }
                                                                ^^^^^ contradiction-held[warning]: This claim and “one” contradict each other, and both are marked as corroborated. Find out which one holds, and give the other another status.
                                                                = /a.txt.gloss.yaml:3:34 “corroborated”: The other one is marked here.
    `,
    code,
  );
});

test('other statuses, other relations and claims that are not there are left alone', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: x, status: corroborated, contradicts: [two, three, four, one], supports: five }
      - { id: two, quote: x, status: refuted }
      - { id: three, quote: x }
      - { id: five, quote: x, status: corroborated }
    `,
    code,
  );
});

test('the file is looked at again when the other one is given another status', () => {
  const texts = files(`
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: x, status: corroborated, contradicts: b#one }]
    //- /b.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: x, status: corroborated }]
    `);
  const workspace = workspaceOf(texts);
  const told = (path: string): number =>
    diagnose(workspace, uriOf(path), 'saved').filter((finding) => finding.code === code).length;
  for (const [path, other] of [
    ['/a.txt.gloss.yaml', '/b.txt.gloss.yaml'],
    ['/b.txt.gloss.yaml', '/a.txt.gloss.yaml'],
  ] as const) {
    expect([told(path), told(other)]).toEqual([1, 1]);
    const text = texts.get(path) ?? '';
    expect(workspace.apply([disk(path, text.replace('corroborated', 'refuted'))])).toContain(uriOf(other));
    expect([told(path), told(other)]).toEqual([0, 0]);
    workspace.apply([disk(path, text)]);
  }
});
