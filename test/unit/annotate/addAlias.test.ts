import { expect, test } from 'vitest';
import { acted } from './check';

/** The selected words become a name of the actor `doge`. */
function checkAlias(actors: string, { words = 'Dogey', weak = false, actor = 'doge' } = {}): string {
  return acted(
    `//- /a.txt\nThe team of $0${words}$0 came.\n//- /actors.gloss.yaml\n${actors}`,
    ({ range }) => ({
      action: 'addAlias',
      range,
      actor,
      weak,
    }),
  );
}

test('in whatever form the names are there', () => {
  expect(
    checkAlias(
      'gloss: 1\nactors:\n  doge:\n    name: DOGE # since 2025\n    kind: publicBody\n    links: [x]\n  x: { name: X }\n',
    ),
  ).toMatchInlineSnapshot(`
    "“Dogey” is now a name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE # since 2025
        kind: publicBody
        aliases: ["Dogey"]
        links: [x]
      x: { name: X }
    "
  `);
  expect(checkAlias('gloss: 1\nactors:\n  doge: { name: DOGE, links: [x] }\n')).toMatchInlineSnapshot(`
    "“Dogey” is now a name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge: { name: DOGE, aliases: ["Dogey"], links: [x] }
    "
  `);
  expect(checkAlias("gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: ['D.O.G.E.'] # as AP writes\n"))
    .toMatchInlineSnapshot(`
    "“Dogey” is now a name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
        aliases: ['D.O.G.E.', "Dogey"] # as AP writes
    "
  `);
  expect(checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: [] # none\n'))
    .toMatchInlineSnapshot(`
    "“Dogey” is now a name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
        aliases: ["Dogey"] # none
    "
  `);
  expect(checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases:\n    kind: publicBody\n'))
    .toMatchInlineSnapshot(`
    "“Dogey” is now a name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
        aliases: ["Dogey"]
        kind: publicBody
    "
  `);
  expect(checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: The Department\n'))
    .toMatchInlineSnapshot(`
    "“Dogey” is now a name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
        aliases: [The Department, "Dogey"]
    "
  `);
  expect(
    checkAlias(
      'gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases:\n    -   the cutters # a nickname\n    -   { name: it, weak: true }\n\n    # kind is a guess\n    kind: publicBody\n',
    ),
  ).toMatchInlineSnapshot(`
    "“Dogey” is now a name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
        aliases:
        -   the cutters # a nickname
        -   { name: it, weak: true }
        -   "Dogey"

        # kind is a guess
        kind: publicBody
    "
  `);
  expect(checkAlias('{ "gloss": 1, "actors": { "doge": { "name": "DOGE" } } }\n')).toMatchInlineSnapshot(`
    "“Dogey” is now a name of “DOGE”
    //- /actors.gloss.yaml
    { "gloss": 1, "actors": { "doge": { "name": "DOGE", "aliases": ["Dogey"] } } }
    "
  `);
});

test('a weak name says so', () => {
  expect(checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n', { weak: true })).toMatchInlineSnapshot(`
    "“Dogey” is now a weak name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
        aliases: [{ name: "Dogey", weak: true }]
    "
  `);
  expect(checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases:\n      - D\n', { weak: true }))
    .toMatchInlineSnapshot(`
    "“Dogey” is now a weak name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
        aliases:
          - D
          - { name: "Dogey", weak: true }
    "
  `);
});

test('words that YAML would take for something else', () => {
  expect(checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n', { words: "l'Équipe #1" }))
    .toMatchInlineSnapshot(`
    "“l'Équipe #1” is now a name of “DOGE”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      doge:
        name: DOGE
        aliases: ["l'Équipe #1"]
    "
  `);
});

test('what is refused', () => {
  const doge = 'gloss: 1\nactors:\n  doge:\n    name: DOGE\n';
  const refused = [
    checkAlias(doge, { actor: 'nobody' }),
    checkAlias(doge, { words: 'Doge' }),
    checkAlias(`${doge}    aliases: [{ name: dogey, weak: true }]\n`),
    checkAlias(doge, { words: 'x' }),
    checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: &a\n      - D\n'),
    checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: &a [D]\n'),
    checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: *a\n'),
    checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: [Prix #1]\n'),
    checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: [a]\n    aliases: [b]\n'),
    checkAlias('gloss: 1\nactors:\n  doge:\n    name: DOGE\n    aliases: |\n      a\n'),
    checkAlias('gloss: 2\nactors:\n  doge:\n    name: DOGE\n'),
  ];
  expect(refused.join('\n')).toMatchInlineSnapshot(`
    "Refused: There is no actor “nobody” any more. Choose another one.
    Refused: “DOGE” is a name of “DOGE” already.
    Refused: “dogey” is a weak name of “DOGE” already.
    Refused: “x” cannot be looked for as a name: it is too short or too long. Select a fuller name.
    Refused: “actors.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.
    Refused: “actors.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.
    Refused: “actors.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.
    Refused: Mend “actors.gloss.yaml” first. Line 5: To YAML, “#” with a space before it begins a comment: what follows in this line is lost. Put quotation marks around the text.
    Refused: “actors.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.
    Refused: “actors.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.
    Refused: There is no actor “doge” any more. Choose another one."
  `);
});
