import { referencePaths, type ReferenceKind } from '../../model/reference';
import { cursorPath, type CursorPath } from '../../syntax/cursorPath';
import type { GlossFile } from '../../syntax/glossFile';
import { pairsAround, type PairsAround } from '../../syntax/pairsAround';
import { quoteScalar } from '../../syntax/quoteScalar';
import { ruleFor, type Rule } from '../../syntax/schema';
import { isSectionName, sectionKinds, type SectionName } from '../../syntax/sections';
import type { GlossUnit } from '../../workspace/glossUnit';
import type { Project } from '../../workspace/project';
import type { SettingsUnit } from '../../workspace/settingsUnit';
import type { Workspace } from '../../workspace/workspace';
import { keysOf } from '../keyHover';
import type { CompletionItem, CompletionOptions } from '../results/completion';

/** Where somebody is writing, and what the schema expects there. */
export interface WritingPlace {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly unit: GlossUnit | SettingsUnit;
  readonly offset: number;
  readonly options: CompletionOptions;
  readonly cursor: CursorPath;
  /** The section it stands in and the keys within the entry there; undefined at the top of a file and in settings. */
  readonly section: SectionName | undefined;
  readonly keys: readonly string[];
  readonly expected: Expected;
  /** The other keys of the map it stands in. */
  readonly pairs: PairsAround;
  /** Whether a dash has to be written first, for what is expected is a list. */
  readonly needsDash: boolean;
}

/** What may be written: keys of a map, one value, or a list of items. */
export interface Expected {
  readonly map: Rule | undefined;
  readonly scalar: Rule | undefined;
  readonly items: Expected | undefined;
}

export function writingPlace(
  workspace: Workspace,
  unit: GlossUnit | SettingsUnit,
  offset: number,
  options: CompletionOptions,
): WritingPlace | undefined {
  const { text } = unit;
  const cursor = unit.kind === 'gloss' ? cursorIn(unit, offset) : cursorPath(text, 0, undefined, offset);
  if (cursor === undefined) return undefined;
  const rule = ruleAt(ruleFor(unit.kind === 'gloss' ? 'file' : 'settings'), cursor.keys);
  if (rule === undefined) return undefined;
  const whole = expectedOf(rule);
  const expected = cursor.inList || cursor.place === 'key' ? (whole.items ?? whole) : whole;
  const needsDash =
    cursor.place === 'first' &&
    !cursor.inList &&
    expected.items !== undefined &&
    (cursor.besideDash || expected.scalar === undefined);
  const [name = '', ...inside] = cursor.keys;
  const section = unit.kind === 'gloss' && isSectionName(name) ? name : undefined;
  let pairs: PairsAround | undefined;
  return {
    workspace,
    project: workspace.projectOf(unit.uri),
    unit,
    offset,
    options,
    cursor,
    section,
    // Entries of a map stand under keys of their own.
    keys: section !== undefined && sectionKinds[section].shape === 'map' ? inside.slice(1) : inside,
    expected,
    get pairs() {
      return (pairs ??= pairsAround(text, cursor, offset));
    },
    needsDash,
  };
}

function cursorIn({ file, text }: GlossUnit, offset: number): CursorPath | undefined {
  const section = file.sections.findLast(({ nameRange }) => nameRange.start <= offset);
  if (section === undefined) return cursorPath(text, 0, undefined, offset);
  const sectionLine = lineStart(text, section.nameRange.start);
  const entry = isSectionName(section.name) ? lastEntryBefore(file, section.name, offset) : undefined;
  const line = entry === undefined ? sectionLine : lineStart(text, entry);
  return line > sectionLine
    ? cursorPath(text, line, section.name, offset)
    : cursorPath(text, sectionLine, undefined, offset);
}

/** Where the last entry begins that begins before the cursor: reading from there spares reading the whole section. */
function lastEntryBefore(file: GlossFile, name: SectionName, offset: number): number | undefined {
  const entries = file[name];
  const starts = (Array.isArray(entries) ? entries : entries === undefined ? [] : [entries]) as readonly {
    range: { start: number };
  }[];
  return starts.findLast(({ range }) => range.start <= offset)?.range.start;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The rule of what stands under these keys, lists on the way stepped into; keys of the writer's own choice are taken as they come. */
function ruleAt(root: Rule, keys: readonly string[]): Rule | undefined {
  let rule: Rule | undefined = root;
  for (const key of keys) {
    if (rule === undefined) return undefined;
    const other: Rule | true | undefined = rule.otherKeys;
    rule = keysOf(rule).get(key) ?? (typeof other === 'object' ? other : undefined);
  }
  return rule;
}

export function expectedOf(rule: Rule): Expected {
  const all = rule.alternatives.length > 0 ? rule.alternatives : [rule];
  const list = all.find(({ items }) => items !== undefined)?.items;
  return {
    map: all.find(({ keys, otherKeys }) => keys.size > 0 || otherKeys !== undefined),
    scalar: all.find(isScalar),
    items: list === undefined ? undefined : expectedOf(list),
  };
}

function isScalar({ type, keys, otherKeys, items }: Rule): boolean {
  return type !== 'object' && type !== 'array' && keys.size === 0 && otherKeys === undefined && !items;
}

/** What kind of id is expected, if one is. */
export function expectedReference({ section, keys }: WritingPlace): ReferenceKind | undefined {
  if (section === undefined) return undefined;
  return referencePaths[section].find(({ path }) => {
    const steps = path.filter((step) => step !== '*');
    return steps.length === keys.length && steps.every((step, index) => step === keys[index]);
  })?.kind;
}

/**
 * Words as they have to be written at the place: escaped for the quotes around them, which are closed if they are not, or in quotes
 * of their own where they would not be read as they are; behind a dash where one is needed.
 */
export function asWritten({ cursor, needsDash }: WritingPlace, words: string, alwaysQuoted = false): string {
  if (cursor.place === 'block') return words.replace(/[\r\n]+/gu, '').replace(/\s+/gu, ' ');
  if (cursor.quotes !== undefined) {
    const closing = cursor.isClosed ? '' : cursor.quotes;
    const inside =
      cursor.quotes === '"'
        ? quoteScalar(words, 'double')
        : // What cannot stand in single quotes is nothing one sees.
          quoteScalar(words.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, ''), 'single');
    return inside.slice(1, -1) + closing;
  }
  const bare = !alwaysQuoted && /^[\p{L}\p{N}._][\p{L}\p{N}._#-]*$/u.test(words) ? words : quoteScalar(words);
  return needsDash ? `- ${bare}` : bare;
}

/** What a client matches against what is typed, for an item that was chosen by what is typed: it begins with just that. */
export function typedFirst({ cursor: { typed } }: WritingPlace, words: string): string {
  return words.startsWith(typed) ? words : `${typed.trimStart()} ${words}`;
}

/** What all items have in common at a place: what is typed fits all of them, as the core has chosen them by it. */
export function itemAt(
  { cursor }: WritingPlace,
  item: Omit<CompletionItem, 'range' | 'filter' | 'sort'> & {
    readonly filter?: string;
    readonly range?: CompletionItem['range'];
  },
  group: number,
  index: number,
): CompletionItem {
  return {
    range: cursor.range,
    filter: item.label,
    ...item,
    sort: `${group}${String(index).padStart(5, '0')}`,
  };
}
