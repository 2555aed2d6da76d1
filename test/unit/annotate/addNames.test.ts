import { expect, it } from 'vitest';
import { acted } from './check';

function named(actors: string, names: readonly string[], actor = 'harker'): string {
  return acted(`//- /a.txt\n$0They asked Amelia Harker.\n//- /actors.gloss.yaml\n${actors}`, () => ({
    action: 'addNames',
    actor,
    names,
  }));
}

it.each([
  [
    'no aliases yet',
    'gloss: 1\nactors:\n  harker:\n    name: A. Harker # she\n    kind: person\n  other: { name: X }\n',
  ],
  ['aliases in brackets', 'gloss: 1\nactors:\n  harker: { name: A. Harker, aliases: [Amy] }\n'],
  [
    'aliases in lines',
    'gloss: 1\nactors:\n  harker:\n    name: A. Harker\n    aliases:\n      - Amy # once\n',
  ],
  ['an empty list', 'gloss: 1\nactors:\n  harker:\n    name: A. Harker\n    aliases: []\n'],
])('adds several names at once: %s', (_, actors) => {
  expect(named(actors, ['Amelia Harker', 'Harker'])).toMatchSnapshot();
});

it('leaves out what is known, and refuses where nothing is left', () => {
  const actors = 'gloss: 1\nactors:\n  harker: { name: Amelia Harker }\n';
  expect(named(actors, ['amelia harker', 'Harker'])).toMatchInlineSnapshot(`
    "“Harker” is now a name of “Amelia Harker”
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      harker: { name: Amelia Harker, aliases: ["Harker"] }
    "
  `);
  expect(named(actors, ['Amelia Harker'])).toMatchInlineSnapshot(
    `"Refused: All of these are names of “Amelia Harker” already."`,
  );
});

it('refuses an actor who is gone, and a file that does not parse', () => {
  expect(named('gloss: 1\n', ['Harker'])).toMatchInlineSnapshot(
    `"Refused: There is no actor “harker” any more. Choose another one."`,
  );
  expect(named('gloss: 1\nactors:\n  harker: { name: A }\n  b: [\n', ['Harker'])).toMatchInlineSnapshot(
    `"Refused: Mend “actors.gloss.yaml” first. Line 4: A “[” is opened here and never closed. Put a “]” where it ends."`,
  );
});
