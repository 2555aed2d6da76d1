import { describe, test } from 'vitest';
import { checkStanding } from './checkStanding';

/** What docs/evidence.md says, sentence by sentence. */
const sources = `
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: ap, type: article }
  - { id: afp, type: article }
  - { id: lemonde, type: article, origin: afp }
  - { id: figaro, type: article, origin: lemonde }
  - { id: left, type: article, origin: right }
  - { id: right, type: article, origin: left }
  - { id: away, type: article, origin: nobody-declared-it }
  - { id: paper, type: article, DOI: 10.1000/182 }
  - { id: preprint, type: article, DOI: 10.1000/182 }
`;

/** A claim with some keys, about an article that is here. */
function one(rest: string): string {
  return `${sources}
//- /a.txt
They all left. Nobody stayed.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: They all left
${rest}
`;
}

describe('for or against', () => {
  test('the stance says it, and who says nothing supports', () => {
    checkStanding(
      one(`    cites:
      - { source: ap }
      - { source: afp, stance: disputes }
      - { source: paper, stance: context }`),
      'a#one',
      'for 1 from ap@1 · against 1 from afp@1 · context 1 · steps 1',
    );
  });

  test('a claim that supports it is as if it were cited; the one that is supported is no evidence for the other', () => {
    const markup = `${one('')}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: two, quote: x, supports: ['a#one'], cites: [{ source: ap }] }]
`;
    checkStanding(markup, 'a#one', 'for 0+1 from ap@2 via b · steps 2');
    checkStanding(markup, 'b#two', 'for 1 from ap@1 · steps 1');
  });

  test('a contradiction speaks against both, whoever wrote it', () => {
    const markup = `${one('    cites: [{ source: ap }]')}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: two, quote: x, contradicts: ['a#one'], cites: [{ source: afp }] }]
`;
    checkStanding(markup, 'a#one', 'for 1 from ap@1 · against 0+1 from afp@2 via b · steps 2');
    checkStanding(markup, 'b#two', 'for 1 from afp@1 · against 0+1 from ap@2 via a · steps 2');
  });

  test('what speaks against something it rests on speaks against it, what disputes that is evidence of nothing', () => {
    checkStanding(
      `${one("    cites: [{ claim: 'b#two' }]")}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: two, quote: x, cites: [{ source: ap }, { claim: 'c#three', stance: disputes }] }]
//- /c.txt.gloss.yaml
gloss: 1
claims: [{ id: three, quote: x, cites: [{ source: afp }, { source: paper, stance: disputes }] }]
`,
      'a#one',
      'for 1 from ap@2 via b · against 0 from afp@3 via b · steps 3',
    );
  });
});

describe('what does not count', () => {
  test('words that are not there, or stand there with another figure', () => {
    checkStanding(
      `${one(`    cites:
      - { source: b, quote: Nothing of the kind was ever said by anybody in it }
      - { source: b, quote: In all 56 of the staff of the office left that evening }
      - { source: b, quote: In all 65 of the staff }`)}
//- /b.txt
In all 65 of the staff of the office left that evening.
`,
      'a#one',
      'for 1 from b@1 · void 2 · steps 1',
    );
  });

  test('what nobody has declared, and what several have', () => {
    checkStanding(
      `${one(`    cites:
      - { source: nowhere }
      - { claim: 'b#nothing' }
      - { source: twice }`)}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: two, quote: x }]
//- /x/twice.txt
One.
//- /y/twice.txt
Two.
`,
      'a#one',
      'for 0 · void 3',
    );
  });

  test('the claim itself, its own article, and who says the same', () => {
    checkStanding(
      `${one(`    repeats: ['b#two']
    cites:
      - { claim: one }
      - { source: a, quote: Nobody stayed }
      - { source: a }
      - { claim: 'b#two' }`)}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: two, quote: x }]
`,
      'a#one',
      'for 0 · void 4',
    );
  });

  test('words that nobody can look up count, and are told', () => {
    checkStanding(
      one(
        '    cites: [{ source: ap, quote: They left }, { source: ap }, { source: afp, quote: Ils sont partis }]',
      ),
      'a#one',
      'for 3 (2?) from afp?@1, ap@1 · steps 1',
    );
  });
});

describe('origins', () => {
  test('go along origin to the end, which is no step', () => {
    checkStanding(
      one('    cites: [{ source: figaro }, { source: lemonde }]'),
      'a#one',
      'for 2 from afp@1 via figaro lemonde · steps 1',
    );
  });

  test('sources that come from each other are one, and so are those with one DOI', () => {
    checkStanding(
      one('    cites: [{ source: left }, { source: right }, { source: paper }, { source: preprint }]'),
      'a#one',
      'for 4 from left@1 via left right, paper@1 via paper preprint · steps 1',
    );
  });

  test('an origin that nobody has declared is one all the same', () => {
    checkStanding(
      one('    cites: [{ source: away }]'),
      'a#one',
      'for 1 from nobody-declared-it@1 via away · steps 1',
    );
  });

  test('words that are a claim there lead on through it, words that are none end in their source', () => {
    const markup = `${one(`    cites:
      - { source: b, quote: Twenty-one of them left }
      - { source: b, quote: It rained }`)}
//- /b.txt
Twenty-one of them left on Tuesday. It rained.
//- /b.txt.gloss.yaml
gloss: 1
source: { origin: ap }
claims:
  - { id: two, quote: them left on Tuesday, cites: [{ source: afp }] }
`;
    checkStanding(markup, 'a#one', 'for 2 from afp@2 via b, ap@1 via b · steps 2');
  });

  test('claims that say the same are one: the evidence of any is that of all, and adds no origin', () => {
    const markup = `${one("    translates: ['b#two']")}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: two, quote: x, cites: [{ source: ap }] }]
//- /c.txt.gloss.yaml
gloss: 1
claims:
  - { id: three, quote: x, repeats: ['b#two'] }
  - { id: four, quote: x, cites: [{ source: d }] }
//- /d.txt.gloss.yaml
gloss: 1
claims: [{ id: five, quote: x, cites: [{ claim: 'c#three' }, { claim: 'a#one' }] }]
`;
    checkStanding(markup, 'a#one', 'for 0+0+1 from ap@1 · steps 1');
    checkStanding(markup, 'd#five', 'for 2 from ap@2 via a c · steps 2');
  });

  test('claims that say the same and rest on nothing are one origin', () => {
    checkStanding(
      `${one('')}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: two, quote: x, repeats: ['a#one'] }]
//- /c.txt.gloss.yaml
gloss: 1
claims: [{ id: three, quote: x, cites: [{ claim: 'a#one' }, { claim: 'b#two' }] }]
`,
      'c#three',
      'for 2 from a@1 via a b · steps 1',
    );
  });

  test('claims that rest on each other alone have no origin, and with another source the circle adds nothing', () => {
    const markup = (more: string): string => `${one("    cites: [{ claim: 'b#two' }]")}
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: two, quote: x, cites: [{ claim: 'a#one' }${more}] }]
`;
    checkStanding(markup(''), 'a#one', 'for 1 · circle one > two');
    checkStanding(markup(', { source: ap }'), 'a#one', 'for 1 from ap@2 via b · steps 2 · circle one > two');
  });

  test('where the article itself is from counts, and is marked', () => {
    checkStanding(
      `${sources}
//- /a.txt.gloss.yaml
gloss: 1
source: { origin: afp }
claims: [{ id: one, quote: x, cites: [{ source: lemonde }] }]
`,
      'a#one',
      'for 1 from afp*@1 via lemonde · steps 1',
    );
  });
});
