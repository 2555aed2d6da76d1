import type { FileEdit } from '../annotate/fileEdit';
import { canEdit } from '../annotate/fileEdit';
import { writeId } from '../annotate/writeId';
import { all, quoted } from '../text/phrases';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { declareSourceId } from './declareSourceId';
import { whyNotAnId, whyTaken } from './newId';
import { partReferring } from './references';
import { renamableAt, type RenamableSymbol } from './renamable';
import type { Refused, Renamable } from './results/edits';

/** More files than this are not named in a message. */
const mostNamed = 3;

/** The id one stands on, if it can be renamed; undefined where there is none, a sentence where there is a reason. */
export function prepareRename(
  workspace: Workspace,
  uri: Uri,
  offset: number,
): Renamable | Refused | undefined {
  const found = renamableAt(workspace, uri, offset);
  return found === undefined || 'refused' in found ? found : { range: found.range, id: found.symbol.id };
}

/**
 * The edits that give an actor, a claim or a source another id, where it is declared and everywhere it is referred to, each in the style
 * of what it replaces. All or none: where a file that is concerned cannot be written, nothing is.
 */
export function rename(
  workspace: Workspace,
  uri: Uri,
  offset: number,
  written: string,
): { readonly edits: readonly FileEdit[] } | Refused {
  const found = renamableAt(workspace, uri, offset);
  if (found === undefined) return { refused: 'There is no id here that could be renamed.' };
  if ('refused' in found) return found;
  const { symbol } = found;
  const project = workspace.projectOf(uri);
  const id = written.trim().normalize('NFC');
  if (id === symbol.id) return { edits: [] };
  const objection = whyNotAnId(id, symbol.kind) ?? whyTaken(workspace, project, symbol, id);
  if (objection !== undefined) return { refused: objection };
  const unreadable = unreadableWith(project, symbol.id);
  if (unreadable.length > 0) return { refused: cannotWrite(unreadable) };
  const stray = strayReference(workspace, project, symbol);
  if (stray !== undefined) return { refused: stray };
  const edits = [...project.glosses.values()].flatMap((gloss) =>
    editsIn(workspace, project, gloss, symbol, id),
  );
  const declared = edits.some(({ isDeclaration }) => isDeclaration);
  const declaration =
    declared || symbol.kind !== 'source' ? undefined : declareSourceId(workspace, project, symbol.id, id);
  if (declaration !== undefined && 'refused' in declaration) return declaration;
  return {
    edits: [...(declaration === undefined ? [] : [declaration]), ...edits.map(({ edit }) => edit)].sort(
      (a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.range.start - b.range.start),
    ),
  };
}

interface IdEdit {
  readonly edit: FileEdit;
  readonly isDeclaration: boolean;
}

function editsIn(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  symbol: RenamableSymbol,
  id: string,
): readonly IdEdit[] {
  const { uri, text } = gloss;
  const declarations = symbol.declarations.filter((at) => at.uri === uri);
  return [
    ...declarations.map(({ range }) => ({
      edit: { uri, ...writeId(text, range, symbol.id, 'whole', id) },
      isDeclaration: true,
    })),
    ...gloss.references.flatMap((reference) => {
      const part = partReferring(workspace, project, gloss, reference, symbol.at);
      return part === undefined
        ? []
        : [
            {
              edit: { uri, ...writeId(text, reference.range, reference.text, part, id) },
              isDeclaration: false,
            },
          ];
    }),
  ];
}

/** What says where a reference is meant for the id and leads nowhere, as there is a space or a line break around it: it would be left behind. */
function strayReference(workspace: Workspace, project: Project, symbol: RenamableSymbol): string | undefined {
  for (const gloss of project.glosses.values()) {
    for (const reference of gloss.references) {
      const text = reference.text.trim();
      if (text === reference.text) continue;
      if (partReferring(workspace, project, gloss, { ...reference, text }, symbol.at) === undefined) continue;
      const line = gloss.lines.positionAt(reference.range.start).line + 1;
      return `In ${quoted(fileNameOf(gloss.uri))}, line ${line}, the id is written with a space or a line break around it. Write it there as an id alone first; nothing was renamed.`;
    }
  }
  return undefined;
}

/** Files that cannot be written and may have the id in them: what is broken there may be the very place that refers to it. */
function unreadableWith(project: Project, id: string): readonly Uri[] {
  return [...project.glosses.values()]
    .filter((gloss) => !canEdit(gloss) && gloss.text.normalize('NFC').includes(id))
    .map(({ uri }) => uri)
    .sort();
}

function cannotWrite(uris: readonly Uri[]): string {
  const named = uris.slice(0, mostNamed).map((uri) => quoted(fileNameOf(uri)));
  const files = all(named, uris.length - named.length);
  return uris.length === 1
    ? `The id stands in ${files}, too, which cannot be read as it is. Put right what is marked there first; nothing was renamed.`
    : `The id stands in ${files}, too, which cannot be read as they are. Put right what is marked there first; nothing was renamed.`;
}
