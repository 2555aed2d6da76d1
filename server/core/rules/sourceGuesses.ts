import { defaultSourceId, type CslItem, type ReferencedSource } from '../model/source';
import type { Source } from '../syntax/generated/gloss';
import type { Partly } from '../syntax/glossFile';
import type { BibliographyUnit } from '../workspace/bibliographyUnit';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { allSources } from '../workspace/sourceIndex';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { Guessable, Guesser, GuessTable, type Named } from './guesses';

/** What an id looks like; what is written otherwise cannot be referred to, so it is not suggested. */
const idPattern = /^[\p{L}\p{N}._-]+$/u;

interface Kept {
  readonly workspace: Workspace;
  readonly version: number;
  readonly known: Guessable;
}

const kept = new WeakMap<Project, Kept>();

/** Guesses which sources the unknown ids of one file may mean. Made when first asked for after a change. */
export function sourceGuesser(workspace: Workspace, project: Project): Guesser {
  const known = kept.get(project);
  if (known?.workspace === workspace && known.version === workspace.version) return new Guesser(known.known);
  const units = [...project.glosses.values(), ...project.bibliographies.values()];
  const tables = units.flatMap((unit) => (isEmpty(unit) ? [] : tableOf(unit)));
  const made = new Guessable([...tables, new GuessTable(articles(workspace, project))]);
  kept.set(project, { workspace, version: workspace.version, known: made });
  return new Guesser(made);
}

/** A bibliography makes its sources only when they are asked for. */
function isEmpty(unit: GlossUnit | BibliographyUnit): boolean {
  return (unit.kind === 'gloss' ? unit.sources : unit.parse.list).length === 0;
}

const tables = new WeakMap<GlossUnit | BibliographyUnit, GuessTable>();

/** A library of sources stays as it is while somebody writes elsewhere. */
function tableOf(unit: GlossUnit | BibliographyUnit): GuessTable {
  const known = tables.get(unit);
  if (known !== undefined) return known;
  const made = new GuessTable(unit.sources.filter(({ id }) => idPattern.test(id)).map(fromReference));
  tables.set(unit, made);
  return made;
}

function fromReference({ id, brief }: ReferencedSource): Named {
  return { id, ...namesOf(brief) };
}

function* articles(workspace: Workspace, project: Project): Iterable<Named> {
  for (const [id, { articles: uris, references }] of allSources(workspace, project)) {
    const [uri] = uris;
    // An id that could mean either of two is no better than one that is unknown.
    if (uri === undefined || uris.length + references.length > 1 || !idPattern.test(id)) continue;
    yield fromArticle(project, id, uri);
  }
}

function fromArticle(project: Project, id: string, uri: Uri): Named {
  const front = project.articles.get(uri)?.frontMatter;
  const own: Partly<Source> = {
    title: front?.title,
    URL: front?.url,
    author: front?.authors?.map((literal) => ({ literal })),
  };
  const items = [...project.sidecarsOf(uri).map(({ file }) => file.source?.value ?? {}), own].map(namesOf);
  const file = fileNameOf(uri);
  return {
    id,
    // Whoever knew the article by its file’s name refers to it so, though it has another id now.
    names: [file, defaultSourceId(file), ...items.flatMap(({ names }) => names)],
    hints: items.flatMap(({ hints }) => hints),
  };
}

function namesOf(item: CslItem | Partly<Source>): {
  readonly names: readonly string[];
  readonly hints: readonly string[];
} {
  const { title, URL: address, DOI, author = [], publisher } = item;
  const authors = author.map(
    ({ literal, given, family }) => literal ?? [given, family].filter(isWritten).join(' '),
  );
  return {
    names: [title, item['title-short'], address, DOI].filter(isWritten),
    hints: [...authors, ...author.map(({ family }) => family), item['container-title'], publisher].filter(
      isWritten,
    ),
  };
}

function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
