import { describe, expect, it } from 'vitest';
import { layout } from '../../../client/marks/layout';
import type { Annotation } from '../../../server/lsp/protocol/protocol';

const text = 'The office lost all of its staff in one night, and two more by noon.';

/** Words of the text, and what is written of them: a claim with a status, or a note. */
type Marked = readonly [words: string, status: string, kind?: string];

function annotation([words, status, kind]: Marked, line = 0): Annotation {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text.`);
  const common = {
    entry: { uri: 'file:///a.txt.gloss.yaml', range: range(0, 0, 1) },
    quote: words,
    ranges: [range(line, start, start + words.length)],
    found: 'exact' as const,
  };
  if (status === 'note') return { ...common, kind: 'note', note: '', motivation: 'commenting' };
  return {
    ...common,
    kind: 'claim',
    id: null,
    claimKind: kind ?? null,
    status,
    text: null,
    by: null,
  };
}

function range(line: number, start: number, end: number): Annotation['ranges'][number] {
  return { start: { line, character: start }, end: { line, character: end } };
}

function checkLayout(...marked: readonly Marked[]): string {
  const { outer, inner, tinted } = layout(marked.map((each) => annotation(each)));
  const words = ({ start, end }: Annotation['ranges'][number]): string =>
    `“${text.slice(start.character, end.character)}”`;
  return [
    ...[...outer].flatMap(([look, ranges]) => ranges.map((one) => `outer ${look} ${words(one)}`)),
    ...[...inner].flatMap(([look, ranges]) => ranges.map((one) => `inner ${look} ${words(one)}`)),
    `tinted ${tinted.map(words).join(' ')}`,
  ].join('\n');
}

describe('marks in an article', () => {
  it('have a line for each status, one for all of a project’s own, and notes beside them', () => {
    expect(checkLayout(['office', 'disputed'], ['lost', 'with-legal'], ['staff', 'note'], ['noon', 'note']))
      .toMatchInlineSnapshot(`
      "outer disputed “office”
      outer other “lost”
      outer note “staff”
      outer note “noon”
      tinted “office” “lost”"
    `);
  });

  it('go under the words where claims lie within others', () => {
    expect(
      checkLayout(
        ['all of its staff in one night', 'disputed'],
        ['The office lost all of its staff in one night', 'unreviewed'],
        ['staff', 'refuted'],
        ['two more', 'corroborated'],
      ),
    ).toMatchInlineSnapshot(`
      "outer unreviewed “The office lost all of its staff in one night”
      outer corroborated “two more”
      inner disputed “all of its ”
      inner disputed “ in one night”
      inner refuted “staff”
      tinted “all of its staff in one night” “The office lost all of its staff in one night” “staff” “two more”"
    `);
  });

  it('stay legible where claims overlap', () => {
    expect(
      checkLayout(
        ['The office lost all of its staff', 'unreviewed'],
        ['its staff in one night', 'disputed'],
        ['one night, and two', 'refuted'],
      ),
    ).toMatchInlineSnapshot(`
      "outer unreviewed “The office lost all of its staff”
      outer refuted “one night, and two”
      inner disputed “its staff in one night”
      tinted “The office lost all of its staff” “its staff in one night” “one night, and two”"
    `);
  });

  it('leave opinions and predictions without a tint', () => {
    expect(checkLayout(['two more', 'unreviewed', 'prediction'], ['office', 'unreviewed', 'figure']))
      .toMatchInlineSnapshot(`
      "outer unreviewed “office”
      outer unreviewed “two more”
      tinted “office”"
    `);
  });

  it('do not guess where words are not found', () => {
    const missing = { ...annotation(['office', 'disputed']), ranges: [] };
    const { outer, icons } = layout([missing]);
    expect([...outer, ...icons]).toEqual([]);
  });

  it('have one icon in a line, that of the weightiest', () => {
    const { icons } = layout([
      annotation(['office', 'corroborated']),
      annotation(['staff', 'disputed']),
      annotation(['night', 'note']),
      annotation(['noon', 'note'], 3),
      annotation(['noon', 'constructor'], 4),
    ]);
    expect([...icons].map(([look, [one]]) => `${look} in line ${one?.start.line}`)).toEqual([
      'disputed in line 0',
      'note in line 3',
      'other in line 4',
    ]);
  });
});
