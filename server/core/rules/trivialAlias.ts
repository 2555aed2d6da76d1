import type { Actor, ActorName } from '../model/actor';
import { isFunctionWord } from '../text/functionWords';
import {
  MAX_NAME_LENGTH,
  MAX_NAMES_PER_ACTOR,
  MAX_WORDS_PER_NAME,
  type NameTable,
} from '../recognize/nameTable';
import { shifted, type TextRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import { aliasAt, aliasesOf, aliasItems, type AliasItem } from './aliasItems';
import { removeItem } from '../annotate/edits';
import type { Fix } from './finding';
import { canEdit } from '../annotate/fileEdit';
import { fixLater } from './fix';
import type { Rule, RuleFinding } from './rule';
import { markWeak } from './weakAlias';
import { quoted } from '../text/phrases';

/** A name that says too little to find anyone by: empty, a single character, a word that every article is full of. */
export const trivialAlias: Rule = {
  code: 'trivial-alias',
  severity: 'warning',
  phase: 'typing',
  *checkGloss(unit, project) {
    for (const actor of unit.actors) {
      yield* emptyNames(actor, unit);
      for (const name of actor.names) yield* trivialName(name, actor, unit, project.actors.table);
      yield* tooMany(actor);
    }
  },
};

function* trivialName(
  name: ActorName,
  actor: Actor,
  unit: GlossUnit,
  table: NameTable,
): Iterable<RuleFinding> {
  const { text, range } = name;
  // The table has each name as the search for names understood it, so that what is told here is what is done there.
  const compiled = table.automaton.compiled.get(text);
  if (compiled === undefined) return;
  if (typeof compiled === 'string') {
    yield {
      range,
      message: `${refusals[compiled](text)} Write another name, or take it out.`,
      fixes: removal(unit, actor, range),
    };
  } else if (compiled.trivial && isFunctionWord(text.trim())) {
    const message = `${quoted(text)} is a word of every text, so it would be found all over. Write a fuller name, or take it out.`;
    yield { range, message, fixes: removal(unit, actor, range) };
  } else if (compiled.trivial && !name.weak) {
    const message = `${quoted(text)} says too little to be trusted, so it counts only near another name of this actor. ${
      actor.names[0]?.range.start === range.start
        ? 'Write a fuller name here, and this one as a weak alias.'
        : 'If that is what you want, mark it as weak.'
    }`;
    yield { range, message, fixes: [...markWeak(unit, actor, range), ...removal(unit, actor, range)] };
  }
}

const refusals = {
  empty: () => 'This name is empty, so it is not looked for.',
  blank: (name: string) =>
    name.trim() === ''
      ? 'This name is nothing but spaces, so it is not looked for.'
      : `${quoted(name)} has no letter or digit, so it is not looked for.`,
  'too-short': (name: string) =>
    `${quoted(name)} is a single character, which is in every text, so it is not looked for.`,
  'too-many-words': (name: string) =>
    `${quoted(name)} has more than ${MAX_WORDS_PER_NAME} words, so it is not looked for.`,
  'too-long': (name: string) =>
    `${quoted(name)} is longer than ${MAX_NAME_LENGTH} characters, so it is not looked for.`,
  'too-many-names': (name: string) =>
    `${quoted(name)} is one of very many names that differ in capitals and punctuation alone, so it is not looked for.`,
} as const;

/** The model leaves empty texts out, as they are half-typed; but `""` was written on purpose. */
function* emptyNames(actor: Actor, unit: GlossUnit): Iterable<RuleFinding> {
  const aliases = actor.entry.value.aliases ?? [];
  if (!aliases.some((alias) => (typeof alias === 'object' ? alias.name : alias) === '')) return;
  for (const item of aliasItems(actor)) {
    if (item.name?.text !== '' || item.name.style === 'plain') continue;
    const range = shifted(item.name.range, actor.entry.base);
    yield {
      range,
      message: `${refusals.empty()} Write the name, or take it out.`,
      fixes: removalOf(unit, actor, () => item),
    };
  }
}

function* tooMany(actor: Actor): Iterable<RuleFinding> {
  const count = actor.names.length;
  if (count <= MAX_NAMES_PER_ACTOR) return;
  const key = aliasesOf(actor)?.key.range;
  const range = key === undefined ? actor.at.range : shifted(key, actor.entry.base);
  const message = `${quoted(actor.name)} has ${count} names, and only the first ${MAX_NAMES_PER_ACTOR} are looked for. Keep those that articles use.`;
  yield { range, message };
}

/** Taking an alias out of its list; the name of the actor itself has to stay. */
function removal(unit: GlossUnit, actor: Actor, range: TextRange): readonly Fix[] {
  return actor.names[0]?.range.start === range.start
    ? []
    : removalOf(unit, actor, () => aliasAt(actor, range));
}

function removalOf(unit: GlossUnit, actor: Actor, find: () => AliasItem | undefined): readonly Fix[] {
  if (!canEdit(unit)) return [];
  return [
    fixLater('Take this name out', false, () => {
      const alias = find();
      const edit =
        alias === undefined ? undefined : removeItem(unit.text, alias.list, alias.index, actor.entry.base);
      return edit === undefined ? [] : [{ uri: unit.uri, ...edit }];
    }),
  ];
}
