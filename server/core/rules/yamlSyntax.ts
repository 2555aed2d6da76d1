import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { SettingsUnit } from '../workspace/settingsUnit';
import { parserProblems } from './parserProblems';
import type { Rule, RuleFinding } from './rule';

const all = parserProblems('yaml-syntax', 'error');

/** A file that cannot be read as YAML, or not as the text it was saved as. */
export const yamlSyntax: Rule = {
  ...all,
  *checkGloss(unit) {
    yield* encoding(unit);
    yield* all.checkGloss(unit);
  },
  *checkSettings(unit) {
    yield* encoding(unit);
    yield* all.checkSettings(unit);
  },
};

function* encoding({ content, text }: GlossUnit | SettingsUnit): Iterable<RuleFinding> {
  if (content.encoding === 'utf-8') return;
  const lost = text.indexOf('\uFFFD');
  const range = lost < 0 ? textRange(0, text.search(/[\r\n]|$/u)) : textRange(lost, lost + 1);
  const what = content.encoding === 'binary' ? 'This file is no text' : 'This file is not UTF-8';
  yield { range, message: `${what}, which it has to be. Save it as text in UTF-8.` };
}
