import type { SyntaxProblem } from '../syntax/glossFile';
import type { SectionName } from '../syntax/sections';
import { quoted } from '../text/phrases';
import type { GlossUnit } from '../workspace/glossUnit';
import { fileNameOf } from '../workspace/uri';

/** Why nothing is written into a gloss file, or into one section of it: a sentence that says what to do first. Undefined where nothing is in the way. */
export function obstacleIn(gloss: GlossUnit, section?: SectionName): string | undefined {
  const name = quoted(fileNameOf(gloss.uri));
  if (gloss.content.encoding !== 'utf-8')
    return `${name} is not saved as UTF-8, so nothing is written into it. Save it as UTF-8 first.`;
  const { file } = gloss;
  const problem =
    file.problems.find(({ code }) => code === 'yaml-syntax' || code === 'unsupported-version') ??
    (section === undefined ? undefined : sectionProblem(gloss, section));
  if (problem === undefined) return undefined;
  const line = gloss.lines.positionAt(problem.range.start).line + 1;
  return `Mend ${name} first. Line ${line}: ${problem.message}`;
}

/** A section that stands there twice, or is something else than it should be: nobody can tell where an entry belongs. */
function sectionProblem({ file }: GlossUnit, section: SectionName): SyntaxProblem | undefined {
  const names = file.sections.filter(({ name }) => name === section).map(({ nameRange }) => nameRange);
  return file.problems.find(({ range }) =>
    names.some(({ start, end }) => start === range.start && end === range.end),
  );
}
