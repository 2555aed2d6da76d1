import fc from 'fast-check';
import { expect, test } from 'vitest';
import { switchOffs } from '../../../server/core/features/switchOff';
import { diagnose, suppressedIn } from '../../../server/core/rules/diagnose';
import { lasting } from '../../../server/core/rules/suppressions';
import { textRange } from '../../../server/core/text/range';
import type { Workspace } from '../../../server/core/workspace/workspace';
import { applied, disk, files, uriOf, workspaceOf, type Files } from '../rules/check';

const path = '/a.txt.gloss.yaml';
const uri = uriOf(path);

function offered(workspace: Workspace): ReturnType<typeof switchOffs> {
  return switchOffs(workspace, uri, textRange(0, Infinity));
}

/** The file after each offer, by the code it switches off. Every offer does what it says, and leaves its reason to be asked for. */
function afterEach(texts: Files): readonly string[] {
  const workspace = workspaceOf(texts);
  return offered(workspace).map(({ fix, finding }) => {
    expect(fix.preferred).toBe(false);
    const before = diagnose(workspace, uri, 'saved');
    const after = applied(texts, fix.edits);
    const edited = workspaceOf(after);
    const left = diagnose(edited, uri, 'saved').map(({ code }) => code);
    const gone = suppressedIn(edited, uri).map((each) => each.finding.code);
    expect(gone).toContain(finding.code);
    expect(left).toContain('unexplained-suppression');
    expect(left).not.toContain('unused-suppression');
    expect(left.length + gone.length).toBe(before.length + 1);
    return `${fix.title}\n${after.get(path) ?? ''}`;
  });
}

test('a comment above the line, indented as it is; the last of all remedies', () => {
  expect(
    afterEach(
      files(`
      //- /a.txt
      Nothing.
      //- /a.txt.gloss.yaml
      gloss: 1
      claims:
        - id: a
          kind: opinion
          quote: "Nothing"
          # for the time being
          by: nobody
          about: [nobody, Nobody]
      `),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Switch off “unknown-actor” for this line
    gloss: 1
    claims:
      - id: a
        kind: opinion
        quote: "Nothing"
        # for the time being
        # glossator-disable-next-line unknown-actor --
        by: nobody
        about: [nobody, Nobody]
    ",
      "Switch off “unknown-actor” for this line
    gloss: 1
    claims:
      - id: a
        kind: opinion
        quote: "Nothing"
        # for the time being
        by: nobody
        # glossator-disable-next-line unknown-actor --
        about: [nobody, Nobody]
    ",
    ]
  `);
});

test('above the beginning of a text that goes on over several lines, and above an entry', () => {
  expect(
    afterEach(
      files(`
      //- /a.txt
      Nothing.
      //- /a.txt.gloss.yaml
      gloss: 1
      claims:
        - quote: "Nothing
            at
            all"
      notes: [
          { quote: 'in
          brackets' }, { quote: 'behind
          others' } ]
      `),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Switch off “schema” for this line
    gloss: 1
    claims:
      # glossator-disable-next-line schema --
      - quote: "Nothing
          at
          all"
    notes: [
        { quote: 'in
        brackets' }, { quote: 'behind
        others' } ]
    ",
      "Switch off “quote-missing” for this line
    gloss: 1
    claims:
      # glossator-disable-next-line quote-missing --
      - quote: "Nothing
          at
          all"
    notes: [
        { quote: 'in
        brackets' }, { quote: 'behind
        others' } ]
    ",
      "Switch off “quote-missing” for this line
    gloss: 1
    claims:
      - quote: "Nothing
          at
          all"
    notes: [
        # glossator-disable-next-line quote-missing --
        { quote: 'in
        brackets' }, { quote: 'behind
        others' } ]
    ",
    ]
  `);
});

test('above the text that a narrower place stands in', () => {
  const texts = files(`
    //- /b.txt
    Some 65 employees left the house in January, the agency said.
    //- /a.txt
    He said so.
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: so
        quote: He said so
        cites:
          - source: b
            quote: 'Some
              56 employees left the house in January, the agency said'
    `);
  const about = afterEach(texts).filter((text) => text.includes('figure-changed'));
  expect(about).toMatchInlineSnapshot(`
    [
      "Switch off “cited-figure-changed” for this line
    gloss: 1
    claims:
      - id: so
        quote: He said so
        cites:
          - source: b
            # glossator-disable-next-line cited-figure-changed --
            quote: 'Some
              56 employees left the house in January, the agency said'
    ",
    ]
  `);
});

test('Windows’ line ends and a byte order mark stay what they are', () => {
  const texts: Files = new Map([
    [path, '\ufeffgloss: 1\r\nglos: 2\r\nactors:\r\n  a: { name: A One, partOf: x }\r\n'],
  ]);
  expect(afterEach(texts).map((text) => JSON.stringify(text))).toMatchInlineSnapshot(`
    [
      ""Switch off “schema” for this line\\n﻿gloss: 1\\r\\n# glossator-disable-next-line schema --\\r\\nglos: 2\\r\\nactors:\\r\\n  a: { name: A One, partOf: x }\\r\\n"",
      ""Switch off “unknown-actor” for this line\\n﻿gloss: 1\\r\\nglos: 2\\r\\nactors:\\r\\n  # glossator-disable-next-line unknown-actor --\\r\\n  a: { name: A One, partOf: x }\\r\\n"",
    ]
  `);
});

test('nothing in a file that is broken, in an article, for what no comment switches off', () => {
  const texts = files(`
    //- /a.txt
    A One is named.
    //- /b.gloss.yaml
    gloss: 1
    actors: { a: { name: A One }, b: { name: A One } }
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: "a
        by: nobody
    `);
  const workspace = workspaceOf(texts);
  expect(offered(workspace)).toEqual([]);
  const article = uriOf('/a.txt');
  expect(diagnose(workspace, article, 'saved').map(({ code }) => code)).toEqual(['ambiguous-mention']);
  expect(switchOffs(workspace, article, textRange(0, 99))).toEqual([]);
  workspace.apply([disk(path, 'gloss: 1\n# glossator-disable-next-line schema\nactors: {}\n')]);
  expect(offered(workspace)).toEqual([]);
  expect(switchOffs(workspace, uriOf('/nothing.gloss.yaml'), textRange(0, 9))).toEqual([]);
});

test('of very many findings, the first', () => {
  const actors = Array.from({ length: 400 }, (_, at) => `  a${at}: { name: Name ${at}, partOf: x }\n`);
  expect(offered(workspaceOf(new Map([[path, `gloss: 1\nactors:\n${actors.join('')}`]])))).toHaveLength(10);
});

test('whatever the file looks like, an offer does what it says', () => {
  const scalar = fc.constantFrom(
    'x',
    "'x'",
    '"x\n\n      y"',
    '|\n      x\n      y',
    '>-\n      x',
    'x\n      y z',
  );
  const entry = fc
    .tuple(
      scalar,
      scalar,
      fc.constantFrom(
        'nobody',
        '"nobody"',
        '[nobody, none]',
        '[\n      nobody,\n      none ]',
        '\n      - nobody',
      ),
    )
    .map(
      ([quote, note, about]) => `  - id: a\n    quote: ${quote}\n    note: ${note}\n    about: ${about}\n`,
    );
  const section = fc
    .array(entry, { minLength: 1, maxLength: 3 })
    .map((entries) => `claims:\n${entries.join('')}`);
  const comment = fc.constantFrom('', '# x\n', '\n', '---\n', '# glossator-disable-next-line schema -- x\n');
  fc.assert(
    fc.property(comment, section, fc.constantFrom('\n', '\r\n'), (before, claims, eol) => {
      const text = `${before}gloss: 1\nfoo: 1\n${claims}`.replaceAll('\n', eol);
      const texts: Files = new Map([
        ['/a.txt', 'Nothing.\n'],
        [path, text],
      ]);
      const workspace = workspaceOf(texts);
      fc.pre(diagnose(workspace, uri, 'saved').every(({ code }) => !lasting.has(code)));
      afterEach(texts);
    }),
    { numRuns: 25 },
  );
});
