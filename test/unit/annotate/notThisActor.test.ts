import { expect, test } from 'vitest';
import { acted } from './check';

const article = '//- /a.txt\nAgent $0Ross$0 came on Monday. Ross left again.\n';
const actors =
  '//- /actors.gloss.yaml\ngloss: 1\nactors:\n  wilbur:\n    name: Wilbur Ross\n    aliases: [Ross]\n  jonathan:\n    name: Jonathan Ross\n    aliases: [Ross]\n';

/** The selected words are said not to name these; in the whole article unless it says otherwise. */
function checkNot(
  who: readonly string[] | 'any',
  sidecar?: string,
  scope: 'article' | 'place' = 'article',
  story = article + actors,
): string {
  const file = sidecar === undefined ? '' : `//- /a.txt.gloss.yaml\n${sidecar}`;
  return acted(story + file, ({ range }) => ({ action: 'notThisActor', range, actors: who, scope }));
}

test('a pin that says who is not meant', () => {
  expect(checkNot(['wilbur'])).toMatchInlineSnapshot(`
    "Ruled out “Wilbur Ross” for the words “Ross”
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    mentions:
      - quote: "Ross"
        not: wilbur
    "
  `);
  expect(checkNot(['wilbur', 'jonathan'])).toMatchInlineSnapshot(`
    "Ruled out “Wilbur Ross” and “Jonathan Ross” for the words “Ross”
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    mentions:
      - quote: "Ross"
        not: [wilbur, jonathan]
    "
  `);
  expect(checkNot('any', undefined, 'place')).toMatchInlineSnapshot(`
    "Ruled out that “Ross” names anybody
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    mentions:
      - quote: "Ross"
        before: "Agent "
        after: " came on Monday. Ross left again"
        not: any
    "
  `);
});

test('in the style of the file', () => {
  expect(checkNot(['wilbur'], "gloss: 1\nmentions:\n- quote: 'Agent' # him\n  not: any\n# the end\n"))
    .toMatchInlineSnapshot(`
    "Ruled out “Wilbur Ross” for the words “Ross”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
    - quote: 'Agent' # him
      not: any
    - quote: 'Ross'
      not: wilbur
    # the end
    "
  `);
  expect(checkNot(['wilbur', 'jonathan'], 'gloss: 1\nmentions:\n  - { quote: Agent, not: any } # him\n'))
    .toMatchInlineSnapshot(`
    "Ruled out “Wilbur Ross” and “Jonathan Ross” for the words “Ross”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
      - { quote: Agent, not: any } # him
      - { quote: "Ross", not: [wilbur, jonathan] }
    "
  `);
  expect(checkNot(['wilbur'], 'gloss: 1\nmentions: [{ quote: Agent, not: any }]\n')).toMatchInlineSnapshot(`
    "Ruled out “Wilbur Ross” for the words “Ross”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions: [{ quote: Agent, not: any }, { quote: "Ross", not: wilbur }]
    "
  `);
  expect(checkNot(['wilbur'], 'gloss: 1\nmentions: []\n')).toMatchInlineSnapshot(`
    "Ruled out “Wilbur Ross” for the words “Ross”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
      - quote: "Ross"
        not: wilbur
    "
  `);
});

test('joins those whom the pin of just these places denies already', () => {
  expect(checkNot(['jonathan'], 'gloss: 1\nmentions:\n  - quote: Ross\n    not: wilbur # the secretary\n'))
    .toMatchInlineSnapshot(`
    "Ruled out “Jonathan Ross” for the words “Ross”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
      - quote: Ross
        not: [wilbur, jonathan] # the secretary
    "
  `);
  expect(checkNot('any', 'gloss: 1\nmentions: [{ quote: Ross, not: [wilbur] }]\n')).toMatchInlineSnapshot(`
    "Ruled out that “Ross” names anybody
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions: [{ quote: Ross, not: any }]
    "
  `);
  expect(checkNot(['jonathan'], 'gloss: 1\nmentions:\n  - quote: Ross\n    actor: jonathan\n'))
    .toMatchInlineSnapshot(`
    "Ruled out “Jonathan Ross” for the words “Ross”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
      - quote: Ross
        not: jonathan
    "
  `);
});

test('what is refused', () => {
  const at = (words: string): string => `//- /a.txt\n${words}\n${actors}`;
  const refused = [
    checkNot(['nobody']),
    checkNot('any', undefined, 'article', at('The $0agent$0 came.')),
    checkNot(['wilbur'], 'gloss: 1\nmentions: [{ quote: Ross, before: "Agent ", actor: wilbur }]\n'),
    checkNot(['wilbur'], undefined, 'article', at('Nobody $0came.')),
    checkNot(['wilbur'], 'gloss: 1\nmentions: [{ quote: Ross, not: any }]\n'),
  ];
  expect(refused.join('\n')).toMatchInlineSnapshot(`
    "Refused: “Ross” is not taken for “nobody” there.
    Refused: “agent” is not taken for anybody there.
    Refused: Another pin in “a.txt.gloss.yaml” already says who “Ross” is there. Change or remove that one first.
    Refused: No name is recognised here. Select the name first, and try again.
    Refused: “Ross” is not taken for “Wilbur Ross” there."
  `);
});
