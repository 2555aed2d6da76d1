import { diagnose } from '../rules/diagnose';
import type { Finding, Fix } from '../rules/finding';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';

/** A selected file can touch hundreds of findings; nobody reads a menu longer than this. */
const mostFixes = 50;

/** The remedies for the findings that touch `range`, by the place of the finding, each remedy once. */
export function codeActions(
  workspace: Workspace,
  uri: Uri,
  range: TextRange,
): readonly { readonly fix: Fix; readonly finding: Finding }[] {
  const offered: { fix: Fix; finding: Finding }[] = [];
  const seen = new Set<string>();
  for (const finding of diagnose(workspace, uri, 'saved')) {
    if (finding.range.start > range.end) break;
    if (finding.range.end < range.start) continue;
    for (const fix of finding.fixes) {
      const { edits } = fix;
      const key = JSON.stringify([fix.title, edits]);
      // Some remedies are worked out only now, see rules/fix.ts; without edits there is nothing left to do.
      if (edits.length === 0 || seen.has(key)) continue;
      seen.add(key);
      offered.push({ fix, finding });
      if (offered.length >= mostFixes) return offered;
    }
  }
  return offered;
}
