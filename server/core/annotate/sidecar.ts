/** Writing an entry about an article: into its sidecar, which is made where there is none. */
import { appendToSection } from '../syntax/write';
import type { Entry, GlossFile } from '../syntax/glossFile';
import { quoted } from '../text/phrases';
import { textRange, type Location } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import type { Refusal } from './annotating';
import type { Field, QuoteStyle } from './fields';
import type { FileEdit } from './fileEdit';
import type { SharedSection } from './sharedFile';
import { obstacleIn } from './obstacle';
import { newDigest } from './sha256';
import { tryOut } from './tryOut';

export type SidecarSection = 'claims' | 'mentions' | 'notes';

/** An entry that the edits add. */
export interface Added {
  readonly edits: readonly FileEdit[];
  /** Behind the last thing that is written in the entry, in the text after the edits. */
  readonly end: Location;
}

/** Adds an entry at the end of a section. `fields` are asked for with the quotation marks that the file prefers. */
export function addToSidecar(
  project: Project,
  article: ArticleUnit,
  section: SidecarSection,
  fields: (style: QuoteStyle) => readonly Field[],
): Added | Refusal {
  const sidecar = sidecarFor(article, project);
  if (sidecar === 'new') return newSidecar(project, article, section, fields(undefined));
  if ('refused' in sidecar) return sidecar;
  return addToGloss(sidecar, section, fields(quoteStyleOf(sidecar)));
}

/** Where to write about an article: the file named after it, else the first one about it, else a new one; or why that cannot be written. */
export function sidecarFor(article: ArticleUnit, project: Project): GlossUnit | 'new' | Refusal {
  const uri = sidecarUri(article);
  const sidecars = project.sidecarsOf(article.uri);
  const own = sidecars.find((sidecar) => sidecar.uri === uri) ?? sidecars[0];
  if (own !== undefined) return own;
  const name = quoted(fileNameOf(uri));
  const namesake = project.glosses.get(uri);
  if (namesake === undefined) {
    return project.kindOf(uri) === 'gloss'
      ? 'new'
      : { refused: `${name} would be excluded by glossator.yaml. Change “exclude” there first.` };
  }
  // A file of that name may be about another article; if it is about none yet, it is the sidecar as soon as it has an entry.
  const about = project.articleUriOf(namesake);
  return about === undefined && namesake.file.source === undefined
    ? namesake
    : { refused: `${name} says under “source:” that it is about another file. Mend “file:” there first.` };
}

function sidecarUri({ uri }: ArticleUnit): Uri {
  return `${uri}.gloss.yaml`;
}

export function addToGloss(
  gloss: GlossUnit,
  section: SidecarSection | SharedSection,
  fields: readonly Field[],
): Added | Refusal {
  const refused = obstacleIn(gloss, section);
  if (refused !== undefined) return { refused };
  const edit = appendToSection(gloss.text, gloss.file, section, fields.join('\n'));
  const after = tryOut(gloss, [edit], (file) => hasEntries(file, gloss.file, section, 1));
  const entry = after?.file[section].at(-1);
  if (after === undefined || entry === undefined) return noPlace(gloss);
  return { edits: [{ uri: gloss.uri, ...edit }], end: endOf(gloss.uri, entry) };
}

/** The first entry of a gloss file that does not exist yet, with what is known of the source. */
function newSidecar(
  project: Project,
  article: ArticleUnit,
  section: SidecarSection,
  fields: readonly Field[],
): Added {
  const uri = sidecarUri(article);
  const sum = newDigest(article, project);
  const source = sum === undefined ? '' : `source:\n  sha256: ${sum}\n`;
  const newText = `gloss: 1\n${source}${section}:\n  - ${fields.join('\n    ')}\n`;
  const at = newText.length - 1;
  return {
    edits: [{ uri, range: textRange(0, 0), newText, creates: true }],
    end: { uri, range: textRange(at, at) },
  };
}

export function noPlace(gloss: GlossUnit): Refusal {
  const name = quoted(fileNameOf(gloss.uri));
  return {
    refused: `${name} is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.`,
  };
}

/** Behind the last thing that is written in an entry; in braces, before the one that closes it. */
export function endOf(uri: Uri, { tree, base, range }: Entry<unknown>): Location {
  const last = tree?.kind === 'map' && tree.flow ? tree.pairs.at(-1) : undefined;
  const at = last === undefined ? range.end : base + last.range.end;
  return { uri, range: textRange(at, at) };
}

const listed = ['claims', 'mentions', 'notes', 'actors', 'references'] as const;

/** Whether a file has as many entries in every section as before, but for one section. */
export function hasEntries(
  file: GlossFile,
  before: GlossFile,
  section: SidecarSection | SharedSection,
  more: number,
): boolean {
  return listed.every((name) => file[name].length === before[name].length + (name === section ? more : 0));
}

/** The kind of quotation marks around the last quote that the file has. */
export function quoteStyleOf({ file }: GlossUnit): QuoteStyle {
  for (const list of [file.claims, file.notes, file.mentions]) {
    const tree = list.at(-1)?.tree;
    const quote =
      tree?.kind === 'map' ? tree.pairs.find(({ key }) => key.text === 'quote')?.value : undefined;
    if (quote?.kind === 'scalar' && (quote.style === 'single' || quote.style === 'double'))
      return quote.style;
  }
  return undefined;
}
