import type { SyntaxProblem, SyntaxProblemCode } from '../syntax/glossFile';
import type { SectionName } from '../syntax/sections';
import { quoted } from '../text/phrases';
import type { GlossUnit } from '../workspace/glossUnit';
import type { SettingsUnit } from '../workspace/settingsUnit';
import { fileNameOf } from '../workspace/uri';
import { unreadableIn } from './fileEdit';

/** Settings are not read entry by entry: what is odd in one of them may be odd in the one that is written. */
const unsure: ReadonlySet<SyntaxProblemCode> = new Set(['yaml-syntax', 'duplicate-key', 'unquoted-text']);

/** Why nothing is written into a gloss file, or into one section of it: a sentence that says what to do first. Undefined where nothing is in the way. */
export function obstacleIn(gloss: GlossUnit, section?: SectionName): string | undefined {
  const problem = unreadableIn(gloss) ?? (section === undefined ? undefined : sectionProblem(gloss, section));
  return sentence(gloss, problem);
}

/** The same of the settings of a workspace folder. */
export function obstacleInSettings(settings: SettingsUnit): string | undefined {
  return sentence(
    settings,
    settings.parse.problems.find(({ code }) => unsure.has(code)),
  );
}

function sentence(unit: GlossUnit | SettingsUnit, problem: SyntaxProblem | undefined): string | undefined {
  const name = quoted(fileNameOf(unit.uri));
  if (unit.content.encoding !== 'utf-8')
    return `${name} is not saved as UTF-8, so nothing is written into it. Save it as UTF-8 first.`;
  if (problem === undefined) return undefined;
  const line = unit.lines.positionAt(problem.range.start).line + 1;
  return `Mend ${name} first. Line ${line}: ${problem.message}`;
}

/** A section that stands there twice, or is something else than it should be: nobody can tell where an entry belongs. */
function sectionProblem({ file }: GlossUnit, section: SectionName): SyntaxProblem | undefined {
  const names = file.sections.filter(({ name }) => name === section).map(({ nameRange }) => nameRange);
  return file.problems.find(({ range }) =>
    names.some(({ start, end }) => start === range.start && end === range.end),
  );
}
