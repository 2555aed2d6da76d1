import { expect, it } from 'vitest';
import { distinctActors, found, guesses } from '../../../client/annotate/actorChoices';
import type { ActorItem } from '../../../server/lsp/protocol/protocol';

const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function actor(id: string, name: string, aliases: readonly string[] = [], mentions = 1): ActorItem {
  const entry = { uri: 'file:///actors.gloss.yaml', range: at };
  return { id, name, aliases, kind: null, description: null, mentions, articles: 1, entry };
}

const actors = [
  actor('good', 'Renée Good'),
  actor('jonathan-ross', 'Jonathan Ross', ['the agent']),
  actor('usds', 'United States Digital Service', ['USDS', 'service numérique américain']),
  actor('wilbur-ross', 'Wilbur Ross', [], 7),
];

function checkFound(typed: string): readonly string[] {
  return found(actors, typed).map(({ actor: { id }, name }) => `${id}: ${name}`);
}

it('finds actors under any name, without accents and capitals', () => {
  expect(checkFound('renee')).toEqual(['good: Renée Good']);
  expect(checkFound('service numerique')).toEqual(['usds: service numérique américain']);
  expect(checkFound('usd')).toEqual(['usds: USDS']);
  expect(checkFound('digital united')).toEqual(['usds: United States Digital Service']);
  expect(checkFound('nobody')).toEqual([]);
  expect(found(actors, ' ')).toHaveLength(actors.length);
});

it('of several alike, the one named most often comes first', () => {
  expect(checkFound('ross')).toEqual(['wilbur-ross: Wilbur Ross', 'jonathan-ross: Jonathan Ross']);
});

it('an actor found by id is shown by name', () => {
  expect(checkFound('wilbur-r')).toEqual(['wilbur-ross: Wilbur Ross']);
});

it('guesses whom recognition names first, then those with a name like the words', () => {
  const ids = (words: string, recognized: readonly string[]): readonly string[] =>
    guesses(actors, words, recognized).map(({ id }) => id);
  expect(ids('Ross', ['jonathan-ross'])).toEqual(['jonathan-ross', 'wilbur-ross']);
  expect(ids('Mr Ross', [])).toEqual(['wilbur-ross', 'jonathan-ross']);
  expect(ids('Dogey', [])).toEqual([]);
});

it('an id that is declared twice is one actor to pick', () => {
  const twice = [...actors, actor('good', 'R. Good')];
  expect(distinctActors(twice).map(({ name }) => name)).toEqual(actors.map(({ name }) => name));
});
