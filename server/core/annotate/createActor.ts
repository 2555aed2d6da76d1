import { appendToSection, quoteScalar } from '../syntax/write';
import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { canEdit, type FileEdit } from './fileEdit';

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

/** Declares an actor: in the gloss file that has most of them, else in actors.gloss.yaml at the root of the workspace folder. */
export function creation(written: string, id: string, project: Project): readonly FileEdit[] {
  if (project.root === undefined || project.actor(id).length > 0) return [];
  const entry = `${quoteKey(id)}:\n  name: ${quoteScalar(id === written ? nameFrom(id) : written.trim())}`;
  const place = placeFor(project);
  if (place !== undefined) {
    if (!canEdit(place)) return [];
    const edit = appendToSection(place.text, place.file, 'actors', entry);
    return [{ uri: place.uri, ...edit }];
  }
  const newText = `gloss: 1\nactors:\n${entry.replace(/^/gmu, '  ')}\n`;
  return [{ uri: `${project.root}/actors.gloss.yaml`, range: textRange(0, 0), newText, creates: true }];
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
function quoteKey(id: string): string {
  return /^(?:-+|\.+|---.*)$/u.test(id) ? quoteScalar(id) : id;
}
