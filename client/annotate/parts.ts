/** A change of a document as VS Code tells of it, in UTF-16 units of the text before; those of one step do not overlap. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** A stretch of a text that was replaced, and where it stands by now: undefined once somebody wrote across its bounds. */
export interface Part {
  readonly oldText: string;
  readonly newText: string;
  readonly span: Span | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one step has changed, by place in the text after it. */
export function partsOf(before: string, changes: readonly TextChange[]): readonly Part[] {
  let grown = 0;
  return [...changes]
    .sort((one, other) => one.rangeOffset - other.rangeOffset)
    .map(({ rangeOffset, rangeLength, text }) => {
      const start = rangeOffset + grown;
      grown += text.length - rangeLength;
      const oldText = before.slice(rangeOffset, rangeOffset + rangeLength);
      return { oldText, newText: text, span: { start, end: start + text.length } };
    });
}

/** Where a part stands after a change of the text. */
export function follow(part: Part, { rangeOffset, rangeLength, text }: TextChange): Part {
  const { span } = part;
  if (span === undefined) return part;
  const { start, end } = span;
  const changeEnd = rangeOffset + rangeLength;
  const grown = text.length - rangeLength;
  // Taken back in the file itself, or done again there: of an empty part, nothing else tells where it belongs.
  const isTurned =
    start === end &&
    rangeOffset === start &&
    rangeLength === 0 &&
    (text === part.newText || text === part.oldText);
  if (!isTurned && changeEnd <= start) return { ...part, span: { start: start + grown, end: end + grown } };
  if (!isTurned && rangeOffset >= end) return part;
  const isInside = rangeOffset >= start && changeEnd <= end;
  return { ...part, span: isInside ? { start, end: end + grown } : undefined };
}

/** How parts stand in the text now: all as they were made, all as they were before, or otherwise. */
export function stateOf(parts: readonly Part[], text: string): 'made' | 'takenBack' | 'rewritten' {
  const stands = (words: 'newText' | 'oldText'): boolean =>
    parts.every(
      (part) => part.span !== undefined && text.slice(part.span.start, part.span.end) === part[words],
    );
  if (stands('newText')) return 'made';
  return stands('oldText') ? 'takenBack' : 'rewritten';
}
