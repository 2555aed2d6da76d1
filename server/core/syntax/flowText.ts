import { quoteScalar } from './quoteScalar';
import { readYaml } from './readYaml';
import type { MapNode, ScalarNode, SyntaxNode } from './tree';

/** YAML written in lines as the same in brackets. In a file that is JSON, everything is in double quotation marks, so that it goes on to be. */
export function inBrackets(lines: readonly string[], isJson: boolean): string {
  const text = lines.join('\n');
  const { root } = readYaml(text, { idsOutermost: true });
  return root === undefined ? '{}' : flowText(root, text, isJson);
}

function flowText(node: SyntaxNode, text: string, isJson: boolean): string {
  if (node.kind === 'scalar') return flowScalar(node, text, isJson);
  if (node.kind === 'list') return `[${node.items.map((item) => flowText(item, text, isJson)).join(', ')}]`;
  const pairs = node.pairs.map(({ key, value }) => {
    const written = value === undefined ? '""' : flowText(value, text, isJson);
    return `${flowScalar(key, text, isJson)}: ${written}`;
  });
  return `{ ${pairs.join(', ')} }`;
}

/** As it is written where that is the same in brackets. */
function flowScalar(node: ScalarNode, text: string, isJson: boolean): string {
  const { style, range } = node;
  const isPlainId = style === 'plain' && /^[\p{L}\p{N}._#-]+$/u.test(node.text);
  if (!isJson && (isPlainId || style === 'single' || style === 'double'))
    return text.slice(range.start, range.end);
  return quoteScalar(node.text, 'double');
}

/** Whether a map is written as JSON is: in braces, its keys in double quotation marks. */
export function isJsonMap({ flow, pairs }: MapNode): boolean {
  return flow && pairs.length > 0 && pairs.every(({ key }) => key.style === 'double');
}
