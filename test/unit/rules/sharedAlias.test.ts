import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, disk, files, root, workspaceOf } from './check';

const code = 'shared-alias';

test('a name of two actors, in whatever capitals and accents', () => {
  checkFindings(
    `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      elon-musk:
        name: Elon Musk
        aliases: [Musk, Élon]
                  ^^^^ shared-alias[warning]: “Musk” is also a name of “kimbal-musk”, so where it stands alone nobody knows who is meant. Take it out, or mark it as weak, for all but one.
                  = /b.gloss.yaml:5:16 “Musk”: The same name stands here.
                        ^^^^ shared-alias[warning]: “Élon” is also a name of “elon”, so where it stands alone nobody knows who is meant. Take it out, or mark it as weak, for all but one.
                        = /b.gloss.yaml:7:11 “ELON”: The same name stands here.
    //- /b.gloss.yaml
    gloss: 1
    actors:
      kimbal-musk:
        name: Kimbal Musk
        aliases: ["Musk"]
                   ^^^^ shared-alias[warning]: “Musk” is also a name of “elon-musk”, so where it stands alone nobody knows who is meant. Take it out, or mark it as weak, for all but one.
                   = /a.gloss.yaml:5:15 “Musk”: The same name stands here.
      elon:
        name: ELON
              ^^^^ shared-alias[warning]: “ELON” is also a name of “elon-musk”, so where it stands alone nobody knows who is meant. Give the other one a name of its own, write a fuller name here with this one as a weak alias, or pin the places in the articles.
              = /a.gloss.yaml:5:21 “Élon”: The same name stands here.
    `,
    code,
  );
});

test('weak names, names that are not sought, and one actor declared twice, share nothing', () => {
  checkFindings(
    `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      elon-musk:
        name: Elon Musk
        aliases: [Musk, Elon Musk, "", " ", the, X]
      kimbal-musk:
        name: Kimbal Musk
        aliases: [{ name: Musk, weak: true }, "", " ", the, X]
      errol-musk:
        name: Errol Musk
        aliases: [{ name: Musk, weak: true }]
      usds:
        name: USDS
      usds:
        name: USDS
    `,
    code,
  );
});

test('the fix marks it as weak where it stands', () => {
  const before = `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      one:
        name: Number One
        aliases:
          - The Office # as she calls it
          - 'l''Office'
      two:
        name: The Office
        aliases: [ "l'Office", Two ]
    `;
  checkFixes(
    before,
    code,
    Array.from({ length: 3 }, () => 'Mark this name as weak: it then counts only near a fuller name'),
  );
  const single = before.replace(/\n +- 'l''Office'/u, '');
  checkFix(
    single,
    'Mark this name as weak: it then counts only near a fuller name',
    single.replace('- The Office #', '- { name: The Office, weak: true } #'),
  );
  const listed = before
    .replace(/\n +- The Office.*/u, '')
    .replace('[ "l\'Office", Two ]', '[]')
    .replace('name: The Office', "name: l'Office");
  checkFix(
    listed,
    'Mark this name as weak: it then counts only near a fuller name',
    listed.replace("'l''Office'", "{ name: 'l''Office', weak: true }"),
  );
});

test('the fix in an alias that is written with its keys, and in one with a comma', () => {
  const title = 'Mark this name as weak: it then counts only near a fuller name';
  const map = `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      two: { name: "Smith, Ltd" }
      one:
        name: Number One
        aliases:
          - name: Smith, Ltd
            lang: en
    `;
  checkFix(map, title, map.replace('name: Smith, Ltd\n', 'name: Smith, Ltd\n            weak: true\n'));
  const plain = map.replace('name: Smith, Ltd\n            lang: en', 'Smith, Ltd');
  checkFix(plain, title, plain.replace('- Smith, Ltd', '- { name: "Smith, Ltd", weak: true }'));
});

test('the other file is looked at again when one of them is put right', () => {
  const markup = `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      one: { name: Musk }
    //- /b.gloss.yaml
    gloss: 1
    actors:
      two: { name: Musk }
    `;
  const workspace = workspaceOf(files(markup));
  const count = () => diagnose(workspace, `${root}/a.gloss.yaml`, 'saved').length;
  expect(count()).toBe(1);
  expect(
    workspace.apply([disk('/b.gloss.yaml', 'gloss: 1\nactors:\n  two: { name: Kimbal Musk }\n')]),
  ).toContain(`${root}/a.gloss.yaml`);
  expect(count()).toBe(0);
});

test('a name that thousands share', () => {
  const many = Array.from({ length: 3000 }, (_, index) => `  a${index}: { name: Smith }`);
  const workspace = workspaceOf(new Map([['/a.gloss.yaml', `gloss: 1\nactors:\n${many.join('\n')}\n`]]));
  const [first] = diagnose(workspace, `${root}/a.gloss.yaml`, 'saved');
  expect(first?.message).toContain('and many more,');
  expect(first?.related).toHaveLength(5);
});
