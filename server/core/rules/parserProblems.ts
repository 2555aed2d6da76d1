import type { RuleSeverity } from '../model/severity';
import type { SyntaxProblem, SyntaxProblemCode } from '../syntax/glossFile';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { SettingsUnit } from '../workspace/settingsUnit';
import type { Rule, RuleFinding } from './rule';

/** What a broken file does to the remedies for its other problems: the edit might mean something else once the file parses. */
const remediesOfSyntax: ReadonlySet<SyntaxProblemCode> = new Set(['yaml-syntax', 'unquoted-text']);

/** It needs nothing but the file. */
export interface ParserRule extends Rule {
  readonly checkGloss: (unit: GlossUnit) => Iterable<RuleFinding>;
  readonly checkSettings: (unit: SettingsUnit) => Iterable<RuleFinding>;
}

/** A rule that passes on what the parser found under this code, in gloss files and in glossator.yaml alike. */
export function parserProblems(code: SyntaxProblemCode, severity: RuleSeverity): ParserRule {
  return {
    code,
    severity,
    phase: 'typing',
    checkGloss: (unit) => findings(code, unit.uri, unit.file.problems),
    checkSettings: (unit) => findings(code, unit.uri, unit.parse.problems),
  };
}

function* findings(
  code: SyntaxProblemCode,
  uri: Uri,
  problems: readonly SyntaxProblem[],
): Iterable<RuleFinding> {
  const fixable = remediesOfSyntax.has(code) || !problems.some((problem) => problem.code === 'yaml-syntax');
  for (const { code: found, range, message, fix } of problems) {
    if (found !== code) continue;
    if (fix === undefined || !fixable) yield { range, message };
    else {
      const edits = fix.edits.map((edit) => ({ uri, ...edit }));
      yield { range, message, fixes: [{ title: fix.title, preferred: true, edits }] };
    }
  }
}
