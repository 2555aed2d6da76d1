import type { Entry } from '../syntax/glossFile';
import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import { removedComment } from './commentLine';
import { type Edit, lineEnd } from './edits';
import type { SidecarSection } from './sidecar';

/**
 * Takes an entry out of its section: with its dash and its lines, or with its comma. Comments stay, but for one on the entry's own lines,
 * and those that switch off rules for its first line: they would hide what comes to stand there.
 * A section left without entries becomes `[]`: a name with nothing behind it is no list to other tools.
 */
export function removalOf(
  gloss: GlossUnit,
  section: SidecarSection,
  index: number,
): readonly Edit[] | undefined {
  const { text, file } = gloss;
  const entries: readonly Entry<unknown>[] = file[section];
  const entry = entries[index];
  const heading = file.sections.find(({ name }) => name === section);
  if (entry === undefined || heading === undefined) return undefined;
  const { range } = entry;
  if (text.charAt(range.start) !== '-') return inBrackets(text, entries, index);
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  if (!/^ *$/u.test(text.slice(start, range.start))) return undefined;
  const last = lineEnd(text, range.end);
  const end = text.startsWith('\r\n', last) ? last + 2 : Math.min(text.length, last + 1);
  // At the end of a file without a line break, the one before goes instead.
  const from = end === last && start > 0 ? start - (text.startsWith('\r\n', start - 2) ? 2 : 1) : start;
  const comments = gloss.comments.filter(({ isAlone, target }) => isAlone && target?.start === start);
  const lines: readonly Edit[] = [
    ...comments.map((comment) => removedComment(text, comment)),
    { range: textRange(from, end), newText: '' },
  ];
  if (entries.length > 1) return lines;
  const colon = text.indexOf(':', heading.nameRange.end) + 1;
  return [{ range: textRange(colon, colon), newText: ' []' }, ...lines];
}

function inBrackets(text: string, entries: readonly Entry<unknown>[], index: number): readonly Edit[] {
  const range = entries[index]?.range ?? textRange(0, 0);
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (next === undefined && previous === undefined) {
    // What is left between the brackets is nothing, if it is only space.
    const before = /\[(\s*)$/u.exec(text.slice(0, range.start))?.[1]?.length;
    const after = /^(\s*)\]/u.exec(text.slice(range.end))?.[1]?.length;
    const isBare = before !== undefined && after !== undefined;
    const whole = isBare ? textRange(range.start - before, range.end + after) : range;
    return [{ range: whole, newText: '' }];
  }
  const start = next === undefined && previous !== undefined ? previous.range.end : range.start;
  return [{ range: textRange(start, next === undefined ? range.end : next.range.start), newText: '' }];
}
