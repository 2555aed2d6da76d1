import { describe, test } from 'vitest';
import { checkStanding } from './checkStanding';

/** Three articles that later files cite, one of them from an agency, and what a test adds. */
function story(more: string): string {
  return `
      //- /ap.txt
      More than 20 people left. The office said nothing.
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims: [{ id: left, quote: More than 20 people left }]
      //- /lemonde.txt
      Plus de vingt personnes sont parties, dit l’AFP.
      //- /lemonde.txt.gloss.yaml
      gloss: 1
      source: { origin: afp }
      claims: [{ id: partis, quote: Plus de vingt personnes }]
      //- /figaro.txt
      Vingt personnes ont quitté le service.
      //- /figaro.txt.gloss.yaml
      gloss: 1
      source: { origin: afp }
      ${more.trim()}
  `;
}

/** A claim of an article whose text is not here, with its citations and relations. */
function claim(evidence: string, source = ''): string {
  return `
      //- /a.txt.gloss.yaml
      gloss: 1
      ${source}
      claims: [{ id: one, quote: Twenty left, ${evidence} }]
  `;
}

describe('citations', () => {
  test('a claim without any stands on nothing', () => {
    checkStanding(story(claim('cites: []')), 'a#one', 'for 0');
  });

  test('a source that takes what it says from nowhere is an origin, one step away', () => {
    checkStanding(
      story(claim('cites: [{ source: ap, quote: The office said nothing }]')),
      'a#one',
      'for 1 from ap@1 · steps 1',
    );
  });

  test('a source is an origin without words as well', () => {
    checkStanding(story(claim('cites: [{ source: ap }]')), 'a#one', 'for 1 from ap@1 · steps 1');
  });

  test('two articles of one agency are two citations and one origin', () => {
    checkStanding(
      story(
        claim('cites: [{ source: lemonde, quote: dit l’AFP }, { source: figaro, quote: Vingt personnes }]'),
      ),
      'a#one',
      'for 2 from afp@1 via figaro lemonde · steps 1',
    );
  });

  test('two agencies are two', () => {
    checkStanding(
      story(claim('cites: [{ source: lemonde, quote: dit l’AFP }, { source: ap }, { source: ap }]')),
      'a#one',
      'for 3 from afp@1 via lemonde, ap@1 · steps 1',
    );
  });

  test('what disputes is counted apart, and so is background', () => {
    checkStanding(
      story(
        claim(
          'cites: [{ source: ap }, { source: lemonde, stance: disputes }, { source: figaro, stance: context }]',
        ),
      ),
      'a#one',
      'for 1 from ap@1 · against 1 from afp@1 via lemonde · context 1 · steps 1',
    );
  });

  test('one whose text is not here counts, unchecked; one that quotes nothing has nothing to check', () => {
    const sources = `
      //- /sources.gloss.yaml
      gloss: 1
      references: [{ id: report, type: report }, { id: book, type: book }]
    `;
    checkStanding(
      story(claim('cites: [{ source: report, quote: as it has it }, { source: book }]') + sources),
      'a#one',
      'for 2 (1?) from book@1, report?@1 · steps 1',
    );
  });

  test('an origin that is reached checked and unchecked is checked', () => {
    const sources = `
      //- /sources.gloss.yaml
      gloss: 1
      references: [{ id: report, type: report, origin: ap }]
    `;
    checkStanding(
      story(
        claim('cites: [{ source: report, quote: as it has it }, { source: ap, quote: said nothing }]') +
          sources,
      ),
      'a#one',
      'for 2 (1?) from ap@1 via ap report · steps 1',
    );
  });

  test.each([
    ['words that are not there', '{ source: ap, quote: Nobody at all was there }'],
    ['an unknown source', '{ source: reuters, quote: Twenty left }'],
    ['an unknown claim', '{ claim: ap#right }'],
    ['a claim of an unknown source', '{ claim: reuters#left }'],
    ['no source at all', '{ quote: Twenty left }'],
    ['the claim itself', '{ claim: one }'],
    ['its own article', '{ source: a }'],
    ['another claim of its article', '{ claim: two }'],
  ])('void is one with %s', (_, citation) => {
    const more = claim(`cites: [${citation}] }, { id: two, quote: They left`);
    checkStanding(story(more), 'a#one', 'for 0 · void 1');
  });

  test('void is one with an id that several have', () => {
    const more = `${claim('cites: [{ source: x }, { claim: x#left }]')}
      //- /x1.txt.gloss.yaml
      gloss: 1
      source: { id: x }
      claims: [{ id: left, quote: x }]
      //- /x2.txt.gloss.yaml
      gloss: 1
      source: { id: x }
      claims: [{ id: left, quote: x }]
    `;
    checkStanding(story(more), 'a#one', 'for 0 · void 2');
  });

  test('an id that an article and its entry in a bibliography have is no riddle where the address is one', () => {
    const more = `
      //- /b.txt.gloss.yaml
      gloss: 1
      source: { id: b, URL: https://example.org/b }
      //- /refs.bib
      @online{b, url = {http://www.example.org/b/}}
      ${claim('cites: [{ source: b }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 1 from b@1 · steps 1');
  });
});

describe('evidence goes on', () => {
  test('from a claim that is named to what that one cites', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, cites: [{ source: ap, quote: The office said nothing }] }]
      ${claim('cites: [{ claim: figaro#vingt }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 1 from ap@2 via figaro · steps 2');
  });

  test('from every claim whose words share something with those that are cited', () => {
    const more = `
      claims:
        - { id: vingt, quote: Vingt personnes, cites: [{ source: ap, quote: The office said nothing }] }
        - { id: service, quote: quitté le service, cites: [{ source: lemonde, quote: dit l’AFP }] }
      ${claim('cites: [{ source: figaro, quote: personnes ont quitté le }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 1 from afp@2 via figaro, ap@2 via figaro · steps 2');
  });

  test('not from words that are nobody’s claim', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, cites: [{ source: ap }] }]
      ${claim('cites: [{ source: figaro, quote: quitté le service }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 1 from afp@1 via figaro · steps 1');
  });

  test.each([
    ['void', '{ source: nobody }', '', 1],
    ['against it', '{ source: ap, stance: disputes }', ' · against 0 from ap@2 via figaro', 2],
    ['background', '{ source: ap, stance: context }', '', 1],
  ])('and ends with a claim whose own citations are %s', (_, cites, against, steps) => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, cites: [${cites}] }]
      ${claim('cites: [{ claim: figaro#vingt }]').trim()}
    `;
    checkStanding(story(more), 'a#one', `for 1 from afp@1 via figaro${against} · steps ${steps}`);
  });

  test('the shortest way to an origin is told', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, cites: [{ claim: ap#left }] }]
      ${claim('cites: [{ claim: figaro#vingt }, { claim: ap#left }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 2 from ap@1 via ap figaro · steps 1');
  });

  test('unchecked over any step that is', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, cites: [{ source: wire, quote: not here }] }]
      //- /wire.txt.gloss.yaml
      gloss: 1
      source: { title: Wire }
      ${claim('cites: [{ claim: figaro#vingt }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 1 from wire?@2 via figaro · steps 2');
  });

  test('what disputes what supports is against; what disputes that again is nothing', () => {
    const more = `
      claims:
        - { id: vingt, quote: Vingt personnes, cites: [{ source: ap }, { claim: lemonde#partis, stance: disputes }] }
        - { id: service, quote: quitté le service, cites: [{ source: ap, stance: disputes }] }
      ${claim('cites: [{ claim: figaro#vingt }, { claim: figaro#service, stance: disputes }]').trim()}
    `;
    // AP supports what supports it, and disputes what disputes it; Le Monde disputes what supports it. Le Figaro by itself speaks against it.
    checkStanding(
      story(more),
      'a#one',
      'for 1 from ap@2 via figaro · against 1 from afp@1 via figaro · steps 2',
    );
  });
});

describe('relations', () => {
  test('a claim that says it supports another is evidence for it, and goes on', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, supports: a#one, cites: [{ source: ap }] }]
      ${claim('cites: []').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 0+1 from ap@2 via figaro · steps 2');
    checkStanding(story(more), 'figaro#vingt', 'for 1 from ap@1 · steps 1');
  });

  test('claims that contradict each other are evidence against either', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, contradicts: a#one }]
      ${claim('cites: []').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 0 · against 0+1 from afp@1 via figaro · steps 1');
    checkStanding(story(more), 'figaro#vingt', 'for 0 · against 0+1 from a@1 · steps 1');
  });

  test('relations within one article are no evidence, whether it is one or several files about it', () => {
    const more = `
      ${claim('cites: [] }, { id: two, quote: They left, supports: one }, { id: three, quote: No, contradicts: one').trim()}
      //- /more.gloss.yaml
      gloss: 1
      source: { file: a.txt }
      claims: [{ id: four, quote: All left, supports: one }]
    `;
    checkStanding(story(more), 'a#one', 'for 0');
  });

  test('claims that repeat or translate one another share their evidence and add none', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, repeats: a#one, cites: [{ source: ap, quote: said nothing }] }]
      //- /b.txt.gloss.yaml
      gloss: 1
      claims: [{ id: b, quote: x, translates: figaro#vingt }]
      ${claim('cites: [{ source: lemonde, quote: dit l’AFP }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 1+0+1 from afp@1 via lemonde, ap@1 · steps 1');
    checkStanding(story(more), 'figaro#vingt', 'for 1+0+1 from afp*@1 via lemonde, ap@1 · steps 1');
    checkStanding(story(more), 'b#b', 'for 0+0+2 from afp@1 via lemonde, ap@1 · steps 1');
  });

  test('and are one origin together where nothing is cited for any', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, repeats: ap#left }]
      ${claim('cites: [{ claim: figaro#vingt }, { claim: ap#left }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 2 from afp@1 via ap figaro · steps 1');
  });

  test('to cite what repeats the claim, or any other words of the article that makes that, is void', () => {
    const more = `
      claims: [{ id: vingt, quote: Vingt personnes, repeats: a#one }]
      ${claim('cites: [{ claim: figaro#vingt }, { source: figaro }, { source: figaro, quote: quitté le service }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 0 · void 3');
  });

  test('a relation that may mean several claims says nothing', () => {
    const more = `
      claims:
        - { id: vingt, quote: Vingt personnes }
        - { id: vingt, quote: le service, cites: [{ source: ap }] }
      ${claim('repeats: figaro#vingt').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 0');
  });
});

describe('origins', () => {
  const chain = (sources: string): string => `
      //- /sources.gloss.yaml
      gloss: 1
      references:
        ${sources}
      ${claim('cites: [{ source: s1 }, { source: s2 }]').trim()}
  `;

  test.each([
    [
      'are followed to the end',
      '- { id: s1, type: book, origin: s3 }\n        - { id: s2, type: book }\n        - { id: s3, type: book, origin: s4 }\n        - { id: s4, type: book }',
      's2@1, s4@1 via s1',
    ],
    [
      'may be sources that nobody has declared',
      '- { id: s1, type: book, origin: x }\n        - { id: s2, type: book, origin: x }',
      'x@1 via s1 s2',
    ],
    [
      'go round in a circle: the first in order stands for all',
      '- { id: s1, type: book, origin: s2 }\n        - { id: s2, type: book, origin: s1 }',
      's1@1 via s1 s2',
    ],
    [
      'may be their own',
      '- { id: s1, type: book, origin: s1 }\n        - { id: s2, type: book }',
      's1@1, s2@1',
    ],
    [
      'are one where they have one DOI',
      '- { id: s1, type: book, DOI: 10.1234/ABC }\n        - { id: s2, type: book, DOI: "https://doi.org/10.1234/abc" }',
      's1@1 via s1 s2',
    ],
    [
      'are one where they have one address',
      '- { id: s1, type: webpage, URL: "https://example.org/a" }\n        - { id: s2, type: webpage, URL: "http://www.example.org/a/" }',
      's1@1 via s1 s2',
    ],
    [
      'are those of the other id where one source has two',
      '- { id: s1, type: webpage, URL: "https://example.org/a" }\n        - { id: s2, type: book }\n        - { id: s3, type: webpage, URL: "https://example.org/a", origin: s2 }',
      's2@1 via s1 s2',
    ],
  ])('%s', (_, sources, expected) => {
    checkStanding(chain(sources), 'a#one', `for 2 from ${expected} · steps 1`);
  });

  test('of two sidecars of an article, the first that names one counts', () => {
    const more = `
      //- /z.gloss.yaml
      gloss: 1
      source: { file: lemonde.txt, origin: reuters }
      ${claim('cites: [{ source: lemonde }]').trim()}
    `;
    checkStanding(story(more), 'a#one', 'for 1 from afp@1 via lemonde · steps 1');
  });

  test('one is told where it is the claim’s own', () => {
    checkStanding(
      story(claim('cites: [{ source: lemonde }]', 'source: { origin: afp }')),
      'a#one',
      'for 1 from afp*@1 via lemonde · steps 1',
    );
  });
});

describe('circles', () => {
  const circle = (last: string): string => `
      //- /a.txt.gloss.yaml
      gloss: 1
      claims: [{ id: one, quote: x, cites: [{ claim: b#two }] }]
      //- /b.txt.gloss.yaml
      gloss: 1
      claims: [{ id: two, quote: x, cites: [{ claim: c#three }] }]
      //- /c.txt.gloss.yaml
      gloss: 1
      claims: [{ id: three, quote: x, ${last} }]
  `;

  test('lead to no origin, and are told from each of their claims', () => {
    const files = circle('cites: [{ claim: a#one }]');
    checkStanding(files, 'a#one', 'for 1 · circle one > two > three');
    checkStanding(files, 'c#three', 'for 1 · circle three > one > two');
  });

  test('have origins by the ways that lead out of them', () => {
    const files =
      circle('cites: [{ claim: a#one }, { source: wire }]') +
      `
      //- /wire.txt.gloss.yaml
      gloss: 1
      source: { title: Wire }
    `;
    checkStanding(files, 'a#one', 'for 1 from wire@3 via b · steps 3 · circle one > two > three');
  });

  test('may go over claims that repeat one another and that support one another', () => {
    checkStanding(
      circle('supports: b#two, cites: [{ claim: a#one }]'),
      'b#two',
      'for 1+1 · circle two > three > one',
    );
    const files =
      circle('repeats: d#four') +
      `
      //- /d.txt.gloss.yaml
      gloss: 1
      claims: [{ id: four, quote: x, cites: [{ claim: a#one }] }]
    `;
    checkStanding(files, 'a#one', 'for 1 · circle one > two > three > four');
  });

  test('are none where a dispute is on the way', () => {
    checkStanding(
      circle('cites: [{ claim: a#one, stance: disputes }]'),
      'a#one',
      'for 1 from c@2 via b · steps 2',
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
