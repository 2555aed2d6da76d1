import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { SettingsUnit } from '../workspace/settingsUnit';
import type { FileEdit, Fix } from './finding';

/**
 * A fix whose edits are worked out when someone asks for them. Findings are kept until what they say changes, but a remedy may
 * write to another file, in which everything may have moved meanwhile: its edits must be those of the moment. Where there is
 * nothing left to do they are empty, and the fix is not to be offered. A title that takes work to make can wait as well.
 */
export function fixLater(
  title: string | (() => string),
  preferred: boolean,
  edits: () => readonly FileEdit[],
): Fix {
  return {
    get title() {
      return typeof title === 'string' ? title : title();
    },
    preferred,
    get edits() {
      return edits();
    },
  };
}

/** Whether Glossator may write to the file: never into one that does not parse, as nobody knows what the edit would mean there. */
export function canEdit(unit: GlossUnit): boolean {
  return (
    isText(unit) &&
    !unit.file.problems.some(({ code }) => code === 'yaml-syntax' || code === 'unsupported-version')
  );
}

/** Whether the words of the file are those that were saved. */
export function isText(unit: ArticleUnit | GlossUnit | SettingsUnit): boolean {
  return unit.content.encoding === 'utf-8' || unit.content.encoding === 'utf-16';
}
