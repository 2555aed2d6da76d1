import { expect, test } from 'vitest';
import { iconOf, spokenOf } from '../../../client/evidence/rows';
import type { ProvenanceItem } from '../../../server/lsp/protocol/protocol';

const citation: ProvenanceItem = {
  id: 'x',
  kind: 'citation',
  label: 'AFP, 25 February 2025',
  description: '“21 agents” · found',
  stance: 'supports',
  outcome: 'found',
  counts: true,
  place: null,
  entry: null,
  isExpandable: true,
};

test('every way a step can stand to the claim above has a picture of its own', () => {
  const steps: readonly ProvenanceItem[] = [
    citation,
    { ...citation, stance: 'disputes' },
    { ...citation, stance: 'context', counts: false },
    { ...citation, counts: false, outcome: 'missing' },
    { ...citation, outcome: 'unchecked' },
    { ...citation, kind: 'claim', stance: null, outcome: null },
    { ...citation, kind: 'claim', stance: 'repeats', outcome: null },
    { ...citation, kind: 'source', stance: null, outcome: null },
    { ...citation, kind: 'origin', stance: null, outcome: null },
    { ...citation, kind: 'circle', stance: null, outcome: null, counts: false },
    { ...citation, kind: 'more', stance: null, outcome: null },
  ];
  const icons = steps.map((step) => iconOf(step).icon);
  expect(new Set(icons).size).toBe(steps.length);
});

test('what does not count is never shown as support', () => {
  for (const outcome of ['found', 'altered', 'missing', 'unchecked'] as const)
    expect(iconOf({ ...citation, outcome, counts: false }).icon).toBe('circle-slash');
});

test('a screen reader hears what the pictures say', () => {
  expect(spokenOf(citation)).toBe('AFP, 25 February 2025, supports, “21 agents”, found');
  expect(spokenOf({ ...citation, stance: 'disputes', counts: false, description: 'not there' })).toBe(
    'AFP, 25 February 2025, disputes, does not count, not there',
  );
  expect(spokenOf({ ...citation, stance: null, description: '' })).toBe('AFP, 25 February 2025');
});
