import { describe, test } from 'vitest';
import { checkStanding } from './checkStanding';

describe('citations', () => {
  test('a claim without any stands on nothing', () => {
    checkStanding(
      `
      //- /a.txt.gloss.yaml
      gloss: 1
      claims: [{ id: one, quote: x }]
      `,
      'a#one',
      'for 0',
    );
  });

  test('two articles of one agency are two citations and one origin', () => {
    checkStanding(
      `
      //- /lemonde.txt
      Plus de vingt démissions.
      //- /lemonde.txt.gloss.yaml
      gloss: 1
      source: { origin: afp }
      //- /figaro.txt
      Vingt démissions mardi.
      //- /figaro.txt.gloss.yaml
      gloss: 1
      source: { origin: afp }
      //- /a.txt.gloss.yaml
      gloss: 1
      claims:
        - id: one
          quote: x
          cites:
            - { source: lemonde, quote: Plus de vingt }
            - { source: figaro, quote: Vingt démissions }
      `,
      'a#one',
      'for 2 from afp@1 via figaro lemonde · steps 1',
    );
  });
});
