import { removedComment } from '../annotate/commentLine';
import { isText } from '../annotate/fileEdit';
import { limits } from '../syntax/bounds';
import { didYouMean } from '../syntax/didYouMean';
import { disableNextLine, type GlossatorComment, type Word } from '../syntax/glossatorComments';
import { quoted } from '../text/phrases';
import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { SettingsUnit } from '../workspace/settingsUnit';
import type { Fix } from './finding';
import { fixLater } from './fix';
import type { Rule, RuleFinding } from './rule';
import { editsIn, removedCode } from './suppressionEdits';
import { isSuppression, lasting, type SuppressionOutcome } from './suppressions';

type Unit = GlossUnit | SettingsUnit;

/** A comment that switches off nothing. */
export const unusedSuppression: Rule = {
  code: 'unused-suppression',
  severity: 'warning',
  phase: 'saved',
  *checkComments(outcome, unit, project) {
    const canJudge = outcome.isComplete && isReadWhole(unit, project);
    // The rules that are named for the line that the comments so far are about.
    let named = new Set<string>();
    let line: number | undefined;
    for (const comment of outcome.comments) {
      if (!isSuppression(comment) || comment.codes.length === 0) {
        yield withoutForm(comment, unit);
        continue;
      }
      if (line !== comment.target?.start) named = new Set();
      line = comment.target?.start;
      const idle: Idle[] = [];
      for (const code of comment.codes) {
        const why = whyIdle(code, outcome, named.has(code.text), canJudge);
        named.add(code.text);
        if (why !== undefined) idle.push({ code, ...why });
      }
      yield* idle.map((each) => withoutUse(each, comment, idle.length === comment.codes.length, unit));
      yield* notListed(comment, outcome, unit);
    }
  },
};

/** Whether rules could say all there is to say of a file: otherwise a comment may have its use although nothing shows it now. */
function isReadWhole(unit: Unit, project: Project): boolean {
  const { problems } = unit.kind === 'gloss' ? unit.file : unit.parse;
  const isUnread = problems.some(({ code }) => code === 'yaml-syntax' || code === 'unsupported-version');
  if (isUnread || problems.length >= limits.problems || project.root === undefined) return false;
  if (unit.kind === 'settings' || !unit.isSidecar) return true;
  const article = project.articleOf(unit);
  return article !== undefined && isText(article);
}

/** Why a code has no effect, and which one must be meant. */
interface Why {
  readonly message: string;
  readonly meant?: string | undefined;
}

interface Idle extends Why {
  readonly code: Word;
}

function whyIdle(
  code: Word,
  { used, severities }: SuppressionOutcome,
  isRepeated: boolean,
  canJudge: boolean,
): Why | undefined {
  const name = quoted(code.text);
  const severity = severities.get(code.text);
  if (severity === undefined) {
    const meant = didYouMean(code.text, severities.keys());
    const advice =
      meant === undefined
        ? 'Write the code that stands behind its message, or remove it.'
        : `Did you mean ${quoted(meant)}?`;
    return { message: `There is no rule ${name}, so nothing is switched off. ${advice}`, meant };
  }
  if (lasting.has(code.text))
    return {
      message: `${name} cannot be switched off by a comment. Put right what it is about, and remove it here.`,
    };
  if (isRepeated) return { message: `${name} is switched off for this line already. Remove it here.` };
  // Of a rule that the project has switched off, nobody knows what it would have said.
  if (used.has(code) || severity === 'off' || !canJudge) return undefined;
  return {
    message: `Nothing that begins on the line below is reported as ${name}, so nothing is switched off. Remove it.`,
  };
}

function withoutUse(
  { code, message, meant }: Idle,
  comment: GlossatorComment,
  isWhole: boolean,
  unit: Unit,
): RuleFinding {
  const remove = isWhole
    ? removingComment(comment, unit, meant === undefined)
    : fixLater(`Remove ${quoted(code.text)} from this comment`, meant === undefined, () =>
        editsIn(unit, removedCode(comment, code)),
      );
  const { range } = code;
  if (meant === undefined) return { range, message, fixes: [remove], unnecessary: true };
  const correct = fixLater(`Change to ${quoted(meant)}`, true, () =>
    editsIn(unit, { range, newText: meant }),
  );
  return { range, message, fixes: [correct, remove] };
}

/** A comment that is not written as it must be to switch off anything. */
function withoutForm(comment: GlossatorComment, unit: Unit): RuleFinding {
  const { range, text } = comment.name;
  if (text !== disableNextLine) {
    const message = `Glossator knows no comment ${quoted(text)}. Write ${quoted(disableNextLine)}, on a line of its own above what it is about.`;
    const correct = fixLater(`Change to ${quoted(disableNextLine)}`, true, () =>
      editsIn(unit, { range, newText: disableNextLine }),
    );
    return { range, message, fixes: comment.isAlone ? [correct] : [] };
  }
  if (!comment.isAlone)
    return {
      range,
      message:
        'Behind something else, this comment switches off nothing. Move it to a line of its own, above what it is about.',
    };
  return {
    range,
    message:
      'This comment names no rule, so it switches off nothing. Write the code of a rule behind it, such as “quote-missing”.',
    fixes: [removingComment(comment, unit, true)],
    unnecessary: true,
  };
}

/** Words behind the codes: another code without a comma before it, or something that is no code. What may be a reason is not told here. */
function* notListed(
  { codes, stray, dashes }: GlossatorComment,
  { severities }: SuppressionOutcome,
  unit: Unit,
): Iterable<RuleFinding> {
  const last = codes.at(-1);
  if (stray === undefined || last === undefined) return;
  const word = stray.text.split(/[\s,]/u, 1)[0] ?? '';
  if (severities.has(word)) {
    const end = stray.range.start + word.length;
    const fix: Fix = fixLater('Write a comma between the rules', true, () =>
      editsIn(unit, { range: textRange(last.range.end, last.range.end), newText: ',' }),
    );
    yield {
      range: textRange(stray.range.start, end),
      message: `${quoted(word)} is not switched off, as there is no comma before it. Write commas between the rules.`,
      fixes: [fix],
    };
  } else if (dashes !== undefined)
    yield {
      range: stray.range,
      message: `${quoted(stray.text)} is neither a rule nor a reason. Write commas between rules, and the reason behind “--”.`,
    };
}

function removingComment(comment: GlossatorComment, unit: Unit, isSure: boolean): Fix {
  return fixLater('Remove this comment', isSure, () => editsIn(unit, removedComment(unit.text, comment)));
}
