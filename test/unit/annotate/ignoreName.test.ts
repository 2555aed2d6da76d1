import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../../server/core/analysis';
import { edited } from '../../../server/core/annotate/edits';
import { parseSettings } from '../../../server/core/syntax/settings';
import { root } from '../fixture';
import { acted } from './check';

/** What becomes of a `glossator.yaml`; of none at all where `settings` is undefined. */
function ignored(settings: string | undefined, name = 'Amelia Harker'): string {
  const file = settings === undefined ? '' : `//- /glossator.yaml\n${settings}`;
  return acted(`//- /a.txt\n$0They asked Amelia Harker.\n${file}`, () => ({ action: 'ignoreName', name }));
}

describe('a name that nobody wants to be offered again', () => {
  it('makes the file of settings', () => {
    expect(ignored(undefined)).toMatchInlineSnapshot(`
      "“Amelia Harker” is not suggested again
      //- /glossator.yaml
      ignoredNames:
        - "Amelia Harker"
      "
    `);
  });

  it.each([
    ['an empty file', ''],
    ['comments alone', '# ours\n'],
    ['no line break at the end', 'language: fr'],
    ['a document that is marked', '---\nlanguage: fr\n...\n# the end\n'],
    ['Windows line breaks', 'language: fr\r\n# ours\r\n'],
    ['everything indented', '  language: fr\n  rules: { schema: off }\n'],
    ['an empty key', 'ignoredNames: # nobody yet\nlanguage: fr\n'],
    ['an empty list', 'ignoredNames: []\n'],
    ['a list in brackets', "ignoredNames: [Maison-Neuve, 'CPAC'] # ours\nlanguage: fr\n"],
    ['a list in lines', 'ignoredNames:\n# seen\n- Maison-Neuve # a house\n\nlanguage: fr\n'],
    ['one text', 'ignoredNames: Maison-Neuve, Norwell\n'],
    ['all in braces', '{ "language": "fr" }\n'],
  ])('%s', (_, settings) => {
    expect(ignored(settings)).toMatchSnapshot();
  });

  it.each([
    ['what does not parse', 'language: fr\nrules: {\n'],
    ['a map', 'ignoredNames: { a: b }\n'],
    ['a key that stands there twice', 'ignoredNames: [a]\nignoredNames: [b]\n'],
    ['a list', '- a\n'],
    ['a list with a label, which is something else to YAML', 'ignoredNames: &a\n  - X\n'],
    ['lines that begin with tabs', 'ignoredNames:\n\t- X\n'],
    ['the name', 'ignoredNames: [amelia  harker]\n'],
  ])('refuses %s', (_, settings) => {
    expect(ignored(settings)).toMatchSnapshot();
  });

  it('refuses a file in no folder', () => {
    const analysis = new Analysis();
    expect(analysis.annotate('file:///elsewhere/a.txt', { action: 'ignoreName', name: 'X' })).toEqual({
      refused: expect.stringContaining('in no open folder') as string,
    });
  });
});

describe('laws', () => {
  const line = fc.constantFrom(
    '# a comment',
    '',
    'language: fr',
    'articles: ["**/*.txt"]',
    'articles:\n  - a/*.txt # ours\n  # more',
    'rules:\n  schema: off\n  # none',
    'claimKinds:\n- rumour',
    'ignoredNames: [A, "B"]',
    'ignoredNames:\n  - A\n  # c\n  - B',
    'ignoredNames:',
    'ignoredNames: A',
    '...',
    '---',
    'language: |\n  fr',
  );
  const file = fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, eol, ends]) => (lines.join('\n') + (ends ? '\n' : '')).replaceAll('\n', eol));
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom("O’Brien, 'x'", '# no', 'a: b', 'yes'),
  );

  it('is there afterwards, everything else stays, and undoing restores the file', () => {
    fc.assert(
      fc.property(file, name, (text, given) => {
        const uri = `${root}/glossator.yaml`;
        const analysis = new Analysis();
        analysis.apply([
          { kind: 'folderAdded', uri: root },
          { kind: 'disk', uri, content: { text, encoding: 'utf-8' } },
        ]);
        const answer = analysis.annotate(uri, { action: 'ignoreName', name: given });
        if ('refused' in answer) return;
        const after = edited(text, answer.edits);
        const list = parseSettings(after).settings.ignoredNames;
        expect(list).toContain(given.replace(/\s+/gu, ' ').trim());
        // Taking out what was put in, and putting back what it stood for, leaves the file as it was.
        let grown = 0;
        const back = [...answer.edits]
          .sort((a, b) => a.range.start - b.range.start)
          .map(({ range, newText }) => {
            const start = range.start + grown;
            grown += newText.length - (range.end - range.start);
            return {
              range: { start, end: start + newText.length },
              newText: text.slice(range.start, range.end),
            };
          });
        expect(edited(after, back)).toBe(text);
        // Only the list itself is ever written over.
        for (const { range } of answer.edits)
          expect(text.slice(range.start, range.end)).toMatch(/^(?:|A|\[\])$/u);
      }),
      { numRuns: 300 },
    );
  });
});
