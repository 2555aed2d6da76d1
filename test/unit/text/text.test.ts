import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeTerminal } from '../../../server/core/text/escape';
import { foldCase } from '../../../server/core/text/fold';
import { LineIndex } from '../../../server/core/text/lines';
import { paragraphAt, Paragraphs } from '../../../server/core/text/paragraphs';
import { codePointOffset, CodePointOffsets, utf8Column, utf8Offset } from '../../../server/core/text/units';
import { urlRanges } from '../../../server/core/text/urls';
import {
  foldWord,
  HAS_LOWER,
  HAS_UPPER,
  scanWords,
  STARTS_UPPER,
  Words,
} from '../../../server/core/text/words';
import { passages } from './passages';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom('a', 'É', 'e\u0301', '\n', '\r', '\r\n', ' ', '💧', '\ud800', '\u00ad', '中', '’'),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

describe('LineIndex', () => {
  it('counts lines as the protocol does', () => {
    const index = new LineIndex('ab\ncd\r\nef\rgh\u2028i\n');
    expect(index.lineCount).toBe(5);
    expect(
      [0, 2, 3, 5, 6, 7, 9, 10, 14, 15].map((offset) => Object.values(index.positionAt(offset)).join(':')),
    ).toEqual(['0:0', '0:2', '1:0', '1:2', '1:2', '2:0', '2:2', '3:0', '3:4', '4:0'].slice(0, 10));
    expect([0, 1, 2, 3, 4].map((line) => index.lineRange(line))).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 7, end: 9 },
      { start: 10, end: 14 },
      { start: 15, end: 15 },
    ]);
  });
  it('clamps what does not exist', () => {
    const index = new LineIndex('ab\ncd');
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(index.offsetAt({ line: 99, character: 0 })).toBe(5);
    expect(index.offsetAt({ line: -1, character: 3 })).toBe(0);
    expect(index.offsetAt({ line: 1, character: -3 })).toBe(3);
    expect(index.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(new LineIndex('').positionAt(0)).toEqual({ line: 0, character: 0 });
  });
  it('comes back to the offset, but for those inside a line break', () => {
    fc.assert(
      fc.property(anyText, fc.nat(50), (text, at) => {
        const offset = Math.min(at, text.length);
        const index = new LineIndex(text);
        const inBreak = text[offset - 1] === '\r' && text[offset] === '\n';
        expect(index.offsetAt(index.positionAt(offset))).toBe(inBreak ? offset - 1 : offset);
      }),
    );
  });
});

describe('units', () => {
  it('agree with the encoder and with iteration, at whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const offsets = new CodePointOffsets(text);
        let offset = 0;
        let points = 0;
        for (const character of text) {
          expect(utf8Column(text, 0, offset)).toBe(new TextEncoder().encode(text.slice(0, offset)).length);
          expect(utf8Offset(text, 0, text.length, utf8Column(text, 0, offset))).toBe(offset);
          expect(offsets.at(offset)).toBe(points);
          expect(codePointOffset(text, offset)).toBe(points);
          offset += character.length;
          points++;
        }
        expect(offsets.at(0)).toBe(0);
      }),
    );
  });
  it('never stand inside a character', () => {
    expect(utf8Offset('a💧b', 0, 4, 3)).toBe(1);
    expect(utf8Offset('a💧b', 0, 4, 5)).toBe(3);
    expect(utf8Offset('aéb', 0, 2, 99)).toBe(2);
    expect(codePointOffset('a💧b', 2)).toBe(2);
  });
});

describe('paragraphs', () => {
  const cut = (text: string, markdown = false) => {
    const paragraphs = new Paragraphs(text, markdown);
    return Array.from({ length: paragraphs.count }, (_, at) =>
      text.slice(paragraphs.range(at).start, paragraphs.range(at).end),
    );
  };
  it('are separated by blank lines', () => {
    expect(cut('\n\na\nb\n\n\nc\r\n\u00a0\u200b\r\nd')).toEqual(['a\nb', 'c', 'd']);
  });
  it('are lines where no line is blank', () => {
    expect(cut('a\nb\r\nc')).toEqual(['a', 'b', 'c']);
    expect(cut('\n\na\nb\n\n')).toEqual(['a', 'b']);
  });
  it('are long lines, but in Markdown', () => {
    const long = 'x'.repeat(161);
    expect(cut(`t\n\n${long}\na\nb\n${long}`)).toEqual(['t', long, 'a\nb', long]);
    expect(cut(`t\n\n${long}\na`, true)).toEqual(['t', `${long}\na`]);
  });
  it('hold their line break and what follows it up to the next', () => {
    const paragraphs = new Paragraphs('a\n\nb\n\n');
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => paragraphs.indexAt(offset))).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(new Paragraphs('\na').indexAt(0)).toBe(-1);
    expect(new Paragraphs('').indexAt(0)).toBe(-1);
    expect(paragraphAt('a\n\nbc', 4)).toEqual({ start: 3, end: 5 });
  });
});

describe('folding', () => {
  it.each([
    ['Écœurant ŒUVRE', 'ecoeurant oeuvre'],
    ['Straße ẞ ﬁn ﬀ', 'strasse ss fin ff'],
    ['Łódź Søren Đặng Þór İstanbul ılık', 'lodz soren dang thor istanbul ilik'],
    ['l’ICE lʼICE l‘ICE l´ICE', "l'ice l'ice l'ice l'ice"],
    ['a–b—c‑d−e', 'a-b-c-d-e'],
    ['a\u00a0b\u202fc\u2009d\te', 'a b c d e'],
    ['co\u00adop\u200b\ufeff\u200d\u2066x', 'coopx'],
    ['«a» “b” „c‟', '"a" "b" "c"'],
    ['ＤＯＧＥ 𝐄𝐥𝐨𝐧 Ⅳ', 'doge elon iv'],
    ['ΟΔΥΣΣΕΎΣ οδυσσεύς', 'οδυσσευσ οδυσσευσ'],
  ])('%s', (text, folded) => expect(foldCase(text)).toBe(folded));

  it('keeps marks that write vowels', () => {
    expect(foldCase('कि')).not.toBe(foldCase('का'));
    expect(foldCase('が')).not.toBe(foldCase('か'));
  });
  it('is the same for every normalization form, and final', () => {
    const letters = fc
      .array(fc.constantFrom(...Array.from('aÉéçœßﬁÅñễőǅЙёΆώ가각がで中Ａ１')), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(letters, (text) => {
        for (const form of ['NFC', 'NFD', 'NFKD'])
          expect(foldCase(text.normalize(form))).toBe(foldCase(text));
        expect(foldCase(foldCase(text))).toBe(foldCase(text));
        expect(foldCase(text.toUpperCase())).toBe(foldCase(text));
      }),
    );
  });
});

describe('words', () => {
  const words = new Words();
  const cut = (text: string, skips: { start: number; end: number }[] = []) => {
    scanWords(text, skips, words);
    return Array.from({ length: words.count }, (_, at) => text.slice(words.starts[at], words.ends[at]));
  };
  it.each([
    ["l'ICE anti-DOGE 30\u00a0% X_y a.b", ['l', 'ICE', 'anti', 'DOGE', '30', 'X', 'y', 'a', 'b']],
    ['cafe\u0301s co\u00adop\u00ad! \u0301a', ['cafe\u0301s', 'co\u00adop', 'a']],
    ['习近平 said ABC中x', ['习', '近', '平', 'said', 'ABC', '中', 'x']],
    ['ด้วย', ['ด้', 'ว', 'ย']],
    ['か\u3099x', ['か\u3099', 'x']],
    ['𝐄lon 🐕 \ud800a', ['𝐄lon', 'a']],
    ['हिन्दी', ['हिन्दी']],
  ])('%j', (text, expected) => expect(cut(text)).toEqual(expected));

  it('are ended by skips', () => {
    expect(cut('abcdef ghi', [{ start: 2, end: 4 }])).toEqual(['ab', 'ef', 'ghi']);
    expect(cut('abc', [{ start: 0, end: 3 }])).toEqual([]);
    expect(cut('a💧b', [{ start: 2, end: 2 }])).toEqual(['a', 'b']);
  });
  it('know their capitals', () => {
    const flags = (text: string) => (cut(text), words.flags[0]! & (STARTS_UPPER | HAS_UPPER | HAS_LOWER));
    expect(['Ab', 'AB', 'ab', 'aB', '3a', 'É'].map(flags)).toEqual([7, 3, 4, 6, 4, 3]);
  });
  it('have equal hashes when they fold to the same', () => {
    const hash = (text: string) => (cut(text), words.hashes[0]);
    for (const [a, b] of [
      ['Œuvre', 'oeuvre'],
      ['CAFÉ', 'cafe\u0301'],
      ['co\u00adop', 'COOP'],
      ['𝐄lon', 'elon'],
      ['각', '\u1100\u1161\u11a8'],
    ] as const)
      expect(hash(a)).toBe(hash(b));
    expect(hash('elon')).not.toBe(hash('elom'));
  });
  it('are all the letters and digits there are, in order, and never half a character', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...passages)), (text) => {
        const found = cut(text);
        let end = 0;
        for (let at = 0; at < words.count; at++) {
          expect(words.starts[at]).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, words.starts[at])).not.toMatch(/[\p{L}\p{Nd}]/u);
          end = words.ends[at]!;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{Nd}]/u);
        for (const word of found) expect(word).toMatch(/^[\p{L}\p{N}][\s\S]*$/u);
      }),
    );
  });
  it('fold as they are hashed', () => {
    expect(foldWord('xxŒuvreyy', 2, 7)).toBe('oeuvre');
  });
});

it('finds bare addresses', () => {
  const text = 'see https://x.com/ICE?a=b, (www.DOGE.gov) and «http://a.b/c» not ahttp://c or www';
  expect(urlRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'https://x.com/ICE?a=b,',
    'www.DOGE.gov)',
    'http://a.b/c',
  ]);
});

describe('escaping', () => {
  it.each([
    ['plain words, “quoted”', 'plain words, “quoted”'],
    ['[a](command:evil) <b> & `c`', '\\[a\\]\\(command\\:evil\\) &lt;b&gt; &amp; \\`c\\`'],
    ['https://x.y www.z a@b.c', 'https\\:\\/\\/x\\.y www\\.z a\\@b\\.c'],
    ['# h\n- l\n1. n\n    code', '\\# h  \n\\- l  \n1\\. n  \ncode'],
    ['a\r\n\r\n\r\nb\n', 'a  \nb'],
    ['$(zap) *a* _b_ ~~c~~ | d', '&#36;\\(zap\\) \\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\| d'],
    ['a\0b\u202ec', 'a\ufffdbc'],
  ])('%j as Markdown', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  it.each([
    ['é “x” 中 💧', 'é “x” 中 💧'],
    ['\u001b[31mred\u0007', '\\x1b[31mred\\x07'],
    ['a\r\n\tb\u009b', 'a\\r\\n\\tb\\x9b'],
    ['\u202etxt\u2066\u200b\ufeff', '\\u202etxt\\u2066\\u200b\\ufeff'],
    ['\ud800x\udc00', '\\ud800x\\udc00'],
  ])('%j in a terminal', (text, escaped) => expect(escapeTerminal(text)).toBe(escaped));

  it('leaves nothing in either that acts', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('ab \n\t<>&[]()`*_#-+.:/!|~$\\\u001b\u202e1')),
          maxLength: 20,
        }),
        (text) => {
          const markdown = escapeMarkdown(text);
          expect(markdown).not.toMatch(/\$\(|:\/\/|\n[ ]|\n\n/);
          // With entities and escaped characters taken out, nothing that means something in Markdown may be left.
          expect(markdown.replace(/&(?:#36|lt|gt|amp);|\\[^\n]/g, '')).not.toMatch(
            /[<>&[\]()`*_#+.:/!|~$\\\u001b\u202e-]/,
          );
          expect(escapeTerminal(text)).not.toMatch(/[\u0000-\u001f\u202e]/);
        },
      ),
    );
  });
});
