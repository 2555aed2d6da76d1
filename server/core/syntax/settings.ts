import { textRange } from '../text/range';
import { limits } from './bounds';
import { capped, tooLarge } from './fileProblems';
import type { Settings } from './generated/settings';
import type { Entry, Partly, SyntaxProblem } from './glossFile';
import { prepareText } from './prepare';
import { readYaml } from './readYaml';
import { unfit, ValueReader } from './readValue';
import { ruleFor } from './schema';
import type { SyntaxNode } from './tree';

export interface SettingsParse {
  /** What fits the schema; the rest is left out and stands among the problems. */
  readonly settings: Partly<Settings>;
  readonly problems: readonly SyntaxProblem[];
  /** The file as one entry, so that `locate` finds the ranges of settings. */
  readonly entry: Entry<Settings>;
}

/** Reads a `glossator.yaml`. Never throws. An empty file is one without settings. */
export function parseSettings(text: string): SettingsParse {
  if (text.length > limits.size) return result({}, undefined, [tooLarge(text)], 0);
  const prepared = prepareText(text);
  const base = prepared.start;
  const body = prepared.text.slice(base);
  try {
    const read = readYaml(body);
    const problems: SyntaxProblem[] = [...read.problems];
    let settings: Partly<Settings> = {};
    if (read.root !== undefined) {
      const values = new ValueReader(body);
      const value = values.read(read.root, ruleFor('settings'), { name: '', range: read.root.range });
      if (value !== unfit) settings = value as Partly<Settings>;
      problems.push(...values.problems);
    }
    const moved = base === 0 ? problems : problems.map((problem) => movedBy(problem, base));
    // In brackets, lines may begin with tabs.
    const isFlow = read.root?.kind === 'map' && read.root.flow;
    const all = read.valid && isFlow ? moved : [...prepared.problems, ...moved];
    return result(settings, read.root, capped([...all].sort((a, b) => a.range.start - b.range.start)), base);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This file could not be read (${reason}). Please report this as a mistake in Glossator.`;
    return result(
      {},
      undefined,
      [{ code: 'yaml-syntax', range: textRange(0, Math.min(1, text.length)), message }],
      0,
    );
  }
}

function result(
  settings: Partly<Settings>,
  tree: SyntaxNode | undefined,
  problems: readonly SyntaxProblem[],
  base: number,
): SettingsParse {
  const range =
    tree === undefined ? textRange(base, base) : textRange(tree.range.start + base, tree.range.end + base);
  return { settings, problems, entry: { value: settings, key: undefined, range, base, tree } };
}

function movedBy(problem: SyntaxProblem, by: number): SyntaxProblem {
  const move = (range: { start: number; end: number }) => textRange(range.start + by, range.end + by);
  const { fix } = problem;
  const edits = fix?.edits.map((edit) => ({ ...edit, range: move(edit.range) }));
  return {
    ...problem,
    range: move(problem.range),
    ...(fix === undefined || edits === undefined ? {} : { fix: { ...fix, edits } }),
  };
}
