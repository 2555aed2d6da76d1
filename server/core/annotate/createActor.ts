import { quoteScalar } from '../syntax/write';
import { quoted } from '../text/phrases';
import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import type { Refusal } from './annotating';
import { canEdit, type FileEdit } from './fileEdit';
import { type Added, addToGloss } from './sidecar';

/** An id for what was written where an id belongs: itself if it is one, else made from the words; undefined if nothing is left of them. */
export function idFor(written: string): string | undefined {
  if (written.length > 100 || written === 'any') return undefined;
  const normal = written.normalize('NFC').trim();
  if (/^[\p{L}\p{N}._-]+$/u.test(normal)) return normal;
  const id = normal
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return id === '' || id === 'any' ? undefined : id;
}

/** Declares an actor by what was written where his id belongs; nothing where he is known already, or there is no place for him. */
export function creation(written: string, id: string, project: Project): readonly FileEdit[] {
  if (project.actor(id).length > 0) return [];
  const name = id === written ? nameFrom(id) : written.trim();
  const added = addActor(project, [`${quoteKey(id)}:`, `  name: ${quoteScalar(name)}`]);
  return 'refused' in added ? [] : added.edits;
}

/** Adds an actor's lines to the gloss file that has most of them, else to actors.gloss.yaml at the root of the workspace folder. */
export function addActor(project: Project, lines: readonly string[]): Added | Refusal {
  if (project.root === undefined)
    return {
      refused: 'This file is in no open folder. Open the folder it is in: actors are kept in a file there.',
    };
  const place = placeFor(project);
  if (place !== undefined) return addToGloss(place, 'actors', lines);
  const uri = `${project.root}/actors.gloss.yaml`;
  if (project.kindOf(uri) !== 'gloss')
    return {
      refused: `${quoted(fileNameOf(uri))} would be excluded by glossator.yaml. Change “exclude” there first.`,
    };
  const newText = `gloss: 1\nactors:\n  ${lines.join('\n  ')}\n`;
  const at = newText.length - 1;
  return {
    edits: [{ uri, range: textRange(0, 0), newText, creates: true }],
    end: { uri, range: textRange(at, at) },
  };
}

function placeFor(project: Project): GlossUnit | undefined {
  let best: GlossUnit | undefined;
  for (const gloss of project.glosses.values()) {
    if (gloss.actors.length === 0 || !canEdit(gloss)) continue;
    const better = best === undefined || gloss.actors.length > best.actors.length;
    // Of two with as many, the first by name: the answer must not depend on which file was read first.
    if (better || (gloss.actors.length === best?.actors.length && gloss.uri < best.uri)) best = gloss;
  }
  return best ?? project.glosses.get(`${project.root}/actors.gloss.yaml`);
}

/** `elon-musk` becomes “Elon Musk”: a beginning, to be put right by whoever knows. */
function nameFrom(id: string): string {
  const words = id.split(/[._-]+/u).filter((word) => word !== '');
  return words.map((word) => word.replace(/^./u, (first) => first.toUpperCase())).join(' ') || id;
}

/** An id may begin with a hyphen or a dot, but read as YAML it is still one plain word, except for these. */
export function quoteKey(id: string): string {
  return /^(?:-+|\.+|---.*)$/u.test(id) ? quoteScalar(id) : id;
}
