import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, uriOf, workspaceOf } from './check';

const code = 'circular-citation';

test('two claims that rest on each other: told at both, where the way begins', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    references: [{ id: wire, type: article }]
    claims:
      - id: one
        quote: x
        cites:
          - source: wire
          - claim: b#two
                   ^^^^^ circular-citation[warning]: This evidence goes round in a circle: “one” rests on “b#two”, and “b#two” on “one”. Cite where one of them has it from.
                   = /b.txt.gloss.yaml:2:16 “two”: This claim rests on “one”.
    //- /b.txt.gloss.yaml
    gloss: 1
    claims: [{ id: two, quote: x, cites: [{ claim: a#one }] }]
                                                   ^^^^^ circular-citation[warning]: This evidence goes round in a circle: “two” rests on “a#one”, and “a#one” on “two”. Cite where one of them has it from.
                                                   = /a.txt.gloss.yaml:4:9 “one”: This claim rests on “two”.
    `,
    code,
  );
});

test('a longer way round, by the words that are cited, and one that leads into a circle without being part of it', () => {
  checkFindings(
    `
    //- /a.txt
    Twenty-one people left.
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: Twenty-one people left, cites: [{ claim: b#two }] }]
                                                                        ^^^^^ circular-citation[warning]: This evidence goes round in a circle: “one” rests on “b#two”, “b#two” on “c#three”, and “c#three” on “one”. Cite where one of them has it from.
                                                                        = /b.txt.gloss.yaml:2:16 “two”: This claim rests on “c#three”.
                                                                        = /c.txt.gloss.yaml:2:16 “three”: This claim rests on “one”.
    //- /b.txt.gloss.yaml
    gloss: 1
    claims: [{ id: two, quote: x, cites: [{ claim: c#three }] }]
                                                   ^^^^^^^ circular-citation[warning]: This evidence goes round in a circle: “two” rests on “c#three”, “c#three” on “a#one”, and “a#one” on “two”. Cite where one of them has it from.
                                                   = /c.txt.gloss.yaml:2:16 “three”: This claim rests on “a#one”.
                                                   = /a.txt.gloss.yaml:2:16 “one”: This claim rests on “two”.
    //- /c.txt.gloss.yaml
    gloss: 1
    claims: [{ id: three, quote: x, cites: [{ source: a, quote: one people left }] }]
                                                      ^ circular-citation[warning]: This evidence goes round in a circle: “three” rests on “a#one”, “a#one” on “b#two”, and “b#two” on “three”. Cite where one of them has it from.
                                                      = /a.txt.gloss.yaml:2:16 “one”: This claim rests on “b#two”.
                                                      = /b.txt.gloss.yaml:2:16 “two”: This claim rests on “three”.
    //- /d.txt.gloss.yaml
    gloss: 1
    claims: [{ id: four, quote: x, cites: [{ claim: a#one }] }]
    `,
    code,
  );
});

test('what disputes, gives background or is not there leads nowhere', () => {
  checkFindings(
    `
    //- /a.txt
    Twenty-one people left.
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: x, cites: [{ claim: b#one, stance: disputes }] }
      - { id: two, quote: x, cites: [{ claim: b#two, stance: context }] }
      - { id: three, quote: Twenty-one people left, cites: [{ claim: b#three }] }
      - { id: four, quote: x, cites: [{ claim: b#four }] }
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: x, cites: [{ claim: a#one }] }
      - { id: two, quote: x, cites: [{ claim: a#two }] }
      - { id: three, quote: x, cites: [{ source: a, quote: Twenty-nine people left }] }
      - { id: four, quote: x, cites: [{ claim: a#five }] }
    `,
    code,
  );
});

test('a long way round is told in part', () => {
  const texts = new Map(
    Array.from({ length: 12 }, (_, at): [string, string] => [
      `/f${at}.txt.gloss.yaml`,
      `gloss: 1\nclaims: [{ id: c, quote: x, cites: [{ claim: f${(at + 1) % 12}#c }] }]\n`,
    ]),
  );
  const [found] = diagnose(workspaceOf(texts), uriOf('/f0.txt.gloss.yaml'), 'saved').filter(
    (finding) => finding.code === code,
  );
  expect(found?.message).toBe(
    'This evidence goes round in a circle: “c” rests on “f1#c”, “f1#c” on “f2#c”, “f2#c” on “f3#c”, “f3#c” on “f4#c”, “f4#c” on “f5#c”, “f5#c” on “f6#c”, and so on over 6 more, back to “c”. Cite where one of them has it from.',
  );
});

test('a file at the other end of the way is looked at again when the circle is broken', () => {
  const texts = files(`
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: x, cites: [{ claim: b#two }] }]
    //- /b.txt.gloss.yaml
    gloss: 1
    claims: [{ id: two, quote: x, cites: [{ claim: c#three }] }]
    //- /c.txt.gloss.yaml
    gloss: 1
    claims: [{ id: three, quote: x, cites: [{ claim: a#one }] }]
    `);
  const workspace = workspaceOf(texts);
  const told = (): number =>
    diagnose(workspace, uriOf('/b.txt.gloss.yaml'), 'saved').filter((finding) => finding.code === code)
      .length;
  expect(told()).toBe(1);
  const last = texts.get('/c.txt.gloss.yaml') ?? '';
  expect(workspace.apply([disk('/c.txt.gloss.yaml', last.replace('a#one', 'd#one'))])).toContain(
    uriOf('/b.txt.gloss.yaml'),
  );
  expect(told()).toBe(0);
  workspace.apply([disk('/c.txt.gloss.yaml', last)]);
  expect(told()).toBe(1);
});
