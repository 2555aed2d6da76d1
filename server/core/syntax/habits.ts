/** How a gloss file indents, so that what is added looks like what is there. */
import type { Entry, GlossFile } from './glossFile';
import { isSectionName, sectionKinds } from './sections';

export interface Habits {
  /** Put before the dash of a list that stands under a name, or before the keys of a map there, on top of that name's own indentation. */
  readonly listIndent: string;
  readonly mapIndent: string;
  /** The spaces behind a dash. */
  readonly gap: string;
}

const usual = '  ';

/** The habits of the last sections that have any; what cannot be seen there is two spaces, and one behind a dash. */
export function habitsOf(text: string, file: GlossFile): Habits {
  let [list, map, gap]: (string | undefined)[] = [];
  for (const section of file.sections) {
    const { name, nameRange } = section;
    if (!isSectionName(name) || name === 'source') continue;
    const entry: Entry<unknown> | undefined = file[name][0];
    if (entry === undefined || !beginsLine(text, entry.range.start)) continue;
    const deeper = columnOf(text, entry.range.start) - columnOf(text, nameRange.start);
    const indent = ' '.repeat(Math.max(0, deeper));
    if (sectionKinds[name].shape === 'list' && text.charAt(entry.range.start) === '-') {
      list = indent;
      gap = dashGap(text, entry.range.start);
    } else if (indent !== '') map = indent;
  }
  const deep = list === '' ? undefined : list;
  return { listIndent: list ?? map ?? usual, mapIndent: map ?? deep ?? usual, gap: gap ?? ' ' };
}

/** The spaces between the dash at `at` and what stands behind it on its line. */
export function dashGap(text: string, at: number): string {
  return /^-( {1,8})[^\s#]/u.exec(text.slice(at, at + 10))?.[1] ?? ' ';
}

/** In UTF-16 units; a byte order mark takes no column. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

/** Whether nothing but indentation stands on the line before the offset. */
export function beginsLine(text: string, offset: number): boolean {
  return /^\ufeff? *$/u.test(text.slice(lineStart(text, offset), offset));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
