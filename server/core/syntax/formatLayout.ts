import { lineEnd } from './scanLines';
import type { SyntaxNode } from './tree';

/** Where in a file a text or a bracket goes on over several lines, and where the keys of block style stand. */
export interface FormatLayout {
  readonly stretches: readonly Stretch[];
  /** By where a key begins: where it ends, and where its value begins if that is on the same line. */
  readonly keys: ReadonlyMap<number, { readonly end: number; readonly value: number | undefined }>;
}

/** What goes on over several lines, from its first sign to its end: UTF-16 offsets. Sorted, not overlapping. */
export interface Stretch {
  readonly kind: 'block' | 'brackets' | 'text';
  readonly start: number;
  readonly end: number;
  /** In brackets, the texts in them that go on over several lines themselves. */
  readonly texts: readonly { readonly start: number; readonly end: number }[];
}

export function layoutOf(text: string, root: SyntaxNode, base: number): FormatLayout {
  const stretches: Stretch[] = [];
  const keys = new Map<number, { readonly end: number; readonly value: number | undefined }>();
  const visit = (node: SyntaxNode): void => {
    const start = node.range.start + base;
    const end = node.range.end + base;
    if (node.kind === 'scalar') {
      const isBlock = node.style === 'literal' || node.style === 'folded';
      if (isBlock) stretches.push({ kind: 'block', start, end: blockEnd(text, start, end), texts: [] });
      else if (isBroken(text, start, end)) stretches.push({ kind: 'text', start, end, texts: [] });
    } else if (node.flow) {
      if (isBroken(text, start, end))
        stretches.push({ kind: 'brackets', start, end, texts: textsIn(text, node, base) });
    } else if (node.kind === 'list') node.items.forEach(visit);
    else {
      for (const { key, value } of node.pairs) {
        const keyEnd = key.range.end + base;
        const valueStart = value === undefined ? undefined : value.range.start + base;
        const isSameLine = valueStart !== undefined && !isBroken(text, keyEnd, valueStart);
        keys.set(key.range.start + base, { end: keyEnd, value: isSameLine ? valueStart : undefined });
        if (value !== undefined) visit(value);
      }
    }
  };
  visit(root);
  return { stretches: stretches.sort((a, b) => a.start - b.start), keys };
}

function isBroken(text: string, start: number, end: number): boolean {
  return lineEnd(text, start) < end;
}

/** Blank lines behind a text with a `+` in its header are part of it. */
function blockEnd(text: string, start: number, end: number): number {
  const header = text.slice(start, lineEnd(text, start));
  if (!/^[|>]\d?\+/u.test(header)) return end;
  const blank = /^(?:[ \t]*\r?\n)*[ \t]*$/u;
  let at = Math.max(end, lineEnd(text, start));
  for (;;) {
    const next = lineEnd(text, at);
    if (next >= text.length || !blank.test(text.slice(at, next).trim())) return at;
    at = next + 1;
  }
}

function textsIn(text: string, node: SyntaxNode, base: number): readonly { start: number; end: number }[] {
  if (node.kind === 'list') return node.items.flatMap((item) => textsIn(text, item, base));
  if (node.kind === 'map')
    return node.pairs.flatMap(({ key, value }) => [
      ...textsIn(text, key, base),
      ...(value === undefined ? [] : textsIn(text, value, base)),
    ]);
  const range = { start: node.range.start + base, end: node.range.end + base };
  return isBroken(text, range.start, range.end) ? [range] : [];
}
