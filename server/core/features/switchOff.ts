import { eolOf, type Edit } from '../annotate/edits';
import { canEdit } from '../annotate/fileEdit';
import { tryOut } from '../annotate/tryOut';
import { diagnose } from '../rules/diagnose';
import type { Finding, Fix } from '../rules/finding';
import { Suppressions } from '../rules/suppressions';
import { disableNextLine, glossatorComments } from '../syntax/glossatorComments';
import type { GlossFile } from '../syntax/glossFile';
import { WrittenTexts } from '../syntax/writtenTexts';
import { quoted } from '../text/phrases';
import { textRange, type TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Workspace } from '../workspace/workspace';

/** Each is tried out on the file; of more findings at once, nobody switches off the one he means. */
const mostTried = 10;

/**
 * A comment above each finding that touches `range`, which switches it off there. Its reason is left to be written: until it is, the
 * comment is itself reported. Only where the file, read with it, is sure to be what it was.
 */
export function switchOffs(
  workspace: Workspace,
  uri: Uri,
  range: TextRange,
): readonly { readonly fix: Fix; readonly finding: Finding }[] {
  const unit = workspace.unit(uri);
  if (unit?.kind !== 'gloss' || !canEdit(unit)) return [];
  const offered: { fix: Fix; finding: Finding }[] = [];
  const seen = new Set<string>();
  for (const finding of diagnose(workspace, uri, 'saved')) {
    if (finding.range.start > range.end || offered.length >= mostTried) break;
    if (finding.range.end < range.start) continue;
    const edit = commentAbove(unit, finding);
    if (edit === undefined) continue;
    const key = `${edit.range.start} ${finding.code}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const title = `Switch off ${quoted(finding.code)} for this line`;
    offered.push({ fix: { title, preferred: false, edits: [{ uri, ...edit }] }, finding });
  }
  return offered;
}

function commentAbove(unit: GlossUnit, { code, range }: Finding): Edit | undefined {
  const { text } = unit;
  const line = lineOf(unit, range.start);
  const indent = /^[ \t]*/u.exec(text.slice(line, range.start))?.[0] ?? '';
  const newText = `${indent}# ${disableNextLine} ${code} --${eolOf(text)}`;
  const edit = { range: textRange(line, line), newText };
  const isRead = tryOut(unit, [edit], (file) => countOf(file) === countOf(unit.file));
  if (isRead === undefined) return undefined;
  const comments = new Suppressions(glossatorComments(isRead.text, isRead.file));
  return comments.covering(code, range.start + newText.length) === undefined ? undefined : edit;
}

/** Where the line begins above which a comment is about an offset: that of the text it stands in, which may go over several. */
function lineOf({ text, lines, file }: GlossUnit, offset: number): number {
  const texts = WrittenTexts.ofFile(file);
  let at = offset;
  for (;;) {
    const line = lines.lineRange(lines.lineAt(at)).start;
    const around = texts.around(line);
    if (around === undefined || around.start >= at) return line + (text.startsWith('\ufeff', line) ? 1 : 0);
    at = around.start;
  }
}

function countOf({ source, claims, mentions, notes, actors, references }: GlossFile): number {
  const lists = [claims, mentions, notes, actors, references].map(({ length }) => length);
  return lists.reduce((sum, length) => sum + length, source === undefined ? 0 : 1);
}
