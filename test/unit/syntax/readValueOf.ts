import { ruleFor, type RuleName } from '../../../server/core/syntax/schema';
import { readYaml } from '../../../server/core/syntax/readYaml';
import { ValueReader } from '../../../server/core/syntax/readValue';
import type { SyntaxProblem } from '../../../server/core/syntax/glossFile';

/** Holds a plain value against the schema, written as JSON and read again. */
export function readValue(
  value: unknown,
  name: RuleName,
): { readonly value: unknown; readonly problems: readonly SyntaxProblem[] } {
  const text = JSON.stringify(value);
  const { root } = readYaml(text);
  if (root === undefined) throw new Error(`not read: ${text}`);
  const reader = new ValueReader(text);
  return {
    value: reader.read(root, ruleFor(name), { name: '', range: root.range }),
    problems: reader.problems,
  };
}
