import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  glossatorComments,
  glossatorCommentsInSettings,
  type GlossatorComment,
} from '../../../server/core/syntax/glossatorComments';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import { parseSettings } from '../../../server/core/syntax/settings';
import { Document, isScalar, visit } from 'yaml';

const read = (text: string): readonly GlossatorComment[] =>
  glossatorComments(text, parseGlossFile(text).file);

const comment = '# glossator-disable-next-line quote-missing -- why';

test('the parts of a comment, with their places', () => {
  const text =
    'gloss: 1\nnotes:\n  #  glossator-disable-next-line  a-b ,c,  d e f --  why --  not  \n  - quote: x\n';
  const [found] = read(text);
  const words = found?.codes.map(({ text: word, range }) => [word, text.slice(range.start, range.end)]);
  expect(words).toEqual([
    ['a-b', 'a-b'],
    ['c', 'c'],
    ['d', 'd'],
  ]);
  expect(found).toMatchObject({ isAlone: true, stray: { text: 'e f' }, reason: 'why --  not' });
  const part = ({ start, end }: { start: number; end: number } | undefined = { start: 0, end: 0 }): string =>
    text.slice(start, end);
  expect(part(found?.range)).toBe('#  glossator-disable-next-line  a-b ,c,  d e f --  why --  not');
  expect(part(found?.name.range)).toBe('glossator-disable-next-line');
  expect(part(found?.stray?.range)).toBe('e f');
  expect(part(found?.dashes)).toBe('--');
  expect(part(found?.target)).toBe('  - quote: x');
});

test('in a section that nobody knows, what looks like a comment may be text', () => {
  expect(read(`gloss: 1\nmine: |\n  ${comment}\n  x\nnotes:\n  ${comment}\n  - quote: x\n`)).toHaveLength(1);
});

test('whatever a text holds, no comment is read out of it; and one above each entry is', () => {
  const value = fc.oneof(
    fc.constantFrom(
      `\n${comment}`,
      `a\n${comment}\nb`,
      `"\n  ${comment}\n`,
      `a ${comment}`,
      `${comment}\n\n`,
      `x:\n  ${comment}`,
      `'\n${comment}\n'`,
    ),
    fc.string({ maxLength: 8 }).map((around) => `${around}\n${around}${comment}\n`),
  );
  const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, style), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (items, flow) => {
        const document = new Document({
          gloss: 1,
          notes: items.map(([note], at) => ({ quote: `q${at}`, note })),
        });
        visit(document, {
          Scalar: (_key, node) => {
            const at = items.findIndex(([note]) => note === node.value);
            if (isScalar(node) && at >= 0) node.type = items[at]?.[1] ?? 'PLAIN';
          },
          Map: (_key, node) => {
            if (flow && node.has('quote')) node.flow = true;
          },
        });
        const text = document
          .toString({ lineWidth: 0 })
          .replace(/^ {2}- /gmu, `  ${comment.replace('why', 'above')}\n  - `);
        // What the replacement above put into a text by chance is not counted on.
        const reading = parseGlossFile(text).file;
        fc.pre(reading.problems.length === 0 && reading.notes.length === items.length);
        const reasons = glossatorComments(text, reading).map(({ reason }) => reason);
        const starts = new Set(reading.notes.map(({ range }) => range.start));
        expect(reasons.filter((reason) => reason === 'above').length).toBeGreaterThanOrEqual(starts.size);
        expect(reasons.every((reason) => reason === 'above')).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('in another comment, there is none', () => {
  const around = 'gloss: 1\nnotes:\n';
  expect(
    read(
      `${around}  # # glossator-disable-next-line a\n  - quote: x # see # glossator-disable-next-line b\n`,
    ),
  ).toEqual([]);
  expect(read(`${around}  - quote: x#y # glossator-disable-next-line b\n`)).toMatchObject([
    { isAlone: false },
  ]);
});

describe('hostile files take time in proportion to their length', () => {
  const many = 100_000;
  const short = '#glossator-disable\n';
  const lines = (count: number, line: string): string => line.repeat(count);

  test('many comments above one line', () => {
    const stacked = (count: number) => `gloss: 1\nclaims:\n${lines(count, `  ${comment}\n`)}  - id: a\n`;
    expect(read(stacked(90_000))).toHaveLength(90_000);
    // A file beyond the bounds is not read at all.
    expect(read(stacked(110_000))).toEqual([]);
  });

  test('many comments and nothing else, or other comments below them', () => {
    expect(read(lines(many, short))).toHaveLength(many);
    expect(read(`${lines(many, short)}${lines(many, '#\n')}gloss: 1\n`)).toHaveLength(many);
  });

  test('one above each entry, one in each line of a list in brackets', () => {
    const between = `gloss: 1\nnotes:\n${lines(20_000, `  ${short}  - quote: x\n`)}`;
    expect(new Set(read(between).map(({ target }) => target?.start)).size).toBe(20_000);
    // In one piece, which has one tree.
    expect(read(`gloss: 1\nnotes: [\n${lines(15_000, `{ quote: x },\n${short}`)}]\n`)).toHaveLength(15_000);
  });

  test('what looks like comments in a text', () => {
    expect(read(`gloss: 1\nnotes:\n  - quote: |\n${lines(many, `      ${short}`)}`)).toEqual([]);
    expect(read(`gloss: 1\nnotes:\n  - quote: "${lines(13_000, '#glossator-disable ')}"\n`)).toEqual([]);
  });

  test('long lines', () => {
    expect(read(`#glossator-disable-next-line ${lines(80_000, 'a, ')}\n`)[0]?.codes).toHaveLength(80_000);
    expect(read(lines(13_000, '#glossator-disable '))).toHaveLength(1);
    expect(read(lines(13_000, '#glossator-disable\t')).length).toBe(1);
    for (const line of [
      `#glossator-disable-next-line a ${lines(80_000, '- ')}`,
      `#glossator-disable-next-line a ${lines(80_000, '-- ')}`,
      `#glossator-disable-next-line a ${lines(200_000, ' ')}b`,
      `#glossator-disable-next-line${lines(200_000, ',')}`,
      `${lines(200_000, '#')}glossator-disable`,
      `${lines(100_000, '# ')}glossator-disable`,
      `${lines(100_000, ' ')}#${lines(100_000, ' ')}glossator-disable`,
    ]) {
      expect(read(`${line}\n`).length).toBeLessThanOrEqual(1);
    }
  });

  test('among a thousand sections, and in settings', () => {
    const sections = Array.from({ length: 1000 }, (_, at) => `s${at}: x\n`).join('');
    const some = 20_000;
    expect(read(`${sections}${lines(some, short)}`)).toHaveLength(some);
    const settings = `${lines(some, short)}rules:\n${lines(some, short)}  schema: off\n`;
    expect(glossatorCommentsInSettings(settings, parseSettings(settings).entry)).toHaveLength(2 * some);
  });
});
