/** What the editor does by itself in gloss files: words, indentation on Enter. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }[];
}

const configuration = JSON.parse(
  readFileSync(new URL('../../syntaxes/gloss.language-configuration.json', import.meta.url), 'utf8'),
) as Configuration;

describe('words', () => {
  const words = (text: string) =>
    text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`));

  it('are whole ids, with dots and hyphens', () => {
    expect(words('by: lexpress.2025-02#group_departure')).toEqual([
      'by',
      'lexpress.2025-02',
      'group_departure',
    ]);
  });

  it('go on while an id is being typed', () => {
    expect(words('by: ap-')).toEqual(['by', 'ap-']);
  });

  it('leave out the end of a sentence and elisions', () => {
    expect(words("C'est l'Élysée, e\u0301lu.")).toEqual(['C', 'est', 'l', 'Élysée', 'e\u0301lu']);
  });

  it('never match nothing', () => {
    expect(new RegExp(`^(?:${configuration.wordPattern.pattern})$`, 'u').test('')).toBe(false);
  });
});

describe('Enter', () => {
  /** What stands before the cursor on the new line, with `indent` for one step more than the line above. */
  function after(line: string): string {
    const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
    return rule ? `${rule.action.indent}${rule.action.appendText ?? ''}` : 'none';
  }

  it.each([
    ['claims:', 'indent'],
    ['    cites: # evidence', 'indent'],
    ['    quote: >-', 'indent'],
    ['  usds:', 'indent'],
    ['  - id: resignations', 'none  '],
    ['  - quote: "Il a dit : non"', 'none  '],
    ['      - cites:', 'indent  '],
    ['    by: doge', 'none'],
    ['    note: as he said:', 'none'],
    ['  - USDS', 'none'],
    ['  - { quote: Dogey, actor: doge }', 'none'],
    ['  - "a: b"', 'none'],
    ['# claims:', 'none'],
  ])('after %s', (line, expected) => {
    expect(after(line)).toBe(expected);
  });

  it('agrees with the indentation rules', () => {
    const increases = new RegExp(configuration.indentationRules.increaseIndentPattern);
    expect(['claims:', '  - cites:', '    quote: |'].every((line) => increases.test(line))).toBe(true);
    expect(
      ['    by: doge', '  - USDS', '# claims:', '    note: he said:'].some((line) => increases.test(line)),
    ).toBe(false);
  });
});
