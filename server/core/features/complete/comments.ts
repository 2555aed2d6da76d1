import { allRules } from '../../rules/all';
import { diagnose } from '../../rules/diagnose';
import { isSuppression, lasting } from '../../rules/suppressions';
import type { GlossatorComment } from '../../syntax/glossatorComments';
import { textRange, touches, type TextRange } from '../../text/range';
import type { GlossUnit } from '../../workspace/glossUnit';
import type { SettingsUnit } from '../../workspace/settingsUnit';
import type { Workspace } from '../../workspace/workspace';
import type { CompletionItem } from '../results/completion';

/** The codes of rules in a comment that switches them off: first those that are reported of the line below. Undefined elsewhere. */
export function commentItems(
  workspace: Workspace,
  unit: GlossUnit | SettingsUnit,
  offset: number,
): readonly CompletionItem[] | undefined {
  const comment = unit.comments.find((each) => isCodeAt(each, offset, unit.text));
  if (comment === undefined) return undefined;
  const typed = comment.codes.find(({ range }) => touches(range, offset));
  const named = new Set(comment.codes.filter((code) => code !== typed).map(({ text }) => text));
  const reported = reportedIn(workspace, unit, comment.target);
  return allRules
    .filter(({ code }) => !lasting.has(code) && !named.has(code))
    .map(({ code }, index) => ({
      label: code,
      insert: code,
      range: typed?.range ?? textRange(offset, offset),
      kind: 'value',
      detail: reported.has(code) ? 'reported below' : '',
      filter: code,
      sort: `${reported.has(code) ? 0 : 1}${String(index).padStart(5, '0')}`,
    }));
}

/** Whether a code is written, or can be, at an offset: behind the name and a space, before the reason, and behind a comma but for the first. */
function isCodeAt(comment: GlossatorComment, offset: number, text: string): boolean {
  const { name, codes, dashes, range } = comment;
  if (!isSuppression(comment) || offset <= name.range.end) return false;
  if (/[\r\n]/u.test(text.slice(range.start, offset))) return false;
  if (dashes !== undefined && offset >= dashes.start) return false;
  if (codes.some((code) => touches(code.range, offset))) return true;
  const before = text.slice(name.range.end, offset).trimEnd();
  return before === '' || before.endsWith(',');
}

function reportedIn(
  workspace: Workspace,
  { uri }: GlossUnit | SettingsUnit,
  target: TextRange | undefined,
): ReadonlySet<string> {
  if (target === undefined) return new Set();
  const found = diagnose(workspace, uri, 'saved').filter(({ range }) => touches(target, range.start));
  return new Set(found.map(({ code }) => code));
}
