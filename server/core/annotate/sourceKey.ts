import { appendToSection, isFlowFile } from '../syntax/write';
import { textRange } from '../text/range';
import type { GlossUnit } from '../workspace/glossUnit';
import { addFirstKey, eolOf, lineEnd, setKey, type Edit } from './edits';

/**
 * Writes `key: value` into the `source` of a gloss file, in place of the value it has; where there is no such section, it comes below the
 * first line. `value` is YAML as it is to be written. Undefined where there is no place that is sure.
 */
export function setSourceKey({ text, file }: GlossUnit, key: 'file' | 'id', value: string): Edit | undefined {
  const { source } = file;
  if (source !== undefined) {
    if (source.tree?.kind !== 'map') return undefined;
    return (
      setKey(text, source.tree, source.base, key, value) ??
      addFirstKey(text, source.tree, source.base, key, value)
    );
  }
  if (file.sections.some(({ name }) => name === 'source')) return undefined;
  const version = file.sections.find(({ name }) => name === 'gloss');
  if (version === undefined || isFlowFile(text))
    return appendToSection(text, file, 'source', `${key}: ${value}`);
  const at = lineEnd(text, version.range.end);
  const eol = eolOf(text);
  const start = version.nameRange.start;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace('\ufeff', '');
  return { range: textRange(at, at), newText: `${eol}${indent}source:${eol}${indent}  ${key}: ${value}` };
}
