/**
 * The colours of gloss files, as VS Code's own tokenizer sees them.
 *
 * A check is gloss text with, under a line, carets that point at some of its characters and name the scopes these must have:
 *
 *     by: doge
 *         ^^^^ support.type.reference !string
 *
 * A scope is met by itself and by what is more special (`string` by `string.quoted.double.yaml`); with `!` before it, it must not be there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

type Grammars = ReadonlyMap<string, IRawGrammar>;

function readGrammar(path: string): IRawGrammar {
  return textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
}

/**
 * Stands in for `source.yaml` with the two habits that matter to us: tried at the start of a file, it takes every line below, as
 * VS Code's does; and its comments begin with the space before them, as those of older YAML grammars do.
 */
const greedyYaml = textmate.parseRawGrammar(
  JSON.stringify({
    scopeName: 'source.yaml',
    patterns: [
      {
        begin: '\\A',
        while: '^',
        name: 'meta.swallowed.yaml',
        patterns: [{ match: '\\S+', name: 'meta.swallowed.word.yaml' }],
      },
      { begin: '(?:^[\\t ]*|[\\t ]+)(?=#)', end: '$', name: 'meta.swallowed.comment.yaml' },
      { match: '[&*!]\\S+', name: 'keyword.control.yaml' },
    ],
  }),
  'yaml.json',
);

/** The YAML grammars of each VS Code that the end-to-end tests have put under `.vscode-test`, by the folder it is in. */
function vscodeYaml(): [string, Grammars][] {
  return yamlExtensions(join(root, '.vscode-test'), 9).map((folder) => {
    const grammars = readdirSync(folder).map((name) => readGrammar(join(folder, name)));
    return [folder.slice(root.length), new Map(grammars.map((grammar) => [grammar.scopeName, grammar]))];
  });
}

function yamlExtensions(folder: string, depth: number): string[] {
  const found = join(folder, 'extensions', 'yaml', 'syntaxes');
  if (existsSync(found)) return [found];
  if (depth === 0 || !existsSync(folder)) return [];
  // Only folders that may lead to a VS Code are looked into, since the whole of `.vscode-test` holds many thousands.
  const onTheWay =
    /^(?:served.*|node_modules|code-server|lib|vscode.*|VSCode.*|Visual.*|resources|app|Contents|Resources)$/;
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && onTheWay.test(entry.name))
    .flatMap((entry) => yamlExtensions(join(folder, entry.name), depth - 1));
}

let onigurumaReady: Promise<void> | undefined;

async function loadGloss(others: Grammars): Promise<IGrammar> {
  onigurumaReady ??= oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: onigurumaReady.then(() => ({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    })),
    loadGrammar: (scope) =>
      Promise.resolve(
        scope === 'source.gloss'
          ? readGrammar(join(root, 'syntaxes/gloss.tmLanguage.json'))
          : (others.get(scope) ?? null),
      ),
  });
  const grammar = await registry.loadGrammar('source.gloss');
  if (!grammar) throw new Error('source.gloss did not load');
  return grammar;
}

interface Line {
  readonly text: string;
  /** The scopes of each UTF-16 unit of the text. */
  readonly scopes: readonly (readonly string[])[];
}

function tokenize(grammar: IGrammar, lines: readonly string[]): Line[] {
  let state = textmate.INITIAL;
  return lines.map((text) => {
    const result = grammar.tokenizeLine(text, state);
    state = result.ruleStack;
    const scopes = Array.from(text, () => [] as readonly string[]);
    for (const token of result.tokens) scopes.fill(token.scopes, token.startIndex, token.endIndex);
    return { text, scopes };
  });
}

const assertion = /^ *(\^+) (\S.*)$/;

/** Fails with one line for each expectation that is not met, and where there is nothing to check. */
function checkColours(grammar: IGrammar, marked: string): void {
  const lines: string[] = [];
  const wanted: { line: number; start: number; end: number; scopes: string[] }[] = [];
  for (const line of marked.replace(/^\n/, '').split('\n')) {
    const found = assertion.exec(line);
    const carets = found?.[1];
    const scopes = found?.[2];
    if (carets === undefined || scopes === undefined) {
      lines.push(line);
      continue;
    }
    const start = line.indexOf('^');
    wanted.push({ line: lines.length - 1, start, end: start + carets.length, scopes: scopes.split(/\s+/) });
  }
  if (wanted.length === 0) throw new Error('There is nothing to check: no line with carets.');

  const tokenized = tokenize(grammar, lines);
  const wrong: string[] = [];
  for (const { line, start, end, scopes } of wanted) {
    const at = tokenized[line];
    if (!at || end > at.text.length)
      throw new Error(`Carets point past the end of: ${at?.text ?? '(no line)'}`);
    for (let column = start; column < end; column++) {
      const has = at.scopes[column] ?? [];
      for (const scope of scopes) {
        const name = scope.replace(/^!/, '');
        const met = has.some((one) => one === name || one.startsWith(`${name}.`));
        if (met === scope.startsWith('!')) {
          wrong.push(`${at.text}\n${' '.repeat(column)}^ ${scope}, but there is: ${has.join(' ')}`);
        }
      }
    }
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

describe.each<[string, Grammars]>([
  ['without a YAML grammar', new Map()],
  ['with a greedy YAML grammar', new Map([['source.yaml', greedyYaml]])],
  ...vscodeYaml(),
])('colours %s', (_, others) => {
  let grammar: IGrammar;
  beforeAll(async () => {
    grammar = await loadGloss(others);
  });
  const check = (marked: string) => {
    checkColours(grammar, marked);
  };

  it('the sections of a gloss file', () => {
    check(String.raw`
# who said what
^^^^^^^^^^^^^^^ comment
gloss: 1
^^^^^ keyword.control.section
     ^ punctuation.separator
       ^ constant.numeric
source:   # the article
^^^^^^ keyword.control.section
          ^^^^^^^^^^^^^ comment
  title: x
  ^^^^^ entity.name.tag !keyword
claims: []
^^^^^^ keyword.control.section
`);
  });

  it('nested lines as well as those at the margin', () => {
    check(String.raw`
gloss: 1
claims:
  - id: resignations
  ^ punctuation.definition.block.sequence.item
    ^^ entity.name.tag
        ^^^^^^^^^^^^ entity.name.type.id
    by: associated-press
        ^^^^^^^^^^^^^^^^ support.type.reference
    cites:
    ^^^^^ entity.name.tag
      - source: lexpress-resignations
        ^^^^^^ entity.name.tag !keyword
                ^^^^^^^^^^^^^^^^^^^^^ support.type.reference
        quote: around twenty American officials
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.italic.quote string
        accessed: 2025-03-01
                  ^^^^^^^^^^ constant.numeric.date
`);
  });

  it('references, alone, in flow lists and in block lists', () => {
    check(String.raw`
about: [usds, "doge"] # two
       ^ punctuation.definition.sequence.begin
        ^^^^ support.type.reference
            ^ punctuation.separator !support
               ^^^^ support.type.reference
                      ^^^^^ comment
repeats: lexpress#group-departure
         ^^^^^^^^ support.type.reference.source
                 ^ punctuation.separator.reference
                  ^^^^^^^^^^^^^^^ support.type.reference
supports:
  - a#b
    ^ support.type.reference.source
  - élysée.2
    ^^^^^^^^ support.type.reference
contradicts:
- c
  ^ support.type.reference
translates: [
  d, e
  ^ support.type.reference
     ^ support.type.reference
]
text: plain
      ^^^^^ string !support
`);
  });

  it('a list of references ends where the next key begins', () => {
    check(String.raw`
  - about:
      - usds
        ^^^^ support.type.reference
    tags:
      - usds
        ^^^^ string !support
`);
  });

  it('words that cannot be a reference are no reference', () => {
    check(String.raw`
source: Library of Congress
        ^^^^^^^^^^^^^^^^^^^ string !support
by: "two words"
     ^^^^^^^^^ string !support
`);
  });

  it('pins in flow maps', () => {
    check(String.raw`
mentions:
  - { quote: Dogey, actor: doge }   # a name
    ^ punctuation.definition.mapping.begin
      ^^^^^ entity.name.tag
             ^^^^^ markup.italic.quote string
                  ^ punctuation.separator !markup.italic
                    ^^^^^ entity.name.tag
                           ^^^^ support.type.reference
                                ^ punctuation.definition.mapping.end
                                    ^^^^^^^^ comment
  - { quote: Ross, before: "l'agent, dit ", not: any }
                            ^^^^^^^^^^^^^ markup.italic.quote string.quoted.double
                                            ^^^ entity.name.tag
                                                 ^^^ constant.language
  - { quote: x, not: [a, b] }
                      ^ support.type.reference
                         ^ support.type.reference
`);
  });

  it('quotation marks and escapes', () => {
    check(String.raw`
quote: "il a dit : \"non\", \u00e9 \q # rien"
       ^ punctuation.definition.string.begin
        ^^^^^^^^^^ string.quoted.double markup.italic.quote !invalid
                   ^^ constant.character.escape
                            ^^^^^^ constant.character.escape
                                   ^^ invalid.illegal
                                      ^^^^^^ string.quoted.double !comment
                                            ^ punctuation.definition.string.end
quote: 'l''agent'
       ^ punctuation.definition.string.begin
         ^^ constant.character.escape
                ^ punctuation.definition.string.end
quote: "un […] deux [...] [trois]"
           ^^^ constant.character.ellipsis
                    ^^^^^ constant.character.ellipsis
                          ^^^^^^^ string !constant
note: "un […] deux"
          ^^^ string !constant !markup.italic
`);
  });

  it('words that unquoted text loses', () => {
    check(String.raw`
quote: Prix #1 du jury
       ^^^^ markup.italic.quote string
            ^^^^^^^^^^ comment !string
quote: Il a dit : non
                ^ invalid.illegal
by: doge
    ^^^^ support.type.reference
URL: https://example.org/a#b,c?d=[e]
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.underline.link !comment
`);
  });

  it('text over several lines', () => {
    check(String.raw`
claims:
  - quote: >-
           ^ keyword.control.flow.block-scalar
            ^ storage.modifier
      around twenty
      ^^^^^^^^^^^^^ markup.italic.quote string.unquoted.block
      by: nobody # no comment
      ^^^^^^^^^^^^^^^^^^^^^^^ markup.italic.quote string.unquoted.block !comment !support

      officials
      ^^^^^^^^^ markup.italic.quote string.unquoted.block
    text: Twenty-one staff
      resigned together.
      ^^^^^^^^^^^^^^^^^ string !entity !markup.italic
    note: |
      id: none
      ^^^^^^^^ string.unquoted.block !entity
    before: "one
      - two"
      ^^^^^ string.quoted.double
    by: doge
    ^^ entity.name.tag
        ^^^^ support.type.reference !markup.italic !string
`);
  });

  it('half-typed text leaves the rest of the file alone', () => {
    check(String.raw`
claims:
  - quote: "not finished
            ^^^^^^^^^^^^ string.quoted.double
    by: doge
    ^^ entity.name.tag !string
  - about: [usds,
  - id: next
    ^^ entity.name.tag
        ^^^^ entity.name.type.id
notes:
^^^^^ keyword.control.section
  - { quote: x
actors:
^^^^^^ keyword.control.section
`);
  });

  it('actors and their ids', () => {
    check(String.raw`
gloss: 1
actors:
^^^^^^ keyword.control.section
# people
^^^^^^^^ comment
  usds:   # an agency
  ^^^^ entity.name.type.id !entity.name.tag
          ^^^^^^^^^^^ comment
    name: United States Digital Service
    ^^^^ entity.name.tag
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string
    kind: publicBody
          ^^^^^^^^^^ constant.language
    aliases:
    ^^^^^^^ entity.name.tag !entity.name.type
      - USDS
      ^ punctuation.definition.block.sequence.item
        ^^^^ string
      - { name: Service, lang: fr, weak: true }
                ^^^^^^^ string
                               ^^ constant.other.language
                                         ^^^^ constant.language.boolean
      - name: the service
        weak: true
              ^^^^ constant.language.boolean
    wikidata: Q42
              ^^^ constant.other.identifier
    links: [https://a.org/x, https://b.org]
            ^^^^^^^^^^^^^^^ markup.underline.link
                             ^^^^^^^^^^^^^ markup.underline.link
    roles: [{ title: x, of: usds, from: 2025-01, to: "2025" }]
                            ^^^^ support.type.reference
                                        ^^^^^^^ constant.numeric.date
                                                      ^^^^ constant.numeric.date
    partOf: executive-office
            ^^^^^^^^^^^^^^^^ support.type.reference
  "élysée":
    ^^^^^ entity.name.type.id
  doge: { kind: publicBody, name: x }
  ^^^^ entity.name.type.id
                ^^^^^^^^^^ constant.language
references:
^^^^^^^^^^ keyword.control.section
  - id: x
    ^^ entity.name.tag
  - { id: y, DOI: 10.1000/182, URL: https://a.org/b }
          ^ entity.name.type.id
                  ^^^^^^^^^^^ constant.other.identifier
                                    ^^^^^^^^^^^^^^^ markup.underline.link
    custom:
      by: nobody
          ^^^^^^ !support.type.reference
    origin: ap-wire
            ^^^^^^^ support.type.reference
`);
  });

  it('dates, kinds and other words with a meaning', () => {
    check(String.raw`
issued: 2025-02-25T14:30:00Z
        ^^^^^^^^^^^^^^^^^^^^ constant.numeric.date
created: 2025~
         ^^^^^ constant.numeric.date
from: 2025-01/..
      ^^^^^^^^^^ constant.numeric.date
to: 198X?
    ^^^^^ constant.numeric.date
checked: 25 février 2025
         ^^^^^^^^^^^^^^^ string !constant
issued: { date-parts: [[2025, 2, 25]], circa: true }
                        ^^^^ constant.numeric
                                 ^^ constant.numeric
                                              ^^^^ constant.language.boolean
kind: fact
      ^^^^ constant.language
status: with-legal
        ^^^^^^^^^^ constant.other !constant.language
stance: disputes
        ^^^^^^^^ constant.language
motivation: correcting
            ^^^^^^^^^^ constant.language
language: fr-CA
          ^^^^^ constant.other.language
note: yes, 2025
      ^^^^^^^^^ string !constant
`);
  });

  it('glossator.yaml', () => {
    check(String.raw`
glossator: 1
^^^^^^^^^ keyword.control.section
           ^ constant.numeric
articles: ["**/*.txt"]
^^^^^^^^ entity.name.tag
           ^^^^^^^^ string.quoted.double
rules:
  uncited-claim: off
  ^^^^^^^^^^^^^ entity.name.type.rule
                 ^^^ constant.language
  unknown-actor: of
                 ^^ string !constant
independentSources: 3
                    ^ constant.numeric
`);
  });

  it('document marks', () => {
    check(String.raw`
---
^^^ entity.other.document
gloss: 1
...
^^^ entity.other.document
`);
  });

  it('comments to Glossator', () => {
    check(String.raw`
gloss: 1
  # glossator-disable-next-line uncited-claim, single-origin -- he said so
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment keyword.other.suppression
                                ^^^^^^^^^^^^^ comment entity.name.type.rule
                                                             ^^ punctuation.separator.suppression
                                                                ^^ comment !keyword !entity
# glossators like to disable things
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment !keyword
`);
  });

  it.each([
    ['an empty line', ''],
    ['a comment', '# by: nobody'],
    ['a document mark', '---'],
    ['a directive', '%YAML 1.2'],
    ['a key in the wrong place', '  by: x'],
    ['half a key', 'claims'],
    ['a character YAML reserves', '@glossator'],
  ])('a file that begins with %s', (_name, first) => {
    check(`${first}\nby: doge\n    ^^^^ support.type.reference !meta.swallowed`);
  });
});

describe('with YAML underneath', () => {
  it('what is not ours falls to it', async () => {
    const grammar = await loadGloss(new Map([['source.yaml', greedyYaml]]));
    checkColours(
      grammar,
      String.raw`
gloss: 1
note: &anchor text
      ^^^^^^^ keyword.control.yaml
              ^^^^ string
custom:
  x: !tag y
     ^^^^ keyword.control.yaml
by: doge
    ^^^^ support.type.reference
`,
    );
  });
});

describe('the check itself', () => {
  it('fails on a scope that is not there, on one that must not be there, and on nothing to check', async () => {
    const grammar = await loadGloss(new Map());
    expect(() => {
      checkColours(grammar, 'by: doge\n    ^^^^ comment');
    }).toThrow(/comment, but there is: .*support/);
    expect(() => {
      checkColours(grammar, 'by: doge\n    ^^^^ !support');
    }).toThrow(/!support/);
    expect(() => {
      checkColours(grammar, 'by: doge\n    ^^^^ supp');
    }).toThrow(/supp, but/);
    expect(() => {
      checkColours(grammar, 'by: doge\n        ^ string');
    }).toThrow(/past the end/);
    expect(() => {
      checkColours(grammar, 'by: doge');
    }).toThrow(/nothing to check/);
  });
});
