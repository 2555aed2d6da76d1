import { identityKeysOf } from '../model/sameSource';
import { defaultSourceId, type CslItem } from '../model/source';
import type { BibliographyUnit } from '../workspace/bibliographyUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { sourcesSharing } from '../workspace/sameSources';
import { articleItem } from '../workspace/sourceItem';
import { fileNameOf } from '../workspace/uri';
import { Guessable, Guesser, GuessTable, type Guess, type Named } from './guesses';

/** What an id looks like; what is written otherwise cannot be referred to, so it is not suggested. */
const idPattern = /^[\p{L}\p{N}._-]+$/u;

/** Of a larger bibliography only the ids are compared: among so many titles and authors, any name is like some other one. */
const mostNamed = 10_000;

/** Guesses which sources the unknown ids of one file may mean. */
export class SourceGuesser {
  readonly #guesser: Guesser;

  constructor(readonly project: Project) {
    this.#guesser = new Guesser(guessableIn(project));
  }

  /** Whoever has the address or DOI of a source at hand may write that; else by ids, titles, file names and authors. */
  guess(written: string): Guess {
    const keys = identityKeysOf({ URL: written, DOI: written });
    const sharing = keys.flatMap((key) => [...sourcesSharing(this.project, key)].map(({ id }) => id));
    const ids = [...new Set(sharing)].filter((id) => idPattern.test(id)).sort();
    return ids.length > 0 ? { ids, sure: ids.length === 1 } : this.#guesser.guess(written);
  }
}

interface Kept {
  readonly revision: number;
  readonly known: Guessable;
}

const kept = new WeakMap<Project, Kept>();

/** Made when first asked for after something else is known of sources. */
function guessableIn(project: Project): Guessable {
  const known = kept.get(project);
  const { revision } = project.sources;
  if (known?.revision === revision) return known.known;
  const glosses = [...project.glosses.values()].filter(({ sources }) => sources.length > 0);
  const tables = [...glosses, ...project.bibliographies.values()].map(tableOf);
  const made = new Guessable([...tables, new GuessTable(articlesIn(project))], known?.known);
  kept.set(project, { revision, known: made });
  return made;
}

const tables = new WeakMap<GlossUnit | BibliographyUnit, GuessTable>();

/** A library of sources stays as it is while somebody writes elsewhere. */
function tableOf(unit: GlossUnit | BibliographyUnit): GuessTable {
  const known = tables.get(unit);
  if (known !== undefined) return known;
  const made = new GuessTable([...namedIn(unit)].filter(({ id }) => idPattern.test(id)));
  tables.set(unit, made);
  return made;
}

function* namedIn(unit: GlossUnit | BibliographyUnit): Iterable<Named> {
  if (unit.kind === 'bibliography' && unit.parse.list.length > mostNamed)
    for (const id of unit.ids()) yield { id, names: [] };
  else for (const { id, brief } of unit.sources) yield { id, ...namesOf(brief) };
}

function* articlesIn(project: Project): Iterable<Named> {
  for (const id of project.sources.ids()) {
    const { articles, references } = project.sources.of(id);
    const [uri] = articles;
    // An id that could mean either of two is no better than one that is unknown.
    if (uri === undefined || articles.length + references.length > 1 || !idPattern.test(id)) continue;
    const known = namesOf(articleItem(project, uri));
    const file = fileNameOf(uri);
    // Whoever knew the article by its file’s name refers to it so, though it has another id now.
    yield { id, names: [file, defaultSourceId(file), ...known.names], hints: known.hints };
  }
}

type Names = Required<Omit<Named, 'id'>>;

const names = new WeakMap<CslItem, Names>();

function namesOf(item: CslItem): Names {
  const known = names.get(item);
  if (known !== undefined) return known;
  const made = namesIn(item);
  names.set(item, made);
  return made;
}

function namesIn(item: CslItem): Names {
  const { title, author = [], publisher } = item;
  const authors = author.map(
    ({ literal, given, family }) => literal ?? [given, family].filter(isWritten).join(' '),
  );
  const families = author.map(({ family }) => family);
  return {
    names: [title, item['title-short']].filter(isWritten),
    hints: [...authors, ...families, item['container-title'], publisher].filter(isWritten),
  };
}

function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
