import type { TextRange } from '../../../../server/core/text/range';
import { unknownPeople } from '../corpus/actors';
import type { Random } from '../random';
import { drawWhere } from '../ranges';
import { type Splice, splice } from '../splice';
import { escaped, isClear, untouchable } from '../structure';
import type { Actor, Article, Family } from '../types';
import { gone } from './gone';

/** In the quote, an actor is somebody whom no actors file knows, another known actor, or every actor is another. */
export const namesSwapped: Family = {
  name: 'name swapped',
  kept: 'must not be placed',
  strengths: ['unknown name', 'known actor', 'every actor'],
  make(article, strength, random) {
    return drawWhere(article, random, (range) => {
      const swapped = nameChanges(article, range, strength, random);
      if (swapped.length === 0) return undefined;
      return gone(article.text, range, splice(article.text, swapped).text);
    });
  },
};

/** Other names for those in a range; nothing where it has none. A short name takes the place of a short one. */
export function nameChanges(
  { text, actors, isMarkdown }: Pick<Article, 'text' | 'actors' | 'isMarkdown'>,
  { start, end }: TextRange,
  strength: number,
  random: Random,
): Splice[] {
  const held = isMarkdown ? untouchable(text).filter((each) => text[each.start] !== ']') : [];
  const found = mentions(text.slice(start, end), actors)
    .map(({ at, name, actor }) => ({ start: start + at, end: start + at + name.length, name, actor }))
    .filter((each) => isClear(each, held));
  const chosen = strength === 2 ? found : random.some(found, 1);
  return chosen.flatMap(({ start, end, name, actor }) => {
    const into = strength === 0 ? stranger(name, actor, random) : another(name, actor, actors, random);
    return into === undefined ? [] : [{ start, end, text: into }];
  });
}

interface Mention {
  readonly at: number;
  readonly name: string;
  readonly actor: Actor;
}

/** The longest names first, so that "Musk" in "Elon Musk" is no second mention. */
function mentions(quote: string, actors: readonly Actor[]): Mention[] {
  const names = actors.flatMap((actor) => actor.names.map((name) => ({ name, actor })));
  const found: Mention[] = [];
  for (const { name, actor } of names.sort((a, b) => b.name.length - a.name.length)) {
    for (const match of quote.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}(?![\\p{L}\\p{N}-])`, 'gu'),
    )) {
      const taken = found.some(
        ({ at, name: other }) => match.index < at + other.length && at < match.index + name.length,
      );
      if (!taken) found.push({ at: match.index, name, actor });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function another(name: string, actor: Actor, actors: readonly Actor[], random: Random): string | undefined {
  const isShort = name !== actor.names[0];
  const others = actors
    .filter(
      ({ id, kind, names }) =>
        id !== actor.id && kind === actor.kind && !names.some((each) => actor.names.includes(each)),
    )
    .map(({ names }) => (isShort ? names.at(-1)! : names[0]!));
  return others.length === 0 ? undefined : random.pick(others);
}

function stranger(name: string, { kind }: Actor, random: Random): string {
  const whole = random.pick(unknownPeople);
  const surname = whole.split(' ')[1]!;
  if (kind === 'person') return name.includes(' ') ? whole : surname;
  if (/^\p{Lu}{2,}$/u.test(name))
    return Array.from({ length: name.length }, () => random.letter('BFGJKQVWXZ')).join('');
  return kind === 'place'
    ? `${surname}ville`
    : `${surname} ${random.pick(['Group', 'Fund', 'Brothers', 'Works'])}`;
}
