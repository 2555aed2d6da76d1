import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import type { Change } from '../../../server/core/workspace/changes';
import { checkFindings, disk, files, uriOf, workspaceOf } from './check';

const code = 'unnamed-actor';

test('who is neither named nor referred to is told; a mention that could be another’s, a pin and every reference are enough', () => {
  checkFindings(
    `
    //- /a.txt
    The USDS lost a third. Ross left, Dogey stayed.
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      usds: { name: United States Digital Service, aliases: [USDS] }
      wilbur-ross: { name: Wilbur Ross, aliases: [Ross] }
      jonathan-ross: { name: Jonathan Ross, aliases: [Ross] }
      doge: { name: Department of Government Efficiency }
      opm: { name: Office of Personnel Management }
      ice: { name: ICE, partOf: dhs }
      ^^^ unnamed-actor[hint]: No article names “ICE”, and nothing refers to this actor. Add the name that the articles use under “aliases”, or take the actor out.
      dhs: { name: Department of Homeland Security }
      le-monde: { name: Le Monde }
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: x, about: opm }]
    mentions: [{ quote: Dogey, actor: doge }, { quote: a third, not: le-monde }]
    `,
    code,
  );
});

test('a folder without articles has nobody to name yet', () => {
  checkFindings(`
    //- /actors.gloss.yaml
    gloss: 1
    actors: { usds: { name: United States Digital Service } }
    `);
});

test('the file is looked at again when an actor is first named or referred to, and not while one is named all along', () => {
  const actors = uriOf('/actors.gloss.yaml');
  const workspace = workspaceOf(
    files(`
    //- /actors.gloss.yaml
    gloss: 1
    actors: { musk: { name: Elon Musk } }
    `),
  );
  const after = (change: Change): 'affected' | 'not affected' => {
    const affected = workspace.apply([change]).has(actors);
    return affected ? 'affected' : 'not affected';
  };
  const told = (): number => diagnose(workspace, actors, 'saved').filter((each) => each.code === code).length;
  expect(told()).toBe(0);
  expect(after(disk('/a.txt', 'Nobody.'))).toBe('affected');
  expect(told()).toBe(1);
  expect(after(disk('/b.txt', 'Nobody either.'))).toBe('not affected');
  expect(after(disk('/a.txt', 'Elon Musk.'))).toBe('affected');
  expect(told()).toBe(0);
  expect(after({ kind: 'buffer', uri: uriOf('/a.txt'), text: 'It was Elon Musk.' })).toBe('not affected');
  expect(after({ kind: 'buffer', uri: uriOf('/a.txt'), text: 'It was.' })).toBe('affected');
  expect(told()).toBe(1);
  expect(after(disk('/a.txt.gloss.yaml', 'gloss: 1\nclaims: [{ id: a, quote: It, by: musk }]\n'))).toBe(
    'affected',
  );
  expect(told()).toBe(0);
  expect(after(disk('/a.txt.gloss.yaml', undefined))).toBe('affected');
  expect(told()).toBe(1);
  workspace.apply([disk('/a.txt', undefined), { kind: 'buffer', uri: uriOf('/a.txt'), text: undefined }]);
  expect(after(disk('/b.txt', undefined))).toBe('affected');
  expect(told()).toBe(0);
});
