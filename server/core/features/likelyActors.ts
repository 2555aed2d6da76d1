import type { Actor } from '../model/actor';
import { foldCase } from '../text/fold';
import { isFunctionWord } from '../text/functionWords';
import { actorGuesser } from '../rules/actorGuesses';
import type { Project } from '../workspace/project';

/** The actors whom a name may mean, by its spelling and by the words it shares with their names: the likeliest first. */
export function likelyActors(project: Project, name: string, most: number): readonly Actor[] {
  const guessed = actorGuesser(project).guess(name).ids;
  const words = wordsOf(name);
  const scored = new Map<string, number>(guessed.map((id) => [id, words.length + 1]));
  for (const { id, names } of project.actors.all()) {
    let best = 0;
    for (const { text } of names) {
      const own = wordsOf(text);
      best = Math.max(best, words.filter((word) => own.includes(word)).length);
      if (initialsOf(text) === name) best = Math.max(best, words.length + 1);
    }
    if (best > (scored.get(id) ?? 0)) scored.set(id, best);
  }
  return [...scored]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .flatMap(([id]) => project.actor(id)[0] ?? []);
}

function wordsOf(name: string): readonly string[] {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => !isFunctionWord(word) && word.length > 1).map(foldCase);
}

/** Of “Department of Government Efficiency”, DGE: what an acronym nobody has declared may stand for. */
function initialsOf(name: string): string {
  return (name.match(/\p{Lu}(?=\p{L})/gu) ?? []).join('');
}
