import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import { formatEdits } from '../../../server/core/syntax/format';
import type { TextRange } from '../../../server/core/text/range';
import { glossText } from './arbitraryGloss';

function formatted(text: string, within?: TextRange): string {
  const edits = [...formatEdits(text, within)];
  for (const [index, { range }] of edits.entries())
    expect(range.start, 'edits are sorted and do not overlap').toBeGreaterThanOrEqual(
      edits[index - 1]?.range.end ?? 0,
    );
  return edits
    .reverse()
    .reduce(
      (whole, { range, newText }) => whole.slice(0, range.start) + newText + whole.slice(range.end),
      text,
    );
}

const lines = (...all: readonly string[]): string => all.join('\n');

describe('formatting', () => {
  it('evens out indentation, whatever it is, and keeps comments in their place', () => {
    const text = lines(
      '# at the top',
      'gloss: 1',
      'claims:',
      '# of the first',
      '- id: a   # behind',
      '  quote: "x"',
      '  # of cites',
      '  cites:',
      '  - source: s',
      '     # odd',
      '    quote: q',
      '- id: b',
      'actors:',
      '     doge:',
      '        name: DOGE',
      '        aliases:',
      '              - D',
      '              # last',
      '# end',
      '',
    );
    expect(formatted(text)).toMatchInlineSnapshot(`
      "# at the top
      gloss: 1
      claims:
        # of the first
        - id: a   # behind
          quote: "x"
          # of cites
          cites:
            - source: s
               # odd
              quote: q
        - id: b
      actors:
        doge:
          name: DOGE
          aliases:
            - D
            # last
      # end
      "
    `);
  });

  it('puts one space behind dashes and colons, and none before a colon or at the end of a line', () => {
    const text = lines(
      'gloss:   1 ',
      'claims:  ',
      '  -   id:  a',
      '      quote :	"x"  # why  ',
      '  -',
      '      id: b',
      '',
    );
    expect(formatted(text)).toMatchInlineSnapshot(`
      "gloss: 1
      claims:
        - id: a
          quote: "x"  # why
        -
          id: b
      "
    `);
  });

  it('leaves one blank line of several, none at the start or end, and ends the last line', () => {
    expect(formatted('\n\ngloss: 1\n\n   \n\nclaims: []\n\n\n  ')).toBe('gloss: 1\n\nclaims: []\n');
    expect(formatted('gloss: 1')).toBe('gloss: 1\n');
    expect(formatted('gloss: 1\r\n\r\n\r\nclaims: []\r\n\r\n')).toBe('gloss: 1\r\n\r\nclaims: []\r\n');
    expect(formatted('gloss: 1\r\nclaims: []')).toBe('gloss: 1\r\nclaims: []\r\n');
    expect(formatted('\ufeff\ngloss: 1 \n')).toBe('\ufeffgloss: 1\n');
    expect(formatted('')).toBe('');
    expect(formatted('# only a comment  \n')).toBe('# only a comment  \n');
  });

  it('moves texts of several lines along and keeps all that is in them', () => {
    const text = lines(
      'claims:',
      '- id: a',
      '  note: |',
      '        first',
      '          deeper  ',
      '',
      '',
      '        last',
      '  text: >2-',
      '      two more',
      '  quote: "one',
      '     two  ',
      '',
      '    three"   ',
      '  tags: [a,',
      '     b,   ',
      '    "c',
      '       d" ]',
      '  by: x',
      '       y',
      '',
    );
    expect(formatted(text)).toMatchInlineSnapshot(`
      "claims:
        - id: a
          note: |
            first
              deeper  


            last
          text: >2-
              two more
          quote: "one
             two  

            three"
          tags: [a,
             b,
            "c
               d" ]
          by: x
               y
      "
    `);
  });

  it('keeps blank lines that are part of a text', () => {
    const text = lines('notes:', '- quote: q', '  note: |+', '    a', '', '', '# c', '');
    expect(formatted(text)).toBe(
      lines('notes:', '  - quote: q', '    note: |+', '      a', '', '', '# c', ''),
    );
  });

  it('leaves brackets on one line as they are', () => {
    const text = 'gloss: 1\nmentions:\n  - {quote:   "x"  ,actor: doge}\n';
    expect(formatted(text)).toBe(text);
  });

  it('does nothing to a file that does not parse', () => {
    expect(formatted('gloss: 1\nclaims:\n   - id: [a\n   - id:   b\n')).toBe(
      'gloss: 1\nclaims:\n   - id: [a\n   - id:   b\n',
    );
    expect(formatted('gloss: 1\nclaims:\n\t- id:   b\n')).toBe('gloss: 1\nclaims:\n\t- id:   b\n');
  });

  it('of a range, changes only the lines it touches, if they can be changed alone', () => {
    const text = 'gloss:  1\nclaims:\n  - id:   a\n    by:   x\n  - id:  b\n';
    const start = text.indexOf('by');
    expect(formatted(text, { start, end: start })).toBe(
      'gloss:  1\nclaims:\n  - id:   a\n    by: x\n  - id:  b\n',
    );
    const shifted = 'claims:\n    - id: a\n    - id:  b\n';
    const last = shifted.lastIndexOf('id');
    expect(formatted(shifted, { start: last, end: last })).toBe(shifted);
  });

  it('changes nothing but blanks, nothing that is read, and nothing the second time', () => {
    fc.assert(
      fc.property(
        glossText,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('\n', '\n\n', ' ', '  # c\n', '\n# c\n', '\n    # c\n'))),
        (text, noise) => {
          let noisy = text;
          for (const [at, what] of noise) {
            const breaks = [...noisy.matchAll(/\n/gu)].map(({ index }) => index);
            const place = breaks[at % Math.max(1, breaks.length)] ?? 0;
            noisy = noisy.slice(0, place) + what + noisy.slice(place);
          }
          const once = formatted(noisy);
          expect(once.replace(/\s+/gu, '')).toBe(noisy.replace(/\s+/gu, ''));
          expect(values(once)).toEqual(values(noisy));
          expect(formatted(once)).toBe(once);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Everything a file says. */
function values(text: string): unknown {
  const { file } = parseGlossFile(text);
  const { source, claims, mentions, notes, actors, references } = file;
  return [
    source?.value,
    ...[claims, mentions, notes, actors, references].map((list) =>
      list.map(({ key, value }) => [key?.text, value]),
    ),
  ];
}
