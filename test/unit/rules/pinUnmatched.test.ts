import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, root, workspaceOf } from './check';

const code = 'pin-unmatched';

test('whole words, with these capitals and this context', () => {
  checkFindings(
    `
    //- /a.txt
    The Dogey team. L'agent Jonathan Ross, and Wilbur Ross.
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
      - { quote: Dogey, not: any }
      - { quote: dogey, not: any }
                 ^^^^^ pin-unmatched[warning]: “dogey” is not in “a.txt”, so this mention changes nothing. Write the words as the article has them: whole words, capitals as there.
      - { quote: Dog, not: any }
                 ^^^ pin-unmatched[warning]: “Dog” is not in “a.txt”, so this mention changes nothing. Write the words as the article has them: whole words, capitals as there.
      - { quote: Ross, before: "L’agent Jonathan ", not: wilbur }
      - { quote: 'Ross', before: "agent John ", not: wilbur }
                  ^^^^ pin-unmatched[warning]: “Ross” with these words around it is not in “a.txt”, so this mention changes nothing. Write the words as the article has them: whole words, capitals as there.
      - { quote: "", not: any }
      - { not: any }
      -
    `,
    code,
  );
});

test('two gloss files about one article each hear of their own', () => {
  checkFindings(
    `
    //- /a.txt
    The Dogey team.
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
      - { quote: Dogey, not: any }
      - { quote: Nowhere, not: any }
                 ^^^^^^^ pin-unmatched[warning]: “Nowhere” is not in “a.txt”, so this mention changes nothing. Write the words as the article has them: whole words, capitals as there.
    //- /tom.gloss.yaml
    gloss: 1
    source: { file: a.txt }
    mentions:
      - { quote: Elsewhere, not: any }
                 ^^^^^^^^^ pin-unmatched[warning]: “Elsewhere” is not in “a.txt”, so this mention changes nothing. Write the words as the article has them: whole words, capitals as there.
      - { quote: team, not: any }
    `,
    code,
  );
});

test('the gloss file is looked at again when the article changes', () => {
  const uri = `${root}/a.txt.gloss.yaml`;
  const workspace = workspaceOf(
    files(`
    //- /a.txt
    The Doge team.
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions: [{ quote: Dogey, not: any }]
    `),
  );
  const codes = () => diagnose(workspace, uri, 'saved').map((finding) => finding.code);
  expect(codes()).toEqual([code]);
  expect(workspace.apply([disk('/a.txt', 'The Dogey team.')])).toContain(uri);
  expect(codes()).toEqual([]);
});
