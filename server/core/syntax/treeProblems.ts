import { textRange, type TextRange } from '../text/range';
import { limits } from './bounds';
import type { Misuse } from './buildTree';
import type { SyntaxProblem } from './glossFile';
import type { MapNode, SyntaxNode } from './tree';

/** What is wrong with a tree by itself, whatever its meaning: parts of YAML that gloss files do without, keys given twice. */
export function treeProblems(
  text: string,
  root: SyntaxNode | undefined,
  misuses: readonly Misuse[],
): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = misuses.map(({ kind, range }) => ({
    code: 'yaml-syntax',
    range: withinLine(text, range),
    message: sentences[kind],
  }));
  if (root !== undefined) visit(text, root, problems);
  return problems;
}

const sentences: Readonly<Record<Misuse['kind'], string>> = {
  alias:
    'To YAML, a word that begins with “*” points at another place in the file, which has no meaning here. Put quotation marks around it.',
  anchor:
    'To YAML, a word that begins with “&” is a label for other places to point at, which has no meaning here. Remove it, or put quotation marks around the text.',
  tag: 'To YAML, a word that begins with “!” is a tag, which has no meaning here. Remove it, or put quotation marks around the text.',
  'complex-key': 'A key is a plain word here, such as “quote:”. Write it without “? ” and without brackets.',
  'missing-key': 'There is no key before this colon. Write one, or put quotation marks around the text.',
  'second-document':
    'A gloss file is one document: what stands here is not read. Move it to a file of its own.',
};

function visit(text: string, node: SyntaxNode, problems: SyntaxProblem[]): void {
  if (node.kind === 'scalar') return;
  const count = node.kind === 'map' ? node.pairs.length : node.items.length;
  if (count > limits.entries) {
    const most = limits.entries.toLocaleString('en');
    const message = `This has more than ${most} entries, and is not read. Spread it over several places.`;
    problems.push({ code: 'yaml-syntax', range: withinLine(text, node.range), message });
    return;
  }
  if (node.kind === 'list') {
    for (const item of node.items) visit(text, item, problems);
    return;
  }
  findDuplicates(node, problems);
  for (const { value } of node.pairs) if (value !== undefined) visit(text, value, problems);
}

function findDuplicates(map: MapNode, problems: SyntaxProblem[]): void {
  const seen = new Set<string>();
  for (const { key } of map.pairs) {
    if (seen.has(key.text) && problems.length < 1000) {
      const message = `“${key.text}” stands here a second time, and only the first one counts. Remove one of them.`;
      problems.push({ code: 'duplicate-key', range: key.range, message });
    }
    seen.add(key.text);
  }
}

/** The part of a range that stands on its first line: enough to see what is meant. */
export function withinLine(text: string, range: TextRange): TextRange {
  const eol = text.indexOf('\n', range.start);
  if (eol < 0 || eol >= range.end) return range;
  let end = eol;
  while (end > range.start + 1 && text.charCodeAt(end - 1) <= 32) end -= 1;
  return textRange(range.start, end);
}
