import type { Actor, ActorName } from '../model/actor';
import type { Mention } from '../recognize/mentions';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { periodWords } from './dates';
import { kindWords } from './kinds';
import { languageName } from '../text/languages';
import { codeBlock, counted, inline, link } from './markdown';
import { namingWords } from './naming';
import { hostOf, webAddress, wikidataAddress } from './webLinks';

/** Said only where it is not plain to see why these words name the actor. */
const whatTold: Readonly<Record<Mention['by'], string | undefined>> = {
  name: undefined,
  weak: 'Recognised here because a stronger name stands nearby.',
  pin: 'Pinned to these words in the gloss file of this article.',
};

const mostNames = 8;
const mostRoles = 6;
const mostLinks = 5;
const mostCandidates = 6;

/** The hover card of one actor: who it is, then where else it is named. Everything from files is escaped. `by` is what told, for a mention. */
export function actorCard(workspace: Workspace, project: Project, id: string, by?: Mention['by']): string {
  const declarations = project.actor(id);
  const [actor] = declarations;
  if (actor === undefined) return unknownActor(id);
  const blocks = [
    [heading(actor), otherNames(actor)].filter((line) => line !== '').join('  \n'),
    inline(actor.entry.value.description ?? '', 500),
    roles(project, actor),
    relations(project, actor),
    links(actor),
  ].filter((block) => block !== '');
  const footer = [namingWords(workspace, project, id)];
  if (declarations.length > 1) {
    footer.unshift(`⚠ This id is declared ${declarations.length} times; this is the first.`);
  }
  const told = by === undefined ? undefined : whatTold[by];
  if (told !== undefined) footer.push(told);
  return `${blocks.join('\n\n')}\n\n---\n\n${footer.join('\n\n')}`;
}

/** What to show where words may name one actor or another: each of them, and how to settle it. */
export function ambiguousCard(project: Project, ids: readonly string[], words: string): string {
  const shown = ids.slice(0, mostCandidates);
  const lines = shown.map((id) => `- ${shortCard(project, id)}`);
  if (ids.length > shown.length) lines.push(`- and ${ids.length - shown.length} more`);
  const pin = `- { quote: ${JSON.stringify(words)}, actor: ${idInFlow(ids[0] ?? '')} }`;
  return [
    `“${inline(words, 60)}” could be one of ${counted(ids.length, 'actor')}:`,
    lines.join('\n'),
    'Say which under `mentions:` in the gloss file of this article, for instance:',
    codeBlock(pin),
  ].join('\n\n');
}

function unknownActor(id: string): string {
  return `There is no actor with the id **${inline(id, 100)}**. Declare it under \`actors:\` in a gloss file, or correct the id.`;
}

function shortCard(project: Project, id: string): string {
  const actor = project.actor(id)[0];
  if (actor === undefined) return `**${inline(id, 100)}** (not declared)`;
  const description = inline(actor.entry.value.description ?? '', 140);
  return description === '' ? heading(actor) : `${heading(actor)}: ${description}`;
}

function heading(actor: Actor): string {
  const kind = kindWords(actor);
  const name = `**${inline(actor.name, 150)}**`;
  return kind === undefined ? name : `${name} · ${kind}`;
}

function otherNames({ names }: Actor): string {
  const [, ...others] = names;
  if (others.length === 0) return '';
  const shown = others.slice(0, mostNames).map(nameWords);
  if (others.length > shown.length) shown.push(`and ${others.length - shown.length} more`);
  return `*also* ${shown.join(' · ')}`;
}

function nameWords({ text, language, weak }: ActorName): string {
  const remarks = [
    ...(language === undefined ? [] : [inline(languageName(language), 40)]),
    ...(weak ? ['only near a stronger name'] : []),
  ];
  return remarks.length === 0 ? inline(text, 80) : `${inline(text, 80)} (${remarks.join(', ')})`;
}

function roles(project: Project, actor: Actor): string {
  const all = actor.entry.value.roles ?? [];
  const lines = all.slice(0, mostRoles).flatMap(({ title, of, from, to }) => {
    const what = [
      ...(title === undefined ? [] : [inline(title, 120)]),
      ...(of === undefined ? [] : [nameOf(project, of)]),
    ].join(', ');
    const when = periodWords(from, to);
    const line = [what, when === undefined ? '' : inline(when, 80)].filter((part) => part !== '').join(', ');
    return line === '' ? [] : [`- ${line}`];
  });
  if (all.length > mostRoles) lines.push(`- and ${all.length - mostRoles} more`);
  return lines.join('\n');
}

function relations(project: Project, { entry }: Actor): string {
  const { partOf, successor } = entry.value;
  return [
    ...(partOf === undefined ? [] : [`Part of ${nameOf(project, partOf)}`]),
    ...(successor === undefined ? [] : [`Succeeded by ${nameOf(project, successor)}`]),
  ].join('  \n');
}

function links({ entry }: Actor): string {
  const { links: written = [], wikidata } = entry.value;
  const shown: string[] = [];
  const qid = wikidata === undefined ? undefined : wikidataAddress(wikidata);
  if (wikidata !== undefined) {
    shown.push(
      qid === undefined ? `Wikidata ${inline(wikidata, 40)}` : link(`Wikidata ${inline(wikidata)}`, qid),
    );
  }
  const addresses = typeof written === 'string' ? [written] : written;
  for (const written of addresses.slice(0, mostLinks)) {
    const address = webAddress(written);
    const host = hostOf(written);
    // What is no web address is shown, so that nobody wonders where it went, but cannot be followed.
    if (address !== undefined && host !== undefined) shown.push(link(inline(host, 80), address));
    else shown.push(inline(written, 80));
  }
  if (addresses.length > mostLinks) shown.push(`and ${addresses.length - mostLinks} more`);
  return shown.filter((part) => part !== '').join(' · ');
}

/** The name of an actor that is referred to; its id where nobody declares it. */
export function nameOf(project: Project, id: string): string {
  return inline(project.actor(id)[0]?.name ?? id, 100);
}

/** Ids need no quotation marks; anything else that was written as a key does. */
function idInFlow(id: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(id) ? id : JSON.stringify(id);
}
