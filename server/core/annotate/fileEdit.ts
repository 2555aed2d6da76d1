import type { SyntaxProblem } from '../syntax/glossFile';
import { readStrictly } from '../syntax/strictYaml';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { SettingsUnit } from '../workspace/settingsUnit';

/** Replaces `range` (UTF-16 offsets in the file as the core knows it) by `newText`; in a file that does not exist yet the range is 0–0 and `creates` is true. */
export interface FileEdit {
  readonly uri: Uri;
  readonly range: TextRange;
  readonly newText: string;
  readonly creates?: boolean;
}

/** Whether Glossator may write to the file: never into one that does not parse, as nobody knows what the edit would mean there. */
export function canEdit(unit: GlossUnit): boolean {
  return isText(unit) && unreadableIn(unit) === undefined;
}

/** What makes of a gloss file something that nobody can write into safely. */
export function unreadableIn({ text, file }: GlossUnit): SyntaxProblem | undefined {
  const problem = file.problems.find(({ code }) => code === 'yaml-syntax' || code === 'unsupported-version');
  if (problem !== undefined) return problem;
  // Texts that ought to be in quotation marks are read as they are meant; most of them are YAML, if of another meaning, but not all.
  const unquoted = file.problems.find(({ code }) => code === 'unquoted-text');
  return unquoted === undefined || 'root' in readStrictly(text) ? undefined : unquoted;
}

/** Whether the words of the file are those that were saved. */
export function isText(unit: ArticleUnit | GlossUnit | SettingsUnit): boolean {
  return unit.content.encoding === 'utf-8' || unit.content.encoding === 'utf-16';
}
