import { expect, test } from 'vitest';
import { parserProblems } from '../../../server/core/rules/parserProblems';
import { schema } from '../../../server/core/rules/schema';
import { yamlSyntax } from '../../../server/core/rules/yamlSyntax';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, draw, files, root, workspaceOf } from './check';

test('what the file shows by itself is told while typing, and in glossator.yaml, too', () => {
  checkFindings(
    `
    //- /glossator.yaml
    rules: { schema: warning }
    claimKind: [testimony]
    ^^^^^^^^^ schema[warning]: “claimKind” is not a key of this file. Did you mean “claimKinds”?
    //- /a.gloss.yaml
    gloss: 1
    actors:
      usds:
        name: United States Digital Service
        name: USDS
        ^^^^ duplicate-key[error]: “name” stands here a second time, and only the first one counts. Remove one of them.
        knid: publicBody
        ^^^^ schema[warning]: “knid” is not a key of an actor. Did you mean “kind”?
    `,
    undefined,
    'typing',
  );
});

test('the one remedy is preferred', () => {
  const markup = `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      usds:
        name: United States Digital Service
        knid: publicBody   # a slip
    `;
  const [fix] = [...(schema.checkGloss?.(...unitAndProject(markup)) ?? [])].flatMap(
    ({ fixes }) => fixes ?? [],
  );
  expect(fix?.preferred).toBe(true);
  checkFix(markup, fix?.title ?? '', markup.replace('knid', 'kind'));
});

test('in a file that does not parse, only the remedy for that is offered', () => {
  const broken = `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: prize
        qoute: "never closed
    notes:
      - quote: Prix #1 du jury
        nothe: why
    `;
  checkFixes(broken, 'schema', []);
  const [unit] = unitAndProject(broken);
  expect(unit.file.problems.some(({ code, fix }) => code === 'schema' && fix !== undefined)).toBe(true);
});

test('two actors under one id are told once, as duplicate-id', () => {
  checkFindings(
    `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      usds: { name: United States Digital Service }
      ^^^^ duplicate-id[error]: Another actor has the id “usds”, too. Give one of them another id, or put the two together.
      = /a.gloss.yaml:4:3 “usds”: The same id stands here.
      usds: { name: USDS }
      ^^^^ duplicate-id[error]: Another actor has the id “usds”, too. Give one of them another id, or put the two together.
      = /a.gloss.yaml:3:3 “usds”: The same id stands here.
    `,
  );
});

test('a version from the future', () => {
  checkFindings(
    `
    //- /a.gloss.yaml
    gloss: 2
           ^ unsupported-version[error]: This file is of version 2 of the format, and this Glossator only knows version 1. Update Glossator, or write “gloss: 1”.
    actors:
      usds: nonsense
    `,
  );
});

test('words lost to YAML', () => {
  checkFix(
    `
    //- /a.txt
    Prix #1 du jury
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: prize
        quote: Prix #1 du jury
        by:   # nobody yet
    `,
    'Put quotation marks around the text',
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: prize
        quote: "Prix #1 du jury"
        by:   # nobody yet
    `,
  );
});

test('gloss files that are no UTF-8', () => {
  const texts = new Map([
    ['/a.gloss.yaml', 'gloss: 1\nactors:\n  a: { name: \uFFFDlys\uFFFDe }\n'],
    ['/b.gloss.yaml', ''],
    ['/glossator.yaml', 'language: fr\n'],
  ]);
  const encodings = ['not-utf-8', 'binary', 'utf-16'] as const;
  const workspace = workspaceOf(new Map());
  workspace.apply(
    [...texts].map(([path, text], index) => ({
      kind: 'disk',
      uri: root + path,
      content: { text, encoding: encodings[index] ?? 'utf-8' },
    })),
  );
  expect(draw(workspace, texts, yamlSyntax.code)).toMatchInlineSnapshot(`
    "//- /a.gloss.yaml
    gloss: 1
    actors:
      a: { name: �lys�e }
                 ^ yaml-syntax[error]: This file is not UTF-8, which it has to be. Save it as text in UTF-8.
    //- /b.gloss.yaml

    ^ yaml-syntax[error]: This file is no text, which it has to be. Save it as text in UTF-8.//- /glossator.yaml
    language: fr
    ^^^^^^^^^^^^ yaml-syntax[error]: This file is not UTF-8, which it has to be. Save it as text in UTF-8.
    "
  `);
});

test('nothing at all, and hostile files, make no rule throw', () => {
  const texts = new Map([
    ['/empty.gloss.yaml', ''],
    ['/deep.gloss.yaml', `gloss: 1\nclaims: ${'['.repeat(5000)}`],
    ['/bomb.gloss.yaml', 'gloss: 1\na: &a [x]\nactors: { b: *a, c: { aliases: [*a, *a] } }\n'],
    [
      '/shapes.gloss.yaml',
      'gloss: 1\nclaims: { a: 1 }\nactors: [x]\nmentions: text\nnotes: [[[]]]\nsource: []\nreferences: {}\n',
    ],
    [
      '/half.txt.gloss.yaml',
      'gloss: 1\nclaims:\n  - id:\n    quote: "\n  -\n  - quote\nmentions:\n  - { quote: \nnotes:\n  - quo',
    ],
    ['/half.txt', 'Half an article\uD800'],
    ['/glossator.yaml', 'rules: [\n'],
  ]);
  const workspace = workspaceOf(texts);
  for (const path of texts.keys()) {
    for (const { range, message } of diagnose(workspace, root + path, 'saved')) {
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(texts.get(path)?.length ?? 0);
      expect(message.length).toBeLessThan(400);
    }
  }
});

test('every cut of a file, as it is while it is typed', () => {
  const whole = files(`
    //- /a.txt
    Plus de 20 fonctionnaires ont démissionné mardi. Musk a dit : non. Musk.
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { id: ap, file: a.txt }
    actors:
      elon-musk: { name: Elon Musk, aliases: [Musk, "", { name: the, weak: true }] }
      kimbal:
        name: Kimbal Musk
        aliases:
          - Musk
    claims:
      - id: one
        quote: "Musk"
        before: 'xx'
        by: Elon Musk
        kind: fcat
    mentions:
      - { quote: Dogey, actor: dog }
    notes:
      - quote: |
          Musk a dit
    references:
      - { id: ap, type: book }
    `);
  const text = whole.get('/a.txt.gloss.yaml') ?? '';
  for (let length = 0; length <= text.length; length += 1) {
    const workspace = workspaceOf(new Map([...whole, ['/a.txt.gloss.yaml', text.slice(0, length)]]));
    for (const path of whole.keys()) {
      for (const finding of diagnose(workspace, root + path, 'saved')) {
        for (const fix of finding.fixes) expect(Array.isArray(fix.edits)).toBe(true);
      }
    }
  }
});

function unitAndProject(markup: string) {
  const workspace = workspaceOf(files(markup));
  const [uri = ''] = workspace.files();
  const unit = workspace.unit(uri);
  if (unit?.kind !== 'gloss') throw new Error('The first file of the fixture is no gloss file.');
  return [unit, workspace.projectOf(uri), workspace] as const;
}

test('a rule made of parser problems tells of its own code alone', () => {
  const markup = `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      usds: { name: A, name: B, knid: x }
    `;
  const [unit] = unitAndProject(markup);
  const found = [...parserProblems('duplicate-key', 'error').checkGloss(unit)];
  expect(found).toHaveLength(1);
});
