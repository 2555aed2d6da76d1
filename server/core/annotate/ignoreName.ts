import { locate } from '../syntax/locate';
import { parseSettings } from '../syntax/settings';
import { quoteScalar } from '../syntax/write';
import { quoted } from '../text/phrases';
import { textRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { SettingsUnit } from '../workspace/settingsUnit';
import type { Workspace } from '../workspace/workspace';
import type { Annotated, Annotating } from './annotating';
import { columnOf } from '../syntax/habits';
import { type Edit, edited, eolOf, merged } from './edits';
import { addToList } from './lists';
import { nameKey } from './newActor';
import { obstacleInSettings } from './obstacle';

const key = 'ignoredNames';

/** A name is written into the settings of the workspace folder, so that nobody there is offered it as an actor again. */
export function ignoreName(
  workspace: Workspace,
  uri: Uri,
  { name: given }: Extract<Annotating, { action: 'ignoreName' }>,
): Annotated {
  const { root, settingsUnit: unit, settings } = workspace.projectOf(uri);
  const name = given.replace(/\s+/gu, ' ').trim();
  if (name === '') return { refused: 'There is no name to remember.' };
  if (root === undefined)
    return {
      refused:
        'This file is in no open folder. Open the folder it is in: what is refused is kept in a file there.',
    };
  if (settings.ignoredNames.some((each) => nameKey(each) === nameKey(name)))
    return { refused: `${quoted(name)} is among the “${key}” of glossator.yaml already.` };
  const done = `${quoted(name)} is not suggested again`;
  if (unit === undefined) {
    const newText = `${key}:\n  - ${quoteScalar(name)}\n`;
    const edit = { uri: `${root}/glossator.yaml`, range: textRange(0, 0), newText, creates: true };
    return { edits: [edit], done, reveal: undefined };
  }
  const refused = obstacleInSettings(unit);
  if (refused !== undefined) return { refused };
  const edits = merged(editsOf(unit, quoteScalar(name)) ?? []);
  if (edits.length === 0 || !isAsExpected(unit, edits, name))
    return {
      refused: `There is no sure place for ${quoted(name)} in glossator.yaml. Add it there by hand, under “${key}:”.`,
    };
  return { edits: edits.map((edit) => ({ uri: unit.uri, ...edit })), done, reveal: undefined };
}

function editsOf({ text, parse: { entry } }: SettingsUnit, item: string): readonly Edit[] | undefined {
  const { tree, base } = entry;
  if (tree === undefined) return [atEnd(text, '', item)];
  if (tree.kind !== 'map') return undefined;
  if (tree.flow || locate(entry, [key], 'key') !== undefined)
    return addToList({ text, map: tree, base, key, order: [], single: true }, item);
  return [atEnd(text, ' '.repeat(columnOf(text, base + tree.range.start)), item)];
}

/** Behind everything that is written, comments included; but before a line that ends the document. */
function atEnd(text: string, indent: string, item: string): Edit {
  const at = /^\.\.\.(?=[ \t\r]*$)/mu.exec(text)?.index ?? text.length;
  const eol = eolOf(text);
  const begin = at === 0 || /[\n\ufeff]/u.test(text.charAt(at - 1)) ? '' : eol;
  return { range: textRange(at, at), newText: `${begin}${indent}${key}:${eol}${indent}  - ${item}${eol}` };
}

/** Whether the settings are what they were, and the name. YAML can be written in ways that nobody thought of. */
function isAsExpected({ text, parse }: SettingsUnit, edits: readonly Edit[], name: string): boolean {
  const { settings, problems } = parseSettings(edited(text, edits));
  const { [key]: before = [], ...others } = parse.settings;
  const { [key]: after, ...othersAfter } = settings;
  const expected = [...(typeof before === 'string' ? [before] : before), name];
  return (
    problems.length <= parse.problems.length &&
    JSON.stringify(after) === JSON.stringify(expected) &&
    JSON.stringify(othersAfter) === JSON.stringify(others)
  );
}
