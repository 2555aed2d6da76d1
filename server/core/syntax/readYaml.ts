import { checkBounds } from './bounds';
import type { BuiltTree } from './buildTree';
import type { SyntaxProblem } from './glossFile';
import { readLeniently } from './lenientYaml';
import { findRepairs, restoreText, type Repairs } from './repairs';
import { readStrictly } from './strictYaml';
import type { SyntaxNode } from './tree';
import { treeProblems } from './treeProblems';
import { lenientProblems, strictProblem } from './yamlProblems';

export interface YamlResult {
  readonly root: SyntaxNode | undefined;
  /** Ranges relative to the piece, like those of the tree. */
  readonly problems: readonly SyntaxProblem[];
  /** Whether the strict parser took the piece as it stood, nothing repaired. */
  readonly valid: boolean;
  /** Whether it is not even valid with repairs, or says what is left out of the tree, so that this may not be all. */
  readonly guessed: boolean;
}

/** How much text the slow, forgiving parser may still be given while one file is read: UTF-16 code units. */
export interface LenientBudget {
  left: number;
}

export function lenientBudget(): LenientBudget {
  return { left: 128 * 1024 };
}

export interface YamlOptions {
  /** The outermost keys are ids of the user's choice and not keys of a schema. */
  readonly idsOutermost?: boolean;
  readonly budget?: LenientBudget;
}

/** Reads one piece of YAML into a located tree. Whatever the text, this returns: what cannot be read is told as a problem. */
export function readYaml(text: string, options: YamlOptions = {}): YamlResult {
  const budget = options.budget ?? lenientBudget();
  const bounded = checkBounds(text);
  if (bounded.refused) return { root: undefined, problems: bounded.problems, valid: false, guessed: true };
  const repairs = findRepairs(bounded.text, options.idsOutermost === true);
  const { explained } = repairs;
  const read = readRepaired(bounded.text, repairs, bounded.lenientAllowed, budget);
  const root = read.tree?.root === undefined ? undefined : restoreText(read.tree.root, repairs);
  const misread = read.tree === undefined ? [] : treeProblems(text, root, read.tree.misuses);
  const problems = [
    ...bounded.problems,
    ...repairs.problems,
    ...(explained ? [] : read.problems),
    ...misread,
  ];
  return {
    root,
    problems,
    valid: read.valid && problems.length === 0,
    guessed: !read.valid || misread.length > 0,
  };
}

interface Read {
  readonly tree: BuiltTree | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly valid: boolean;
}

function readRepaired(
  original: string,
  repairs: Repairs,
  lenientAllowed: boolean,
  budget: LenientBudget,
): Read {
  const { text } = repairs;
  const strict = readStrictly(text);
  if (!('reason' in strict)) return { tree: strict, problems: [], valid: true };
  if (!lenientAllowed || budget.left < text.length) {
    return { tree: undefined, problems: [strictProblem(original, strict)], valid: false };
  }
  budget.left -= text.length;
  const lenient = readLeniently(text);
  const problems = lenientProblems(original, lenient);
  // The two differ on a few details; what the strict one refuses has to be told in any case.
  return {
    tree: lenient,
    problems: problems.length > 0 ? problems : [strictProblem(original, strict)],
    valid: false,
  };
}
