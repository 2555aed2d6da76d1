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

describe('far more claims than anybody follows', () => {
  /** Every claim cites the next one of the other article; the last one the first, or nothing. */
  function chain(length: number, isCircle: boolean): string {
    const sidecar = (own: number, other: string): string =>
      Array.from({ length }, (_, at) => at)
        .filter((at) => at % 2 === own && at < length)
        .map((at) => {
          const next = at + 1 < length ? at + 1 : isCircle ? 0 : undefined;
          const cites = next === undefined ? '' : `, cites: [{ claim: '${other}#c${next}' }]`;
          return `  - { id: c${at}, quote: x${cites} }`;
        })
        .join('\n');
    return `
//- /a.txt.gloss.yaml
gloss: 1
claims:
${sidecar(0, 'b')}
//- /b.txt.gloss.yaml
gloss: 1
claims:
${sidecar(1, 'a')}
`;
  }

  test('are followed as far as they may be, and it is told where that is not to the end', () => {
    checkStanding(chain(250, false), 'a#c0', 'for 1 from b@249 · steps 249');
    checkStanding(chain(400, false), 'a#c0', 'for 1 · incomplete');
    checkStanding(chain(400, false), 'a#c200', 'for 1 from b@199 · steps 199');
  });

  test('a circle of 20,000 is no reason to wait', () => {
    checkStanding(chain(20_000, true), 'a#c0', 'for 1 · incomplete');
  });

  test('a claim that rests on 1,000 others itself is told in full', () => {
    const ids = Array.from({ length: 1_000 }, (_, at) => at);
    checkStanding(
      `
//- /b.txt.gloss.yaml
gloss: 1
claims:
${ids.map((at) => `  - { id: c${at}, quote: x }`).join('\n')}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: x
    cites: [${ids.map((at) => `{ claim: 'b#c${at}' }`).join(', ')}]
`,
      'a#one',
      'for 1000 from b@1 · steps 1',
    );
  });
});
