import { expect, test } from 'vitest';
import type { NewActor } from '../../../server/core/annotate/annotating';
import { acted } from './check';

const article = '//- /a.txt\nThe team of $0Dogey$0 came on Monday. Dogey left again.\n';
const actors =
  '//- /actors.gloss.yaml\ngloss: 1\nactors:\n  doge:\n    name: DOGE\n  usds:\n    name: USDS\n';

/** The selected words are tagged as a mention, in the whole article unless it says otherwise. */
function checkMention(
  sidecar: string | undefined,
  {
    actor = 'doge',
    scope = 'article',
    story = article + actors,
  }: {
    readonly actor?: string | NewActor;
    readonly scope?: 'article' | 'place';
    readonly story?: string;
  } = {},
): string {
  const file = sidecar === undefined ? '' : `//- /a.txt.gloss.yaml\n${sidecar}`;
  return acted(story + file, ({ range }) => ({ action: 'tagMention', range, actor, scope }));
}

test('a pin for every place, or for the selected one', () => {
  expect(checkMention(undefined)).toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    mentions:
      - quote: "Dogey"
        actor: doge
    "
  `);
  expect(checkMention(undefined, { scope: 'place' })).toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    mentions:
      - quote: "Dogey"
        before: "The team of "
        after: " came on Monday. Dogey left agai"
        actor: doge
    "
  `);
});

test('in the style of the file', () => {
  expect(checkMention("gloss: 1\nmentions:\n- quote: 'Ross' # him\n  not: any\n\n# the end\n"))
    .toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
    - quote: 'Ross' # him
      not: any
    - quote: 'Dogey'
      actor: doge

    # the end
    "
  `);
  expect(checkMention('gloss: 1\nmentions:\n  - { quote: Ross, not: any } # him\n')).toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
      - { quote: Ross, not: any } # him
      - { quote: "Dogey", actor: doge }
    "
  `);
  expect(checkMention('gloss: 1\nmentions: [{ quote: Ross, not: any }] # him\n')).toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions: [{ quote: Ross, not: any }, { quote: "Dogey", actor: doge }] # him
    "
  `);
  expect(checkMention('gloss: 1\nmentions: [] # none yet\nnotes: []\n')).toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions: # none yet
      - quote: "Dogey"
        actor: doge
    notes: []
    "
  `);
  expect(checkMention('# to do\n')).toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    # to do
    gloss: 1
    mentions:
      - quote: "Dogey"
        actor: doge
    "
  `);
});

test('what a pin says of just these places is put right', () => {
  expect(
    checkMention(
      'gloss: 1\nmentions:\n  - quote: Dogey # a translation\n    not: any # it said\n    note: x\n',
    ),
  ).toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions:
      - quote: Dogey # a translation
        actor: doge # it said
        note: x
    "
  `);
  expect(checkMention('gloss: 1\nmentions: [{ quote: Dogey, actor: usds }]\n')).toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions: [{ quote: Dogey, actor: doge }]
    "
  `);
  expect(checkMention('{ "gloss": 1, "mentions": [{ "quote": "Dogey", "not": ["usds"] }] }\n'))
    .toMatchInlineSnapshot(`
    "Tagged “Dogey” as “DOGE”
    //- /a.txt.gloss.yaml
    { "gloss": 1, "mentions": [{ "quote": "Dogey", "actor": "doge" }] }
    "
  `);
});

test('somebody new is declared; a pin is written only where his names do not say it by themselves', () => {
  expect(checkMention(undefined, { actor: { name: 'Dogey' } })).toMatchInlineSnapshot(`
    "Added the actor “Dogey”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
      usds:
        name: USDS
      dogey:
        name: "Dogey"|
    "
  `);
  expect(checkMention(undefined, { actor: { name: 'D.O.G.E.', kind: 'publicBody' } })).toMatchInlineSnapshot(`
    "Added the actor “D.O.G.E.”, whom “Dogey” names
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
      usds:
        name: USDS
      d.o.g.e:
        name: "D.O.G.E."
        kind: publicBody|

    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    mentions:
      - quote: "Dogey"
        actor: d.o.g.e
    "
  `);
  const own = 'gloss: 1\nactors:\n  x: { name: X }\n  y: { name: Y }\n  z: { name: Z }\nmentions: []\n';
  expect(checkMention(own, { actor: { name: 'D.O.G.E.' } })).toMatchInlineSnapshot(`
    "Added the actor “D.O.G.E.”, whom “Dogey” names
    //- /a.txt.gloss.yaml
    gloss: 1
    actors:
      x: { name: X }
      y: { name: Y }
      z: { name: Z }
      d.o.g.e: { name: "D.O.G.E." }
    mentions:
      - quote: "Dogey"
        actor: d.o.g.e
    "
  `);
});

test('what is refused', () => {
  const at = (words: string): string => `//- /a.txt\n${words}\n${actors}`;
  const refused = [
    checkMention(undefined, { actor: 'nobody' }),
    checkMention(undefined, { story: at('The $0DOGE$0 team.') }),
    checkMention(undefined, { story: at('The $0Doge$0y team.') }),
    checkMention(undefined, { story: at('The team, $0unnamed.') }),
    checkMention(undefined, { story: at('The $0—$0 team.') }),
    checkMention(undefined, { story: at(`The $0${'Dogey '.repeat(100)}$0 team.`) }),
    checkMention(undefined, {
      story: at(`${'Dogey '.repeat(400)}$0Dogey$0${' Dogey'.repeat(400)}`),
      scope: 'place',
    }),
    checkMention('gloss: 1\nmentions:\n  - { quote: Dogey, before: "team of ", actor: usds }\n'),
    checkMention(undefined, { actor: { name: 'usds' } }),
    checkMention(undefined, { actor: { name: ' — ' } }),
    checkMention(undefined, { actor: { name: 'X', id: 'a b' } }),
    checkMention(undefined, { actor: { name: 'X', id: 'doge' } }),
    checkMention('gloss: 1\nmentions:\n  - { quote: Dogey, not: any, actor: usds }\n'),
  ];
  expect(refused.join('\n')).toMatchInlineSnapshot(`
    "Refused: There is no actor “nobody” any more. Choose another one.
    Refused: “DOGE” is recognised as “DOGE” there already.
    Refused: “Doge” is part of a word there, and names are whole words. Select the whole word, and try again.
    Refused: No name is recognised here. Select the name first, and try again.
    Refused: There is no letter or digit in “—”. Select a name, and try again.
    Refused: A name has at most 512 characters. Select the name alone, and try again.
    Refused: “Dogey” stands between the same words elsewhere in the article, so one place cannot be told from the other. Do it for the whole article, or select more words.
    Refused: Another pin in “a.txt.gloss.yaml” already says who “Dogey” is there. Change or remove that one first.
    Refused: “usds” is a name of “USDS” already. Choose that actor, or give the new one a fuller name.
    Refused: An actor needs a name. Type one, and try again.
    Refused: “a b” cannot be an id: it is made of letters, digits, dots, hyphens and underscores.
    Refused: There is an actor “doge” already. Choose another id.
    Refused: “a.txt.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand."
  `);
});
