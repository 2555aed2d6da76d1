import { quoteScalar } from '../syntax/write';
import type { Project } from '../workspace/project';
import type { FileEdit } from './fileEdit';
import { addShared } from './sharedFile';

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
  const added = addShared(project, 'actors', [`${quoteKey(id)}:`, `  name: ${quoteScalar(name)}`]);
  return 'refused' in added ? [] : added.edits;
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
