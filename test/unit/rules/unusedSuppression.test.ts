import { expect, test } from 'vitest';
import { diagnose, suppressedIn } from '../../../server/core/rules/diagnose';
import { codeActions } from '../../../server/core/features/codeActions';
import { textRange } from '../../../server/core/text/range';
import { checkFindings, checkFix, checkFixes, disk, files, root, uriOf, workspaceOf } from './check';

const code = 'unused-suppression';

test('a comment switches off what begins on the next line that is no comment, and nothing else', () => {
  checkFindings(
    `
    //- /actors.gloss.yaml
    gloss: 1
    # glossator-disable-next-line unknown-actor -- not on this line
                                  ^^^^^^^^^^^^^ unused-suppression[warning]: Nothing that begins on the line below is reported as “unknown-actor”, so nothing is switched off. Remove it.
    actors:
      a:
        name: A One
        # glossator-disable-next-line unknown-actor, schema -- waits for the files of the second desk
                                                     ^^^^^^ unused-suppression[warning]: Nothing that begins on the line below is reported as “schema”, so nothing is switched off. Remove it.

        # An ordinary comment, and a blank line.
        partOf: nobody
        successor: nobody
                   ^^^^^^ unknown-actor[error]: There is no actor “nobody”. Correct the id, or add this actor under “actors”.
    `,
  );
});

test('several comments stand above one line; in a list, in brackets, in French', () => {
  checkFindings(
    `
    //- /lettre.txt
    Rien.
    //- /lettre.txt.gloss.yaml
    gloss: 1
    claims:
      # glossator-disable-next-line unknown-value -- le statut de l’autre rédaction
      # glossator-disable-next-line unknown-actor -- à venir
      - { id: rien, quote: Rien, status: vu, by: lea, kind: opinion }
      - id: deux
        quote: Rien
        kind: opinion
        about: [
          # glossator-disable-next-line unknown-actor -- à venir aussi
          lea,
          léa,
          ^^^ unknown-actor[error]: There is no actor “léa”. Correct the id, or add this actor under “actors”.
          ]
    `,
  );
});

test('a text over several lines is one with the line it begins on', () => {
  const cited = (comment: string): string => `
    //- /a.txt
    Some 65 employees left the house in January, the agency said.
    //- /b.txt
    He said so.
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - id: b
        quote: He said so
        cites:
          - source: a
    ${comment}
            quote: 'Some
              56 employees left the house in January, the agency said'
            note: x
    `;
  const codes = (comment: string): readonly string[] =>
    diagnose(workspaceOf(files(cited(comment))), uriOf('/b.txt.gloss.yaml'), 'saved')
      .map((found) => found.code)
      .filter((each) => each.startsWith('cited') || each.includes('suppression'));
  expect(codes('')).toEqual(['cited-figure-changed']);
  const off = '# glossator-disable-next-line cited-figure-changed -- of the printed edition';
  expect(codes(`        ${off}`)).toEqual([]);
});

test('a file that is not read is reported whatever comments say', () => {
  checkFindings(
    `
    //- /broken.gloss.yaml
    gloss: 1
    actors:
      b:
        # glossator-disable-next-line yaml-syntax -- not now
        name: "B Two
              ^^^^^^ yaml-syntax[error]: This text begins with a quotation mark that is never closed. Put a " at its end.
    //- /newer.gloss.yaml
    # glossator-disable-next-line unsupported-version -- for the newer one
    gloss: 2
           ^ unsupported-version[error]: This file is of version 2 of the format, and this Glossator only knows version 1. Update Glossator, or write “gloss: 1”.
    `,
    ['yaml-syntax', 'unsupported-version'],
  );
});

test('what looks like a comment inside of a text is none', () => {
  checkFindings(
    `
    //- /notes.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
        description: |
          # glossator-disable-next-line unknown-actor
          glossator
        partOf: nobody
                ^^^^^^ unknown-actor[error]: There is no actor “nobody”. Correct the id, or add this actor under “actors”.
      b:
        name: B Two
        description: "two lines,
          # glossator-disable-next-line unknown-actor

          and more"
        partOf: nobody
                ^^^^^^ unknown-actor[error]: There is no actor “nobody”. Correct the id, or add this actor under “actors”.
      c:
        name: 'C # glossator-disable-next-line unknown-actor'
        description: >-
          folded
        # glossator-disable-next-line unknown-actor -- less indented than the text: a comment
        partOf: nobody
    `,
  );
});

test('line ends of Windows, tabs before the comment, a byte order mark, no line end at the end', () => {
  const workspace = workspaceOf(
    new Map([
      [
        '/a.gloss.yaml',
        '\ufeff# glossator-disable-next-line schema -- as agreed\r\nglos: 1\r\ngloss: 1\r\nactors:\r\n  a:\r\n    name: A One\r\n\t# glossator-disable-next-line unknown-actor -- later\r\n\r\n    partOf: nobody\r\n# glossator-disable-next-line schema -- there is nothing below',
      ],
    ]),
  );
  const uri = uriOf('/a.gloss.yaml');
  const found = diagnose(workspace, uri, 'saved');
  expect(found.map(({ code: each, range }) => [each, workspace.linesOf(uri)?.lineAt(range.start)])).toEqual([
    [code, 9],
  ]);
  expect(suppressedIn(workspace, uri).map(({ finding, by }) => [finding.code, by.comment.reason])).toEqual([
    ['schema', 'as agreed'],
    ['unknown-actor', 'later'],
  ]);
});

test('in glossator.yaml, too', () => {
  checkFindings(`
    //- /glossator.yaml
    glossator: 1
    # glossator-disable-next-line schema -- of the other tool
    colour: red
    # glossator-disable-next-line schema -- of nobody
                                  ^^^^^^ unused-suppression[warning]: Nothing that begins on the line below is reported as “schema”, so nothing is switched off. Remove it.
    language: fr
    rules:
      # glossator-disable-next-line schema -- from a newer Glossator
      new-rule: error
    `);
});

test('codes that are none, that no comment can switch off, that stand there twice', () => {
  checkFindings(`
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
        # glossator-disable-next-line unknow-actor -- a slip
                                      ^^^^^^^^^^^^ unused-suppression[warning]: There is no rule “unknow-actor”, so nothing is switched off. Did you mean “unknown-actor”?
        partOf: nobody
                ^^^^^^ unknown-actor[error]: There is no actor “nobody”. Correct the id, or add this actor under “actors”.
        # glossator-disable-next-line everything, unused-suppression, yaml-syntax -- all of it
                                      ^^^^^^^^^^ unused-suppression[warning]: There is no rule “everything”, so nothing is switched off. Write the code that stands behind its message, or remove it.
                                                  ^^^^^^^^^^^^^^^^^^ unused-suppression[warning]: “unused-suppression” cannot be switched off by a comment. Put right what it is about, and remove it here.
                                                                      ^^^^^^^^^^^ unused-suppression[warning]: “yaml-syntax” cannot be switched off by a comment. Put right what it is about, and remove it here.
        # glossator-disable-next-line unknown-actor, unknown-actor -- said twice
                                                     ^^^^^^^^^^^^^ unused-suppression[warning]: “unknown-actor” is switched off for this line already. Remove it here.
        # glossator-disable-next-line unknown-actor -- and once more
                                      ^^^^^^^^^^^^^ unused-suppression[warning]: “unknown-actor” is switched off for this line already. Remove it here.
        successor: nobody
    `);
});

test('comments that are not written as they must be', () => {
  checkFindings(`
    //- /actors.gloss.yaml
    gloss: 1
    # glossator-disable-line unknown-actor -- a habit
      ^^^^^^^^^^^^^^^^^^^^^^ unused-suppression[warning]: Glossator knows no comment “glossator-disable-line”. Write “glossator-disable-next-line”, on a line of its own above what it is about.
    actors:
      a:
        name: A One
        # glossator-disable-next-line
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression[warning]: This comment names no rule, so it switches off nothing. Write the code of a rule behind it, such as “quote-missing”.
        # glossator-disable-next-line -- because
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression[warning]: This comment names no rule, so it switches off nothing. Write the code of a rule behind it, such as “quote-missing”.
        partOf: nobody # glossator-disable-next-line unknown-actor -- behind it
                ^^^^^^ unknown-actor[error]: There is no actor “nobody”. Correct the id, or add this actor under “actors”.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression[warning]: Behind something else, this comment switches off nothing. Move it to a line of its own, above what it is about.
        # glossator-disable-next-line unknown-actor schema -- a comma is missing
                                                    ^^^^^^ unused-suppression[warning]: “schema” is not switched off, as there is no comma before it. Write commas between the rules.
        successor: nobody
      b:
        name: B Two
        # glossator-disable-next-line unknown-actor for now -- two reasons
                                                    ^^^^^^^ unused-suppression[warning]: “for now” is neither a rule nor a reason. Write commas between rules, and the reason behind “--”.
        partOf: nobody
        #glossator-disable-next-line   unknown-actor,--     without space, and one comma too many
        successor: nobody
    `);
});

test('what nobody can know is not told: rules that are off, files that are broken, articles that are not here', () => {
  checkFindings(
    `
    //- /glossator.yaml
    rules: { unknown-actor: off }
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
        # glossator-disable-next-line unknown-actor -- off for all at the moment
        partOf: a
    //- /broken.gloss.yaml
    gloss: 1
    actors:
      b:
        # glossator-disable-next-line schema -- not to be judged
        name: "B Two
      c:
        name: C Three
    //- /gone.txt.gloss.yaml
    gloss: 1
    claims:
      - id: x
        # glossator-disable-next-line quote-missing -- not to be judged
        quote: 'more than 300 signatures'
    `,
    code,
  );
});

test('while typing, nothing is called unused that only other files can tell', () => {
  checkFindings(
    `
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
        # glossator-disable-next-line unknown-actor -- why not
        partOf: a
    `,
    undefined,
    'typing',
  );
});

test('a comment is used once there is something to switch off, and unused again when that is gone', () => {
  const uri = uriOf('/a.gloss.yaml');
  const workspace = workspaceOf(
    files(`
    //- /a.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
        # glossator-disable-next-line unknown-actor -- will be declared
        partOf: b
    `),
  );
  const codes = (): readonly string[] => diagnose(workspace, uri, 'saved').map((found) => found.code);
  expect(codes()).toEqual([]);
  workspace.apply([disk('/b.gloss.yaml', 'gloss: 1\nactors:\n  b: { name: B Two }\n')]);
  expect(codes()).toEqual([code]);
  workspace.apply([disk('/b.gloss.yaml', undefined)]);
  expect(codes()).toEqual([]);
});

test('the fixes take out the code, or the line, or write what is meant', () => {
  const before = (comment: string): string => `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      a:
        name: A One
    ${comment}
        partOf: nobody # here
    `;
  const after = (comment: string): string => before(comment).replace(/\n {4}\n/u, '\n');
  const line = '    # glossator-disable-next-line ';
  checkFix(
    before(`${line}unknown-actor, schema -- why`),
    'Remove “schema” from this comment',
    before(`${line}unknown-actor -- why`),
  );
  checkFix(
    before(`${line}schema ,  unknown-actor -- why`),
    'Remove “schema” from this comment',
    before(`${line}unknown-actor -- why`),
  );
  checkFix(before(`${line}quote-missing -- why`), 'Remove this comment', after(''));
  checkFix(
    before(`${line}unknown-acto -- why`),
    'Change to “unknown-actor”',
    before(`${line}unknown-actor -- why`),
  );
  checkFix(
    before('    # glossator-disable-line unknown-actor -- why'),
    'Change to “glossator-disable-next-line”',
    before(`${line}unknown-actor -- why`),
  );
  checkFix(
    before(`${line}unknown-actor quote-missing -- why`),
    'Write a comma between the rules',
    before(`${line}unknown-actor, quote-missing -- why`),
  );
  checkFixes(before(`${line}unknow-actor, quote-missing -- why`), code, [
    '!Change to “unknown-actor”',
    'Remove this comment',
    '!Remove this comment',
  ]);
});

test('what is switched off offers no fix', () => {
  const markup = `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      abc:
        name: A One
        # glossator-disable-next-line unknown-actor -- why
        partOf: abcd
    `;
  const workspace = workspaceOf(files(markup));
  const uri = uriOf('/a.gloss.yaml');
  expect(codeActions(workspace, uri, textRange(0, 1000))).toEqual([]);
});

test('a comment in a file outside of every folder is not judged by what only a folder shows', () => {
  const workspace = workspaceOf(new Map());
  const uri = `${root}-elsewhere/a.gloss.yaml`;
  const text =
    'gloss: 1\nactors:\n  # glossator-disable-next-line unknown-actor -- why\n  a: { name: A One, partOf: b }\n';
  workspace.apply([{ kind: 'buffer', uri, text }]);
  expect(diagnose(workspace, uri, 'saved')).toEqual([]);
});

test('beyond what is checked of a file, nothing is called unused', () => {
  const comment = '  # glossator-disable-next-line quote-missing -- of the printed edition\n';
  const notes = (count: number): string =>
    Array.from({ length: count }, (_, at) => `  - { quote: "missing ${at}" }\n`).join('');
  const found = (count: number, above: string): readonly string[] => {
    const text = `gloss: 1\nnotes:\n${notes(count)}${above}  - { quote: "One beginning" }\n`;
    const workspace = workspaceOf(
      new Map([
        ['/a.txt', `One beginning. ${'Words of an article that is as long as a book. '.repeat(80_000)}`],
        ['/a.txt.gloss.yaml', text],
      ]),
    );
    return diagnose(workspace, uriOf('/a.txt.gloss.yaml'), 'saved').map((each) => each.message);
  };
  expect(found(1, comment).at(-1)).toMatch(/^Nothing that begins on the line below/u);
  const told = found(300, comment);
  expect(told.at(-1)).toMatch(/^Checking this many quotes takes too long/u);
  expect(told.filter((message) => message.startsWith('Nothing'))).toEqual([]);
});
