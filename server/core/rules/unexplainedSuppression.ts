import type { Word } from '../syntax/glossatorComments';
import { quoted } from '../text/phrases';
import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { SettingsUnit } from '../workspace/settingsUnit';
import { fixLater } from './fix';
import type { Rule, RuleFinding } from './rule';
import { editsIn } from './suppressionEdits';
import { isSuppression } from './suppressions';

/** A comment that switches off a rule, and does not say why. */
export const unexplainedSuppression: Rule = {
  code: 'unexplained-suppression',
  severity: 'warning',
  phase: 'typing',
  *checkComments({ comments, severities }, unit) {
    for (const comment of comments) {
      const { codes, stray, dashes, reason } = comment;
      const last = codes.at(-1);
      if (!isSuppression(comment) || last === undefined || /[\p{L}\p{N}]/u.test(reason)) continue;
      const isRule = severities.has(/^[^\s,]*/u.exec(stray?.text ?? '')?.[0] ?? '');
      if (dashes === undefined && stray !== undefined && !isRule) yield withoutDashes(stray, unit);
      else {
        const what = codes.length === 1 ? `${quoted(last.text)} is` : 'these rules are';
        const how =
          dashes === undefined ? 'write “--” and the reason behind it' : 'write the reason behind “--”';
        yield { range: dashes ?? last.range, message: `Say why ${what} switched off here: ${how}.` };
      }
    }
  },
};

/** Words behind the code that must be the reason. */
function withoutDashes({ text, range }: Word, unit: GlossUnit | SettingsUnit): RuleFinding {
  const message = 'The reason stands behind “--”: write that before it.';
  const fix = fixLater('Write “--” before the reason', true, () => {
    // Another dash, or a colon, is taken for what was to be one.
    const mark = /^(?:[-–—]+|:)(?=\s)/u.exec(text)?.[0].length ?? 0;
    const written = textRange(range.start, range.start + mark);
    return editsIn(unit, { range: written, newText: mark === 0 ? '-- ' : '--' });
  });
  return { range, message, fixes: [fix] };
}
