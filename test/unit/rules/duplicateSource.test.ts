import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, uriOf, workspaceOf } from './check';

const code = 'duplicate-source';
const advice =
  'so one source may count as two. Keep one id and cite that; where both are needed, name the other under “origin”.';

test('one address, written in two ways, under two ids', () => {
  checkFindings(
    `
    //- /a.txt
    Text.
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      URL: https://www.example.org/a/?utm_source=feed
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-source[warning]: “wire” has this address, too, ${advice}
           = /sources.gloss.yaml:5:11 “http://example.org/a#comments”: The address of “wire”.
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - id: wire
        type: webpage
        URL: "http://example.org/a#comments"
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-source[warning]: “a” has this address, too, ${advice}
              = /a.txt.gloss.yaml:3:8 “https://www.example.org/a/?utm_source=feed”: The address of “a”.
      - { id: other, type: webpage, URL: https://example.org/b }
  `,
    code,
  );
});

test('one DOI in gloss files and bibliographies, whatever it is written like', () => {
  checkFindings(
    `
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: one, type: book, DOI: 10.1000/ABC }
                                    ^^^^^^^^^^^ duplicate-source[warning]: “two” and “three” have this DOI, too, ${advice}
                                    = /sources.gloss.yaml:4:33 “https://doi.org/10.1000/abc”: The DOI of “two”.
                                    = /library.bib:1:30 “10.1000/abc”: The DOI of “three”.
      - { id: two, type: book, URL: https://doi.org/10.1000/abc }
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-source[warning]: “one” and “three” have this DOI, too, ${advice}
                                    = /sources.gloss.yaml:3:33 “10.1000/ABC”: The DOI of “one”.
                                    = /library.bib:1:30 “10.1000/abc”: The DOI of “three”.
    //- /library.bib
    @book{three, title={T}, doi={10.1000/abc}}
                                 ^^^^^^^^^^^ duplicate-source[warning]: “one” and “two” have this DOI, too, ${advice}
                                 = /sources.gloss.yaml:3:33 “10.1000/ABC”: The DOI of “one”.
                                 = /sources.gloss.yaml:4:33 “https://doi.org/10.1000/abc”: The DOI of “two”.
  `,
    code,
  );
});

test('front matter says an address, too', () => {
  checkFindings(
    `
    //- /a.md
    ---
    source: "https://example.org/a"
             ^^^^^^^^^^^^^^^^^^^^^ duplicate-source[warning]: “b” has this address, too, ${advice}
             = /b.md:2:6 “https://example.org/a”: The address of “b”.
    ---
    Text.
    //- /b.md
    ---
    url: https://example.org/a
         ^^^^^^^^^^^^^^^^^^^^^ duplicate-source[warning]: “a” has this address, too, ${advice}
         = /a.md:2:10 “https://example.org/a”: The address of “a”.
    ---
    Text.
    //- /c.md
    ---
    url: https://example.org/a
    ---
    Text.
    //- /c.md.gloss.yaml
    gloss: 1
    source: { URL: https://example.org/c }
  `,
    code,
  );
});

test('one article under two ids', () => {
  checkFindings(
    `
    //- /a.txt
    Text.
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { id: one }
                  ^^^ duplicate-source[warning]: The same article has the id “two” in another file. Keep one of them, as both stand for one source.
                  = /more.gloss.yaml:2:28 “two”: The other id stands here.
    //- /more.gloss.yaml
    gloss: 1
    source: { file: a.txt, id: two }
                               ^^^ duplicate-source[warning]: The same article has the id “one” in another file. Keep one of them, as both stand for one source.
                               = /a.txt.gloss.yaml:2:15 “one”: The other id stands here.
    //- /third.gloss.yaml
    gloss: 1
    source: { file: a.txt }
  `,
    code,
  );
});

test('what is no second source', () => {
  checkFindings(
    `
    //- /a.txt
    Text.
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { URL: https://example.org/a, archived: https://archive.example/1 }
    //- /more.gloss.yaml
    gloss: 1
    source: { file: a.txt, URL: https://example.org/a }
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: copy, type: webpage, URL: https://example.org/a, origin: a }
      - { id: archive, type: webpage, URL: https://archive.example/1 }
      - { id: home, type: webpage, URL: https://example.org }
      - { id: home-2, type: webpage, URL: https://example.org/ }
      - { id: one, type: chapter, title: One, URL: https://example.org/book }
      - { id: two, type: chapter, title: Two, URL: https://example.org/book }
      - { id: law-1, type: legislation, URL: 'https://example.org/law#art-1' }
      - { id: law-2, type: legislation, URL: 'https://example.org/law#art-2' }
      - { id: same, type: book, DOI: 10.1000/1 }
      - { id: same, type: book, DOI: 10.1000/1 }
  `,
    code,
  );
});

test('of many, the first few are told', () => {
  const entries = Array.from({ length: 9 }, (_, index) => `@misc{k${index}, url={https://example.org/a}}\n`);
  const workspace = workspaceOf(new Map([['/a.bib', entries.join('')]]));
  const findings = diagnose(workspace, uriOf('/a.bib'), 'saved').filter((finding) => finding.code === code);
  expect(findings).toHaveLength(9);
  expect(findings[0]?.message).toContain('“k1”, “k2”, “k3”, “k4”, “k5” and many more have this address');
  expect(findings[0]?.related).toHaveLength(5);
});

test('files hear of each other', () => {
  const texts = files(`
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { URL: https://example.org/a }
    //- /library.bib
    @misc{b, url={https://example.org/b}}
  `);
  const workspace = workspaceOf(texts);
  const told = (path: string): readonly string[] =>
    diagnose(workspace, uriOf(path), 'saved')
      .filter((finding) => finding.code === code)
      .map(({ message }) => message.split(',')[0] ?? '');
  expect([told('/a.txt.gloss.yaml'), told('/library.bib')]).toEqual([[], []]);
  expect(workspace.apply([disk('/library.bib', '@misc{b, url={https://example.org/a}}')])).toContain(
    uriOf('/a.txt.gloss.yaml'),
  );
  expect([told('/a.txt.gloss.yaml'), told('/library.bib')]).toEqual([
    ['“b” has this address'],
    ['“a” has this address'],
  ]);
  workspace.apply([disk('/a.txt.gloss.yaml', 'gloss: 1\nsource: { id: c, URL: https://example.org/a }')]);
  expect([told('/a.txt.gloss.yaml'), told('/library.bib')]).toEqual([
    ['“b” has this address'],
    ['“c” has this address'],
  ]);
  workspace.apply([disk('/x.md', '---\nurl: https://example.org/a\n---\n')]);
  expect(told('/library.bib')).toEqual(['“c” and “x” have this address']);
  expect(told('/a.txt.gloss.yaml')).toEqual(['“x” and “b” have this address']);
  workspace.apply([disk('/library.bib', undefined)]);
  expect(told('/a.txt.gloss.yaml')).toEqual(['“x” has this address']);
  workspace.apply([disk('/x.md', undefined)]);
  expect(told('/a.txt.gloss.yaml')).toEqual([]);
});
