import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, disk, files, root, workspaceOf } from './check';

const code = 'unknown-value';

test('kinds and statuses that nobody has defined', () => {
  checkFindings(
    `
    //- /glossator.yaml
    claimKinds: [testimony]
    claimStatuses: with-legal
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one
        quote: One
        kind: testimny
              ^^^^^^^^ unknown-value[warning]: “testimny” is not a kind of claim that this project knows. Did you mean “testimony”?
        status: Corroborated
                ^^^^^^^^^^^^ unknown-value[warning]: “Corroborated” is not a claim status that this project knows. Did you mean “corroborated”?
      - id: two
        quote: Two
        kind: rumour
              ^^^^^^ unknown-value[warning]: “rumour” is not a kind of claim that this project knows. Write fact, figure, quotation, opinion, prediction, allegation or testimony, or add it under “claimKinds” in glossator.yaml.
      - id: three
        quote: Three
        kind: testimony
        status: with-legal
      - id: four
        quote: Four
        kind:
        status: ""
    `,
    code,
  );
});

test('the fix writes the one that is meant', () => {
  checkFix(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: One, kind: 'fcat', status: disputed } # two slips?
    `,
    'Change to “fact”',
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: One, kind: 'fact', status: disputed } # two slips?
    `,
  );
});

test('a kind added in glossator.yaml is known in every file at once', () => {
  const uri = `${root}/a.txt.gloss.yaml`;
  const workspace = workspaceOf(
    files(`
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: One, kind: rumour }]
    `),
  );
  const codes = () => diagnose(workspace, uri, 'saved').map((finding) => finding.code);
  expect(codes()).toContain(code);
  expect(workspace.apply([disk('/glossator.yaml', 'claimKinds: [rumour]\n')])).toContain(uri);
  expect(codes()).not.toContain(code);
});
