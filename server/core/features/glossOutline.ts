import type { Actor } from '../model/actor';
import { select } from '../model/select';
import type { Entry } from '../syntax/glossFile';
import { contains, type TextRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { claimDetail } from './claimStanding';
import { periodWords } from './dates';
import { kindWords, symbolKindOf } from './kinds';
import { outlineItem } from './outline';
import type { OutlineItem } from './results/symbols';

/** The sections of a gloss file with their entries; under an actor its other names and its roles. */
export function glossOutline(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
): readonly OutlineItem[] {
  const { file } = gloss;
  const entries: Readonly<Record<string, () => readonly OutlineItem[]>> = {
    claims: () =>
      gloss.claims.map((claim) => {
        const { id, quote, at, entry } = claim;
        const detail = claimDetail(workspace, project, claim);
        return outlineItem(id ?? quote ?? '', detail, 'claim', entry.range, at.range);
      }),
    mentions: () =>
      file.mentions.map((entry) => {
        const { quote = '', actor } = entry.value;
        const denied = select(entry, ['not', '*']).map(({ text }) => text);
        const detail = actor === undefined ? `not ${denied.join(', ')}` : nameOf(project, actor);
        return outlineItem(quote, detail, 'mention', entry.range, quoteRange(entry));
      }),
    notes: () =>
      file.notes.map((entry) => {
        const { note, quote = '', motivation = 'commenting' } = entry.value;
        return outlineItem(note ?? quote, motivation, 'note', entry.range, quoteRange(entry));
      }),
    actors: () => gloss.actors.map((actor) => actorItem(project, actor)),
    references: () =>
      file.references.map((entry) => {
        const { id, title } = entry.value;
        const focus = select(entry, ['id'])[0]?.range ?? start(entry);
        return outlineItem(
          id ?? title ?? '',
          id === undefined ? '' : (title ?? ''),
          'source',
          entry.range,
          focus,
        );
      }),
  };
  // The version is a key at the top like the sections, but nothing to go to.
  return file.sections
    .filter(({ name }) => name !== 'gloss')
    .map(({ name, nameRange, range }) => {
      const items = Object.hasOwn(entries, name) ? (entries[name]?.() ?? []) : [];
      // Of a section that is written twice, each holds what stands in it.
      const inside = items.filter((item) => contains(range, item.range));
      const detail =
        name === 'source' ? (file.source?.value.title ?? '') : inside.length > 0 ? String(inside.length) : '';
      return outlineItem(name, detail, 'section', range, nameRange, inside);
    });
}

function actorItem(project: Project, actor: Actor): OutlineItem {
  const kind = kindWords(actor);
  const detail =
    actor.name === actor.id ? (kind ?? '') : [actor.id, ...(kind === undefined ? [] : [kind])].join(' · ');
  const [, ...aliases] = actor.names;
  const children = [
    ...aliases.map(({ text, language, weak, range }) => {
      const remarks = [...(language === undefined ? [] : [language]), ...(weak ? ['weak'] : [])];
      return outlineItem(text, remarks.join(', '), 'mention', range, range);
    }),
    ...roleItems(project, actor),
  ];
  return outlineItem(actor.name, detail, symbolKindOf(actor), actor.range, actor.at.range, children);
}

/** A role stands at its title, or at the actor it is held in. */
function roleItems(project: Project, { entry }: Actor): readonly OutlineItem[] {
  const roles = entry.value.roles ?? [];
  if (roles.length === 0) return [];
  const titles = [...select(entry, ['roles', '*', 'title'])];
  const holders = [...select(entry, ['roles', '*', 'of'])];
  return roles.flatMap(({ title, of, from, to }) => {
    // Both lists are in the order of the roles, so the next one that fits is this role's.
    const written = title === undefined ? undefined : titles.shift();
    const holder = of === undefined ? undefined : holders.shift();
    const range = written?.range ?? holder?.range;
    if (range === undefined) return [];
    const name = [
      ...(title === undefined ? [] : [title]),
      ...(of === undefined ? [] : [nameOf(project, of)]),
    ].join(', ');
    return [outlineItem(name, periodWords(from, to) ?? '', 'event', range, range)];
  });
}

function quoteRange(entry: Entry<unknown>): TextRange {
  return select(entry, ['quote'])[0]?.range ?? start(entry);
}

function start({ range }: Entry<unknown>): TextRange {
  return { start: range.start, end: range.start };
}

function nameOf(project: Project, id: string): string {
  return project.actor(id)[0]?.name ?? id;
}
