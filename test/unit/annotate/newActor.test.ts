import { expect, test } from 'vitest';
import type { NewActor } from '../../../server/core/annotate/annotating';
import { acted } from './check';

/** The selected words become an actor, in a folder with these files. */
function checkActor(files = '', actor: Partial<NewActor> = {}): string {
  return acted(`//- /a.txt\nThen $0Élodie Harker$0 came.\n${files}`, ({ range }) => ({
    action: 'newActor',
    range,
    actor: { name: 'Élodie Harker', ...actor },
  }));
}

test('in a file of actors that is made', () => {
  expect(checkActor()).toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      élodie-harker:
        name: "Élodie Harker"|
    "
  `);
  expect(checkActor('', { kind: 'person', aliases: ['Harker', ' E. Harker: "X" ', 'Harker', ''], id: 'eh' }))
    .toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      eh:
        name: "Élodie Harker"
        kind: person
        aliases: ["Harker", 'E. Harker: "X"']|
    "
  `);
});

test('in the one that has most of them, in its style', () => {
  expect(checkActor('//- /actors.gloss.yaml\n# ours\n')).toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /actors.gloss.yaml
    # ours
    gloss: 1
    actors:
      élodie-harker:
        name: "Élodie Harker"|
    "
  `);
  expect(checkActor('//- /actors.gloss.yaml\ngloss: 1\nactors: {}\n')).toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      élodie-harker:
        name: "Élodie Harker"|
    "
  `);
  expect(
    checkActor(
      '//- /people.gloss.yaml\ngloss: 1\nactors:\n    musk:\n        name: Musk # him\n\n# places\nnotes: []\n',
      { kind: 'person' },
    ),
  ).toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /people.gloss.yaml
    gloss: 1
    actors:
        musk:
            name: Musk # him
        élodie-harker:
            name: "Élodie Harker"
            kind: person|

    # places
    notes: []
    "
  `);
  expect(
    checkActor('//- /people.gloss.yaml\ngloss: 1\nactors:\n  musk: { name: Musk } # him\n', {
      aliases: ['Harker'],
    }),
  ).toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /people.gloss.yaml
    gloss: 1
    actors:
      musk: { name: Musk } # him
      élodie-harker: { name: "Élodie Harker", aliases: ["Harker"]| }
    "
  `);
  expect(checkActor('//- /people.gloss.yaml\ngloss: 1\nactors: { musk: { name: Musk } }\n'))
    .toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /people.gloss.yaml
    gloss: 1
    actors: { musk: { name: Musk }, élodie-harker: { name: "Élodie Harker"| } }
    "
  `);
  expect(
    checkActor(
      '//- /people.gloss.yaml\n{\n  "gloss": 1,\n  "actors": {\n    "musk": { "name": "Musk" }\n  }\n}\n',
    ),
  ).toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /people.gloss.yaml
    {
      "gloss": 1,
      "actors": {
        "musk": { "name": "Musk" },
        "élodie-harker": { "name": "Élodie Harker"| }
      }
    }
    "
  `);
});

test('an id of its own, made from the name', () => {
  expect(checkActor('//- /actors.gloss.yaml\ngloss: 1\nactors:\n  élodie-harker: { name: Somebody else }\n'))
    .toMatchInlineSnapshot(`
    "Added the actor “Élodie Harker”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      élodie-harker: { name: Somebody else }
      élodie-harker-2: { name: "Élodie Harker"| }
    "
  `);
});

test('what is refused', () => {
  const known =
    '//- /actors.gloss.yaml\ngloss: 1\nactors:\n  harker: { name: É. Harker, aliases: [élodie harker] }\n';
  const refused = [
    checkActor(known),
    checkActor('', { name: ' ' }),
    checkActor('', { id: 'any' }),
    checkActor('', { id: 'x/y' }),
    checkActor('//- /b.gloss.yaml\ngloss: 1\nactors: { x: { name: X } }\n', { id: 'x' }),
    checkActor('//- /actors.gloss.yaml\ngloss: 1\nactors: []\n'),
    checkActor('//- /glossator.yaml\nexclude: ["actors.gloss.yaml"]\n'),
  ];
  expect(refused.join('\n')).toMatchInlineSnapshot(`
    "Refused: “Élodie Harker” is a name of “É. Harker” already. Choose that actor, or give the new one a fuller name.
    Refused: An actor needs a name. Type one, and try again.
    Refused: “any” cannot be an id: it is made of letters, digits, dots, hyphens and underscores.
    Refused: “x/y” cannot be an id: it is made of letters, digits, dots, hyphens and underscores.
    Refused: There is an actor “x” already. Choose another id.
    Refused: Mend “actors.gloss.yaml” first. Line 2: “actors” takes entries under ids of their own, such as “my-id:” with “name: …” below it, and not a list.
    Refused: “actors.gloss.yaml” would be excluded by glossator.yaml. Change “exclude” there first."
  `);
});
