import { expect, it } from 'vitest';
import { fixture } from '../fixture';

function checkActions(markup: string, length = 0): readonly string[] {
  const { analysis, cursor } = fixture(markup);
  const range = { start: cursor.offset, end: cursor.offset + length };
  return analysis.codeActions(cursor.uri, range).map(({ fix, finding }) => {
    expect(fix.edits.length).toBeGreaterThan(0);
    expect(finding.range.start <= range.end && finding.range.end >= range.start).toBe(true);
    return `${finding.code}: ${fix.title}`;
  });
}

it('offers the fixes of the findings at the place', () => {
  expect(checkActions('//- /a.gloss.yaml\ngloss: 1\nactors:\n  a: { nam$0e: A, kin: person }\n')).toEqual([]);
  expect(checkActions('//- /a.gloss.yaml\ngloss: 1\nactors:\n  a: { name: A, ki$0n: person }\n'))
    .toMatchInlineSnapshot(`
    [
      "schema: Change to “kind”",
    ]
  `);
});

it('offers each remedy once for a selection', () => {
  const actions = checkActions('//- /a.gloss.yaml\n$0gloss: 1\nactors:\n  a: { nam: A, kin: person }\n', 60);
  expect(new Set(actions).size).toBe(actions.length);
  expect(actions.length).toBeGreaterThan(1);
});

it('offers nothing where nothing is wrong, or nothing is known', () => {
  expect(checkActions('//- /a.gloss.yaml\ngloss: 1$0\n')).toEqual([]);
  expect(checkActions('//- /a.png\n$0')).toEqual([]);
});
