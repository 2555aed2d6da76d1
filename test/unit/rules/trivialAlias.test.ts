import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, disk, root, workspaceOf } from './check';

const code = 'trivial-alias';

test('names that say too little', () => {
  checkFindings(
    `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      x:
        name: X Corp
        aliases:
          - ""
            ^^ trivial-alias[warning]: This name is empty, so it is not looked for. Write the name, or take it out.
          - "  "
             ^^ trivial-alias[warning]: This name is nothing but spaces, so it is not looked for. Write another name, or take it out.
          - X
            ^ trivial-alias[warning]: “X” says too little to be trusted, so it counts only near another name of this actor. If that is what you want, mark it as weak.
          - x
            ^ trivial-alias[warning]: “x” is a single character, which is in every text, so it is not looked for. Write another name, or take it out.
          - The
            ^^^ trivial-alias[warning]: “The” is a word of every text, so it would be found all over. Write a fuller name, or take it out.
          - { name: elle, weak: true }
                    ^^^^ trivial-alias[warning]: “elle” is a word of every text, so it would be found all over. Write a fuller name, or take it out.
          - "20"
             ^^ trivial-alias[warning]: “20” says too little to be trusted, so it counts only near another name of this actor. If that is what you want, mark it as weak.
          - ", !"
             ^^^ trivial-alias[warning]: “, !” has no letter or digit, so it is not looked for. Write another name, or take it out.
          - { name: "", weak: true }
                    ^^ trivial-alias[warning]: This name is empty, so it is not looked for. Write the name, or take it out.
    `,
    code,
    'typing',
  );
});

test('names that are short, or look like words, and say enough', () => {
  checkFindings(
    `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      a: { name: WHO, aliases: [IT, ONU, { name: X, weak: true }, AP, le Service, 北京, Ex] }
      b:
        name:
        aliases:
          -
          - name:
    `,
    code,
  );
});

test('fixes: take it out of a list in lines, or in brackets', () => {
  const lines = `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      x:
        name: X Corp
        aliases:
          - Twitter   # until 2023
          - the       # ?
          - Twitter Inc
    `;
  checkFixes(lines, code, ['Take this name out']);
  checkFix(lines, 'Take this name out', lines.replace(/ +- the.*\n/u, ''));
  const flow = (list: string) => `
    //- /a.gloss.yaml
    gloss: 1
    actors: { x: { name: X Corp, aliases: [${list}] } }
    `;
  checkFix(flow('the, Twitter'), 'Take this name out', flow('Twitter'));
  checkFix(flow('Twitter, " " , Inc'), 'Take this name out', flow('Twitter, Inc'));
  checkFix(flow('Twitter, ""'), 'Take this name out', flow('Twitter'));
  checkFix(flow('{ name: the, lang: en }'), 'Take this name out', flow(''));
});

test('fixes: mark it as weak; the name of the actor itself cannot go and cannot be weak', () => {
  const markup = `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      x: { name: X Corp, aliases: [X] }
      y: { name: Y }
    `;
  checkFixes(markup, code, [
    'Mark this name as weak: it then counts only near a fuller name',
    'Take this name out',
  ]);
  checkFix(
    markup,
    'Mark this name as weak: it then counts only near a fuller name',
    markup.replace('[X]', '[{ name: X, weak: true }]'),
  );
});

test('ten thousand names, and one as long as a page', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `Name ${index}`);
  const long = 'Very '.repeat(1000);
  const text = `gloss: 1\nactors:\n  a: { name: Aaa, aliases: [${many.join(', ')}] }\n  b: { name: "${long}" }\n`;
  const workspace = workspaceOf(
    new Map([
      ['/a.gloss.yaml', text],
      ['/a.txt', 'Name 5 and Name 5000.'],
    ]),
  );
  const findings = diagnose(workspace, `${root}/a.gloss.yaml`, 'typing');
  expect(
    findings.map(({ range, message }) => [text.slice(range.start, range.end).slice(0, 10), message]),
  ).toEqual([
    [
      'aliases',
      '“Aaa” has 10001 names, and only the first 1000 are looked for. Keep those that articles use.',
    ],
    [
      'Very Very ',
      '“Very Very Very Very Very Very Very Very Very Very Very Very…” is longer than 512 characters, so it is not looked for. Write another name, or take it out.',
    ],
  ]);
});

test('the finding goes when the name is put right', () => {
  const uri = `${root}/a.gloss.yaml`;
  const workspace = workspaceOf(new Map([['/a.gloss.yaml', 'gloss: 1\nactors:\n  a: { name: the }\n']]));
  expect(diagnose(workspace, uri, 'typing')).toHaveLength(1);
  workspace.apply([disk('/a.gloss.yaml', 'gloss: 1\nactors:\n  a: { name: the Office }\n')]);
  expect(diagnose(workspace, uri, 'typing')).toHaveLength(0);
});
