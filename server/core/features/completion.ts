import { referencePaths } from '../model/reference';
import { ruleFor } from '../syntax/schema';
import { isSectionName, sectionKinds, type SectionName } from '../syntax/sections';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { actorItems } from './actorItems';
import { cursorPath, type CursorPath } from '../syntax/cursorPath';
import { choicesOf, ruleUnder } from './keyHover';
import type { CompletionItem } from './results';

/** What can be written at the cursor of a gloss file: actors where an actor is expected, and the words a value is chosen from. */
export function completion(workspace: Workspace, uri: Uri, offset: number): readonly CompletionItem[] {
  const unit = workspace.unit(uri);
  if (unit?.kind !== 'gloss') return [];
  const cursor = pathAt(unit, offset);
  if (cursor === undefined) return [];
  const [section = '', ...inside] = cursor.keys;
  if (!isSectionName(section)) return [];
  // Entries of a map stand under keys of their own.
  const keys = sectionKinds[section].shape === 'map' ? inside.slice(1) : inside;
  const project = workspace.projectOf(uri);
  const actors = expectsActor(section, keys) ? actorItems(project, cursor) : [];
  return [...actors, ...valueItems(project, section, keys, cursor)];
}

function pathAt({ file, text }: GlossUnit, offset: number): CursorPath | undefined {
  const section = file.sections.findLast(({ nameRange }) => nameRange.start <= offset);
  if (section === undefined) return undefined;
  const sectionLine = lineStart(text, section.nameRange.start);
  const entry = isSectionName(section.name) ? lastEntryBefore(file, section.name, offset) : undefined;
  const line = entry === undefined ? sectionLine : lineStart(text, entry);
  return line > sectionLine
    ? cursorPath(text, line, section.name, offset)
    : cursorPath(text, sectionLine, undefined, offset);
}

/** Where the last entry begins that begins before the cursor: reading from there spares reading the whole section. */
function lastEntryBefore(file: GlossUnit['file'], name: SectionName, offset: number): number | undefined {
  const entries = file[name];
  const starts = (Array.isArray(entries) ? entries : entries === undefined ? [] : [entries]) as readonly {
    range: { start: number };
  }[];
  return starts.findLast(({ range }) => range.start <= offset)?.range.start;
}

function expectsActor(section: SectionName, keys: readonly string[]): boolean {
  return referencePaths[section].some(({ path, kind }) => {
    const steps = path.filter((step) => step !== '*');
    return (
      kind === 'actor' && steps.length === keys.length && steps.every((step, index) => step === keys[index])
    );
  });
}

/** The words a value is chosen from, in the order of the schema. */
function valueItems(
  project: Project,
  section: SectionName,
  keys: readonly string[],
  { range }: CursorPath,
): readonly CompletionItem[] {
  return [...new Set(choices(project, section, keys))].map((word, index) => ({
    label: word,
    insert: word,
    range,
    kind: 'value',
    detail: '',
    filter: word,
    sort: `0${String(index).padStart(4, '0')}`,
  }));
}

/** Those of the schema, and where the schema leaves it open, the built-in ones with those the project adds. */
function choices(project: Project, section: SectionName, keys: readonly string[]): readonly string[] {
  const path = [section, ...keys].join(' ');
  if (path === 'claims kind') return project.settings.claimKinds;
  if (path === 'claims status') return project.settings.claimStatuses;
  if (path === 'mentions not') return ['any'];
  const rule = ruleUnder(ruleFor(sectionKinds[section].entry), keys);
  if (rule?.type === 'boolean') return ['true', 'false'];
  return (rule === undefined ? undefined : choicesOf(rule)) ?? [];
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
