import { expect, test } from 'vitest';
import { standingWords, type SourceNames } from '../../../server/core/features/standingWords';
import type { Origin, Side, Standing } from '../../../server/core/workspace/evidence/standing';

const names: SourceNames = { title: (id) => id.toUpperCase(), isArticle: (id) => id.length > 3 };

function side(
  citations: number,
  origins: readonly (Partial<Origin> & { id: string })[],
  more: Partial<Side> = {},
): Side {
  const made = origins.map((origin) => ({ steps: 1, checked: true, through: [origin.id], ...origin }));
  return { citations, claims: 0, shared: 0, unchecked: 0, origins: made, ...more };
}

const nothing: Standing = {
  supports: side(0, []),
  disputes: side(0, []),
  context: 0,
  void: 0,
  steps: 0,
  home: 'a',
  circle: undefined,
  isComplete: true,
};

test.each<[string, string, Partial<Standing>]>([
  ['no evidence', 'no evidence', {}],
  ['1 citation, one origin: AP', '1 citation, one origin: AP', { supports: side(1, [{ id: 'ap' }]) }],
  [
    'two articles, one origin: AFP',
    'two articles, one origin: AFP',
    { supports: side(2, [{ id: 'afp', through: ['figaro', 'lemonde'] }]) },
  ],
  [
    '3 citations, one origin: AFP',
    '3 citations, one origin: AFP',
    { supports: side(3, [{ id: 'afp', through: ['figaro', 'lemonde'] }]) },
  ],
  [
    '3 citations from 2 independent origins: AFP and AP; against it 1 citation, one origin: X; through up to 2 steps; 1 unchecked; 1 does not count',
    '3 citations from 2 independent origins, 1 against; through up to 2 steps; 1 unchecked; 1 does not count',
    {
      supports: side(3, [{ id: 'afp', steps: 2 }, { id: 'ap' }], { unchecked: 1 }),
      disputes: side(1, [{ id: 'x' }]),
      steps: 2,
      void: 1,
    },
  ],
  [
    '1 related claim and 2 citations of claims that say the same, no origin; 3 do not count; too many claims below to follow them all',
    '1 related claim and 2 citations of claims that say the same, no origin; 3 do not count; too many claims below to follow them all',
    { supports: side(0, [], { claims: 1, shared: 2 }), void: 3, isComplete: false },
  ],
])('%s', (full, brief, standing) => {
  expect(standingWords({ ...nothing, ...standing }, names)).toBe(full);
  expect(standingWords({ ...nothing, ...standing }, names, 'brief')).toBe(brief);
});
