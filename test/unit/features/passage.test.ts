import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageMarkdown } from '../../../server/core/features/passage';
import { ArticleUnit } from '../../../server/core/workspace/articleUnit';

function article(text: string, name = 'a.txt'): ArticleUnit {
  return new ArticleUnit(`file:///${name}`, { text, encoding: 'utf-8' });
}

/** The passage around the words between `[` and `]`, without what is only there for Markdown. */
function checkPassage(marked: string, name?: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  return passageMarkdown(article(text, name), { start, end }).replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
}

describe('a passage in its sentence', () => {
  it.each([
    ['One. Two [three] four. Five.', '> … Two **three** four. …'],
    ['One [two] three', '> One **two** three'],
    ['[All of it.]', '> **All of it.**'],
    ['One! “[Two] three.” Four.', '> … “**Two** three.” …'],
    ['Dit « [oui] ». Puis non.', '> Dit « **oui** ». …'],
    // What closes with a sentence belongs to it; initials and titles end none.
    ['He met Mr. Lee and J. [Doe] in Paris. Then he left.', '> He met Mr. Lee and J. **Doe** in Paris. …'],
    // Only the paragraph, and on one line.
    ['Title\n\nOne\n  two [three]\nfour\n\nNext', '> One two **three** four'],
    ['One [two.\n\nThree] four.', '> One **two. Three** four.'],
    // Stars between a letter and a mark would be read as stars.
    ['l’[(ICE)]s', '> l’**(ICE)**\u2009s'],
    ['abc[(d) e]', '> abc\u2009**(d) e**'],
  ])('%j', (marked, expected) => {
    expect(checkPassage(marked)).toBe(expected);
  });

  it('is read as Markdown is', () => {
    expect(checkPassage('It **was [very** sad]. So.', 'a.md')).toBe('> It was **very sad**. …');
  });

  it('is cut at words where a sentence is long', () => {
    const long = 'word '.repeat(200);
    const told = checkPassage(`${long}[here] ${long}`);
    expect(told).toMatch(/^> … (word )+\*\*here\*\*( word)+ …$/u);
    expect(told.length).toBeLessThan(450);
    expect(checkPassage(`[${long}]`)).toMatch(/^> \*\*(word )+word…\*\*$/u);
  });

  it('shows the words and one bold run, whatever the text and the range are', () => {
    const piece = fc.constantFrom(
      'a',
      'É',
      ' ',
      '\n',
      '\n\n',
      '.',
      '!',
      '*',
      '_',
      '**',
      '`',
      '[',
      '(',
      '»',
      '“',
      '<b>',
      '$',
      '\\',
      '\u00a0',
      '💧',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (pieces, from, length) => {
          const text = pieces.join('');
          const start = from % text.length;
          const end = Math.min(text.length, start + 1 + (length % 20));
          const told = passageMarkdown(article(text), { start, end });
          expect(told).toMatch(/^> [^\n]*$/u);
          // Pairs of stars that no backslash takes the meaning from.
          const parts = [...told.matchAll(/\\.|\*\*|./gsu)].map(([part]) => part);
          const stars = parts.flatMap((part, index) => (part === '**' ? [index] : []));
          if (text.slice(start, end).trim() === '') return;
          expect(stars).toHaveLength(2);
          const shown = parts
            .slice(stars[0]! + 1, stars[1])
            .map((part) => part.replace(/^\\/u, ''))
            .join('')
            .replace(/&lt;/gu, '<')
            .replace(/&gt;/gu, '>')
            .replace(/&#36;/gu, '$');
          expect(shown).toBe(text.slice(start, end).replace(/\s+/gu, ' ').trim());
        },
      ),
    );
  });
});
