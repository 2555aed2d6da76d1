import type { Actor, ActorName } from '../model/actor';
import { sharedNames, type NameTable } from '../recognize/nameTable';
import type { Location } from '../text/range';
import type { Project } from '../workspace/project';
import type { Rule } from './rule';
import { markWeak } from './weakAlias';
import { all, quoted } from '../text/phrases';

/** More other actors than these explain nothing further. */
const mostTold = 5;

/**
 * A name that several actors have. It is told where at least two of them have it as a strong name: a weak one counts only near a
 * fuller name of its actor, so whoever marked it as weak has seen to it.
 */
export const sharedAlias: Rule = {
  code: 'shared-alias',
  severity: 'warning',
  phase: 'saved',
  *checkGloss(unit, project) {
    const { table } = project.actors;
    for (const actor of unit.actors) {
      for (const name of actor.names) {
        const owners = name.weak ? undefined : strongOwners(table).get(keyOf(table, name) ?? '');
        if (owners?.includes(actor.id) !== true) continue;
        // One more than is told, as the actor may be among them.
        const others = owners
          .slice(0, mostTold + 1)
          .filter((id) => id !== actor.id)
          .slice(0, mostTold);
        const whose = all(others.map(quoted), owners.length - 1 - others.length);
        const message = `${quoted(name.text)} is also a name of ${whose}, so where it stands alone nobody knows who is meant. ${adviceFor(actor, name)}`;
        const related = others
          .flatMap((id) => placeOf(id, name, project) ?? [])
          .map((place) => ({ ...place, message: 'The same name stands here.' }));
        yield { range: name.range, message, related, fixes: markWeak(unit, actor, name.range) };
      }
    }
  },
};

/** The name of an actor cannot go, nor can it be weak. */
function adviceFor({ names }: Actor, name: ActorName): string {
  return names[0] === name
    ? 'Give the other one a name of its own, write a fuller name here with this one as a weak alias, or pin the places in the articles.'
    : 'Take it out, or mark it as weak, for all but one.';
}

const kept = new WeakMap<NameTable, ReadonlyMap<string, readonly string[]>>();

/** By the folded name, the actors that have it as a strong one, where these are several. */
function strongOwners(table: NameTable): ReadonlyMap<string, readonly string[]> {
  const known = kept.get(table);
  if (known !== undefined) return known;
  const owners = new Map<string, readonly string[]>();
  for (const { text, actors } of sharedNames(table)) {
    const strong = actors.filter(({ weak }) => !weak).map(({ actor }) => actor);
    const key = keyOf(table, { text });
    if (strong.length > 1 && key !== undefined) owners.set(key, strong);
  }
  kept.set(table, owners);
  return owners;
}

/** What names that are sought alike have in common; undefined for one that is not sought. */
function keyOf({ automaton }: NameTable, { text }: Pick<ActorName, 'text'>): string | undefined {
  const compiled = automaton.compiled.get(text);
  return compiled === undefined || typeof compiled === 'string'
    ? undefined
    : automaton.caselessKey(compiled.pattern);
}

function placeOf(id: string, name: ActorName, project: Project): Location | undefined {
  const key = keyOf(project.actors.table, name);
  const sharing = (actor: Actor): ActorName | undefined =>
    actor.names.find((other) => !other.weak && keyOf(project.actors.table, other) === key);
  for (const actor of project.actor(id)) {
    const found = sharing(actor);
    if (found !== undefined) return { uri: actor.at.uri, range: found.range };
  }
  return undefined;
}
